import type { Problem } from '../../../src/core/assignment';

/** What a plan attains, best numbers first and greater is better: written again from the words of the aims. */
export function worth(problem: Problem, partner: readonly number[]): number[] {
  const { columns, score } = problem;
  const load = new Array(columns).fill(0);
  let pairs = 0;
  let left = 0;
  let weakest = 20000;
  let total = 0;
  let stayed = 0;
  partner.forEach((column, row) => {
    if (column < 0) {
      left += problem.waited[row];
      return;
    }
    pairs++;
    load[column]++;
    const s = score[row * columns + column];
    if (s >= 0) total += s;
    if (problem.previous[row] === column) stayed++;
    if (!problem.kept.some(([r]) => r === row)) weakest = Math.min(weakest, s);
  });
  const uneven = load.reduce((sum, n) => sum + n * n, 0);
  const middle = problem.order === 'weakest pair first' ? [weakest, total] : [total, weakest];
  return [pairs, -left, ...middle, -uneven, stayed];
}

/** Tries every plan. Returns the best worth there is, aim by aim, and how many plans have it. */
export function bruteForce(problem: Problem): { worth: number[]; plans: number[][] } {
  const { rows, columns, score } = problem;
  const partner: number[] = new Array(rows).fill(-1);
  const left = Array.from(problem.capacity);
  const keptAt = new Map(problem.kept);
  for (const [row, column] of problem.kept) {
    partner[row] = column;
    left[column]--;
  }
  let best: number[] | undefined;
  let plans: number[][] = [];
  const mentorRow = new Map(problem.samePerson.map(([row, column]) => [column, row]));
  const menteeColumn = new Map(problem.samePerson);
  const allowed = () =>
    problem.samePerson.every(([row]) => {
      const other = partner[row] < 0 ? undefined : mentorRow.get(partner[row]);
      if (other === undefined || other === row) return true;
      return partner[other] !== menteeColumn.get(row) || (keptAt.has(row) && keptAt.has(other));
    });
  const go = (row: number): void => {
    if (row === rows) {
      if (!allowed()) return;
      const here = worth(problem, partner);
      const order = best ? compare(here, best) : 1;
      if (order > 0) {
        best = here;
        plans = [];
      }
      if (order >= 0) plans.push(partner.slice());
      return;
    }
    if (keptAt.has(row)) {
      go(row + 1);
      return;
    }
    go(row + 1);
    for (let column = 0; column < columns; column++) {
      if (left[column] === 0 || score[row * columns + column] < 0) continue;
      left[column]--;
      partner[row] = column;
      go(row + 1);
      partner[row] = -1;
      left[column]++;
    }
  };
  go(0);
  return { worth: best!, plans };
}

function compare(a: number[], b: number[]): number {
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return a[k] - b[k];
  return 0;
}
