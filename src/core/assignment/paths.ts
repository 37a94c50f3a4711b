import type { Labels } from './labels';
import type { Market } from './market';
import { Reach, ROOT } from './reach';

/**
 * Leads rows to places one after the other, by shortest augmenting paths (Jonker & Volgenant 1987, p. 332; Crouse 2016,
 * sec. III): Dijkstra over nodes, the distance of a node being what the whole loses if somebody more sits there. Every
 * search is cut at the best vacancy found so far. Afterwards the prices passed on the way rise, so that all who sit have
 * their best place again. Through the node of places to spare one column gives a place to another (convex costs: Ahuja,
 * Magnanti & Orlin 1993, ch. 14).
 */
export class Paths {
  private readonly labels: Labels;
  private readonly reach: Reach;

  /** `goals`: columns with vacancies, if they are few. */
  constructor(
    private readonly market: Market,
    goals: readonly number[],
  ) {
    this.labels = market.labels;
    this.reach = new Reach(market, goals);
  }

  /** Leads a row to a vacancy. False if there is no way, and then nothing has changed. */
  seat(row: number): boolean {
    this.reach.root = row;
    this.reach.row(row);
    return this.search();
  }

  /** Leads somebody away from a node that has too many, or a place to spare to where one is missing. */
  relieve(node: number): boolean {
    this.reach.root = ROOT;
    this.labels.set(node, ROOT, 0, 0, 0, 0);
    this.labels.wait(node);
    if (!this.search()) return false;
    this.market.vacant[node]++;
    return true;
  }

  private search(): boolean {
    const { labels, reach } = this;
    const { best } = reach;
    let ended = 0;
    for (let item = labels.next(best); item >= 0; item = labels.next(best))
      if (reach.pass(item)) labels.done[ended++] = item;
    const isFound = labels.d0[best] < Number.POSITIVE_INFINITY;
    if (isFound) {
      this.raise(ended);
      this.shift();
    }
    labels.clear();
    return isFound;
  }

  private raise(ended: number): void {
    const { best } = this.reach;
    const { d0, d1, d2, d3, done } = this.labels;
    const [p0, p1, p2, p3] = this.market.price;
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
    const { labels, market, reach } = this;
    const { at } = market.seating;
    market.vacant[reach.goal]--;
    for (let to = reach.goal; ; ) {
      const by = labels.from[to];
      if (by === ROOT) return;
      if (by < ROOT) {
        to = -2 - by;
        continue;
      }
      const old = at[by];
      market.seat(by, to);
      if (by === reach.root) return;
      to = old;
    }
  }
}
