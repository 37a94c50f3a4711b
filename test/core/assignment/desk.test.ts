import {
  type Change,
  changed,
  checkCertificate,
  Desk,
  type Plan,
  type Problem,
  solve,
} from '../../../src/core/assignment';
import { type Dice, dice, randomProblem } from './instances';

function randomChange(random: Dice, problem: Problem, plan: Plan): Change | undefined {
  const row = random.below(problem.rows);
  const column = random.below(problem.columns);
  const isKept = problem.kept.some((pair) => pair[0] === row);
  const taken = problem.kept.filter((pair) => pair[1] === column).length;
  switch (random.below(5)) {
    case 0:
      return isKept || plan.partner[row] < 0 ? undefined : { forbid: [row, plan.partner[row]] };
    case 1:
      return isKept ? undefined : { forbid: [row, column] };
    case 2:
      if (
        isKept ||
        taken >= problem.capacity[column] ||
        problem.samePerson.some((pair) => pair[0] === row && pair[1] === column)
      )
        return undefined;
      return { keep: [row, column] };
    case 3:
      return { places: [column, Math.max(taken, problem.capacity[column] + (random.chance(0.5) ? 1 : -1))] };
    default:
      return { withdraw: column };
  }
}

function expectSame(found: Plan, problem: Problem): void {
  const anew = solve(problem);
  const { certificate: _, partner, ...figures } = anew;
  expect(found).toMatchObject(figures);
  expect(Array.from(found.partner)).toEqual(Array.from(partner));
  expect(checkCertificate(problem, found)).toEqual([]);
}

describe('a change tried from the present plan', () => {
  test('gives the plan that a new solve gives, in small cohorts of every kind', () => {
    for (let seed = 0; seed < 1500; seed++) {
      const random = dice(seed + 31);
      const problem = randomProblem(random, {
        rows: 1 + random.below(12),
        columns: 1 + random.below(12),
        forbidden: [0, 0.3, 0.7][random.below(3)],
        distinct: [2, 5, 100, 10000][random.below(4)],
        mostPlaces: 1 + random.below(3),
        bothRoles: random.below(4),
        keep: random.below(3) * 0.1,
      });
      const plan = solve(problem);
      const desk = new Desk(problem, plan);
      for (let turn = 0; turn < 4; turn++) {
        const change = randomChange(random, problem, plan);
        if (!change) continue;
        try {
          expectSame(desk.preview(change), changed(problem, change));
        } catch (error) {
          throw new Error(`seed ${seed} ${JSON.stringify(change)}: ${(error as Error).message}`);
        }
      }
    }
  });
});
