/** The response tab as Google keeps it: which column belongs to which question, and which row to which response. */
import type { CellValue, FormData, FormResponseData, ItemType, SheetData, World } from '../world';
import { address } from './a1';
import { type AnswerColumn, cellOfAnswer, columnsOfForm, EMAIL, TIMESTAMP } from './answer-cells';
import { cellAt, lastColumn, lastRow, putCell, toWrite } from './grid';

export interface ResponseTab {
  sheet: SheetData;
  zone: string;
  locale: string;
}

/** The tab where the form's responses land, or null when the form is not linked or the tab was deleted. */
export function responseTab(world: World, form: FormData): ResponseTab | null {
  const spreadsheet = world.spreadsheets[form.destinationId];
  const sheet = spreadsheet?.sheets.find((s) => s.formId === form.id);
  return spreadsheet && sheet ? { sheet, zone: spreadsheet.timeZone, locale: spreadsheet.locale } : null;
}

/** Gives every question that has no column yet one at the right end, with its title as header. Existing columns stay where they are. */
export function appendMissingColumns(sheet: SheetData, columns: readonly AnswerColumn[]): void {
  for (const column of columns) {
    if (sheet.formColumns.some((c) => c.itemId === column.itemId && c.row === column.row)) continue;
    const place = Math.max(lastColumn(sheet), ...sheet.formColumns.map((c) => c.column + 1));
    const { itemId, row } = column;
    sheet.formColumns.push(row === undefined ? { column: place, itemId } : { column: place, itemId, row });
    sheet.maxColumns = Math.max(sheet.maxColumns, place + 1);
    putCell(sheet, 0, place, column.header);
  }
}

/** Writes the response into a new row below everything that stands in the tab; returns the row, counted from 0. */
export function appendRow(world: World, form: FormData, response: FormResponseData): number {
  const tab = responseTab(world, form);
  if (!tab) return -1;
  const row = Math.max(1, lastRow(tab.sheet));
  tab.sheet.maxRows = Math.max(tab.sheet.maxRows, row + 1);
  writeRow(world, form, response, row);
  return row;
}

/** Puts time, address and every answer of a question that still exists into the row; all other cells stay. */
export function writeRow(world: World, form: FormData, response: FormResponseData, row: number): void {
  const tab = responseTab(world, form)!;
  appendMissingColumns(tab.sheet, columnsOfForm(form));
  for (const { column, itemId, row: gridRow } of tab.sheet.formColumns) {
    const value = cellOf(world, form, response, itemId, gridRow, tab.zone);
    if (value === undefined) continue;
    putCell(tab.sheet, row, column, value);
    const type = form.items.find((i) => i.id === itemId)?.type;
    const numberFormat = itemId === TIMESTAMP ? 'm/d/yyyy h:mm:ss' : type && FORMATS[type];
    if (numberFormat) toWrite(tab.sheet, 'formats')[address(row + 1, column + 1)] = { numberFormat };
  }
}

/**
 * The row (counted from 0) in which a response stands, or -1. People sort, insert and delete rows, so it is found by what it holds:
 * time and address, and among equals the one whose answers agree best.
 */
export function rowOf(world: World, form: FormData, response: FormResponseData): number {
  const tab = responseTab(world, form);
  if (!tab) return -1;
  const { sheet, zone } = tab;
  let best = -1;
  let bestAgreement = -1;
  for (let row = 1; row < sheet.cells.length; row++) {
    let agreement = 0;
    let identity = true;
    for (const { column, itemId, row: gridRow } of sheet.formColumns) {
      const expected = cellOf(world, form, response, itemId, gridRow, zone);
      if (expected === undefined) continue;
      if (same(cellAt(sheet, row, column), expected)) agreement++;
      else if (itemId === TIMESTAMP || itemId === EMAIL) identity = false;
    }
    if (identity && agreement > bestAgreement) [best, bestAgreement] = [row, agreement];
  }
  return best;
}

/** What Google puts into a response's cell; undefined for the column of a question that was deleted. */
function cellOf(
  world: World,
  form: FormData,
  response: FormResponseData,
  itemId: number,
  gridRow: string | undefined,
  zone: string,
): CellValue | undefined {
  if (itemId === TIMESTAMP) return { instant: response.submitted };
  if (itemId === EMAIL) return response.email;
  const item = form.items.find((i) => i.id === itemId);
  return item && cellOfAnswer(item, response.answers[itemId], gridRow, zone, world.switches);
}

const same = (a: CellValue, b: CellValue): boolean => JSON.stringify(a) === JSON.stringify(b);

/** How Google formats the cells of dates and times. */
const FORMATS: Partial<Record<ItemType, string>> = {
  DATE: 'm/d/yyyy',
  DATETIME: 'm/d/yyyy h:mm:ss',
  TIME: 'h:mm:ss am/pm',
};
