import { Ahead } from './ahead';
import { figuresOf, mutualPair } from './aims';
import type { Proof } from './certificate';
import type { Market } from './market';
import { ABSENT, oppositeIn, type Pair, type Problem } from './problem';
import { rearrange, reopen } from './rearrange';
import { type Plan, solve } from './solve';
import type { Finished } from './stages';

/** One thing to try. `places` are all places of a column, kept pairs included; a column withdrawn loses its kept pairs. */
export type Change =
  | { forbid: Pair }
  | { keep: Pair }
  | { places: readonly [column: number, places: number] }
  | { withdraw: number };

/** The problem after a change, as a new solve would see it; the matrix is copied only for a forbidden pair. */
export function changed(problem: Problem, change: Change): Problem {
  if ('forbid' in change) {
    const score = problem.score.slice();
    score[change.forbid[0] * problem.columns + change.forbid[1]] = ABSENT;
    return { ...problem, score };
  }
  if ('keep' in change) return { ...problem, kept: [...problem.kept, change.keep] };
  const [column, places] = 'places' in change ? change.places : [change.withdraw, 0];
  const capacity = problem.capacity.slice();
  capacity[column] = places;
  const kept = 'places' in change ? problem.kept : problem.kept.filter((pair) => pair[1] !== column);
  return { ...problem, capacity, kept };
}

/** Most who try a change want to know what it does, and few how that is proven: the proof is written out when asked for. */
function planOf(problem: Problem, { partner, prove }: Finished): Plan {
  let proof: Proof | undefined;
  return {
    partner,
    ...figuresOf(problem, partner),
    get certificate() {
      proof ??= prove();
      return proof;
    },
  };
}

/**
 * A plan on the table: changes are tried from its prices by a few shortest paths, and give exactly the plan that a new
 * solve would give. Where that cannot be told from the old proofs, it does solve anew.
 * To disturb the fewest people, let `previous` be the plan's own partners.
 */
export class Desk {
  /** As it is after all committed changes; a forbidden pair is struck in the desk's own copy of the matrix. */
  problem: Problem;
  plan: Plan;
  /** Undefined until it is needed, and where the rule against mentoring each other binds. */
  private market: Market | undefined;
  /** For previews from this market; made when the first is asked for. */
  private ahead: Ahead | undefined;
  private readonly opposite: ReturnType<typeof oppositeIn>;

  constructor(problem: Problem, plan: Plan = solve(problem)) {
    this.problem = { ...problem, score: problem.score.slice() };
    this.plan = plan;
    this.opposite = oppositeIn(problem);
    this.openMarket();
  }

  /** The plan after a change; nothing is changed yet. Throws a RangeError where the change contradicts what is kept. */
  preview(change: Change): Plan {
    if (this.market) this.ahead ??= new Ahead(this.market);
    const undo = this.strike(change);
    try {
      return this.attempt(change, this.ahead).plan;
    } finally {
      undo();
    }
  }

  /** Makes the change and returns the new plan. */
  commit(change: Change): Plan {
    const undo = this.strike(change);
    try {
      const { problem, plan, market } = this.attempt(change);
      this.problem = problem;
      this.plan = plan;
      this.ahead = undefined;
      if (market) this.market = market;
      else this.openMarket();
    } catch (error) {
      undo();
      throw error;
    }
    return this.plan;
  }

  private openMarket(): void {
    this.market =
      'branches' in this.plan.certificate
        ? undefined
        : reopen(this.problem, { ...this.plan.certificate, weakestPair: this.plan.weakest });
  }

  private attempt(change: Change, ahead?: Ahead): { problem: Problem; plan: Plan; market?: Market | undefined } {
    const { plan, market, opposite } = this;
    const { kept } = this.problem;
    const isForbid = 'forbid' in change;
    const problem = isForbid ? this.problem : changed(this.problem, change);
    const isKept = ([row, column]: Pair) => kept.some((pair) => pair[0] === row && pair[1] === column);
    if (isForbid && isKept(change.forbid)) throw new RangeError('a kept pair cannot be forbidden');
    if ('keep' in change && isKept(change.keep)) return { problem: this.problem, plan, market };
    if (isForbid && market && plan.partner[change.forbid[0]] !== change.forbid[1]) return { problem, plan, market };
    // A kept pair strikes the pair that would answer it, and one that is kept no longer brings a row that no proof knows.
    const isSimple =
      market && problem.kept.length >= kept.length && !('keep' in change && opposite(change.keep[0], change.keep[1]));
    const next = isSimple ? rearrange(market, problem, plan.certificate as Proof, ahead) : undefined;
    if (!next || mutualPair(problem, next.partner, opposite))
      return { problem, plan: solve(isForbid ? { ...problem, score: problem.score.slice() } : problem) };
    return { problem, plan: planOf(problem, next), market: next.market };
  }

  /** Strikes a forbidden pair from the matrices and the row's list; returns what undoes it. */
  private strike(change: Change): () => void {
    if (!('forbid' in change)) return () => {};
    const [row, column] = change.forbid;
    const at = row * this.problem.columns + column;
    const matrices = [this.problem.score, this.market?.ground.score].filter((matrix) => matrix !== undefined);
    const before = matrices.map((matrix) => matrix[at]);
    for (const matrix of matrices) matrix[at] = ABSENT;
    const putBack = this.market?.edges.strike(row, column);
    return () => {
      for (let k = 0; k < matrices.length; k++) matrices[k][at] = before[k];
      putBack?.();
    };
  }
}
