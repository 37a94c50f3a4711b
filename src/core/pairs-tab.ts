/** The Pairs tab as values: what the committee said about pairs, and how a plan stands in it. One row per mentee with a mentor. */
import type { PersonKey } from './application';
import { labelOf, type Pair } from './explain';
import { PAIRS } from './layout';
import type { Instant } from './moments';
import { type Cell, columnOf, type Table, text } from './table';

export type PairStatus = 'Suggested' | 'Approved' | 'Changed since approval' | 'Ended';

export interface PairRow {
  /** Index into the table's rows. */
  at: number;
  mentee: PersonKey;
  mentor: PersonKey;
  status: PairStatus;
  label: string;
  /** Hundredths, as shown. */
  score: number;
  /** What stands under Mentor, as somebody may have changed it. */
  typed: string;
  keep: boolean;
  never: boolean;
  approvedBy: string;
  /** NaN where it was never approved. */
  approvedOn: Instant;
  approvalNote: string;
  note: string;
}

export const MENTOR = 'Mentor (edit)';

/** How a mentor stands in the list of a pair's row; the address tells namesakes apart. */
export const mentorInWords = ({ name, email }: PersonInTab): string => `${name || email} \u00b7 ${email}`;

/** Approved one by one, never in bulk. */
export const isWeak = ({ label, score }: Pick<PairRow, 'label' | 'score'>): boolean =>
  label === 'Weak' || (label === YOURS && labelOf(score) === 'Weak');

/** The label of a pair that a committee member made. */
export const YOURS = 'Your choice';

/** Made by hand, and neither kept nor approved: pairing again may change it. */
export const isByHand = ({ label, keep, never, status }: PairRow): boolean =>
  label === YOURS && !keep && !never && status === 'Suggested';

/** Identity of a pair: the two person keys. Addresses hold no space. */
export const pairId = (pair: { mentee: PersonKey; mentor: PersonKey }): string => `${pair.mentee} ${pair.mentor}`;

/** The two people of a pair's id, or null. */
export function pairPeople(id: string): { mentee: PersonKey; mentor: PersonKey } | null {
  const split = id.indexOf(' mentor:');
  return split < 0 ? null : { mentee: id.slice(0, split), mentor: id.slice(split + 1) };
}

export function pairRows(table: Table): PairRow[] {
  const at = (header: string) => columnOf(table.headers, header);
  const columns = [
    'Pair',
    'Status',
    'Match',
    'Keep (edit)',
    'Never (edit)',
    'Approved by',
    'Approved on',
    'Approval note',
    'Committee note (edit)',
    'Score',
    MENTOR,
  ].map(at);
  return table.rows.flatMap((row, i) => {
    const [id, status, label, keep, never, approvedBy, , approvalNote, note, score, typed] = columns.map((c) =>
      text(row[c]),
    );
    const people = pairPeople(id);
    if (!people) return [];
    const on = row[columns[6]];
    return [
      {
        at: i,
        ...people,
        status: (status || 'Suggested') as PairStatus,
        label,
        score: Math.round(Number(score) * 100) || 0,
        typed,
        keep: keep === 'TRUE',
        never: never === 'TRUE',
        approvedBy,
        approvedOn: on instanceof Date ? on.getTime() : Number.NaN,
        approvalNote,
        note,
      },
    ];
  });
}

export const PAIR_HEADERS: readonly string[] = PAIRS.columns.map((c) => c.header);

export interface PersonInTab {
  name: string;
  email: string;
}

/** What a pair's row says besides the pair itself. */
export interface PairSaid {
  row: PairRow | undefined;
  /** "2 of 3 taken". */
  places: string;
  mentorTold: string;
  menteeTold: string;
}

/** All cells of a pair's row, in the order of PAIR_HEADERS; what people said about the same pair moves with it. */
export function pairCells(
  pair: Pair,
  mentee: PersonInTab,
  mentor: PersonInTab,
  { row: said, places, mentorTold, menteeTold }: PairSaid,
): Cell[] {
  const cells: Record<string, Cell> = {
    Pair: pairId(pair),
    Mentee: mentee.name,
    'Mentee email': mentee.email,
    [MENTOR]: mentorInWords(mentor),
    'Mentor\u2019s places': places,
    Match: said?.keep && said.label === YOURS ? YOURS : pair.label,
    Score: pair.score / 100,
    'Main reasons': pair.reasons.join(' '),
    Check: pair.check,
    'Mentee\u2019s rank': rankInWords(pair.menteeRank, mentee.name),
    'Mentor\u2019s rank': rankInWords(pair.mentorRank, mentor.name),
    'Keep (edit)': said?.keep ?? false,
    'Never (edit)': said?.never ?? false,
    Status: said?.status ?? 'Suggested',
    'Approved by': said?.approvedBy ?? '',
    'Approved on': said && !Number.isNaN(said.approvedOn) ? new Date(said.approvedOn) : '',
    'Approval note': said?.approvalNote ?? '',
    'Mentor told': mentorTold,
    'Mentee told': menteeTold,
    'Committee note (edit)': said?.note ?? '',
  };
  return PAIR_HEADERS.map((header) => cells[header]);
}

/** "best for Jordan Reyes", "2nd best for Jordan Reyes". */
export function rankInWords(rank: number, name: string): string {
  const tail = rank % 100 >= 11 && rank % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][rank % 10] ?? 'th');
  return rank === 1 ? `best for ${name}` : `${rank}${tail} best for ${name}`;
}

export const placesInWords = (taken: number, of: number): string =>
  taken >= of ? `full (${taken} of ${of})` : `${taken} of ${of} taken`;

/** The breakdown as a cell note: points by criterion, then the sum. */
export const breakdownInWords = (pair: Pair): string =>
  [
    ...pair.breakdown.map((b) =>
      `${b.title}: ${(b.points / 100).toFixed(2)} of ${(b.of / 100).toFixed(2)}. ${b.sentence}`.trim(),
    ),
    `Together: ${(pair.score / 100).toFixed(2)} of 100.`,
  ].join('\n');
