import type { Market } from './paths';
import type { Shortlist } from './shortlist';

/** Raises of the bids from coarse to fine; powers of two, so that prices are exact in floating point. */
const RAISES = [512, 64, 8, 1, 1 / 8, 1 / 64];
/** A bound on the work per row and round, not on the result: what is left over goes to the path search. */
const BIDS = 60;

/** A row's best place at the present prices, and what the second best would give. */
const choice = { column: 0, weight: 0, best: 0, second: 0 };

/** Fills in `choice`; reads the row again if its list does not tell. */
function choose({ price }: Market, edges: Shortlist, row: number): void {
  const { column, weight, start, end, bound } = edges;
  for (;;) {
    let first = start[row];
    let best = Number.NEGATIVE_INFINITY;
    let second = Number.NEGATIVE_INFINITY;
    for (let k = first; k < end[row]; k++) {
      const value = weight[k] - price[column[k]];
      if (value > best) {
        second = best;
        best = value;
        first = k;
      } else if (value > second) second = value;
    }
    if (second >= bound[row]) {
      choice.column = column[first];
      choice.weight = weight[first];
      choice.best = best;
      choice.second = second;
      return;
    }
    edges.read(row);
  }
}

/**
 * Auction with scaling (Bertsekas 1988): a row bids for its best column what the second best would leave it, and a
 * little more; the lowest bidder of a full column goes and bids again. Ends with prices close to the best ones and most
 * rows seated; whole-number prices are made from them so that most rows have exactly their best column. Rows that have
 * not are returned, and have no seat.
 */
export function auction(market: Market, edges: Shortlist): Int32Array {
  const { high, price, seating, held } = market;
  const { open, rows, columns } = edges.ground;
  const { load, first, next } = seating;
  const bid = new Float64Array(rows);
  // A raise far beyond what a list spans would have every bid read a whole row.
  const span = typicalSpan(market, edges);
  const raises = RAISES.filter((raise) => raise <= 1 || raise <= 2 * span);
  for (const raise of raises) {
    lowerEmpty();
    for (const row of open) seating.leave(row);
    const waiting = Array.from(open).reverse();
    for (let bids = BIDS * waiting.length; bids > 0 && waiting.length > 0; bids--) {
      const row = waiting.pop()!;
      choose(market, edges, row);
      const { column } = choice;
      bid[row] = price[column] + Math.min(choice.best - choice.second, 10001) + raise;
      if (load[column] === high[column]) {
        const lowest = lowestBidder(column);
        seating.leave(lowest);
        waiting.push(lowest);
      }
      seating.seat(row, column);
      held[row] = choice.weight;
      if (load[column] === high[column]) price[column] = bid[lowestBidder(column)];
    }
  }
  toWholePrices(market, edges, RAISES[RAISES.length - 1]);
  return open.filter((row) => {
    const column = seating.at[row];
    if (column >= 0) {
      choose(market, edges, row);
      if (choice.best === held[row] - price[column]) return false;
      seating.leave(row);
    }
    return true;
  });

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

/** The median of how far the best listed column is above the bound on those that are not listed. */
function typicalSpan({ price }: Market, { ground, column, weight, start, end, bound }: Shortlist): number {
  const spans = Float64Array.from(ground.open, (row) => {
    let best = bound[row];
    for (let k = start[row]; k < end[row]; k++) best = Math.max(best, weight[k] - price[column[k]]);
    return best === bound[row] ? 0 : best - bound[row];
  }).sort();
  return spans[spans.length >> 1];
}

/**
 * Rounds all prices down from one point between two whole numbers, the point where the fewest rows sit. Two prices then
 * differ by a whole number not further than they did, but for those just above the point: only there a row may no
 * longer have its best column. Bounds of the lists go up by one, which keeps them true.
 */
function toWholePrices({ price, seating }: Market, { bound }: Shortlist, grain: number): void {
  const steps = 1 / grain;
  const rows = new Int32Array(steps);
  for (let c = 0; c < price.length; c++)
    if (price[c] < Number.POSITIVE_INFINITY) rows[(price[c] * steps) % steps] += seating.load[c];
  const point = rows.indexOf(Math.min(...rows)) / steps;
  for (let c = 0; c < price.length; c++) price[c] = Math.floor(price[c] - point);
  for (let row = 0; row < bound.length; row++) bound[row] = Math.floor(bound[row]) + 2;
}
