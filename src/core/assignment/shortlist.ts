import type { Edges } from './paths';
import type { Ground } from './problem';
import { withoutOf } from './problem';
import { above } from './reading';

/** Entries per row: enough that a row is seldom read again, few enough to stay in the cache. The first is to go without. */
const WIDTH = 64;
const KEEP = 48;
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
  private readonly value: Float64Array;
  private readonly where: Int32Array;

  constructor(
    readonly ground: Ground,
    readonly level: number,
    private readonly price: Float64Array,
  ) {
    const { rows, columns, open } = ground;
    this.start = Int32Array.from({ length: rows }, (_, row) => row * WIDTH);
    this.end = this.start.slice();
    this.column = new Int32Array(rows * WIDTH);
    this.weight = new Float64Array(rows * WIDTH);
    this.bound = new Float64Array(rows);
    this.found = new Int32Array(columns);
    this.value = new Float64Array(columns + WIDTH);
    this.where = new Int32Array(columns + WIDTH);
    for (const row of open) this.read(row);
  }

  /** Makes the list of a row anew from the whole row, at the present prices. */
  read(row: number): void {
    const { ground, price, value, where, found } = this;
    const { columns, score } = ground;
    const line = row * columns;
    let bound = this.guess(row);
    let count = this.rest(row, bound, price);
    if (count < KEEP / 4 && bound > Number.NEGATIVE_INFINITY) {
      bound = Number.NEGATIVE_INFINITY;
      count = this.rest(row, bound, price);
    }
    // Where many columns are equally good, rows begin at different ones, so that they do not all list the same.
    for (let k = 0, from = (row * 61) % Math.max(1, count); k < count; k++, from++) {
      if (from === count) from = 0;
      where[k] = found[from];
      value[k] = score[line + found[from]] - price[found[from]];
    }
    if (count >= WIDTH) {
      bound = this.select(count, KEEP);
      count = KEEP;
    }
    let at = this.start[row];
    this.column[at++] = withoutOf(ground, row);
    for (let k = 0; k < count; k++, at++) {
      this.column[at] = where[k];
      this.weight[at] = score[line + where[k]];
    }
    this.end[row] = at;
    this.bound[row] = bound;
  }

  /** All columns of a row that give more than `more`, in `found`. */
  rest(row: number, more: number, price: Float64Array): number {
    const { ground, level, found } = this;
    return above(ground.score, row * ground.columns, price, ground.columns, more, level, found);
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

  /** A value that about KEEP columns exceed: half of the old list does, or else a few of a sample. */
  private guess(row: number): number {
    const { ground, price, level, value, column, weight, start, end } = this;
    const { columns, score } = ground;
    let count = 0;
    for (let at = start[row] + 1; at < end[row]; at++) value[count++] = weight[at] - price[column[at]];
    if (count > KEEP / 2) return this.select(count, KEEP / 2) - 1;
    if (columns < 2 * WIDTH) return Number.NEGATIVE_INFINITY;
    count = 0;
    for (let c = row % STRIDE; c < columns; c += STRIDE) {
      const s = score[row * columns + c];
      if (s >= level) value[count++] = s - price[c];
    }
    return count > KEEP / STRIDE ? this.select(count, KEEP / STRIDE) - 1 : Number.NEGATIVE_INFINITY;
  }

  /** Moves the best entries to the front (Hoare's selection); returns the best of the others. */
  private select(count: number, best: number): number {
    const { value, where } = this;
    for (let low = 0, high = count - 1; low < high; ) {
      const pivot = value[(low + high) >> 1];
      let i = low;
      let j = high;
      while (i <= j) {
        while (value[i] > pivot) i++;
        while (value[j] < pivot) j--;
        if (i > j) break;
        const v = value[i];
        const w = where[i];
        value[i] = value[j];
        where[i++] = where[j];
        value[j] = v;
        where[j--] = w;
      }
      if (j < best - 1) low = i;
      if (i > best - 1) high = j;
    }
    let next = Number.NEGATIVE_INFINITY;
    for (let k = best; k < count; k++) if (value[k] > next) next = value[k];
    return next;
  }
}
