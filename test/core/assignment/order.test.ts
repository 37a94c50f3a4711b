import { checkCertificate, type Plan, type Problem, solve } from '../../../src/core/assignment';
import { type Dice, dice, problemOf, randomProblem, shuffled } from './instances';

/** The same people in another order of rows and columns, and the way back for a plan. */
function reordered(random: Dice, problem: Problem): { problem: Problem; back: (partner: Int32Array) => number[] } {
  const { rows, columns } = problem;
  const rowAt = shuffled(random, rows);
  const columnAt = shuffled(random, columns);
  const rowTo = rowAt.map((_, row) => rowAt.indexOf(row));
  const columnTo = columnAt.map((_, column) => columnAt.indexOf(column));
  const score = new Int16Array(rows * columns);
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) score[r * columns + c] = problem.score[rowAt[r] * columns + columnAt[c]];
  return {
    problem: {
      ...problem,
      score,
      capacity: Int32Array.from(columnAt, (c) => problem.capacity[c]),
      kept: problem.kept.map(([r, c]) => [rowTo[r], columnTo[c]] as const),
      samePerson: problem.samePerson.map(([r, c]) => [rowTo[r], columnTo[c]] as const),
      waited: Uint8Array.from(rowAt, (r) => problem.waited[r]),
      previous: Int32Array.from(rowAt, (r) => (problem.previous[r] < 0 ? -1 : columnTo[problem.previous[r]])),
      rowKey: Uint32Array.from(rowAt, (r) => problem.rowKey[r]),
      columnKey: Uint32Array.from(columnAt, (c) => problem.columnKey[c]),
    },
    back: (partner) =>
      Array.from({ length: rows }, (_, row) => (partner[rowTo[row]] < 0 ? -1 : columnAt[partner[rowTo[row]]])),
  };
}

const shape = { forbidden: 0.3, distinct: 4, mostPlaces: 2, bothRoles: 3, keep: 0.1 };

describe('a plan depends on the people only', () => {
  test('rows and columns in another order give the same pairs, however many scores are equal', () => {
    for (let seed = 0; seed < 300; seed++) {
      const random = dice(seed + 9000);
      const problem = randomProblem(random, {
        ...shape,
        rows: 1 + random.below(25),
        columns: 1 + random.below(25),
        distinct: [1, 2, 4, 50][seed % 4],
      });
      const plan = solve(problem);
      const other = reordered(random, problem);
      expect(other.back(solve(other.problem).partner)).toEqual(Array.from(plan.partner));
    }
  });

  test('the input is left as it was', () => {
    const problem = randomProblem(dice(5), { ...shape, rows: 20, columns: 15 });
    const before = JSON.stringify(problem, (_, value) =>
      ArrayBuffer.isView(value) ? Array.from(value as Int32Array) : value,
    );
    solve(problem);
    expect(
      JSON.stringify(problem, (_, value) => (ArrayBuffer.isView(value) ? Array.from(value as Int32Array) : value)),
    ).toBe(before);
  });

  test('a score that is corrected in the same table counts the next time', () => {
    const problem = problemOf(2, 2, [10, 20, 30, 25]);
    expect(solve(problem)).toMatchObject({ weakest: 20, total: 50 });
    problem.score[0] = 9000;
    const anew = solve(problem);
    expect(checkCertificate(problem, anew)).toEqual([]);
    expect(anew).toMatchObject({ weakest: 25, total: 9025 });
  });
});

describe('what must follow when one thing changes', () => {
  const cohorts = Array.from({ length: 150 }, (_, seed) => {
    const random = dice(seed + 400);
    const problem = randomProblem(random, {
      ...shape,
      rows: 1 + random.below(20),
      columns: 1 + random.below(20),
      distinct: 200,
      keep: 0,
    });
    return {
      random,
      problem: { ...problem, order: seed % 2 ? 'weakest pair first' : 'greatest total first' } as Problem,
      plan: undefined as unknown as Plan,
    };
  });
  beforeAll(() => {
    for (const cohort of cohorts) cohort.plan = solve(cohort.problem);
  });

  test('one place more never makes fewer pairs', () => {
    for (const { random, problem, plan } of cohorts) {
      const capacity = problem.capacity.slice();
      capacity[random.below(problem.columns)]++;
      const more = solve({ ...problem, capacity });
      expect(more.pairs).toBeGreaterThanOrEqual(plan.pairs);
      if (more.pairs === plan.pairs) expect(more.waitedLeft).toBeLessThanOrEqual(plan.waitedLeft);
    }
  });

  test('one forbidden pair more never makes a better plan', () => {
    for (const { random, problem, plan } of cohorts) {
      const row = random.below(problem.rows);
      const score = problem.score.slice();
      score[row * problem.columns + (plan.partner[row] < 0 ? 0 : plan.partner[row])] = -1;
      const fewer = solve({ ...problem, score });
      const [first, second] =
        problem.order === 'weakest pair first' ? (['weakest', 'total'] as const) : (['total', 'weakest'] as const);
      const rank = (p: Plan) => [p.pairs, -p.waitedLeft, p[first], p[second]];
      const difference =
        rank(plan)
          .map((number, k) => number - rank(fewer)[k])
          .find((d) => d !== 0) ?? 0;
      expect(difference).toBeGreaterThanOrEqual(0);
    }
  });

  test('all scores doubled give the same pairs', () => {
    for (const { problem, plan } of cohorts) {
      const half = problem.score.map((s) => (s < 0 ? s : Math.floor(s / 2)));
      const whole = half.map((s) => (s < 0 ? s : 2 * s));
      expect(solve({ ...problem, score: whole }).partner).toEqual(solve({ ...problem, score: half }).partner);
      expect(plan.pairs).toBe(solve({ ...problem, score: half }).pairs);
    }
  });

  test('a person who fits nobody changes nothing for the others', () => {
    for (const { problem, plan } of cohorts) {
      const { rows, columns } = problem;
      const more = solve({
        ...problem,
        rows: rows + 1,
        score: Int16Array.from([...problem.score, ...new Array(columns).fill(-1)]),
        waited: Uint8Array.from([...problem.waited, 1]),
        previous: Int32Array.from([...problem.previous, -1]),
        rowKey: Uint32Array.from([...problem.rowKey, 12345]),
      });
      expect(Array.from(more.partner)).toEqual([...plan.partner, -1]);
      expect(more.waitedLeft).toBe(plan.waitedLeft + 1);
    }
  });
});

describe('the edges of the problem', () => {
  test.each([
    ['nobody on either side', 0, 0],
    ['no mentors', 3, 0],
    ['no mentees', 0, 3],
  ])('%s: a plan without pairs, proven', (_, rows, columns) => {
    const problem = problemOf(rows, columns, []);
    const plan = solve(problem);
    expect(plan).toMatchObject({ pairs: 0, weakest: -1, total: 0 });
    expect(Array.from(plan.partner)).toEqual(new Array(rows).fill(-1));
    expect(checkCertificate(problem, plan)).toEqual([]);
  });

  test('a mentor without places gets nobody, a mentor with twelve gets all', () => {
    const problem = problemOf(3, 2, [9000, 10, 9000, 20, 9000, 30], { capacity: Int32Array.of(0, 12) });
    expect(Array.from(solve(problem).partner)).toEqual([1, 1, 1]);
  });

  test('a pair with score 0 is a pair: two zeros beat one ten thousand', () => {
    const problem = problemOf(2, 2, [10000, 0, 0, -1]);
    expect(Array.from(solve(problem).partner)).toEqual([1, 0]);
  });

  test('a kept pair stays although it is not lawful and costs everybody', () => {
    const problem = problemOf(2, 2, [-1, 9000, 8000, -1], { kept: [[0, 0]] });
    const plan = solve(problem);
    expect(Array.from(plan.partner)).toEqual([0, -1]);
    expect(plan).toMatchObject({ pairs: 1, weakest: -1, total: 0 });
    expect(checkCertificate(problem, plan)).toEqual([]);
  });

  test('more kept pairs than places, or a row kept twice, is refused', () => {
    expect(() =>
      solve(
        problemOf(2, 1, [1, 1], {
          kept: [
            [0, 0],
            [1, 0],
          ],
        }),
      ),
    ).toThrow(RangeError);
    expect(() =>
      solve(
        problemOf(1, 2, [1, 1], {
          kept: [
            [0, 0],
            [0, 1],
          ],
        }),
      ),
    ).toThrow(RangeError);
    expect(() => solve(problemOf(1, 2, [1]))).toThrow(RangeError);
  });

  test('mentors are loaded evenly where nothing is lost by it', () => {
    const problem = problemOf(4, 2, new Array(8).fill(5000), { capacity: Int32Array.of(4, 4) });
    const plan = solve(problem);
    expect(plan.uneven).toBe(8);
    expect(checkCertificate(problem, plan)).toEqual([]);
  });

  test('Ana and Ben, each a mentor and a mentee, do not mentor each other, even where they alone would be best', () => {
    const problem = problemOf(3, 3, [-1, 9000, 100, 9000, -1, 200, 300, 400, 500], {
      samePerson: [
        [0, 0],
        [1, 1],
      ],
      order: 'greatest total first',
    });
    const plan = solve(problem);
    expect(plan.partner[0] === 1 && plan.partner[1] === 0).toBe(false);
    expect('branches' in plan.certificate).toBe(true);
    expect(Array.from(plan.partner)).toEqual([1, 2, 0]);
    expect(plan).toMatchObject({ pairs: 3, total: 9500, weakest: 200 });
    expect(checkCertificate(problem, plan)).toEqual([]);
  });
});
