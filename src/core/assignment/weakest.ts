import { type Cover, type Matching, mostPairs } from './matching';
import type { Ground } from './problem';
import type { Seating } from './seating';

/** The best weakest pair. `beyond` proves that no better one leaves as many pairs: a cover of all better pairs, too small. */
export interface Weakest {
  level: number;
  beyond: { what: 'pairs' | 'waited'; cover: Cover } | undefined;
}

/**
 * The highest score level at which as many pairs, and as many of those who waited, remain possible: the bottleneck
 * assignment by thresholds (Burkard, Dell'Amico & Martello 2009, sec. 6.2.2), each probe going on from the last matching.
 * `isNear` starts with small steps upward, for a matching that is likely the best already.
 */
export function bestWeakest(
  ground: Ground,
  most: Pick<Matching, 'seating' | 'pairs' | 'waited'>,
  isNear = false,
): Weakest {
  if (most.pairs === 0) return { level: 0, beyond: undefined };
  let { seating } = most;
  let low = lowestScore(ground, seating);
  let high = isNear ? 10001 : Math.max(low, ceiling(ground, most.pairs)) + 1;
  let beyond: Matching | undefined;
  let step = isNear ? 1 : high - low - 1;
  while (high - low > 1 || !beyond) {
    const level = Math.min(high - 1, Math.max(low + 1, low + step));
    const found = mostPairs(ground, high - low > 1 ? level : high, seating, most);
    if (found.complete) {
      seating = found.seating;
      low = lowestScore(ground, seating);
      step = beyond ? (high - low) >> 1 : 2 * step;
    } else {
      beyond = found;
      high = Math.min(level, high);
      step = (high - low) >> 1;
    }
  }
  const waitedFail = beyond.waited < most.waited;
  return {
    level: low,
    beyond: waitedFail ? { what: 'waited', cover: beyond.waitedCover } : { what: 'pairs', cover: beyond.cover },
  };
}

function lowestScore(ground: Ground, seating: Seating): number {
  let lowest = 10001;
  for (const row of ground.open)
    if (seating.at[row] >= 0 && seating.at[row] < ground.columns)
      lowest = Math.min(lowest, ground.score[row * ground.columns + seating.at[row]]);
  return lowest;
}

/** With so many pairs the weakest cannot exceed the pairs-th best of the rows' best scores, nor of the places' best. */
function ceiling({ open, columns, score, room }: Ground, pairs: number): number {
  const ofRow = new Int32Array(open.length).fill(-1);
  const ofColumn = new Int32Array(columns).fill(-1);
  for (let at = 0; at < open.length; at++) {
    const line = open[at] * columns;
    let most = -1;
    for (let column = 0; column < columns; column++) {
      const s = score[line + column];
      if (s > most && room[column] > 0) most = s;
      if (s > ofColumn[column]) ofColumn[column] = s;
    }
    ofRow[at] = most;
  }
  const byBest = Array.from(room.keys()).sort((a, b) => ofColumn[b] - ofColumn[a]);
  let places = 0;
  const last = byBest.find((column) => {
    places += room[column];
    return places >= pairs;
  });
  return Math.min(ofRow.sort()[open.length - pairs], last === undefined ? 10000 : ofColumn[last]);
}
