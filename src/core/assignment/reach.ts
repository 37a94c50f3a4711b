import type { Ahead } from './ahead';
import type { Labels } from './labels';
import type { Market } from './market';
import { withoutOf } from './problem';
import { FAR } from './reading';

/** In place of the row or node by which a node is reached; a node by which one is reached is -2 less its number. */
export const ROOT = -1;
/** Comes before every second distance. */
const BEFORE_ALL = -(2 ** 31);

/**
 * What a search can reach from where it is: other places of a row, and through the node of places to spare other
 * columns. The length of a step is what somebody loses by it, never negative for the aims in their order.
 */
export class Reach {
  readonly labels: Labels;
  /** The label of the best vacancy so far, and which it is. Behind it stand labels for what rows do not list. */
  readonly best: number;
  goal = ROOT;
  /** How far a step may lead: to a vacancy, or to where another search has come from there. */
  cut = FAR;
  /** The row that looks for a place; ROOT where it is a node that has too many. */
  root = ROOT;
  /** The distance at which a row stands up, for the aims after the total. */
  private rise1 = 0;
  private rise2 = 0;
  private rise3 = 0;

  /** `goals`: columns with vacancies, if they are few. `ahead`: what is known around all vacancies, for one search. */
  constructor(
    readonly market: Market,
    private readonly goals: readonly number[],
    protected ahead?: Ahead,
  ) {
    this.labels = market.labels;
    this.best = market.nodes;
  }

  /** Looks at the listed columns of a row; those that are not listed wait until their bound is the nearest. */
  row(row: number): void {
    const { market, labels, best, ahead } = this;
    const { edges, price, level } = market;
    const { column, score, value } = edges;
    const { d0 } = labels;
    const p0 = price[0];
    const base = this.rise(row);
    // Vacant places first: the nearer one is, the less there is to look at.
    for (const node of this.goals) {
      const worth = edges.worth(row, node);
      const far = base - worth + p0[node];
      if (far <= this.cut && worth >= level) this.edge(row, node, far);
    }
    const without = withoutOf(market.ground, row);
    if (base + p0[without] <= this.cut) this.edge(row, without, base + p0[without]);
    for (let k = edges.start[row] + 1, end = edges.end[row]; k < end && base - value[k] <= this.cut; k++) {
      const node = column[k];
      const far = base - score[k] + p0[node];
      if (far <= d0[node] && far <= this.cut && score[k] >= level) this.edge(row, node, far);
    }
    const rest = base - edges.bound[row] - (ahead ? ahead.radius[0] : 0);
    if (rest > d0[best]) return;
    labels.set(best + 1 + row, ROOT, rest, BEFORE_ALL, 0, 0);
    labels.wait(best + 1 + row);
  }

  /** Looks at all columns of a row: the bound on those that are not listed is the nearest now. */
  rest(row: number): void {
    const { market, labels } = this;
    const { edges, price, level } = market;
    const { d0 } = labels;
    const p0 = price[0];
    const base = this.rise(row);
    const count = edges.rest(row, base - this.cut - 1, p0, level);
    for (let k = 0; k < count; k++) {
      const node = edges.found[k];
      const far = base - edges.worth(row, node) + p0[node];
      if (far <= d0[node] && far <= this.cut) this.edge(row, node, far);
    }
    // The next search will need the row again, at prices no lower than these.
    if (p0 === edges.price) edges.read(row);
  }

  /** The distance at which a row stands up: returned for the first aim, kept for the others. */
  private rise(row: number): number {
    const { market, labels } = this;
    const at = market.seating.at[row];
    if (row === this.root) {
      this.rise1 = 0;
      this.rise2 = 0;
      this.rise3 = 0;
      return 0;
    }
    const [p0, p1, p2, p3] = market.price;
    this.rise1 = labels.d1[at] + market.weight1(row, at) - p1[at];
    this.rise2 = labels.d2[at] + market.weight2(row, at) - p2[at];
    this.rise3 = labels.d3[at] + market.weight3(row, at) - p3[at];
    return labels.d0[at] + market.held[row] - p0[at];
  }

  private edge(row: number, node: number, far: number): void {
    const { market } = this;
    const [, p1, p2, p3] = market.price;
    this.offer(
      node,
      row,
      far,
      this.rise1 - market.weight1(row, node) + p1[node],
      this.rise2 - market.weight2(row, node) + p2[node],
      this.rise3 - market.weight3(row, node) + p3[node],
    );
  }

  private offer(node: number, by: number, f0: number, f1: number, f2: number, f3: number): void {
    const { labels, best, ahead } = this;
    if (!labels.isNearer(node, f0, f1, f2, f3)) return;
    if (ahead) {
      const { d0, d1, d2, d3 } = ahead.labels;
      const [r0, r1, r2, r3] = ahead.radius;
      if (d0[node] < FAR)
        this.reach(node, by, f0 + d0[node] - r0, f1 + d1[node] - r1, f2 + d2[node] - r2, f3 + d3[node] - r3);
    } else if (this.market.vacant[node] > 0) this.reach(node, by, f0, f1, f2, f3);
    if (!labels.isNearer(best, f0, f1, f2, f3)) return;
    labels.set(node, by, f0, f1, f2, f3);
    labels.wait(node);
  }

  /** One row more at a node takes a place to spare. */
  take(node: number): void {
    const { spare, high, seating, vacant } = this.market;
    const flow = seating.load[node] + vacant[node];
    if (flow < high[node]) this.pass(node, spare, this.market.cost(node, flow + 1));
  }

  /** One row less at a column gives a place to spare. */
  give(): void {
    const { market, labels } = this;
    const { spare, low, seating, vacant } = market;
    const [p0] = market.price;
    for (let c = 0; c < spare; c++) {
      const flow = seating.load[c] + vacant[c];
      const far = labels.d0[spare] + p0[c] - p0[spare];
      if (flow > low[c] && far <= this.cut) this.pass(spare, c, -market.cost(c, flow));
    }
  }

  private pass(from: number, to: number, cost: number): void {
    const { d0, d1, d2, d3 } = this.labels;
    const [p0, p1, p2, p3] = this.market.price;
    this.offer(
      to,
      -2 - from,
      d0[from] + p0[to] - p0[from],
      d1[from] + p1[to] - p1[from] + cost,
      d2[from] + p2[to] - p2[from],
      d3[from] + p3[to] - p3[from],
    );
  }

  /** A way is found if nothing comes before: to a vacancy, or to where one is known to be ahead. */
  private reach(node: number, by: number, f0: number, f1: number, f2: number, f3: number): void {
    const { labels, best, ahead } = this;
    if (!labels.isNearer(best, f0, f1, f2, f3)) return;
    labels.set(best, by, f0, f1, f2, f3);
    this.goal = node;
    this.cut = ahead ? f0 + ahead.radius[0] : f0;
  }
}
