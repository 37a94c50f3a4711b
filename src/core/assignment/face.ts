import { type Aim, type Duals, dualsOf, type Edges, Paths } from './paths';
import type { Seating } from './seating';
import type { Trade } from './stages';

/**
 * All plans that are optimal so far: every row takes one of its tight edges, every column has at least `low` and at
 * most `high` rows. Linear programming's complementary slackness: exactly the optimal plans obey these limits. Each
 * further aim is optimized on the face left by the aims before it, so no aim ever needs big numbers.
 */
export interface Face extends Pick<Edges, 'start' | 'end' | 'column'> {
  low: Int32Array;
  high: Int32Array;
}

/**
 * The first face: the pairs without slack. A row's list tells them all if its bound lies below what the row gains.
 * `before` is a market of which the face is known, with the same lists: there only rows and columns count whose prices
 * have changed since.
 */
export function firstFace(trade: Trade, total: Duals, before?: Trade): Face {
  const { edges, low, high, price, seating, held, ground } = trade;
  const { at } = seating;
  const start = new Int32Array(at.length);
  const end = new Int32Array(at.length);
  const found: number[] = [];
  const old = before?.edges.level === edges.level ? before : undefined;
  const fallen: number[] = [];
  for (let c = 0; old && c < price.length; c++) if (price[c] < old.price[c]) fallen.push(c);
  for (const row of ground.open) {
    start[row] = found.length;
    const gain = held[row] - price[at[row]];
    if (old?.face && at[row] === old.seating.at[row] && price[at[row]] === old.price[at[row]]) {
      const { column } = old.face;
      for (let k = old.face.start[row]; k < old.face.end[row]; k++)
        if (price[column[k]] === old.price[column[k]]) found.push(column[k]);
      for (const c of fallen) if (edges.worth(row, c) - price[c] === gain) found.push(c);
      end[row] = found.length;
      continue;
    }
    const isListed = edges.bound[row] < gain;
    for (let k = edges.start[row]; k < (isListed ? edges.end[row] : edges.start[row] + 1); k++)
      if (edges.weight[k] - price[edges.column[k]] === gain) found.push(edges.column[k]);
    if (!isListed) for (let k = edges.rest(row, gain - 1, price) - 1; k >= 0; k--) found.push(edges.found[k]);
    end[row] = found.length;
  }
  const must = low.map((least, c) => (total.column[c] > 0 ? high[c] : least));
  return { start, end, column: new Int32Array(found), low: must, high };
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
  const price = new Float64Array(high.length);
  for (let c = 0; c < price.length; c++) {
    // The price of a column lies between what the last row there costs and what one more would.
    price[c] = known ? known.column[c] : aim.cost(c, load[c]);
    if (load[c] < high[c]) price[c] = Math.min(price[c], aim.cost(c, load[c] + 1));
    if (load[c] > low[c]) price[c] = Math.max(price[c], aim.cost(c, load[c]));
  }
  const weight = new Float64Array(column.length);
  const held = new Float64Array(at.length);
  const bound = new Float64Array(at.length).fill(Number.NEGATIVE_INFINITY);
  const edges = { start, end, column, weight, bound, rest: () => 0, found: column };
  const market = { aim, edges, low, high, price, seating, held };
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
  if (roots.length === 0) return dualsOf(market, 0);
  const paths = new Paths(market);
  for (const row of roots) {
    paths.vacant[at[row]]++;
    seating.leave(row);
  }
  for (const row of roots) paths.seat(row);
  return dualsOf(market, paths.spare);
}
