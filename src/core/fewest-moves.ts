/**
 * The plan that disturbs the fewest: as many pairs as any, nobody loses a mentor for somebody who has none if that can be, and of those plans
 * one that moves the fewest mentees. Who moves is settled by the total (to a tenth of a point), where they go by all aims in their order.
 * Proven on each run.
 */
import { ABSENT, checkCertificate, type Plan, type Problem, solve } from './assignment';

/** Worth of a pair that stands already, and of a tenth of a point: both within what the solver takes. */
const STANDS = 9000;
const TENTH = 10;

/** A plan together with the problem that it solves. */
export interface Solved {
  problem: Problem;
  plan: Plan;
}

/** Solves, and checks the certificate. Throws an Error (a bug) where it does not hold. */
export function proven(problem: Problem): Solved {
  const plan = solve(problem);
  const doubts = checkCertificate(problem, plan);
  if (doubts.length > 0) throw new Error(`The plan is not proven: ${doubts.join(' ')}`);
  return { problem, plan };
}

/** `previous` of the problem is whom everybody has now; `seated`: whoever had somebody before the change, by row. */
export function fewestMoves(given: Problem, seated: (row: number) => boolean): Solved {
  const { previous } = given;
  const problem = { ...given, waited: Uint8Array.from(previous, (_, row) => (seated(row) ? 1 : 0)) };
  const worth = (of: (score: number, stands: boolean) => number): Plan => {
    const score = problem.score.map((value, pair) =>
      value === ABSENT ? ABSENT : of(value, previous[Math.floor(pair / problem.columns)] === pair % problem.columns),
    );
    return proven({ ...problem, score, order: 'greatest total first' }).plan;
  };
  const stay = ({ partner }: Plan): number[] =>
    [...partner.keys()].filter((row) => partner[row] >= 0 && partner[row] === previous[row]);
  // How many can stay at most; then who, with an eye on the scores. Should the scores outweigh a stay, the count decides.
  const [fewest, best] = [
    worth((_, stands) => (stands ? 1 : 0)),
    worth((score, stands) => Math.floor(score / TENTH) + (stands ? STANDS : 0)),
  ].map(stay);
  const rows = best.length === fewest.length ? best : fewest;
  const isKept = new Set(problem.kept.map(([row]) => row));
  const kept = [...problem.kept, ...rows.filter((row) => !isKept.has(row)).map((row) => [row, previous[row]] as const)];
  return proven({ ...problem, kept });
}
