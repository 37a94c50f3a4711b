/** Pairs, people without a pair, and new Never rows, as the tabs are to show them. */
import type { PersonKey } from '../core/application';
import { noteOf } from '../core/changes';
import type { Pair } from '../core/explain';
import { PAIRS, WITHOUT } from '../core/layout';
import {
  breakdownInWords,
  MENTOR,
  mentorInWords,
  PAIR_HEADERS,
  type PairRow,
  pairCells,
  pairId,
  pairRows,
  placesInWords,
} from '../core/pairs-tab';
import type { Person } from '../core/person';
import { type Cell, columnOf, text } from '../core/table';
import { withRows } from '../core/table-edits';
import { introduced } from '../core/told';
import { roleOf } from '../core/who-is-who';
import type { WithoutPair } from '../core/without';
import { withNotes } from '../google/rewrite';
import { openTab } from '../google/spreadsheet';
import type { Rewriting } from './history';
import { readLedger } from './ledger';
import { inTab } from './on-the-table';

export interface PairsToShow {
  pairs: readonly Pair[];
  /** The rows of the tab so far. */
  rows: readonly PairRow[];
  /** Approved pairs that must be looked at again. */
  changed: ReadonlySet<string>;
  people: ReadonlyMap<PersonKey, Person>;
}

/** The whole tab anew: cautions first, then by mentee. What people typed about a pair moves with the pair; approved pairs that ended stay below. */
export function pairsInTab({ pairs, rows, changed, people }: PairsToShow): Rewriting {
  const open = openTab(PAIRS);
  const now = withNotes(open, PAIRS);
  const headers = [...PAIR_HEADERS, noteOf('Score')];
  const said = new Map(rows.map((row) => [pairId(row), row]));
  const name = (key: PersonKey) => inTab(people, key).name;
  const sorted = [...pairs].sort(
    (a, b) =>
      Number(a.check === '') - Number(b.check === '') ||
      name(a.mentee).localeCompare(name(b.mentee), 'en') ||
      (a.mentee < b.mentee ? -1 : 1),
  );
  const stand = new Set(sorted.map(pairId));
  const load = new Map<PersonKey, number>();
  for (const { mentor } of pairs) load.set(mentor, (load.get(mentor) ?? 0) + 1);
  const told = introduced(readLedger());
  const values = sorted.map((pair) => {
    const row = said.get(pairId(pair));
    const status = row && changed.has(pairId(pair)) ? ('Changed since approval' as const) : row?.status;
    const cells = pairCells(pair, inTab(people, pair.mentee), inTab(people, pair.mentor), {
      row: row && { ...row, status: status ?? 'Suggested' },
      places: placesInWords(load.get(pair.mentor) ?? 0, people.get(pair.mentor)?.places ?? 0),
      mentorTold: told(people.get(pair.mentor)),
      menteeTold: told(people.get(pair.mentee)),
    });
    return [...cells, breakdownInWords(pair)];
  });
  const status = columnOf(PAIR_HEADERS, 'Status');
  const all = pairRows(open.table);
  const ended = all
    .filter((row) => !stand.has(pairId(row)) && (row.status !== 'Suggested' || row.note !== ''))
    .map((row) =>
      headers.map((header, i): Cell => (i === status ? 'Ended' : now.rows[row.at][columnOf(now.headers, header)])),
    );
  const after = withRows(now, headers, [...values, ...ended]);
  return { tab: PAIRS, open, now, after, lists: { [MENTOR]: mentorsToChoose(people, sorted.length) } };
}

/** Everybody who may be a mentor now. */
export function mentorsToChoose(people: ReadonlyMap<PersonKey, Person>, rows: number) {
  const mentors = [...people.values()].filter((p) => p.application.role === 'mentor' && p.status === 'Eligible');
  const values = mentors.map((p) => mentorInWords(inTab(people, p.key))).sort((a, b) => a.localeCompare(b, 'en'));
  return { values, help: 'Choose from the list. To add a mentor, decide in Eligibility first.', rows };
}

export function withoutInTab(without: readonly WithoutPair[], people: ReadonlyMap<PersonKey, Person>): Rewriting {
  const open = openTab(WITHOUT);
  const key = columnOf(open.table.headers, 'Person');
  const note = columnOf(open.table.headers, 'Note (edit)');
  const todo = columnOf(open.table.headers, 'What to do (edit)');
  const said = new Map(open.table.rows.map((row) => [text(row[key]), [row[todo], row[note]]]));
  // Whoever waits for the next round takes no part in the plan, and stands here all the same.
  const rest = open.table.rows.filter((row) => {
    const person = text(row[key]);
    return (
      text(row[todo]) === 'Keep for next round' &&
      people.get(person)?.status === 'Eligible' &&
      !without.some((w) => w.person === person)
    );
  });
  const waiting = rest.map((row): WithoutPair => {
    const person = text(row[key]);
    const help = 'Clear \u201cWhat to do\u201d, and they take part again.';
    return { person, role: roleOf(person), why: 'Kept for the next round.', options: [], help };
  });
  const after = withRows(
    open.table,
    [
      'Person',
      'Name',
      'Email',
      'Role',
      'Why',
      'Best three options',
      'What would help',
      'What to do (edit)',
      'Note (edit)',
    ],
    [...without, ...waiting].map((w) => {
      const { name, email } = inTab(people, w.person);
      const role = w.role === 'mentor' ? 'Mentor' : 'Mentee';
      return [w.person, name, email, role, w.why, options(w).join('; '), w.help, ...(said.get(w.person) ?? ['', ''])];
    }),
  );
  return { tab: WITHOUT, open, now: open.table, after };
}

export const options = (w: WithoutPair): string[] =>
  w.options.map((o) => `${o.name} ${(o.score / 100).toFixed(2)}${o.whyNot ? ` (${o.whyNot})` : ''}`);
