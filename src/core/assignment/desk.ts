import { figuresOf, mutualPair } from './aims';
import type { Proof } from './certificate';
import type { Cover } from './matching';
import type { Market } from './market';
import { PathSearch } from './paths';
import { ABSENT, type Ground, groundOf, oppositeIn, type Pair, type Problem } from './problem';
import { type Plan, solve } from './solve';
import { solveWithoutRule, furtherStages } from './stages';

/** One thing to try. `places` are all places of a column, kept pairs included; withdrawing also ends its kept pairs. */
export type Change = { forbid: Pair } | { keep: Pair } | { places: readonly [column: number, places: number] } | { withdraw: number };

interface Standing {
  plan: Plan;
  /** Undefined where the rule against mentoring each other binds: then every change is solved anew. */
  market: Market | undefined;
}

/**
 * A plan on the table: changes are tried from its prices by a few shortest paths, not by a new solve, and give exactly
 * the plan that a new solve would give. Where the proofs of the aims before the total do not carry over, it does solve
 * anew. To disturb the fewest people, let `previous` be the plan's partners.
 */
export class Desk {
  /** As it is after all committed changes. */
  problem: Problem;
  private standing: Standing;
  private readonly opposite: ReturnType<typeof oppositeIn>;

  constructor(problem: Problem, plan?: Plan) {
    this.problem = { ...problem, score: problem.score.slice() };
    this.opposite = oppositeIn(problem);
    this.standing = this.solveAnew(this.problem, plan);
  }

  get plan(): Plan {
    return this.standing.plan;
  }

  /** The plan after a change; nothing is changed yet. Throws a RangeError where the change contradicts what is kept. */
  preview(change: Change): Plan {
    const problem = this.strike(change, true);
    try {
      return this.attempt(problem, change).plan;
    } finally {
      this.strike(change, false);
    }
  }

  /** Makes the change and returns the new plan. */
  commit(change: Change): Plan {
    const problem = this.strike(change, true);
    try {
      this.standing = this.attempt(problem, change);
    } catch (error) {
      this.strike(change, false);
      throw error;
    }
    this.problem = problem;
    return this.plan;
  }

  private struckScore = 0;

  /** The problem after a change. A forbidden pair is struck in the desk's own matrix, or put back. */
  private strike(change: Change, isOn: boolean): Problem {
    const { problem } = this;
    if ('forbid' in change) {
      const at = change.forbid[0] * problem.columns + change.forbid[1];
      if (isOn) this.struckScore = problem.score[at];
      problem.score[at] = isOn ? ABSENT : this.struckScore;
      return problem;
    }
    return changed(problem, change);
  }

  private solveAnew(problem: Problem, known?: Plan): Standing {
    const plan = known ?? solve({ ...problem, score: problem.score.slice() });
    if ('branches' in plan.certificate) return { plan, market: undefined };
    return { plan, market: marketOf(problem, plan.certificate) };
  }

  private attempt(problem: Problem, change: Change): Standing {
    const { market, plan } = this.standing;
    if ('forbid' in change && plan.partner[change.forbid[0]] !== change.forbid[1]) return this.standing;
    const next = market && rearrange(market, problem, change, plan.certificate as Proof);
    if (!next || mutualPair(problem, next.proof.partner, this.opposite)) return this.solveAnew(problem);
    return { plan: { partner: next.proof.partner, ...figuresOf(problem, next.proof.partner), certificate: next.proof }, market: next.market };
  }
}
