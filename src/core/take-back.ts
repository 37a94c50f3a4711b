/** Taking a change back from a tab as it stands now: exactly what the change did, nothing that anybody did since unless it is asked for. */
import { type Changes, isNote, type KeyedRow, keyedRows, type Shape, same, wordsFor } from './changes';
import type { Cell, Table } from './table';

/** `the others`: what was changed since stays as it is. `all`: it goes back as well. */
export type How = 'the others' | 'all';

/** Something that is not as the change left it. */
export interface Edited {
  key: string;
  /** What a person calls the row. */
  row: string;
  /** '' where it is about the row as a whole. */
  column: string;
  after: Cell;
  now: Cell;
}

export interface TakenBack {
  /** Our columns only. */
  table: Table;
  edited: Edited[];
}

export const ROW_GONE = 'the row is no longer there';

export function takeBack(changes: Changes, now: Table, shape: Shape, how: How): TakenBack {
  const desk = new Desk(changes, keyedRows(now, shape), shape, how);
  desk.removeAdded();
  desk.restoreCells();
  desk.returnRemoved();
  desk.reorder();
  const ours = shape.headers === 'all' ? now.headers.filter((header) => header !== '') : shape.headers;
  const headers = ours.filter((header) => desk.rows.some((row) => header in row.cells));
  const all = headers.length > 0 ? headers : ours;
  return {
    table: { ...now, headers: all, rows: desk.rows.map(({ cells }) => all.map((header) => cells[header] ?? '')) },
    edited: desk.edited,
  };
}

class Desk {
  readonly edited: Edited[] = [];
  private readonly found: string[];

  constructor(
    private readonly changes: Changes,
    public rows: KeyedRow[],
    private readonly shape: Shape,
    private readonly how: How,
  ) {
    this.found = rows.map((row) => row.key);
  }

  /** A row in which somebody wrote since is theirs now. */
  removeAdded(): void {
    const byKey = this.byKey();
    const leave = new Set<KeyedRow>();
    for (const { row: key, cells } of this.changes.added) {
      const row = byKey.get(key);
      if (!row) continue;
      const odd = Object.keys(cells).filter(
        (header) => header in row.cells && !isNote(header) && !same(row.cells[header], cells[header]),
      );
      for (const column of odd) this.edit(key, wordsFor(row, this.shape), column, cells[column]!, row.cells[column]!);
      if (odd.length === 0 || this.how === 'all') leave.add(row);
    }
    this.rows = this.rows.filter((row) => !leave.has(row));
  }

  restoreCells(): void {
    const byRow = new Map<string, Changes['cells']>();
    for (const cell of this.changes.cells) {
      const others = byRow.get(cell.row);
      if (others) others.push(cell);
      else byRow.set(cell.row, [cell]);
    }
    for (const [key, mine] of byRow) {
      const row = this.find(key);
      if (!row) {
        const [{ column, after }] = mine as [(typeof mine)[number]];
        this.edit(key, this.changes.names[key] ?? key, column, after, ROW_GONE);
        continue;
      }
      const next = { ...row.cells };
      for (const { column, before, after } of mine) {
        const is = row.cells[column];
        // As it was before already: never done because the run was cut, or taken back by hand.
        if (same(is, before)) continue;
        const untouched = isNote(column) || same(is, after);
        if (!untouched) this.edit(row.key, wordsFor(row, this.shape), column, after, is ?? '');
        if (untouched || this.how === 'all') next[column] = before;
      }
      if (this.makesWay(next, row)) row.cells = next;
    }
  }

  returnRemoved(): void {
    const there = new Set(this.rows.map((row) => row.key));
    for (const { row: key, cells } of this.changes.removed)
      if (!there.has(key) && this.makesWay(cells, null)) this.rows.push({ key, cells: { ...cells } });
  }

  /** Rows come back in their old order where nobody sorted the tab since; otherwise below the others. */
  reorder(): void {
    const { order } = this.changes;
    if (!order) return;
    const left = new Map(order.after.map((key, i) => [key, i]));
    const places = this.found.flatMap((key) => left.get(key) ?? []);
    if (places.some((place, i) => i > 0 && place < places[i - 1]!)) return;
    const was = new Map(order.before.map((key, i) => [key, i]));
    const place = (row: KeyedRow) => was.get(row.key) ?? Number.POSITIVE_INFINITY;
    this.rows = this.rows
      .map((row, i) => ({ row, i }))
      .sort((a, b) => (place(a.row) === place(b.row) ? a.i - b.i : place(a.row) - place(b.row)))
      .map(({ row }) => row);
  }

  /** Whether nobody stands where this row goes. Who does was put there since: that stays, or gives way. */
  private makesWay(cells: Record<string, Cell>, self: KeyedRow | null): boolean {
    const place = this.placeOf(cells);
    if (place === '' || (self && place === this.placeOf(self.cells))) return true;
    const other = this.rows.find((row) => row !== self && this.placeOf(row.cells) === place);
    if (!other) return true;
    const words = this.shape.words((header) => cells[header] ?? '');
    this.edit(other.key, words, '', '', wordsFor(other, this.shape));
    if (this.how === 'all') this.rows = this.rows.filter((row) => row !== other);
    return this.how === 'all';
  }

  /** The first row of each key. */
  private byKey(): Map<string, KeyedRow> {
    return new Map([...this.rows].reverse().map((row) => [row.key, row]));
  }

  private placeOf = (cells: Record<string, Cell>): string => this.shape.place((header) => cells[header] ?? '');

  private find(key: string): KeyedRow | undefined {
    const exact = this.rows.find((row) => row.key === key);
    if (exact || !this.shape.loosely) return exact;
    const head = (k: string) => k.split('\n')[0];
    const near = this.rows.filter((row) => head(row.key) === head(key));
    return near.length === 1 ? near[0] : undefined;
  }

  private edit(key: string, row: string, column: string, after: Cell, now: Cell): void {
    this.edited.push({ key, row, column, after, now });
  }
}
