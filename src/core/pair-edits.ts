/**
 * What people typed into the tab Pairs, against the pairs as they were: a changed mentor makes a pair of the committee's own choice; what
 * contradicts a rule, a place or another word becomes a question first, and nothing of it is applied before it is answered.
 */
import { foldAddress, fullName, type PersonKey } from './application';
import { ABSENT } from './assignment';
import { type Board, forbiddenBy } from './board';
import { addressIn, type Never, type PairRule } from './pair-rules/pair-rule';
import { type PairRow, YOURS } from './pairs-tab';
import type { Person } from './person';

/** A row whose mentor somebody changed; `mentor` is null where nobody eligible is meant, '' where the cell was emptied. */
export interface TypedMentor {
  row: PairRow;
  mentor: PersonKey | null | '';
}

export interface EditQuestion {
  kind: 'nobody' | 'emptied' | 'forbidden' | 'full' | 'both';
  row: PairRow;
  mentor: PersonKey | null | '';
  /** The rule in the way, where the kind is 'forbidden'. */
  rule: PairRule | null;
  /** Where the kind is 'full': how many places there would have to be, and who could give way. */
  places: number;
  others: PersonKey[];
  /** What happened, in one sentence. */
  happened: string;
}

export interface PairEdits {
  given: { row: PairRow; mentor: PersonKey }[];
  questions: EditQuestion[];
}

type People = ReadonlyMap<PersonKey, Person>;

/** Rows whose mentor is not the one of their pair. */
export function typedMentors(rows: readonly PairRow[], people: People): TypedMentor[] {
  const mentors = [...people.values()].filter((p) => p.application.role === 'mentor' && p.status === 'Eligible');
  return rows.flatMap((row): TypedMentor[] => {
    const words = row.typed.trim();
    if (words === '') return [{ row, mentor: '' }];
    const address = foldAddress(words.split('\u00b7').pop()!);
    if (address === addressIn(row.mentor)) return [];
    const byAddress = mentors.find((p) => addressIn(p.key) === address);
    const byName = mentors.filter((p) => fullName(p.application.answers).toLowerCase() === words.toLowerCase());
    const mentor = byAddress?.key ?? (byName.length === 1 ? byName[0].key : null);
    return mentor === row.mentor ? [] : [{ row, mentor }];
  });
}

/** `board`: of the pairs as they were. `never`: of the tab Pair rules. */
export function pairEdits(rows: readonly PairRow[], people: People, board: Board, never: readonly Never[]): PairEdits {
  const edits: PairEdits = { given: [], questions: [] };
  const typed = typedMentors(rows, people);
  const after = new Map(rows.map((row) => [row, row.mentor]));
  for (const { row, mentor } of typed) if (mentor) after.set(row, mentor);
  const named = (key: PersonKey): string => {
    const person = people.get(key);
    return (person && fullName(person.application.answers)) || addressIn(key);
  };
  const ask = (kind: EditQuestion['kind'], { row, mentor }: TypedMentor, happened: string, more = {}) =>
    edits.questions.push({ kind, row, mentor, rule: null, places: 0, others: [], happened, ...more });
  for (const edit of typed) {
    const { row, mentor } = edit;
    const place = `Row ${row.at + 2}, ${named(row.mentee)},`;
    if (mentor === '') ask('emptied', edit, `${place} names no mentor any more. It was ${named(row.mentor)}.`);
    else if (mentor === null)
      ask('nobody', edit, `${place} now names \u201c${row.typed}\u201d, who is not one of the eligible mentors.`);
    else {
      const rule = inTheWay(board, row.mentee, mentor, never);
      const there = rows.filter((other) => after.get(other) === mentor && !other.never);
      const places = people.get(mentor)?.places ?? 0;
      if (rule) ask('forbidden', edit, `${place} now names ${named(mentor)}. ${rule.sentence}`, { rule: rule.rule });
      else if (there.length > places)
        ask('full', edit, `${place} now names ${named(mentor)}, who is full (${places} of ${places}).`, {
          places: there.length,
          others: there.filter((other) => !typed.some((t) => t.row === other)).map((other) => other.mentee),
        });
      else edits.given.push({ row, mentor });
    }
  }
  const isTyped = new Set(typed.map((t) => t.row));
  for (const row of rows)
    if (row.keep && row.never && !isTyped.has(row))
      ask(
        'both',
        { row, mentor: row.mentor },
        `${named(row.mentee)} and ${named(row.mentor)} are marked both Keep and Never.`,
      );
  return edits;
}

/** The hard rule between two people who may never have been looked at as a pair; the board's own words. */
function inTheWay(board: Board, mentee: PersonKey, mentor: PersonKey, never: readonly Never[]) {
  const [row, column] = [place(board.mentees, mentee), place(board.mentors, mentor)];
  if (row < 0 || column < 0) return null;
  const pair = row * board.mentors.length + column;
  if (board.lawful[pair] !== ABSENT && !never.some((n) => isBetween(n, mentee, mentor))) return null;
  const [rule] = forbiddenBy(board, pair);
  return rule ? { rule, sentence: rule.why(board, row, column) } : null;
}

const place = (people: readonly Person[], key: PersonKey): number => people.findIndex((p) => p.key === key);

/** Whichever of the two mentors. */
export const isBetween = ({ a, b }: Never, one: PersonKey, other: PersonKey): boolean => {
  const [x, y] = [addressIn(one), addressIn(other)];
  return (addressIn(a) === x && addressIn(b) === y) || (addressIn(a) === y && addressIn(b) === x);
};

/** A row with the mentor that the committee gave: kept, and an approval of the pair before does not count for this one. */
export const withMentor = (row: PairRow, mentor: PersonKey): PairRow => ({
  ...row,
  mentor,
  label: YOURS,
  keep: true,
  never: false,
  status: row.status === 'Suggested' ? 'Suggested' : 'Changed since approval',
  approvedBy: '',
  approvedOn: Number.NaN,
  approvalNote: '',
});
