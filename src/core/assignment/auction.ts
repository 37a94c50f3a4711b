import { type Choice, choose, type Market } from './market';

/** Raises of the bids from coarse to fine; powers of two, so that prices are exact in floating point. */
const RAISES = [512, 64, 8, 1, 1 / 8, 1 / 64];
/** A bound on the work per row and round, not on the result: what is left over goes to the path search. */
const BIDS = 60;

/**
 * Auction with scaling (Bertsekas 1988): a row bids for its best column what the second best would leave it, and a
 * little more; the lowest bidder of a full column goes and bids again. Ends with prices close to the best ones and most
 * rows seated; whole-number prices are made from them so that most rows have exactly their best column. Rows that have
 * not are returned, and have no seat.
 */
export function auction(market: Market): Int32Array {
  const { ground, room, price, seating, held, shortlist } = market;
  const { load, first, next } = seating;
  const bid = new Float64Array(ground.rows);
  const choice: Choice = { column: 0, score: 0, best: 0, second: 0 };
  // A raise far beyond what a list spans would have every bid read a whole row.
  const span = typicalSpan(market);
  const raises = RAISES.filter((raise) => raise <= 1 || raise <= 2 * span);
  for (const raise of raises) {
    // A column that was not filled cannot have a price; lists that were made with that price are void.
    let isLowered = false;
    for (let c = 0; c < ground.columns; c++)
      if (load[c] < room[c] && price[c] > 0 && raise !== raises[0]) {
        price[c] = 0;
        isLowered = true;
      }
    for (const row of ground.open) {
      seating.leave(row);
      if (isLowered) shortlist.read(row);
    }
    const waiting = Array.from(ground.open).reverse();
    for (let bids = BIDS * waiting.length; bids > 0 && waiting.length > 0; bids--) {
      const row = waiting.pop()!;
      choose(market, row, choice);
      const { column } = choice;
      bid[row] = price[column] + Math.min(choice.best - choice.second, 10001) + raise;
      let lowest = -1;
      if (load[column] === room[column]) {
        lowest = lowestBidder(column);
        seating.leave(lowest);
        waiting.push(lowest);
      }
      seating.seat(row, column);
      held[row] = choice.score;
      if (load[column] === room[column]) price[column] = bid[lowestBidder(column)];
    }
  }
  toWholePrices(market, RAISES[RAISES.length - 1]);
  return ground.open.filter((row) => {
    const column = seating.at[row];
    if (column < 0) return true;
    choose(market, row, choice);
    const isBest = choice.best === held[row] - price[column];
    if (!isBest) seating.leave(row);
    return !isBest;
  });

  function lowestBidder(column: number): number {
    let lowest = first[column];
    for (let row = next[lowest]; row >= 0; row = next[row]) if (bid[row] < bid[lowest]) lowest = row;
    return lowest;
  }
}

/** The median of how far the best listed column is above the bound on those that are not listed. */
function typicalSpan({ ground, price, shortlist }: Market): number {
  const { column, score, count, bound, width } = shortlist;
  const spans = Float64Array.from(ground.open, (row) => {
    let best = bound[row];
    for (let k = row * width, end = k + count[row]; k < end; k++) best = Math.max(best, score[k] - price[column[k]]);
    return best === bound[row] ? 0 : best - bound[row];
  }).sort();
  return spans[spans.length >> 1];
}

/**
 * Rounds all prices down from one point between two whole numbers, the point where the fewest rows sit. Two prices then
 * differ by a whole number not further than they did, but for those just above the point: only there a row may no
 * longer have its best column. Bounds of the lists go up by one, which keeps them true.
 */
function toWholePrices({ price, seating, shortlist }: Market, grain: number): void {
  const steps = 1 / grain;
  const rows = new Int32Array(steps);
  for (let c = 0; c < price.length; c++)
    if (price[c] < Number.POSITIVE_INFINITY) rows[(price[c] * steps) % steps] += seating.load[c];
  const point = rows.indexOf(Math.min(...rows)) / steps;
  for (let c = 0; c < price.length; c++) price[c] = Math.floor(price[c] - point);
  for (let row = 0; row < shortlist.bound.length; row++) shortlist.bound[row] = Math.floor(shortlist.bound[row]) + 2;
}
