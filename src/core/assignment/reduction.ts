import type { Market } from './market';
import { CLOSED } from './reading';

/** A bound on the work per row, not on the result: what is left over goes to the path search. */
const BIDS = 16;
/** More than any score: raising a price by more says nothing. */
const MOST = 10001;

/**
 * Augmenting row reduction (Jonker & Volgenant 1987, p. 330) for all aims at once: a row takes its best column and raises
 * its price, until one of those who want it would find the second best as good: that one goes and looks for another.
 * `vacant` tells where there are vacancies. Whoever sits has a best place afterwards.
 * `isTotaled`: the prices of the total are the best ones already, and stay.
 */
export function reduce(market: Market, isTotaled: boolean): void {
  const { ground, edges, price, seating, held, high, vacant, spare } = market;
  const [p0, p1, p2, p3] = price;
  const { load, first, next, at } = seating;
  // Of the best column found last: which it is, and by how much it is better than the second best.
  let column = -1;
  let more0 = 0;
  let more1 = 0;
  let more2 = 0;
  let more3 = 0;
  const waiting: number[] = [];
  for (const row of ground.open) {
    if (at[row] < 0) waiting.push(row);
    else if (!isContent(row)) {
      const c = at[row];
      // The place becomes one to spare, where that is worth as much. How many go without is fixed.
      vacant[c < ground.columns && market.excess(c, load[c] + vacant[c]) === 0 ? spare : c]++;
      seating.leave(row);
      waiting.push(row);
    }
  }
  const bids = new Int32Array(ground.rows);
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) if (bids[row]++ < BIDS) bid(row);

  function bid(row: number): void {
    find(row);
    const c = column;
    if (vacant[c] > 0) {
      vacant[c]--;
      market.seat(row, c);
      return;
    }
    if (c >= ground.columns) return;
    // Of those who want the place, the one goes who loses the least elsewhere, when the price is as high as that.
    let loser = row;
    let raise0 = more0;
    let raise1 = more1;
    let raise2 = more2;
    let raise3 = more3;
    for (let other = first[c]; other >= 0; other = next[other]) {
      find(other);
      if ((more0 - raise0 || more1 - raise1 || more2 - raise2 || more3 - raise3) >= 0) continue;
      loser = other;
      raise0 = more0;
      raise1 = more1;
      raise2 = more2;
      raise3 = more3;
    }
    // A place more, where that costs no more than somebody's going.
    const cost = market.cost(c, load[c] + 1);
    const gap0 = p0[spare] - p0[c];
    const gap1 = p1[spare] - p1[c] + cost;
    const gap2 = p2[spare] - p2[c];
    const gap3 = p3[spare] - p3[c];
    if (load[c] < high[c] && (raise0 - gap0 || raise1 - gap1 || raise2 - gap2 || raise3 - gap3) >= 0) {
      if (vacant[spare] <= 0) return;
      vacant[spare]--;
      loser = -1;
      raise0 = gap0;
      raise1 = gap1;
      raise2 = gap2;
      raise3 = gap3;
    } else if (!(raise0 || raise1 || raise2 || raise3)) return;
    if (raise0 !== 0 && isTotaled) return;
    p0[c] += raise0;
    p1[c] += raise1;
    p2[c] += raise2;
    p3[c] += raise3;
    if (loser >= 0) waiting.push(loser);
    if (loser === row) return;
    if (loser >= 0) seating.leave(loser);
    market.seat(row, c);
  }

  /** Whether the row has a best place. */
  function isContent(row: number): boolean {
    find(row);
    return column === at[row];
  }

  /** Finds the best column; the one the row has, if none is better. */
  function find(row: number): void {
    edges.choose(row, p0, market.level);
    const count = edges.atLeast(row, edges.second, p0, market.level);
    const own = at[row];
    column = own;
    let b0 = own < 0 ? -CLOSED : held[row] - p0[own];
    let b1 = own < 0 ? 0 : market.weight1(row, own) - p1[own];
    let b2 = own < 0 ? 0 : market.weight2(row, own) - p2[own];
    let b3 = own < 0 ? 0 : market.weight3(row, own) - p3[own];
    let s0 = -CLOSED;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let k = 0; k < count; k++) {
      const c = edges.found[k];
      const g0 = edges.worth(row, c) - p0[c];
      if (c === own || g0 < s0) continue;
      const g1 = market.weight1(row, c) - p1[c];
      const g2 = market.weight2(row, c) - p2[c];
      const g3 = market.weight3(row, c) - p3[c];
      if ((g0 - b0 || g1 - b1 || g2 - b2 || g3 - b3) > 0) {
        s0 = b0;
        s1 = b1;
        s2 = b2;
        s3 = b3;
        b0 = g0;
        b1 = g1;
        b2 = g2;
        b3 = g3;
        column = c;
      } else if ((g0 - s0 || g1 - s1 || g2 - s2 || g3 - s3) > 0) {
        s0 = g0;
        s1 = g1;
        s2 = g2;
        s3 = g3;
      }
    }
    const isFar = b0 - s0 > MOST;
    more0 = isFar ? MOST : b0 - s0;
    more1 = isFar ? 0 : b1 - s1;
    more2 = isFar ? 0 : b2 - s2;
    more3 = isFar ? 0 : b3 - s3;
  }
}
