/** A tab as it is turned into the tab as it shall be: what differs is written, and tick boxes and notes go where their rows go. */
import { isNote, noteOf, same } from '../core/changes';
import type { Tab } from '../core/layout';
import { type Cell, columnOf, type Table } from '../core/table';
import { shapeOf } from '../core/undoable';
import { asCell } from './cells';
import { type OpenTab, offerList, offerTicks, takeOffers, writeColumns, writeNotes } from './spreadsheet';
import { firstVisible } from './tab-layout';

/** The table with one more column for each column whose cells carry notes. One call for each of those. */
export function withNotes(open: OpenTab, tab: Tab): Table {
  const { sheet, table } = open;
  const headers = [...table.headers];
  const rows = table.rows.map((row) => [...row]);
  for (const { header } of tab.columns.filter((c) => c.noted)) {
    const column = columnOf(table.headers, header);
    if (column < 0) continue;
    headers.push(noteOf(header));
    const notes = rows.length > 0 ? sheet.getRange(2, column + 1, rows.length, 1).getNotes() : [];
    for (const [i, row] of rows.entries()) row.push(notes[i][0]);
  }
  return { ...table, headers, rows };
}

/** What the list columns without a list of their own offer from now on, by header; without it they go on offering what they did. */
export type Lists = Readonly<Record<string, { values: readonly string[]; help: string; rows: number }>>;

/** `now` is what stands there (with its notes, if `after` has them), `after` what shall. The number of calls depends on the columns only. */
export function rewrite(open: OpenTab, tab: Tab, now: Table, after: Table, lists: Lists = {}): void {
  const count = after.rows.length;
  const ticks = tab.columns.filter((c) => c.kind === 'tick' && columnOf(open.table.headers, c.header) >= 0);
  // A tick box that is not needed any more would leave its FALSE behind, so the box goes first.
  if (count < now.rows.length)
    for (const { header } of ticks)
      open.sheet
        .getRange(count + 2, columnOf(open.table.headers, header) + 1, now.rows.length - count, 1)
        .clearDataValidations();
  const length = Math.max(count, now.rows.length);
  const changed = after.headers.filter((header) => {
    const there = column(now, header, length);
    return column(after, header, length).some((cell, i) => !isWritten(there[i], cell));
  });
  // Off before the rows move and on again after: wherever a run is cut, a note stands with its own row or is missing, never with another.
  const noted = tab.columns.map((c) => c.header).filter((header) => changed.includes(noteOf(header)));
  const writeAllNotes = (note: (header: string) => string[]) => {
    for (const header of noted) writeNotes(open, header, note(header));
  };
  writeAllNotes(() => Array<string>(length).fill(''));
  // Where rows move, come or go, they do so whole, in one call: cut between two, a Keep would stand beside another pair.
  const { key, headers: ours } = shapeOf(tab.key);
  const moved = key === 'content' ? changed.length > 0 : key.some((header) => changed.includes(header));
  const isOurs = (header: string) => ours === 'all' || tab.columns.some((c) => c.header === header);
  const headers = after.headers.filter((h) => !isNote(h) && (changed.includes(h) || (moved && isOurs(h))));
  const columns = headers.map((header) => column(after, header, length));
  // A cell refuses what its list does not hold, and the list is about to change with the rows.
  const offers = tab.columns
    .map((c) => c.header)
    .filter((header) => isOffered(tab, header) && (headers.includes(header) || header in lists))
    .map((header) => ({ header, before: takeOffers(open, header, length) }));
  if (headers.length > 0)
    writeColumns(
      open,
      headers,
      Array.from({ length }, (_, i) => columns.map((cells) => cells[i])),
    );
  writeAllNotes((header) => column(after, noteOf(header), length).map(String));
  for (const { header } of ticks) offerTicks(open, header, count);
  for (const { header, before } of offers) offerList(open, header, lists[header] ?? { rule: before, rows: count });
  if (count === 0 && tab.empty !== '') sayEmpty(open, tab);
}

const isOffered = (tab: Tab, header: string): boolean =>
  tab.columns.some((c) => c.header === header && c.kind === 'list' && c.list.length === 0);

/** An unticked box is blank to people but not to the sheet. */
const isWritten = (there: Cell, cell: Cell): boolean => same(there, cell) && (there === false) === (cell === false);

function column(table: Table, header: string, length: number): Cell[] {
  const at = columnOf(table.headers, header);
  return Array.from({ length }, (_, i) => table.rows[i]?.[at] ?? '');
}

/** An empty tab says why it is empty. */
function sayEmpty({ sheet, table }: OpenTab, tab: Tab): void {
  const at = columnOf(table.headers, tab.columns[firstVisible(tab.columns)].header);
  if (at >= 0) sheet.getRange(2, at + 1).setValue(asCell(tab.empty));
}
