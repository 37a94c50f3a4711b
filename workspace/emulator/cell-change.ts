/** One cell between script and world: what a read gives, what a write becomes, formats and rules put on it. */
import type { CellFormat, CellValue, SheetData, Validation } from '../world';
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

/** Gives cells' formats a change. Formats are replaced and never changed, so cells that looked alike go on sharing one. */
export function formatChanger(sheet: SheetData): (change: CellFormat) => (name: string) => void {
  const known = new Map<string, (name: string) => void>();
  const formats = toWrite(sheet, 'formats');
  return (change) => {
    const key = JSON.stringify(change);
    let changer = known.get(key);
    if (!changer) {
      const alike = new Map<CellFormat | undefined, CellFormat | undefined>();
      // Neighbors mostly look alike, so the last answer comes first.
      let [last, then] = [undefined as CellFormat | undefined, merged(undefined, change)];
      changer = (name) => {
        const before = formats[name];
        if (before !== last) {
          if (!alike.has(before)) alike.set(before, merged(before, change));
          [last, then] = [before, alike.get(before)];
        }
        if (then) formats[name] = then;
        else delete formats[name];
      };
      known.set(key, changer);
    }
    return changer;
  };
}

function merged(before: CellFormat | undefined, change: CellFormat): CellFormat | undefined {
  const left = Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined);
  return left.length > 0 ? (Object.fromEntries(left) as CellFormat) : undefined;
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
