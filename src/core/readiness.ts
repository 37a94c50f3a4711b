/** What stands in the way of a good plan before anybody looks at single pairs. */
import { fullName } from './application';
import { ABSENT } from './assignment';
import { type Board, forbiddenBy } from './board';
import type { Issue } from './trouble';

const named = (people: Board['mentees'], place: number): string => fullName(people[place].application.answers);

export function readiness(board: Board): Issue[] {
  return [
    ...emptySides(board),
    ...(board.sheet.measures.length === 0 ? [nothingCounts] : []),
    ...neverKept(board),
    ...overPlaces(board),
    ...alone(board),
  ];
}

const nothingCounts: Issue = {
  code: 'E-33',
  subject: 'weights',
  sentence:
    'Nothing counts for the score: no criterion with a weight was asked in both forms and answered. Pairs are made, but not by fit. Give a criterion a weight.',
};

function emptySides({ mentees, mentors, places }: Board): Issue[] {
  const issue = (subject: string, sentence: string): Issue => ({ code: 'E-34', subject, sentence });
  const sides = [
    mentees.length === 0
      ? issue('mentees', 'No mentee is eligible, so there is nobody to pair. Decide in Eligibility first.')
      : null,
    mentors.length === 0
      ? issue('mentors', 'No mentor is eligible, so there is nobody to pair. Decide in Eligibility first.')
      : null,
    mentors.length > 0 && places.every((n) => n === 0)
      ? issue('mentors', 'No mentor offers a place. Type a number under Places in People.')
      : null,
  ];
  return sides.filter((side): side is Issue => side !== null);
}

function neverKept(board: Board): Issue[] {
  return board.kept.pairs
    .filter(({ row, column }) =>
      forbiddenBy(board, row * board.mentors.length + column).some((rule) => rule.key === 'never-pair'),
    )
    .map(({ row, column }) => ({
      code: 'E-22',
      subject: `${board.mentees[row].key} ${board.mentors[column].key}`,
      sentence: `${named(board.mentees, row)} and ${named(board.mentors, column)} are marked both Keep and Never. The pair stays for now: take one of the two marks away.`,
    }));
}

function overPlaces({ mentors, places }: Board): Issue[] {
  return [...mentors.keys()]
    .filter((column) => places[column] > mentors[column].places)
    .map((column) => ({
      code: 'E-23',
      subject: mentors[column].key,
      sentence: `${named(mentors, column)} has ${mentors[column].places} ${mentors[column].places === 1 ? 'place' : 'places'} and ${places[column]} kept mentees. All stay for now: raise the places to ${places[column]}, or choose which to move.`,
    }));
}

/** Mentees whom only a Must match leaves alone. */
function alone(board: Board): Issue[] {
  const { mentees, mentors, lawful } = board;
  return [...mentees.keys()]
    .filter((row) => mentors.length > 0 && !board.kept.waiting.has(mentees[row].key))
    .filter((row) => mentors.every((_, column) => lawful[row * mentors.length + column] === ABSENT))
    .flatMap((row): Issue[] => {
      const must = mentors.map((_, column) => ({ column, rules: forbiddenBy(board, row * mentors.length + column) }));
      const only = must.find(({ rules }) => rules.length === 1 && rules[0].key === 'must-match');
      if (only === undefined) return [];
      const [rule] = only.rules;
      const sentence = `Nobody fits ${named(mentees, row)}: ${rule.why(board, row, only.column)} ${rule.lift(board, row, only.column)}`;
      return [{ code: 'E-21', subject: mentees[row].key, sentence }];
    });
}
