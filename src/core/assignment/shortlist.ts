import type { Ground } from './problem';

/** Entries per row: enough that a row is seldom read again, few enough to stay in the cache. */
const LENGTH = 32;
/** Entries collected before the worse ones are dropped. */
const BUFFER = 4 * LENGTH;

/**
 * For each row its best columns by score - price, and a bound on all the others. Prices only rise, so a bound stays
 * true; a row is read again only where the bound is hit (a sparse core problem: Jonker & Volgenant 1987; Burkard,
 * Dell'Amico & Martello 2009, sec. 4.9).
 */
export class Shortlist {
  /** Entries of a row begin at row * width. */
  readonly column: Int32Array;
  readonly score: Int32Array;
  readonly count: Int32Array;
  /** No column that is not listed has a greater score - price; -Infinity when all are listed. */
  readonly bound: Float64Array;
  readonly width = LENGTH;
  private readonly value = new Float64Array(BUFFER);
  private readonly where = new Int32Array(BUFFER);

  constructor(
    private readonly ground: Ground,
    private readonly level: number,
    private readonly price: Float64Array,
  ) {
    this.column = new Int32Array(ground.rows * LENGTH);
    this.score = new Int32Array(ground.rows * LENGTH);
    this.count = new Int32Array(ground.rows);
    this.bound = new Float64Array(ground.rows);
    for (const row of ground.open) this.read(row);
  }

  /**
   * Reads the whole row; a column with an infinite price is never listed. Where many columns are equally good, rows
   * begin at different ones, so that they do not all list the same.
   */
  read(row: number): void {
    const { level, price, value, where } = this;
    const { columns, score } = this.ground;
    const line = row * columns;
    const start = (row * 61) % Math.max(1, columns);
    let count = 0;
    let bound = this.floor(row);
    for (let turn = 0; turn < 2; turn++) {
      for (let c = turn ? 0 : start, end = turn ? start : columns; c < end; c++) {
        const s = score[line + c];
        const v = s - price[c];
        if (v <= bound || s < level) continue;
        value[count] = v;
        where[count++] = c;
        if (count === BUFFER) {
          bound = this.select(count);
          count = LENGTH;
        }
      }
    }
    if (count > LENGTH) {
      bound = Math.max(bound, this.select(count));
      count = LENGTH;
    }
    for (let k = 0, at = row * LENGTH; k < count; k++, at++) {
      this.column[at] = where[k];
      this.score[at] = score[line + where[k]];
    }
    this.count[row] = count;
    this.bound[row] = bound;
  }

  /** Takes a column from a row's list; returns what puts it back. */
  strike(row: number, column: number): (() => void) | undefined {
    const first = row * LENGTH;
    const at = this.column.subarray(first, first + this.count[row]).indexOf(column) + first;
    if (at < first) return undefined;
    const last = first + --this.count[row];
    const score = this.score[at];
    this.column[at] = this.column[last];
    this.score[at] = this.score[last];
    this.column[last] = column;
    this.score[last] = score;
    return () => {
      this.count[row]++;
    };
  }

  /** The old list says where to begin: half of it are at least as good as its middle one is now. */
  private floor(row: number): number {
    const { value, column, score, price } = this;
    if (this.count[row] < LENGTH) return Number.NEGATIVE_INFINITY;
    for (let k = 0, at = row * LENGTH; k < LENGTH; k++, at++) value[k] = score[at] - price[column[at]];
    value.subarray(0, LENGTH).sort();
    return value[LENGTH / 2] - 1;
  }

  /** Moves the LENGTH best entries to the front (Hoare's selection); returns the best of the others. */
  private select(count: number): number {
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
      if (j < LENGTH - 1) low = i;
      if (i > LENGTH - 1) high = j;
    }
    let best = Number.NEGATIVE_INFINITY;
    for (let k = LENGTH; k < count; k++) if (value[k] > best) best = value[k];
    return best;
  }
}
