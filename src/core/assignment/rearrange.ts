import type { Ahead } from './ahead';
import { balance, settle } from './balance';
import { bestWeakest, peaksOf } from './bottleneck';
import type { Proof } from './certificate';
import { Market } from './market';
import type { Cover } from './matching';
import { type Ground, groundOf, type Problem, withoutOf } from './problem';
import { CLOSED } from './reading';
import { type Finished, finish } from './stages';

/** The market in which a proven plan is at rest, with lists made at its prices. */
export function reopen(problem: Problem, plan: Proof & { weakestPair: number }): Market {
  const ground = groundOf(problem);
  const { open, room } = ground;
  const place = (row: number) => (plan.partner[row] < 0 ? withoutOf(ground, row) : plan.partner[row]);
  for (const row of open) if (plan.partner[row] < 0) room[place(row)]++;
  const isWeakestFirst = problem.order === 'weakest pair first';
  const level = isWeakestFirst ? Math.max(0, plan.weakestPair) : 0;
  const market = Market.open(problem, ground, level, plan.total.column);
  for (const row of open) {
    market.edges.read(row);
    market.seat(row, place(row));
  }
  if (isWeakestFirst) {
    // Before any pair is struck in this matrix.
    ground.peaks = peaksOf(ground);
    for (const [k, { column }] of [plan.even, plan.stayed, plan.tie].entries()) market.price[k + 1].set(column);
  } else settle(market, true);
  return market;
}

/**
 * The best plan of a problem that differs a little, from the prices of the best plan before: whoever loses a place looks
 * for another by a shortest path, and so does a place that has become free.
 * Undefined where the covers of the old plan do not prove the first aims of the new one; then only a new solve tells.
 */
export function rearrange(old: Market, problem: Problem, proof: Proof, ahead?: Ahead): Finished | undefined {
  const ground = groundOf(problem, [], old.ground);
  const { columns, open, waited, room, isOpen } = ground;
  const openWaited = new Uint8Array(isOpen.length);
  for (const row of open) openWaited[row] = waited[row];
  const pairs = smallest(ground, proof.pairs, isOpen);
  const waitedCover = smallest(ground, proof.waited, openWaited);
  const left = openWaited.reduce((sum, is) => sum + is, -waitedCover.size);
  const isWeakestFirst = problem.order === 'weakest pair first';
  if (pairs.size === 0 || pairs.size + left > open.length || (isWeakestFirst && !proof.weakest)) return undefined;
  room[columns] = open.length - pairs.size - left;
  room[columns + 1] = left;

  let market = old.copy({ problem, ground });
  const { seating } = market;
  const price = market.price[0];
  for (let c = 0; c < columns + 2; c++) {
    const isNew = price[c] === CLOSED && room[c] > 0;
    if (isNew && c < columns) return undefined;
    if (isNew) market.ask(c);
  }
  for (let c = 0; c < columns + 2; c++) if (room[c] === 0) price[c] = CLOSED;
  const { at } = seating;
  for (let row = 0; row < isOpen.length; row++) {
    const c = at[row];
    if (c >= 0 && (!isOpen[row] || room[c] === 0 || market.edges.worth(row, c) < 0)) seating.leave(row);
  }
  if (!balance(market, ahead)) return undefined;
  let { weakest } = proof;
  if (isWeakestFirst && weakest && 'rows' in weakest && size(weakest, room, isOpen) >= open.length) {
    const better = bestWeakest(ground, seating);
    if (!better) return undefined;
    weakest = better.beyond;
    market = market.with({ level: better.level });
    for (const row of open) if (seating.at[row] < columns && market.held[row] < better.level) seating.leave(row);
    if (!balance(market)) return undefined;
  }
  return finish(market, { pairs, waited: waitedCover, weakest });
}

/** How much a cover holds: rows of those marked, and the places of columns. */
function size(cover: Cover, room: Int32Array, marked: Uint8Array): number {
  const { rows, columns } = cover;
  let sum = 0;
  for (let row = 0; row < marked.length; row++) sum += rows[row] & marked[row];
  for (let c = 0; c < room.length; c++) sum += columns[c] * room[c];
  return sum;
}

/** The smallest of three covers: the one that is known, everybody, all columns. */
function smallest({ room, columns }: Ground, known: Cover, marked: Uint8Array): Cover & { size: number } {
  let everybody = 0;
  let places = 0;
  for (let row = 0; row < marked.length; row++) everybody += marked[row];
  for (let c = 0; c < room.length; c++) places += room[c];
  const held = size(known, room, marked);
  if (held <= everybody && held <= places) return { ...known, size: held };
  return everybody <= places
    ? { rows: marked, columns: new Uint8Array(columns + 2), size: everybody }
    : { rows: new Uint8Array(marked.length), columns: new Uint8Array(columns + 2).fill(1), size: places };
}
