/** Rows and columns inserted, deleted, moved and sorted: everything that hangs on an address moves along. Plain data, no Google. Counted from 0. */
import type { SheetData } from '../world';
import { address, boxName, columnNumber, parseBox } from './a1';

const NINE = '9'.charCodeAt(0);

/** Where an old index is now; -1 when it is gone. */
type Move = (index: number) => number;

/** Inserts before `at` (0 to max). */
export function insertRows(sheet: SheetData, at: number, howMany: number): void {
  if (at < sheet.cells.length) sheet.cells.splice(at, 0, ...Array.from({ length: howMany }, () => []));
  sheet.maxRows += howMany;
  moveAddresses(
    sheet,
    (row) => (row >= at ? row + howMany : row),
    (column) => column,
  );
  moveBoxes(sheet, { rows: inserted(at, howMany), columns: (first, last) => [first, last] });
}

export function deleteRows(sheet: SheetData, at: number, howMany: number): void {
  sheet.cells.splice(at, howMany);
  sheet.maxRows -= howMany;
  const move: Move = (row) => (row < at ? row : row < at + howMany ? -1 : row - howMany);
  moveAddresses(sheet, move, (column) => column);
  moveBoxes(sheet, { rows: deleted(at, howMany), columns: (first, last) => [first, last] });
}

export function insertColumns(sheet: SheetData, at: number, howMany: number): void {
  for (const cells of sheet.cells)
    if (at < cells.length) cells.splice(at, 0, ...Array.from({ length: howMany }, () => ''));
  sheet.maxColumns += howMany;
  columnsMoved(sheet, (column) => (column >= at ? column + howMany : column));
  moveBoxes(sheet, { rows: (first, last) => [first, last], columns: inserted(at, howMany) });
}

export function deleteColumns(sheet: SheetData, at: number, howMany: number): void {
  for (const cells of sheet.cells) cells.splice(at, howMany);
  sheet.maxColumns -= howMany;
  columnsMoved(sheet, (column) => (column < at ? column : column < at + howMany ? -1 : column - howMany));
  moveBoxes(sheet, { rows: (first, last) => [first, last], columns: deleted(at, howMany) });
}

/** Drags one column so that it stands at index `to` afterwards. */
export function moveColumn(sheet: SheetData, from: number, to: number): void {
  const order = Array.from({ length: sheet.maxColumns }, (_, i) => i);
  order.splice(to, 0, ...order.splice(from, 1));
  for (const [row, cells] of sheet.cells.entries()) {
    const moved = order.map((old) => cells[old] ?? '');
    while (moved.length > 0 && moved[moved.length - 1] === '') moved.pop();
    sheet.cells[row] = moved;
  }
  columnsMoved(sheet, (column) => order.indexOf(column));
}

/** Puts the rows from `first` on into a new order: `order[i]` is the old index (from `first`) of the row that is i-th afterwards. */
export function reorderRows(sheet: SheetData, first: number, order: readonly number[]): void {
  const rows = order.map((old) => sheet.cells[first + old] ?? []);
  while (sheet.cells.length < first + order.length) sheet.cells.push([]);
  sheet.cells.splice(first, order.length, ...rows);
  const now = new Map(order.map((old, index) => [first + old, first + index]));
  moveAddresses(
    sheet,
    (row) => now.get(row) ?? row,
    (column) => column,
  );
}

function columnsMoved(sheet: SheetData, move: Move): void {
  moveAddresses(sheet, (row) => row, move);
  sheet.formColumns = sheet.formColumns.map((c) => ({ ...c, column: move(c.column) })).filter((c) => c.column >= 0);
  sheet.hiddenColumns = sheet.hiddenColumns.map((c) => move(c - 1) + 1).filter((c) => c > 0);
  sheet.columnWidths = Object.fromEntries(
    Object.entries(sheet.columnWidths)
      .map(([column, width]) => [move(Number(column) - 1) + 1, width] as const)
      .filter(([column]) => column > 0),
  );
}

function moveAddresses(sheet: SheetData, moveRow: Move, moveCol: Move): void {
  const moved = <T>(record: Record<string, T>): Record<string, T> => {
    const result: Record<string, T> = {};
    const columns = new Map<string, number>();
    // A laid-out tab has thousands of entries, in a few columns.
    for (const [name, value] of Object.entries(record)) {
      let digits = 0;
      while (name.charCodeAt(digits) > NINE) digits++;
      const letters = name.slice(0, digits);
      let column = columns.get(letters);
      if (column === undefined) {
        column = moveCol(columnNumber(letters) - 1);
        columns.set(letters, column);
      }
      const row = moveRow(Number(name.slice(digits)) - 1);
      if (row >= 0 && column >= 0) result[address(row + 1, column + 1)] = value;
    }
    return result;
  };
  sheet.formats = moved(sheet.formats);
  sheet.notes = moved(sheet.notes);
  sheet.validations = moved(sheet.validations);
}

/** New first and last index (0-based, both included) of a span; null when nothing of it is left. */
type Span = (first: number, last: number) => [number, number] | null;

const inserted =
  (at: number, howMany: number): Span =>
  (first, last) =>
    at <= first ? [first + howMany, last + howMany] : at <= last ? [first, last + howMany] : [first, last];

const deleted =
  (at: number, howMany: number): Span =>
  (first, last) => {
    const end = at + howMany;
    const newFirst = first < at ? first : Math.max(first, end) - howMany;
    const newLast = last < at ? last : last < end ? at - 1 : last - howMany;
    return newLast < newFirst ? null : [newFirst, newLast];
  };

/** Ranges of protections, the filter, conditional rules and charts grow and shrink with the rows and columns inside them. */
function moveBoxes(sheet: SheetData, spans: { rows: Span; columns: Span }): void {
  const moved = (a1: string): string | null => {
    if (a1 === '') return '';
    const box = parseBox(a1, sheet.maxRows, sheet.maxColumns);
    if (!box) return a1;
    const rows = spans.rows(box.row - 1, box.row + box.rows - 2);
    const columns = spans.columns(box.column - 1, box.column + box.columns - 2);
    if (!rows || !columns) return null;
    return boxName({
      row: rows[0] + 1,
      column: columns[0] + 1,
      rows: rows[1] - rows[0] + 1,
      columns: columns[1] - columns[0] + 1,
    });
  };
  sheet.filter = moved(sheet.filter) ?? '';
  sheet.protections = sheet.protections.flatMap((p) => {
    const range = moved(p.range);
    return range === null ? [] : [{ ...p, range }];
  });
  const all = (ranges: string[]): string[] => ranges.map(moved).filter((a1) => a1 !== null);
  sheet.conditionalRules = sheet.conditionalRules
    .map((r) => ({ ...r, ranges: all(r.ranges) }))
    .filter((r) => r.ranges.length > 0);
  sheet.charts = sheet.charts.map((c) => ({ ...c, ranges: all(c.ranges) }));
}
