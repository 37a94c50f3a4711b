/** What a change would do, in figures and sentences: who gains, who loses, who moves where. Points are shown whole, as on the screens. */
import { fullName, type PersonKey } from './application';
import type { Board } from './board';
import { labelOf } from './explain';
import type { Sitting } from './what-if';

/** One mentee whose partner changes. */
export interface Move {
  mentee: PersonKey;
  name: string;
  /** null: without a mentor. */
  before: Seat | null;
  after: Seat | null;
  /** Hundredths; what the mentee's pair gains. */
  gain: number;
  sentence: string;
}

export interface Seat {
  mentor: PersonKey;
  name: string;
  /** Hundredths. */
  score: number;
  label: string;
}

export interface Effect {
  /** Those who gain first, then those who lose, each by name. */
  moves: Move[];
  /** Mentors who come to have nobody, or who get somebody and had nobody. */
  mentors: string[];
  pairs: { before: number; after: number };
  /** Sum of all scores, hundredths. */
  total: { before: number; after: number };
}

export function effectOf(board: Board, before: Sitting, after: Sitting): Effect {
  const seat = (row: number, column: number): Seat | null => {
    if (column < 0) return null;
    const score = board.score[row * board.mentors.length + column];
    const { key, application } = board.mentors[column];
    return { mentor: key, name: fullName(application.answers), score, label: labelOf(score) };
  };
  const moves = board.mentees.flatMap(({ key, application }, row): Move[] => {
    if (before.partner[row] === after.partner[row]) return [];
    const [was, is] = [seat(row, before.partner[row]), seat(row, after.partner[row])];
    const gain = (is?.score ?? 0) - (was?.score ?? 0);
    const name = fullName(application.answers);
    return [{ mentee: key, name, before: was, after: is, gain, sentence: inWords(name, was, is) }];
  });
  moves.sort((a, b) => Number(b.gain > 0) - Number(a.gain > 0) || a.name.localeCompare(b.name, 'en'));
  return {
    moves,
    mentors: mentorsIn(board, before, after),
    pairs: { before: pairsIn(before), after: pairsIn(after) },
    total: { before: totalOf(board, before), after: totalOf(board, after) },
  };
}

const points = (score: number): string => String(Math.floor(score / 100));

function inWords(name: string, was: Seat | null, is: Seat | null): string {
  if (!is) return `${name} loses ${was!.name} (${points(was!.score)}) and is without a mentor.`;
  if (!was) return `${name} gets ${is.name} (${points(is.score)}).`;
  return `${name}: ${points(was.score)} \u2192 ${points(is.score)}, with ${is.name} instead of ${was.name}.`;
}

function mentorsIn({ mentors }: Board, before: Sitting, after: Sitting): string[] {
  const load = ({ partner }: Sitting, column: number): number => partner.filter((c) => c === column).length;
  return mentors.flatMap(({ application }, column) => {
    const [was, is] = [load(before, column), load(after, column)];
    const name = fullName(application.answers);
    if (was > 0 && is === 0) return [`${name} has no mentee then.`];
    return was === 0 && is > 0 ? [`${name} had no mentee until now.`] : [];
  });
}

const pairsIn = ({ partner }: Sitting): number => partner.filter((column) => column >= 0).length;

export const totalOf = ({ score, mentors }: Board, { partner }: Sitting): number =>
  partner.reduce((sum, column, row) => (column < 0 ? sum : sum + score[row * mentors.length + column]), 0);

/** "Overall 2,114 to 2,109." */
export const overall = ({ total }: Effect): string => {
  const whole = (hundredths: number): string => Math.round(hundredths / 100).toLocaleString('en-US');
  return total.before === total.after
    ? `Overall ${whole(total.after)}, as before.`
    : `Overall ${whole(total.before)} \u2192 ${whole(total.after)}.`;
};
