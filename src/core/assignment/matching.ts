import type { Ground } from './problem';
import { Seating } from './seating';

/** Rows and columns that together touch every pair in question. Its size (columns count their places) bounds any plan. */
export interface Cover {
  rows: Uint8Array;
  columns: Uint8Array;
}

/** Most pairs of score `level` or better, and, among those, most rows that had waited. */
export interface Matching {
  seating: Seating;
  /** Rows seated, and those of them that had waited. */
  pairs: number;
  waited: number;
  /** Proofs of the two numbers by Konig's theorem; the second looks at the rows that had waited only. */
  cover: Cover;
  waitedCover: Cover;
  /** False when the search stopped early, because what was required is out of reach: then one cover is too small. */
  complete: boolean;
}

/**
 * Augmenting paths, breadth first, the rows that had waited before all others: a row that is seated stays seated, and
 * the sets of rows that can be seated together form a matroid, so going by priority is exact (Burkard, Dell'Amico &
 * Martello 2009, ch. 3). A search that fails leaves a set of full columns from which nobody can move on; no later
 * search needs to enter it, and it is the cover of Konig's theorem.
 * `start` is a matching to go on from; `required` stops the search as soon as these numbers are out of reach.
 */
export function mostPairs(
  ground: Ground,
  level: number,
  start?: Seating,
  required?: { pairs: number; waited: number },
): Matching {
  const { rows, columns, score, open, room, waited } = ground;
  const seating = new Seating(rows, columns);
  const { at, load } = seating;
  const dead = new Uint8Array(columns);
  const lost = new Uint8Array(rows);
  let alive = Int32Array.from({ length: columns }, (_, column) => column);
  const left = new Int32Array(columns);
  const from = new Int32Array(columns);
  const queue = new Int32Array(rows);
  // Columns with room: a row looks there first.
  const vacant = new Int32Array(columns);
  let free = 0;

  function search(root: number): boolean {
    let unseen = alive.length;
    left.set(alive);
    let tail = 0;
    queue[tail++] = root;
    for (let head = 0; head < tail; head++) {
      const row = queue[head];
      const line = row * columns;
      for (let k = 0; k < free; k++) {
        if (score[line + vacant[k]] < level) continue;
        from[vacant[k]] = row;
        for (let to = vacant[k]; to >= 0; ) {
          const mover = from[to];
          const old = at[mover];
          seating.seat(mover, to);
          to = old;
        }
        if (load[vacant[k]] === room[vacant[k]]) vacant[k] = vacant[--free];
        return true;
      }
      for (let k = 0; k < unseen; k++) {
        const column = left[k];
        if (score[line + column] < level) continue;
        from[column] = row;
        left[k--] = left[--unseen];
        left[unseen] = column;
        for (let other = seating.first[column]; other >= 0; other = seating.next[other]) queue[tail++] = other;
      }
    }
    for (let k = 0; k < tail; k++) lost[queue[k]] = 1;
    for (let k = unseen; k < alive.length; k++) dead[left[k]] = 1;
    if (unseen < alive.length) alive = alive.filter((column) => !dead[column]);
    return false;
  }

  const cover = (): Cover => ({ rows: ground.isOpen.map((is, row) => (lost[row] ? 0 : is)), columns: dead.slice() });
  const seated = [0, 0];
  let failed = 0;
  let complete = true;
  let waitedCover: Cover | undefined;
  for (const group of [1, 0]) {
    const members = open.filter((row) => waited[row] === group);
    const allowed = !required ? open.length : group ? members.length - required.waited : open.length - required.pairs;
    for (const row of members) {
      const column = start ? start.at[row] : -1;
      if (column >= 0 && column < columns && load[column] < room[column] && score[row * columns + column] >= level)
        seating.seat(row, column);
    }
    free = 0;
    for (let column = 0; column < columns; column++) if (load[column] < room[column]) vacant[free++] = column;
    for (const row of members) {
      if (at[row] >= 0 || search(row)) seated[group]++;
      else if (++failed > allowed) complete = false;
      if (!complete) break;
    }
    waitedCover ??= { rows: cover().rows.map((is, row) => is & waited[row]), columns: dead.slice() };
    if (!complete) break;
  }
  return {
    seating,
    pairs: seated[0] + seated[1],
    waited: seated[1],
    cover: cover(),
    waitedCover: waitedCover!,
    complete,
  };
}
