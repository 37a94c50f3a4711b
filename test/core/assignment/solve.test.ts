import { checkCertificate, solve } from '../../../src/core/assignment';
import { tieWeight } from '../../../src/core/assignment/aims';
import { bruteForce, worth } from './brute-force';
import { dice, randomProblem } from './instances';

describe('the best plan, aim by aim, against trying every plan', () => {
  const cases = [
    { name: 'one place each', mostPlaces: 1, keep: 0, bothRoles: 0 },
    { name: 'several places, or none', mostPlaces: 3, keep: 0, bothRoles: 0 },
    { name: 'kept pairs', mostPlaces: 2, keep: 0.3, bothRoles: 0 },
    { name: 'people in both roles', mostPlaces: 2, keep: 0, bothRoles: 6 },
    { name: 'people in both roles and kept pairs', mostPlaces: 3, keep: 0.2, bothRoles: 4 },
  ];
  test.each(cases)('$name', ({ mostPlaces, keep, bothRoles }) => {
    for (let seed = 0; seed < 1200; seed++) {
      const random = dice(seed * 7 + mostPlaces + 1000 * bothRoles);
      const forbidden = [0, 0.2, 0.5, 0.8, 0.95][random.below(5)];
      const distinct = [1, 2, 3, 6, 10000][random.below(5)];
      const most = seed % 40 === 0 ? 6 : 5;
      const problem = randomProblem(random, {
        rows: random.below(most + 1),
        columns: random.below(most + 1),
        forbidden,
        distinct,
        mostPlaces,
        keep,
        bothRoles,
      });
      const plan = solve(problem);
      const best = bruteForce(problem);
      const here = worth(problem, Array.from(plan.partner));
      try {
        expect(here).toEqual(best.worth);
        // Of the plans that are equal in all aims, the keys choose.
        const byKeys = best.plans.map((partner) =>
          partner.reduce((sum, c, r) => sum + (c < 0 ? 0 : tieWeight(problem.rowKey[r], problem.columnKey[c])), 0),
        );
        expect(Array.from(plan.partner)).toEqual(best.plans[byKeys.indexOf(Math.max(...byKeys))]);
        expect(checkCertificate(problem, plan)).toEqual([]);
      } catch (error) {
        throw new Error(`seed ${seed}: ${(error as Error).message}`);
      }
    }
  });
});
