/** Everything about one cohort's possible pairs: who, what each pair scores, which rules forbid it or warn of it. */
import type { Asked, PersonKey } from './application';
import { ABSENT } from './assignment';
import { hope } from './criteria/criterion';
import { type KeptPair, type KeptPlaces, placeKept } from './kept';
import { type AnsweredCard, namedPersonCards } from './named-people';
import { PAIR_RULES } from './pair-rules';
import { eachOthersMentor } from './pair-rules/each-others-mentor';
import { addressIn, type Couple, type Never, type PairCohort, type PairRule } from './pair-rules/pair-rule';
import type { Person } from './person';
import type { Profile } from './profiles/profile';
import { programStart } from './program';
import { scoreAll } from './score';
import { scoreSheet } from './score-sheet';
import type { Settings } from './settings';
import type { Issue } from './trouble';

export interface PairingInput {
  /** All roles, any status; only the eligible take part. */
  people: readonly Person[];
  profile: Profile;
  asked: Asked;
  settings: Settings;
  kept: readonly KeptPair[];
  never: readonly Never[];
  /** Pairs of an earlier cohort. */
  earlier: readonly Couple[];
  /** One person in both roles under two addresses, as somebody said. */
  samePeople?: readonly Couple[];
  /** The last plan of this cohort. */
  previous: readonly Couple[];
  answered: readonly AnsweredCard[];
  /** People for whom the committee accepts a weaker match than the rules of quality allow. */
  weaker?: ReadonlySet<PersonKey>;
}

export interface Board extends PairCohort {
  /** Hundredths of lawful pairs, row by row, ABSENT elsewhere. Kept pairs are lawful by the committee's word. */
  lawful: Int16Array;
  /** Per pair: bit i set where PAIR_RULES[i] forbids it. */
  forbidden: Uint16Array;
  /** Pairs that a rule only warns of: index of the pair → rules. */
  cautions: ReadonlyMap<number, readonly PairRule[]>;
  kept: KeptPlaces;
  /** Places per column in this plan: with room for all kept pairs, without places that wait. */
  places: Int32Array;
  issues: readonly Issue[];
}

const byKey = (a: Person, b: Person): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/** People in the order of their keys, so that nothing that follows can depend on the order of rows. */
function eligible(people: readonly Person[], role: 'mentor' | 'mentee'): Person[] {
  const list = people.filter((person) => person.status === 'Eligible' && person.application.role === role).sort(byKey);
  const twice = list.find((person, i) => person.key === list[i + 1]?.key);
  if (twice) throw new Error(`${role} ${list.indexOf(twice)} is eligible twice`);
  return list;
}

export function boardOf(input: PairingInput): Board {
  const { people, profile, asked, settings } = input;
  const [mentees, mentors] = [eligible(people, 'mentee'), eligible(people, 'mentor')];
  const { cards, issues } = namedPersonCards([...people].sort(byKey), input.answered);
  const hopes = new Set(
    cards
      .filter((card) => card.answer === 'prefer')
      .flatMap((card) => card.held.map((pair) => hopeIn(pair, card.from))),
  );
  const sheet = scoreSheet(mentees, mentors, { profile, asked, hopes, startDay: settings.of(programStart) }, settings);
  const cohort: PairCohort = { ...input, mentees, mentors, sheet, score: scoreAll(sheet), cards };
  const { forbidden, cautions } = applyRules(cohort, input.weaker);
  const kept = placeKept(cohort, people, input.kept, eachOthersMentor.state(settings) !== 'On');
  const lawful = cohort.score.map((score, pair) => (forbidden[pair] === 0 ? score : ABSENT));
  mentees.forEach((mentee, row) => {
    if (kept.waiting.has(mentee.key)) lawful.fill(ABSENT, row * mentors.length, (row + 1) * mentors.length);
  });
  for (const { row, column } of kept.pairs)
    lawful[row * mentors.length + column] = cohort.score[row * mentors.length + column];
  return {
    ...cohort,
    lawful,
    forbidden,
    cautions,
    kept,
    places: placesOf(mentors, kept),
    issues: [...issues, ...kept.issues],
  };
}

/** Who hopes for whom in this pair, when `from` is the one who wrote it. */
function hopeIn({ mentee, mentor }: Couple, from: PersonKey): string {
  return addressIn(mentee) === addressIn(from) ? hope(mentee, mentor) : hope(mentor, mentee);
}

/** Rules of quality: they only warn where the committee accepts a weaker match for one of the two. */
const QUALITY = ['must-match', 'quality-floor'];

function applyRules(
  cohort: PairCohort,
  weaker: ReadonlySet<PersonKey> = new Set(),
): Pick<Board, 'forbidden' | 'cautions'> {
  const forbidden = new Uint16Array(cohort.score.length);
  const cautions = new Map<number, PairRule[]>();
  PAIR_RULES.forEach((rule, index) => {
    const state = rule.state(cohort.settings);
    if (state === 'Off') return;
    rule.find(cohort, (row, column) => {
      const pair = row * cohort.mentors.length + column;
      const isWarning =
        QUALITY.includes(rule.key) && (weaker.has(cohort.mentees[row].key) || weaker.has(cohort.mentors[column].key));
      if (state === 'On' && !isWarning) forbidden[pair] |= 1 << index;
      else cautions.set(pair, [...(cautions.get(pair) ?? []), rule]);
    });
  });
  return { forbidden, cautions };
}

function placesOf(mentors: readonly Person[], { pairs, reserved }: KeptPlaces): Int32Array {
  const keptIn = new Int32Array(mentors.length);
  for (const { column } of pairs) keptIn[column]++;
  return Int32Array.from(mentors, ({ places }, column) =>
    Math.max(keptIn[column], Math.max(0, Math.floor(places)) - reserved[column]),
  );
}

/** The rules that forbid a pair, in reading order. */
export const forbiddenBy = ({ forbidden }: Board, pair: number): PairRule[] =>
  PAIR_RULES.filter((_, index) => (forbidden[pair] >> index) & 1);
