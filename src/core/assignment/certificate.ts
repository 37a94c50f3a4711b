import { belowAim, compareFigures, type Figures, figuresOf, furtherAims, mutualPair } from './aims';
import { type Aim, type Duals, loadsAt } from './face';
import type { Cover } from './matching';
import { groundOf, oppositeIn, type Pair, type Problem } from './problem';

/** Everything needed to see that a plan is the best one, apart from the rule against mentoring each other. */
export interface Proof {
  partner: Int32Array;
  /** No plan has more pairs, or seats more of those who waited: each pair touches the cover (Konig). */
  pairs: Cover;
  waited: Cover;
  /** No plan has a better weakest pair: a cover that is too small, or duals on the face of the greatest total. */
  weakest: { what: 'pairs' | 'waited'; cover: Cover } | { what: 'total'; duals: Duals } | undefined;
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
  const { partner, total } = proof;
  const figures = figuresOf(problem, partner);
  const weakestFirst = problem.order === 'weakest pair first';
  const found = new Set<string>();
  const expect = (holds: boolean, sentence: string) => void (holds || found.add(sentence));

  const load = new Int32Array(columns + 2);
  for (const [row, column] of problem.kept) expect(partner[row] === column, 'A kept pair is missing.');
  const place = partner.map((column, row) => (column < 0 ? columns + waited[row] : column));
  for (const row of open) {
    load[place[row]]++;
    expect(partner[row] < 0 || score[row * columns + partner[row]] >= 0, 'A pair is not lawful.');
  }
  const places = Int32Array.from([...room, load[columns], load[columns + 1]]);
  expect(
    places.every((most, column) => load[column] <= most),
    'A column has more rows than places.',
  );

  const size = (cover: Cover) =>
    cover.rows.reduce((sum, is) => sum + is, 0) + room.reduce((sum, most, c) => sum + (cover.columns[c] ? most : 0), 0);
  const openWaited = open.reduce((sum, row) => sum + waited[row], 0);
  const pairs = open.length - load[columns] - load[columns + 1];
  expect(size(proof.pairs) === pairs, 'The number of pairs is not proven.');
  expect(size(proof.waited) === openWaited - load[columns + 1], 'The number of those left waiting is not proven.');

  const { weakest } = proof;
  const low = places.map((most, c) => (c >= columns || total.column[c] > 0 ? most : 0));
  const further = furtherAims(problem, ground.taken);
  const below = belowAim(problem, figures.weakest + 1, ground.taken);
  const steps: { name: string; aim: Aim; duals: Duals; low: Int32Array; high: Int32Array }[] = [];
  let face: { low: Int32Array; high: Int32Array } = { low, high: places };
  for (const name of ['even', 'stayed', 'tie'] as const) {
    const step = { name, aim: further[name], duals: proof[name], ...face };
    steps.push(step);
    const [nextLow, nextHigh] = loadsAt(face, step.aim, step.duals);
    face = { low: nextLow, high: nextHigh };
    for (let c = 0; c < load.length; c++)
      expect(load[c] >= nextLow[c] && load[c] <= nextHigh[c], `The loads are not the best for the aim "${name}".`);
  }
  for (let c = 0; c < load.length; c++) {
    expect(c >= columns || total.column[c] >= 0, 'A price is below zero.');
    expect(load[c] >= low[c], 'A column with a price has room.');
  }
  if (weakest === undefined) expect(pairs === 0, 'The weakest pair is not proven.');
  else if (weakest.what === 'total') {
    let bound = open.reduce((sum, row) => sum + weakest.duals.row[row], 0);
    for (let c = 0; c < load.length; c++)
      bound += Math.max(weakest.duals.column[c] * low[c], weakest.duals.column[c] * places[c]);
    expect(!weakestFirst && bound < 0, 'The weakest pair is not proven.');
  } else {
    const least = weakest.what === 'pairs' ? pairs : openWaited - load[columns + 1];
    expect(weakestFirst && size(weakest.cover) < least, 'The weakest pair is not proven.');
  }

  const least = weakestFirst ? Math.max(figures.weakest, 0) : 0;
  const edge = (row: number, column: number, s: number): void => {
    const slack = total.row[row] + total.column[column] - s;
    expect(slack >= 0, 'A price is too low for a pair.');
    const isChosen = place[row] === column;
    if (isChosen) expect(slack === 0, 'A chosen pair is not the best at these prices.');
    if (slack !== 0 || places[column] === 0) return;
    if (weakest?.what === 'total')
      expect(
        weakest.duals.row[row] + weakest.duals.column[column] >= below.weight(row, column),
        'The weakest pair is not proven.',
      );
    if (column < columns && s < figures.weakest) return;
    for (const { name, aim, duals } of steps) {
      const more = duals.row[row] + duals.column[column] - aim.weight(row, column);
      expect(more >= 0 && !(isChosen && more > 0), `A pair would be better for the aim "${name}".`);
      if (more > 0) return;
    }
  };
  const uncovered = (cover: Cover, row: number, above: number, sentence: string): void => {
    if (cover.rows[row]) return;
    for (let column = 0, k = row * columns; column < columns; column++, k++)
      if (score[k] >= above && !cover.columns[column]) found.add(sentence);
  };
  for (const row of open) {
    uncovered(proof.pairs, row, 0, 'The number of pairs is not proven.');
    if (waited[row]) uncovered(proof.waited, row, 0, 'The number of those left waiting is not proven.');
    if (weakest && weakest.what !== 'total' && (weakest.what === 'pairs' || waited[row]))
      uncovered(weakest.cover, row, figures.weakest + 1, 'The weakest pair is not proven.');
    const profit = total.row[row];
    for (let column = 0, k = row * columns; column < columns; column++, k++)
      if (score[k] >= least && profit + total.column[column] <= score[k]) edge(row, column, score[k]);
    if (partner[row] >= 0) edge(row, partner[row], score[row * columns + partner[row]]);
    if (places[columns + waited[row]] > 0) edge(row, columns + waited[row], 0);
  }
  return [...found];
}
