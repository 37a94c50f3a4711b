import { ABSENT, type Problem } from '../../src/core/assignment';
import { fewestMoves } from '../../src/core/fewest-moves';
import { bruteForce, worth } from './assignment/brute-force';
import { dice, problemOf, randomProblem } from './assignment/instances';

/** By trying every plan: with as many pairs as can be and as few who lose theirs, how many stay at most, and the best total then. */
function tried(problem: Problem) {
  const of = (bonus: number, share: number) => {
    const score = Int32Array.from(problem.score, (s, pair) =>
      s === ABSENT
        ? ABSENT
        : s * share + (problem.previous[Math.floor(pair / problem.columns)] === pair % problem.columns ? bonus : 0),
    );
    return bruteForce({ ...problem, score: score as unknown as Int16Array, order: 'greatest total first' }).worth;
  };
  const [pairs, left, stays] = of(1, 0);
  return { pairs, left, stays, total: of(1_000_000, 1)[2]! % 1_000_000 };
}

test('whatever happens, nobody moves who need not, and who must move goes where it is best for the whole', () => {
  const random = dice(20221118);
  for (let run = 0; run < 150; run++) {
    const shape = { rows: 1 + random.below(5), columns: 1 + random.below(5), forbidden: 0.3, distinct: 200 };
    const problem = randomProblem(random, { ...shape, mostPlaces: 2, bothRoles: 2, keep: 0 });
    const seated = (row: number) => problem.previous[row]! >= 0;
    const { plan } = fewestMoves(problem, seated);
    const asked = { ...problem, waited: Uint8Array.from(problem.previous, (_, row) => (seated(row) ? 1 : 0)) };
    const [pairs, left, , , , stays] = worth(asked, [...plan.partner]);
    const best = tried(asked);
    expect([pairs, left, stays]).toEqual([best.pairs, best.left, best.stays]);
    // Who moves is decided by tenths of points, where they go by the committee's own order of aims.
    if (problem.order === 'greatest total first')
      expect(plan.total).toBeGreaterThan(best.total - 10 * problem.rows - 1);
  }
});

test('a plan worth less moves one mentee where the best one would move three', () => {
  // Ana loses Ben. The best plan turns everybody round; Kim, free, is nearly as good for her and disturbs nobody.
  const score = [ABSENT, 9000, 4000, 9000, 8000, 1000, 5000, 9000, 8900];
  const previous = Int32Array.from([0, 0, 1]);
  const { plan } = fewestMoves(problemOf(3, 3, score, { previous }), () => true);
  expect([...plan.partner]).toEqual([2, 0, 1]);
});
