/**
 * Ten thousand random cohorts of every shape, each solved, its certificate checked, and compared with a plain second solver: `munkres`
 * with a copy of a mentor for each place, which knows pairs and totals. The tests do a part of it on every run.
 */
import { munkres } from 'munkres';
import { checkCertificate, type Problem, solve } from '../../src/core/assignment';
import { dice, randomProblem } from '../core/assignment/instances';

/** More than all scores of a plan together: munkres knows no forbidden pairs, so a pair counts this much. */
const PAIR = 1_000_000;

/** A cohort of 1 to 60 people on each side, or nobody on one; the time of munkres goes as the cube, so most are small. */
export function randomCohort(seed: number, most: number): Problem {
  const random = dice(seed + 123456);
  const isEmpty = random.chance(0.02);
  const problem = randomProblem(random, {
    rows: isEmpty && random.chance(0.5) ? 0 : 1 + random.below(most),
    columns: isEmpty ? 0 : 1 + random.below(most),
    forbidden: random.below(20) / 20,
    distinct: [2, 3, 10, 100, 10000][random.below(5)]!,
    mostPlaces: 1 + random.below(3),
    bothRoles: 0,
    keep: 0,
  });
  return { ...problem, order: 'greatest total first', waited: new Uint8Array(problem.rows) };
}

/** Throws where the second solver finds another number of pairs or another total, or where the certificate does not hold. */
export function compareWithMunkres(problem: Problem): void {
  const { rows, columns, score } = problem;
  const plan = solve(problem);
  const trouble = checkCertificate(problem, plan);
  if (trouble.length > 0) throw new Error(trouble.join(' '));
  const places = Array.from(problem.capacity).flatMap((many, column) => new Array<number>(many).fill(column));
  const worth = (row: number, column: number) => {
    const s = score[row * columns + column]!;
    return s < 0 ? 0 : PAIR + s;
  };
  let [pairs, total] = [0, 0];
  const cost = Array.from({ length: rows }, (_, row) => places.map((column) => 2 * PAIR - worth(row, column)));
  if (places.length > 0 && rows > 0)
    for (const [row, place] of munkres(cost)) {
      const s = score[row * columns + places[place]!]!;
      if (s < 0) continue;
      pairs++;
      total += s;
    }
  if (plan.pairs !== pairs || plan.total !== total)
    throw new Error(`${plan.pairs} pairs, ${plan.total}; munkres ${pairs} pairs, ${total}`);
}

/** Runs so many cohorts; returns a sentence. */
export function benchRandom(many: number): string {
  let shapes = 0;
  for (let seed = 0; seed < many; seed++) {
    const problem = randomCohort(seed, seed % 10 === 0 ? 60 : 20);
    shapes += problem.rows * problem.columns;
    try {
      compareWithMunkres(problem);
    } catch (error) {
      throw new Error(`cohort ${seed}: ${(error as Error).message}`);
    }
  }
  return `${many.toLocaleString('en-US')} random cohorts (0 to 60 people on each side, ${shapes.toLocaleString('en-US')} pairs in all): the certificate holds for each, and munkres finds the same number of pairs and the same total.`;
}
