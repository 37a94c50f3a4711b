/** The People tab as values: what it says about earlier looks, and how a judged person stands in it. One row per application. */
import { type Application, foldAddress, fullName } from './application';
import type { Role } from './fields';
import { PEOPLE } from './layout';
import { dayAt, timeInWords } from './moments';
import { DECISIONS, type Decision, type Person, type Status } from './person';
import { type Cell, columnOf, type Table, text } from './table';

/** An application as an earlier look left it, with everything that people typed beside it. */
export interface KnownRow {
  /** Index into the table's rows. */
  at: number;
  key: string;
  role: Role;
  name: string;
  email: string;
  /** The timestamp that the response tab showed. */
  submitted: number;
  /** When they first applied. */
  first: number;
  status: Status | '';
  decision: Decision | null;
  places: string;
}

const header = (name: string): string => {
  if (!PEOPLE.columns.some((c) => c.header === name)) throw new Error(`People has no column ${name}`);
  return name;
};
const KEY = header('Person');
const DECISION = header('Decision (edit)');
const NOTE = header('Decision note (edit)');
const BY = header('Decided by');
const ON = header('Decided on');

/** What only the panel writes, in groups that a step may write or leave alone. */
export const GENERATED: readonly string[] = PEOPLE.columns.filter((c) => !c.edit).map((c) => c.header);

export function knownRows(table: Table): KnownRow[] {
  const at = (name: string) => columnOf(table.headers, name);
  const columns = {
    key: at(KEY),
    name: at('Name'),
    email: at('Email'),
    applied: at('Applied on'),
    changed: at('Changed on'),
    status: at('Status'),
    decision: at(DECISION),
    note: at(NOTE),
    by: at(BY),
    on: at(ON),
    places: at('Places (edit)'),
  };
  return table.rows.flatMap((row, i) => {
    const key = text(row[columns.key]);
    if (key === '') return [];
    const [applied, changed] = [row[columns.applied], row[columns.changed]];
    const first = applied instanceof Date ? applied.getTime() : Number.NaN;
    const word = DECISIONS.find((d) => d === text(row[columns.decision]));
    const on = row[columns.on];
    return [
      {
        at: i,
        key,
        role: key.startsWith('mentor:') ? ('mentor' as const) : ('mentee' as const),
        name: text(row[columns.name]),
        email: text(row[columns.email]),
        submitted: changed instanceof Date ? changed.getTime() : first,
        first,
        status: text(row[columns.status]) as Status | '',
        decision: word
          ? {
              word,
              note: text(row[columns.note]),
              by: text(row[columns.by]),
              on: on instanceof Date ? on.getTime() : Number.NaN,
            }
          : null,
        places: text(row[columns.places]),
      },
    ];
  });
}

/** The generated cells of a person, by header. */
export function peopleCells(person: Person, zone: string, tabs: Readonly<Record<Role, string>>): Record<string, Cell> {
  const { application, findings, decision } = person;
  const { answers } = application;
  const said = (key: string) => findings[key]?.brief ?? findings[key]?.sentence ?? '';
  return {
    Person: person.key,
    Role: application.role === 'mentor' ? 'Mentor' : 'Mentee',
    Name: fullName(answers),
    Email: application.email,
    'Applied on': asDate(application.first ?? application.submitted),
    'Changed on': application.first === undefined ? '' : asDate(application.submitted),
    Status: person.status,
    Why: person.why,
    Membership: inLine([said('association-member'), said('division-member')]),
    'On time': said('on-time') || appliedAt(application, zone),
    Orientation: said('orientation-promise'),
    'Decided by': decision ? decision.by || 'Somebody, in the sheet' : '',
    'Decided on': decision && !Number.isNaN(decision.on) ? new Date(decision.on) : '',
    Topics: topics(application),
    'Library type': answers.libraryType,
    Place: answers.place,
    'Time zone': answers.timeZone,
    Years: answers.years,
    Availability: answers.sessions.join('; '),
    Goals: answers.about,
    'Source row':
      application.row > 0
        ? `${application.tab ?? tabs[application.role]}, row ${application.row}`
        : 'No longer in the response tab',
  };
}

const inLine = (words: readonly string[]): string => [...new Set(words.filter(Boolean))].join(' \u00b7 ');

const asDate = (instant: number): Cell => (Number.isNaN(instant) ? '' : new Date(instant));

const appliedAt = (a: Application, zone: string): string =>
  Number.isNaN(a.submitted) ? '' : `${dayAt(a.submitted, zone)} ${timeInWords(a.submitted, zone)}`;

const topics = ({ answers }: Application): string =>
  [...answers.areas, ...(answers.topThree.length > 0 ? answers.topThree : answers.competencies)].join('; ');

/** Finds a person by key, by address or by name, as somebody would type them; several when the words fit several. */
export function namedBy(words: string, rows: readonly KnownRow[]): KnownRow[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return [];
  const by = (fits: (row: KnownRow) => boolean) => rows.filter(fits);
  const exact = by((r) => r.key.toLowerCase() === wanted);
  if (exact.length > 0) return exact;
  const address = by((r) => foldAddress(r.email) === wanted);
  return address.length > 0 ? address : by((r) => r.name.toLowerCase() === wanted);
}
