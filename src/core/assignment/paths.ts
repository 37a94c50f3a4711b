import { Heap } from './heap';
import type { Seating } from './seating';

/** What may be chosen: the edges of row r stand from start[r] to end[r]; no other column is worth more than bound[r] to it. */
export interface Edges {
  start: Int32Array;
  end: Int32Array;
  column: Int32Array;
  weight: Float64Array;
  bound: Float64Array;
  /** All columns, listed or not, that are worth more than `more` to the row at these prices: how many, and in `found`. */
  rest(row: number, more: number, price: Float64Array): number;
  found: Int32Array;
}

/** A linear aim, and what the k-th row at a column costs (not less than the one before it). */
export interface Aim {
  weight(row: number, column: number): number;
  cost(column: number, k: number): number;
}

/** Rows buy places at prices. Everybody who sits has their best place; a column has at least `low` and at most `high` rows. */
export interface Market {
  aim: Aim;
  edges: Edges;
  low: Int32Array;
  high: Int32Array;
  /** Infinite where a column has no places. */
  price: Float64Array;
  seating: Seating;
  /** Weight of each row at the place it has. */
  held: Float64Array;
}

/** Prices that prove an aim: what each row gains, what each column costs. All are whole numbers below 2^53. */
export interface Duals {
  row: Float64Array;
  column: Float64Array;
}

export function dualsOf({ price, seating, held }: Market, spare: number): Duals {
  const row = new Float64Array(held.length);
  const column = new Float64Array(price.length);
  for (let c = 0; c < column.length; c++) column[c] = price[c] - spare;
  for (let r = 0; r < row.length; r++) if (seating.at[r] >= 0) row[r] = held[r] - column[seating.at[r]];
  return { row, column };
}

/** In place of a row: a place to spare. */
export const SPARE = -1;

/**
 * Seats one row after the other by a shortest augmenting path (Jonker & Volgenant 1987, p. 332; Crouse 2016, sec. III):
 * Dijkstra over columns, the distance of a column being what the whole loses if somebody more sits there. Every search
 * is cut at the best vacancy found so far. Afterwards the prices passed on the way rise, so that all who sit have their
 * best place again. Places to spare are a node of their own: one may move from a column that is not full to one that
 * has more rows than it must (convex costs: Ahuja, Magnanti & Orlin 1993, ch. 14).
 */
export class Paths {
  /** Places that wait for somebody, per column; counted as taken where loads are compared with their limits. */
  readonly vacant: Int32Array;
  /** What a place to spare costs. */
  spare = 0;
  private readonly heap = new Heap();
  private readonly distance: Float64Array;
  /** The row by which a column is reached; for the spare place, the column that it leaves. */
  private readonly from: Int32Array;
  private readonly seen: Int32Array;
  private readonly done: Int32Array;
  private reached = 0;
  private best = 0;
  private goal = -1;

  constructor(private readonly market: Market) {
    const columns = market.high.length;
    this.vacant = new Int32Array(columns + 1);
    this.distance = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    this.from = new Int32Array(columns + 1);
    this.seen = new Int32Array(columns + 1);
    this.done = new Int32Array(columns + 1);
  }

  /** Leads a row (or SPARE) to a vacancy. False if there is no way, and then nothing has changed. */
  seat(root: number): boolean {
    const { heap, distance, from, done, vacant, market } = this;
    const { edges, low, high, price, seating, held, aim } = market;
    const { load, first, next, at } = seating;
    const spare = high.length;
    let ended = 0;
    this.best = Number.POSITIVE_INFINITY;
    this.goal = -1;
    this.reached = 0;
    heap.size = 0;
    if (root === SPARE) this.relax(spare, 0, SPARE);
    else this.reach(root, 0);
    while (heap.size > 0 && heap.least < this.best) {
      const near = heap.least;
      const node = heap.pop();
      if (node < 0) {
        this.reachRest(-1 - node, near + edges.bound[-1 - node]);
        continue;
      }
      if (near > distance[node]) continue;
      done[ended++] = node;
      if (node === spare) {
        for (let c = 0; c < spare; c++) {
          const taken = load[c] + vacant[c];
          if (taken > low[c]) this.relax(c, near + price[c] - this.spare - aim.cost(c, taken), SPARE);
        }
        continue;
      }
      for (let row = first[node]; row >= 0; row = next[row]) this.reach(row, near + held[row] - price[node]);
      if (load[node] < high[node])
        this.relax(spare, near + aim.cost(node, load[node] + 1) + this.spare - price[node], node);
    }
    const { goal, best, reached } = this;
    for (let k = 0; k < ended && goal >= 0; k++) {
      if (done[k] === spare) this.spare += best - distance[spare];
      else price[done[k]] += best - distance[done[k]];
    }
    for (let k = 0; k < reached; k++) distance[this.seen[k]] = Number.POSITIVE_INFINITY;
    if (goal < 0) return false;
    vacant[goal]--;
    for (let to = goal; to >= 0; ) {
      if (from[to] === SPARE) to = from[spare];
      if (to < 0) break;
      const row = from[to];
      const old = at[row];
      held[row] = aim.weight(row, to);
      seating.seat(row, to);
      to = row === root ? -1 : old;
    }
    return true;
  }

  /** Looks at the edges of a row; `base` is the distance of the row plus what it gains now. */
  private reach(row: number, base: number): void {
    const { price, edges } = this.market;
    const { column, weight } = edges;
    for (let k = edges.start[row], end = edges.end[row]; k < end; k++)
      this.relax(column[k], base - weight[k] + price[column[k]], row);
    const rest = base - edges.bound[row];
    if (rest < this.best) this.heap.push(rest, -1 - row);
  }

  /** Looks at all columns of a row: the bound on those that are not listed has been reached. */
  private reachRest(row: number, base: number): void {
    const { price, edges, aim } = this.market;
    for (let k = edges.rest(row, base - this.best, price) - 1; k >= 0; k--) {
      const column = edges.found[k];
      this.relax(column, base - aim.weight(row, column) + price[column], row);
    }
  }

  private relax(node: number, far: number, by: number): void {
    const { distance, best } = this;
    if (far >= best || far >= distance[node]) return;
    if (distance[node] === Number.POSITIVE_INFINITY) this.seen[this.reached++] = node;
    distance[node] = far;
    this.from[node] = by;
    if (this.vacant[node] > 0) {
      this.best = far;
      this.goal = node;
    } else this.heap.push(far, node);
  }
}
