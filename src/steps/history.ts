/**
 * Who did what, when: one line a step in History, and the step's own line in "Start here". What a step changes inside the spreadsheet it
 * hands over as tables, and this writes them: first the cells before and after (`_data`) and the History line "Being done", then the change,
 * then "Can be undone". A run that is cut in between leaves a line "Being done", and undoing it looks at each cell, so it takes back
 * what was done and nothing else; running the step again does the rest under a line of its own. Cut before the line, nothing was changed.
 */
import { type Changes, cellsIn, diff, isNothing } from '../core/changes';
import { historyLines, idAt, type UndoWord } from '../core/history-tab';
import { HISTORY, type Tab, type TabKey } from '../core/layout';
import { momentInWords } from '../core/moments';
import { piecesOf, type Snapshot } from '../core/snapshot';
import type { StartLine } from '../core/start-tab';
import { columnOf, type Table, text } from '../core/table';
import { shapeOf } from '../core/undoable';
import type { Lists } from '../google/rewrite';
import { keepPieces } from '../google/snapshots';
import { appendRows, flush, type OpenTab, openTab, readTab, writeColumns } from '../google/spreadsheet';
import { who } from '../google/who';
import { writeDown } from './bindings';

/** Records a step for people: the sentence, the person at the keyboard, the time; and where that step now stands. */
export function log(line: StartLine, sentence: string, zone: string, undo: UndoWord = ''): void {
  addLine(sentence, 0, undo);
  stand(line, sentence, zone);
}

/** What a step is about to make of one tab. `now` has the notes of the cells where `after` has them. */
export interface Rewriting {
  tab: Tab;
  open: OpenTab;
  now: Table;
  after: Table;
  lists?: Lists;
}

/** Writes the tabs, and records it so that it can be taken back. Where nothing is new, only the line is written. Gives the line's id, or ''. */
export function change(
  sentence: string,
  rewritings: readonly Rewriting[],
  start?: { line: StartLine; zone: string },
): string {
  const snapshot = snapshotOf(rewritings);
  const id = begin(sentence, snapshot, '');
  for (const rewriting of rewritings) writeDown(rewriting);
  if (id !== '') markLines({ [id]: 'Can be undone' });
  if (start) stand(start.line, sentence, start.zone);
  return id;
}

export function snapshotOf(rewritings: readonly Rewriting[]): Snapshot {
  const changes = rewritings.map(({ tab, now, after }): [TabKey, Changes] => [
    tab.key,
    diff(now, after, shapeOf(tab.key)),
  ]);
  return Object.fromEntries(changes.filter(([, c]) => !isNothing(c)));
}

/** Says what is about to be done, and keeps what it takes to undo it. Gives the line's id; '' where nothing is to be changed. */
export function begin(sentence: string, snapshot: Snapshot, takesBack: string): string {
  const changes = Object.values(snapshot);
  if (changes.length === 0) {
    addLine(sentence);
    return '';
  }
  const cells = changes.reduce((sum, c) => sum + cellsIn(c), 0);
  const id = addLine(sentence, cells, 'Being done', (id) => keepPieces({ id, takesBack }, piecesOf(snapshot)));
  flush();
  return id;
}

/** What these lines say about undo from now on. They are looked up again, because somebody may have sorted them since. */
export function markLines(words: Readonly<Record<string, UndoWord>>): void {
  const open = openTab(HISTORY);
  const [id, undo] = ['Id', 'Undo'].map((header) => columnOf(open.table.headers, header));
  writeColumns(
    open,
    ['Undo'],
    open.table.rows.map((row) => [words[text(row[id])] ?? text(row[undo])]),
  );
}

/** A line of History alone; gives its id. `before` is done when the id is known and the line is not yet written. */
export function addLine(
  sentence: string,
  cells = 0,
  undo: UndoWord = '',
  before: (id: string) => void = () => {},
): string {
  const open = openTab(HISTORY);
  const taken = new Set(historyLines(open.table).map((line) => line.id));
  let now = Date.now();
  while (taken.has(idAt(now))) now++;
  before(idAt(now));
  appendRows(
    open,
    ['When', 'Who', 'What', 'Changed', 'Undo', 'Id'],
    [[new Date(now), who(), sentence, cells || '', undo, idAt(now)]],
  );
  return idAt(now);
}

/** Where a step stands now, in "Start here". */
export function stand(line: StartLine, sentence: string, zone: string): void {
  const start = readTab('start');
  const at = start ? start.table.rows.findIndex((row) => text(row[0]) === line) : -1;
  if (!start || at < 0) return;
  const words = `${sentence} (${who()}, ${momentInWords(Date.now(), zone)})`;
  writeColumns(
    start,
    ['Where things stand'],
    start.table.rows.map((row, i) => [i === at ? words : text(row[1])]),
  );
}
