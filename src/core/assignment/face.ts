import { type Aim, type Duals, type Edges, type Market, Paths } from './paths';
import type { Ground } from './problem';
import type { Seating } from './seating';

/**
 * All plans that are optimal so far: every row takes one of its tight edges, every column has at least `low` and at
 * most `high` rows. Linear programming's complementary slackness: exactly the optimal plans obey these limits. Each
 * further aim is optimized on the face left by the aims before it, so no aim ever needs big numbers.
 */
export interface Face extends Pick<Edges, 'start' | 'end' | 'column'> {
  low: Int32Array;
  high: Int32Array;
}

/** The first face: the pairs without slack. A row's list tells them all if its bound lies below what the row gains. */
export function firstFace({ edges, low, high, price, seating, held }: Market, { open }: Ground, total: Duals): Face {
  const rows = seating.at.length;
  const start = new Int32Array(rows);
  const end = new Int32Array(rows);
  let column = new Int32Array(4 * rows);
  let size = 0;
  const add = (found: number): void => {
    if (size === column.length) {
      const longer = new Int32Array(2 * size);
      longer.set(column);
      column = longer;
    }
    column[size++] = found;
  };
  for (const row of open) {
    const gain = held[row] - price[seating.at[row]];
    const isListed = edges.bound[row] < gain;
    start[row] = size;
    for (let k = edges.start[row]; k < (isListed ? edges.end[row] : edges.start[row] + 1); k++)
      if (edges.weight[k] - price[edges.column[k]] === gain) add(edges.column[k]);
    if (!isListed) for (let k = edges.rest(row, gain - 1, price) - 1; k >= 0; k--) add(edges.found[k]);
    end[row] = size;
  }
  return { start, end, column, low: low.map((least, c) => (total.column[c] > 0 ? high[c] : least)), high };
}

/** The part of the face on which the aim is as good as it can be, told by its duals. */
export function narrow(face: Face, aim: Aim, duals: Duals): Face {
  const start = face.start.slice();
  const end = face.end.slice();
  const column = face.column.slice();
  for (let row = 0, size = 0; row < start.length; row++) {
    start[row] = size;
    for (let k = face.start[row]; k < face.end[row]; k++)
      if (duals.row[row] + duals.column[column[k]] === aim.weight(row, column[k])) column[size++] = column[k];
    end[row] = size;
  }
  return { start, end, column, ...loadsAt(face, aim, duals.column) };
}

/** The loads that are best for each column at its price. */
export function loadsAt(face: Pick<Face, 'low' | 'high'>, { cost }: Aim, price: Float64Array) {
  const low = face.low.slice();
  const high = face.high.slice();
  for (let c = 0; c < low.length; c++) {
    while (low[c] < high[c] && cost(c, low[c] + 1) < price[c]) low[c]++;
    while (low[c] < high[c] && cost(c, high[c]) > price[c]) high[c]--;
  }
  return { low, high };
}

/**
 * Optimizes an aim on a face, starting from a plan of that face: who does not have their best place at the first prices
 * leaves it vacant, and shortest paths lead them to the vacant places. `known` are duals of a similar face to begin with.
 * Changes `seating`; returns the duals that prove it best.
 */
export function refine(face: Face, aim: Aim, seating: Seating, known?: Duals): Duals {
  const { start, end, column, low, high } = face;
  const { at, load } = seating;
  const price = Float64Array.from(high, (most, c) => {
    // The price of a column lies between what the last row there costs and what one more would.
    const ceiling = load[c] < most ? aim.cost(c, load[c] + 1) : Number.POSITIVE_INFINITY;
    const floor = load[c] > low[c] ? aim.cost(c, load[c]) : Number.NEGATIVE_INFINITY;
    return Math.max(Math.min(known?.column[c] ?? aim.cost(c, load[c]), ceiling), floor);
  });
  const weight = new Float64Array(column.length);
  const held = new Float64Array(at.length);
  const bound = new Float64Array(at.length).fill(Number.NEGATIVE_INFINITY);
  const edges = { start, end, column, weight, bound, rest: () => 0, found: column };
  const paths = new Paths({ aim, edges, low, high, price, seating, held });
  const roots: number[] = [];
  for (let row = 0; row < at.length; row++) {
    let best = Number.NEGATIVE_INFINITY;
    for (let k = start[row]; k < end[row]; k++) {
      weight[k] = aim.weight(row, column[k]);
      if (column[k] === at[row]) held[row] = weight[k];
      best = Math.max(best, weight[k] - price[column[k]]);
    }
    if (at[row] >= 0 && best > held[row] - price[at[row]]) roots.push(row);
  }
  for (const row of roots) {
    paths.vacant[at[row]]++;
    seating.leave(row);
  }
  for (const row of roots) paths.seat(row);
  return paths.duals();
}
