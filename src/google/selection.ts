/** What the person at the keyboard has selected in the spreadsheet, beside the panel. */
import type { TabKey } from '../core/layout';
import { type Cell, columnOf } from '../core/table';
import { attemptRead } from './attempt';
import { findTab, spreadsheet } from './spreadsheet';

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
