import { belowAim, furtherAims } from './aims';
import type { Proof } from './certificate';
import { type Duals, type Face, firstFace, narrow } from './face';
import { greatestTotal, totalDuals } from './greatest';
import type { Market } from './market';
import { mostPairs } from './matching';
import { groundOf, type Pair, type Problem } from './problem';
import { refine } from './refine';
import type { Seating } from './seating';
import { bestWeakest } from './weakest';

/** All aims in their order, without the rule against mentoring each other; `struck` are pairs to treat as absent. */
export function solveWithoutRule(problem: Problem, struck: readonly Pair[]): { proof: Proof; market: Market } {
  const ground = groundOf(problem, struck);
  const { open } = ground;
  const most = mostPairs(ground, 0);
  const bottleneck = problem.order === 'weakest pair first' ? bestWeakest(ground, most) : undefined;
  const openWaited = open.reduce((sum, row) => sum + ground.waited[row], 0);
  const left = openWaited - most.waited;
  const market = greatestTotal(ground, bottleneck?.level ?? 0, [open.length - most.pairs - left, left]);
  return {
    proof: furtherStages(problem, market, { pairs: most.cover, waited: most.waitedCover, weakest: bottleneck?.beyond }),
    market,
  };
}

/**
 * The aims after the total, each on the plans that the aims before it leave. The market itself is not changed; `known` is
 * the proof of a similar plan, whose duals save most of the work.
 */
export function furtherStages(
  problem: Problem,
  market: Market,
  proven: Pick<Proof, 'pairs' | 'waited' | 'weakest'>,
  known?: Proof,
): Proof {
  const { columns, taken, open, isOpen } = market.ground;
  const total = totalDuals(market);
  const seating = market.seating.copy();
  let face: Face = firstFace(market, total);
  let { weakest } = proven;
  if (problem.order === 'greatest total first' && open.some((row) => seating.at[row] < columns)) {
    const best = weakestOnFace(problem, face, seating, taken);
    face = best.face;
    weakest = { what: 'total', duals: best.beyond };
  }
  const aims = furtherAims(problem, taken);
  const even = refine(face, aims.even, seating, known?.even);
  face = narrow(face, aims.even, even);
  const stayed = refine(face, aims.stayed, seating, known?.stayed);
  face = narrow(face, aims.stayed, stayed);
  const tie = refine(face, aims.tie, seating, known?.tie);
  const partner = seating.at.map((column, row) => (isOpen[row] && column < columns ? column : -1));
  for (const [row, column] of problem.kept) partner[row] = column;
  return { partner, pairs: proven.pairs, waited: proven.waited, weakest, total, even, stayed, tie };
}

/** The best weakest pair among the plans of a face, by thresholds; ends with a plan of that kind in `seating`. */
function weakestOnFace(
  problem: Problem,
  face: Face,
  seating: Seating,
  taken: Int32Array,
): { face: Face; beyond: Duals } {
  const { columns, score } = problem;
  const scoreOf = (column: number, row: number) =>
    column >= 0 && column < columns ? score[row * columns + column] : 10001;
  const lowest = () => seating.at.reduce((least, column, row) => Math.min(least, scoreOf(column, row)), 10001);
  let low = lowest();
  let best = seating.at.slice();
  let high = 10001;
  let beyond: Duals | undefined;
  // The first probe asks for just one more than there is: most often that is refused, and all is said.
  for (let level = low + 1; !beyond || high - low > 1; level = (low + high) >> 1) {
    const duals = refine(face, belowAim(problem, Math.max(level, low + 1), taken), seating);
    if (lowest() > low && lowest() >= level) {
      low = lowest();
      best = seating.at.slice();
    } else {
      high = Math.max(level, low + 1);
      beyond = duals;
    }
  }
  for (let row = 0; row < best.length; row++) if (best[row] >= 0) seating.seat(row, best[row]);
  const none: Duals = { row: new Float64Array(problem.rows), column: new Float64Array(columns + 2) };
  return { face: narrow(face, belowAim(problem, low, taken), none), beyond };
}
