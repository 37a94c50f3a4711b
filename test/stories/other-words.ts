/**
 * The answers of 2023 as another committee would have asked for them: every title, every offered answer and the order are others, and the two
 * forms differ from each other in years, levels and words. What people typed themselves stays as they typed it.
 */
import Papa from 'papaparse';
import { ROLES, type Role } from '../../src/core/fields';
import { splitChoices } from '../../workspace/checkbox-cell';
import { readForm } from '../../workspace/cohort-json';
import { gridHeader } from '../../workspace/known-titles';
import { EXAMPLE, emptyFolder, put, rowsOf, textOf } from '../setup/cohort-folders';
import {
  MENTEES_OTHERWISE,
  MENTEES_SHORT,
  MENTORS_OTHERWISE,
  MENTORS_SHORT,
  type OtherWords,
} from './other-words-tables';

export interface Translation {
  mentor: OtherWords;
  mentee: OtherWords;
  /** The ranking asks for a rank of each competency instead of a competency for each rank. */
  turned: boolean;
}

export const AT_LENGTH: Translation = { mentor: MENTORS_OTHERWISE, mentee: MENTEES_OTHERWISE, turned: false };
export const IN_SHORT: Translation = { mentor: MENTORS_SHORT, mentee: MENTEES_SHORT, turned: true };

interface Column {
  header: string;
  cell: (row: readonly string[]) => string;
}

/** Headers and rows of one response tab of 2023 in these words. */
function otherwise(role: Role, { turned, ...words }: Translation): string[][] {
  const [headers, ...rows] = rowsOf(EXAMPLE, `${role}s.csv`);
  const { items } = readForm(`${role}-form.json`, textOf(EXAMPLE, `${role}-form.json`));
  const taken = new Set(headers!.slice(0, 1));
  const columns = words[role].flatMap(([was, title, said = {}]): Column[] => {
    const item = items.find((i) => i.title === was);
    const own = headers!.filter((header) => (item?.rows ? gridHeader(header)?.title === was : header === was));
    if (own.length === 0) throw new Error(`The ${role} form of 2023 does not ask: ${was}`);
    for (const header of own) taken.add(header);
    const { choices = [], rows: down = [], columns: across = [] } = item ?? {};
    const same = [...choices, ...down, ...across].filter((option) => (said[option] ?? option) === option);
    if (same.length > 0) throw new Error(`${was}: no other words for ${same.join(' | ')}`);
    const at = own.map((header) => headers!.indexOf(header));
    if (turned && item?.title === 'Your top three of those')
      return across.map((one) => ({
        header: `${title} [${said[one]}]`,
        cell: (row) => said[down[at.findIndex((i) => row[i] === one)]!] ?? '',
      }));
    const other = (cell: string): string =>
      item?.type === 'CHECKBOX'
        ? splitChoices(cell, choices)
            .map((one) => said[one] ?? one)
            .join(', ')
        : (said[cell] ?? cell);
    return own.map((header, i) => ({
      header: item?.rows ? `${title} [${said[gridHeader(header)!.row]}]` : title,
      cell: (row) => other(row[at[i]!]!),
    }));
  });
  if (!words[role].some(([was]) => was === COLLECTED)) {
    taken.add(COLLECTED);
    columns.unshift({ header: COLLECTED, cell: (row) => row[headers!.indexOf(COLLECTED)]! });
  }
  const missing = headers!.filter((header) => !taken.has(header));
  if (missing.length > 0) throw new Error(`Nobody found other words for: ${missing.join(' | ')}`);
  return [
    ['Timestamp', ...columns.map((c) => c.header)],
    ...rows.map((row) => [row[0]!, ...columns.map(({ cell }) => cell(row))]),
  ];
}

const COLLECTED = 'Email Address';

/** A cohort folder of these answers, with the dates and the member list, and without the form files. */
export function folderIn(words: Translation): string {
  const folder = emptyFolder();
  for (const name of ['members.csv', 'cohort.json']) put(folder, name, textOf(EXAMPLE, name));
  for (const role of ROLES) put(folder, `${role}s.csv`, Papa.unparse(otherwise(role, words)));
  return folder;
}
