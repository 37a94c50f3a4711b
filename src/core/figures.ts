/** How stable a plan is. */
import type { Board } from './board';
import type { Seats } from './without';

/**
 * Lawful pairs that are not in the plan and in which both would be better off: the mentee scores higher than with the mentor they have
 * (or has none), and the mentor has a free place or a mentee who scores lower. In stable matching: blocking pairs (Gale & Shapley 1962).
 */
export function bothRather(
  { lawful, mentees, mentors, places }: Board,
  { partner, load }: Pick<Seats, 'partner' | 'load'>,
): number {
  const columns = mentors.length;
  const least = new Int16Array(columns).fill(0x7fff);
  partner.forEach((column, row) => {
    if (column >= 0) least[column] = Math.min(least[column], lawful[row * columns + column]);
  });
  let count = 0;
  for (let row = 0; row < mentees.length; row++) {
    const own = partner[row] < 0 ? -1 : lawful[row * columns + partner[row]];
    for (let column = 0; column < columns; column++) {
      const score = lawful[row * columns + column];
      if (score <= own || column === partner[row] || places[column] === 0) continue;
      if (load[column] < places[column] || score > least[column]) count++;
    }
  }
  return count;
}
