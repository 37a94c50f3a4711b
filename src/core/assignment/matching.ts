import { type Ground, withoutOf } from './problem';
import type { Seating } from './seating';

/** Rows and columns that together touch every pair in question. Its size (columns count their places) bounds any plan. */
export interface Cover {
  rows: Uint8Array;
  columns: Uint8Array;
}

/** Columns listed per row. */
const LISTED = 48;

/**
 * Seats rows by pairs of score `level` or better, by augmenting paths, breadth first, at first over a few columns of each
 * row, and over all of them where these lead nowhere. Whoever sits, stays seated. A search that fails leaves a set of full
 * columns from which nobody can move on: no later search needs to enter it, and it is the cover of Konig's theorem
 * (Burkard, Dell'Amico & Martello 2009, ch. 3).
 */
export class Matching {
  private readonly lists: Int32Array;
  /** Columns listed, -1 while the row has not been looked at; and whether there may be more. */
  private readonly count: Int32Array;
  private readonly isPart: Uint8Array;
  /** Nobody can move on from these columns; these rows are lost. */
  private readonly dead: Uint8Array;
  private readonly lost: Uint8Array;
  private readonly from: Int32Array;
  private readonly queue: Int32Array;
  /** The search that has seen a column last. */
  private readonly seen: Int32Array;
  private search = 0;

  constructor(
    private readonly ground: Ground,
    private readonly level: number,
    private readonly seating: Seating,
  ) {
    const { rows, columns } = ground;
    this.lists = new Int32Array(rows * LISTED);
    this.count = new Int32Array(rows).fill(-1);
    this.isPart = new Uint8Array(rows);
    this.dead = new Uint8Array(columns + 2);
    this.lost = new Uint8Array(rows);
    this.from = new Int32Array(columns + 2);
    this.queue = new Int32Array(rows);
    this.seen = new Int32Array(columns + 2);
  }

  /** False if the row cannot sit beside those who do. */
  seat(root: number): boolean {
    return this.find(root, false) ?? this.find(root, true) ?? false;
  }

  /** Undefined where columns that were not looked at might lead on. */
  private find(root: number, isWhole: boolean): boolean | undefined {
    const { ground, level, dead, lost, from, queue, seen, lists } = this;
    const { columns, score, room } = ground;
    const { load, first, next } = this.seating;
    const search = ++this.search;
    let isPart = false;
    let tail = 0;
    queue[tail++] = root;
    for (let head = 0; head < tail; head++) {
      const row = queue[head];
      if (!isWhole && this.count[row] < 0) this.list(row);
      if (!isWhole && this.isPart[row]) isPart = true;
      const count = isWhole ? columns : this.count[row];
      // Behind the columns stands the one of going without.
      for (let k = 0; k <= count; k++) {
        const column = k === count ? withoutOf(ground, row) : isWhole ? k : lists[row * LISTED + k];
        if (seen[column] === search || dead[column]) continue;
        if (k < count && score[row * columns + column] < level) continue;
        seen[column] = search;
        from[column] = row;
        if (load[column] < room[column]) {
          this.shift(root, column);
          return true;
        }
        for (let other = first[column]; other >= 0; other = next[other]) queue[tail++] = other;
      }
    }
    if (isPart) return undefined;
    for (let k = 0; k < tail; k++) lost[queue[k]] = 1;
    for (let c = 0; c < columns + 2; c++) if (seen[c] === search) dead[c] = 1;
    return false;
  }

  /** Lists columns of a row; every row begins elsewhere, so that they do not all list the same. */
  private list(row: number): void {
    const { lists, level } = this;
    const { columns, score } = this.ground;
    const line = row * columns;
    let count = 0;
    let column = columns > 0 ? (row * 61) % columns : 0;
    let left = columns;
    for (; left > 0 && count < LISTED; left--) {
      if (score[line + column] >= level) lists[row * LISTED + count++] = column;
      if (++column === columns) column = 0;
    }
    this.count[row] = count;
    this.isPart[row] = left > 0 ? 1 : 0;
  }

  private shift(root: number, goal: number): void {
    const { from, seating } = this;
    for (let to = goal; ; ) {
      const row = from[to];
      const old = seating.at[row];
      seating.seat(row, to);
      if (row === root) return;
      to = old;
    }
  }

  /** Touches every pair of the level or better of the rows that are marked, once all of them have been tried. */
  cover(marked: Uint8Array): Cover {
    return { rows: marked.map((is, row) => (this.lost[row] ? 0 : is)), columns: this.dead.slice() };
  }
}

/**
 * The most pairs, and among those the fewest left of the rows that had waited: they are seated before all others; the
 * sets of rows that can be seated together form a matroid, so going by priority is exact. Who finds no place goes
 * without, and `room` gets exactly as many places for that.
 */
export function mostPairs(ground: Ground, seating: Seating): { pairs: Cover; waited: Cover } {
  const { open, isOpen, waited, room } = ground;
  const matching = new Matching(ground, 0, seating);
  const left: number[] = [];
  const covers = [1, 0].map((group) => {
    for (const row of open) if (waited[row] === group && !matching.seat(row)) left.push(row);
    return matching.cover(group ? isOpen.map((is, row) => is & waited[row]) : isOpen);
  });
  for (const row of left) {
    room[withoutOf(ground, row)]++;
    seating.seat(row, withoutOf(ground, row));
  }
  return { pairs: covers[1], waited: covers[0] };
}
