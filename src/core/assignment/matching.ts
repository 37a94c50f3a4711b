import { type Ground, withoutOf } from './problem';
import type { Seating } from './seating';

/** Rows and columns that together touch every pair in question. Its size (columns count their places) bounds any plan. */
export interface Cover {
  rows: Uint8Array;
  columns: Uint8Array;
}

/**
 * Seats rows by pairs of score `level` or better, by augmenting paths, breadth first. Whoever sits, stays seated. A
 * search that fails leaves a set of full columns from which nobody can move on: no later search needs to enter it, and
 * it is the cover of Konig's theorem (Burkard, Dell'Amico & Martello 2009, ch. 3).
 */
export class Matching {
  /** First the columns with room, then the full ones, then the dead ones, which nobody can move on from. */
  private readonly order: Int32Array;
  private free = 0;
  private alive: number;
  private readonly dead: Uint8Array;
  private readonly lost: Uint8Array;
  private readonly from: Int32Array;
  private readonly queue: Int32Array;

  constructor(
    private readonly ground: Ground,
    private readonly level: number,
    private readonly seating: Seating,
  ) {
    const { rows, columns, room } = ground;
    this.order = new Int32Array(columns);
    this.alive = columns;
    let full = columns;
    for (let c = 0; c < columns; c++) this.order[seating.load[c] < room[c] ? this.free++ : --full] = c;
    this.dead = new Uint8Array(columns + 2);
    this.lost = new Uint8Array(rows);
    this.from = new Int32Array(columns + 2);
    this.queue = new Int32Array(rows);
  }

  /** False if the row cannot sit beside those who do. */
  seat(root: number): boolean {
    const { ground, level, order, dead, from, queue } = this;
    const { columns, score, room } = ground;
    const { load, first, next } = this.seating;
    let unseen = this.alive;
    let tail = 0;
    queue[tail++] = root;
    const isSeen = [false, false];
    for (let head = 0; head < tail; head++) {
      const row = queue[head];
      for (let k = 0, line = row * columns; k < unseen; k++) {
        const column = order[k];
        if (score[line + column] < level) continue;
        from[column] = row;
        if (k < this.free) {
          this.shift(root, column);
          if (load[column] === room[column]) {
            order[k] = order[--this.free];
            order[this.free] = column;
          }
          return true;
        }
        order[k--] = order[--unseen];
        order[unseen] = column;
        for (let other = first[column]; other >= 0; other = next[other]) queue[tail++] = other;
      }
      const without = withoutOf(ground, row);
      if (isSeen[without - columns]) continue;
      isSeen[without - columns] = true;
      from[without] = row;
      if (load[without] < room[without]) {
        this.shift(root, without);
        return true;
      }
      for (let other = first[without]; other >= 0; other = next[other]) queue[tail++] = other;
    }
    for (let k = 0; k < tail; k++) this.lost[queue[k]] = 1;
    for (let k = unseen; k < this.alive; k++) dead[order[k]] = 1;
    for (const k of [0, 1]) if (isSeen[k]) dead[columns + k] = 1;
    this.alive = unseen;
    return false;
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

/**
 * The highest score level at which everybody finds a place, if need be the one without: the bottleneck assignment by
 * thresholds (Burkard, Dell'Amico & Martello 2009, sec. 6.2.2), each probe going on from the last seating. The cover
 * proves that no better level does. `step` is the first step upward. Undefined where there are no pairs.
 */
export function bestWeakest(
  ground: Ground,
  start: Seating,
  step: number,
): { level: number; seating: Seating; beyond: Cover } | undefined {
  const { columns, score, open, isOpen } = ground;
  const lowest = ({ at }: Seating): number => {
    let least = 10001;
    for (const row of open) if (at[row] < columns) least = Math.min(least, score[row * columns + at[row]]);
    return least;
  };
  let seating = start;
  let low = lowest(start);
  if (low > 10000) return undefined;
  let high = 10002;
  let beyond: Cover | undefined;
  while (!beyond || high - low > 1) {
    const level = Math.max(low + 1, Math.min(low + step, high - 1));
    const probe = seating.copy();
    const roots = open.filter((row) => probe.at[row] < columns && score[row * columns + probe.at[row]] < level);
    for (const row of roots) probe.leave(row);
    const matching = new Matching(ground, level, probe);
    if (roots.every((row) => matching.seat(row))) {
      seating = probe;
      low = lowest(probe);
      step = beyond ? (high - low) >> 1 : 2 * step;
    } else {
      beyond = matching.cover(isOpen);
      high = level;
      step = (high - low) >> 1;
    }
  }
  return { level: low, seating, beyond };
}
