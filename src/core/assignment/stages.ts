import { auction } from './auction';
import { settle } from './balance';
import { bestWeakest } from './bottleneck';
import type { Proof } from './certificate';
import { type Duals, Market } from './market';
import { mostPairs } from './matching';
import { groundOf, type Pair, type Problem } from './problem';
import { Seating } from './seating';

/** All aims in their order, without the rule against mentoring each other; `struck` are pairs to treat as absent. */
export function solveWithoutRule(problem: Problem, struck: readonly Pair[]): Proof {
  const ground = groundOf(problem, struck);
  const seating = new Seating(ground.rows, ground.columns + 2);
  const covers = mostPairs(ground, seating);
  const best = problem.order === 'weakest pair first' ? bestWeakest(ground, seating) : undefined;
  const market = Market.open(problem, ground, best?.level ?? 0);
  auction(market);
  market.priceSpare();
  if (!settle(market, false)) throw new Error('nobody can be left over here');
  return finish(market, { ...covers, weakest: best?.beyond }).prove();
}

/** A market at rest, its plan, and what writes out the proof of it. */
export interface Finished {
  market: Market;
  partner: Int32Array;
  prove: () => Proof;
}

/** The plan of a market at rest; where the total comes first, the weakest pair is settled last. */
export function finish(market: Market, proven: Pick<Proof, 'pairs' | 'waited' | 'weakest'>): Finished {
  const { problem, ground } = market;
  let last = market;
  let { weakest } = proven;
  if (problem.order === 'greatest total first') {
    const best = weakestAmongEqual(market);
    weakest = best.beyond;
    last = best.market;
  }
  const { at } = last.seating;
  const partner = at.map((column) => (column < ground.columns ? column : -1));
  for (const [row, column] of problem.kept) partner[row] = column;
  const prove = (): Proof => {
    const [total, even, stayed, tie] = last.duals();
    return { ...proven, partner, weakest, total, even, stayed, tie };
  };
  return { market, partner, prove };
}

/**
 * The best weakest pair among the plans of the greatest total, by thresholds: each probe asks for a plan without pairs
 * below a level. Returns the market at rest with that level, and the prices that prove that there is no better one.
 */
function weakestAmongEqual(market: Market): { market: Market; beyond: Proof['weakest'] } {
  const { ground } = market;
  const lowest = ({ seating, held }: Market) =>
    ground.open.reduce((least, row) => (seating.at[row] < ground.columns ? Math.min(least, held[row]) : least), 10001);
  let low = lowest(market);
  if (low > 10000) return { market, beyond: undefined };
  let best = market;
  let high = 10002;
  let beyond: Proof['weakest'] = stuck(market, low);
  // The first probe asks for just one more than there is: most often that is refused, and all is said.
  for (let level = low + 1; !beyond || (high <= 10001 && high - low > 1); level = (low + high) >> 1) {
    const probe = best.copy({ probe: level });
    settle(probe, true);
    if (lowest(probe) >= level) {
      low = lowest(probe);
      best = probe;
    } else {
      high = level;
      beyond = probe.duals()[1];
    }
  }
  if (best !== market) {
    best = best.with({ level: low, probe: 0 });
    settle(best, true);
  }
  return { market: best, beyond };
}

/** Where somebody of the weakest pairs has no better place of the same total, one price proves that none is better. */
function stuck({ ground, edges, price, seating, held, spare }: Market, low: number): Duals | undefined {
  const isAbove = (row: number, c: number) => c >= ground.columns || edges.worth(row, c) > low;
  const row = ground.open.find((one) => {
    const at = seating.at[one];
    if (at >= ground.columns || held[one] > low) return false;
    const count = edges.atLeast(one, low - price[0][at], price[0], 0);
    return !edges.found.subarray(0, count).some((c) => isAbove(one, c));
  });
  if (row === undefined) return undefined;
  const duals = { row: new Float64Array(ground.rows), column: new Float64Array(spare) };
  duals.row[row] = -1;
  return duals;
}
