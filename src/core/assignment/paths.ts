import type { Labels } from './labels';
import type { Market } from './market';
import { withoutOf } from './problem';

const ROOT = -1;
/** So many vacancies can be looked at one by one. */
const FEW = 3;

/**
 * Leads rows to places one after the other, by shortest augmenting paths (Jonker & Volgenant 1987, p. 332; Crouse 2016,
 * sec. III): Dijkstra over nodes, the distance of a node being what the whole loses if somebody more sits there. Every
 * search is cut at the best vacancy found so far. Afterwards the prices passed on the way rise, so that all who sit have
 * their best place again. Through the node of places to spare one column gives a place to another (convex costs: Ahuja,
 * Magnanti & Orlin 1993, ch. 14).
 */
export class Paths {
  private readonly labels: Labels;
  /** The label of the best vacancy so far, and which it is. */
  private readonly best: number;
  /** Only the total counts. */
  private readonly isPlain: boolean;
  private goal = -1;
  /** Columns with vacancies, if they are few. */
  private goals: number[] = [];
  /** The row that looks for a place, -1 where it is a node that has too many. */
  private root = -1;
  /** The distance at which a row stands up, for the aims after the total. */
  private rise1 = 0;
  private rise2 = 0;
  private rise3 = 0;

  constructor(private readonly market: Market) {
    this.labels = market.labels;
    this.best = market.nodes;
    this.isPlain = market.further === 0 && market.probe === 0;
  }

  /**
   * Finds out how many rows each column should have at its price, and seats everybody who has no place.
   * False if somebody cannot be seated.
   */
  balance(): boolean {
    const { market } = this;
    const { seating, vacant, low, high, spare, ground, price } = market;
    vacant[spare] = ground.open.length;
    for (let c = 0; c < spare; c++) {
      let flow = Math.min(Math.max(seating.load[c], low[c]), high[c]);
      if (price[0][c] < Number.POSITIVE_INFINITY) {
        while (flow < high[c] && market.excess(c, flow + 1) > 0) flow++;
        while (flow > low[c] && market.excess(c, flow) < 0) flow--;
      }
      vacant[c] = flow - seating.load[c];
      vacant[spare] -= flow;
    }
    this.goals = [];
    for (let c = 0; c < ground.columns && this.goals.length <= FEW; c++) if (vacant[c] > 0) this.goals.push(c);
    if (this.goals.length > FEW) this.goals = [];
    for (const row of ground.open) if (seating.at[row] < 0 && !this.seat(row)) return false;
    for (let c = 0; c <= spare; c++) while (vacant[c] < 0) if (!this.relieve(c)) return false;
    // A column that nobody wants costs no less than a place to spare; the aims after the total do not matter there.
    for (let c = 0; c < ground.columns; c++) {
      if (seating.load[c] > 0 || price[0][c] >= price[0][spare]) continue;
      for (const aim of price) aim[c] = aim[spare];
      price[1][c] += market.cost(c, 1);
    }
    return true;
  }

  /** False if there is no way for the row, and then nothing has changed. */
  private seat(row: number): boolean {
    this.root = row;
    this.reach(row);
    return this.search();
  }

  private relieve(node: number): boolean {
    this.root = -1;
    this.labels.set(node, ROOT, 0, 0, 0, 0);
    this.labels.wait(node);
    if (!this.search()) return false;
    this.market.vacant[node]++;
    return true;
  }

  private search(): boolean {
    const { labels, market, best } = this;
    const { done } = labels;
    const { spare, seating } = market;
    let ended = 0;
    for (let node = labels.next(best); node >= 0; node = labels.next(best)) {
      if (node > best) {
        this.reachRest(node - best - 1);
        continue;
      }
      done[ended++] = node;
      if (node === spare) {
        this.give();
        continue;
      }
      for (let row = seating.first[node]; row >= 0; row = seating.next[row]) this.reach(row);
      this.spareOf(node);
    }
    const isFound = labels.d0[best] < Number.POSITIVE_INFINITY;
    if (isFound) {
      this.raisePrices(ended);
      this.shift();
    }
    labels.clear();
    return isFound;
  }

  private raisePrices(ended: number): void {
    const { labels, market, best } = this;
    const { d0, d1, d2, d3, done } = labels;
    const [p0, p1, p2, p3] = market.price;
    for (let k = 0; k < ended; k++) {
      const node = done[k];
      p0[node] += d0[best] - d0[node];
      p1[node] += d1[best] - d1[node];
      p2[node] += d2[best] - d2[node];
      p3[node] += d3[best] - d3[node];
    }
  }

  /** Everybody on the way moves on by one. */
  private shift(): void {
    const { labels, market, root } = this;
    const { at } = market.seating;
    market.vacant[this.goal]--;
    for (let to = this.goal; ; ) {
      const by = labels.from[to];
      if (by === ROOT) return;
      if (by < ROOT) {
        to = -2 - by;
        continue;
      }
      const old = at[by];
      market.seat(by, to);
      if (by === root) return;
      to = old;
    }
  }

  /** Looks at the listed columns of a row; those that are not listed wait until their bound is the nearest. */
  private reach(row: number): void {
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
      if (far <= d0[best] && worth >= level) this.offerEdge(row, node, far);
    }
    const without = withoutOf(market.ground, row);
    if (base + p0[without] <= d0[best]) this.offerEdge(row, without, base + p0[without]);
    for (let k = edges.start[row] + 1, end = edges.end[row]; k < end && base - value[k] <= d0[best]; k++) {
      const node = column[k];
      const far = base - score[k] + p0[node];
      if (far <= d0[node] && far <= d0[best] && score[k] >= level) this.offerEdge(row, node, far);
    }
    const rest = base - edges.bound[row];
    if (rest > d0[best]) return;
    labels.set(best + 1 + row, ROOT, rest, Number.NEGATIVE_INFINITY, 0, 0);
    labels.wait(best + 1 + row);
  }

  private reachRest(row: number): void {
    const { market, labels, best } = this;
    const { edges, price, level, ground } = market;
    const { d0 } = labels;
    const p0 = price[0];
    const base = this.rise(row);
    const count = edges.rest(row, base - d0[best] - 1, p0, level);
    for (let k = 0, line = row * ground.columns; k < count; k++) {
      const node = edges.found[k];
      const far = base - ground.score[line + node] + p0[node];
      if (far <= d0[node] && far <= d0[best]) this.offerEdge(row, node, far);
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
    const [p0, p1, p2, p3] = market.price;
    if (this.isPlain) return labels.d0[at] + market.held[row] - p0[at];
    this.rise1 = labels.d1[at] + market.weight1(row, at) - p1[at];
    this.rise2 = labels.d2[at] + market.weight2(row, at) - p2[at];
    this.rise3 = labels.d3[at] + market.weight3(row, at) - p3[at];
    return labels.d0[at] + market.held[row] - p0[at];
  }

  private offerEdge(row: number, node: number, far: number): void {
    const { market, labels, best } = this;
    if (this.isPlain) {
      if (far >= labels.d0[best] || far >= labels.d0[node]) return;
      labels.set(node, row, far, 0, 0, 0);
      this.settleAt(node);
      return;
    }
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

  /** One row more at a node takes a place to spare. */
  private spareOf(node: number): void {
    const { market, labels } = this;
    const { spare, high, seating, vacant, price } = market;
    const flow = seating.load[node] + vacant[node];
    if (flow >= high[node]) return;
    const { d0, d1, d2, d3 } = labels;
    const [p0, p1, p2, p3] = price;
    this.offer(
      spare,
      -2 - node,
      d0[node] + p0[spare] - p0[node],
      d1[node] + market.cost(node, flow + 1) + p1[spare] - p1[node],
      d2[node] + p2[spare] - p2[node],
      d3[node] + p3[spare] - p3[node],
    );
  }

  /** One row less at a column gives a place to spare. */
  private give(): void {
    const { market, labels, best } = this;
    const { spare, low, seating, vacant, price } = market;
    const { d0, d1, d2, d3 } = labels;
    const [p0, p1, p2, p3] = price;
    for (let c = 0; c < spare; c++) {
      const flow = seating.load[c] + vacant[c];
      const far = d0[spare] + p0[c] - p0[spare];
      if (flow <= low[c] || far > d0[best]) continue;
      this.offer(
        c,
        -2 - spare,
        far,
        d1[spare] + p1[c] - p1[spare] - market.cost(c, flow),
        d2[spare] + p2[c] - p2[spare],
        d3[spare] + p3[c] - p3[spare],
      );
    }
  }

  private offer(node: number, by: number, f0: number, f1: number, f2: number, f3: number): void {
    const { labels, best } = this;
    if (!labels.isNearer(best, f0, f1, f2, f3) || !labels.isNearer(node, f0, f1, f2, f3)) return;
    labels.set(node, by, f0, f1, f2, f3);
    this.settleAt(node);
  }

  /** A vacancy is the best so far; from anywhere else somebody must move on. */
  private settleAt(node: number): void {
    const { labels, best } = this;
    if (this.market.vacant[node] > 0) {
      const { d0, d1, d2, d3, from } = labels;
      labels.set(best, from[node], d0[node], d1[node], d2[node], d3[node]);
      this.goal = node;
    } else labels.wait(node);
  }
}
