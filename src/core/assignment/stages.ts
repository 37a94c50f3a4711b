import { belowAim, FURTHER, furtherAims, totalAim } from './aims';
import { auction } from './auction';
import type { Proof } from './certificate';
import { type Face, firstFace, narrow, refine } from './face';
import { bestWeakest, mostPairs } from './matching';
import { type Duals, dualsOf, type Market, Paths, SPARE } from './paths';
import { type Ground, groundOf, type Pair, type Problem } from './problem';
import { raise } from './reading';
import { Seating } from './seating';
import { Shortlist } from './shortlist';

/** The market of the greatest total, and what it stands on. */
export interface Trade extends Market {
  edges: Shortlist;
  ground: Ground;
  /** The plans of the greatest total, once they are known. */
  face?: Face | undefined;
}

/** All aims in their order, without the rule against mentoring each other; `struck` are pairs to treat as absent. */
export function solveWithoutRule(problem: Problem, struck: readonly Pair[]): { proof: Proof; trade: Trade } {
  const ground = groundOf(problem, struck);
  const seating = new Seating(ground.rows, ground.columns + 2);
  const covers = mostPairs(ground, seating);
  const best = problem.order === 'weakest pair first' ? bestWeakest(ground, seating, 5000) : undefined;
  const trade = openTrade(problem, ground, best?.level ?? 0);
  const roots = auction(trade, trade.edges);
  const total = settle(trade, roots)!;
  return { proof: furtherStages(problem, trade, total, { ...covers, weakest: best?.beyond }), trade };
}

/** A market in which nobody sits yet, at these prices. */
export function openTrade(problem: Problem, ground: Ground, level: number, known?: Float64Array): Trade {
  const { rows, columns, room, open, score } = ground;
  const price = Float64Array.from(room, (places, c) => (places > 0 ? (known?.[c] ?? 0) : Number.POSITIVE_INFINITY));
  // Where every place will be taken, a column can begin with what it is worth to somebody (column reduction, Jonker & Volgenant).
  if (!known && room.reduce((sum, places) => sum + places, 0) === open.length)
    for (const row of open) raise(score, row * columns, price, columns);
  return {
    aim: totalAim(problem),
    ground,
    edges: new Shortlist(ground, level, price),
    low: room.map((places, c) => (c < columns ? 0 : places)),
    high: room,
    price,
    seating: new Seating(rows, columns + 2),
    held: new Float64Array(rows),
  };
}

/**
 * Seats the rows that have no place, by shortest paths: then the total is the greatest (the linear assignment problem
 * with several places per column). Undefined if somebody cannot be seated.
 */
export function settle(trade: Trade, roots: Iterable<number>): Duals | undefined {
  const { high, price, seating, ground } = trade;
  const paths = new Paths(trade);
  const { vacant } = paths;
  const places = price.subarray(0, ground.columns);
  const least = places.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  paths.spare = least < Number.POSITIVE_INFINITY ? least : 0;
  for (let c = 0; c < high.length; c++) vacant[c] = high[c] - seating.load[c];
  for (const row of roots) if (!paths.seat(row)) return undefined;
  // A place to spare must not be where it has a price: it changes places with somebody, until the price is nobody's.
  for (let c = 0; c < ground.columns; c++) if (price[c] <= paths.spare) vacant[c] = 0;
  for (let c = 0; c < ground.columns; c++) while (vacant[c] > 0) paths.seat(SPARE);
  for (let c = 0; c < ground.columns; c++) price[c] = Math.max(price[c], paths.spare);
  return dualsOf(trade, paths.spare);
}

/**
 * The aims after the total, each on the plans that the aims before it leave. The market itself is not changed; `known` is
 * a similar plan, whose proof saves most of the work.
 */
export function furtherStages(
  problem: Problem,
  trade: Trade,
  total: Duals,
  proven: Pick<Proof, 'pairs' | 'waited' | 'weakest'>,
  known?: { trade: Trade; proof: Proof },
): Proof {
  const { ground, high } = trade;
  const { columns, isOpen } = ground;
  const seating = trade.seating.copy();
  let face = firstFace(trade, total, known?.trade);
  trade.face = face;
  const proof = { ...proven, total } as Proof;
  if (problem.order === 'greatest total first' && high[columns] + high[columns + 1] < ground.open.length)
    [face, proof.weakest] = weakestOnFace(problem, face, seating);
  const aims = furtherAims(problem, ground.taken);
  for (const name of FURTHER) {
    proof[name] = refine(face, aims[name], seating, known?.proof[name]);
    if (name !== 'tie') face = narrow(face, aims[name], proof[name]);
  }
  proof.partner = seating.at.map((column, row) => (isOpen[row] && column < columns ? column : -1));
  for (const [row, column] of problem.kept) proof.partner[row] = column;
  return proof;
}

/** The best weakest pair among the plans of a face, by thresholds; ends with a plan of that kind in `seating`. */
function weakestOnFace(problem: Problem, face: Face, seating: Seating): [Face, Duals] {
  const { columns, score, rows } = problem;
  const lowest = () =>
    seating.at.reduce(
      (least, column, row) =>
        column >= 0 && column < columns ? Math.min(least, score[row * columns + column]) : least,
      10001,
    );
  let low = lowest();
  let best = seating.at.slice();
  let high = 10002;
  let beyond: Duals | undefined;
  // The first probe asks for just one more than there is: most often that is refused, and all is said.
  for (let level = low + 1; !beyond || high - low > 1; level = (low + high) >> 1) {
    const duals = refine(face, belowAim(problem, level), seating);
    if (lowest() >= level) {
      low = lowest();
      best = seating.at.slice();
    } else {
      high = level;
      beyond = duals;
    }
  }
  for (let row = 0; row < rows; row++) if (best[row] >= 0) seating.seat(row, best[row]);
  return [
    narrow(face, belowAim(problem, low), { row: new Float64Array(rows), column: new Float64Array(columns + 2) }),
    beyond,
  ];
}
