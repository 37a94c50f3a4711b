/** The Agreement tab as values: what each side of a pair said when it was asked. Typed there or pressed in the panel, it is the same. */
import type { PairAnswers } from './audiences';
import { type Cell, columnOf, type Table, text } from './table';

export const AGREEMENT_HEADERS = [
  'Pair',
  'Mentee',
  'Mentor',
  'Mentor says (edit)',
  'Mentee says (edit)',
  'Reason (edit)',
  'Noted by',
  'Noted on',
] as const;

export interface AgreementRow extends PairAnswers {
  at: number;
  pair: string;
  reason: string;
}

export function agreementRows(table: Table): AgreementRow[] {
  const [pair, , , mentor, mentee, reason] = AGREEMENT_HEADERS.map((header) => columnOf(table.headers, header));
  return table.rows.flatMap((row, at) =>
    text(row[pair]) === ''
      ? []
      : [
          {
            at,
            pair: text(row[pair]),
            mentor: word(row[mentor]),
            mentee: word(row[mentee]),
            reason: text(row[reason]),
          },
        ],
  );
}

const word = (cell: Cell): PairAnswers['mentor'] => {
  const said = text(cell).toLowerCase();
  return said === 'yes' ? 'Yes' : said === 'no' ? 'No' : '';
};

/** By pair id; the last row of a pair counts. */
export const answersIn = (table: Table | null): ReadonlyMap<string, PairAnswers> =>
  new Map((table ? agreementRows(table) : []).map((row) => [row.pair, row]));
