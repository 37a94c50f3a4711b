/** How the grid behaves: it shows what the world says and only asks for changes. */
import { type GridOptions, themeBalham } from 'ag-grid-community';
import type { CellView, SheetView } from '../start/view-types';
import { styleNonce } from './api';
import { cellFor, gridColumns } from './grid-columns';

/** A row of the tab. */
export interface Line {
  /** Counted from 1. */
  row: number;
  cells: CellView[];
}

export interface GridHands {
  /** `at` is the index among the visible columns. */
  select(row: number, at: number): void;
  /** `n` is the column's number over all columns. */
  type(row: number, n: number, text: string): void;
  paste(row: number, n: number, rows: string[][]): void;
}

export function linesOf(sheet: SheetView): { top: Line[]; below: Line[] } {
  const lines = sheet.rows.map((cells, i) => ({ row: i + 1, cells }));
  return { top: lines.slice(0, sheet.frozenRows), below: lines.slice(sheet.frozenRows) };
}

const theme = themeBalham.withParams({
  fontFamily: 'Arial, sans-serif',
  fontSize: 13,
  headerFontSize: 12,
  spacing: 5,
  rowHeight: 28,
  headerHeight: 26,
  accentColor: '#0b57d0',
  borderColor: '#c7cbd1',
  foregroundColor: '#1f1f1f',
  headerTextColor: '#3c4043',
  headerBackgroundColor: '#eceff1',
  columnBorder: true,
  headerColumnBorder: true,
  rowHoverColor: 'transparent',
  oddRowBackgroundColor: '#ffffff',
  wrapperBorder: true,
  wrapperBorderRadius: 0,
});

export function gridOptions(now: () => { sheet: SheetView; hands: GridHands }): GridOptions<Line> {
  const { top, below } = linesOf(now().sheet);
  const at = (id: string): number => now().sheet.columns.findIndex((column) => String(column.n) === id);
  return {
    theme,
    styleNonce: styleNonce(),
    context: JSON.stringify(now().sheet.columns),
    columnDefs: gridColumns(() => now().sheet),
    defaultColDef: { sortable: false, resizable: true, suppressMovable: true, suppressHeaderMenuButton: true },
    pinnedTopRowData: top,
    rowData: below,
    getRowId: ({ data, rowPinned }) => `${rowPinned ?? ''}${data.row}`,
    readOnlyEdit: true,
    ensureDomOrder: true,
    suppressColumnMoveAnimation: true,
    animateRows: false,
    suppressHeaderFocus: true,
    stopEditingWhenCellsLoseFocus: true,
    enterNavigatesVerticallyAfterEdit: true,
    // Tab leaves the grid, as arrows move in it: nobody should have to walk through a thousand cells.
    tabToNextCell: ({ editing, nextCellPosition }) => (editing ? (nextCellPosition ?? false) : false),
    // The room below shows the whole of the selected cell, and must not push it out of sight.
    onGridSizeChanged: ({ api }) => {
      const cell = api.getFocusedCell();
      if (cell && !cell.rowPinned) api.ensureIndexVisible(cell.rowIndex);
    },
    onCellFocused: ({ rowIndex, column, rowPinned }) => {
      const index = typeof column === 'object' && column ? at(column.getColId()) : -1;
      if (rowIndex === null || index < 0) return;
      now().hands.select(rowIndex + 1 + (rowPinned ? 0 : now().sheet.frozenRows), index);
    },
    onCellEditRequest: ({ data, column, newValue }) => {
      const text = String(newValue ?? '');
      if (text !== cellFor(data, at(column.getColId())).edit)
        now().hands.type(data.row, Number(column.getColId()), text);
    },
    onCellClicked: ({ data, column, event }) => {
      const box = (event?.target as Element | null)?.closest('.tick-box');
      if (!box || !data) return;
      const { cell } = cellFor(data, at(column.getColId()));
      now().hands.type(data.row, Number(column.getColId()), cell.t === 'TRUE' ? 'FALSE' : 'TRUE');
    },
    onCellKeyDown: (pressed) => {
      if (!('column' in pressed)) return;
      const { data, column, event } = pressed;
      const key = (event as KeyboardEvent).key;
      const index = at(column.getColId());
      if (!data || index < 0 || (event?.target as Element | null)?.closest('.ag-cell-edit-wrapper, input, select'))
        return;
      const { cell, edit } = cellFor(data, index);
      const ticked = cell.r !== undefined && now().sheet.rules[cell.r]?.kind === 'checkbox';
      if (key === ' ' && ticked) {
        event?.preventDefault();
        now().hands.type(data.row, Number(column.getColId()), cell.t === 'TRUE' ? 'FALSE' : 'TRUE');
      }
      if ((key === 'Delete' || key === 'Backspace') && edit !== '')
        now().hands.type(data.row, Number(column.getColId()), '');
    },
  };
}
