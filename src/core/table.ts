/** A tab as core sees it: headers and rows of plain values. The zone is the spreadsheet's, in which its date-only cells are midnight. */
export type Cell = string | number | boolean | Date;

export interface Table {
  /** How a person calls the tab, for sentences. */
  name: string;
  zone: string;
  headers: readonly string[];
  /** Without the header row; row i stands in row i + 2 of the tab. */
  rows: readonly (readonly Cell[])[];
}

/** The same few headers are compared thousands of times in one run, so each is folded once. */
const folds = new Map<string, string>();

/** Case, white space and composition do not tell two headers apart. */
export function foldHeader(header: unknown): string {
  const typed = String(header);
  let folded = folds.get(typed);
  if (folded === undefined) {
    folded = typed.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
    folds.set(typed, folded);
  }
  return folded;
}

/** The 0-based column with this header, or -1: exact first, then folded. */
export function columnOf(headers: readonly string[], header: string): number {
  const exact = headers.indexOf(header);
  return exact >= 0 ? exact : headers.findIndex((h) => foldHeader(h) === foldHeader(header));
}

/** A cell as the text a person would read; dates are left to moments.ts. */
export const text = (cell: Cell | undefined): string =>
  typeof cell === 'string'
    ? cell.trim()
    : cell === undefined || cell instanceof Date
      ? ''
      : typeof cell === 'boolean'
        ? cell
          ? 'TRUE'
          : 'FALSE'
        : String(cell).trim();
