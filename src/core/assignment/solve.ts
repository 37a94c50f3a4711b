import { compareFigures, type Figures, figuresOf, mutualPair } from './aims';
import type { Branch, Certificate, Proof } from './certificate';
import type { Market } from './market';
import { ABSENT, oppositeIn, type Pair, type Problem } from './problem';
import { rearrange } from './rearrange';
import { solveWithoutRule } from './stages';

/** A plan with all it attains and the proof that no plan attains more. */
export interface Plan extends Figures {
  /** Column per row, -1 = without. */
  partner: Int32Array;
  certificate: Certificate;
}

/** A branch in which some pairs are struck: its best plan, and where it hangs in the tree. */
interface Leaf {
  proof: Proof;
  market: Market;
  figures: Figures;
  struck: Pair[];
  hang: (certificate: Certificate) => void;
}

/**
 * The best plan, aim by aim: kept pairs stay, most pairs, fewest left waiting of those who had waited, weakest pair as
 * good as can be, greatest total (these two the other way round by `order`), even loads, fewest changes, keys.
 * The rule that no two people mentor each other is kept by branch and bound: whenever the best plan breaks it, one of
 * the two pairs must go. The branch that promises most is looked at first, so the first plan that keeps the rule is the
 * best. Throws a RangeError where kept pairs contradict each other or the places.
 */
export function solve(problem: Problem): Plan {
  const opposite = oppositeIn(problem);
  let root: Certificate | undefined;
  const leaves: Leaf[] = [];
  const grow = (found: Pick<Leaf, 'proof' | 'market'>, struck: Pair[], hang: Leaf['hang']) => {
    hang(found.proof);
    leaves.push({ ...found, figures: figuresOf(problem, found.proof.partner), struck, hang });
  };
  grow(solveWithoutRule(problem, []), [], (certificate) => {
    root = certificate;
  });
  for (;;) {
    const leaf = leaves.reduce((a, b) => (compareFigures(b.figures, a.figures, problem.order) > 0 ? b : a));
    const pairs = mutualPair(problem, leaf.proof.partner, opposite);
    if (!pairs) return { partner: leaf.proof.partner, ...leaf.figures, certificate: root! };
    leaves.splice(leaves.indexOf(leaf), 1);
    const branch: Branch = { pairs, branches: [leaf.proof, leaf.proof] };
    leaf.hang(branch);
    for (const which of [0, 1])
      grow(branchOff(problem, leaf, pairs[which]), [...leaf.struck, pairs[which]], (certificate) => {
        branch.branches[which] = certificate;
      });
  }
}

/** The best plan with one pair more struck, from the prices of the branch if they carry over, else solved anew. */
function branchOff(problem: Problem, { market, proof, struck }: Leaf, pair: Pair): Pick<Leaf, 'proof' | 'market'> {
  // The branches share a matrix and lists; each strikes its pairs while it looks.
  if (market.ground.score === problem.score) market.ground = { ...market.ground, score: problem.score.slice() };
  const { score, columns } = market.ground;
  const undo = [...struck, pair].map(([row, column]) => {
    const at = row * columns + column;
    const before = score[at];
    score[at] = ABSENT;
    const putBack = market.shortlist.strike(row, column);
    return () => {
      score[at] = before;
      putBack?.();
    };
  });
  const found = rearrange(market, problem, { forbid: pair }, proof);
  for (const step of undo.reverse()) step();
  return found ?? solveWithoutRule(problem, [...struck, pair]);
}
