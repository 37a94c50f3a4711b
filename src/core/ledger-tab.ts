/** The ledger as values: the rows of the Messages tab, in any order, under whatever columns people moved. */
import type { LedgerRow, LedgerState } from './ledger';
import { type Cell, columnOf, type Table, text } from './table';

/** Every column of the ledger, in the order of `ledgerCells`. */
export const LEDGER_HEADERS = [
  'Key',
  'Person',
  'Email',
  'Message',
  'State',
  'In',
  'Made by',
  'Made on',
  'Id',
  'Problem',
] as const;

export function ledgerRows(table: Table): LedgerRow[] {
  const column = LEDGER_HEADERS.map((header) => columnOf(table.headers, header));
  return table.rows.map((row) => {
    const [key, person, email, message, state, mailbox, madeBy, , draftId, problem] = column.map((c) => text(row[c]));
    const on = row[column[7]];
    const madeOn = on instanceof Date ? on.getTime() : 0;
    return { key, person, email, message, state: state as LedgerState, mailbox, madeBy, madeOn, draftId, problem };
  });
}

export const ledgerCells = (row: LedgerRow): Cell[] => [
  row.key,
  row.person,
  row.email,
  row.message,
  row.state,
  row.mailbox,
  row.madeBy,
  row.madeOn > 0 ? new Date(row.madeOn) : '',
  row.draftId,
  row.problem,
];
