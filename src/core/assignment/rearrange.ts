import { figuresOf } from './aims';
import type { Proof } from './certificate';
import type { Change } from './change';
import { type Market, withoutOf } from './market';
import type { Cover } from './matching';
import { PathSearch } from './paths';
import { type Ground, groundOf, type Problem } from './problem';
import { Seating } from './seating';
import { Shortlist } from './shortlist';
import { furtherStages } from './stages';
import { bestWeakest } from './weakest';

/** The market in which a proven plan was the best, with lists made at its final prices. */
export function marketOf(problem: Problem, proof: Proof): Market {
  const ground = groundOf(problem);
  const { columns, rows, score, open } = ground;
  const level = problem.order === 'weakest pair first' ? Math.max(0, figuresOf(problem, proof.partner).weakest) : 0;
  const seating = new Seating(rows, columns + 2);
  const held = new Int32Array(rows);
  for (const row of open) {
    const column = proof.partner[row];
    seating.seat(row, column < 0 ? withoutOf(ground, row) : column);
    held[row] = column < 0 ? 0 : score[row * columns + column];
  }
  const room = Int32Array.from([...ground.room, ...seating.load.subarray(columns)]);
  const price = proof.total.column.map((p, c) => (room[c] > 0 ? p : Number.POSITIVE_INFINITY));
  return { ground, level, room, price, seating, held, shortlist: new Shortlist(ground, level, price) };
}

/**
 * The best plan after a change, from the prices of the best plan before it: whoever loses a place looks for another by a
 * shortest path, and so does a place that has become free. `problem` is the problem after the change.
 * Undefined where the covers of the old plan do not prove the first aims of the new one; then only a new solve tells.
 */
export function rearrange(
  old: Market,
  problem: Problem,
  change: Change,
  proof: Proof,
): { market: Market; proof: Proof } | undefined {
  const ground = groundAfter(old.ground, problem, change);
  const { columns, open, waited, room, isOpen } = ground;
  const openWaited = open.reduce((sum, row) => sum + waited[row], 0);
  const stillOpen = (cover: Cover): Cover => ({
    rows: cover.rows.map((is, row) => is & isOpen[row]),
    columns: cover.columns,
  });
  const none = { rows: new Uint8Array(isOpen.length), columns: new Uint8Array(columns) };
  const all = { rows: none.rows, columns: new Uint8Array(columns).fill(1) };
  const least = (known: Cover, everybody: Uint8Array): [Cover, number] => {
    const covers = [stillOpen(known), { rows: everybody, columns: none.columns }, all];
    const sizes = covers.map((cover) => sizeOf(cover, room));
    const best = sizes.indexOf(Math.min(...sizes));
    return [covers[best], sizes[best]];
  };
  const [pairs, mostPairs] = least(proof.pairs, isOpen);
  const [waitedCover, mostWaited] = least(
    proof.waited,
    isOpen.map((is, row) => is & waited[row]),
  );
  const weakestFirst = problem.order === 'weakest pair first';
  if (mostPairs === 0 || (weakestFirst && !proof.weakest)) return undefined;
  const without = [open.length - mostPairs - (openWaited - mostWaited), openWaited - mostWaited];
  if (without[0] < 0) return undefined;
  const market = {
    ...old,
    ground,
    room: Int32Array.from([...room, ...without]),
    price: old.price.slice(),
    seating: old.seating.copy(),
    held: old.held.slice(),
  };
  const { price, seating, held } = market;
  for (let c = 0; c < price.length; c++) {
    if (market.room[c] === 0) price[c] = Number.POSITIVE_INFINITY;
    else if (price[c] === Number.POSITIVE_INFINITY) {
      if (c < columns) return undefined;
      // Nobody has gone without so far: the price at which nobody would rather do so.
      price[c] = 0;
      for (const row of open)
        if (withoutOf(ground, row) === c) price[c] = Math.max(price[c], old.price[seating.at[row]] - held[row]);
    }
  }
  const roots: number[] = [];
  for (let row = 0; row < isOpen.length; row++) if (!isOpen[row]) seating.leave(row);
  if ('forbid' in change) roots.push(change.forbid[0]);
  for (let c = 0; c < price.length; c++) {
    let row = seating.first[c];
    for (let over = seating.load[c] - market.room[c]; over > 0; over--, row = seating.next[row]) roots.push(row);
  }
  for (const row of roots) seating.leave(row);
  const paths = new PathSearch(market);
  if (!roots.every((row) => paths.seat(row))) return undefined;
  let { weakest } = proof;
  if (weakestFirst && weakest && weakest.what !== 'total') {
    weakest = { what: weakest.what, cover: stillOpen(weakest.cover) };
    if (sizeOf(weakest.cover, room) >= (weakest.what === 'pairs' ? mostPairs : mostWaited)) {
      const better = bestWeakest(ground, { seating, pairs: mostPairs, waited: mostWaited }, true);
      weakest = better.beyond;
      market.level = better.level;
      const tooWeak = open.filter((row) => seating.at[row] < columns && held[row] < better.level);
      for (const row of tooWeak) seating.leave(row);
      if (!tooWeak.every((row) => paths.seat(row))) return undefined;
    }
  }
  paths.settleSpare();
  return {
    market,
    proof: furtherStages(
      problem,
      market,
      { pairs, waited: waitedCover, weakest: weakestFirst ? weakest : undefined },
      proof,
    ),
  };
}

function sizeOf(cover: Cover, room: Int32Array): number {
  let size = 0;
  for (let row = 0; row < cover.rows.length; row++) size += cover.rows[row];
  for (let c = 0; c < room.length; c++) if (cover.columns[c]) size += room[c];
  return size;
}

/** As groundOf, without another copy of the matrix. */
function groundAfter(old: Ground, problem: Problem, change: Change): Ground {
  let { open, isOpen, taken } = old;
  if ('keep' in change) {
    const [row, column] = change.keep;
    open = open.filter((other) => other !== row);
    isOpen = isOpen.slice();
    isOpen[row] = 0;
    taken = taken.slice();
    taken[column]++;
  }
  return {
    ...old,
    open,
    isOpen,
    taken,
    room: problem.capacity.map((places, c) => Math.min(places - taken[c], open.length)),
  };
}
