/** Step 4 as the panel shows it before and after pairing: who and how many places, what is short, what is to be looked at first. */
import { fullName, type PersonKey } from './application';
import type { Board } from './board';
import { CRITERIA } from './criteria';
import { LABELS, type Pair, wholePoints } from './explain';
import { plural } from './home';
import { PAIR_RULES } from './pair-rules';
import type { Switch } from './pair-rules/pair-rule';
import { qualityFloor, tooFewMentors } from './pair-rules/quality-floor';
import { orderOfAims } from './pair-settings';
import { isWeak, type PairRow, pairId, YOURS } from './pairs-tab';
import type { Person } from './person';
import type { Settings } from './settings';
import { type WeightWord, weightSetting, wordOf } from './weights';

export interface Topic {
  title: string;
  mentors: number;
  mentees: number;
}

export interface PairLine {
  mentee: PersonKey;
  mentor: PersonKey;
  names: string;
  label: string;
  /** Of 100, whole. */
  score: number;
  check: string;
  status: string;
  weak: boolean;
  /** The whole would lose nothing with another mentor. */
  choice: boolean;
}

export interface Matters {
  key: string;
  title: string;
  word: WeightWord;
}

/** "23 mentors with 31 places, 34 mentees." and what that means. */
export function readinessSentences({
  mentees,
  mentors,
  places,
}: Pick<Board, 'mentees' | 'mentors' | 'places'>): string[] {
  const room = places.reduce((sum, n) => sum + n, 0);
  const counts = `${plural(mentors.length, 'mentor')} with ${plural(room, 'place')} \u00b7 ${plural(mentees.length, 'mentee')}.`;
  if (mentees.length === 0 || mentors.length === 0)
    return [
      counts,
      `Nobody is eligible as a ${mentees.length === 0 ? 'mentee' : 'mentor'}, so nobody can be paired yet. Decide in step 3, Eligibility.`,
    ];
  const left = mentees.length - room;
  return left > 0
    ? [counts, `${plural(left, 'mentee')} will stay without a mentor unless somebody takes one more.`]
    : [counts, 'There is a place for everybody.'];
}

/** What is missing before anybody could be paired. */
export const blockedBy = ({ mentees, mentors, places }: Pick<Board, 'mentees' | 'mentors' | 'places'>) =>
  mentees.length === 0 || mentors.length === 0 ? 'eligibility' : places.every((n) => n === 0) ? 'places' : '';

/** Areas of work that mentees want to grow in and mentors cover, the shortest first. */
export function topicsOf(mentees: readonly Person[], mentors: readonly Person[]): Topic[] {
  const topics = new Map<string, Topic>();
  const count = (people: readonly Person[], side: 'mentors' | 'mentees') => {
    for (const { application } of people)
      for (const title of new Set(application.answers.areas)) {
        const topic = topics.get(title) ?? { title, mentors: 0, mentees: 0 };
        topic[side]++;
        topics.set(title, topic);
      }
  };
  count(mentees, 'mentees');
  count(mentors, 'mentors');
  return [...topics.values()]
    .filter((topic) => topic.mentees > 0)
    .sort(
      (a, b) =>
        b.mentees - b.mentors - (a.mentees - a.mentors) || b.mentees - a.mentees || (a.title < b.title ? -1 : 1),
    );
}

export const mattersOf = (settings: Settings): Matters[] =>
  CRITERIA.map(({ key, title }) => ({ key, title, word: wordOf(settings.of(weightSetting(key))) }));

export interface RuleChoice {
  /** Of the setting. */
  key: string;
  title: string;
  words: string;
  state: Switch;
}

/** The rules for pairs that have a switch; those that are always on are rows of Settings. The floor has a question of its own above. */
export const rulesOf = (settings: Settings): RuleChoice[] =>
  PAIR_RULES.filter(
    (rule) => rule !== qualityFloor || settings.of(tooFewMentors) === 'As many pairs as possible',
  ).flatMap(({ title, words, settings: [setting], state }) =>
    setting?.choices?.includes('Caution') ? [{ key: setting.key, title, words, state: state(settings) }] : [],
  );

export const choicesOf = (settings: Settings) => ({
  tooFew: settings.of(tooFewMentors),
  order: settings.of(orderOfAims),
});

/** The pairs that stand, as the tab has them, with the caution as it is now. */
export function pairLines(
  rows: readonly PairRow[],
  explained: ReadonlyMap<string, Pair>,
  changed: ReadonlySet<string>,
  choice: ReadonlySet<PersonKey>,
  people: ReadonlyMap<PersonKey, Person>,
): PairLine[] {
  const name = (key: PersonKey): string => {
    const person = people.get(key);
    return (person && fullName(person.application.answers)) || key.replace(/^\w+:/, '');
  };
  return rows.map((row) => ({
    mentee: row.mentee,
    mentor: row.mentor,
    names: `${name(row.mentee)} with ${name(row.mentor)}`,
    label: row.label,
    score: wholePoints(row.score),
    check: explained.get(pairId(row))?.check ?? 'Not both take part any more. Pair again.',
    status: changed.has(pairId(row)) ? 'Changed since approval' : row.status,
    weak: isWeak(row),
    choice: !row.keep && row.status === 'Suggested' && choice.has(row.mentee),
  }));
}

export const labelCounts = (lines: readonly PairLine[]): { label: string; n: number }[] =>
  [...LABELS, YOURS]
    .map((label) => ({ label, n: lines.filter((line) => line.label === label).length }))
    .filter(({ n }) => n > 0);

/** Pairs to look at first. */
export const MOST = 5;

/** What to look at before approving: changed pairs, Weak ones, cautions, then pairs that could as well be others; the lowest score first. */
export const lookFirst = (lines: readonly PairLine[]): PairLine[] =>
  lines
    .filter((line) => line.status !== 'Approved' && urgency(line) > 0)
    .sort((a, b) => urgency(b) - urgency(a) || a.score - b.score || (a.mentee < b.mentee ? -1 : 1))
    .slice(0, MOST);

const urgency = (line: PairLine): number =>
  line.status === 'Changed since approval' ? 4 : line.weak ? 3 : line.check !== '' ? 2 : line.choice ? 1 : 0;
