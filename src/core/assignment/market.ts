import { tieWeight } from './aims';
import { Labels } from './labels';
import { type Ground, type Problem, withoutOf } from './problem';
import { raise } from './reading';
import { Seating } from './seating';
import { Shortlist } from './shortlist';

/** First prices are told by every so many rows. */
const SAMPLE = 4;

/** Prices that prove an aim: what each row gains, what each column costs. All are whole numbers below 2^53. */
export interface Duals {
  row: Float64Array;
  column: Float64Array;
}

/** One number per aim: score, evenness (or pairs below a level), staying, keys. Compared like words in a dictionary. */
type Four<T> = readonly [T, T, T, T];

interface Parts {
  problem: Problem;
  ground: Ground;
  edges: Shortlist;
  labels: Labels;
  price: Four<Float64Array>;
  seating: Seating;
  /** Score of each row at the place it has. */
  held: Float64Array;
  /** Pairs must score at least so much. */
  level: number;
  /** Every place is taken, whatever it costs. */
  isFull: boolean;
  /** 1 if the aims after the total count, else 0: a factor, so that the same code serves both. */
  further: 0 | 1;
  /** While above 0, the only further aim is to do without pairs that score less than this. */
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
  readonly price: Four<Float64Array>;
  readonly seating: Seating;
  readonly held: Float64Array;
  readonly level: number;
  readonly isFull: boolean;
  readonly further: 0 | 1;
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
    this.isFull = parts.isFull;
    this.further = parts.further;
    this.probe = parts.probe;
    this.nodes = columns + 3;
    this.spare = columns + 2;
    this.low = new Int32Array(columns + 2);
    for (let c = parts.isFull ? 0 : columns; c < columns + 2; c++) this.low[c] = room[c];
    this.high = room;
    this.vacant = new Int32Array(this.nodes);
  }

  /** A market in which nobody sits yet, at these prices; without them they begin at what places are worth to somebody. */
  static open(problem: Problem, ground: Ground, level: number, known?: Float64Array): Market {
    const { rows, columns, room, open, score } = ground;
    const price = new Float64Array(columns + 3);
    for (let c = 0; c < columns + 2; c++) price[c] = room[c] > 0 ? (known?.[c] ?? 0) : Number.POSITIVE_INFINITY;
    // Where every place will be taken, a column can begin with what it is worth to somebody (column reduction, Jonker &
    // Volgenant 1987; a sample of rows will do).
    const isFull = !known && room.reduce((sum, places) => sum + places, 0) === open.length;
    if (isFull) for (let k = 0; k < open.length; k += SAMPLE) raise(score, open[k] * columns, price, columns);
    const zeros = () => new Float64Array(columns + 3);
    return new Market({
      problem,
      ground,
      edges: new Shortlist(ground, level, price),
      labels: new Labels(columns + 3, rows),
      price: [price, zeros(), zeros(), zeros()],
      seating: new Seating(rows, columns + 2),
      held: new Float64Array(rows),
      level,
      isFull,
      further: 0,
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

  /** Frees columns that had to be filled, once they are: the cheapest shows what a place to spare may cost. */
  letGo(): Market {
    const { ground, price, spare } = this;
    if (!this.isFull) return this;
    const least = price[0].subarray(0, ground.columns).reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    price[0][spare] = least < Number.POSITIVE_INFINITY ? least : 0;
    return this.with({ isFull: false });
  }

  seat(row: number, node: number): void {
    this.seating.seat(row, node);
    this.held[row] = this.edges.worth(row, node);
  }

  /** What the k-th row at a node costs for the second aim; not less than the one before it. */
  cost(node: number, k: number): number {
    const { columns, taken } = this.ground;
    return node < columns ? this.further * (2 * (taken[node] + k) - 1) : 0;
  }

  /** What a pair is worth for the second, third and fourth aim. */
  weight1(row: number, node: number): number {
    const { columns, score } = this.ground;
    return node < columns && score[row * columns + node] < this.probe ? -1 : 0;
  }

  weight2(row: number, node: number): number {
    return this.problem.previous[row] === node ? this.further : 0;
  }

  weight3(row: number, node: number): number {
    const { rowKey, columnKey } = this.problem;
    return node < columnKey.length ? this.further * tieWeight(rowKey[row], columnKey[node]) : 0;
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
    const { ground, spare, seating, held, price } = this;
    const dualsOf = (aim: Float64Array): Duals => {
      const column = new Float64Array(spare);
      for (let c = 0; c < spare; c++) column[c] = aim[c] - aim[spare];
      return { row: new Float64Array(ground.rows), column };
    };
    const [total, second, third, fourth] = price.map(dualsOf);
    for (const row of ground.open) {
      const at = seating.at[row];
      total.row[row] = held[row] - total.column[at];
      second.row[row] = this.weight1(row, at) - second.column[at];
      third.row[row] = this.weight2(row, at) - third.column[at];
      fourth.row[row] = this.weight3(row, at) - fourth.column[at];
    }
    return [total, second, third, fourth];
  }

  /** Opens a node of going without at the price at which nobody would rather do so. */
  ask(node: number): void {
    const { ground, seating, price } = this;
    const duals = this.duals();
    for (const [aim, prices] of price.entries()) prices[node] = prices[this.spare] - (aim === 0 ? 10001 : 0);
    for (const row of ground.open) {
      if (withoutOf(ground, row) !== node || seating.at[row] < 0) continue;
      const asked = duals.map((dual, aim) => price[aim][this.spare] - dual.row[row]);
      const first = asked.findIndex((ask, aim) => ask !== price[aim][node]);
      if (first < 0 || asked[first] < price[first][node]) continue;
      for (const [aim, ask] of asked.entries()) price[aim][node] = ask;
    }
  }
}
