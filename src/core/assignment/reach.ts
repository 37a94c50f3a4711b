import type { Labels } from './labels';
import type { Market } from './market';
import { withoutOf } from './problem';

/** In place of the row or node by which a node is reached. */
export const ROOT = -1;

/**
 * What a search can reach from where it is: other places of a row, and through the node of places to spare other
 * columns. The length of a step is what somebody loses by it, never negative for the aims in their order.
 */
export class Reach {
  /** The label of the best vacancy so far, and which it is. */
  readonly best: number;
  goal = ROOT;
  /** The row that looks for a place; ROOT where it is a node that has too many. */
  root = ROOT;
  private readonly labels: Labels;
  /** Only the total counts. */
  private readonly isPlain: boolean;
  /** The distance at which a row stands up, for the aims after the total. */
  private rise1 = 0;
  private rise2 = 0;
  private rise3 = 0;

  /** `goals`: columns with vacancies, if they are few. */
  constructor(
    private readonly market: Market,
    private readonly goals: readonly number[],
  ) {
    this.labels = market.labels;
    this.best = market.nodes;
    this.isPlain = market.further === 0 && market.probe === 0;
  }

  /** What a search went through: a node, or what a row does not list. Returns whether it was a node. */
  pass(item: number): boolean {
    const { market, best } = this;
    const { seating, spare } = market;
    if (item > best) {
      this.rest(item - best - 1);
      return false;
    }
    if (item === spare) this.give();
    else {
      for (let row = seating.first[item]; row >= 0; row = seating.next[row]) this.row(row);
      this.take(item);
    }
    return true;
  }

  /** Looks at the listed columns of a row; those that are not listed wait until their bound is the nearest. */
  row(row: number): void {
    const { market, labels, best } = this;
    const { edges, price, level } = market;
    const { column, score, value } = edges;
    const { d0 } = labels;
    const p0 = price[0];
    const base = this.rise(row);
    // Vacant places first: the nearer one is, the less there is to look at.
    for (const node of this.goals) {
      const worth = edges.worth(row, node);
      const far = base - worth + p0[node];
      if (far <= d0[best] && worth >= level) this.edge(row, node, far);
    }
    const without = withoutOf(market.ground, row);
    if (base + p0[without] <= d0[best]) this.edge(row, without, base + p0[without]);
    for (let k = edges.start[row] + 1, end = edges.end[row]; k < end && base - value[k] <= d0[best]; k++) {
      const node = column[k];
      const far = base - score[k] + p0[node];
      if (far <= d0[node] && far <= d0[best] && score[k] >= level) this.edge(row, node, far);
    }
    const rest = base - edges.bound[row];
    if (rest > d0[best]) return;
    labels.set(best + 1 + row, ROOT, rest, Number.NEGATIVE_INFINITY, 0, 0);
    labels.wait(best + 1 + row);
  }

  /** Looks at all columns of a row: the bound on those that are not listed is the nearest now. */
  private rest(row: number): void {
    const { market, labels, best } = this;
    const { edges, price, level, ground } = market;
    const { d0 } = labels;
    const p0 = price[0];
    const base = this.rise(row);
    const count = edges.rest(row, base - d0[best] - 1, p0, level);
    for (let k = 0, line = row * ground.columns; k < count; k++) {
      const node = edges.found[k];
      const far = base - ground.score[line + node] + p0[node];
      if (far <= d0[node] && far <= d0[best]) this.edge(row, node, far);
    }
  }

  /** The distance at which a row stands up: returned for the first aim, kept for the others. */
  private rise(row: number): number {
    const { market, labels, root } = this;
    if (row === root) {
      this.rise1 = 0;
      this.rise2 = 0;
      this.rise3 = 0;
      return 0;
    }
    const at = market.seating.at[row];
    const { price } = market;
    const first = labels.d0[at] + market.held[row] - price[0][at];
    if (this.isPlain) return first;
    this.rise1 = labels.d1[at] + market.weight1(row, at) - price[1][at];
    this.rise2 = labels.d2[at] + market.weight2(row, at) - price[2][at];
    this.rise3 = labels.d3[at] + market.weight3(row, at) - price[3][at];
    return first;
  }

  private edge(row: number, node: number, far: number): void {
    const { market, labels, best } = this;
    if (this.isPlain) {
      if (far >= labels.d0[best] || far >= labels.d0[node]) return;
      labels.set(node, row, far, 0, 0, 0);
      this.labeled(node);
      return;
    }
    const { price } = market;
    this.offer(
      node,
      row,
      far,
      this.rise1 - market.weight1(row, node) + price[1][node],
      this.rise2 - market.weight2(row, node) + price[2][node],
      this.rise3 - market.weight3(row, node) + price[3][node],
    );
  }

  /** One row more at a node takes a place to spare. */
  private take(node: number): void {
    const { market, labels } = this;
    const { spare, high, seating, vacant, price } = market;
    const flow = seating.load[node] + vacant[node];
    if (flow >= high[node]) return;
    const { d0, d1, d2, d3 } = labels;
    this.offer(
      spare,
      -2 - node,
      d0[node] + price[0][spare] - price[0][node],
      d1[node] + market.cost(node, flow + 1) + price[1][spare] - price[1][node],
      d2[node] + price[2][spare] - price[2][node],
      d3[node] + price[3][spare] - price[3][node],
    );
  }

  /** One row less at a column gives a place to spare. */
  private give(): void {
    const { market, labels, best } = this;
    const { spare, low, seating, vacant, price } = market;
    const { d0, d1, d2, d3 } = labels;
    for (let c = 0; c < spare; c++) {
      const flow = seating.load[c] + vacant[c];
      const far = d0[spare] + price[0][c] - price[0][spare];
      if (flow <= low[c] || far > d0[best]) continue;
      this.offer(
        c,
        -2 - spare,
        far,
        d1[spare] + price[1][c] - price[1][spare] - market.cost(c, flow),
        d2[spare] + price[2][c] - price[2][spare],
        d3[spare] + price[3][c] - price[3][spare],
      );
    }
  }

  private offer(node: number, by: number, f0: number, f1: number, f2: number, f3: number): void {
    const { labels, best } = this;
    if (!labels.isNearer(best, f0, f1, f2, f3) || !labels.isNearer(node, f0, f1, f2, f3)) return;
    labels.set(node, by, f0, f1, f2, f3);
    this.labeled(node);
  }

  /** A vacancy is the best so far; from anywhere else somebody must move on. */
  private labeled(node: number): void {
    const { labels, best } = this;
    if (this.market.vacant[node] > 0) {
      const { d0, d1, d2, d3, from } = labels;
      labels.set(best, from[node], d0[node], d1[node], d2[node], d3[node]);
      this.goal = node;
    } else labels.wait(node);
  }
}
