import { type Change, Desk } from './desk';
import { oppositeIn, type Pair, type Problem } from './problem';
import type { Plan } from './solve';

/** What changes from one plan to another: differences of the figures (new less old), and who moves where. */
export interface Difference {
  pairs: number;
  waitedLeft: number;
  weakest: number;
  total: number;
  moves: [row: number, from: number, to: number][];
}

export function difference(before: Plan, after: Plan): Difference {
  const moves: Difference['moves'] = [];
  for (let row = 0; row < before.partner.length; row++)
    if (before.partner[row] !== after.partner[row]) moves.push([row, before.partner[row], after.partner[row]]);
  return {
    pairs: after.pairs - before.pairs,
    waitedLeft: after.waitedLeft - before.waitedLeft,
    weakest: after.weakest - before.weakest,
    total: after.total - before.total,
    moves,
  };
}

const desks = new WeakMap<Plan, { problem: Problem; desk: Desk }>();

function deskOf(problem: Problem, plan: Plan): Desk {
  let open = desks.get(plan);
  if (open?.problem !== problem) {
    open = { problem, desk: new Desk(problem, plan) };
    desks.set(plan, open);
  }
  return open.desk;
}

/** The best plan after one change, equal to solving the changed problem. */
export function resolve(problem: Problem, plan: Plan, change: Change): Plan {
  return deskOf(problem, plan).preview(change);
}

/**
 * What the whole would gain or lose if the row got the column, at the least cost; a kept pair of the row gives way.
 * Undefined where the pair is unlawful, the two would mentor each other by a kept pair, or others are kept at all places.
 */
export function swapCost(problem: Problem, plan: Plan, row: number, column: number): Difference | undefined {
  const at = row * problem.columns + column;
  if (plan.partner[row] === column) return difference(plan, plan);
  const kept = problem.kept.filter((pair) => pair[0] !== row);
  const answer = oppositeIn(problem)(row, column);
  const taken = kept.filter((pair) => pair[1] === column).length;
  if (problem.score[at] < 0 || taken >= problem.capacity[column]) return undefined;
  if (answer && kept.some((pair) => pair[0] === answer[0] && pair[1] === answer[1])) return undefined;
  const base = kept.length === problem.kept.length ? deskOf(problem, plan) : new Desk({ ...problem, kept });
  const after = base.preview({ keep: [row, column] });
  const weakest = after.weakest < 0 ? problem.score[at] : Math.min(after.weakest, problem.score[at]);
  return { ...difference(plan, after), weakest: weakest - plan.weakest };
}

/** What losing its pair would cost the whole. Undefined for a row without a pair or with a kept one. */
export function regret(problem: Problem, plan: Plan, row: number): Difference | undefined {
  const column = plan.partner[row];
  if (column < 0 || problem.kept.some((pair) => pair[0] === row)) return undefined;
  return difference(plan, deskOf(problem, plan).preview({ forbid: [row, column] }));
}

/**
 * Pairs that are not in the plan, but in another plan with as many pairs, as few left waiting, as good a weakest pair
 * and as great a total. Only pairs without slack can be; of those, exactly the ones that lie on a cycle of exchanges.
 */
export function interchangeable(problem: Problem, plan: Plan): Pair[] {
  const equal: Pair[] = [];
  for (const [row, column] of tightPairs(problem, plan)) {
    const cost = swapCost(problem, plan, row, column);
    if (cost && cost.pairs === 0 && cost.waitedLeft === 0 && cost.total === 0 && cost.weakest === 0)
      equal.push([row, column]);
  }
  return equal;
}

function tightPairs(problem: Problem, plan: Plan): Pair[] {
  const { rows, columns, score } = problem;
  const { certificate } = plan;
  const pairs: Pair[] = [];
  const kept = new Set(problem.kept.map(([row]) => row));
  for (let row = 0; row < rows; row++) {
    if (kept.has(row)) continue;
    for (let column = 0; column < columns; column++) {
      const s = score[row * columns + column];
      if (s < 0 || s < plan.weakest || plan.partner[row] === column) continue;
      // Where the certificate is a tree, no prices hold for all branches: every pair is looked at.
      if ('branches' in certificate || certificate.total.row[row] + certificate.total.column[column] === s)
        pairs.push([row, column]);
    }
  }
  return pairs;
}
