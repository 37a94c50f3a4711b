import { compareFigures, type Figures, figuresOf, mutualPair } from './aims';
import type { Branch, Certificate, Proof } from './certificate';
import { oppositeIn, type Pair, type Problem } from './problem';
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
  figures: Figures;
  struck: readonly Pair[];
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
  const grow = (struck: readonly Pair[], hang: Leaf['hang']): void => {
    const proof = solveWithoutRule(problem, struck);
    hang(proof);
    leaves.push({ proof, figures: figuresOf(problem, proof.partner), struck, hang });
  };
  grow([], (certificate) => {
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
      grow([...leaf.struck, pairs[which]], (certificate) => {
        branch.branches[which] = certificate;
      });
  }
}
