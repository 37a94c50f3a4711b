/**
 * What a step changed in one tab, as values: rows by what names them, cells by header. So it can be told and taken back after rows were
 * sorted, columns moved and others went on. A cell that is not as the step left it belongs to whoever changed it since.
 */
import { shortHash } from './hash';
import type { Instant } from './moments';
import { type Cell, columnOf, foldHeader, type Table, text } from './table';

/** How the rows of a tab are told apart, and which columns are ours. */
export interface Shape {
  /** `all`: whatever columns somebody's own list has. */
  headers: readonly string[] | 'all';
  /** The cells that together name a row. `content`: nothing but what it says does. */
  key: readonly string[] | 'content';
  /** The first key cell alone is enough where only one row has it and the rest of the key changed. */
  loosely: boolean;
  /** What a person calls the row. */
  words(cell: (header: string) => Cell): string;
  /** Rows with one place cannot stand beside each other; '' takes none. */
  place(cell: (header: string) => Cell): string;
}

export interface CellChange {
  row: string;
  column: string;
  before: Cell;
  after: Cell;
}

/** A row that came or went whole. */
export interface WholeRow {
  row: string;
  cells: Record<string, Cell>;
}

export interface Changes {
  cells: CellChange[];
  added: WholeRow[];
  removed: WholeRow[];
  /** Row keys from top to bottom, where rows did not just come below the others. */
  order: { before: string[]; after: string[] } | null;
  /** What a person calls each row of these. */
  names: Record<string, string>;
}

export interface KeyedRow {
  key: string;
  cells: Record<string, Cell>;
}

/** Blank and an empty tick box are one, and Sheets keeps no more than the second of a moment. */
export function same(a: Cell | undefined, b: Cell | undefined): boolean {
  if (a instanceof Date || b instanceof Date)
    return a instanceof Date && b instanceof Date && second(a.getTime()) === second(b.getTime());
  return blank(a) ? blank(b) : !blank(b) && text(a) === text(b);
}

const blank = (cell: Cell | undefined): boolean => cell === undefined || cell === '' || cell === false;
const second = (instant: Instant): number => Math.floor(instant / 1000);

/** The rows of a table with our columns only, each under its key; of rows with one key the second is the key's `#2`, and so on. */
export function keyedRows(table: Table, shape: Shape): KeyedRow[] {
  const columns = (shape.headers === 'all' ? table.headers : shape.headers)
    .map((header) => ({ header, at: columnOf(table.headers, header) }))
    .filter((c) => c.at >= 0 && c.header !== '');
  const seen = new Map<string, number>();
  return table.rows.map((row) => {
    const cells = Object.fromEntries(columns.map(({ header, at }) => [header, row[at] ?? '']));
    const name =
      shape.key === 'content'
        ? shortHash(Object.values(cells).map(keyPart).join('\n'), 16)
        : shape.key.map((header) => keyPart(cells[header])).join('\n');
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return { key: nth === 1 ? name : `${name}\n#${nth}`, cells };
  });
}

const keyPart = (cell: Cell | undefined): string =>
  cell instanceof Date ? String(second(cell.getTime())) : foldHeader(text(cell));

export const wordsFor = (row: KeyedRow, shape: Shape): string => shape.words((header) => row.cells[header] ?? '');

export function diff(before: Table, after: Table, shape: Shape): Changes {
  const [old, fresh] = [keyedRows(before, shape), keyedRows(after, shape)];
  const was = new Map(old.map((row) => [row.key, row]));
  const is = new Map(fresh.map((row) => [row.key, row]));
  const changes: Changes = { cells: [], added: [], removed: [], order: null, names: {} };
  const name = (row: KeyedRow) => {
    changes.names[row.key] = wordsFor(row, shape);
  };
  for (const row of fresh) {
    const past = was.get(row.key);
    if (!past) {
      changes.added.push({ row: row.key, cells: row.cells });
      name(row);
      continue;
    }
    for (const [column, now] of Object.entries(row.cells)) {
      if (!(column in past.cells) || same(past.cells[column], now)) continue;
      changes.cells.push({ row: row.key, column, before: past.cells[column]!, after: now });
      name(row);
    }
  }
  for (const row of old) {
    if (is.has(row.key)) continue;
    changes.removed.push({ row: row.key, cells: row.cells });
    name(row);
  }
  const [first, last] = [old.map((row) => row.key), fresh.map((row) => row.key)];
  if (first.some((key, i) => last[i] !== key)) changes.order = { before: first, after: last };
  return changes;
}

export const NOTE = ' (note)';
/** A column of a table that holds the cell notes of another column, so that notes go where their rows go. */
export const noteOf = (header: string): string => `${header}${NOTE}`;
export const isNote = (header: string): boolean => header.endsWith(NOTE);

/** How many cells a person would say were changed. */
export const cellsIn = (changes: Changes): number =>
  changes.cells.filter((c) => !isNote(c.column)).length +
  [...changes.added, ...changes.removed]
    .flatMap((row) => Object.entries(row.cells))
    .filter(([header, cell]) => !isNote(header) && !blank(cell)).length;

/** Nothing to tell and nothing to take back; a new order of the same rows is no change. */
export const isNothing = ({ cells, added, removed }: Changes): boolean =>
  cells.length + added.length + removed.length === 0;

/** The same changes the other way round. */
export const inverse = ({ cells, added, removed, order, names }: Changes): Changes => ({
  cells: cells.map(({ row, column, before, after }) => ({ row, column, before: after, after: before })),
  added: removed,
  removed: added,
  order: order && { before: order.after, after: order.before },
  names,
});

/** Whether the two have to do with one cell: both changed it, or one brought or took the row in which the other changed something. */
export function touch(a: Changes, b: Changes): boolean {
  const whole = (c: Changes) => new Set([...c.added, ...c.removed].map((row) => row.row));
  const any = (c: Changes) => new Set([...whole(c), ...c.cells.map((cell) => cell.row)]);
  const [wholeA, wholeB, anyB] = [whole(a), whole(b), any(b)];
  if ([...wholeA].some((row) => anyB.has(row)) || a.cells.some((cell) => wholeB.has(cell.row))) return true;
  const cellsB = new Set(b.cells.map((cell) => `${cell.row}\n${cell.column}`));
  return a.cells.some((cell) => cellsB.has(`${cell.row}\n${cell.column}`));
}

/** Whether this change wrote that cell: who wrote it last is who changed it. */
export const wrote = (changes: Changes, row: string, column: string): boolean =>
  changes.cells.some((cell) => cell.row === row && cell.column === column) ||
  changes.added.some((added) => added.row === row) ||
  changes.removed.some((removed) => removed.row === row);
