import { Heap } from './heap';
import { type Market, withoutOf } from './market';

/** In place of a row: a place to spare. */
const SPARE = -1;

/**
 * Seats one row after the other by a shortest augmenting path (Jonker & Volgenant 1987, p. 332; Crouse 2016, sec. III):
 * Dijkstra over columns, the distance of a column being what the whole loses if somebody more sits there. Every search
 * is cut at the best free place found so far. Afterwards the prices passed on the way rise, so that all who sit have
 * their best column again.
 */
export class PathSearch {
  private readonly heap = new Heap();
  private readonly distance: Float64Array;
  private readonly from: Int32Array;
  /** Columns with a final distance, in order. */
  private readonly done: Int32Array;
  private readonly isDone: Uint8Array;
  private best = 0;
  private goal = -1;
  private floor = 0;

  constructor(private readonly market: Market) {
    const columns = market.room.length;
    this.distance = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
    this.from = new Int32Array(columns);
    this.done = new Int32Array(columns);
    this.isDone = new Uint8Array(columns);
  }

  /** False if the row cannot be seated, which a market opened with the right numbers rules out. */
  seat(root: number): boolean {
    this.begin(Number.NEGATIVE_INFINITY);
    this.reach(root, 0);
    return this.finish();
  }

  /**
   * A place to spare must not be in a column that has a price while another column is cheaper: it changes places with
   * somebody, who changes places with somebody, until the last one takes the place that has the price.
   */
  settleSpare(): void {
    const { ground, room, price, seating } = this.market;
    for (let column = 0; column < ground.columns; column++) {
      while (seating.load[column] < room[column]) {
        const lowest = price.reduce(
          (least, p, c) => (c < ground.columns && p < least ? p : least),
          Number.POSITIVE_INFINITY,
        );
        if (price[column] === lowest) break;
        this.begin(lowest);
        for (let c = 0; c < ground.columns; c++) if (room[c] > 0) this.relax(SPARE, c, price[c] - lowest);
        this.finish();
      }
    }
  }

  private begin(floor: number): void {
    this.floor = floor;
    this.best = Number.POSITIVE_INFINITY;
    this.goal = -1;
    this.heap.size = 0;
  }

  private finish(): boolean {
    const { market, heap, distance, from, done, isDone } = this;
    const { seating, price, held } = market;
    let ended = 0;
    while (heap.size > 0 && heap.least < this.best) {
      const near = heap.least;
      const item = heap.pop();
      if (item < 0) {
        const row = -1 - item;
        this.reachAll(row, near + market.shortlist.bound[row]);
        continue;
      }
      if (isDone[item]) continue;
      isDone[item] = 1;
      done[ended++] = item;
      for (let row = seating.first[item]; row >= 0; row = seating.next[row])
        this.reach(row, near + held[row] - price[item]);
    }
    for (let k = 0; k < ended && this.goal >= 0; k++) price[done[k]] += this.best - distance[done[k]];
    for (let to = this.goal; to >= 0 && from[to] !== SPARE; ) {
      const row = from[to];
      const old = seating.at[row];
      held[row] = this.scoreAt(row, to);
      seating.seat(row, to);
      to = old;
    }
    for (let k = 0; k < ended; k++) isDone[done[k]] = 0;
    distance.fill(Number.POSITIVE_INFINITY);
    return this.goal >= 0;
  }

  private scoreAt(row: number, column: number): number {
    const { columns, score } = this.market.ground;
    return column < columns ? score[row * columns + column] : 0;
  }

  /** Looks at the listed columns of a row; `base` is the distance of the row plus its own profit. */
  private reach(row: number, base: number): void {
    const { ground, level, room, price, shortlist } = this.market;
    const { column, score, width } = shortlist;
    const without = withoutOf(ground, row);
    if (room[without] > 0) this.relax(row, without, base + price[without]);
    for (let k = row * width, end = k + shortlist.count[row]; k < end; k++)
      if (score[k] >= level) this.relax(row, column[k], base - score[k] + price[column[k]]);
    const rest = base - shortlist.bound[row];
    if (rest < this.best) this.heap.push(rest, -1 - row);
  }

  /** Looks at all columns of a row: the bound on those that are not listed has been reached. */
  private reachAll(row: number, base: number): void {
    const { ground, level, price, room } = this.market;
    const { columns, score } = ground;
    for (let column = 0, k = row * columns; column < columns; column++, k++)
      if (score[k] >= level && room[column] > 0) this.relax(row, column, base - score[k] + price[column]);
  }

  private relax(row: number, column: number, far: number): void {
    const { seating, room, price } = this.market;
    if (far >= this.best || far >= this.distance[column] || this.isDone[column]) return;
    this.distance[column] = far;
    this.from[column] = row;
    if (seating.load[column] < room[column] && price[column] > this.floor) {
      this.best = far;
      this.goal = column;
    } else this.heap.push(far, column);
  }
}
