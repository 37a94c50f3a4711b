import highsLoader from 'highs';
import { checkCertificate, type Problem, solve } from '../../../src/core/assignment';
import { dice, randomProblem } from './instances';

type Highs = Awaited<ReturnType<typeof highsLoader>>;

/** The whole problem as a mixed-integer program; one aim after the other, each held while the next is optimized. */
class Program {
  private readonly pairs: [row: number, column: number][] = [];
  private readonly limits: string[] = [];
  private readonly names: string[] = [];

  constructor(
    private readonly highs: Highs,
    problem: Problem,
  ) {
    const { rows, columns, score, capacity, kept } = problem;
    const keptAt = new Map(kept);
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++)
        if (keptAt.has(row) ? keptAt.get(row) === column : score[row * columns + column] >= 0)
          this.pairs.push([row, column]);
    const sum = (list: [number, number][]) => list.map(([r, c]) => `x${r}_${c}`).join(' + ');
    for (let row = 0; row < rows; row++) {
      const mine = this.pairs.filter((pair) => pair[0] === row);
      if (mine.length > 0) this.limits.push(`${sum(mine)} ${keptAt.has(row) ? '=' : '<='} 1`);
    }
    for (let column = 0; column < columns; column++) {
      const mine = this.pairs.filter((pair) => pair[1] === column);
      if (mine.length === 0) continue;
      this.limits.push(`${sum(mine)} <= ${capacity[column]}`);
      // The k-th person at a column costs 2k - 1: together the square of the load.
      const steps = Array.from({ length: Math.min(capacity[column], rows) }, (_, k) => `y${column}_${k + 1}`);
      this.names.push(...steps);
      this.limits.push(`${sum(mine)}${steps.map((step) => ` - ${step}`).join('')} = 0`);
    }
    const has = new Set(this.pairs.map(([r, c]) => `x${r}_${c}`));
    for (const [row, ownColumn] of problem.samePerson)
      for (const [other, otherColumn] of problem.samePerson) {
        const [one, two] = [`x${row}_${otherColumn}`, `x${other}_${ownColumn}`];
        if (row < other && has.has(one) && has.has(two)) this.limits.push(`${one} + ${two} <= 1`);
      }
  }

  /** The greatest value of an aim under all limits so far. */
  best(
    weight: (row: number, column: number) => number,
    step: (k: number) => number = () => 0,
    only: (row: number, column: number) => boolean = () => true,
  ): number {
    const terms = this.terms(weight, step);
    const bounds = this.pairs.filter(([r, c]) => !only(r, c)).map(([r, c]) => `x${r}_${c} = 0`);
    const all = [...this.pairs.map(([r, c]) => `x${r}_${c}`), ...this.names];
    if (all.length === 0) return 0;
    const text = `Maximize\n obj: ${terms || `0 ${all[0]}`}\nSubject To\n${this.limits.map((limit, k) => ` l${k}: ${limit}`).join('\n')}\nBounds\n${bounds.join('\n')}\nBinary\n${all.join('\n')}\nEnd\n`;
    const result = this.highs.solve(text, { mip_rel_gap: 0, mip_abs_gap: 0.4 } as Parameters<Highs['solve']>[1]);
    expect(result.Status).toBe('Optimal');
    // Plus 0, because HiGHS also knows a negative zero.
    return Math.round(result.ObjectiveValue) + 0;
  }

  hold(weight: (row: number, column: number) => number, value: number, step: (k: number) => number = () => 0): void {
    const terms = this.terms(weight, step);
    if (terms) this.limits.push(`${terms} >= ${value}`);
  }

  private terms(weight: (row: number, column: number) => number, step: (k: number) => number): string {
    const parts: string[] = [];
    const add = (number: number, name: string) =>
      void (number !== 0 && parts.push(`${number < 0 ? '-' : '+'} ${Math.abs(number)} ${name}`));
    for (const [r, c] of this.pairs) add(weight(r, c), `x${r}_${c}`);
    for (const name of this.names) add(step(Number(name.split('_')[1])), name);
    return parts.join(' ');
  }
}

describe('HiGHS, a mixed-integer solver, finds the same figures aim by aim', () => {
  let highs: Highs;
  beforeAll(async () => {
    highs = await highsLoader();
  });

  test.each(Array.from({ length: 16 }, (_, seed) => [seed]))('cohort %i', (seed) => {
    const random = dice(seed + 77000);
    const problem = randomProblem(random, {
      rows: 12 + random.below(14),
      columns: 8 + random.below(12),
      forbidden: [0.2, 0.6, 0.8][seed % 3],
      distinct: [3, 20, 10000][random.below(3)],
      mostPlaces: 1 + (seed % 3),
      bothRoles: 6,
      keep: 0.1,
    });
    const { columns, score } = problem;
    const plan = solve(problem);
    expect(checkCertificate(problem, plan)).toEqual([]);
    const isKept = (row: number) => problem.kept.some((pair) => pair[0] === row);
    const program = new Program(highs, problem);
    const one = () => 1;
    const waited = (row: number) => problem.waited[row];
    const points = (row: number, column: number) => Math.max(0, score[row * columns + column]);
    const aboveWeakest = (row: number, column: number) => isKept(row) || score[row * columns + column] > plan.weakest;
    const asGood = (row: number, column: number) => isKept(row) || score[row * columns + column] >= plan.weakest;
    let lawful = () => true as boolean;

    expect(plan.pairs).toBe(program.best(one));
    program.hold(one, plan.pairs);
    const waitedInAll = problem.waited.reduce((sum, is) => sum + is, 0);
    expect(waitedInAll - plan.waitedLeft).toBe(program.best(waited));
    program.hold(waited, waitedInAll - plan.waitedLeft);
    const few = (row: number, column: number) => (aboveWeakest(row, column) ? 0 : -1);
    if (problem.order === 'weakest pair first') {
      // No plan does without pairs as weak as the weakest; from here on nothing weaker is allowed.
      if (plan.weakest >= 0) expect(program.best(few)).toBeLessThan(0);
      lawful = asGood as () => boolean;
      expect(plan.total).toBe(program.best(points, undefined, lawful));
      program.hold(points, plan.total);
    } else {
      expect(plan.total).toBe(program.best(points));
      program.hold(points, plan.total);
      if (plan.weakest >= 0) expect(program.best(few)).toBeLessThan(0);
      lawful = asGood as () => boolean;
    }
    const nothing = () => 0;
    const square = (k: number) => 1 - 2 * k;
    expect(-plan.uneven).toBe(program.best(nothing, square, lawful));
    program.hold(nothing, -plan.uneven, square);
    const stayed = (row: number, column: number) => (problem.previous[row] === column ? 1 : 0);
    expect(plan.stayed).toBe(program.best(stayed, undefined, lawful));
  });
});
