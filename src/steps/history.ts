/** Who did what, when: one line a step in History, and the step's own line in "Start here". */
import { HISTORY } from '../core/layout';
import { momentInWords } from '../core/moments';
import type { StartLine } from '../core/start-tab';
import { text } from '../core/table';
import { appendRows, openTab, readTab, writeColumns } from '../google/spreadsheet';
import { who } from '../google/who';

/** Records a step for people: the sentence, the person at the keyboard, the time; and where that step now stands. */
export function log(line: StartLine, sentence: string, zone: string): void {
  const now = new Date();
  const by = who();
  appendRows(openTab(HISTORY), ['When', 'Who', 'What'], [[now, by, sentence]]);
  const start = readTab('start');
  const at = start ? start.table.rows.findIndex((row) => text(row[0]) === line) : -1;
  if (!start || at < 0) return;
  const words = `${sentence} (${by}, ${momentInWords(now.getTime(), zone)})`;
  writeColumns(
    start,
    ['Where things stand'],
    start.table.rows.map((row, i) => [i === at ? words : text(row[1])]),
  );
}
