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
  'Sent on',
  'About',
  'Version',
] as const;

export function ledgerRows(table: Table): LedgerRow[] {
  const column = LEDGER_HEADERS.map((header) => columnOf(table.headers, header));
  return table.rows.map((row) => {
    const [key, person, email, message, state, mailbox, madeBy, , draftId, problem, , about, version] = column.map(
      (c) => text(row[c]),
    );
    const moment = (cell: Cell) => (cell instanceof Date ? cell.getTime() : 0);
    const [madeOn, sentOn] = [moment(row[column[7]]), moment(row[column[10]])];
    return {
      ...{ key, person, email, message, state: state as LedgerState, mailbox, madeBy, madeOn, draftId, problem },
      ...{ sentOn, about, version },
    };
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
  row.sentOn > 0 ? new Date(row.sentOn) : '',
  row.about,
  row.version,
];
