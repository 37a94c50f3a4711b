/** Who gets which message, from what is known of everybody now. Who has it already is another matter: see ledger-match.ts. */
import type { PersonKey } from './application';
import type { Turnout } from './attendance';
import { ONE_APPLICATION } from './duplicates';
import type { MessageKey } from './message-kinds';
import type { ApprovedPair } from './messages';
import { pairId } from './pairs-tab';
import type { Person, Status } from './person';

export interface PairAnswers {
  mentor: '' | 'Yes' | 'No';
  mentee: '' | 'Yes' | 'No';
}

/** The cohort as it stands when messages are written. */
export interface Standing {
  /** Of everybody the application that counts. */
  people: readonly Person[];
  /** Who has more than one application in one role. */
  applied: ReadonlySet<PersonKey>;
  approved: readonly ApprovedPair[];
  /** Everybody in a pair that stands, approved or not. */
  inPairs: ReadonlySet<PersonKey>;
  /** Mentees whose pair ended because the mentor is out. */
  left: ReadonlySet<PersonKey>;
  /** Whose answer is asked for first, or Nobody. */
  agreement: 'Nobody' | 'Mentor first' | 'Mentee first';
  /** By pair id. */
  answers: ReadonlyMap<string, PairAnswers>;
  /** Who attended the orientation or is excused, and who did not. */
  turnout: Pick<Turnout, 'oriented' | 'missed'>;
}

export interface Audience {
  people: readonly Person[];
  /** The pairs that the message is about; each person reads of their own only. */
  pairs: readonly ApprovedPair[];
}

/** Nobody is written to who withdrew, and nobody twice for an application that another replaced. */
export function audienceOf(key: MessageKey, s: Standing): Audience {
  const among = (test: (person: Person) => boolean): Audience => ({ people: s.people.filter(test), pairs: [] });
  const is =
    (...statuses: Status[]) =>
    (p: Person) =>
      statuses.includes(p.status);
  const isOpen = (key: string, p: Person) => p.findings[key]?.verdict === 'ask' || p.findings[key]?.verdict === 'fail';
  switch (key) {
    case 'application-received':
      return among(is('Eligible', 'Needs a decision', 'Not eligible'));
    case 'something-missing':
      return among(is('Needs a decision'));
    case 'which-application':
      return among(
        (p) =>
          is('Eligible', 'Needs a decision')(p) &&
          (s.applied.has(p.key) || p.findings[ONE_APPLICATION]?.verdict === 'ask'),
      );
    case 'membership-renewal':
      return among(
        (p) =>
          is('Eligible', 'Needs a decision')(p) && (isOpen('association-member', p) || isOpen('division-member', p)),
      );
    case 'not-eligible':
      return among(is('Not eligible'));
    case 'accepted':
      return among(is('Eligible'));
    case 'waiting-list':
      return among((p) => p.application.role === 'mentee' && isUnpaired(p, s));
    case 'not-matched-mentor':
      return among((p) => p.application.role === 'mentor' && isUnpaired(p, s));
    case 'mentor-withdrew':
      return among((p) => s.left.has(p.key) && isUnpaired(p, s));
    case 'agreement-mentor':
      return inPairs(toAsk('mentor', s), 'mentor');
    case 'agreement-mentee':
      return inPairs(toAsk('mentee', s), 'mentee');
    case 'introduction':
      return inPairs(agreed(s));
    // Times are asked for before there are pairs as well.
    case 'orientation-times':
      return s.approved.length > 0 ? inPairs(s.approved) : among(is('Eligible'));
    case 'orientation-missed':
      return only(s.turnout.missed, inPairs(s.approved));
    case 'certificate-letter':
      return only(s.turnout.oriented, inPairs(s.approved));
    default:
      return inPairs(s.approved);
  }
}

const only = (those: ReadonlySet<PersonKey>, { people, pairs }: Audience): Audience => ({
  people: people.filter((p) => those.has(p.key)),
  pairs,
});

/** Before there are pairs, nobody is left over. */
const isUnpaired = (p: Person, s: Standing): boolean =>
  p.status === 'Eligible' && s.inPairs.size > 0 && !s.inPairs.has(p.key);

const idOf = ({ mentee, mentor }: ApprovedPair): string => pairId({ mentee: mentee.key, mentor: mentor.key });

/** The answers to a pair; nobody has said anything about one that is not there. */
export const answersTo = (pair: ApprovedPair, { answers }: Standing): PairAnswers =>
  answers.get(idOf(pair)) ?? { mentor: '', mentee: '' };

/** Pairs in which this side is to be asked now. */
export function toAsk(side: 'mentor' | 'mentee', s: Standing): ApprovedPair[] {
  if (s.agreement === 'Nobody') return [];
  const isFirst = s.agreement === (side === 'mentor' ? 'Mentor first' : 'Mentee first');
  const other = side === 'mentor' ? 'mentee' : 'mentor';
  return s.approved.filter((pair) => {
    const said = answersTo(pair, s);
    return said[side] === '' && (isFirst ? said[other] !== 'No' : said[other] === 'Yes');
  });
}

/** Pairs that may be introduced. */
export const agreed = (s: Standing): readonly ApprovedPair[] =>
  s.agreement === 'Nobody'
    ? s.approved
    : s.approved.filter((pair) => {
        const { mentor, mentee } = answersTo(pair, s);
        return mentor === 'Yes' && mentee === 'Yes';
      });

/** `only`: the side that is written to; without it, both. */
function inPairs(pairs: readonly ApprovedPair[], only?: 'mentor' | 'mentee'): Audience {
  const sides = pairs.flatMap((p) => (only ? [p[only]] : [p.mentee, p.mentor]));
  return { people: [...new Map(sides.map((p) => [p.key, p])).values()], pairs };
}
