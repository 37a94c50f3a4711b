/** The grid of one tab, by AG Grid: letters above, numbers at the side, cells that can be changed with the keyboard alone. */
import {
  CellApiModule,
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  CustomEditorModule,
  createGrid,
  EventApiModule,
  type GridApi,
  LargeTextEditorModule,
  ModuleRegistry,
  PinnedRowModule,
  RenderApiModule,
  RowApiModule,
  ScrollApiModule,
  TextEditorModule,
} from 'ag-grid-community';
import { useEffect, useRef } from 'preact/hooks';
import { columnNumber } from '../emulator/a1';
import type { SheetView } from '../start/view-types';
import type { Desk } from './desk';
import { clipboard } from './grid-clipboard';
import { gridColumns } from './grid-columns';
import { type GridHands, gridOptions, type Line, linesOf } from './grid-options';

ModuleRegistry.registerModules([
  CellApiModule,
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  CustomEditorModule,
  EventApiModule,
  LargeTextEditorModule,
  PinnedRowModule,
  RenderApiModule,
  RowApiModule,
  ScrollApiModule,
  TextEditorModule,
]);

export function Grid({ sheet, target, ...hands }: { sheet: SheetView; target: Desk['target'] } & GridHands) {
  const box = useRef<HTMLDivElement>(null);
  const api = useRef<GridApi<Line>>();
  const led = useRef<Desk['target']>(null);
  const now = useRef({ sheet, hands });
  now.current = { sheet, hands };

  useEffect(() => {
    const element = box.current!;
    const current = (): { sheet: SheetView; hands: GridHands } => now.current;
    api.current = createGrid(element, gridOptions(current));
    element.querySelector('[role=grid]')?.setAttribute('aria-label', `Tab ${sheet.name}`);
    const stop = clipboard(element, api.current, current);
    return () => {
      stop();
      api.current?.destroy();
    };
  }, [sheet.name]);

  useEffect(() => {
    const grid = api.current;
    if (!grid || grid.isDestroyed()) return;
    const { top, below } = linesOf(sheet);
    const columns = JSON.stringify(sheet.columns);
    if (grid.getGridOption('context') !== columns) {
      grid.setGridOption('context', columns);
      grid.setGridOption(
        'columnDefs',
        gridColumns(() => now.current.sheet),
      );
    }
    grid.setGridOption('pinnedTopRowData', top);
    grid.setGridOption('rowData', below);
    grid.refreshCells({ force: true });
  }, [sheet]);

  // A link leads to a cell.
  useEffect(() => {
    const grid = api.current;
    const chosen = /^([A-Z]+)(\d+)/.exec(target?.a1 ?? '');
    if (!grid || !chosen || target?.sheetId !== sheet.id || led.current === target) return;
    led.current = target;
    const [row, column] = [Number(chosen[2]), String(columnNumber(chosen[1]!))];
    if (row <= sheet.frozenRows || !grid.getColumn(column)) return;
    grid.ensureIndexVisible(row - 1 - sheet.frozenRows);
    grid.ensureColumnVisible(column);
    grid.setFocusedCell(row - 1 - sheet.frozenRows, column);
  }, [target, sheet]);

  return <div ref={box} class="grid" />;
}
