import { type Ground, withoutOf } from './problem';
import { above } from './reading';

/** Columns listed per row: enough that a row is seldom read again, few enough to stay in the cache. */
const KEEP = 64;
/** A row that is read for the first time is sampled at every so many columns. */
const STRIDE = 12;
/** More than there are columns. */
const SPAN = 1 << 16;

/**
 * For each row its best columns by score less price, the best first, and a bound on all the others. Prices only rise, so
 * the bound stays true, and so does what an entry was worth when it was listed; a row is read again only where the bound
 * is hit (a sparse core problem: Jonker & Volgenant 1987; Burkard, Dell'Amico & Martello 2009, sec. 4.9).
 */
export class Shortlist {
  /** The entries of row r stand from start[r] to end[r]; the first is to go without. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly column: Int32Array;
  readonly score: Float64Array;
  /** Score less price when the entry was listed: never less than it is now. */
  readonly value: Float64Array;
  /** No other column of the level is worth more than this to the row. Infinite until the row is read. */
  readonly bound: Float64Array;
  /** What `rest` and `equal` found. */
  readonly found: Int32Array;
  /** What `choose` found: the entry of the best column, what it gives, and what the second best would give. */
  first = 0;
  best = 0;
  second = 0;
  private readonly codes: Float64Array;

  constructor(
    readonly ground: Ground,
    readonly level: number,
    readonly price: Float64Array,
  ) {
    const { rows, columns } = ground;
    const width = Math.min(KEEP, columns) + 1;
    this.start = new Int32Array(rows);
    this.end = new Int32Array(rows);
    this.column = new Int32Array(rows * width);
    this.score = new Float64Array(rows * width);
    this.value = new Float64Array(rows * width);
    this.bound = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
    for (let row = 0; row < rows; row++) {
      const at = row * width;
      this.start[row] = at;
      this.end[row] = at + 1;
      this.column[at] = withoutOf(ground, row);
      this.value[at] = Number.POSITIVE_INFINITY;
    }
    this.found = new Int32Array(columns + 1);
    this.codes = new Float64Array(columns);
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
    const { column, score, price, value } = this;
    let first = start;
    let best = Number.NEGATIVE_INFINITY;
    let second = Number.NEGATIVE_INFINITY;
    for (let k = start; k < end && value[k] > second; k++) {
      const gain = score[k] - price[column[k]];
      if (gain > best) {
        second = best;
        best = gain;
        first = k;
      } else if (gain > second) second = gain;
    }
    this.first = first;
    this.best = best;
    this.second = second;
  }

  /** Makes the list of a row anew from the whole row, at the present prices. */
  read(row: number): void {
    const { ground, price, codes, found, column, score, value } = this;
    const { columns } = ground;
    const bound = this.guess(row);
    const count = this.rest(row, bound, price, this.level);
    // Value and column in one number, so that they are sorted together. Where many columns are equally good, rows begin
    // at different ones, so that they do not all list the same.
    const line = row * columns;
    const turn = (row * 61) & (SPAN - 1);
    for (let k = 0; k < count; k++) {
      const c = found[k];
      codes[k] = (price[c] - ground.score[line + c]) * SPAN + ((c + turn) & (SPAN - 1));
    }
    const sorted = codes.subarray(0, count).sort();
    const listed = Math.min(count, KEEP);
    for (let k = 0, at = this.start[row] + 1; k < listed; k++, at++) {
      const less = Math.floor(sorted[k] / SPAN);
      const c = (sorted[k] - less * SPAN - turn) & (SPAN - 1);
      column[at] = c;
      value[at] = -less;
      score[at] = ground.score[line + c];
    }
    this.end[row] = this.start[row] + 1 + listed;
    this.bound[row] = count > KEEP ? -Math.floor(sorted[KEEP] / SPAN) : bound;
  }

  /**
   * All columns of a row that give more than `more` by pairs of the level or better, in `found`. An infinite price hides
   * a column.
   */
  rest(row: number, more: number, price: Float64Array, level: number): number {
    const { score, columns } = this.ground;
    return above(score, row * columns, price, columns, more, level, this.found);
  }

  /** All columns of a row, going without included, that give exactly `gain`, which is the most; in `found`. */
  equal(row: number, gain: number, price: Float64Array, level: number): number {
    const { start, end, column, score, value, found } = this;
    let count = 0;
    if (this.bound[row] >= gain) count = this.rest(row, gain - 1, price, level);
    else
      for (let k = start[row] + 1; k < end[row] && value[k] >= gain; k++)
        if (score[k] - price[column[k]] === gain && score[k] >= level) found[count++] = column[k];
    const without = column[start[row]];
    if (-price[without] === gain) found[count++] = without;
    return count;
  }

  /** Score of a pair; 0 for going without. */
  worth(row: number, column: number): number {
    return column < this.ground.columns ? this.ground.score[row * this.ground.columns + column] : 0;
  }

  /** Takes a column from a row's list; returns what puts it back. */
  strike(row: number, column: number): (() => void) | undefined {
    const at = this.column.subarray(0, this.end[row]).indexOf(column, this.start[row] + 1);
    if (at < 0) return undefined;
    const score = this.score[at];
    this.score[at] = Number.NEGATIVE_INFINITY;
    return () => {
      this.score[at] = score;
    };
  }

  /** A value that some columns exceed, but not many: the third best of a sample. */
  private guess(row: number): number {
    const { ground, price, level } = this;
    const { columns, score } = ground;
    let best = Number.NEGATIVE_INFINITY;
    let second = best;
    let third = best;
    for (let c = row % STRIDE, line = row * columns; c < columns; c += STRIDE) {
      const s = score[line + c];
      const worth = s - price[c];
      if (worth <= third || s < level) continue;
      if (worth <= second) third = worth;
      else {
        third = second;
        if (worth <= best) second = worth;
        else {
          second = best;
          best = worth;
        }
      }
    }
    return third - 1;
  }
}
