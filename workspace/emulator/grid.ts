/** The cells of a tab as plain data: no Google, so that people's hands and form responses use it too. Rows and columns count from 0. */
import type { CellValue, SheetData } from '../world';

/**
 * What hangs on the cells of a tab, to be written into. Copies of a world share it (`shareCells`): then it is frozen, and copied before the
 * first write.
 */
export function toWrite<P extends OnCells>(sheet: SheetData, part: P): SheetData[P] {
  if (!Object.isExtensible(sheet[part])) sheet[part] = { ...sheet[part] };
  return sheet[part];
}

type OnCells = 'formats' | 'notes' | 'validations';

/** What hangs on the cells of a tab, for a copy of it: a laid-out tab has thousands of entries, which the two share until one is written to. */
export const shareCells = ({ formats, notes, validations }: SheetData): Pick<SheetData, OnCells> => ({
  formats: shared(formats),
  notes: shared(notes),
  validations: shared(validations),
});

const shared = <T extends object>(part: T): T => (Object.isExtensible(part) ? Object.freeze(part) : part);

export const cellAt = (sheet: SheetData, row: number, column: number): CellValue => sheet.cells[row]?.[column] ?? '';

/** Writes one cell; the ragged rows grow as needed and never keep an empty tail. */
export function putCell(sheet: SheetData, row: number, column: number, value: CellValue): void {
  if (value === '' && cellAt(sheet, row, column) === '') return;
  while (sheet.cells.length <= row) sheet.cells.push([]);
  const cells = sheet.cells[row]!;
  while (cells.length <= column) cells.push('');
  cells[column] = value;
  if (value !== '') return;
  while (cells.length > 0 && cells[cells.length - 1] === '') cells.pop();
  while (sheet.cells.length > 0 && sheet.cells[sheet.cells.length - 1]!.length === 0) sheet.cells.pop();
}

/** How many rows have content: the last row's number, counted from 1; 0 when empty. */
export function lastRow(sheet: SheetData): number {
  for (let row = sheet.cells.length; row > 0; row--) if (sheet.cells[row - 1]!.some((cell) => cell !== '')) return row;
  return 0;
}

/** The last column with content, counted from 1; 0 when empty. */
export function lastColumn(sheet: SheetData): number {
  let last = 0;
  for (const cells of sheet.cells) {
    for (let column = cells.length; column > last; column--) {
      if (cells[column - 1] !== '') {
        last = column;
        break;
      }
    }
  }
  return last;
}
