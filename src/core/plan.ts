/** Suggest pairs: the whole step from judged people to a proven plan, explained. */
import { ABSENT, type Plan, type Problem, resolve } from './assignment';
import { type Board, boardOf, type PairingInput } from './board';
import { explainPair, LABELS, type Label, type Pair } from './explain';
import { proven } from './fewest-moves';
import { bothRather } from './figures';
import { hash32 } from './hash';
import type { NamedPersonCard } from './named-people';
import { eachOthersMentor, isWarned } from './pair-rules/each-others-mentor';
import { namedPerson } from './pair-rules/named-person';
import { addressIn, type Couple } from './pair-rules/pair-rule';
import { ORDER, orderOfAims } from './pair-settings';
import { readiness } from './readiness';
import type { Issue } from './trouble';
import { explainWithout, type Seats, type WithoutPair } from './without';

export type { PairingInput } from './board';

export interface ScoredPair extends Couple {
  /** Hundredths: exactly the number that the plan adds up. */
  score: number;
}

export interface Figures {
  pairs: number;
  /** Of the pairs that are not kept, in hundredths; -1 where there is none. */
  weakest: number;
  /** Sum of all scores, in hundredths. */
  total: number;
  labels: Record<Label, number>;
  /** People who had waited before and wait again. */
  waitedLeft: number;
  /** Pairs of people who would both rather have each other than whom they got. */
  bothRather: number;
}

export interface Pairing {
  /** By mentee key. */
  pairs: Pair[];
  /** Mentees, then mentors, each by key. */
  without: WithoutPair[];
  issues: Issue[];
  /** Still to be answered. */
  cards: NamedPersonCard[];
  /** All lawful pairs of eligible people, by mentee, then mentor; made when asked for. */
  readonly scores: ScoredPair[];
  figures: Figures;
  /** Checked on this run, independently of the solver. */
  certificate: { proven: true };
  board: Board;
  plan: Plan;
}

/** Throws an Error (a bug) where the plan's certificate does not hold. */
export function suggestPairs(input: PairingInput): Pairing {
  const board = boardOf(input);
  const problem = problemOf(board, input);
  const { plan } = proven(problem);
  const seats = seatsOf(board, problem, plan);
  const { pairs, without } = explained(board, seats);
  return {
    pairs,
    without,
    issues: [...board.issues, ...readiness(board)],
    cards: board.cards.filter((card) => card.answer === null && namedPerson.state(input.settings) !== 'Off'),
    get scores() {
      return scoredPairs(board);
    },
    figures: {
      pairs: plan.pairs,
      weakest: plan.weakest,
      total: plan.total,
      labels: labelsOf(pairs),
      waitedLeft: plan.waitedLeft,
      bothRather: bothRather(board, seats),
    },
    certificate: { proven: true },
    board,
    plan,
  };
}

/** How many pairs bear each label. */
export const labelsOf = (pairs: readonly Pick<Pair, 'label'>[]): Record<Label, number> =>
  Object.fromEntries(LABELS.map((label) => [label, pairs.filter((pair) => pair.label === label).length])) as Record<
    Label,
    number
  >;

/** Everybody with a partner, by mentee key, and everybody without, mentees first: each with the reasons. */
export function explained(board: Board, seats: Seats): { pairs: Pair[]; without: WithoutPair[] } {
  return {
    pairs: pairsOf(board, seats),
    without: [
      ...[...board.mentees.keys()]
        .filter((row) => seats.partner[row] < 0)
        .map((row) => explainWithout(board, seats, 'mentee', row)),
      ...[...board.mentors.keys()]
        .filter((column) => seats.load[column] === 0)
        .map((column) => explainWithout(board, seats, 'mentor', column)),
    ],
  };
}

export function problemOf(board: Board, { previous }: Pick<PairingInput, 'previous'>): Problem {
  const { mentees, mentors, lawful, places, kept, asked, profile, settings } = board;
  const columns = new Map(mentors.map((person, column) => [person.key, column]));
  const byAddress = new Map(mentors.map((person, column) => [addressIn(person.key), column]));
  const last = new Map(previous.map(({ mentee, mentor }) => [mentee, columns.get(mentor) ?? ABSENT]));
  const { waitedBefore } = profile.answers;
  return {
    rows: mentees.length,
    columns: mentors.length,
    score: lawful,
    capacity: places,
    kept: kept.pairs.map(({ row, column }) => [row, column] as const),
    waited: Uint8Array.from(mentees, ({ application: { answers } }) =>
      asked.mentee.has('earlier') && waitedBefore.test(answers.earlier) ? 1 : 0,
    ),
    previous: Int32Array.from(mentees, (person) => last.get(person.key) ?? -1),
    samePerson: mentees.flatMap((person, row) => {
      if (eachOthersMentor.state(settings) !== 'On') return [];
      const column = byAddress.get(addressIn(person.key));
      return column === undefined ? [] : [[row, column] as const];
    }),
    rowKey: Uint32Array.from(mentees, (person) => hash32(person.key)),
    columnKey: Uint32Array.from(mentors, (person) => hash32(person.key)),
    order: ORDER[settings.of(orderOfAims)],
  };
}

/** `partner`: what everybody has, where that is not what the plan gives them. */
export function seatsOf({ mentors }: Board, problem: Problem, plan: Plan, partner = plan.partner): Seats {
  const load = new Int32Array(mentors.length);
  for (const column of partner) if (column >= 0) load[column]++;
  const known = new Map<number, Int32Array>();
  // Whoever moves, moves away from this plan; the plan before it does not matter any more.
  const settled = { ...problem, previous: plan.partner };
  const oneMore = (column: number): Int32Array => {
    if (!known.has(column))
      known.set(column, resolve(settled, plan, { places: [column, problem.capacity[column] + 1] }).partner);
    return known.get(column)!;
  };
  return { partner, load, oneMore };
}

function pairsOf(board: Board, { partner, load }: Seats): Pair[] {
  const kept = new Map(board.kept.pairs.map((pair) => [pair.row, pair]));
  return [...partner.entries()]
    .filter(([, column]) => column >= 0)
    .map(([row, column]) =>
      explainPair(board, row, column, {
        kept: kept.has(row),
        approved: kept.get(row)?.approved ?? false,
        overPlaces: kept.has(row) && load[column] > board.mentors[column].places,
        mutual: isWarned(board, partner, row, column),
      }),
    );
}

function scoredPairs({ mentees, mentors, lawful }: Board): ScoredPair[] {
  const list: ScoredPair[] = [];
  mentees.forEach((mentee, row) => {
    mentors.forEach((mentor, column) => {
      const score = lawful[row * mentors.length + column];
      if (score !== ABSENT) list.push({ mentee: mentee.key, mentor: mentor.key, score });
    });
  });
  return list;
}
