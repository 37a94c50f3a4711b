/** The example cohort as Tables and Questions, exactly as a response tab and a form would give them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Question } from '../../src/core/binding';
import type { Role } from '../../src/core/fields';
import type { Table } from '../../src/core/table';

export const ZONE = 'America/Chicago';
const FOLDER = join(__dirname, '../data/cohort-2023');
const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8');

interface FormFile {
  title: string;
  collectsEmail: boolean;
  items: {
    id: number;
    type: string;
    title: string;
    choices?: string[];
    other?: boolean;
    rows?: string[];
    columns?: string[];
  }[];
}

export function table(name: string, rows: readonly string[][]): Table {
  return { name, zone: ZONE, headers: rows[0]!, rows: rows.slice(1) };
}

export const csv = (name: string): Table =>
  table(name, Papa.parse<string[]>(read(name), { skipEmptyLines: true }).data);

export const form = (role: Role): FormFile => JSON.parse(read(`${role}-form.json`)) as FormFile;

export const questionsOf = (file: FormFile): Question[] =>
  file.items.map((item) => ({
    id: item.id,
    title: item.title,
    type: item.type,
    options: item.choices ?? [],
    other: item.other ?? false,
    rows: item.rows ?? [],
    columns: item.columns ?? [],
  }));
