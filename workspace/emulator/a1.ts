/** A1 notation. Rows and columns here count from 1, as on the screen. */
export interface Box {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Every cell's address is asked for again and again. */
const known: string[] = [];

export function columnLetters(column: number): string {
  const before = known[column];
  if (before !== undefined) return before;
  let letters = '';
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  if (column > 0) known[column] = letters;
  return letters;
}

export const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);

export const address = (row: number, column: number): string => `${columnLetters(column)}${row}`;

export function boxName(box: Box): string {
  const first = address(box.row, box.column);
  if (box.rows === 1 && box.columns === 1) return first;
  return `${first}:${address(box.row + box.rows - 1, box.column + box.columns - 1)}`;
}

/** Reads `B2`, `B2:D9`, and the open forms `B:D`, `B2:D` and `2:5` against a grid of the given size; null if it is none of them. */
export function parseBox(text: string, maxRows: number, maxColumns: number): Box | null {
  const parts = /^\$?([A-Za-z]*)\$?(\d*)(?::\$?([A-Za-z]*)\$?(\d*))?$/.exec(text.trim());
  if (!parts) return null;
  const [, left, top, right, bottom] = parts;
  if (!left && !top) return null;
  const open = right !== undefined;
  if (!open && !(left && top)) return null;
  const row = top ? Number(top) : 1;
  const column = left ? columnNumber(left) : 1;
  const lastRow = open ? (bottom ? Number(bottom) : maxRows) : row;
  const lastColumn = open ? (right ? columnNumber(right) : maxColumns) : column;
  return {
    row: Math.min(row, lastRow),
    column: Math.min(column, lastColumn),
    rows: Math.abs(lastRow - row) + 1,
    columns: Math.abs(lastColumn - column) + 1,
  };
}

export const inside = (box: Box, row: number, column: number): boolean =>
  row >= box.row && row < box.row + box.rows && column >= box.column && column < box.column + box.columns;

export const overlap = (a: Box, b: Box): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;
