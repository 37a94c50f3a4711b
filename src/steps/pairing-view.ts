/** Step 4, the screens: before pairing, the result, one pair, people without a pair, plans side by side. What was typed is understood first. */
import { fullName, type PersonKey, writeTo } from '../core/application';
import { explainPair, type Pair } from '../core/explain';
import { thatCount } from '../core/judge';
import { editCards, namedCards, type PairCard, placesCards, planCards } from '../core/pair-cards';
import { typedMentors } from '../core/pair-edits';
import {
  choicesOf,
  labelCounts,
  lookFirst,
  type Matters,
  mattersOf,
  type PairLine,
  pairLines,
  readinessSentences,
  type Topic,
  topicsOf,
} from '../core/pairing-view';
import { type PairRow, pairId, rankInWords } from '../core/pairs-tab';
import { knownRows } from '../core/people-tab';
import { suggestPairs } from '../core/plan';
import { type PlanSide, plansSideBySide } from '../core/plans';
import { programName } from '../core/program';
import { overall } from '../core/what-if-words';
import { who } from '../google/who';
import { onTheTable, whatToDo } from './on-the-table';
import { ownKeys } from './own-pairs';
import { typedNow, understoodPairs } from './pair-edits';
import { options } from './pairs-in-tab';
import { type Judged, judged } from './receive';
import type { PairAt } from './requests';
import { tried } from './what-if';

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
  ask: { name: string; address: string; text: string } | null;
}

export interface PairingView {
  /** What was typed in the sheet and is understood now; ''. */
  seen: string;
  /** Pairing waits for these. */
  questions: PairCard[];
  /** These do not hold anything up. */
  cards: PairCard[];
  ready: string[];
  topics: Topic[];
  matters: Matters[];
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
}

export function pairingView(): PairingView {
  const { look, said } = understoodPairs();
  const table = onTheTable(look);
  const { input, rows } = table;
  const people = thatCount(look.people);
  const isOwn = ownKeys(people);
  const plan = suggestPairs(input);
  const { board } = plan;
  const lines = pairLines(rows, explainedRows(plan.board, rows), new Set(table.changed.map(pairId)), people);
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
    topics: topicsOf(board.mentees, board.mentors).slice(0, 5),
    matters: mattersOf(input.settings),
    ...choicesOf(input.settings),
    kept: input.kept.filter((pair) => !pair.approved).length,
    never: input.never.length,
    pairs: shown,
    labels: labelCounts(lines),
    first: lookFirst(shown),
    without,
    own: lines.length - shown.length,
  };
}

type ABoard = ReturnType<typeof suggestPairs>['board'];

function explainedRows(board: ABoard, rows: readonly PairRow[]): Map<string, Pair> {
  const [row, column] = [board.mentees, board.mentors].map((list) => new Map(list.map((p, i) => [p.key, i])));
  const load = new Map<PersonKey, number>();
  for (const { mentor } of rows) load.set(mentor, (load.get(mentor) ?? 0) + 1);
  return new Map(
    rows.flatMap((pair) => {
      const [r, c] = [row.get(pair.mentee), column.get(pair.mentor)];
      if (r === undefined || c === undefined) return [];
      const overPlaces = pair.keep && (load.get(pair.mentor) ?? 0) > board.mentors[c].places;
      const of = { kept: pair.keep, approved: pair.status !== 'Suggested', overPlaces };
      return [[pairId(pair), explainPair(board, r, c, of)] as const];
    }),
  );
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
          ? { name: mentor.name, address: writeTo(person.application), text: oneMore(mentor.name, look) }
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

export interface PairView {
  mentee: PersonKey;
  mentor: PersonKey;
  menteeName: string;
  mentorName: string;
  /** As the sheet counts. */
  row: number;
  label: string;
  score: number;
  ranks: string;
  reasons: { words: string; points: string }[];
  check: string;
  kept: boolean;
  never: boolean;
  status: string;
  /** Somebody changed the mentor in the sheet, and the question about it is open. */
  asked: boolean;
}

const REASONS = 4;

/** What each of the best three options of a mentee without a mentor would cost the others, in sentences. */
export function optionCosts({ mentee }: PairAt): { costs: string[] } {
  const look = judged();
  const { input } = onTheTable(look);
  const { without } = suggestPairs(input);
  const isOwn = ownKeys(thatCount(look.people));
  const options = without.find((w) => w.person === mentee && w.role === 'mentee')?.options ?? [];
  if (isOwn(mentee)) return { costs: [] };
  return {
    costs: options
      .filter((option) => !isOwn(option.person))
      .map(({ person, name, score, whyNot }) => {
        const change = { do: 'give', mentee, mentor: person, others: 'again' } as const;
        const { refused, effect } = tried([change], look);
        const others = effect.moves.filter((m) => m.mentee !== mentee && !isOwn(m.mentee)).map((m) => m.sentence);
        const words = refused
          ? refused.sentence
          : [...(others.length > 0 ? others : ['Nobody else moves.']), overall(effect)].join(' ');
        return `${name}, ${Math.round(score / 100)}${whyNot ? `, ${whyNot}` : ''}. ${words}`;
      }),
  };
}

/** One pair of the tab; null where the mentee has none, 'own' where it is the pair of whoever looks. */
export function pairView({ mentee }: PairAt): PairView | null | 'own' {
  const look = judged();
  const { input, rows, changed } = onTheTable(look);
  const people = thatCount(look.people);
  const isOwn = ownKeys(people);
  const row = rows.find((one) => one.mentee === mentee);
  if (!row) return null;
  if (isOwn(row.mentee) || isOwn(row.mentor)) return 'own';
  const { board } = suggestPairs(input);
  const pair = explainedRows(board, rows).get(pairId(row));
  if (!pair) return null;
  const name = (key: PersonKey): string => fullName(people.get(key)!.application.answers);
  const [menteeName, mentorName] = [name(row.mentee), name(row.mentor)];
  const points = (hundredths: number): string => String(Math.round(hundredths / 100));
  return {
    mentee: row.mentee,
    mentor: row.mentor,
    menteeName,
    mentorName,
    row: row.at + 2,
    label: row.label,
    score: Math.round(pair.score / 100),
    ranks: `${rankInWords(pair.menteeRank, menteeName)}, ${rankInWords(pair.mentorRank, mentorName)}`,
    reasons: [...pair.breakdown]
      .sort((a, b) => b.points - a.points)
      .slice(0, REASONS)
      .map((part) => ({
        // Most sentences begin with what they are about.
        words: /^\w[\w ]*: /.test(part.sentence) ? part.sentence : `${part.title}: ${part.sentence}`,
        points: `${points(part.points)} of ${points(part.of)}`,
      })),
    check: pair.check,
    kept: row.keep,
    never: row.never,
    status: changed.some((one) => pairId(one) === pairId(row)) ? 'Changed since approval' : row.status,
    asked: typedMentors([row], people).length > 0,
  };
}

export function comparePlans(): { plans: PlanSide[]; user: string } {
  const look = judged();
  const { input } = onTheTable(look);
  return { plans: plansSideBySide(input, ownKeys(thatCount(look.people))), user: who() };
}
