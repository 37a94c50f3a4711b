/** The Attendance tab as values: who must attend, who did, and which pairs are oriented. One row for each human being. */
import { foldAddress, type PersonKey } from './application';
import type { PairKeys } from './best-sessions';
import type { Instant } from './moments';
import type { Attendee } from './orientation';
import type { Person } from './person';
import { recipientsOf } from './recipients';
import { type Cell, columnOf, type Table, text } from './table';

/** 'Excused' where the committee wrote a reason; that counts as attended. */
export type Oriented = 'Yes' | 'Excused' | 'Not yet';

export interface AttendanceRow {
  /** Index into the table's rows. */
  at: number;
  /** The collected address that names the row. */
  person: string;
  came: boolean;
  /** NaN where the meeting's list did not tell. */
  minutes: number;
  makeUpOn: Cell;
  makeUpDone: boolean;
  exception: string;
  /** The session the committee wants them in; 0: as proposed. */
  session: number;
  how: string;
  answer: string;
}

export function attendanceRows(table: Table): AttendanceRow[] {
  const of = (header: string) => columnOf(table.headers, header);
  const at = {
    person: of('Person'),
    came: of('Came (edit)'),
    minutes: of('Minutes'),
    on: of('Make-up arranged (edit)'),
    done: of('Make-up done (edit)'),
    exception: of('Exception (edit)'),
    session: of('Other session (edit)'),
    how: of('How recorded'),
    answer: of('Answer'),
  };
  return table.rows.flatMap((row, i) => {
    const person = foldAddress(text(row[at.person]));
    if (person === '') return [];
    const minutes = text(row[at.minutes]);
    return [
      {
        at: i,
        person,
        came: isTicked(row[at.came]),
        minutes: minutes === '' ? Number.NaN : Number(minutes),
        makeUpOn: row[at.on] ?? '',
        makeUpDone: isTicked(row[at.done]),
        exception: text(row[at.exception]),
        session: Number(text(row[at.session])) || 0,
        how: text(row[at.how]),
        answer: text(row[at.answer]),
      },
    ];
  });
}

/** A tick box, or a word that somebody typed where one was meant. */
const isTicked = (cell: Cell | undefined): boolean => cell === true || /^(true|x|yes|y|\u2713)$/i.test(text(cell));

export const orientedBy = (row: AttendanceRow | undefined): Oriented =>
  row?.came || row?.makeUpDone ? 'Yes' : row && row.exception !== '' ? 'Excused' : 'Not yet';

const addressOf = (key: PersonKey): string => key.replace(/^\w+:/, '');

/** The addresses under which somebody may stand in the tab. */
export const addressesOf = (attendee: Attendee): string[] => [...new Set(attendee.keys.map(addressOf))].sort();

export interface Attending {
  attendee: Attendee;
  /** Names the row. */
  person: string;
  row: AttendanceRow | undefined;
  oriented: Oriented;
  partners: { name: string; oriented: Oriented }[];
}

/** Everybody of an approved pair, with what the tab says of them; sorted by name. */
export function attending(
  attendees: readonly Attendee[],
  pairs: readonly PairKeys[],
  rows: readonly AttendanceRow[],
): Attending[] {
  const byPerson = new Map(rows.map((row) => [row.person, row]));
  const inPairs = new Set(pairs.flat());
  const those = attendees.filter((a) => a.keys.some((key) => inPairs.has(key)));
  const rowOf = (a: Attendee) =>
    addressesOf(a)
      .map((address) => byPerson.get(address))
      .find((row) => row !== undefined);
  const byKey = new Map(those.flatMap((a) => a.keys.map((key) => [key, a] as const)));
  const partnersOf = (a: Attendee) =>
    pairs.flatMap(([mentee, mentor]) => (a.keys.includes(mentee) ? [mentor] : a.keys.includes(mentor) ? [mentee] : []));
  return those
    .map((attendee) => ({
      attendee,
      person: rowOf(attendee)?.person ?? addressesOf(attendee)[0],
      row: rowOf(attendee),
      oriented: orientedBy(rowOf(attendee)),
      partners: partnersOf(attendee).flatMap((key) => {
        const partner = byKey.get(key);
        return partner ? [{ name: partner.recipient.name, oriented: orientedBy(rowOf(partner)) }] : [];
      }),
    }))
    .sort(
      (a, b) =>
        a.attendee.recipient.name.localeCompare(b.attendee.recipient.name, 'en') || (a.person < b.person ? -1 : 1),
    );
}

/** What the tab says of the people of these pairs, by person key. */
export interface Turnout {
  oriented: ReadonlySet<PersonKey>;
  /** Empty before anybody was recorded: then nobody has missed anything. */
  missed: ReadonlySet<PersonKey>;
  makeUps: ReadonlyMap<PersonKey, Instant>;
}

export function turnout(pairs: readonly { mentee: Person; mentor: Person }[], rows: readonly AttendanceRow[]): Turnout {
  const { recipients, doubtful } = recipientsOf(pairs.flatMap((p) => [p.mentee, p.mentor]));
  const all = attending(
    [...recipients, ...doubtful].map((recipient) => ({
      recipient,
      keys: recipient.people.map((p) => p.key),
      zone: null,
      can: null,
    })),
    pairs.map((p) => [p.mentee.key, p.mentor.key] as const),
    rows,
  );
  const keysOf = (those: readonly Attending[]) => new Set(those.flatMap((a) => a.attendee.keys));
  const wasHeld = all.some((a) => a.oriented === 'Yes');
  return {
    oriented: keysOf(all.filter((a) => a.oriented !== 'Not yet')),
    missed: keysOf(wasHeld ? all.filter((a) => a.oriented === 'Not yet') : []),
    makeUps: new Map(
      all.flatMap(({ attendee, row }) =>
        row?.makeUpOn instanceof Date
          ? attendee.keys.map((key) => [key, (row.makeUpOn as Date).getTime()] as const)
          : [],
      ),
    ),
  };
}

/** How many pairs are oriented: both of them. */
export function orientedPairs(all: readonly Attending[], pairs: readonly PairKeys[]): number {
  const oriented = new Set(all.filter((a) => a.oriented !== 'Not yet').flatMap((a) => a.attendee.keys));
  return pairs.filter(([mentee, mentor]) => oriented.has(mentee) && oriented.has(mentor)).length;
}

/** What the panel keeps up to date in somebody's row. */
export const KEPT_UP = ['Person', 'Name', 'Role', 'Email', 'Pair', 'Session', 'Answer', 'Oriented'] as const;

export function keptUpCells(one: Attending, session: number, answer: string): Record<string, Cell> {
  const { recipient, keys } = one.attendee;
  const roles = ['mentor', 'mentee'].filter((role) => keys.some((key) => key.startsWith(`${role}:`)));
  return {
    Person: one.person,
    Name: recipient.name,
    Role: roles.map((role) => role.replace(/^m/, 'M')).join(', '),
    Email: recipient.address,
    Pair: one.partners.map((p) => `${p.name}${p.oriented === 'Not yet' ? ' (not yet)' : ''}`).join(', '),
    Session: session > 0 ? session : '',
    Answer: answer,
    Oriented: one.oriented,
  };
}
