import { type Ground, withoutOf } from './problem';
import { above, CLOSED } from './reading';

/** Columns listed per row: enough that a row is seldom read again, few enough to stay in the cache. */
const KEEP = 64;
/** A row that is read is sampled at every so many columns first. */
const STRIDE = 12;

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
  readonly score: Int32Array;
  /** Score less price when the entry was listed: never less than it is now. */
  readonly value: Int32Array;
  /** No other column of the level is worth more than this to the row. CLOSED until the row is read. */
  readonly bound: Int32Array;
  /** What `rest` and `atLeast` found. */
  readonly found: Int32Array;
  /** What `choose` found: the entry of the best column, what it gives, and what the second best would give. */
  first = 0;
  best = 0;
  second = 0;

  constructor(
    readonly ground: Pick<Ground, 'rows' | 'columns' | 'score' | 'waited'>,
    readonly level: number,
    readonly price: Int32Array,
  ) {
    const { rows, columns } = ground;
    const width = Math.min(KEEP, columns) + 1;
    this.start = new Int32Array(rows);
    this.end = new Int32Array(rows);
    this.column = new Int32Array(rows * width);
    this.score = new Int32Array(rows * width);
    this.value = new Int32Array(rows * width);
    this.bound = new Int32Array(rows).fill(CLOSED);
    for (let row = 0; row < rows; row++) {
      const at = row * width;
      this.start[row] = at;
      this.end[row] = at + 1;
      this.column[at] = withoutOf(ground, row);
      this.value[at] = CLOSED;
    }
    this.found = new Int32Array(columns + 1);
  }

  /**
   * Finds the best column of a row and the second best. If its list does not tell, reads the row again; but at other
   * prices than the list's own only what is listed counts, and the second best may be worth less than the bound.
   */
  choose(row: number, price: Int32Array, level: number): void {
    const { start, end, bound, column, score, value } = this;
    for (;;) {
      const stop = end[row];
      let first = start[row];
      let best = -CLOSED;
      let second = -CLOSED;
      for (let k = first; k < stop && value[k] > second; k++) {
        const gain = score[k] - price[column[k]];
        if (score[k] < level) continue;
        if (gain > best) {
          second = best;
          best = gain;
          first = k;
        } else if (gain > second) second = gain;
      }
      if (second >= bound[row] || price !== this.price) {
        this.first = first;
        this.best = best;
        this.second = second;
        return;
      }
      this.read(row);
    }
  }

  /** Forgets all lists: they are void where a price has fallen. */
  forget(): void {
    this.bound.fill(CLOSED);
    for (let row = 0; row < this.ground.rows; row++) this.end[row] = this.start[row] + 1;
  }

  /** Makes the list of a row anew from the whole row, at the present prices. */
  read(row: number): void {
    const { price, found, column, value, level } = this;
    const { columns, score } = this.ground;
    const line = row * columns;
    let bound = this.guess(row);
    const count = above(score, line, price, columns, bound, level, found);
    const start = this.start[row] + 1;
    const full = start + Math.min(KEEP, columns);
    let end = start;
    // Where many columns are equally good, rows begin at different ones, so that they do not all list the same.
    let k = count > 0 ? (row * 61) % count : 0;
    for (let left = count; left > 0; left--) {
      const c = found[k];
      const worth = score[line + c] - price[c];
      if (++k === count) k = 0;
      let at = end;
      if (end < full) end++;
      else {
        at--;
        bound = Math.max(bound, Math.min(worth, value[at]));
        if (worth <= value[at]) continue;
      }
      for (; at > start && value[at - 1] < worth; at--) {
        value[at] = value[at - 1];
        column[at] = column[at - 1];
      }
      value[at] = worth;
      column[at] = c;
    }
    for (let at = start; at < end; at++) this.score[at] = score[line + column[at]];
    this.end[row] = end;
    this.bound[row] = bound;
  }

  /**
   * All columns of a row that give more than `more` by pairs of the level or better, in `found`. A price of CLOSED hides
   * a column.
   */
  rest(row: number, more: number, price: Int32Array, level: number): number {
    const { score, columns } = this.ground;
    return above(score, row * columns, price, columns, more, level, this.found);
  }

  /** All columns of a row, going without included, that give so much or more; in `found`. */
  atLeast(row: number, gain: number, price: Int32Array, level: number): number {
    const { start, end, column, score, value, found } = this;
    let count = 0;
    if (this.bound[row] >= gain) count = this.rest(row, gain - 1, price, level);
    else
      for (let k = start[row] + 1; k < end[row] && value[k] >= gain; k++)
        if (score[k] - price[column[k]] >= gain && score[k] >= level) found[count++] = column[k];
    const without = column[start[row]];
    if (-price[without] >= gain) found[count++] = without;
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
    this.score[at] = -CLOSED;
    return () => {
      this.score[at] = score;
    };
  }

  /** A value that some columns exceed, but not many: the third best of a sample. */
  private guess(row: number): number {
    const { ground, price, level } = this;
    const { columns, score } = ground;
    let best = -CLOSED;
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
