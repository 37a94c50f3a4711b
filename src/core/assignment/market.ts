import { tieWeight } from './aims';
import { Labels } from './labels';
import { type Ground, type Problem, withoutOf } from './problem';
import { CLOSED } from './reading';
import { Seating } from './seating';
import { Shortlist } from './shortlist';

/** Prices that prove an aim: what each row gains, what each column costs. All are whole numbers below 2^53. */
export interface Duals {
  row: Float64Array;
  column: Float64Array;
}

/** One number per aim: score, evenness (or pairs below a level), staying, keys. Compared like words in a dictionary. */
type Four<T> = readonly [T, T, T, T];
type Prices = readonly [Int32Array, Int32Array, Int32Array, Float64Array];

interface Parts {
  problem: Problem;
  ground: Ground;
  edges: Shortlist;
  labels: Labels;
  price: Prices;
  seating: Seating;
  /** Score of each row at the place it has. */
  held: Int32Array;
  /** Pairs must score at least so much. */
  level: number;
  /** While above 0, the second aim is to do without pairs that score less than this. */
  probe: number;
}

/**
 * Rows buy places at prices. The nodes are the columns, the two of going without, and last the one that stands for
 * places to spare. The market is at rest when everybody has their best place and every column as many rows as suit its
 * price. A market on other terms is a new object: code about fields that never change runs faster.
 */
export class Market implements Parts {
  readonly problem: Problem;
  readonly ground: Ground;
  readonly edges: Shortlist;
  readonly labels: Labels;
  readonly price: Prices;
  readonly seating: Seating;
  readonly held: Int32Array;
  readonly level: number;
  readonly probe: number;
  readonly nodes: number;
  readonly spare: number;
  /** Least and most rows per node. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Rows that a node still needs; below zero: that must leave it. */
  readonly vacant: Int32Array;

  constructor(parts: Parts) {
    const { room, columns } = parts.ground;
    this.problem = parts.problem;
    this.ground = parts.ground;
    this.edges = parts.edges;
    this.labels = parts.labels;
    this.price = parts.price;
    this.seating = parts.seating;
    this.held = parts.held;
    this.level = parts.level;
    this.probe = parts.probe;
    this.nodes = columns + 3;
    this.spare = columns + 2;
    this.low = new Int32Array(columns + 2);
    for (let c = columns; c < columns + 2; c++) this.low[c] = room[c];
    this.high = room;
    this.vacant = new Int32Array(this.nodes);
  }

  /** A market in which nobody sits yet, at these prices, or at none. */
  static open(problem: Problem, ground: Ground, level: number, known?: Float64Array): Market {
    const { rows, columns, room } = ground;
    const price = new Int32Array(columns + 3);
    for (let c = 0; c < columns + 2; c++) price[c] = room[c] > 0 ? (known?.[c] ?? 0) : CLOSED;
    return new Market({
      problem,
      ground,
      edges: new Shortlist(ground, level, price),
      labels: new Labels(columns + 4 + rows),
      price: [price, price.map(() => 0), price.map(() => 0), new Float64Array(columns + 3)],
      seating: new Seating(rows, columns + 2),
      held: new Int32Array(rows),
      level,
      probe: 0,
    });
  }

  /** The same market on other terms; whatever is not given is shared. */
  with(parts: Partial<Parts>): Market {
    return new Market({ ...this, ...parts });
  }

  /** A market that can be changed without changing this one. */
  copy(parts: Partial<Parts> = {}): Market {
    const [p0, p1, p2, p3] = this.price;
    const price = [p0.slice(), p1.slice(), p2.slice(), p3.slice()] as const;
    return this.with({ price, seating: this.seating.copy(), held: this.held.slice(), ...parts });
  }

  /** Where every place is taken, the cheapest shows what a place to spare may cost. */
  priceSpare(): void {
    const { ground, price, spare } = this;
    if (!isFull(ground)) return;
    const least = price[0].subarray(0, ground.columns).reduce((a, b) => Math.min(a, b), CLOSED);
    price[0][spare] = least < CLOSED ? least : 0;
  }

  seat(row: number, node: number): void {
    this.seating.seat(row, node);
    this.held[row] = this.edges.worth(row, node);
  }

  /** What the k-th row at a node costs for the second aim; not less than the one before it. */
  cost(node: number, k: number): number {
    const { columns, taken } = this.ground;
    return node < columns && this.probe === 0 ? 2 * (taken[node] + k) - 1 : 0;
  }

  /** What a pair is worth for the second, third and fourth aim. */
  weight1(row: number, node: number): number {
    const { columns, score } = this.ground;
    return node < columns && score[row * columns + node] < this.probe ? -1 : 0;
  }

  weight2(row: number, node: number): number {
    return this.problem.previous[row] === node ? 1 : 0;
  }

  weight3(row: number, node: number): number {
    const { rowKey, columnKey } = this.problem;
    return node < columnKey.length ? tieWeight(rowKey[row], columnKey[node]) : 0;
  }

  /** How much dearer a node is than a place to spare with the cost of the k-th row there: positive, 0 or negative. */
  excess(node: number, k: number): number {
    const { price, spare } = this;
    const [p0, p1, p2, p3] = price;
    return (
      p0[node] - p0[spare] || p1[node] - p1[spare] - this.cost(node, k) || p2[node] - p2[spare] || p3[node] - p3[spare]
    );
  }

  /** Profit of rows and price of columns for each of the four aims, places to spare being free. */
  duals(): Four<Duals> {
    const { spare, held, price, problem } = this;
    const { open } = this.ground;
    const { at } = this.seating;
    const [p0, p1, p2, p3] = price;
    const dualsOf = (): Duals => ({ row: new Float64Array(problem.rows), column: new Float64Array(spare) });
    const [total, second, third, fourth] = [dualsOf(), dualsOf(), dualsOf(), dualsOf()];
    const [c0, c1, c2, c3] = [total.column, second.column, third.column, fourth.column];
    for (let c = 0; c < spare; c++) {
      c0[c] = p0[c] === CLOSED ? Number.POSITIVE_INFINITY : p0[c] - p0[spare];
      c1[c] = p1[c] - p1[spare];
      c2[c] = p2[c] - p2[spare];
      c3[c] = p3[c] - p3[spare];
    }
    const [r0, r1, r2, r3] = [total.row, second.row, third.row, fourth.row];
    for (let k = 0; k < open.length; k++) {
      const row = open[k];
      const c = at[row];
      r0[row] = held[row] - c0[c];
      r1[row] = this.weight1(row, c) - c1[c];
      r2[row] = this.weight2(row, c) - c2[c];
      r3[row] = this.weight3(row, c) - c3[c];
    }
    return [total, second, third, fourth];
  }

  /** Opens a node of going without at the price at which nobody would rather do so: what the poorest row gains. */
  ask(node: number): void {
    const { ground, seating, price, held, spare } = this;
    const [p0, p1, p2, p3] = price;
    p0[node] = p0[spare] - 10001;
    p1[node] = p1[spare];
    p2[node] = p2[spare];
    p3[node] = p3[spare];
    for (const row of ground.open) {
      const c = seating.at[row];
      if (c < 0 || withoutOf(ground, row) !== node) continue;
      const g0 = held[row] - p0[c];
      const g1 = this.weight1(row, c) - p1[c];
      const g2 = this.weight2(row, c) - p2[c];
      const g3 = this.weight3(row, c) - p3[c];
      if ((g0 + p0[node] || g1 + p1[node] || g2 + p2[node] || g3 + p3[node]) >= 0) continue;
      p0[node] = -g0;
      p1[node] = -g1;
      p2[node] = -g2;
      p3[node] = -g3;
    }
  }
}

/** Every place is taken, whatever it costs. */
const isFull = ({ room, open }: Ground): boolean => room.reduce((sum, places) => sum + places, 0) === open.length;
