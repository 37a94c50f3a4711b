import { Labels } from './labels';
import type { Market } from './market';
import { withoutOf } from './problem';
import { CLOSED, FAR, transposed } from './reading';
import { Shortlist } from './shortlist';

/** In place of a row: a place is given or taken through the node of places to spare. */
const NOBODY = -1;

/**
 * The search from the other end (Pohl 1971): how far the places around the vacancies are from them. Two small balls meet
 * long before one big one reaches. No way is shorter than what the two searches have behind them, so the other one may
 * end when that is as much as the best way found; and prices that rise on its side and fall on this one fit again.
 * Holds at the prices of the market it was made for: so it serves the first search of every change that is tried.
 */
export class Ahead {
  /** Distance of a node to the nearest vacancy, and the node that somebody moves on to. */
  readonly labels: Labels;
  /** Nobody who is not labeled is nearer than this. */
  readonly radius: [number, number, number, number] = [0, 0, 0, 0];
  /** Who moves on. */
  private readonly who: Int32Array;
  private readonly ended: number[] = [];
  /** For each column the rows that would come to it at the least loss. */
  private readonly rows: Shortlist;

  constructor(market: Market) {
    const { ground, price, held, seating, nodes, level } = market;
    this.labels = new Labels(nodes + 1);
    this.who = new Int32Array(nodes);
    const profit = new Int32Array(ground.rows).fill(CLOSED);
    for (const row of ground.open) profit[row] = held[row] - price[0][seating.at[row]];
    const score = transposed(ground.score, ground.rows, ground.columns);
    const turned = { rows: ground.columns, columns: ground.rows, score, waited: new Uint8Array(ground.columns) };
    this.rows = new Shortlist(turned, level, profit);
  }

  /** Looks around the vacancies. */
  look(market: Market, vacancies: readonly number[]): void {
    const { labels, ended, radius } = this;
    const { ground, spare, nodes } = market;
    const { d0, d1, d2, d3 } = labels;
    labels.clear();
    ended.length = 0;
    radius.fill(0);
    for (const node of vacancies) {
      labels.set(node, node, 0, 0, 0, 0);
      labels.wait(node);
    }
    // Balls of this size find each other in a graph that mixes well.
    let limit = FAR;
    for (let left = 2 * Math.sqrt(ground.columns); left > 0; left--) {
      const node = labels.next(nodes);
      if (node < 0 || d0[node] >= limit) break;
      ended.push(node);
      radius[0] = d0[node];
      radius[1] = d1[node];
      radius[2] = d2[node];
      radius[3] = d3[node];
      if (node === spare) this.takers(market);
      else {
        limit = Math.min(limit, this.comers(market, node, limit));
        this.giver(market, node);
      }
    }
    // Somebody who is not listed may be as near as that.
    if (limit <= radius[0]) radius.splice(0, 4, Math.max(0, limit - 1), 0, 0, 0);
  }

  /** Raises the prices so that they fit what was found here: all by the radius, but those within by how far they are. */
  raise({ price, nodes }: Market): void {
    const { d0, d1, d2, d3 } = this.labels;
    const [r0, r1, r2, r3] = this.radius;
    const [p0, p1, p2, p3] = price;
    for (let c = 0; c < nodes; c++) {
      if (p0[c] === CLOSED) continue;
      p0[c] += r0;
      p1[c] += r1;
      p2[c] += r2;
      p3[c] += r3;
    }
    for (const node of this.ended) {
      if (this.labels.isNearer(node, r0, r1, r2, r3)) continue;
      p0[node] -= r0 - d0[node];
      p1[node] -= r1 - d1[node];
      p2[node] -= r2 - d2[node];
      p3[node] -= r3 - d3[node];
    }
  }

  /** Everybody on the way from a node to its vacancy moves on by one. */
  shift(market: Market, from: number): void {
    let node = from;
    for (let to = this.labels.from[node]; to !== node; to = this.labels.from[node]) {
      if (this.who[node] !== NOBODY) market.seat(this.who[node], to);
      node = to;
    }
    market.vacant[node]--;
  }

  /** Rows that could come to a node; returns how far those are at least that are not listed. */
  private comers(market: Market, node: number, limit: number): number {
    const { labels, rows } = this;
    const { ground, seating, price, held } = market;
    const base = labels.d0[node] + price[0][node];
    if (node >= ground.columns) {
      for (const row of ground.open)
        if (withoutOf(ground, row) === node && seating.at[row] >= 0)
          this.come(market, row, node, base + held[row] - price[0][seating.at[row]]);
      return FAR;
    }
    if (rows.bound[node] === CLOSED) rows.read(node);
    const end = rows.end[node];
    for (let k = rows.start[node] + 1; k < end && base - rows.value[k] < limit; k++) {
      const row = rows.column[k];
      if (ground.isOpen[row] && seating.at[row] >= 0) this.come(market, row, node, base - rows.value[k]);
    }
    return base - rows.bound[node];
  }

  private come(market: Market, row: number, node: number, far: number): void {
    const { d0, d1, d2, d3 } = this.labels;
    const [, p1, p2, p3] = market.price;
    const at = market.seating.at[row];
    if (far > d0[at]) return;
    this.offer(
      at,
      node,
      row,
      far,
      d1[node] + market.weight1(row, at) - p1[at] - market.weight1(row, node) + p1[node],
      d2[node] + market.weight2(row, at) - p2[at] - market.weight2(row, node) + p2[node],
      d3[node] + market.weight3(row, at) - p3[at] - market.weight3(row, node) + p3[node],
    );
  }

  /** Nodes that could take a place to spare. */
  private takers(market: Market): void {
    const { seating, vacant, high, spare, price } = market;
    for (let c = 0; c < spare; c++) {
      const flow = seating.load[c] + vacant[c];
      if (flow < high[c] && price[0][c] < CLOSED) this.through(market, c, spare, market.cost(c, flow + 1));
    }
  }

  /** A node could get a place to spare. */
  private giver(market: Market, node: number): void {
    const { seating, vacant, low, spare } = market;
    const flow = seating.load[node] + vacant[node];
    if (flow > low[node]) this.through(market, spare, node, -market.cost(node, flow));
  }

  private through({ price }: Market, from: number, to: number, cost: number): void {
    const { d0, d1, d2, d3 } = this.labels;
    const [p0, p1, p2, p3] = price;
    this.offer(
      from,
      to,
      NOBODY,
      d0[to] + p0[to] - p0[from],
      d1[to] + p1[to] - p1[from] + cost,
      d2[to] + p2[to] - p2[from],
      d3[to] + p3[to] - p3[from],
    );
  }

  private offer(node: number, to: number, who: number, f0: number, f1: number, f2: number, f3: number): void {
    const { labels } = this;
    if (!labels.isNearer(node, f0, f1, f2, f3)) return;
    labels.set(node, to, f0, f1, f2, f3);
    labels.wait(node);
    this.who[node] = who;
  }
}
