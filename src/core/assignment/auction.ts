import type { Market } from './market';

/** Raises of the bids from coarse to fine. */
const RAISES = [64, 8, 1];
/** A bound on the work per row and round, not on the result: what is left over goes to the path search. */
const BIDS = 60;

/**
 * Auction with scaling (Bertsekas 1988): a row bids for its best column what the second best would leave it, and a
 * little more; the lowest bidder of a full column goes and bids again. Ends with prices close to the best ones and many
 * rows at their best column. Rows that are not have no seat afterwards.
 */
export function auction(market: Market): void {
  const { high, seating, held, edges } = market;
  const price = market.price[0];
  const { open, rows, columns } = market.ground;
  const { load, first, next } = seating;
  const bid = new Float64Array(rows);
  for (const raise of RAISES) {
    if (raise !== RAISES[0]) lowerEmpty();
    for (const row of open) seating.leave(row);
    const waiting = Array.from(open).reverse();
    for (let bids = BIDS * waiting.length; bids > 0 && waiting.length > 0; bids--) {
      const loser = place(waiting.pop()!, raise);
      if (loser >= 0) waiting.push(loser);
    }
  }
  for (const row of open) {
    edges.choose(row);
    const column = seating.at[row];
    if (column >= 0 && edges.best !== held[row] - price[column]) seating.leave(row);
  }

  /** One bid; returns the row that loses its place by it, or -1. */
  function place(row: number, raise: number): number {
    edges.choose(row);
    const column = edges.column[edges.first];
    bid[row] = price[column] + Math.min(edges.best - edges.second, 10001) + raise;
    const loser = load[column] === high[column] ? lowestBidder(column) : -1;
    if (loser >= 0) seating.leave(loser);
    seating.seat(row, column);
    held[row] = edges.score[edges.first];
    if (load[column] === high[column]) price[column] = bid[lowestBidder(column)];
    return loser;
  }

  function lowestBidder(column: number): number {
    let lowest = first[column];
    for (let row = next[lowest]; row >= 0; row = next[row]) if (bid[row] < bid[lowest]) lowest = row;
    return lowest;
  }

  /** A column that was not filled cannot have a price; lists that were made with that price are void. */
  function lowerEmpty(): void {
    let isLowered = false;
    for (let c = 0; c < columns; c++)
      if (load[c] < high[c] && price[c] > 0) {
        price[c] = 0;
        isLowered = true;
      }
    if (isLowered) for (const row of open) edges.read(row);
  }
}
