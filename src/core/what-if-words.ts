/** What a change would do, in figures and sentences: who gains, who loses, who moves where. Points are shown whole, as on the screens. */
import { fullName, type PersonKey } from './application';
import { ABSENT } from './assignment';
import type { Board } from './board';
import { labelOf, wholePoints } from './explain';
import { plural } from './home';
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
  /** People who withdraw, mentors who come to have nobody or somebody, or more places than before. */
  mentors: { person: PersonKey; sentence: string }[];
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
    const sentence = after.out.has(key)
      ? `${name} withdraws.`
      : [inWords(name, was, is), is ? '' : bestLeft(board, after, row)].filter(Boolean).join(' ');
    return [{ mentee: key, name, before: was, after: is, gain, sentence }];
  });
  moves.sort((a, b) => Number(b.gain > 0) - Number(a.gain > 0) || a.name.localeCompare(b.name, 'en'));
  return {
    moves,
    mentors: [...menteesOut(board, before, after), ...mentorsIn(board, before, after)],
    pairs: { before: pairsIn(before), after: pairsIn(after) },
    total: { before: totalOf(board, before), after: totalOf(board, after) },
  };
}

function inWords(name: string, was: Seat | null, is: Seat | null): string {
  if (!is) return `${name} loses ${was!.name} (${wholePoints(was!.score)}) and is without a mentor.`;
  if (!was) return `${name} gets ${is.name} (${wholePoints(is.score)}).`;
  return `${name}: ${wholePoints(was.score)} \u2192 ${wholePoints(is.score)}, with ${is.name} instead of ${was.name}.`;
}

/** For whoever loses a mentor: whom they could have then. */
function bestLeft({ lawful, mentees, mentors }: Board, after: Sitting, row: number): string {
  const score = (column: number): number =>
    after.places[column] === 0 ? ABSENT : lawful[row * mentors.length + column];
  const fits = [...mentors.keys()].filter((column) => score(column) !== ABSENT).sort((a, b) => score(b) - score(a));
  const free = fits.find((column) => loadOf(after, column) < after.places[column]);
  const column = free ?? fits[0];
  if (column === undefined) return '';
  const [first] = fullName(mentees[row].application.answers).split(' ');
  const whom = `${fullName(mentors[column].application.answers)} (${wholePoints(score(column))})`;
  return free === undefined
    ? `Best for ${first} would be ${whom}, who is full then.`
    : `Best for ${first} is then ${whom}, who has a place.`;
}

/** Whoever had no pair withdraws without a move. */
const menteesOut = ({ mentees }: Board, { partner }: Sitting, { out }: Sitting): Effect['mentors'] =>
  mentees.flatMap(({ key, application }, row) =>
    out.has(key) && partner[row] < 0 ? [{ person: key, sentence: `${fullName(application.answers)} withdraws.` }] : [],
  );

const loadOf = ({ partner }: Sitting, column: number): number => partner.filter((c) => c === column).length;

function mentorsIn({ mentors }: Board, before: Sitting, after: Sitting): Effect['mentors'] {
  return mentors.flatMap(({ key, application }, column) => {
    const [was, is] = [loadOf(before, column), loadOf(after, column)];
    const name = fullName(application.answers);
    if (after.out.has(key)) return [{ person: key, sentence: `${name} withdraws.` }];
    if (after.places[column] > before.places[column])
      return [
        {
          person: key,
          sentence: `${name} has ${plural(after.places[column], 'place')} then, and ${plural(is, 'mentee')}.`,
        },
      ];
    if (was > 0 && is === 0) return [{ person: key, sentence: `${name} has no mentee then.` }];
    return was === 0 && is > 0 ? [{ person: key, sentence: `${name} had no mentee until now.` }] : [];
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
