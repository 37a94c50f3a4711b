/** Committees of any size: the people of the example again and again, each under a name, an address, a number and an employer of their own. */
import type { CohortFolder } from '../../workspace/cohort-folder-types';
import { memberRows } from '../../workspace/load-cohort';

/** A third of them mentors, as in the example, or as many as asked for. */
export function crowd(
  example: CohortFolder,
  applications: number,
  mentors = Math.round(applications / 3),
): CohortFolder {
  const folder = structuredClone(example);
  const [memberHeaders = []] = memberRows(folder);
  const members: string[][] = [];
  for (const file of folder.applications) {
    const models = file.rows.filter(({ cells }) => cells[3] !== '' && !/["=]/.test(cells[3]!));
    const column = (start: string): number => file.headers.findIndex((header) => header.startsWith(start));
    const size = file.role === 'mentor' ? mentors : applications - mentors;
    file.rows = Array.from({ length: size }, (_, i) => {
      const cells = [...models[i % models.length]!.cells];
      const number = String((file.role === 'mentor' ? 4_000_000 : 5_000_000) + i * 7);
      cells[column('Email')] = `person${i}@${file.role}${i % 97}.example.org`;
      cells[column('Last name')] = `${cells[column('Last name')]} ${inLetters(i)}`;
      cells[column('ALA member')] = number;
      cells[column(file.role === 'mentor' ? 'Place of employment' : 'Employer')] = `${inLetters(i % 211)} Library`;
      cells[column('Preferred')] = '';
      cells[column('Anyone')] = '';
      const name = `${cells[column('First name')]} ${cells[column('Last name')]}`;
      members.push([number, name, cells[column('Email')]!, 'Regular', '2023-12-31', '2023-12-31']);
      return { row: i + 2, cells };
    });
  }
  folder.decisions = [];
  folder.members = {
    file: 'members.csv',
    headers: memberHeaders,
    rows: members.map((cells, i) => ({ row: i + 2, cells })),
  };
  return folder;
}

const inLetters = (n: number): string =>
  n < 26
    ? `Q${String.fromCharCode(97 + n)}`
    : `${inLetters(Math.floor(n / 26) - 1)}${String.fromCharCode(97 + (n % 26))}`;
