/** The ledger in the Messages tab: rows are written and flushed before an outside act, and completed after it. */
import type { OpenQuestion } from '../core/home';
import { MESSAGES } from '../core/layout';
import { asksWhatBecame, type LedgerRow } from '../core/ledger';
import { LEDGER_HEADERS, ledgerCells, ledgerRows } from '../core/ledger-tab';
import { appendRows, flush, openTab, readTab, writeColumns } from '../google/spreadsheet';

export const readLedger = (): LedgerRow[] => {
  const open = readTab('messages');
  return open ? ledgerRows(open.table) : [];
};

/** What nobody but a person can tell, as the screens ask it. */
export const openQuestions = (rows: readonly LedgerRow[]): OpenQuestion[] =>
  rows
    .filter((row) => row.state === 'Uncertain')
    .map((row) => ({ key: row.key, person: row.person, question: row.problem, gone: asksWhatBecame(row) }));

/**
 * Brings these rows into the ledger: known keys in place, new ones below. The tab is read again first, because somebody may have sorted
 * it since; then the values are flushed, so that they are there whatever happens next.
 */
export function keepInLedger(changed: readonly LedgerRow[]): void {
  if (changed.length === 0) return;
  const open = openTab(MESSAGES);
  const now = ledgerRows(open.table);
  const byKey = new Map(changed.map((row) => [row.key, row]));
  const known = new Set(now.map((row) => row.key));
  const touched = now.some((row) => byKey.has(row.key));
  // Whole rows, key and all: if somebody sorts the tab between the look and this call, each row still is one.
  if (touched)
    writeColumns(
      open,
      LEDGER_HEADERS,
      now.map((row) => ledgerCells(byKey.get(row.key) ?? row)),
    );
  appendRows(open, LEDGER_HEADERS, changed.filter((row) => !known.has(row.key)).map(ledgerCells));
  flush();
}
