import { changed, interchangeable, type Problem, regret, resolve, solve, swapCost } from '../../../src/core/assignment';
import { bruteForce } from './brute-force';
import { dice, problemOf, randomProblem } from './instances';

const small = (seed: number, overrides: { bothRoles?: number; keep?: number } = {}): Problem => {
  const random = dice(seed + 5000);
  return randomProblem(random, {
    rows: 2 + random.below(4),
    columns: 1 + random.below(4),
    forbidden: 0.2,
    distinct: 4,
    mostPlaces: 2,
    bothRoles: 0,
    keep: 0,
    ...overrides,
  });
};

describe('what another pair would cost', () => {
  test('"give Jordan Dana": the others lose what trying every plan says they lose', () => {
    for (let seed = 0; seed < 250; seed++) {
      const problem = small(seed, { bothRoles: seed % 3, keep: seed % 5 ? 0 : 0.2 });
      const plan = solve(problem);
      const random = dice(seed);
      const row = random.below(problem.rows);
      const column = random.below(problem.columns);
      if (problem.kept.some((pair) => pair[0] === row)) continue;
      const cost = swapCost(problem, plan, row, column);
      if (problem.score[row * problem.columns + column] < 0) {
        expect(cost).toBeUndefined();
        continue;
      }
      const taken = problem.kept.filter((pair) => pair[1] === column).length;
      if (taken >= problem.capacity[column]) {
        expect(cost).toBeUndefined();
        continue;
      }
      const back = problem.samePerson.find((pair) => pair[1] === column)?.[0];
      const mine = problem.samePerson.find((pair) => pair[0] === row)?.[1];
      if (problem.kept.some((pair) => pair[0] === back && pair[1] === mine)) {
        expect(cost).toBeUndefined();
        continue;
      }
      if (plan.partner[row] === column) {
        expect(cost).toMatchObject({ pairs: 0, total: 0, moves: [] });
        continue;
      }
      const { worth } = bruteForce({ ...problem, kept: [...problem.kept, [row, column]] });
      const total = problem.order === 'weakest pair first' ? worth[3] : worth[2];
      expect(cost).toMatchObject({
        pairs: worth[0] - plan.pairs,
        waitedLeft: -worth[1] - plan.waitedLeft,
        total: total - plan.total,
      });
      expect(cost!.moves).toContainEqual([row, plan.partner[row], column]);
      const partner = Array.from(plan.partner);
      for (const [mover, from, to] of cost!.moves) {
        expect(partner[mover]).toBe(from);
        partner[mover] = to;
      }
      for (let c = 0; c < problem.columns; c++)
        expect(partner.filter((at) => at === c).length).toBeLessThanOrEqual(problem.capacity[c]);
    }
  });

  test('an unlawful pair has no price', () => {
    const problem = problemOf(2, 2, [5000, -1, 4000, 3000]);
    expect(swapCost(problem, solve(problem), 0, 1)).toBeUndefined();
  });

  test('the regret of a pair is what the best plan without it loses', () => {
    for (let seed = 0; seed < 150; seed++) {
      const problem = small(seed + 300);
      const plan = solve(problem);
      for (let row = 0; row < problem.rows; row++) {
        const cost = regret(problem, plan, row);
        if (plan.partner[row] < 0) {
          expect(cost).toBeUndefined();
          continue;
        }
        const { worth } = bruteForce(changed(problem, { forbid: [row, plan.partner[row]] }));
        const total = problem.order === 'weakest pair first' ? worth[3] : worth[2];
        expect(cost).toMatchObject({ pairs: worth[0] - plan.pairs, total: total - plan.total });
      }
    }
  });

  test('pairs that are interchangeable at no loss are exactly those of the other equally good plans', () => {
    for (let seed = 0; seed < 200; seed++) {
      const problem = { ...small(seed + 700, { bothRoles: seed % 4 }), previous: new Int32Array(0) };
      problem.previous = new Int32Array(problem.rows).fill(-1);
      const plan = solve(problem);
      const found = interchangeable(problem, plan).map(String).sort();
      // Even loads are an aim of their own, so the plans are compared by the aims before it.
      const equal = new Set<string>();
      const all = everyPlan(problem);
      const best = all.reduce((a, b) => (compare(b.worth, a.worth) > 0 ? b : a)).worth;
      for (const { worth, partner } of all)
        if (compare(worth, best) === 0)
          partner.forEach(
            (column, row) => void (column >= 0 && column !== plan.partner[row] && equal.add(String([row, column]))),
          );
      expect(found).toEqual([...equal].sort());
    }
  });

  test('one place more for a mentor, seen from the plan, is the plan of a new solve', () => {
    const problem = problemOf(3, 2, [9000, 1000, 8000, 2000, 7000, 3000]);
    const plan = solve(problem);
    expect(plan.pairs).toBe(2);
    const more = resolve(problem, plan, { places: [0, 2] });
    expect(more.pairs).toBe(3);
    expect(Array.from(more.partner)).toEqual(Array.from(solve(changed(problem, { places: [0, 2] })).partner));
  });
});

function compare(a: number[], b: number[]): number {
  for (let k = 0; k < 4; k++) if (a[k] !== b[k]) return a[k] - b[k];
  return 0;
}

/** Every lawful plan with its first four aims. */
function everyPlan(problem: Problem): { worth: number[]; partner: number[] }[] {
  const all: { worth: number[]; partner: number[] }[] = [];
  const open = (row: number, score: Int16Array): void => {
    if (row === problem.rows) {
      // With at most one lawful pair per row left, trying every plan finds this plan or a part of it.
      const { worth, plans } = bruteForce({ ...problem, score });
      for (const partner of plans) all.push({ worth, partner });
      return;
    }
    for (let column = -1; column < problem.columns; column++) {
      if (column >= 0 && problem.score[row * problem.columns + column] < 0) continue;
      const only = score.slice();
      for (let c = 0; c < problem.columns; c++) if (c !== column) only[row * problem.columns + c] = -1;
      open(row + 1, only);
    }
  };
  open(0, problem.score);
  return all;
}
