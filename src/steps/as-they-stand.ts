/** The tabs Pairs and Without a pair after a person's word about some pairs: nobody else is moved, and rows stay where they are. */
import type { PersonKey } from '../core/application';
import { solve } from '../core/assignment';
import { boardOf } from '../core/board';
import { noteOf } from '../core/changes';
import { explainPair } from '../core/explain';
import { thatCount } from '../core/judge';
import { PAIRS } from '../core/layout';
import { isWarned } from '../core/pair-rules/each-others-mentor';
import {
  breakdownInWords,
  MENTOR,
  PAIR_HEADERS,
  type PairRow,
  pairCells,
  pairId,
  pairRows,
  placesInWords,
} from '../core/pairs-tab';
import { explained, problemOf, seatsOf } from '../core/plan';
import { type Cell, columnOf } from '../core/table';
import { withRows } from '../core/table-edits';
import { introduced } from '../core/told';
import { withNotes } from '../google/rewrite';
import { openTab } from '../google/spreadsheet';
import type { Rewriting } from './history';
import { readLedger } from './ledger';
import { inTab, onTheTable } from './on-the-table';
import { mentorsToChoose, withoutInTab } from './pairs-in-tab';
import type { Judged } from './receive';

/** `rows`: the pairs that stand from now on, each with the place of its row. `places`: of mentors who were given more. */
export function asTheyStand(
  look: Judged,
  rows: readonly PairRow[],
  places: ReadonlyMap<PersonKey, number> = new Map(),
): Rewriting[] {
  const people = new Map(
    [...thatCount(look.people)].map(([key, p]) => [key, { ...p, places: places.get(key) ?? p.places }]),
  );
  const moved = { ...look, people: look.people.map((p) => ({ ...p, places: places.get(p.key) ?? p.places })) };
  const { input } = onTheTable(moved, rows);
  const board = boardOf(input);
  const [row, column] = [board.mentees, board.mentors].map((list) => new Map(list.map((p, i) => [p.key, i])));
  const partner = new Int32Array(board.mentees.length).fill(-1);
  for (const pair of rows) if (row.has(pair.mentee)) partner[row.get(pair.mentee)!] = column.get(pair.mentor) ?? -1;
  const problem = problemOf(board, input);
  const { without } = explained(board, seatsOf(board, problem, solve(problem), partner));

  const open = openTab(PAIRS);
  const now = withNotes(open, PAIRS);
  const headers = [...PAIR_HEADERS, noteOf('Score')];
  const told = introduced(readLedger());
  const load = new Map<PersonKey, number>();
  for (const { mentor } of rows) load.set(mentor, (load.get(mentor) ?? 0) + 1);
  const before = new Map(pairRows(open.table).map((one) => [one.at, one]));
  const after = new Map(rows.map((one) => [one.at, one]));
  const values = now.rows.flatMap((cells, at): Cell[][] => {
    const [was, is] = [before.get(at), after.get(at)];
    const asNow = headers.map((header): Cell => cells[columnOf(now.headers, header)]);
    const set = (list: Cell[], header: string, value: Cell) =>
      list.map((cell, i) => (headers[i] === header ? value : cell));
    if (!was || (!is && was.status === 'Ended')) return [asNow];
    if (!is) return was.status === 'Suggested' ? [] : [set(asNow, 'Status', 'Ended')];
    const taken = placesInWords(load.get(is.mentor)!, people.get(is.mentor)?.places ?? 0);
    const [r, c] = [row.get(is.mentee), column.get(is.mentor)];
    const isSame = pairId(is) === pairId(was) && is.label === was.label && is.typed === was.typed;
    if (isSame || r === undefined || c === undefined) {
      const ticked = set(set(asNow, 'Keep (edit)', is.keep), 'Never (edit)', is.never);
      return [set(ticked, 'Mentor\u2019s places', taken)];
    }
    const overPlaces = load.get(is.mentor)! > (people.get(is.mentor)?.places ?? 0);
    const pair = explainPair(board, r, c, {
      kept: is.keep,
      approved: false,
      overPlaces,
      mutual: isWarned(board, partner, r, c),
    });
    const mentor = inTab(people, is.mentor);
    const cellsNow = pairCells(pair, inTab(people, is.mentee), mentor, {
      row: is,
      places: taken,
      mentorTold: told(people.get(is.mentor)),
      menteeTold: told(people.get(is.mentee)),
    });
    return [[...cellsNow, breakdownInWords(pair)]];
  });
  const pairs: Rewriting = {
    tab: PAIRS,
    open,
    now,
    after: withRows(now, headers, values),
    lists: { [MENTOR]: mentorsToChoose(people, rows.length) },
  };
  return [pairs, withoutInTab(without, people)];
}
