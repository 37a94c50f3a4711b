/** The anatomy of a scoring criterion. One criterion, one file: words → settings → small predicates → the object. */
import type { Answers, Asked, PersonKey } from '../application';
import type { FieldKey } from '../fields';
import type { Profile } from '../profiles/profile';
import type { Stated, Vocabulary } from '../stated';

/** What a criterion may know besides the two people. */
export interface PairingFacts {
  profile: Profile;
  asked: Asked;
  /** The day whose wall clocks count for time zones: the program's start, or '' (then the offsets of standard time). */
  startDay: string;
  /** Hoped-for people that a committee member has confirmed: `hope(who hopes, hoped-for person)`. */
  hopes: ReadonlySet<string>;
  /** Numbers for this criterion's answers; one vocabulary for both forms, so that the same answer has the same number. */
  words: Vocabulary;
}

export const hope = (from: PersonKey, about: PersonKey): string => `${from} ${about}`;

/**
 * `Mentor` and `Mentee` are one side's answers, prepared once per person as plain values (numbers, texts, lists): people with equal values
 * are scored together, so that a pair costs a table look-up and not a text comparison.
 */
export interface Criterion<Mentor, Mentee> {
  /** Also the file's name. */
  key: string;
  /** "Leadership competencies". */
  title: string;
  /** What 0 and 1 mean, in one sentence, with the source of the numbers. */
  range: string;
  /** 0 to 100. */
  defaultWeight: number;
  /** The criterion counts only if each form asks for at least one of these. */
  fields: { mentor: readonly FieldKey[]; mentee: readonly FieldKey[] };
  mentor(answers: Answers, key: PersonKey, facts: PairingFacts): Stated<Mentor>;
  mentee(answers: Answers, key: PersonKey, facts: PairingFacts): Stated<Mentee>;
  /** The share of the criterion, 0 to 1, that a mentee who answered the rest left open: it counts like a blank. */
  open?(mentee: Mentee): number;
  /** 0 to 1; null or 'any' where these two left just this pair open. */
  score(mentor: Mentor, mentee: Mentee, facts: PairingFacts): Stated<number>;
  /**
   * The same numbers for one mentee and many mentors at once: only where answers differ so much that comparing pair by pair costs too much.
   * The list may be used again for the next mentee.
   */
  scoreAll?(mentors: readonly Mentor[], facts: PairingFacts): (mentee: Mentee) => ArrayLike<Stated<number>>;
  /** A ready sentence for the committee: "Competencies: change management (Strong)." '' where there is nothing to say. */
  reason(mentor: Mentor, mentee: Mentee, facts: PairingFacts): string;
  /** What the committee should look at before approving; '' in the usual case. */
  caution(mentor: Mentor, mentee: Mentee, facts: PairingFacts): string;
  /** The same for the two people's eyes: "You both …", without levels or judgments; '' where there is nothing to say. */
  shared(mentor: Mentor, mentee: Mentee, facts: PairingFacts): string;
}
