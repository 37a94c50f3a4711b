/**
 * Which answers mean yes, no or "not sure": read from the words, confirmed once by a person, whose word wins. Two questions need it: whether
 * somebody promised to attend the orientation, and whether somebody promised to join or renew.
 */
import type { FieldKey } from './fields';
import type { Profile, Sense } from './profiles/profile';
import { foldAnswer } from './stated';

export type Meaning = 'yes' | 'no' | 'unsure';
export const MEANINGS: readonly Meaning[] = ['yes', 'no', 'unsure'];

export type Matter = 'orientation' | 'join';

export interface MatterWords {
  key: Matter;
  field: FieldKey;
  /** What a person is asked. */
  question: string;
}

export const MATTERS: readonly MatterWords[] = [
  {
    key: 'orientation',
    field: 'commitments',
    question: 'Which answers mean \u201cI will attend the orientation\u201d?',
  },
  { key: 'join', field: 'membershipStatus', question: 'Which answers mean \u201cI will join or renew\u201d?' },
];

/** By matter, then by answer (folded). */
export type Meanings = Readonly<Partial<Record<Matter, Readonly<Record<string, Meaning>>>>>;

const REFUSES = /\b(can ?not|can.?t|won.?t|will not|unable|not able|not attend|not available)\b|^no\b/i;
const AGREES =
  /^(yes|agreed?|i (agree|confirm|will|do|can|understand|promise|commit)|confirmed|true|of course|sure)\b/i;
/** No word of joining counts after these. */
const WILL_NOT =
  /\b(will not|won.?t|(do|does|am|are|is)( not|n.?t) (plan|intend|want|going|planning|intending)|not (going|planning|intending) to|no plans? to|never)\b/i;
/** The orientation by its usual names. */
export const ABOUT_ORIENTATION =
  /\b(orientations?|kick[- ]?off|onboarding|opening (session|meeting|event)|welcome (session|meeting)|introductory (session|meeting|webinar))\b/i;
/** A list of the forms' titles that ask for the matter: "Yes" alone means what the question says. */
type Titles = readonly string[];

/** What an answer means by its words, beside those of the question it answers. */
export function guessMeaning(matter: Matter, answer: string, titles: Titles, profile: Profile): Meaning {
  const { orientationPromise, willJoin, unsure } = profile.answers;
  if (matter === 'join') return willJoin.test(answer) && !WILL_NOT.test(answer) ? 'yes' : 'no';
  const about = ABOUT_ORIENTATION.test(answer) || orientationPromise.test(answer);
  const plain = titles.some((title) => ABOUT_ORIENTATION.test(title)) && !about;
  if (unsure.test(answer) && (about || plain)) return 'unsure';
  if (REFUSES.test(answer)) return 'no';
  return about || (plain && AGREES.test(answer)) ? 'yes' : 'no';
}

/** The profile as this committee uses it: what a person said about an answer first, then what its words say. */
export function withMeanings(profile: Profile, said: Meanings, titles: Readonly<Record<Matter, Titles>>): Profile {
  const means = (matter: Matter, wanted: Meaning): Sense => {
    const known = new Map<string, boolean>();
    const test = (answer: string): boolean => {
      const found = known.get(answer);
      if (found !== undefined) return found;
      const meaning = said[matter]?.[foldAnswer(answer)] ?? guessMeaning(matter, answer, titles[matter], profile);
      known.set(answer, meaning === wanted);
      return meaning === wanted;
    };
    return { test };
  };
  return {
    ...profile,
    answers: {
      ...profile.answers,
      orientationPromise: means('orientation', 'yes'),
      unsure: means('orientation', 'unsure'),
      willJoin: means('join', 'yes'),
    },
  };
}
