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

  test.each([
    ['where many are equally good for each other', { distinct: 3, mostPlaces: 1, forbidden: 0 }],
    ['where they are, and mentors take more than one', { distinct: 3, mostPlaces: 2, forbidden: 0.2 }],
    ['where places are left over', { distinct: 400, mostPlaces: 3, forbidden: 0.1 }],
    ['where some must go without', { distinct: 400, mostPlaces: 1, forbidden: 0.5 }],
  ])('gives it to 90 mentees, more than anybody’s list holds, %s', (_, kind) => {
    for (const order of ['weakest pair first', 'greatest total first'] as const) {
      const random = dice(90);
      const problem = { ...randomProblem(random, { ...kind, rows: 90, columns: 86, bothRoles: 4, keep: 0.02 }), order };
      const plan = solve(problem);
      const desk = new Desk(problem, plan);
      for (let turn = 0; turn < 40; turn++) {
        const change = randomChange(random, problem, plan);
        if (change) expectSame(desk.preview(change), changed(problem, change));
      }
    }
  });
});

const shape = { rows: 25, columns: 20, forbidden: 0.3, distinct: 50, mostPlaces: 2, bothRoles: 0, keep: 0.05 };

describe('a plan of 300 people', () => {
  const random = dice(300);
  const problem = randomProblem(random, {
    rows: 300,
    columns: 300,
    forbidden: 0.3,
    distinct: 5000,
    mostPlaces: 2,
    bothRoles: 20,
    keep: 0.05,
  });

  test.each([
    ['weakest pair first', 200],
    ['greatest total first', 200],
  ] as const)(
    '%s, %i single changes: each preview equals a new solve; after committing all of them the certificate holds',
    (order, turns) => {
      const start: Problem = { ...problem, order };
      const plan = solve(start);
      const desk = new Desk(start, plan);
      for (let turn = 0; turn < turns; turn++) {
        const change = randomChange(random, start, plan);
        if (!change) continue;
        const found = desk.preview(change);
        if (turn % 5 === 0) expectSame(found, changed(start, change));
        else expect(Array.from(found.partner)).toEqual(Array.from(solve(changed(start, change)).partner));
      }
      expect(desk.plan).toBe(plan);
      for (let turn = 0; turn < turns; turn++) {
        const change = randomChange(random, desk.problem, desk.plan);
        if (change) desk.commit(change);
      }
      expectSame(desk.plan, desk.problem);
      expect(start.score).toEqual(problem.score);
    },
  );

  test('a mentor who withdraws loses a kept pair too: the mentee is paired anew, as by a new solve', () => {
    const small = randomProblem(dice(17), { ...shape, keep: 0.3 });
    const [, column] = small.kept[0];
    const desk = new Desk(small);
    expectSame(desk.preview({ withdraw: column }), changed(small, { withdraw: column }));
    expectSame(desk.commit({ withdraw: column }), changed(small, { withdraw: column }));
  });

  test('a change that contradicts what is kept is refused and leaves everything as it was', () => {
    const [row, column] = problem.kept[0];
    const desk = new Desk(problem);
    const before = desk.plan;
    expect(() => desk.commit({ forbid: [row, column] })).toThrow(RangeError);
    expect(() => desk.commit({ keep: [row, (column + 1) % 300] })).toThrow(RangeError);
    expect(() => desk.commit({ places: [column, 0] })).toThrow(RangeError);
    expect(desk.plan).toBe(before);
    expectSame(desk.plan, desk.problem);
  });
});
