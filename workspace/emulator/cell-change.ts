/** One cell between script and world: what a read gives, what a write becomes, formats and rules put on it. */
import type { CellValue, SheetData, Validation } from '../world';
import { address } from './a1';
import { MAX_CHARACTERS, readCell } from './cell-input';
import { spreadsheetData } from './files';
import { googleError } from './google-error';
import { cellAt, putCell, toWrite } from './grid';
import { theWorld } from './meter';

export function toScript(cell: CellValue): unknown {
  if (typeof cell !== 'object') return cell;
  return 'formula' in cell ? cell.shows : new Date(cell.instant);
}

export function toCell(
  value: unknown,
  numberFormat: string | undefined,
  spreadsheetId: string,
): { value: CellValue; numberFormat?: string } {
  if (value === null || value === undefined || value === '') return { value: '' };
  if (typeof value === 'boolean') return { value };
  if (typeof value === 'number' && Number.isFinite(value)) return { value };
  if (value instanceof Date && !Number.isNaN(value.getTime())) return { value: { instant: value.getTime() } };
  // Nobody has verified what Google makes of an object, NaN, Infinity or an invalid date (platform.md, 6): so never rely on it.
  if (typeof value !== 'string') throw new Error(`Range.setValues with ${String(value)} is not emulated`);
  if (value.length > MAX_CHARACTERS) {
    throw googleError(`Your input contains more than the maximum of ${MAX_CHARACTERS} characters in a single cell.`);
  }
  const { timeZone, locale } = spreadsheetData(spreadsheetId);
  return readCell(value, { timeZone, locale, clock: theWorld().clock, ...(numberFormat && { numberFormat }) });
}

/** A tick box is never empty: FALSE is content, and counts for the last row. */
export const ticked = (value: CellValue, rule: Validation | undefined): CellValue =>
  value === '' && rule?.kind === 'checkbox' ? false : value;

export function putValidation(sheet: SheetData, row: number, column: number, rule: Validation | null): void {
  const name = address(row, column);
  if (!rule) {
    delete toWrite(sheet, 'validations')[name];
    return;
  }
  toWrite(sheet, 'validations')[name] = rule;
  putCell(sheet, row - 1, column - 1, ticked(cellAt(sheet, row - 1, column - 1), rule));
}
