/** New rows of Pair rules, and rows that rule nothing any more: what a person typed is never deleted. */
import type { PersonKey } from '../core/application';
import { PAIR_RULES } from '../core/layout';
import { isBetween } from '../core/pair-edits';
import { knownRows, namedBy } from '../core/people-tab';
import { type Cell, columnOf, text } from '../core/table';
import { withColumns, withRowsBelow } from '../core/table-edits';
import { openTab } from '../google/spreadsheet';
import { who } from '../google/who';
import type { Rewriting } from './history';
import type { Judged } from './receive';

export interface NewRule {
  a: PersonKey;
  b: PersonKey | '';
  word: 'Keep' | 'Never' | 'Prefer' | 'Nothing' | 'Weaker is fine';
  reason?: string;
}

/** Rows between two people that say this word and shall say Nothing. */
export interface Lifted {
  a: PersonKey;
  b: PersonKey;
  word: 'Keep' | 'Never';
}

/** Nothing where nothing is new. `look` is needed only where rows are lifted. */
export function rulesInTab(added: readonly NewRule[], lifted: readonly Lifted[] = [], look?: Judged): Rewriting[] {
  if (added.length + lifted.length === 0) return [];
  const by = who();
  const open = openTab(PAIR_RULES);
  const now = open.table;
  const [a, b, word] = ['Person A (edit)', 'Person B (edit)', 'Rule (edit)'].map((h) => columnOf(now.headers, h));
  const people = look ? knownRows(look.desk.people.table) : [];
  const keys = (cell: Cell) => namedBy(text(cell), people).map((row) => row.key);
  const isLifted = (row: readonly Cell[]) =>
    lifted.some(
      (one) =>
        text(row[word]) === one.word &&
        keys(row[a]).some((x) => keys(row[b]).some((y) => isBetween({ a: x, b: y }, one.a, one.b))),
    );
  const calm = withColumns(
    now,
    ['Rule (edit)'],
    now.rows.map((row) => [isLifted(row) ? 'Nothing' : row[word]]),
  );
  const after = withRowsBelow(
    calm,
    ['Person A (edit)', 'Person B (edit)', 'Rule (edit)', 'Reason (edit)', 'Added by', 'Added on'],
    added.map((rule) => [rule.a, rule.b, rule.word, rule.reason ?? '', by, new Date()]),
  );
  return [{ tab: PAIR_RULES, open, now, after }];
}
