/** What hangs on one pair of the plan: what losing it would cost the whole, and with whom it could change places at no loss. Both exact. */
import { fullName, type PersonKey } from './application';
import { type Difference, interchangeable, type Plan, type Problem, regret, swapCost } from './assignment';
import type { Board } from './board';
import { wholePoints } from './explain';

interface Planned {
  board: Board;
  problem: Problem;
  plan: Plan;
}

const moves = (n: number): string =>
  n === 0 ? 'nobody else moves' : `${n} ${n === 1 ? 'other moves' : 'others move'}`;

/** Sentences about one row that has this column in the plan; none where the pair is kept, and so not at stake. */
export function atStake({ board, problem, plan }: Planned, row: number, column: number): string[] {
  if (plan.partner[row] !== column) return [];
  const loss = regret(problem, plan, row);
  return loss === undefined
    ? []
    : [lossInWords(loss, plan), ...equalsOf({ board, problem, plan }, row)].filter(Boolean);
}

function lossInWords(loss: Difference, plan: Plan): string {
  const without = 'Without this pair, the best other plan';
  const others = moves(loss.moves.length - 1);
  if (loss.pairs < 0) return `${without} gives one mentee fewer a mentor.`;
  if (loss.waitedLeft > 0) return `${without} leaves somebody waiting who had waited before.`;
  if (loss.weakest < 0)
    return `${without} has a weakest pair of ${wholePoints(plan.weakest + loss.weakest)} instead of ${wholePoints(plan.weakest)}; ${others}.`;
  if (loss.total < 0) return `${without} loses ${(-loss.total / 100).toFixed(1)} points in all; ${others}.`;
  return `${without} is just as good; ${others}.`;
}

/** Other mentors this mentee could have while the whole loses nothing. */
function equalsOf({ board, problem, plan }: Planned, row: number): string[] {
  return board.mentors.flatMap(({ application }, column) => {
    if (plan.partner[row] === column || problem.score[row * problem.columns + column] < plan.weakest) return [];
    const cost = swapCost(problem, plan, row, column);
    return cost && isNothing(cost)
      ? [`Just as good for the whole: with ${fullName(application.answers)}; ${moves(cost.moves.length - 1)}.`]
      : [];
  });
}

const isNothing = ({ pairs, waitedLeft, weakest, total }: Difference): boolean =>
  pairs === 0 && waitedLeft === 0 && weakest === 0 && total === 0;

/** Mentees whose mentor is one of several that are equally good for the whole: the committee can choose. */
export const withAChoice = ({ board, problem, plan }: Planned): ReadonlySet<PersonKey> =>
  new Set(interchangeable(problem, plan).flatMap(([row]) => (plan.partner[row] < 0 ? [] : [board.mentees[row].key])));
