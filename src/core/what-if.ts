/**
 * What would be if: changes to the pairs as they stand, tried one after the other. Nothing is written here; what a person asked for by name
 * may move kept and approved pairs, what is paired again around it never does.
 */
import { fullName, type PersonKey } from './application';
import { ABSENT, type Problem } from './assignment';
import { type Board, forbiddenBy } from './board';
import { fewestMoves, proven, type Solved } from './fewest-moves';
import { PAIR_RULES } from './pair-rules';
import { eachOthersMentor, isMutual } from './pair-rules/each-others-mentor';
import { neverPair } from './pair-rules/never-pair';
import { addressIn } from './pair-rules/pair-rule';
import type { PairRow } from './pairs-tab';

/**
 * What becomes of whoever loses a partner: they change places, stay without, or everybody around it is paired again: so that as few people
 * as possible move, or as well as it can be.
 */
export type Others = 'swap' | 'leave' | 'few' | 'again';

export type Change =
  | { do: 'give'; mentee: PersonKey; mentor: PersonKey; displaced?: PersonKey | undefined; others: Others }
  | { do: 'leave'; mentee: PersonKey }
  | { do: 'keep' | 'free'; mentee: PersonKey }
  | { do: 'never'; mentee: PersonKey; mentor: PersonKey; reason?: string | undefined; others: Exclude<Others, 'swap'> }
  | { do: 'one more'; mentor: PersonKey; others: Exclude<Others, 'swap'> }
  | { do: 'withdraw'; person: PersonKey; others: Exclude<Others, 'swap'> };

/** Who sits with whom, as rows and columns of the board. Never changed, always made anew. */
export interface Sitting {
  /** Column per row, -1 = without. */
  partner: Int32Array;
  /** Rows that a person asked to keep. */
  kept: ReadonlySet<number>;
  /** Rows whose pair was approved. */
  approved: ReadonlySet<number>;
  /** Places per column. */
  places: Int32Array;
  /** People who withdraw. */
  out: ReadonlySet<PersonKey>;
  /** Pairs (row by row) that a person ruled out, whichever of the two would mentor. */
  never: ReadonlySet<number>;
}

export interface Refusal {
  /** Which of the changes. */
  at: number;
  /** Why not, and what can be done. */
  sentence: string;
}

/** The pairs as the tab has them. A pair of somebody who takes part no longer is not among them. */
export function sittingOf(board: Board, rows: readonly PairRow[]): Sitting {
  const [row, column] = [placesOf(board.mentees), placesOf(board.mentors)];
  const partner = new Int32Array(board.mentees.length).fill(-1);
  const [kept, approved] = [new Set<number>(), new Set<number>()];
  for (const pair of rows) {
    const [r, c] = [row.get(pair.mentee), column.get(pair.mentor)];
    if (r === undefined || c === undefined || pair.never || partner[r] >= 0) continue;
    partner[r] = c;
    if (pair.keep) kept.add(r);
    if (pair.status !== 'Suggested') approved.add(r);
  }
  for (const pair of board.kept.pairs) if (partner[pair.row] === pair.column) kept.add(pair.row);
  return { partner, kept, approved, places: board.places, out: new Set(), never: new Set() };
}

const placesOf = (people: Board['mentees']): ReadonlyMap<PersonKey, number> =>
  new Map(people.map((person, place) => [person.key, place]));

export function play(
  board: Board,
  problem: Problem,
  start: Sitting,
  changes: readonly Change[],
): { sitting: Sitting; refused: Refusal | null } {
  let sitting = start;
  for (const [at, change] of changes.entries()) {
    const next = new Table(board, problem, sitting).after(change);
    if (typeof next === 'string') return { sitting, refused: { at, sentence: next } };
    sitting = next;
  }
  return { sitting, refused: null };
}

/** The best plan around what is kept, approved or asked for; with `seated` (who has somebody now) the one that moves the fewest people. Proven. */
export function planAround(
  { mentees }: Pick<Board, 'mentees'>,
  problem: Problem,
  { partner, kept, approved, places, out, never }: Sitting,
  seated?: (row: number) => boolean,
): Solved {
  const score = problem.score.slice();
  for (const [row, { key }] of mentees.entries())
    if (out.has(key)) score.fill(ABSENT, row * problem.columns, (row + 1) * problem.columns);
  for (const pair of never) score[pair] = ABSENT;
  const stay = [...partner.entries()].filter(([row, column]) => column >= 0 && (kept.has(row) || approved.has(row)));
  const taken = new Int32Array(problem.columns);
  for (const [, column] of stay) taken[column]++;
  const capacity = places.map((n, column) => Math.max(n, taken[column]));
  const around = { ...problem, score, capacity, kept: stay, previous: partner };
  return seated ? fewestMoves(around, seated) : proven(around);
}

/** The board as it is then: without pairs that were ruled out and without whoever withdraws, with the places there are. */
export function boardAfter(board: Board, { never, out, places }: Pick<Sitting, 'never' | 'out' | 'places'>): Board {
  const { mentees, mentors, kept } = board;
  const [lawful, forbidden] = [board.lawful.slice(), board.forbidden.slice()];
  for (const pair of never) {
    lawful[pair] = ABSENT;
    forbidden[pair] |= 1 << PAIR_RULES.indexOf(neverPair);
  }
  const isGone = (row: number, column: number): boolean => out.has(mentees[row].key) || out.has(mentors[column].key);
  if (out.size > 0)
    for (let pair = 0; pair < lawful.length; pair++)
      if (isGone(Math.floor(pair / mentors.length), pair % mentors.length)) lawful[pair] = ABSENT;
  const pairs = kept.pairs.filter(
    ({ row, column }) => !never.has(row * mentors.length + column) && !isGone(row, column),
  );
  return { ...board, lawful, forbidden, places, kept: { ...kept, pairs } };
}

const without = (rows: ReadonlySet<number>, ...less: number[]): Set<number> =>
  new Set([...rows].filter((row) => !less.includes(row)));

/** One change to one sitting. */
class Table {
  private readonly row: ReadonlyMap<PersonKey, number>;
  private readonly column: ReadonlyMap<PersonKey, number>;

  constructor(
    private readonly board: Board,
    private readonly problem: Problem,
    private readonly now: Sitting,
  ) {
    this.row = placesOf(board.mentees);
    this.column = placesOf(board.mentors);
  }

  /** The sitting after the change, or why it cannot be. */
  after(change: Change): Sitting | string {
    const { now } = this;
    if (change.do === 'one more') {
      const column = this.column.get(change.mentor);
      if (column === undefined) return notHere(change.mentor);
      const places = now.places.slice();
      places[column]++;
      return this.settled(change.others, { ...now, places });
    }
    if (change.do === 'withdraw') return this.withdrawn(change.person, change.others);
    const row = this.row.get(change.mentee);
    if (row === undefined) return notHere(change.mentee);
    if (change.do === 'give') return this.given(row, change);
    if (change.do === 'never') return this.ruledOut(change);
    if (now.partner[row] < 0) return `${this.mentee(row)} has no pair.`;
    if (change.do === 'leave') return this.left([row]);
    return { ...now, kept: change.do === 'keep' ? new Set([...now.kept, row]) : without(now.kept, row) };
  }

  private given(row: number, { mentor, displaced, others }: Extract<Change, { do: 'give' }>): Sitting | string {
    const { now } = this;
    const column = this.column.get(mentor);
    if (column === undefined) return notHere(mentor);
    if (now.partner[row] === column) return `${this.mentee(row)} has ${this.mentor(column)} already.`;
    const guests = [...now.partner.keys()].filter((r) => now.partner[r] === column && r !== row);
    const isFull = guests.length >= now.places[column];
    const named = displaced === undefined ? undefined : this.row.get(displaced);
    if (isFull && now.places[column] === 0) return `${this.mentor(column)} offers no place.`;
    const cheapest = guests
      .filter((r) => !now.kept.has(r) && !now.approved.has(r))
      .sort((a, b) => this.score(a, column) - this.score(b, column))[0];
    const leaves = isFull ? (named !== undefined && guests.includes(named) ? named : cheapest) : undefined;
    if (isFull && leaves === undefined)
      return `${this.mentor(column)} is full, and every pair there is kept or approved. Say who moves, or ask for one place more.`;
    const partner = now.partner.slice();
    const old = partner[row];
    partner[row] = column;
    if (leaves !== undefined) partner[leaves] = -1;
    const refused = this.whyNot(row, column, partner);
    if (refused) return refused;
    const gone = leaves === undefined ? [] : [leaves];
    let kept = new Set([...without(now.kept, ...gone), row]);
    const approved = without(now.approved, row, ...gone);
    if (others === 'swap' && leaves !== undefined) {
      if (old < 0) return `${this.mentee(row)} has no mentor to give to ${this.mentee(leaves)} in exchange.`;
      partner[leaves] = old;
      const why = this.whyNot(leaves, old, partner);
      if (why) return `They cannot change places. ${why}`;
      kept = new Set([...kept, leaves]);
    }
    return this.settled(others, { ...now, partner, kept, approved });
  }

  /** Whichever of the two mentors; a pair that they are ends. */
  private ruledOut({ mentee, mentor, others }: Extract<Change, { do: 'never' }>): Sitting | string {
    const never = new Set(this.now.never);
    const ended: number[] = [];
    for (const [one, other] of [
      [mentee, mentor],
      [mentor, mentee],
    ].map((two) => two.map(addressIn))) {
      const row = this.board.mentees.findIndex(({ key }) => addressIn(key) === one);
      const column = this.board.mentors.findIndex(({ key }) => addressIn(key) === other);
      if (row < 0 || column < 0) continue;
      never.add(row * this.board.mentors.length + column);
      if (this.now.partner[row] === column) ended.push(row);
    }
    if (never.size === this.now.never.size) return notHere(this.column.has(mentor) ? mentee : mentor);
    return this.settled(others, { ...this.left(ended), never });
  }

  /** Their pairs end. */
  private left(rows: readonly number[]): Sitting {
    const { now } = this;
    const partner = now.partner.slice();
    for (const row of rows) partner[row] = -1;
    return { ...now, partner, kept: without(now.kept, ...rows), approved: without(now.approved, ...rows) };
  }

  private withdrawn(person: PersonKey, others: Others): Sitting | string {
    const [row, column] = [this.row.get(person), this.column.get(person)];
    if (row === undefined && column === undefined) return notHere(person);
    const { now } = this;
    const rows = row !== undefined ? [row] : [...now.partner.keys()].filter((r) => now.partner[r] === column);
    const places = now.places.slice();
    if (column !== undefined) places[column] = 0;
    return this.settled(others, { ...this.left(rows), places, out: new Set([...now.out, person]) });
  }

  private settled(others: Others, sitting: Sitting): Sitting {
    if (others !== 'again' && others !== 'few') return sitting;
    const seated = others === 'few' ? (row: number) => this.now.partner[row] >= 0 : undefined;
    return { ...sitting, partner: planAround(this.board, this.problem, sitting, seated).plan.partner };
  }

  /** The hard rule that stands between two people, and what can be done about it; '' where none does. */
  private whyNot(row: number, column: number, partner: Int32Array): string {
    const { board, now } = this;
    for (const key of [board.mentees[row].key, board.mentors[column].key])
      if (now.out.has(key)) return `${this.nameOf(key)} withdraws.`;
    const pair = row * board.mentors.length + column;
    if (now.never.has(pair)) return `${this.mentee(row)} and ${this.mentor(column)} are never to be paired.`;
    const [rule] = forbiddenBy(board, pair);
    if (rule && board.lawful[pair] === ABSENT)
      return [rule.why(board, row, column), rule.lift(board, row, column)].filter(Boolean).join(' ');
    if (board.lawful[pair] === ABSENT) return board.kept.waiting.get(board.mentees[row].key) ?? 'This pair waits.';
    return eachOthersMentor.state(board.settings) === 'On' && isMutual(board, partner, row, column)
      ? `${this.mentor(column)} is mentored by ${this.mentee(row)}: no two people mentor each other.`
      : '';
  }

  private score = (row: number, column: number): number => this.board.score[row * this.board.mentors.length + column];
  private mentee = (row: number): string => fullName(this.board.mentees[row].application.answers);
  private mentor = (column: number): string => fullName(this.board.mentors[column].application.answers);
  private nameOf(key: PersonKey): string {
    const [row, column] = [this.row.get(key), this.column.get(key)];
    return row !== undefined ? this.mentee(row) : column !== undefined ? this.mentor(column) : key;
  }
}

const notHere = (key: PersonKey): string =>
  `${key.replace(/^\w+:/, '')} does not take part now: only eligible people can be in a pair.`;
