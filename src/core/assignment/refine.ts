import { type Aim, type Duals, type Face, placeCost } from './face';
import { Heap } from './heap';
import type { Seating } from './seating';

/**
 * Optimizes an aim on a face, starting from a plan of that face. One row after the other is freed from its place: only
 * then do its other edges count. A shortest path leads it back to the place it left, at the least loss (successive
 * shortest paths with convex costs: Burkard, Dell'Amico & Martello 2009, sec. 4.4; Ahuja, Magnanti & Orlin 1993, ch. 14).
 * A place to spare is a node of its own: it may move from a column that is not full to one that has more than it must.
 * `known` are duals of a similar face to begin with. Changes `seating`; returns the duals that prove it best.
 */
export function refine(face: Face, aim: Aim, seating: Seating, known?: Duals): Duals {
  const { start, column: edges, low, high } = face;
  const { at, load } = seating;
  const columns = low.length;
  const spare = columns;
  const price = new Float64Array(columns);
  for (let column = 0; column < columns; column++)
    price[column] = known && low[column] === high[column] ? known.column[column] : placeCost(aim, column, load[column]);
  let sparePrice = 0;
  const isFree = new Uint8Array(at.length);
  const distance = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
  // Row that reaches a column, -1 = the spare place; for the spare place the column it comes from.
  const from = new Int32Array(columns + 1);
  const isDone = new Uint8Array(columns + 1);
  const heap = new Heap();
  const profit = (row: number) => aim.weight(row, at[row]) - price[at[row]];

  for (let root = 0; root < at.length; root++) {
    if (at[root] < 0) continue;
    isFree[root] = 1;
    if (start[root + 1] - start[root] === 1) continue;
    const hole = at[root];
    let best = profit(root);
    for (let k = start[root]; k < start[root + 1]; k++)
      best = Math.max(best, aim.weight(root, edges[k]) - price[edges[k]]);
    if (best === profit(root)) continue;
    const seen: number[] = [];
    heap.size = 0;
    const reach = (node: number, far: number, by: number) => {
      if (far >= distance[node]) return;
      if (distance[node] === Number.POSITIVE_INFINITY) seen.push(node);
      distance[node] = far;
      from[node] = by;
      heap.push(far, node);
    };
    const reachEdges = (row: number, base: number) => {
      for (let k = start[row]; k < start[row + 1]; k++)
        reach(edges[k], base - aim.weight(row, edges[k]) + price[edges[k]], row);
    };
    reachEdges(root, best);
    for (let node = heap.pop(); node !== hole; node = heap.pop()) {
      if (isDone[node]) continue;
      isDone[node] = 1;
      const near = distance[node];
      if (node === spare) {
        for (let c = 0; c < columns; c++)
          if (load[c] > low[c]) reach(c, near + price[c] - sparePrice - placeCost(aim, c, load[c]), -1);
        continue;
      }
      if (load[node] < high[node])
        reach(spare, near + placeCost(aim, node, load[node] + 1) - price[node] + sparePrice, node);
      for (let row = seating.first[node]; row >= 0; row = seating.next[row])
        if (isFree[row]) reachEdges(row, near + profit(row));
    }
    const total = distance[hole];
    for (let to = hole; ; ) {
      if (from[to] < 0) to = from[spare];
      const row = from[to];
      const old = at[row];
      seating.seat(row, to);
      if (row === root) break;
      to = old;
    }
    for (const node of seen) {
      if (isDone[node] && node === spare) sparePrice += total - distance[node];
      else if (isDone[node]) price[node] += total - distance[node];
      distance[node] = Number.POSITIVE_INFINITY;
      isDone[node] = 0;
    }
  }
  for (let column = 0; column < columns; column++) price[column] -= sparePrice;
  const gain = new Float64Array(at.length);
  for (let row = 0; row < at.length; row++) if (at[row] >= 0) gain[row] = profit(row);
  return { row: gain, column: price };
}
