/** Step 4, by hand: what a change to the pairs would do, and making it. Nothing changes before it is applied. */
import type { PersonKey } from '../core/application';
import { type Board, boardOf } from '../core/board';
import { explainPair, type Pair } from '../core/explain';
import { shortHash } from '../core/hash';
import { historyLines } from '../core/history-tab';
import { plural } from '../core/home';
import { thatCount } from '../core/judge';
import { PEOPLE } from '../core/layout';
import { isWarned } from '../core/pair-rules/each-others-mentor';
import { type PairRow, pairId } from '../core/pairs-tab';
import { explained, problemOf, seatsOf } from '../core/plan';
import { type Cell, columnOf } from '../core/table';
import { withColumns } from '../core/table-edits';
import { Problem } from '../core/trouble';
import { boardAfter, type Change, planAround, play, type Sitting, sittingOf } from '../core/what-if';
import { type Effect, effectOf } from '../core/what-if-words';
import { alone } from '../google/lock';
import { readTab } from '../google/spreadsheet';
import { who } from '../google/who';
import { addLine, change, type Rewriting } from './history';
import { onTheTable } from './on-the-table';
import { OWN_PAIR, ownKeys } from './own-pairs';
import { refuseOpenQuestions, understandPairs } from './pair-edits';
import { pairsInTab, withoutInTab } from './pairs-in-tab';
import { type Judged, judged, keepPeople } from './receive';
import type { ChangePairs } from './requests';
import { type Lifted, type NewRule, rulesInTab } from './rules-in-tab';

/** The pairs as they stand, the changes, and what would come of them. */
export interface Tried {
  look: Judged;
  board: Board;
  problem: ReturnType<typeof problemOf>;
  rows: PairRow[];
  /** Approved pairs that must be looked at again. */
  changed: ReadonlySet<string>;
  start: Sitting;
  after: Sitting;
  refused: { at: number; sentence: string } | null;
  effect: Effect;
  /** Another mark: other pairs, or another word about one. */
  mark: string;
  /** Whoever looks. */
  isOwn(key: PersonKey): boolean;
}

export function tried(changes: readonly Change[], look: Judged = judged()): Tried {
  const { input, rows, changed } = onTheTable(look);
  const board = boardOf(input);
  const problem = problemOf(board, input);
  const start = sittingOf(board, rows);
  const isOwn = ownKeys(thatCount(look.people));
  const own = changes.findIndex((one) => namesOf(one).some(isOwn));
  const { sitting: after, refused } = play(board, problem, start, own < 0 ? changes : changes.slice(0, own));
  const then = boardAfter(board, after);
  return {
    look,
    board: then,
    problem,
    rows,
    changed: new Set(changed.map(pairId)),
    start,
    after,
    refused: refused ?? (own < 0 ? null : { at: own, sentence: OWN_PAIR }),
    effect: effectOf(then, start, after),
    mark: markOf(rows),
    isOwn,
  };
}

function namesOf(one: Change): PersonKey[] {
  switch (one.do) {
    case 'give':
      return [one.mentee, one.mentor, one.displaced ?? ''];
    case 'never':
      return [one.mentee, one.mentor];
    case 'one more':
      return [one.mentor];
    case 'withdraw':
      return [one.person];
    default:
      return [one.mentee];
  }
}

const markOf = (rows: readonly PairRow[]): string =>
  shortHash(
    rows
      .map((row) => [pairId(row), row.status, row.keep, row.never].join(' '))
      .sort()
      .join('\n'),
    12,
  );

/** Each pair of the sitting, explained. */
export const pairsOf = ({ board, after }: Tried): Pair[] =>
  [...after.partner.entries()]
    .filter(([, column]) => column >= 0)
    .map(([row, column]) =>
      explainPair(board, row, column, {
        kept: after.kept.has(row),
        approved: after.approved.has(row),
        overPlaces: after.partner.filter((c) => c === column).length > board.mentors[column].places,
        mutual: isWarned(board, after.partner, row, column),
      }),
    );

export interface PairsChanged {
  undoId: string;
  /** Somebody changed pairs since the changes were thought out: nothing was done. */
  stale: boolean;
  /** Who did the last thing in this spreadsheet, where it is stale. */
  by: string;
  said: string[];
}

export function changePairs({ changes, mark, mine }: ChangePairs): PairsChanged {
  return alone(who(), 'changing pairs', () => {
    const { look } = understandPairs(judged());
    keepPeople(look);
    refuseOpenQuestions(look, 'Nothing was changed, and what was typed is still there.');
    const done = tried(changes, look);
    if (done.refused) {
      if (done.refused.sentence === OWN_PAIR) addLine('A change to their own pair was refused.');
      throw new Problem('E-56', done.refused.sentence, 'Nothing was changed.', { label: 'Back', go: 'pairing' });
    }
    if (mark !== done.mark && !mine)
      return { undoId: '', stale: true, by: lastBy(), said: ['Pairs were changed meanwhile. Nothing was saved.'] };
    const sentence = inOneSentence(done, changes);
    const { rules, lifted } = newRules(changes);
    const undoId = change(
      sentence,
      [...rulesInTab(rules, lifted, look), ...peopleInTab(done, changes), ...pairTabs(done)],
      { line: 'Pairing', zone: look.desk.zone },
    );
    // A withdrawal changes a status, and a status what the tab says.
    if (changes.some((one) => one.do === 'withdraw' || one.do === 'one more')) keepPeople(judged());
    return { undoId, stale: false, by: '', said: [sentence, ...done.effect.moves.map((m) => m.sentence)] };
  });
}

/** Pairs that were ruled out, as rows of Pair rules; what was to be kept between the two rules nothing any more. */
function newRules(changes: readonly Change[]): { rules: NewRule[]; lifted: Lifted[] } {
  const never = changes.flatMap((one) => (one.do === 'never' ? [one] : []));
  return {
    rules: never.map(({ mentee, mentor, reason = '' }) => ({ a: mentee, b: mentor, word: 'Never', reason })),
    lifted: never.map(({ mentee, mentor }) => ({ a: mentee, b: mentor, word: 'Keep' })),
  };
}

function lastBy(): string {
  const open = readTab('history');
  return open ? (historyLines(open.table)[0]?.who ?? '') : '';
}

function inOneSentence({ effect }: Tried, changes: readonly Change[]): string {
  const touched = effect.moves.length;
  const names = effect.moves.map((m) => m.name);
  if (touched === 0) return `${plural(changes.length, 'word')} about pairs noted.`;
  const listed =
    names.length > 3 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} others` : names.join(' and ');
  return `Changed by hand: ${plural(touched, 'pair')} (${listed}).`;
}

/** The tabs Pairs and Without a pair as they are after the changes. */
function pairTabs({ look, board, problem, rows, changed, start, after }: Tried): Rewriting[] {
  const around = planAround(board, problem, after);
  const seats = seatsOf(board, around.problem, around.plan, after.partner);
  const { pairs, without } = explained(board, seats);
  const people = thatCount(look.people);
  const before = new Map(rows.map((row) => [pairId(row), row]));
  const rowOf = new Map(board.mentees.map(({ key }, row) => [key, row]));
  const said = pairs.map((pair): PairRow => {
    const row = rowOf.get(pair.mentee)!;
    const keep = after.kept.has(row);
    const known = before.get(pairId(pair));
    if (known) return { ...known, keep };
    // Whoever had an approved pair has a new one now: it waits for a new approval, and says so.
    const status = start.approved.has(row) ? 'Changed since approval' : 'Suggested';
    const nobody = { typed: '', score: pair.score, approvedBy: '', approvedOn: Number.NaN, approvalNote: '', note: '' };
    return {
      at: -1,
      mentee: pair.mentee,
      mentor: pair.mentor,
      status,
      label: pair.label,
      keep,
      never: false,
      ...nobody,
    };
  });
  return [
    pairsInTab({ pairs, rows: said, changed, people }),
    withoutInTab(
      without.filter((w) => !after.out.has(w.person)),
      people,
    ),
  ];
}

/** Places that were added and people who withdraw, in the tab People. */
function peopleInTab({ look, board, after }: Tried, changes: readonly Change[]): Rewriting[] {
  const more = new Map<PersonKey, number>();
  for (const one of changes)
    if (one.do === 'one more') {
      const column = board.mentors.findIndex((mentor) => mentor.key === one.mentor);
      more.set(one.mentor, Math.max(after.places[column], board.mentors[column].places + 1));
    }
  if (more.size === 0 && after.out.size === 0) return [];
  const { people: open } = look.desk;
  const headers = ['Places (edit)', 'Decision (edit)', 'Decision note (edit)', 'Decided by', 'Decided on'];
  const values = open.table.rows.map((row) => headers.map((header): Cell => row[columnOf(open.table.headers, header)]));
  for (const [key, person] of thatCount(look.people)) {
    const at = look.rowOf.get(person)?.at;
    if (at === undefined) continue;
    const places = more.get(key);
    if (places !== undefined) values[at][0] = places;
    if (after.out.has(key)) values[at] = [values[at][0], 'Withdraw', '', who(), new Date()];
  }
  return [{ tab: PEOPLE, open, now: open.table, after: withColumns(open.table, headers, values) }];
}
