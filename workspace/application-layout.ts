/** Which column of a downloaded response tab answers which question, and a row of it as the response that Google once received. */
import { DateTime } from 'luxon';
import { BadInput, quoted } from './bad-input';
import { splitChoices } from './checkbox-cell';
import { emailColumn } from './cohort-files';
import type { ApplicationFile, FileRow, ItemDefinition } from './cohort-folder-types';
import { columnsOfItem, EMAIL, stated, TIMESTAMP } from './emulator/answer-cells';
import type { NewResponse } from './emulator/responses';
import { collectedColumn, timestampColumn } from './infer-form';
import { foldTitle } from './known-titles';
import { readTimestamp } from './timestamp';
import type { FormAnswer } from './world';

/** What stands in one column. */
export interface LaidOut {
  column: number;
  header: string;
  /** An item's id, or TIMESTAMP or EMAIL of answer-cells.ts. */
  itemId: number;
  row?: string;
}

export interface Layout {
  columns: LaidOut[];
  /** Columns (0-based) with a header that belong to no question of the form. */
  unmatched: number[];
}

/** Titles are compared exactly first, then folded; of two questions with one title the first column belongs to the first. */
export function layoutOf(headers: readonly string[], items: readonly ItemDefinition[]): Layout {
  const time = timestampColumn(headers);
  const columns: LaidOut[] = [{ column: time, header: headers[time]!, itemId: TIMESTAMP }];
  const free = headers.map((_, column) => column).filter((column) => column !== time);
  const wanted = items.flatMap(columnsOfItem);
  const take = (agrees: (header: string, title: string) => boolean): void => {
    for (const { itemId, row, header } of wanted) {
      if (columns.some((c) => c.itemId === itemId && c.row === row)) continue;
      const at = free.findIndex((column) => agrees(headers[column]!, header));
      if (at < 0) continue;
      const column = free.splice(at, 1)[0]!;
      columns.push({ column, header: headers[column]!, itemId, ...(row !== undefined && { row }) });
    }
  };
  take((header, title) => header.trim() === title.trim());
  take((header, title) => foldTitle(header) === foldTitle(title));
  const collected = collectedColumn(headers);
  if (free.includes(collected)) {
    columns.push({ column: collected, header: headers[collected]!, itemId: EMAIL });
    free.splice(free.indexOf(collected), 1);
  }
  return {
    columns: columns.sort((a, b) => a.column - b.column),
    unmatched: free.filter((column) => headers[column] !== ''),
  };
}

/** The row as a response. Refuses a timestamp that cannot be read, with file, row and column. */
export function responseOf(
  file: ApplicationFile,
  { row, cells }: FileRow,
  layout: Layout,
  items: readonly ItemDefinition[],
  zone: string,
): Required<NewResponse> {
  const answers: Record<string, FormAnswer> = {};
  let email = '';
  let at = 0;
  for (const { column, header, itemId, row: gridRow } of layout.columns) {
    const cell = cells[column] ?? '';
    if (itemId === EMAIL) email = cell;
    else if (itemId === TIMESTAMP) {
      const moment = readTimestamp(cell, zone);
      if (moment === null) {
        const what = cell.trim() === '' ? 'there is no timestamp.' : `${quoted(cell)} is not a date with a time.`;
        throw new BadInput({ file: file.file, row, column, header }, what, 'Write it like 11/2/2022 13:29:46.');
      }
      at = moment;
    } else {
      const item = items.find((i) => i.id === itemId)!;
      if (gridRow === undefined) answers[itemId] = answerOf(item, cell, zone);
      else {
        const parts = (answers[itemId] ?? item.rows!.map(() => null)) as (string | string[] | null)[];
        parts[item.rows!.indexOf(gridRow)] =
          cell === '' ? null : item.type === 'GRID' ? cell : splitChoices(cell, item.columns ?? []);
        answers[itemId] = parts;
      }
    }
  }
  return { email, answers: stated(answers), at };
}

/** The address that tells people apart: the collected one, else the answer to the question for it. */
export function addressOf(
  response: { email: string; answers: Record<string, FormAnswer> },
  items: readonly ItemDefinition[],
): string {
  const asked = items[emailColumn(items.map((item) => item.title))];
  const answer = response.email || (asked && response.answers[asked.id]) || '';
  return String(answer).trim().toLowerCase();
}

function answerOf(item: ItemDefinition, cell: string, zone: string): FormAnswer {
  if (item.type === 'CHECKBOX') return splitChoices(cell, item.choices ?? []);
  const moment = item.type === 'DATE' || item.type === 'DATETIME' ? readTimestamp(cell, zone) : null;
  if (moment === null) return item.type === 'TIME' ? clockOf(cell) : cell;
  return DateTime.fromMillis(moment, { zone }).toFormat(item.type === 'DATE' ? 'yyyy-MM-dd' : 'yyyy-MM-dd HH:mm:ss');
}

function clockOf(cell: string): string {
  const at = DateTime.fromFormat(cell.trim(), 'h:mm:ss a', { locale: 'en-US' });
  return at.isValid ? at.toFormat('HH:mm:ss') : cell;
}
