import { auction } from './auction';
import { balance } from './balance';
import type { Proof } from './certificate';
import { type Duals, Market } from './market';
import { bestWeakest, mostPairs } from './matching';
import { groundOf, type Pair, type Problem } from './problem';
import { Seating } from './seating';

/** All aims in their order, without the rule against mentoring each other; `struck` are pairs to treat as absent. */
export function solveWithoutRule(problem: Problem, struck: readonly Pair[]): Proof {
  const ground = groundOf(problem, struck);
  const seating = new Seating(ground.rows, ground.columns + 2);
  const covers = mostPairs(ground, seating);
  const best = problem.order === 'weakest pair first' ? bestWeakest(ground, seating, 5000) : undefined;
  const market = Market.open(problem, ground, best?.level ?? 0);
  auction(market);
  if (!balance(market)) throw new Error('nobody can be left over here');
  return finish(market.letGo(), { ...covers, weakest: best?.beyond }).proof;
}

/**
 * The aims after the total, for a market of the total or one at rest for all aims. Returns it at rest for all aims; where
 * the total comes before the weakest pair, it stays one of the total alone.
 */
export function finish(
  market: Market,
  proven: Pick<Proof, 'pairs' | 'waited' | 'weakest'>,
): { proof: Proof; market: Market } {
  const { problem, ground } = market;
  let last = market;
  let { weakest } = proven;
  if (problem.order === 'greatest total first') {
    const best = weakestAmongEqual(market);
    weakest = best.beyond;
    last = best.market;
  }
  if (last.further === 0) last = deepen(last, 0);
  const partner = new Int32Array(ground.rows).fill(-1);
  for (const row of ground.open) if (last.seating.at[row] < ground.columns) partner[row] = last.seating.at[row];
  for (const [row, column] of problem.kept) partner[row] = column;
  const [total, even, stayed, tie] = last.duals();
  const proof = { ...proven, partner, weakest, total, even, stayed, tie };
  return { proof, market: problem.order === 'greatest total first' ? market : last };
}

/**
 * Brings a market of the greatest total to rest for all aims, or for that of doing without pairs below `probe`: whoever
 * has a better place among those of the same total leaves theirs and looks for the best by a shortest path.
 */
function deepen(totaled: Market, probe: number): Market {
  const market = totaled.with({ probe, further: probe > 0 ? 0 : 1 });
  const { ground, seating, price, held, level, edges } = market;
  for (const aim of [1, 2, 3]) price[aim].fill(0);
  for (let c = 0; c < ground.columns; c++) price[1][c] = market.cost(c, seating.load[c]);
  const [p0, p1] = price;
  for (const row of ground.open) {
    const at = seating.at[row];
    const gain = held[row] - p0[at];
    const count = edges.equal(row, gain, p0, level);
    for (let k = 0; k < count; k++) {
      const c = edges.found[k];
      const isBetter =
        market.weight1(row, c) - p1[c] - market.weight1(row, at) + p1[at] ||
        market.weight2(row, c) - market.weight2(row, at) ||
        market.weight3(row, c) - market.weight3(row, at);
      if (isBetter <= 0) continue;
      seating.leave(row);
      break;
    }
  }
  balance(market);
  return market;
}

/**
 * The best weakest pair among the plans of the greatest total, by thresholds: each probe asks for a plan without pairs
 * below a level. Returns a market with that level, and the prices that prove that there is no better one.
 */
function weakestAmongEqual(market: Market): { market: Market; beyond: Proof['weakest'] } {
  const { ground } = market;
  const lowest = ({ seating, held }: Market) =>
    ground.open.reduce((least, row) => (seating.at[row] < ground.columns ? Math.min(least, held[row]) : least), 10001);
  let best = market.copy();
  let low = lowest(best);
  if (low > 10000) return { market: best, beyond: undefined };
  let high = 10002;
  let beyond: Proof['weakest'] = stuck(best, low);
  // The first probe asks for just one more than there is: most often that is refused, and all is said.
  for (let level = low + 1; !beyond || (high <= 10001 && high - low > 1); level = (low + high) >> 1) {
    const probe = deepen(best.copy(), level);
    if (lowest(probe) >= level) {
      low = lowest(probe);
      best = probe;
    } else {
      high = level;
      beyond = probe.duals()[1];
    }
  }
  return { market: best.with({ level: low, probe: 0 }), beyond };
}

/** Where somebody of the weakest pairs has no better place of the same total, one price proves that none is better. */
function stuck({ ground, edges, price, seating, held, spare }: Market, low: number): Duals | undefined {
  const isAbove = (row: number, c: number) => c >= ground.columns || edges.worth(row, c) > low;
  const row = ground.open.find((one) => {
    const at = seating.at[one];
    if (at >= ground.columns || held[one] > low) return false;
    const count = edges.equal(one, low - price[0][at], price[0], 0);
    return !edges.found.subarray(0, count).some((c) => isAbove(one, c));
  });
  if (row === undefined) return undefined;
  const duals = { row: new Float64Array(ground.rows), column: new Float64Array(spare) };
  duals.row[row] = -1;
  return duals;
}
