import type { Edges } from './paths';
import type { Ground } from './problem';
import { withoutOf } from './problem';
import { above } from './reading';

/** Entries per row: enough that a row is seldom read again, few enough to stay in the cache. The first is to go without. */
const WIDTH = 64;
const KEEP = 48;
const FEW = 8;
/** A row that is read for the first time is sampled at every so many columns. */
const STRIDE = 16;

/**
 * For each row its best columns by score less price, and a bound on all the others. Prices only rise, so a bound stays
 * true; a row is read again only where the bound is hit (a sparse core problem: Jonker & Volgenant 1987; Burkard,
 * Dell'Amico & Martello 2009, sec. 4.9).
 */
export class Shortlist implements Edges {
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly column: Int32Array;
  readonly weight: Float64Array;
  readonly bound: Float64Array;
  readonly found: Int32Array;
  /** What `choose` found: the entry of the best column, what it gives, and what the second best would give. */
  first = 0;
  best = 0;
  second = 0;
  private readonly value: Float64Array;

  constructor(
    readonly ground: Ground,
    readonly level: number,
    private readonly price: Float64Array,
  ) {
    const { rows, columns } = ground;
    this.start = new Int32Array(rows);
    this.end = new Int32Array(rows);
    this.column = new Int32Array(rows * WIDTH);
    for (let row = 0; row < rows; row++) {
      this.start[row] = row * WIDTH;
      this.end[row] = this.start[row] + 1;
      this.column[this.start[row]] = withoutOf(ground, row);
    }
    this.weight = new Float64Array(rows * WIDTH);
    this.bound = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
    this.found = new Int32Array(columns);
    this.value = new Float64Array(columns);
  }

  /** Finds the best column of a row and the second best; reads the row again if its list does not tell. */
  choose(row: number): void {
    this.compare(this.start[row], this.end[row]);
    while (this.second < this.bound[row]) {
      this.read(row);
      this.compare(this.start[row], this.end[row]);
    }
  }

  private compare(start: number, end: number): void {
    const { column, weight, price } = this;
    let first = start;
    let best = Number.NEGATIVE_INFINITY;
    let second = Number.NEGATIVE_INFINITY;
    for (let k = start; k < end; k++) {
      const value = weight[k] - price[column[k]];
      if (value > best) {
        second = best;
        best = value;
        first = k;
      } else if (value > second) second = value;
    }
    this.first = first;
    this.best = best;
    this.second = second;
  }

  /** Makes the list of a row anew from the whole row, at the present prices. */
  read(row: number): void {
    const isNew = this.end[row] - this.start[row] <= FEW;
    let bound = isNew ? this.sample(row) : this.guess(row, 1 / 4);
    let count = this.rest(row, bound, this.price);
    if (count < FEW) {
      bound = isNew ? Number.NEGATIVE_INFINITY : this.guess(row, 1);
      count = this.rest(row, bound, this.price);
    }
    this.bound[row] = bound;
    this.list(row, count, count >= WIDTH ? this.trim(row, count) : count);
  }

  /** Raises the bound to the value of the KEEP-th best of those found; returns how many may be listed at the bound. */
  private trim(row: number, count: number): number {
    const { value, found, price, ground } = this;
    for (let k = 0; k < count; k++) value[k] = ground.score[row * ground.columns + found[k]] - price[found[k]];
    const sorted = value.subarray(0, count).sort();
    this.bound[row] = sorted[count - KEEP];
    return sorted.lastIndexOf(this.bound[row]) + 1 - (count - KEEP);
  }

  /** Where many columns are equally good, rows begin at different ones, so that they do not all list the same. */
  private list(row: number, count: number, atBound: number): void {
    const { ground, price, found, column, weight, bound } = this;
    const least = bound[row];
    let at = this.start[row] + 1;
    let ties = atBound;
    for (let k = 0, from = (row * 61) % Math.max(1, count); k < count; k++, from++) {
      if (from === count) from = 0;
      const c = found[from];
      const s = ground.score[row * ground.columns + c];
      if (s - price[c] < least || (s - price[c] === least && ties-- <= 0)) continue;
      column[at] = c;
      weight[at++] = s;
    }
    this.end[row] = at;
  }

  /** All columns of a row that give more than `more`, in `found`. */
  rest(row: number, more: number, price: Float64Array): number {
    const { ground, level, found } = this;
    return above(ground.score, row * ground.columns, price, ground.columns, more, level, found);
  }

  /** Score of a pair of the level or better, else -Infinity; 0 for going without. */
  worth(row: number, column: number): number {
    const { ground, level } = this;
    if (column >= ground.columns) return column === withoutOf(ground, row) ? 0 : Number.NEGATIVE_INFINITY;
    const s = ground.score[row * ground.columns + column];
    return s >= level ? s : Number.NEGATIVE_INFINITY;
  }

  /** The same lists for a higher level. */
  raised(level: number): Shortlist {
    const weight = this.weight.slice();
    for (const row of this.ground.open)
      for (let k = this.start[row] + 1; k < this.end[row]; k++)
        if (weight[k] < level) weight[k] = Number.NEGATIVE_INFINITY;
    return Object.assign(Object.create(Shortlist.prototype), this, { level, weight });
  }

  /** Takes a column from a row's list; returns what puts it back. */
  strike(row: number, column: number): (() => void) | undefined {
    const at = this.column.subarray(0, this.end[row]).indexOf(column, this.start[row] + 1);
    if (at < 0) return undefined;
    const weight = this.weight[at];
    this.weight[at] = Number.NEGATIVE_INFINITY;
    return () => {
      this.weight[at] = weight;
    };
  }

  /** A value that some columns exceed, but not many: the third best of a sample. */
  private sample(row: number): number {
    const { ground, price, level, value } = this;
    const { columns, score } = ground;
    let count = 0;
    for (let c = row % STRIDE; c < columns; c += STRIDE)
      if (score[row * columns + c] >= level) value[count++] = score[row * columns + c] - price[c];
    return count > STRIDE / 2 ? value.subarray(0, count).sort()[count - 3] - 1 : Number.NEGATIVE_INFINITY;
  }

  /** The same from the old list: from the mean of it so far to its least value. */
  private guess(row: number, far: number): number {
    const { price, column, weight, start, end } = this;
    let sum = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let at = start[row] + 1; at < end[row]; at++) {
      const gain = weight[at] - price[column[at]];
      sum += gain;
      if (gain < least) least = gain;
    }
    const mean = sum / (end[row] - start[row] - 1);
    return Math.floor(mean + far * (least - mean)) - 1;
  }
}
