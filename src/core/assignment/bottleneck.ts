import { type Cover, Matching } from './matching';
import type { Ground, Peaks } from './problem';
import { raise } from './reading';
import type { Seating } from './seating';

/**
 * The highest score level at which everybody finds a place, if need be the one without: the bottleneck assignment by
 * thresholds (Burkard, Dell'Amico & Martello 2009, sec. 6.2.2), each probe going on from the last seating. The cover
 * proves that no better level does. Undefined where there are no pairs.
 */
export function bestWeakest(
  ground: Ground,
  start: Seating,
): { level: number; seating: Seating; beyond: Cover } | undefined {
  const { columns, score, open, isOpen } = ground;
  const lowest = ({ at }: Seating): number => {
    let least = 10001;
    for (const row of open) if (at[row] < columns) least = Math.min(least, score[row * columns + at[row]]);
    return least;
  };
  let seating = start;
  let low = lowest(start);
  if (low > 10000) return undefined;
  let high = 10002;
  let step = 1;
  let beyond: Cover | undefined;
  const most = ceiling(ground);
  for (let level = Math.max(low + 1, most.level); low !== most.level && (!beyond || high - low > 1); step *= 2) {
    const probe = seating.copy();
    const roots = open.filter((row) => probe.at[row] < columns && score[row * columns + probe.at[row]] < level);
    for (const row of roots) probe.leave(row);
    const matching = new Matching(ground, level, probe);
    if (roots.every((row) => matching.seat(row))) {
      seating = probe;
      low = lowest(probe);
    } else {
      beyond = matching.cover(isOpen);
      high = level;
    }
    level = beyond ? Math.max((low + high) >> 1, high - step) : Math.min(low + step, 10001);
  }
  return { level: low, seating, beyond: low === most.level || !beyond ? most.beyond : beyond };
}

/** The greatest score of each row and of each column; a pair that is struck later makes none of them greater. */
export function peaksOf({ rows, columns, score }: Ground): Peaks {
  const ofRow = new Int16Array(rows);
  const ofColumn = new Int16Array(columns);
  for (let row = 0; row < rows; row++) ofRow[row] = raise(score, row * columns, ofColumn, columns);
  return { ofRow, ofColumn };
}

/**
 * A level that no plan exceeds, because more rows have nothing better than may go without, or more places than may be
 * left empty; with the cover that proves it. Mostly it is the best level itself.
 */
function ceiling(ground: Ground): { level: number; beyond: Cover } {
  const { columns, open, room } = ground;
  const { ofRow, ofColumn } = ground.peaks ?? peaksOf(ground);
  const without = room[columns] + room[columns + 1];
  const byRow = Array.from(open).sort((a, b) => ofRow[a] - ofRow[b]);
  const byColumn = Array.from(ofColumn.keys()).filter((c) => room[c] > 0);
  byColumn.sort((a, b) => ofColumn[a] - ofColumn[b]);
  let empty = byColumn.reduce((sum, c) => sum + room[c], without - open.length);
  let many = 0;
  while (many < byColumn.length && empty >= 0) empty -= room[byColumn[many++]];
  const levelOfRows = without < byRow.length ? ofRow[byRow[without]] : 10001;
  const levelOfColumns = empty < 0 ? ofColumn[byColumn[many - 1]] : 10001;
  const beyond = { rows: ground.isOpen.slice(), columns: new Uint8Array(columns + 2) };
  beyond.columns.fill(1, columns);
  if (levelOfRows <= levelOfColumns) for (const row of byRow.slice(0, without + 1)) beyond.rows[row] = 0;
  else {
    beyond.rows.fill(0);
    beyond.columns.fill(1);
    for (const c of byColumn.slice(0, many)) beyond.columns[c] = 0;
  }
  return { level: Math.min(levelOfRows, levelOfColumns), beyond };
}
