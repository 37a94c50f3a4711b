/** People's hands in the spreadsheet: what a co-chair does there while no script looks. Rows and columns count from 1, as on the screen. */
import { address, boxName, parseBox } from './emulator/a1';
import { displayCell } from './emulator/cell-display';
import { readCell } from './emulator/cell-input';
import { cellAt, lastColumn, lastRow, putCell, toWrite } from './emulator/grid';
import * as grid from './emulator/grid-changes';
import type { CellValue, SheetData, SpreadsheetData, World } from './world';
import { newSheet } from './world-new';

const fileOf = (world: World, sheet: SheetData): SpreadsheetData =>
  Object.values(world.spreadsheets).find((file) => file.sheets.includes(sheet))!;

/** The tab with this name, in the spreadsheet that the script is bound to unless another is named. */
export function tabNamed(world: World, name: string, spreadsheetId = world.script.boundTo): SheetData {
  const found = world.spreadsheets[spreadsheetId]?.sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`There is no tab named "${name}".`);
  return found;
}

/** All rows of a tab as they are shown on the screen. */
export function shownRows(world: World, sheet: SheetData): string[][] {
  const width = lastColumn(sheet);
  return Array.from({ length: lastRow(sheet) }, (_, r) =>
    Array.from({ length: width }, (_, c) => shownCell(world, sheet, r + 1, c + 1)),
  );
}

export function shownCell(world: World, sheet: SheetData, row: number, column: number): string {
  const { timeZone, locale } = fileOf(world, sheet);
  const format = sheet.formats[address(row, column)]?.numberFormat;
  return displayCell(cellAt(sheet, row - 1, column - 1), format, timeZone, locale);
}

/** Types into one cell, for example `B2`; the text is read as Google reads typing. */
export function typeInto(world: World, sheet: SheetData, a1: string, text: string): void {
  const box = parseBox(a1, sheet.maxRows, sheet.maxColumns)!;
  enter(world, sheet, box.row, box.column, text);
}

/** Pastes rows of text with the upper left corner at `a1`; the tab grows as needed, as it does at Google. */
export function pasteRows(world: World, sheet: SheetData, a1: string, rows: readonly (readonly string[])[]): void {
  const { row, column } = parseBox(a1, sheet.maxRows, sheet.maxColumns)!;
  sheet.maxRows = Math.max(sheet.maxRows, row + rows.length - 1);
  sheet.maxColumns = Math.max(sheet.maxColumns, ...rows.map((cells) => column + cells.length - 1));
  for (const [r, cells] of rows.entries()) {
    for (const [c, text] of cells.entries()) enter(world, sheet, row + r, column + c, text);
  }
}

function enter(world: World, sheet: SheetData, row: number, column: number, text: string): void {
  const { timeZone, locale } = fileOf(world, sheet);
  const name = address(row, column);
  const had = sheet.formats[name]?.numberFormat;
  const input = readCell(text, {
    timeZone,
    locale,
    clock: world.clock,
    typed: true,
    ...(had && { numberFormat: had }),
  });
  // A tick box is never empty.
  const emptied = input.value === '' && sheet.validations[name]?.kind === 'checkbox';
  putCell(sheet, row - 1, column - 1, emptied ? false : input.value);
  if (input.numberFormat && !had)
    toWrite(sheet, 'formats')[name] = { ...sheet.formats[name], numberFormat: input.numberFormat };
}

/** Sorts the rows below the header by one column, as Sheets does: numbers and dates, then text, then TRUE/FALSE, blanks last. */
export function sortSheet(_world: World, sheet: SheetData, column: number, descending = false): void {
  const header = Math.max(1, sheet.frozenRows);
  const count = Math.max(0, lastRow(sheet) - header);
  const order = Array.from({ length: count }, (_, i) => i);
  const key = (i: number): CellValue => cellAt(sheet, header + i, column - 1);
  order.sort((a, b) => compareCells(key(a), key(b), descending));
  grid.reorderRows(sheet, header, order);
}

const collator = new Intl.Collator('en');

function compareCells(a: CellValue, b: CellValue, descending: boolean): number {
  const [x, y] = [plain(a), plain(b)];
  if (x === '' || y === '') return x === y ? 0 : x === '' ? 1 : -1;
  const rank = (value: unknown): number => ['number', 'string', 'boolean'].indexOf(typeof value);
  const ascending =
    rank(x) - rank(y) || (typeof x === 'string' ? collator.compare(x, y as string) : Number(x) - Number(y));
  return descending ? -ascending : ascending;
}

function plain(cell: CellValue): string | number | boolean {
  if (typeof cell !== 'object') return cell;
  return 'formula' in cell ? cell.shows : cell.instant;
}

/** Inserts empty rows above `before`. */
export const insertRow = (sheet: SheetData, before: number, howMany = 1): void =>
  grid.insertRows(sheet, before - 1, howMany);

export const deleteRow = (sheet: SheetData, row: number, howMany = 1): void => grid.deleteRows(sheet, row - 1, howMany);

/** Inserts empty columns left of `before`. */
export const insertColumn = (sheet: SheetData, before: number, howMany = 1): void =>
  grid.insertColumns(sheet, before - 1, howMany);

export const deleteColumn = (sheet: SheetData, column: number, howMany = 1): void =>
  grid.deleteColumns(sheet, column - 1, howMany);

/** Drags a column; it is column number `to` afterwards. */
export const moveColumn = (sheet: SheetData, from: number, to: number): void =>
  grid.moveColumn(sheet, from - 1, to - 1);

/** The column whose header (row 1) shows this text; the first of several. */
export function columnOf(world: World, sheet: SheetData, header: string): number {
  const width = lastColumn(sheet);
  for (let column = 1; column <= width; column++) if (shownCell(world, sheet, 1, column) === header) return column;
  throw new Error(`The tab "${sheet.name}" has no column "${header}".`);
}

export function renameSheet(world: World, sheet: SheetData, name: string): void {
  if (fileOf(world, sheet).sheets.some((other) => other !== sheet && other.name === name)) {
    throw new Error(`There is a tab named "${name}" already.`);
  }
  sheet.name = name;
}

/** A person adds an empty tab at the end. */
export function addTab(world: World, name: string, spreadsheetId = world.script.boundTo): SheetData {
  const file = world.spreadsheets[spreadsheetId]!;
  const sheet = newSheet(Math.max(...file.sheets.map((s) => s.id)) + 1, name);
  file.sheets.push(sheet);
  return sheet;
}

export function removeTab(world: World, sheet: SheetData): void {
  const file = fileOf(world, sheet);
  file.sheets.splice(file.sheets.indexOf(sheet), 1);
  if (file.activeSheetId === sheet.id) file.activeSheetId = file.sheets[0]!.id;
}

/** Clicks on a cell: it is what scripts get as the active cell. */
export function select(world: World, sheet: SheetData, a1: string, ranges?: string[]): void {
  const file = fileOf(world, sheet);
  file.activeSheetId = sheet.id;
  file.activeCell = a1;
  file.activeRanges = ranges;
}

/** The owner lets only `editors` change a part of a tab (`''` for the whole tab). */
export function protectFor(sheet: SheetData, range: string, editors: readonly string[]): void {
  const id = 1 + Math.max(0, ...sheet.protections.map((p) => p.id));
  const box = parseBox(range, sheet.maxRows, sheet.maxColumns);
  sheet.protections.push({
    id,
    range: box ? boxName(box) : '',
    description: '',
    warningOnly: false,
    editors: [...editors],
  });
}

/** A filter view set by hand hides nothing from scripts; it only occupies the tab's one basic filter. */
export function filterByHand(sheet: SheetData, range: string): void {
  sheet.filter = range;
}

/** Shares the spreadsheet with somebody who has an account. */
export function share(world: World, email: string, spreadsheetId = world.script.boundTo): void {
  const file = world.spreadsheets[spreadsheetId]!;
  if (!file.editors.includes(email)) file.editors.push(email);
}
