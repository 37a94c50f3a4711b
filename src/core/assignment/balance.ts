import type { Ahead } from './ahead';
import type { Market } from './market';
import { Paths } from './paths';
import { CLOSED } from './reading';
import { reduce } from './reduction';

/** So many vacancies can be looked at one by one. */
const FEW = 3;

/**
 * Brings a market to rest that has the prices of the total, or nearly so, and nothing said of the further aims: whoever
 * has no best place leaves theirs and looks for one. `isTotaled`: the prices of the total are the best ones, and stay.
 * False if somebody cannot be seated.
 */
export function settle(market: Market, isTotaled: boolean): boolean {
  const { ground, seating, price } = market;
  for (const aim of [1, 2, 3]) price[aim].fill(0);
  for (let c = 0; c < ground.columns; c++) price[1][c] = market.cost(c, seating.load[c]);
  count(market);
  reduce(market, isTotaled);
  return lead(market);
}

/**
 * Brings a market to rest in which all who sit have a best place. `ahead` may look around the vacancies, if the prices are
 * those it was made for. False if somebody cannot be seated.
 */
export function balance(market: Market, ahead?: Ahead): boolean {
  count(market);
  return lead(market, ahead);
}

/** Finds out how many rows each column should have at its price. */
function count(market: Market): void {
  const { vacant, low, high, spare, ground } = market;
  const { load } = market.seating;
  const p0 = market.price[0];
  let left = ground.open.length;
  for (let c = 0; c < spare; c++) {
    let flow = Math.min(Math.max(load[c], low[c]), high[c]);
    // As many as there can be where a place costs more than one to spare.
    if (p0[c] > p0[spare] && p0[c] < CLOSED) flow = high[c];
    else if (p0[c] < CLOSED) {
      while (flow < high[c] && market.excess(c, flow + 1) > 0) flow++;
      while (flow > low[c] && market.excess(c, flow) < 0) flow--;
    }
    vacant[c] = flow - load[c];
    left -= flow;
  }
  vacant[spare] = left;
}

/** Leads everybody who has no place to the vacancies, and those away who are too many. */
function lead(market: Market, ahead?: Ahead): boolean {
  const { seating, vacant, spare, ground, price } = market;
  const p0 = price[0];
  const vacancies: number[] = [];
  for (let c = 0; c <= spare && vacancies.length <= FEW; c++) if (vacant[c] > 0) vacancies.push(c);
  const isFew = vacancies.length <= FEW;
  const isAhead = isFew && ahead !== undefined && vacancies.length > 0;
  if (isAhead) ahead.look(market, vacancies);
  const goals = isFew ? vacancies.filter((c) => c < ground.columns) : [];
  const paths = new Paths(market, goals, isAhead ? ahead : undefined);
  const { at, load } = seating;
  for (let k = 0; k < ground.open.length; k++) if (at[ground.open[k]] < 0 && !paths.seat(ground.open[k])) return false;
  for (let c = 0; c <= spare; c++) while (vacant[c] < 0) if (!paths.relieve(c)) return false;
  // A column that nobody wants costs no less than a place to spare; the aims after the total do not matter there.
  for (let c = 0; c < ground.columns; c++) {
    if (load[c] > 0 || p0[c] >= p0[spare]) continue;
    for (const aim of price) aim[c] = aim[spare];
    price[1][c] += market.cost(c, 1);
  }
  return true;
}
