import type { Market } from './market';
import { raise } from './reading';

/** Raises of the bids from coarse to fine. */
const RAISES = [40, 6, 1];
/** A bound on the work per row and round, not on the result: what is left over goes to the next stage. */
const BIDS = 60;
/** Where nobody competes, so few bids per row are enough. */
const FEW = 8;
/** First prices are told by every so many rows. */
const SAMPLE = 4;

/**
 * Auction with scaling (Bertsekas 1988): a row bids for its best column what the second best would leave it, and a
 * little more; the lowest bidder of a full column goes and bids again. Ends with prices close to the best ones and most
 * rows at a column that gives them the most, or nearly so. Where places are left over, fine bids from nothing are tried
 * first: then no column that is not filled has a price (Bertsekas & Castanon 1992).
 */
export function auction(market: Market): void {
  const { high, seating, edges, level, ground } = market;
  const { open, rows, columns, room } = ground;
  const { load, first, next } = seating;
  const price = market.price[0];
  const bid = new Int32Array(rows);
  const waiting = new Int32Array(open.length);
  const spare = room.reduce((sum, places) => sum + places, -open.length);
  if (spare > 0 && round(RAISES[RAISES.length - 1], FEW)) return;
  begin();
  for (const raise of RAISES) {
    round(raise, BIDS);
    lowerEmpty();
  }

  /** Everybody bids anew; false if that took too long. */
  function round(raise: number, most: number): boolean {
    let size = 0;
    for (let k = open.length - 1; k >= 0; k--) {
      seating.leave(open[k]);
      waiting[size++] = open[k];
    }
    for (let bids = most * size; bids > 0 && size > 0; bids--) {
      const loser = place(waiting[--size], raise);
      if (loser >= 0) waiting[size++] = loser;
    }
    return size === 0;
  }

  /** One bid; returns the row that loses its place by it, or -1. */
  function place(row: number, raise: number): number {
    edges.choose(row, price, level);
    const column = edges.column[edges.first];
    bid[row] = price[column] + Math.min(edges.best - edges.second, 10001) + raise;
    const loser = load[column] === high[column] ? lowestBidder(column) : -1;
    if (loser >= 0) seating.leave(loser);
    market.seat(row, column);
    if (load[column] === high[column]) price[column] = bid[lowestBidder(column)];
    return loser;
  }

  function lowestBidder(column: number): number {
    let lowest = first[column];
    for (let row = next[lowest]; row >= 0; row = next[row]) if (bid[row] < bid[lowest]) lowest = row;
    return lowest;
  }

  /**
   * First prices: what a column is worth to somebody (column reduction, Jonker & Volgenant 1987; a sample of rows will
   * do), less what one is worth that will be left empty.
   */
  function begin(): void {
    const worth = new Int32Array(columns);
    for (let k = 0; k < open.length; k += SAMPLE) raise(ground.score, open[k] * columns, worth, columns);
    const cheapest = Array.from(worth.keys()).filter((c) => room[c] > 0);
    if (spare > 0) cheapest.sort((a, b) => worth[a] - worth[b]);
    let left = spare;
    const last = cheapest.find((c) => {
      left -= room[c];
      return left < 0;
    });
    const least = spare > 0 && last !== undefined ? worth[last] : 0;
    for (const c of cheapest) price[c] = Math.max(0, worth[c] - least);
    edges.forget();
  }

  /** A column that was not filled cannot have a price; lists that were made with that price are void. */
  function lowerEmpty(): void {
    let isLowered = false;
    for (let c = 0; c < columns; c++)
      if (load[c] < high[c] && price[c] > 0) {
        price[c] = 0;
        isLowered = true;
      }
    if (isLowered) edges.forget();
  }
}
