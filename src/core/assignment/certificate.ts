import { compareFigures, type Figures, FURTHER, type Further, figuresOf, mutualPair, tieWeight } from './aims';
import type { Duals } from './market';
import type { Cover } from './matching';
import { groundOf, oppositeIn, type Pair, type Problem, withoutOf } from './problem';
import { above, CLOSED } from './reading';

/** Everything needed to see that a plan is the best one, apart from the rule against mentoring each other. */
export interface Proof {
  partner: Int32Array;
  /** No plan has more pairs, or seats more of those who waited: each pair touches the cover (Konig). */
  pairs: Cover;
  waited: Cover;
  /** No plan has a better weakest pair: a cover too small to seat everybody, or duals on the face of the greatest total. */
  weakest: Cover | Duals | undefined;
  /** Profit of rows, price of columns; the last two prices are those of going without (not waited, waited). */
  total: Duals;
  even: Duals;
  stayed: Duals;
  tie: Duals;
}

/** Where the rule against mentoring each other binds, one of two pairs must go: the better branch is the plan. */
export interface Branch {
  pairs: [Pair, Pair];
  branches: [Certificate, Certificate];
}

export type Certificate = Proof | Branch;

const isBranch = (certificate: Certificate): certificate is Branch => 'branches' in certificate;

/** Checks a plan without trusting the solver. Empty = proven; else sentences. One pass over the matrix for each leaf. */
export function checkCertificate(
  problem: Problem,
  plan: Figures & { partner: Int32Array; certificate: Certificate },
): string[] {
  const trouble: string[] = [];
  const opposite = oppositeIn(problem);
  const figures = figuresOf(problem, plan.partner);
  for (const name of Object.keys(figures) as (keyof Figures)[])
    if (figures[name] !== plan[name]) trouble.push(`The plan says ${name} ${plan[name]}, but it is ${figures[name]}.`);
  if (mutualPair(problem, plan.partner, opposite)) trouble.push('Two people would mentor each other.');
  let isThere = false;
  const visit = (certificate: Certificate, struck: readonly Pair[]): void => {
    if (isBranch(certificate)) {
      const [pair, answer] = certificate.pairs;
      const back = opposite(pair[0], pair[1]);
      if (back?.[0] !== answer[0] || back[1] !== answer[1])
        trouble.push('A branch is not about two people who would mentor each other.');
      for (const which of [0, 1]) visit(certificate.branches[which], [...struck, certificate.pairs[which]]);
      return;
    }
    trouble.push(...checkProof(problem, certificate, struck));
    const better = compareFigures(figuresOf(problem, certificate.partner), figures, problem.order);
    if (better > 0) trouble.push('A branch of the certificate may hold a better plan.');
    if (certificate.partner.every((column, row) => column === plan.partner[row])) isThere = true;
  };
  visit(plan.certificate, []);
  if (!isThere) trouble.push('The certificate is about another plan.');
  return trouble;
}

function checkProof(problem: Problem, proof: Proof, struck: readonly Pair[]): string[] {
  const ground = groundOf(problem, struck);
  const { columns, score, open, room, waited } = ground;
  const { previous, rowKey, columnKey } = problem;
  const { partner, total, weakest } = proof;
  const figures = figuresOf(problem, partner);
  const weakestFirst = problem.order === 'weakest pair first';
  const trouble = new Set<string>();
  const expect = (holds: boolean, sentence: string) => void (holds || trouble.add(sentence));

  // Who sits where, and whether the places suffice.
  for (const [row, column] of problem.kept) expect(partner[row] === column, 'A kept pair is missing.');
  const place = partner.map((column, row) => (column < 0 ? withoutOf(ground, row) : column));
  const load = new Int32Array(columns + 2);
  for (const row of open) {
    load[place[row]]++;
    expect(partner[row] < 0 || score[row * columns + partner[row]] >= 0, 'A pair is not lawful.');
  }
  expect(
    room.every((most, c) => c >= columns || load[c] <= most),
    'A column has more rows than places.',
  );

  // The covers of the first aims, counted.
  const size = (cover: Cover) =>
    open.reduce((sum, row) => sum + cover.rows[row], 0) +
    room.reduce((sum, most, c) => sum + (cover.columns[c] ? most : 0), 0);
  const openWaited = open.reduce((sum, row) => sum + waited[row], 0);
  const pairs = open.length - load[columns] - load[columns + 1];
  expect(size(proof.pairs) === pairs, 'The number of pairs is not proven.');
  expect(size(proof.waited) === openWaited - load[columns + 1], 'The number of those left waiting is not proven.');
  room.set(load.subarray(columns), columns);
  const isCover = weakest !== undefined && 'rows' in weakest;
  if (!weakest) expect(pairs === 0, 'The weakest pair is not proven.');
  else if (isCover) expect(weakestFirst && size(weakest) < open.length, 'The weakest pair is not proven.');

  // Prices: none below zero, none where there is room. A place costs as much as it adds to the unevenness, at most if
  // there is room for one more, at least if somebody is there; aims that come first decide.
  const excess = (c: number, k: number) =>
    total.column[c] ||
    proof.even.column[c] - (2 * (ground.taken[c] + k) - 1) ||
    proof.stayed.column[c] ||
    proof.tie.column[c];
  for (let c = 0; c < columns; c++) {
    expect(total.column[c] >= 0, 'A price is below zero.');
    expect(total.column[c] === 0 || load[c] >= room[c], 'A column with a price has room.');
    const isBest = (load[c] === 0 || excess(c, load[c]) >= 0) && (load[c] >= room[c] || excess(c, load[c] + 1) <= 0);
    expect(isBest, 'The loads are not the best at these prices.');
  }
  if (weakest && !isCover) {
    let bound = open.reduce((sum, row) => sum + weakest.row[row], 0);
    weakest.column.forEach((price, c) => {
      if (room[c] > 0) bound += Math.max(c < columns && total.column[c] === 0 ? 0 : price * room[c], price * room[c]);
    });
    expect(!weakestFirst && bound < 0, 'The weakest pair is not proven.');
  }
  // One pass over the matrix: no pair is worth more than its prices; of those worth as much, none is better for a later aim.
  const least = weakestFirst ? Math.max(figures.weakest, 0) : 0;
  const found = new Int32Array(columns);
  const gain = Int32Array.from(total.row);
  const price = Int32Array.from(total.column, (one) => Math.min(one, CLOSED));
  const weight = (name: Further, row: number, column: number): number => {
    if (name === 'even' || column >= columns) return 0;
    if (name === 'stayed') return previous[row] === column ? 1 : 0;
    return tieWeight(rowKey[row], columnKey[column]);
  };
  const edge = (row: number, column: number, s: number): void => {
    const slack = total.row[row] + total.column[column] - s;
    const isChosen = place[row] === column;
    expect(slack >= 0, 'A price is too low for a pair.');
    if (isChosen) expect(slack === 0, 'A chosen pair is not the best at these prices.');
    if (slack !== 0 || room[column] === 0) return;
    if (weakest && !isCover) {
      const isTooWeak = column < columns && s <= figures.weakest;
      expect(weakest.row[row] + weakest.column[column] >= (isTooWeak ? -1 : 0), 'The weakest pair is not proven.');
    }
    if (column < columns && s < figures.weakest) return;
    for (const name of FURTHER) {
      const more = proof[name].row[row] + proof[name].column[column] - weight(name, row, column);
      if (more < 0 || (isChosen && more > 0)) trouble.add(`A pair would be better for the aim "${name}".`);
      if (more > 0) return;
    }
  };
  // Every pair better than `bound` of a row that counts touches the cover.
  const touches = (cover: Cover, bound: number, counts: (row: number) => unknown): boolean => {
    const hidden = Int32Array.from(cover.columns, (is) => (is ? CLOSED : 0));
    return open.every(
      (row) => cover.rows[row] || !counts(row) || above(score, row * columns, hidden, columns, bound, 0, found) === 0,
    );
  };
  expect(
    touches(proof.pairs, -1, () => true),
    'The number of pairs is not proven.',
  );
  expect(
    touches(proof.waited, -1, (row) => waited[row]),
    'The number of those left waiting is not proven.',
  );
  if (weakest && isCover) {
    const mayGoWithout = (row: number) =>
      room[withoutOf(ground, row)] > 0 && !weakest.rows[row] && !weakest.columns[withoutOf(ground, row)];
    const holds = touches(weakest, figures.weakest, () => true) && !open.some(mayGoWithout);
    expect(holds, 'The weakest pair is not proven.');
  }
  for (const row of open) {
    const line = row * columns;
    const count = above(score, line, price, columns, gain[row] - 1, least, found);
    for (let k = 0; k < count; k++) edge(row, found[k], score[line + found[k]]);
    if (partner[row] >= 0) edge(row, partner[row], score[line + partner[row]]);
    if (room[withoutOf(ground, row)] > 0) edge(row, withoutOf(ground, row), 0);
  }
  return [...trouble];
}
