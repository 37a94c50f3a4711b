import {
  type Branch,
  checkCertificate,
  type Plan,
  type Problem,
  type Proof,
  solve,
} from '../../../src/core/assignment';
import { dice, problemOf, randomProblem } from './instances';

const problemFrom = (seed: number, overrides: Partial<Problem> = {}): Problem => ({
  ...randomProblem(dice(seed), {
    rows: 14,
    columns: 12,
    forbidden: 0.3,
    distinct: 60,
    mostPlaces: 2,
    bothRoles: 0,
    keep: 0.1,
  }),
  ...overrides,
});
const proofOf = (plan: Plan) => plan.certificate as Proof;
const changed = (plan: Plan, change: Partial<Proof>): Plan => ({
  ...plan,
  certificate: { ...proofOf(plan), ...change },
});
const with1 = <T extends Float64Array | Uint8Array | Int32Array>(list: T, at: number, by: number): T => {
  const copy = list.slice() as T;
  copy[at] += by;
  return copy;
};

describe.each([['weakest pair first'], ['greatest total first']] as const)('a certificate (%s)', (order) => {
  test('is accepted as it is, and refuses one spoiled number', () => {
    for (let seed = 0; seed < 40; seed++) {
      const problem = problemFrom(seed, { order });
      const plan = solve(problem);
      const proof = proofOf(plan);
      expect(checkCertificate(problem, plan)).toEqual([]);
      const row = proof.partner.findIndex((column, r) => column >= 0 && !problem.kept.some((pair) => pair[0] === r));
      if (row < 0) continue;
      const column = proof.partner[row];
      const { total } = proof;
      // One price up: the chosen pair is no longer the best, or a price stands where there is room. Down: too low.
      expect(
        checkCertificate(problem, changed(plan, { total: { ...total, column: with1(total.column, column, 1) } })),
      ).not.toEqual([]);
      expect(
        checkCertificate(problem, changed(plan, { total: { ...total, column: with1(total.column, column, -1) } })),
      ).not.toEqual([]);
      expect(
        checkCertificate(problem, changed(plan, { total: { ...total, row: with1(total.row, row, -1) } })),
      ).not.toEqual([]);
      for (const name of ['even', 'stayed', 'tie'] as const)
        expect(
          checkCertificate(
            problem,
            changed(plan, { [name]: { ...proof[name], row: with1(proof[name].row, row, -1) } }),
          ),
        ).not.toEqual([]);
      expect(
        checkCertificate(
          problem,
          changed(plan, {
            pairs: { ...proof.pairs, rows: proof.pairs.rows.map((is, r) => (r === row ? 1 - is : is)) },
          }),
        ),
      ).not.toEqual([]);
      expect(checkCertificate(problem, changed(plan, { weakest: undefined }))).not.toEqual([]);
      const all = { rows: proof.pairs.rows.map(() => 1), columns: proof.pairs.columns };
      const none = { rows: new Uint8Array(problem.rows), columns: new Uint8Array(problem.columns + 2) };
      for (const weakest of [all, none]) expect(checkCertificate(problem, changed(plan, { weakest }))).not.toEqual([]);
      if (problem.waited.some((is) => is))
        expect(
          checkCertificate(problem, changed(plan, { waited: { ...all, columns: none.columns.fill(1) } })),
        ).not.toEqual([]);
      expect(checkCertificate(problem, { ...plan, total: plan.total + 1 })).not.toEqual([]);
    }
  });

  test('refuses another pair: somebody is sent away, or two people change places', () => {
    const problem = problemFrom(3, { order });
    const plan = solve(problem);
    const row = plan.partner.findIndex((column) => column >= 0);
    const partner = plan.partner.slice();
    partner[row] = -1;
    expect(checkCertificate(problem, { ...plan, partner, certificate: { ...proofOf(plan), partner } })).not.toEqual([]);
    const other = plan.partner.findIndex((column) => column >= 0 && column !== plan.partner[row]);
    const swapped = plan.partner.slice();
    [swapped[row], swapped[other]] = [swapped[other], swapped[row]];
    expect(
      checkCertificate(problem, { ...plan, partner: swapped, certificate: { ...proofOf(plan), partner: swapped } }),
    ).not.toEqual([]);
  });

  test('refuses when one score turns out to be higher, or a chosen pair unlawful', () => {
    for (let seed = 50; seed < 80; seed++) {
      const problem = problemFrom(seed, { order });
      const plan = solve(problem);
      const row = plan.partner.findIndex((column, r) => column >= 0 && !problem.kept.some((pair) => pair[0] === r));
      if (row < 0) continue;
      const at = row * problem.columns + plan.partner[row];
      for (const spoiled of [-1, problem.score[at] + 1, problem.score[at] - 1]) {
        const score = problem.score.slice();
        score[at] = spoiled;
        expect(checkCertificate({ ...problem, score }, plan)).not.toEqual([]);
      }
    }
  });

  test('is refused for the second best plan by keys alone', () => {
    const problem = problemOf(2, 2, [5000, 5000, 5000, 5000], { order });
    const plan = solve(problem);
    const partner = Int32Array.from(plan.partner, (column) => 1 - column);
    expect(checkCertificate(problem, { ...plan, partner, certificate: { ...proofOf(plan), partner } })).not.toEqual([]);
  });
});

describe('a certificate with branches', () => {
  const problem = problemOf(3, 3, [-1, 9000, 100, 9000, -1, 200, 300, 400, 500], {
    samePerson: [
      [0, 0],
      [1, 1],
    ],
  });
  const plan = solve({ ...problem, order: 'greatest total first' });
  const branch = plan.certificate as Branch;
  const check = (certificate: Branch) =>
    checkCertificate({ ...problem, order: 'greatest total first' }, { ...plan, certificate });

  test('is accepted as it is', () => expect(check(branch)).toEqual([]));

  test('refuses a branch that looks away: both branches strike the same pair', () => {
    expect(check({ ...branch, branches: [branch.branches[0], branch.branches[0]] })).not.toEqual([]);
  });

  test('refuses a branch over two pairs that do not answer each other', () => {
    expect(check({ ...branch, pairs: [branch.pairs[0], [2, 2]] })).not.toEqual([]);
  });
});
