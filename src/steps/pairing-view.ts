/** Step 4, the screens: before pairing, the result, people without a pair, plans side by side. What was typed is understood first. */
import { fullName, type PersonKey, writeTo } from '../core/application';
import { thatCount } from '../core/judge';
import { editCards, namedCards, type PairCard, placesCards, planCards } from '../core/pair-cards';
import {
  blockedBy,
  choicesOf,
  labelCounts,
  lookFirst,
  type Matters,
  mattersOf,
  type PairLine,
  type RuleChoice,
  readinessSentences,
  rulesOf,
  type Topic,
  topicsOf,
} from '../core/pairing-view';
import { isByHand, type PairRow } from '../core/pairs-tab';
import { knownRows } from '../core/people-tab';
import { suggestPairs } from '../core/plan';
import { type PlanFigures, type PlanSide, plansSideBySide } from '../core/plans';
import { programName } from '../core/program';
import { who } from '../google/who';
import { onTheTable, whatToDo } from './on-the-table';
import { ownKeys } from './own-pairs';
import { typedNow, understoodPairs } from './pair-edits';
import { linesOf } from './pairs-as-explained';
import { options } from './pairs-in-tab';
import { type Judged, judged } from './receive';

export interface PersonWithout {
  key: PersonKey;
  name: string;
  role: 'mentor' | 'mentee';
  why: string;
  options: string[];
  help: string;
  /** What the committee chose to do. */
  todo: string;
  /** A text to the mentor who could take one more; '' where nobody could. */
  ask: { key: PersonKey; name: string; address: string; text: string } | null;
}

export interface PairingView {
  /** What was typed in the sheet and is understood now; ''. */
  seen: string;
  /** Pairing waits for these. */
  questions: PairCard[];
  /** These do not hold anything up. */
  cards: PairCard[];
  ready: string[];
  /** Why nobody can be paired: nobody is eligible on one side, or no mentor offers a place; ''. */
  blocked: 'eligibility' | 'places' | '';
  topics: Topic[];
  matters: Matters[];
  rules: RuleChoice[];
  tooFew: string;
  order: string;
  kept: number;
  never: number;
  pairs: PairLine[];
  labels: { label: string; n: number }[];
  first: PairLine[];
  without: PersonWithout[];
  /** Pairs of whoever looks, which are not shown. */
  own: number;
  /** What pairing again keeps, and what it would not: made by hand and not kept. */
  stays: { approved: number; kept: number; byHand: number };
}

export function pairingView(): PairingView {
  const { look, said } = understoodPairs();
  const table = onTheTable(look);
  const { input, rows } = table;
  const people = thatCount(look.people);
  const isOwn = ownKeys(people);
  const plan = suggestPairs(input);
  const { board } = plan;
  const lines = linesOf(plan, table, people);
  const shown = lines.filter((line) => !isOwn(line.mentee) && !isOwn(line.mentor));
  const typedPlaces = new Set(knownRows(look.desk.people.table).flatMap((r) => (r.places === '' ? [] : [r.key])));
  const without = withoutNow(look, plan.without, rows).filter((one) => !isOwn(one.key));
  const help = (key: PersonKey) => plan.without.find((w) => w.person === key)?.help ?? '';
  const mine = (card: PairCard) => !card.about.some((key) => key !== '' && isOwn(key));
  return {
    seen: said,
    questions: editCards(typedNow(look, table).questions, people).filter(mine),
    cards: [
      ...namedCards(plan),
      ...planCards(board, plan.issues, people, help),
      ...placesCards(board.mentors, typedPlaces),
    ].filter(mine),
    ready: [
      ...readinessSentences(board),
      ...plan.issues.filter((issue) => issue.code === 'E-33' || issue.code === 'E-34').map((issue) => issue.sentence),
    ],
    blocked: blockedBy(board),
    topics: topicsOf(board.mentees, board.mentors).slice(0, 5),
    matters: mattersOf(input.settings),
    rules: rulesOf(input.settings),
    ...choicesOf(input.settings),
    kept: input.kept.filter((pair) => !pair.approved).length,
    never: input.never.length,
    pairs: shown,
    labels: labelCounts(lines),
    first: lookFirst(shown),
    without,
    own: lines.length - shown.length,
    stays: {
      approved: rows.filter((row) => row.status !== 'Suggested').length,
      kept: rows.filter((row) => row.keep && row.status === 'Suggested').length,
      byHand: rows.filter(isByHand).length,
    },
  };
}

/** Everybody the tab has without a pair; why comes from the plan as it would be now. */
function withoutNow(look: Judged, plan: ReturnType<typeof suggestPairs>['without'], rows: readonly PairRow[]) {
  const people = thatCount(look.people);
  const paired = new Set(rows.flatMap((row) => [row.mentee, row.mentor]));
  const chosen = new Map(whatToDo().map((one) => [one.person, one.word]));
  const name = (key: PersonKey): string => fullName(people.get(key)!.application.answers);
  const known = new Map(plan.map((w) => [w.person, w]));
  const all = new Set([...plan.map((w) => w.person), ...chosen.keys()]);
  return [...all]
    .filter((key) => !paired.has(key) && people.get(key)?.status === 'Eligible')
    .map((key): PersonWithout => {
      const w = known.get(key);
      const asked = /^Ask (.*?) to take one more/.exec(w?.help ?? '')?.[1];
      const mentor = w?.options.find((o) => o.name === asked);
      const person = mentor && people.get(mentor.person);
      return {
        key,
        name: name(key),
        role: people.get(key)!.application.role,
        why: w?.why ?? 'Kept for the next round.',
        options: w ? options(w) : [],
        help: w?.help ?? '',
        todo: chosen.get(key) ?? '',
        ask: person
          ? {
              key: mentor.person,
              name: mentor.name,
              address: writeTo(person.application),
              text: oneMore(mentor.name, look),
            }
          : null,
      };
    });
}

/** No mentee's name, no score: the mentor is asked about a place. */
const oneMore = (mentor: string, { desk }: Judged): string =>
  [
    `Dear ${mentor},`,
    `thank you for being a mentor in ${desk.settings.of(programName) || 'our mentoring program'}. We have one more mentee whose wishes fit what you offer.`,
    'Could you take one more mentee this time? A yes or a no are both fine. Please tell us within a week.',
    'With thanks, the mentoring committee',
  ].join('\n\n');

/** The same people under three ways to decide, beside the pairs that stand. */
export function comparePlans(): { now: PlanFigures | null; plans: PlanSide[]; user: string } {
  const look = judged();
  const { input } = onTheTable(look);
  return { ...plansSideBySide(input, ownKeys(thatCount(look.people))), user: who() };
}
