/** What the person at the keyboard has selected in the spreadsheet, beside the panel. */
import type { TabKey } from '../core/layout';
import { type Cell, columnOf } from '../core/table';
import { attemptRead } from './attempt';
import { findTab, readTab, spreadsheet } from './spreadsheet';

/** The cell under this header in the selected row of this tab; null where another tab is in front, or no row of data is selected. */
export function selectedCell(key: TabKey, header: string): { row: number; cell: Cell } | null {
  const sheet = spreadsheet().getActiveSheet();
  if (sheet.getSheetId() !== findTab(key)?.getSheetId()) return null;
  const row = sheet.getCurrentCell()?.getRow() ?? 1;
  if (row < 2) return null;
  const [headers] = attemptRead(() => sheet.getRange(1, 1, 1, sheet.getMaxColumns()).getValues()) as Cell[][];
  const column = columnOf(headers.map(String), header) + 1;
  if (column === 0) return null;
  const [[cell]] = attemptRead(() => sheet.getRange(row, column, 1, 1).getValues()) as Cell[][];
  return { row, cell };
}

/** More rows than a person would pick are a whole column or tab: nothing is meant by that. */
const MOST = 500;

/** The cells under this header in all selected rows of this tab, from top to bottom; none where another tab is in front. */
export function selectedCells(key: TabKey, header: string): Cell[] {
  const sheet = spreadsheet().getActiveSheet();
  if (sheet.getSheetId() !== findTab(key)?.getSheetId()) return [];
  const ranges = sheet.getActiveRangeList()?.getRanges() ?? [];
  const rows = new Set(
    ranges.flatMap((r) => Array.from({ length: Math.min(MOST, r.getNumRows()) }, (_, i) => r.getRow() + i)),
  );
  const open = readTab(key);
  const column = open ? columnOf(open.table.headers, header) : -1;
  return column < 0 ? [] : open!.table.rows.filter((_, i) => rows.has(i + 2)).map((row) => row[column]);
}

/** Brings the tab to the front, the first row selected that has this value under this header, at the column `show`; false without one. */
export function selectRow(key: TabKey, header: string, value: string, show: string): boolean {
  const open = readTab(key);
  const [column, shown] = open ? [header, show].map((h) => columnOf(open.table.headers, h)) : [-1, -1];
  const at = column < 0 ? -1 : open!.table.rows.findIndex((row) => row[column] === value);
  if (at < 0) return false;
  open!.sheet.getRange(at + 2, Math.max(0, shown) + 1).activate();
  return true;
}
