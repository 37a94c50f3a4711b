import { Reach, ROOT } from './reach';
import { FAR } from './reading';

/**
 * Leads rows to places one after the other, by shortest augmenting paths (Jonker & Volgenant 1987, p. 332; Crouse 2016,
 * sec. III): Dijkstra over nodes, the distance of a node being what the whole loses if somebody more sits there, never
 * negative for the aims in their order. Every search is cut at the best vacancy found so far. Afterwards the prices
 * passed on the way rise, so that all who sit have their best place again. Through the node of places to spare one
 * column gives a place to another (convex costs: Ahuja, Magnanti & Orlin 1993, ch. 14).
 */
export class Paths extends Reach {
  private readonly done: number[] = [];

  /** Leads a row to a vacancy. False if there is no way, and then nothing has changed. */
  seat(row: number): boolean {
    this.root = row;
    this.row(row);
    return this.search();
  }

  /** Leads somebody away from a node that has too many, or a place to spare to where one is missing. */
  relieve(node: number): boolean {
    this.root = ROOT;
    this.labels.set(node, ROOT, 0, 0, 0, 0);
    this.labels.wait(node);
    if (!this.search()) return false;
    this.market.vacant[node]++;
    return true;
  }

  private search(): boolean {
    const { labels, best, done } = this;
    const { seating, spare } = this.market;
    for (let item = labels.next(best); item >= 0; item = labels.next(best)) {
      if (item > best) {
        this.rest(item - best - 1);
        continue;
      }
      done.push(item);
      if (item === spare) this.give();
      else {
        for (let row = seating.first[item]; row >= 0; row = seating.next[row]) this.row(row);
        this.take(item);
      }
    }
    const isFound = labels.d0[best] < FAR;
    if (isFound) {
      this.raise();
      this.shift();
    }
    labels.clear();
    done.length = 0;
    this.ahead = undefined;
    this.cut = FAR;
    return isFound;
  }

  private raise(): void {
    const { labels, market, best, done, ahead } = this;
    const { d0, d1, d2, d3 } = labels;
    const [p0, p1, p2, p3] = market.price;
    for (const node of done) {
      if (labels.isNearer(node, d0[best], d1[best], d2[best], d3[best])) continue;
      p0[node] += d0[best] - d0[node];
      p1[node] += d1[best] - d1[node];
      p2[node] += d2[best] - d2[node];
      p3[node] += d3[best] - d3[node];
    }
    ahead?.raise(market);
  }

  /** Everybody on the way moves on by one. */
  private shift(): void {
    const { labels, market, root, goal, ahead } = this;
    const { at } = market.seating;
    if (ahead) ahead.shift(market, goal);
    else market.vacant[goal]--;
    for (let to = goal, by = labels.from[this.best]; by !== ROOT; by = labels.from[to]) {
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
}
