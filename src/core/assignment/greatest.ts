import { auction } from './auction';
import { type Market, openMarket } from './market';
import { PathSearch } from './paths';
import type { Ground } from './problem';

/**
 * The greatest total over all plans with the most pairs and the fewest left waiting, using pairs of score `level` or
 * better: the linear assignment problem with several places per column. `without` counts those who go without (not
 * waited before, waited before).
 */
export function greatestTotal(ground: Ground, level: number, without: readonly [number, number]): Market {
  const market = openMarket(ground, level, without);
  const paths = new PathSearch(market);
  for (const row of auction(market)) paths.seat(row);
  paths.settleSpare();
  return market;
}

/**
 * The duals of the total. All prices may fall together, until the cheapest column costs nothing; a column without
 * places has the price that a first place would be worth.
 */
export function totalDuals({ ground, level, price, seating, held }: Market): {
  row: Float64Array;
  column: Float64Array;
} {
  const { columns, rows, open, room, score } = ground;
  let lowest = Number.POSITIVE_INFINITY;
  for (let c = 0; c < columns; c++) lowest = Math.min(lowest, price[c]);
  if (lowest === Number.POSITIVE_INFINITY) lowest = 0;
  const column = price.map((p) => (p < Number.POSITIVE_INFINITY ? p - lowest : 0));
  const row = new Float64Array(rows);
  for (const r of open) row[r] = held[r] - column[seating.at[r]];
  for (let c = 0; c < columns; c++) {
    if (room[c] > 0) continue;
    for (const r of open) {
      const s = score[r * columns + c];
      if (s >= level) column[c] = Math.max(column[c], s - row[r]);
    }
  }
  return { row, column };
}
