import { figuresOf } from './aims';
import type { Proof } from './certificate';
import { firstFace } from './face';
import { bestWeakest, type Cover } from './matching';
import { type Ground, groundOf, type Problem, withoutOf } from './problem';
import { furtherStages, openTrade, settle, type Trade } from './stages';

/** The market in which a proven plan was the best, with lists made at its final prices. */
export function reopen(problem: Problem, proof: Proof): Trade {
  const ground = groundOf(problem);
  const { columns, score, open, room } = ground;
  const place = (row: number) => (proof.partner[row] < 0 ? withoutOf(ground, row) : proof.partner[row]);
  for (const row of open) if (proof.partner[row] < 0) room[place(row)]++;
  const level = problem.order === 'weakest pair first' ? Math.max(0, figuresOf(problem, proof.partner).weakest) : 0;
  const trade = openTrade(problem, ground, level, proof.total.column);
  for (const row of open) trade.edges.read(row);
  for (const row of open) {
    trade.seating.seat(row, place(row));
    trade.held[row] = place(row) < columns ? score[row * columns + place(row)] : 0;
  }
  trade.face = firstFace(trade, proof.total);
  return trade;
}

/**
 * The best plan of a problem that differs a little, from the prices of the best plan before: whoever loses a place looks
 * for another by a shortest path, and so does a place that has become free.
 * Undefined where the covers of the old plan do not prove the first aims of the new one; then only a new solve tells.
 */
export function rearrange(old: Trade, problem: Problem, proof: Proof): { trade: Trade; proof: Proof } | undefined {
  const ground = groundOf(problem, [], old.ground.score);
  const { columns, open, waited, room, isOpen } = ground;
  const openWaited = isOpen.map((is, row) => is & waited[row]);
  const among = (cover: Cover, marked: Uint8Array): Cover => ({
    rows: marked.map((is, row) => is & cover.rows[row]),
    columns: cover.columns,
  });
  const pairs = least(ground, among(proof.pairs, isOpen), isOpen);
  const waitedCover = least(ground, among(proof.waited, openWaited), openWaited);
  const left = openWaited.reduce((sum, is) => sum + is, 0) - waitedCover.size;
  const weakestFirst = problem.order === 'weakest pair first';
  if (pairs.size === 0 || pairs.size + left > open.length || (weakestFirst && !proof.weakest)) return undefined;
  room.set([open.length - pairs.size - left, left], columns);
  const low = Int32Array.from(room, (places, c) => (c < columns ? 0 : places));
  const [price, seating, held] = [old.price.slice(), old.seating.copy(), old.held.slice()];
  const trade: Trade = { ...old, ground, low, high: room, price, seating, held };
  for (let c = 0; c < price.length; c++) {
    if (room[c] === 0) price[c] = Number.POSITIVE_INFINITY;
    else if (price[c] === Number.POSITIVE_INFINITY) {
      if (c < columns) return undefined;
      // Nobody has gone without so far: the price at which nobody would rather do so.
      const ask = open
        .filter((row) => withoutOf(ground, row) === c && seating.at[row] >= 0)
        .map((row) => old.price[seating.at[row]] - held[row]);
      price[c] = ask.reduce((a, b) => Math.max(a, b), -10001);
    }
  }
  for (let row = 0; row < isOpen.length; row++) {
    const c = seating.at[row];
    if (c >= 0 && (!isOpen[row] || seating.load[c] > room[c] || old.edges.worth(row, c) < 0)) seating.leave(row);
  }
  const roots = open.filter((row) => seating.at[row] < 0);
  let total = settle(trade, roots);
  let { weakest } = proof;
  if (total && weakestFirst && weakest && 'rows' in weakest) {
    weakest = among(weakest, isOpen);
    if (size(weakest, room) >= open.length) {
      const better = bestWeakest(ground, seating, 1);
      if (!better) return undefined;
      weakest = better.beyond;
      trade.edges = trade.edges.raised(better.level);
      const tooWeak = open.filter((row) => seating.at[row] < columns && held[row] < better.level);
      for (const row of tooWeak) seating.leave(row);
      total = settle(trade, tooWeak);
    }
  }
  return (
    total && {
      trade,
      proof: furtherStages(problem, trade, total, { pairs, waited: waitedCover, weakest }, { trade: old, proof }),
    }
  );
}

function size(cover: Cover, room: Int32Array): number {
  let sum = 0;
  for (const is of cover.rows) sum += is;
  for (let c = 0; c < room.length; c++) if (cover.columns[c]) sum += room[c];
  return sum;
}

/** The smallest of three covers: the one that is known, everybody, all columns. */
function least({ room, columns }: Ground, known: Cover, marked: Uint8Array): Cover & { size: number } {
  const everybody = { rows: marked, columns: new Uint8Array(columns + 2) };
  const all = { rows: new Uint8Array(marked.length), columns: new Uint8Array(columns + 2).fill(1) };
  return [known, everybody, all]
    .map((cover) => ({ ...cover, size: size(cover, room) }))
    .reduce((a, b) => (b.size < a.size ? b : a));
}
