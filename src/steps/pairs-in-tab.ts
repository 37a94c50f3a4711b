/** Pairs, people without a pair, and new Never rows, as the tabs are to show them. */
import type { PersonKey } from '../core/application';
import { noteOf } from '../core/changes';
import type { Pair } from '../core/explain';
import { PAIR_RULES, PAIRS, WITHOUT } from '../core/layout';
import type { Never } from '../core/pair-rules/pair-rule';
import { breakdownInWords, PAIR_HEADERS, type PairRow, pairCells, pairId, pairRows } from '../core/pairs-tab';
import type { Person } from '../core/person';
import { type Cell, columnOf, text } from '../core/table';
import { withRows, withRowsBelow } from '../core/table-edits';
import type { WithoutPair } from '../core/without';
import { withNotes } from '../google/rewrite';
import { openTab } from '../google/spreadsheet';
import { who } from '../google/who';
import type { Rewriting } from './history';
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
  const values = sorted.map((pair) => {
    const row = said.get(pairId(pair));
    const status = row && changed.has(pairId(pair)) ? ('Changed since approval' as const) : row?.status;
    const cells = pairCells(
      pair,
      inTab(people, pair.mentee),
      inTab(people, pair.mentor),
      row && { ...row, status: status ?? 'Suggested' },
    );
    return [...cells, breakdownInWords(pair)];
  });
  const status = columnOf(PAIR_HEADERS, 'Status');
  const all = pairRows(open.table);
  const ended = all
    .filter((row) => !stand.has(pairId(row)) && (row.status !== 'Suggested' || row.note !== ''))
    .map((row) =>
      headers.map((header, i): Cell => (i === status ? 'Ended' : now.rows[row.at][columnOf(now.headers, header)])),
    );
  return { tab: PAIRS, open, now, after: withRows(now, headers, [...values, ...ended]) };
}

export function withoutInTab(without: readonly WithoutPair[], people: ReadonlyMap<PersonKey, Person>): Rewriting {
  const open = openTab(WITHOUT);
  const key = columnOf(open.table.headers, 'Person');
  const note = columnOf(open.table.headers, 'Note (edit)');
  const notes = new Map(open.table.rows.map((row) => [text(row[key]), row[note]]));
  const after = withRows(
    open.table,
    ['Person', 'Name', 'Email', 'Role', 'Why', 'Best three options', 'What would help', 'Note (edit)'],
    without.map((w) => {
      const { name, email } = inTab(people, w.person);
      const role = w.role === 'mentor' ? 'Mentor' : 'Mentee';
      return [w.person, name, email, role, w.why, options(w).join('; '), w.help, notes.get(w.person) ?? ''];
    }),
  );
  return { tab: WITHOUT, open, now: open.table, after };
}

export const options = (w: WithoutPair): string[] =>
  w.options.map((o) => `${o.name} ${(o.score / 100).toFixed(2)}${o.whyNot ? ` (${o.whyNot})` : ''}`);

/** A ticked Never becomes a row of its own, so that it survives the next run and the next year. */
export function neverInTab(newNever: readonly Never[], people: ReadonlyMap<PersonKey, Person>): Rewriting[] {
  if (newNever.length === 0) return [];
  const by = who();
  const open = openTab(PAIR_RULES);
  const after = withRowsBelow(
    open.table,
    ['Person A (edit)', 'Person B (edit)', 'Rule (edit)', 'Added by', 'Added on'],
    newNever.map(({ a, b }) => [inTab(people, a).key, inTab(people, b).key, 'Never', by, new Date()]),
  );
  return [{ tab: PAIR_RULES, open, now: open.table, after }];
}
