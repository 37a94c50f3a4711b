/** Copy and paste between a cell and everything else on this computer, as tables of text. */
import type { GridApi } from 'ag-grid-community';
import Papa from 'papaparse';
import type { SheetView } from '../start/view-types';
import { cellFor } from './grid-columns';
import type { GridHands, Line } from './grid-options';

export function clipboard(
  element: HTMLElement,
  grid: GridApi<Line>,
  now: () => { sheet: SheetView; hands: GridHands },
): () => void {
  const focused = (): { row: number; index: number; n: number } | null => {
    const cell = grid.getFocusedCell();
    const { columns, frozenRows } = now().sheet;
    const index = columns.findIndex((column) => String(column.n) === cell?.column.getColId());
    if (!cell || index < 0 || grid.getEditingCells().length > 0) return null;
    return { row: cell.rowIndex + 1 + (cell.rowPinned ? 0 : frozenRows), index, n: columns[index]!.n };
  };
  const paste = (event: ClipboardEvent): void => {
    const cell = focused();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!cell || text === '') return;
    event.preventDefault();
    const rows = Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: '\t' }).data;
    now().hands.paste(cell.row, cell.n, rows);
  };
  const copy = (event: ClipboardEvent): void => {
    const cell = focused();
    if (!cell || !getSelection()?.isCollapsed) return;
    event.preventDefault();
    const line = { row: cell.row, cells: now().sheet.rows[cell.row - 1] ?? [] };
    event.clipboardData?.setData('text/plain', cellFor(line, cell.index).cell.t);
  };
  element.addEventListener('paste', paste);
  element.addEventListener('copy', copy);
  return () => {
    element.removeEventListener('paste', paste);
    element.removeEventListener('copy', copy);
  };
}
