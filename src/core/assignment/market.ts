import type { Ground } from './problem';
import { Seating } from './seating';
import { Shortlist } from './shortlist';

/**
 * The state of the search for the greatest total: rows buy places at prices. Behind the columns stand two more, the
 * places of those who go without (`columns` for rows that had not waited, `columns + 1` for those that had), worth 0,
 * with exactly as many places as the most pairs leave over. So every row gets a place, and the numbers of pairs and of
 * those left waiting cannot change.
 */
export interface Market {
  ground: Ground;
  /** Pairs below this score do not exist. */
  level: number;
  /** Places per column, and of the two columns without. */
  room: Int32Array;
  /** Infinite where a column has no places. */
  price: Float64Array;
  seating: Seating;
  /** Score of each row at the place it has. */
  held: Int32Array;
  shortlist: Shortlist;
}

export function openMarket(ground: Ground, level: number, without: readonly [number, number]): Market {
  const room = Int32Array.from([...ground.room, ...without]);
  const price = Float64Array.from(room, (places) => (places > 0 ? 0 : Number.POSITIVE_INFINITY));
  const seating = new Seating(ground.rows, room.length);
  if (room.reduce((sum, places) => sum + places, 0) === ground.open.length) beginHigh(ground, level, price);
  return {
    ground,
    level,
    room,
    price,
    seating,
    held: new Int32Array(ground.rows),
    shortlist: new Shortlist(ground, level, price),
  };
}

/** Where every place will be taken, a popular column can begin with its price (column reduction, Jonker & Volgenant). */
function beginHigh({ columns, score, open }: Ground, level: number, price: Float64Array): void {
  for (const row of open) {
    const line = row * columns;
    for (let c = 0; c < columns; c++) {
      const s = score[line + c];
      if (s > price[c] && s >= level) price[c] = s;
    }
  }
}

/** The column of going without, for this row. */
export const withoutOf = ({ columns, waited }: Ground, row: number): number => columns + waited[row];

/** A row's best column at the present prices, and what the second best would give. */
export interface Choice {
  column: number;
  score: number;
  best: number;
  second: number;
}

/** Fills in `choice`; reads the row again if its list does not tell. */
export function choose(market: Market, row: number, choice: Choice): void {
  const { ground, price, shortlist } = market;
  const { column, score, count, bound, width } = shortlist;
  const without = withoutOf(ground, row);
  for (;;) {
    let first = without;
    let best = -price[without];
    let second = Number.NEGATIVE_INFINITY;
    let gain = 0;
    for (let k = row * width, end = k + count[row]; k < end; k++) {
      const value = score[k] - price[column[k]];
      if (value > best) {
        second = best;
        best = value;
        first = column[k];
        gain = score[k];
      } else if (value > second) second = value;
    }
    if (second >= bound[row]) {
      choice.column = first;
      choice.score = gain;
      choice.best = best;
      choice.second = second;
      return;
    }
    shortlist.read(row);
  }
}
