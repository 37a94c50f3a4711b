import type { Pair, Problem } from './problem';

/** One thing to try. `places` are all places of a column, kept pairs included; a column withdrawn loses its kept pairs. */
export type Change =
  | { forbid: Pair }
  | { keep: Pair }
  | { places: readonly [column: number, places: number] }
  | { withdraw: number };

/** The problem after a change, as a new solve would see it; the matrix is copied only for a forbidden pair. */
export function changed(problem: Problem, change: Change): Problem {
  if ('forbid' in change) {
    const score = problem.score.slice();
    score[change.forbid[0] * problem.columns + change.forbid[1]] = -1;
    return { ...problem, score };
  }
  if ('keep' in change) return { ...problem, kept: [...problem.kept, change.keep] };
  const [column, places] = 'places' in change ? change.places : [change.withdraw, 0];
  const capacity = problem.capacity.slice();
  capacity[column] = places;
  const kept = 'places' in change ? problem.kept : problem.kept.filter((pair) => pair[1] !== column);
  return { ...problem, capacity, kept };
}
