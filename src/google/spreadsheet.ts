/** The committee's spreadsheet: tabs found by sheet id, columns by header, one read and a few writes per tab, whatever its length. */
import { exampleTitle } from '../core/example-forms';
import { type Column, TABS, type Tab, type TabKey } from '../core/layout';
import { type Cell, columnOf, type Table } from '../core/table';
import { Problem } from '../core/trouble';
import { attemptRead, orNull } from './attempt';
import { asCell } from './cells';
import { exampleBegun, property, setPropertiesAtOnce, setProperty } from './properties';
import { layOut } from './tab-layout';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const spreadsheet = (): GoogleAppsScript.Spreadsheet.Spreadsheet => SpreadsheetApp.getActive();

/** Opened once per run. */
const opened = new Map<string, GoogleAppsScript.Spreadsheet.Spreadsheet | null>();

/** The spreadsheet that holds a form's responses: this one, or another; null where this account may not open it. */
export function spreadsheetOf(id: string): GoogleAppsScript.Spreadsheet.Spreadsheet | null {
  const here = spreadsheet();
  if (id === here.getId()) return here;
  if (!opened.has(id))
    opened.set(
      id,
      orNull(() => SpreadsheetApp.openById(id)),
    );
  return opened.get(id) ?? null;
}

/** The tab, wherever it was moved and whatever it is called now; null if it was never made or is gone. */
export function findTab(key: TabKey): Sheet | null {
  const tab = TABS.find((t) => t.key === key)!;
  const remembered = property(`tab.${key}`);
  const sheets = spreadsheet().getSheets();
  return (
    sheets.find((s) => String(s.getSheetId()) === remembered) ??
    sheets.find((s) => s.getName() === titleOf(tab)) ??
    null
  );
}

/** The made-up people have tabs of their own, which nobody can take for the committee's. */
const titleOf = ({ title }: Tab): string => (exampleBegun() === null ? title : exampleTitle(title));

export interface OpenTab {
  sheet: Sheet;
  table: Table;
}

/** What was written is there from now on, whatever happens to this run. */
export const flush = (): void => SpreadsheetApp.flush();

/** A tab's values as core sees them; null if there is no such tab. One call. */
export function readTab(key: TabKey): OpenTab | null {
  const sheet = findTab(key);
  if (!sheet) return null;
  const table = readSheet(sheet);
  const tab = TABS.find((t) => t.key === key)!;
  const { empty } = tab;
  const missing = WRITTEN_ONLY.includes(key) ? [] : tab.columns.filter((c) => columnOf(table.headers, c.header) < 0);
  if (missing.length > 0 && property(`made.${key}`) !== 'yes') return null;
  if (missing.length > 0) throw renamedColumn(table.name, missing);
  // The sentence of an empty tab is not a row, and neither are rows of blanks and empty tick boxes below the last one.
  const rows = table.rows.filter((row, i) => !(i === 0 && empty !== '' && row.includes(empty)));
  let end = rows.length;
  while (end > 0 && rows[end - 1].every((cell) => cell === '' || cell === false)) end--;
  return { sheet, table: { ...table, rows: rows.slice(0, end) } };
}

/** Tabs with a person's own headers, and tabs that nothing is read from. */
const WRITTEN_ONLY: readonly TabKey[] = ['members', 'start', 'orientation', 'orientationGrid', 'history'];

/** Identity stands in columns: without one of them everybody would be new, and every draft would be made again. */
function renamedColumn(tab: string, missing: readonly Column[]): Problem {
  const headers = missing.map((c) => `\u201c${c.header}\u201d`).join(', ');
  return new Problem(
    'E-12',
    `The tab '${tab}' has no column ${headers} any more: the header was renamed or deleted.`,
    'Nothing was read or changed. Give the column its name back in row 1, then try again.',
  );
}

/** Other tabs whose names fit, not the one that `but` is now. A call for each. */
export const tabsNamed = (fits: (name: string) => boolean, but: TabKey): Table[] => {
  const own = findTab(but)?.getSheetId();
  return spreadsheet()
    .getSheets()
    .filter((sheet) => sheet.getSheetId() !== own && fits(sheet.getName()))
    .map(readSheet);
};

export function readSheet(sheet: Sheet): Table {
  const [headers, ...rows] = attemptRead(() => sheet.getDataRange().getValues()) as Cell[][];
  return {
    name: sheet.getName(),
    zone: sheet.getParent().getSpreadsheetTimeZone(),
    headers: headers.map(String),
    rows,
  };
}

/**
 * The tab, made with its headers, widths, dropdowns, notes and colors if it is not there yet. Making it takes several calls, so a tab
 * counts as made only when the last one is done: what an interruption left half made, and nobody has used, is made again.
 */
export function openTab(tab: Tab): OpenTab {
  const there = findTab(tab.key);
  const begun = property(`tab.${tab.key}`) === String(there?.getSheetId());
  if (madeTab(tab.key)) return readTab(tab.key)!;
  const book = spreadsheet();
  if (there && begun) book.deleteSheet(there);
  else if (there && there.getLastRow() > 0) return adopt(tab, there);
  const sheet = there && !begun ? there : book.insertSheet(titleOf(tab), book.getSheets().length);
  setProperty(`tab.${tab.key}`, String(sheet.getSheetId()));
  layOut(sheet, tab);
  setProperty(`made.${tab.key}`, 'yes');
  return {
    sheet,
    table: {
      name: titleOf(tab),
      zone: book.getSpreadsheetTimeZone(),
      headers: tab.columns.map((c) => c.header),
      rows: [],
    },
  };
}

export const notOurs = (sheet: Sheet): Problem =>
  new Problem(
    'E-48',
    `There is a tab called '${sheet.getName()}' that is not Mentor Desk's.`,
    'Nothing was changed. Rename that tab, then try again.',
  );

/** The tab if it is there and was made to the end, without reading it. */
export function madeTab(key: TabKey): Sheet | null {
  const there = findTab(key);
  const begun = property(`tab.${key}`) === String(there?.getSheetId());
  return there && begun && property(`made.${key}`) === 'yes' ? there : null;
}

/** A tab of that name which somebody made: used if it has our headers (a pasted member list may have its own), else left alone. */
function adopt(tab: Tab, sheet: Sheet): OpenTab {
  const { headers } = readSheet(sheet);
  const missing = tab.columns.filter((c) => columnOf(headers, c.header) < 0);
  // The example takes no tab over, because it deletes its own in the end.
  if (exampleBegun() !== null || (tab.key !== 'members' && missing.length > 0)) throw notOurs(sheet);
  setPropertiesAtOnce({ [`tab.${tab.key}`]: String(sheet.getSheetId()), [`made.${tab.key}`]: 'yes' });
  return readTab(tab.key)!;
}

/**
 * Writes whole columns of a tab, row 2 downward: `rows[i][j]` is the value of row i + 2 in the column `headers[j]`. Neighboring columns
 * go in one call, so the number of calls depends on how people moved the columns, never on the number of people.
 */
export function writeColumns(open: OpenTab, headers: readonly string[], rows: readonly (readonly Cell[])[]): void {
  if (rows.length === 0) return;
  const { sheet, table } = open;
  makeRoom(sheet, rows.length + 1);
  const placed = headers
    .map((header, j) => ({ column: columnOf(table.headers, header), j }))
    .filter((p) => p.column >= 0)
    .sort((a, b) => a.column - b.column);
  for (let start = 0; start < placed.length; ) {
    let end = start + 1;
    while (end < placed.length && placed[end].column === placed[end - 1].column + 1) end++;
    const run = placed.slice(start, end);
    sheet
      .getRange(2, run[0].column + 1, rows.length, run.length)
      .setValues(rows.map((row) => run.map((p) => asCell(row[p.j]))));
    start = end;
  }
}

/** Replaces everything below the header by these rows; only for tabs (or column groups) that no person writes in. */
export function replaceRows(open: OpenTab, headers: readonly string[], rows: readonly (readonly Cell[])[]): void {
  const blank = headers.map((): Cell => '');
  const padded = rows.concat(Array.from({ length: Math.max(0, open.table.rows.length - rows.length) }, () => blank));
  writeColumns(open, headers, padded);
}

/** Adds rows below the last one. One call where the columns stand together. */
export function appendRows(open: OpenTab, headers: readonly string[], rows: readonly (readonly Cell[])[]): void {
  if (rows.length === 0) return;
  const width = open.table.headers.length;
  const values = rows.map((row) => {
    const line: Cell[] = Array.from({ length: width }, () => '');
    headers.forEach((header, j) => {
      const column = columnOf(open.table.headers, header);
      if (column >= 0) line[column] = asCell(row[j]);
    });
    return line;
  });
  const first = open.table.rows.length + 2;
  makeRoom(open.sheet, first + rows.length - 1);
  open.sheet.getRange(first, 1, values.length, width).setValues(values);
}

/** Further columns to the right of those that stand there. Gives the tab with them. */
export function addHeaders(open: OpenTab, headers: readonly string[]): OpenTab {
  const { sheet, table } = open;
  const all = [...table.headers, ...headers];
  const missing = all.length - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
  sheet.getRange(1, table.headers.length + 1, 1, headers.length).setValues([headers.map(asCell)]);
  return { sheet, table: { ...table, headers: all } };
}

/** An empty tab says why it is empty; that sentence makes room. */
export function clearFirstRow({ sheet, table }: OpenTab): void {
  sheet.getRange(2, 1, 1, Math.max(1, table.headers.length)).clearContent();
}

/** Tick boxes for the first `count` rows only: an empty tick box below would count as content. */
export function offerTicks(open: OpenTab, header: string, count: number): void {
  const column = columnOf(open.table.headers, header) + 1;
  if (column === 0 || count === 0) return;
  const ticks = SpreadsheetApp.newDataValidation().requireCheckbox().build();
  open.sheet.getRange(2, column, count, 1).setDataValidation(ticks);
}

/** Takes the dropdowns of a column's first rows away and gives the first of them. */
export function takeOffers(open: OpenTab, header: string, count: number): DataValidation | null {
  const column = columnOf(open.table.headers, header) + 1;
  if (column === 0 || count === 0) return null;
  makeRoom(open.sheet, count + 1);
  const rule = open.sheet.getRange(2, column).getDataValidation();
  open.sheet.getRange(2, column, count, 1).clearDataValidations();
  return rule;
}

type DataValidation = GoogleAppsScript.Spreadsheet.DataValidation;

/** Google offers no longer lists; then the column takes any text, and what is no mentor becomes a question. */
const LONGEST_LIST = 500;

/** A dropdown for the first rows of a column: a list, or the rule that stood there before. */
export function offerList(
  open: OpenTab,
  header: string,
  offer: { values: readonly string[]; help: string; rows: number } | { rule: DataValidation | null; rows: number },
): void {
  const column = columnOf(open.table.headers, header) + 1;
  if (column === 0 || offer.rows === 0) return;
  let rule: DataValidation | null = null;
  if ('rule' in offer) rule = offer.rule;
  else if (offer.values.length > 0 && offer.values.length <= LONGEST_LIST)
    rule = SpreadsheetApp.newDataValidation()
      .requireValueInList([...offer.values], true)
      .setAllowInvalid(false)
      .setHelpText(offer.help)
      .build();
  // Without a rule too: then the cells take any text, and the step costs the same calls for every committee.
  open.sheet.getRange(2, column, offer.rows, 1).setDataValidation(rule);
}

/** A cell note for each of the first rows, in one call. */
export function writeNotes(open: OpenTab, header: string, notes: readonly string[]): void {
  const column = columnOf(open.table.headers, header) + 1;
  if (column === 0 || notes.length === 0) return;
  open.sheet.getRange(2, column, notes.length, 1).setNotes(notes.map((n) => [n]));
}

/** Rows that are made beyond those that are needed, so that a tab that grows by ones is seldom lengthened. */
const SPARE_ROWS = 500;

/** Lengthens a tab that has fewer rows than these. */
export function makeRoom(sheet: Sheet, rows: number): void {
  const missing = rows - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing + SPARE_ROWS);
}
