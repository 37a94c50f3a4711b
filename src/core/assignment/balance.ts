import type { Market } from './market';
import { Paths } from './paths';

/** So many vacancies can be looked at one by one. */
const FEW = 3;

/**
 * Finds out how many rows each column should have at its price, and leads everybody there who has no place: afterwards
 * the market is at rest. False if somebody cannot be seated.
 */
export function balance(market: Market): boolean {
  const { seating, vacant, low, high, spare, ground, price } = market;
  vacant[spare] = ground.open.length;
  for (let c = 0; c < spare; c++) {
    let flow = Math.min(Math.max(seating.load[c], low[c]), high[c]);
    if (price[0][c] < Number.POSITIVE_INFINITY) {
      while (flow < high[c] && market.excess(c, flow + 1) > 0) flow++;
      while (flow > low[c] && market.excess(c, flow) < 0) flow--;
    }
    vacant[c] = flow - seating.load[c];
    vacant[spare] -= flow;
  }
  const goals: number[] = [];
  for (let c = 0; c < ground.columns && goals.length <= FEW; c++) if (vacant[c] > 0) goals.push(c);
  const paths = new Paths(market, goals.length <= FEW ? goals : []);
  for (const row of ground.open) if (seating.at[row] < 0 && !paths.seat(row)) return false;
  for (let c = 0; c <= spare; c++) while (vacant[c] < 0) if (!paths.relieve(c)) return false;
  // A column that nobody wants costs no less than a place to spare; the aims after the total do not matter there.
  for (let c = 0; c < ground.columns; c++) {
    if (seating.load[c] > 0 || price[0][c] >= price[0][spare]) continue;
    for (const aim of price) aim[c] = aim[spare];
    price[1][c] += market.cost(c, 1);
  }
  return true;
}
