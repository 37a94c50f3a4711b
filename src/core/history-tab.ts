/** The History tab as values: one line for every step, what can be done about it, and what is told about the steps that left the sheet. */
import type { Instant } from './moments';
import { columnOf, type Table, text } from './table';

/** What the column Undo says. A line that stays "Being done" belongs to a run that was cut: what it did can be undone. */
export type UndoWord = '' | 'Being done' | 'Can be undone' | 'Undone' | 'In Gmail' | 'In Calendar' | 'Emailed';

export interface HistoryLine {
  /** Index into the table's rows. */
  at: number;
  /** '' for a line without one, for example one that somebody typed. */
  id: string;
  when: Instant;
  who: string;
  what: string;
  cells: number;
  undo: string;
}

/** A change that is kept in `_data`, oldest first: its id, and the id of the change that it took back, or ''. */
export interface KeptChange {
  id: string;
  takesBack: string;
}

export type EntryState = 'Can be undone' | 'Undone' | 'Left the sheet' | 'Too old' | 'Nothing to undo';

export interface EntryStanding {
  state: EntryState;
  /** What a press may do about it. */
  can: 'undo' | 'redo' | '';
  /** What can be done instead, or ''. */
  leads: string;
}

/** Newest first. */
export function historyLines(table: Table): HistoryLine[] {
  const at = (header: string) => columnOf(table.headers, header);
  const [when, who, what, cells, undo, id] = ['When', 'Who', 'What', 'Changed', 'Undo', 'Id'].map(at);
  const lines = table.rows.map((row, i): HistoryLine => {
    const moment = row[when];
    return {
      at: i,
      id: text(row[id]),
      when: moment instanceof Date ? moment.getTime() : Number.NaN,
      who: text(row[who]),
      what: text(row[what]),
      cells: Number(row[cells]) || 0,
      undo: text(row[undo]),
    };
  });
  return lines.filter((line) => line.what !== '').sort((a, b) => timeOf(b) - timeOf(a) || b.at - a.at);
}

/** Ids are moments, so they tell the order to the millisecond even where a cell keeps only seconds. */
export const idAt = (now: Instant): string => now.toString(36);
export const timeOf = ({ id, when }: Pick<HistoryLine, 'id' | 'when'>): Instant =>
  id === '' ? when || 0 : Number.parseInt(id, 36) || 0;

const LEADS: Readonly<Record<string, string>> = {
  'In Gmail':
    'Drafts are in Gmail, not in this spreadsheet. Those that are still unsent can be deleted there: Gmail \u25b8 Drafts.',
  'In Calendar':
    'The event is in Google Calendar, and nobody was told yet. It can be deleted there: nobody is written to.',
  Emailed:
    'Google Calendar has emailed these people; that cannot be undone. Deleting the event in Google Calendar cancels it and emails everyone who was invited.',
};
const GONE =
  'What it changed is no longer kept (hidden tab _data), so it cannot be undone here. File \u25b8 Version history has earlier versions.';

/** What can be done about a line. `kept`: every change in `_data`. */
export function standing(line: HistoryLine, kept: readonly KeptChange[]): EntryStanding {
  const mine = kept.find((change) => change.id === line.id);
  const nothing: EntryStanding = { state: 'Nothing to undo', can: '', leads: '' };
  if (LEADS[line.undo]) return { state: 'Left the sheet', can: '', leads: LEADS[line.undo] };
  if (line.id === '' || (mine && mine.takesBack !== '')) return nothing;
  if (line.undo === 'Undone')
    return { state: 'Undone', can: kept.some((change) => change.takesBack === line.id) ? 'redo' : '', leads: '' };
  if (line.undo !== 'Can be undone' && line.undo !== 'Being done') return nothing;
  return mine ? { state: 'Can be undone', can: 'undo', leads: '' } : { state: 'Too old', can: '', leads: GONE };
}

export const leftTheSheet = (line: HistoryLine): boolean => LEADS[line.undo] !== undefined;
