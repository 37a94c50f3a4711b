/** Copies of the example cohort in folders of their own, to be spoiled or changed. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';

export const EXAMPLE = resolve(__dirname, '..', 'data', 'cohort-2023');

const made: string[] = [];

/** An empty folder that `removeFolders()` removes. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cohort-'));
  made.push(folder);
  return folder;
}

/** A copy of the example cohort; `keep` names the files that stay. */
export function exampleCopy(keep = (_name: string): boolean => true): string {
  const folder = emptyFolder();
  cpSync(EXAMPLE, folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!keep(name)) rmSync(join(folder, name));
  return folder;
}

export const threeCsvs = (): string => exampleCopy((name) => name.endsWith('.csv'));

export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export const textOf = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');

export const put = (folder: string, name: string, content: string | Uint8Array): void =>
  writeFileSync(join(folder, name), content);

export const rowsOf = (folder: string, name: string): string[][] =>
  Papa.parse<string[]>(textOf(folder, name).replace(/\r?\n$/, '')).data;

/** Reads a CSV file's rows, lets `change` work on them, and writes them back. */
export function changeRows(folder: string, name: string, change: (rows: string[][]) => string[][] | undefined): void {
  const rows = rowsOf(folder, name);
  put(folder, name, Papa.unparse(change(rows) ?? rows));
}

/** The rows without one column. */
export function withoutColumn(rows: string[][], header: string): string[][] {
  const column = rows[0]!.indexOf(header);
  if (column < 0) throw new Error(`There is no column ${header}.`);
  return rows.map((cells) => cells.filter((_, i) => i !== column));
}
