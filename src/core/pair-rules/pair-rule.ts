/** The anatomy of a hard rule for pairs. One rule, one file: words → settings → small predicates → the object. */
import type { Asked, PersonKey } from '../application';
import type { NamedPersonCard } from '../named-people';
import { oncePerText } from '../once-per-text';
import type { Person } from '../person';
import type { Profile } from '../profiles/profile';
import type { ScoreSheet } from '../score-sheet';
import { choice, type Setting, type Settings } from '../settings';

/** On: such a pair does not exist. Caution: it may, and says so. */
export type Switch = 'On' | 'Caution' | 'Off';

/** Two people who should never be paired, whichever of them mentors. */
export interface Never {
  a: PersonKey;
  b: PersonKey;
}

export interface Couple {
  mentee: PersonKey;
  mentor: PersonKey;
}

/** Everything a rule may look at: the eligible people by key, their scores, and what the committee said. */
export interface PairCohort {
  /** Rows. */
  mentees: readonly Person[];
  /** Columns. */
  mentors: readonly Person[];
  sheet: ScoreSheet;
  /** Hundredths, row by row, before any rule. */
  score: Int16Array;
  profile: Profile;
  asked: Asked;
  settings: Settings;
  never: readonly Never[];
  /** The pairs of an earlier cohort. */
  earlier: readonly Couple[];
  /** One person in both roles under two addresses, as somebody said. */
  samePeople?: readonly Couple[];
  cards: readonly NamedPersonCard[];
}

export type Hit = (row: number, column: number) => void;

export interface PairRule {
  /** Also the file's name. */
  key: string;
  /** Short words for lists: "Same institution". */
  title: string;
  /** The rule in one plain sentence. */
  words: string;
  /** Its switch first, where it has one; then further settings. */
  settings: readonly Setting<unknown>[];
  state(settings: Settings): Switch;
  /** 'pair': names single pairs in `find`. 'plan': about all pairs together, seen to by the solver. */
  about: 'pair' | 'plan';
  /** Calls `hit` for every pair the rule speaks of; at most a look per pair and no memory per pair. */
  find(cohort: PairCohort, hit: Hit): void;
  /** Why the rule speaks of this pair: a check on a kept or cautioned pair, or why somebody is without. */
  why(cohort: PairCohort, row: number, column: number): string;
  /** What a committee member can do so that such a pair may exist; '' where nothing can be done. */
  lift(cohort: PairCohort, row: number, column: number): string;
}

export const alwaysOn = (): Switch => 'On';

export const ruleSwitch = (key: string, title: string, words: string, fallback: Switch): Setting<Switch> =>
  choice<Switch>({
    key: `pair rule ${key}`,
    label: `Pair rule: ${title}`,
    help: `${words} On: such a pair is never made. Caution: it may be made and says so. Off: nobody looks.`,
    usedBy: 'Pairing',
    choices: ['On', 'Caution', 'Off'],
    fallback,
  });

/** A rule that nobody can switch off: its row in Settings says so, and what to do instead. */
export const fixedOn = (key: string, title: string, words: string, instead: string): Setting<Switch> =>
  choice<Switch>({
    key: `pair rule ${key}`,
    label: `Pair rule: ${title}`,
    help: `${words} Always on. ${instead}`,
    usedBy: 'Pairing',
    choices: ['On'],
    fallback: 'On',
  });

/** The place of every person in a list, by key. */
export const placeOf = (people: readonly Person[]): ReadonlyMap<PersonKey, number> =>
  new Map(people.map((person, place) => [person.key, place]));

/** The address in a person's key, or the text itself where it is only an address. */
export const addressIn: (key: PersonKey) => string = oncePerText((key) =>
  key
    .replace(/^(mentor|mentee):/, '')
    .trim()
    .toLowerCase(),
);

/** Both directions in which two addresses may be mentee and mentor. */
export function hitBetween(
  { mentees, mentors }: PairCohort,
  couples: readonly (readonly [string, string])[],
  hit: Hit,
): void {
  const row = new Map(mentees.map((person, place) => [addressIn(person.key), place]));
  const column = new Map(mentors.map((person, place) => [addressIn(person.key), place]));
  for (const [one, other] of couples) {
    const [a, b] = [addressIn(one), addressIn(other)];
    for (const [mentee, mentor] of [
      [a, b],
      [b, a],
    ]) {
      if (row.has(mentee) && column.has(mentor)) hit(row.get(mentee)!, column.get(mentor)!);
    }
  }
}
