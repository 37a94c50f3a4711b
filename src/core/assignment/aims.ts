import type { Pair, Problem } from './problem';

export const FURTHER = ['even', 'stayed', 'tie'] as const;
export type Further = (typeof FURTHER)[number];

/** What a plan attains, aim by aim. */
export interface Figures {
  pairs: number;
  /** Of the rows that had waited before, those without a column. */
  waitedLeft: number;
  /** Least score of the pairs that are not kept, -1 if there are none. */
  weakest: number;
  /** Sum of all scores, kept pairs included where they have a score. */
  total: number;
  /** Sum over the columns of the square of the rows they have: the smaller, the more even. */
  uneven: number;
  /** Pairs of the last plan that are pairs again. */
  stayed: number;
  /** Sum of `tieWeight` over the pairs that are not kept. */
  tie: number;
}

/**
 * The last rule, which settles what all aims leave open: of equally good plans the one with the greatest sum of this
 * number, a mix of the two person keys below 2^36. It knows neither the order of the rows nor the time of application.
 */
export function tieWeight(rowKey: number, columnKey: number): number {
  let a = Math.imul(rowKey ^ (rowKey >>> 16), 0x85ebca6b) ^ Math.imul(columnKey, 0x9e3779b1);
  a = Math.imul(a ^ (a >>> 15), 0xc2b2ae35);
  a ^= a >>> 16;
  const b = Math.imul(Math.imul(a ^ columnKey, 0x27d4eb2d) ^ rowKey, 0x165667b1);
  return (a >>> 0) * 16 + (b >>> 28);
}

export function figuresOf(problem: Problem, partner: Int32Array): Figures {
  const { rows, columns, score, waited, previous, rowKey, columnKey } = problem;
  const load = new Int32Array(columns);
  const isKept = new Uint8Array(rows);
  for (const [row] of problem.kept) isKept[row] = 1;
  const figures: Figures = { pairs: 0, waitedLeft: 0, weakest: -1, total: 0, uneven: 0, stayed: 0, tie: 0 };
  let weakest = 10001;
  for (let row = 0; row < rows; row++) {
    const column = partner[row];
    if (column < 0) {
      figures.waitedLeft += waited[row];
      continue;
    }
    const s = score[row * columns + column];
    figures.pairs++;
    figures.total += Math.max(s, 0);
    // The k-th row adds 2k - 1 to the square of the load.
    figures.uneven += 2 * ++load[column] - 1;
    if (previous[row] === column) figures.stayed++;
    if (isKept[row]) continue;
    figures.tie += tieWeight(rowKey[row], columnKey[column]);
    weakest = Math.min(weakest, s);
  }
  if (weakest <= 10000) figures.weakest = weakest;
  return figures;
}

/** Positive if the first is better, 0 if equal: the aims in their order. */
export function compareFigures(a: Figures, b: Figures, order: Problem['order']): number {
  const weakest = a.weakest - b.weakest;
  const total = a.total - b.total;
  const middle = order === 'weakest pair first' ? weakest || total : total || weakest;
  return (
    a.pairs - b.pairs ||
    b.waitedLeft - a.waitedLeft ||
    middle ||
    b.uneven - a.uneven ||
    a.stayed - b.stayed ||
    a.tie - b.tie
  );
}

/** Two pairs of the plan, not kept, by which two people would mentor each other. */
export function mutualPair(
  problem: Problem,
  partner: ArrayLike<number>,
  opposite: (row: number, column: number) => Pair | undefined,
): [Pair, Pair] | undefined {
  const kept = new Set(problem.kept.map(([row]) => row));
  for (const [row] of problem.samePerson) {
    const column = partner[row];
    const answer = column < 0 ? undefined : opposite(row, column);
    if (answer && partner[answer[0]] === answer[1] && !(kept.has(row) && kept.has(answer[0])))
      return [[row, column], answer];
  }
  return undefined;
}
