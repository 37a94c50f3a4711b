/** The columns of the grid and the look of a cell: text, tick box, dropdown, note, colors. */
import type { CellStyle, ColDef, ICellRendererParams } from 'ag-grid-community';
import { columnLetters } from '../emulator/a1';
import type { CellView, RuleView, SheetView } from '../start/view-types';
import { ListEditor } from './grid-list-editor';
import type { Line } from './grid-options';

type FullCell = Exclude<CellView, string>;

export function cellFor(line: Line | undefined, index: number): { cell: FullCell; edit: string } {
  const cell = line?.cells[index] ?? '';
  const full = typeof cell === 'string' ? { t: cell } : cell;
  return { cell: full, edit: full.e ?? full.t };
}

export function gridColumns(sheet: () => SheetView): ColDef<Line>[] {
  const numbers: ColDef<Line> = {
    colId: 'row',
    headerName: 'Row',
    pinned: 'left',
    width: 52,
    resizable: false,
    lockPosition: 'left',
    valueGetter: ({ data }) => data?.row,
    cellClass: 'row-number',
    suppressNavigable: true,
    cellAriaRole: 'rowheader',
  };
  return [numbers, ...sheet().columns.map(({ n, width, frozen }, index) => column(sheet, n, width, frozen, index))];
}

function column(sheet: () => SheetView, n: number, width: number, frozen: boolean, index: number): ColDef<Line> {
  const ruleOf = (line: Line | undefined): RuleView | undefined => {
    const { r } = cellFor(line, index).cell;
    return r === undefined ? undefined : sheet().rules[r];
  };
  return {
    colId: String(n),
    headerName: columnLetters(n),
    width,
    pinned: frozen ? 'left' : null,
    valueGetter: ({ data }) => cellFor(data, index).edit,
    editable: ({ data }) => ruleOf(data)?.kind !== 'checkbox',
    cellEditorSelector: ({ data, value }) => {
      const rule = ruleOf(data);
      if (rule?.kind === 'list') return { component: ListEditor, params: { values: rule.values } };
      const long = String(value).length > 60 || String(value).includes('\n');
      return long
        ? { component: 'agLargeTextCellEditor', popup: true, params: { maxLength: 50_000, rows: 8, cols: 50 } }
        : { component: 'agTextCellEditor' };
    },
    cellRenderer: (params: ICellRendererParams<Line>) =>
      rendered(params, cellFor(params.data, index).cell, ruleOf(params.data)),
    cellStyle: ({ data }): CellStyle => styleOf(sheet(), cellFor(data, index).cell),
  };
}

function styleOf(sheet: SheetView, { s }: FullCell): CellStyle {
  const style = s === undefined ? {} : sheet.styles[s]!;
  return {
    backgroundColor: style.background ?? '',
    color: style.color ?? '',
    fontWeight: style.bold ? 'bold' : '',
    textAlign: style.align ?? '',
  };
}

function rendered(
  { data, colDef }: ICellRendererParams<Line>,
  cell: FullCell,
  rule: RuleView | undefined,
): HTMLElement {
  const box = document.createElement('span');
  box.className = 'cell';
  if (rule?.kind === 'checkbox') box.append(tickBox(cell.t === 'TRUE', `${colDef?.headerName}${data?.row}`));
  else box.append(cell.t);
  if (rule?.kind === 'list') box.append(mark('list-mark', '▾', 'has a list'));
  if (cell.n) {
    box.title = cell.n;
    box.append(mark('note-mark', '', 'has a note'));
  }
  return box;
}

/** A mark for the eye, and words for who cannot see it. */
function mark(look: string, sign: string, words: string): HTMLElement {
  const element = document.createElement('span');
  element.className = look;
  element.textContent = sign;
  element.setAttribute('role', 'img');
  element.setAttribute('aria-label', words);
  return element;
}

/** Space ticks the cell; the box itself is only for the mouse and shows the state. */
function tickBox(on: boolean, name: string): HTMLElement {
  const element = document.createElement('span');
  element.className = on ? 'tick-box on' : 'tick-box';
  element.setAttribute('role', 'checkbox');
  element.setAttribute('aria-checked', String(on));
  element.setAttribute('aria-label', name);
  element.textContent = on ? '✓' : '';
  return element;
}
