import { type Cover, type Matching, mostPairs } from './matching';
import type { Ground } from './problem';

/** The best weakest pair. `beyond` proves that no better one leaves as many pairs: a cover of all better pairs, too small. */
export interface Weakest {
  level: number;
  matching: Matching;
  beyond: { what: 'pairs' | 'waited'; cover: Cover } | undefined;
}

/**
 * The highest score level at which as many pairs, and as many of those who waited, remain possible: the bottleneck
 * assignment by thresholds (Burkard, Dell'Amico & Martello 2009, sec. 6.2.2), each probe going on from the last matching.
 */
export function bestWeakest(ground: Ground, most: Matching): Weakest {
  if (most.pairs === 0) return { level: 0, matching: most, beyond: undefined };
  let matching = most;
  let low = lowestScore(ground, most);
  let high = Math.max(low, ceiling(ground, most.pairs)) + 1;
  let beyond: Matching | undefined;
  for (let probe = high - 1; high - low > 1 || !beyond; probe = (low + high) >> 1) {
    const level = high - low > 1 ? probe : high;
    const found = mostPairs(ground, level, matching.seating, most);
    if (found.complete) {
      matching = found;
      low = Math.max(level, lowestScore(ground, found));
    } else {
      beyond = found;
      high = level;
    }
  }
  const waitedFail = beyond.waited < most.waited;
  return { level: low, matching, beyond: waitedFail ? { what: 'waited', cover: beyond.waitedCover } : { what: 'pairs', cover: beyond.cover } };
}

function lowestScore(ground: Ground, { seating }: Matching): number {
  let lowest = 10001;
  for (const row of ground.open)
    if (seating.at[row] >= 0) lowest = Math.min(lowest, ground.score[row * ground.columns + seating.at[row]]);
  return lowest;
}

/** With so many pairs the weakest cannot exceed the pairs-th best of the rows' best scores. */
function ceiling({ open, columns, score, room }: Ground, pairs: number): number {
  const best = open.map((row) => {
    let most = -1;
    for (let column = 0, k = row * columns; column < columns; column++, k++) if (score[k] > most && room[column] > 0) most = score[k];
    return most;
  });
  return pairs > 0 ? best.sort()[open.length - pairs] : 10000;
}
