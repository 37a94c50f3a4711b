import type { Market } from './market';

/**
 * All plans that are optimal so far: every row takes one of its tight edges, every column has at least `low` and at
 * most `high` rows. Linear programming's complementary slackness: exactly the optimal plans obey these limits. Each
 * further aim is optimized on the face left by the aims before it, so no aim ever needs big numbers.
 */
export interface Face {
  /** Edges of row r are start[r] to start[r + 1]; rows that are not open have none. */
  start: Int32Array;
  column: Int32Array;
  low: Int32Array;
  high: Int32Array;
}

/** Prices of one aim on one face. All numbers are integers below 2^53. */
export interface Duals {
  /** What each row gains. */
  row: Float64Array;
  column: Float64Array;
}

/** A linear aim, and for the even load what the k-th row at a column costs: slope * (2 (taken + k) - 1). */
export interface Aim {
  weight: (row: number, column: number) => number;
  slope: 0 | 1;
  taken: Int32Array;
}

export const placeCost = (aim: Aim, column: number, load: number): number =>
  aim.slope && column < aim.taken.length ? 2 * (aim.taken[column] + load) - 1 : 0;

/** The first face: the pairs without slack. A row's list tells them all if its bound lies below the row's profit. */
export function firstFace({ ground, level, room, price, seating, held, shortlist }: Market, total: Duals): Face {
  const { columns, rows, score, isOpen, waited } = ground;
  const start = new Int32Array(rows + 1);
  const found: number[] = [];
  for (let row = 0; row < rows; row++) {
    if (isOpen[row]) {
      const profit = held[row] - price[seating.at[row]];
      const without = columns + waited[row];
      const first = row * shortlist.width;
      if (shortlist.bound[row] < profit) {
        for (let k = first, end = first + shortlist.count[row]; k < end; k++)
          if (shortlist.score[k] - price[shortlist.column[k]] === profit && shortlist.score[k] >= level)
            found.push(shortlist.column[k]);
      } else {
        for (let column = 0, k = row * columns; column < columns; column++, k++)
          if (score[k] - price[column] === profit && score[k] >= level) found.push(column);
      }
      if (-price[without] === profit) found.push(without);
    }
    start[row + 1] = found.length;
  }
  const low = room.map((places, c) => (c >= columns || total.column[c] > 0 ? places : 0));
  return { start, column: Int32Array.from(found), low, high: room };
}

/** The part of the face on which the aim is as good as it can be, told by its duals. */
export function narrow(face: Face, aim: Aim, duals: Duals): Face {
  const start = new Int32Array(face.start.length);
  const kept: number[] = [];
  for (let row = 0; row + 1 < start.length; row++) {
    for (let k = face.start[row]; k < face.start[row + 1]; k++) {
      const column = face.column[k];
      if (duals.row[row] + duals.column[column] === aim.weight(row, column)) kept.push(column);
    }
    start[row + 1] = kept.length;
  }
  const [low, high] = loadsAt(face, aim, duals);
  return { start, column: Int32Array.from(kept), low, high };
}

/** The loads that are best for each column at its price. */
export function loadsAt(face: Pick<Face, 'low' | 'high'>, aim: Aim, duals: Duals): [low: Int32Array, high: Int32Array] {
  const low = face.low.slice();
  const high = face.high.slice();
  for (let column = 0; column < low.length; column++) {
    while (low[column] < high[column] && placeCost(aim, column, low[column] + 1) < duals.column[column]) low[column]++;
    while (low[column] < high[column] && placeCost(aim, column, high[column]) > duals.column[column]) high[column]--;
  }
  return [low, high];
}
