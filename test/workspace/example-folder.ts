/** The example cohort as parsed files, read here with as little as possible, so that these tests depend on no other part. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { ApplicationFile, CohortFolder, FolderTable } from '../../workspace/cohort-folder-types';

const FOLDER = join(__dirname, '../data/cohort-2023');
const text = (file: string) => readFileSync(join(FOLDER, file), 'utf8');

export function table(file: string, csv: string): FolderTable {
  const [headers, ...rows] = Papa.parse<string[]>(csv, { skipEmptyLines: true }).data;
  return { file, headers: headers!, rows: rows.map((cells, i) => ({ row: i + 2, cells })) };
}

/** `forms: false` leaves the questions to be inferred from the headers. */
export function exampleFolder({ forms = true } = {}): CohortFolder {
  const application = (role: 'mentor' | 'mentee'): ApplicationFile => ({
    role,
    ...table(`${role}s.csv`, text(`${role}s.csv`)),
    form: forms ? JSON.parse(text(`${role}-form.json`)) : null,
  });
  return {
    name: 'cohort-2023',
    applications: [application('mentor'), application('mentee')],
    members: table('members.csv', text('members.csv')),
    cohort: JSON.parse(text('cohort.json')),
    decisions: [],
  };
}
