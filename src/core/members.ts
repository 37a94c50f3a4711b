/** The member list (roster): read from a tab whose columns stand in any order, and searched by number, address, name. */
import { distance } from 'fastest-levenshtein';
import { type Application, foldAddress, fullName } from './application';
import { memberColumns } from './member-columns';
import { type Day, dayOf, lastDayOfMonth } from './moments';
import { foldFullName, foldName, nameEnds, tidyName } from './names';
import { oncePerText } from './once-per-text';
import type { Profile } from './profiles/profile';
import { type Table, text } from './table';
import type { Issue } from './trouble';

/** What a date cell says. `life`: the word for a membership without end; `none`: blank. */
export type PaidThrough =
  | { kind: 'day'; day: Day }
  | { kind: 'life'; word: string }
  | { kind: 'none' }
  /** `month`: the last day of the month that it could mean, else ''. */
  | { kind: 'unreadable'; typed: string; month: Day };

export interface Member {
  /** 1-based row in its tab. */
  row: number;
  number: string;
  name: string;
  /** Folded for comparison, once. */
  folded: string;
  digits: string;
  email: string;
  /** As the list says it: "Regular", "Life". */
  type: string;
  /** The type says membership without end. */
  life: boolean;
  /** The association's date, then the division's. */
  paid: readonly [association: PaidThrough, division: PaidThrough];
}

export interface MemberList {
  /** The day the list was made; '' where nobody knows. */
  asOf: Day;
  members: readonly Member[];
  /** Whether the list has a date column for the association, for the division. */
  dated: readonly [association: boolean, division: boolean];
  byNumber: ReadonlyMap<string, readonly Member[]>;
  byEmail: ReadonlyMap<string, readonly Member[]>;
  /** By first and last word of the folded name. */
  byName: ReadonlyMap<string, readonly Member[]>;
}

export interface Found {
  how: 'number' | 'email' | 'name' | 'none';
  member?: Member;
  /** For a member found by number: neither the name nor an address agrees. */
  doubtful: boolean;
  /** Up to three rows that look alike, for a person to choose from, when nobody was found for certain. */
  closest: readonly Member[];
}

/** Digits only, leading zeros ignored; '' for "UNKNOWN" and the like. */
export const memberDigits: (typed: string) => string = oncePerText((typed) =>
  typed.replace(/\D/g, '').replace(/^0+/, ''),
);

const LIFE = /\b(life|lifetime|continuing)\b/i;
/** Reads the list. null with an issue where it has no rows, no way to find anybody, or no date column. */
export function readMembers(
  table: Table | null,
  known: { asOf: Day; profile: Profile; monthAndYear?: boolean },
): { list: MemberList | null; issues: Issue[] } {
  if (table === null || table.rows.every((row) => row.every((cell) => text(cell) === '' && !(cell instanceof Date))))
    return { list: null, issues: [] };
  const issues: Issue[] = [];
  const columns = memberColumns(table.headers, known.profile);
  const [association, division] = known.profile.memberships;
  if (columns.number < 0 && columns.email < 0 && columns.name < 0 && columns.last < 0)
    issues.push(
      issue(
        table,
        `The tab '${table.name}' has no column for member number, name or email, so nobody can be found in it.`,
      ),
    );
  else if (columns.paid.every((c) => c < 0))
    issues.push(
      issue(
        table,
        `The tab '${table.name}' has no column that says until when members are paid, for example '${association.headers[0]}'.`,
      ),
    );
  if (issues.length > 0) return { list: null, issues };
  known.profile.memberships.forEach((membership, i) => {
    if (columns.paid[i]! < 0)
      issues.push(
        issue(
          table,
          `The tab '${table.name}' has no column for ${membership.name}, for example '${membership.headers[0]}'. ${membership.name} membership cannot be checked.`,
        ),
      );
  });

  const members: Member[] = [];
  table.rows.forEach((cells, i) => {
    const cell = (column: number) => (column < 0 ? '' : text(cells[column]));
    const joined = tidyName(`${cell(columns.first)} ${cell(columns.last)}`);
    const name = joined === '' ? tidyName(cell(columns.name)) : joined;
    const member: Member = {
      row: i + 2,
      number: cell(columns.number),
      name,
      folded: foldFullName(name),
      digits: memberDigits(cell(columns.number)),
      email: cell(columns.email),
      type: cell(columns.type),
      life: LIFE.test(cell(columns.type)),
      paid: [paidThrough(columns.paid[0]), paidThrough(columns.paid[1])],
    };
    if (member.number === '' && member.name === '' && member.email === '') return;
    members.push(member);

    function paidThrough(column: number): PaidThrough {
      const raw = column < 0 ? '' : (cells[column] ?? '');
      const typed = text(raw);
      if (!(raw instanceof Date)) {
        if (typed === '') return { kind: 'none' };
        const life = LIFE.exec(typed);
        if (life) return { kind: 'life', word: typed };
      }
      const day = dayOf(raw, table!.zone);
      // Numbers alone ("2023", a serial number) and years far off are slips, not dates.
      if (day !== undefined && day >= '1900' && day <= '2200') return { kind: 'day', day };
      const month = lastDayOfMonth(typed) ?? '';
      return known.monthAndYear && month !== '' ? { kind: 'day', day: month } : { kind: 'unreadable', typed, month };
    }
  });
  issues.push(...unreadableDates(members, [association.name, division.name], table));
  return {
    list: { asOf: known.asOf, members, dated: [columns.paid[0] >= 0, columns.paid[1] >= 0], ...indexes(members) },
    issues,
  };
}

/** More rows than these are told as a number, with the first of them as an example. */
const TOLD = 10;

function unreadableDates(members: readonly Member[], names: readonly string[], table: Table): Issue[] {
  const found = names.map((name, m) =>
    members.flatMap((member) => {
      const paid = member.paid[m]!;
      return paid.kind === 'unreadable' ? [{ name, member, typed: paid.typed }] : [];
    }),
  );
  const [one, other] = found;
  const few = one!.length + other!.length <= TOLD;
  const told = few ? [...one!, ...other!].sort((a, b) => a.member.row - b.member.row) : [];
  const each = told.map(
    ({ name, member, typed }) =>
      `Row ${member.row} of '${table.name}': the ${name} date '${typed}' of ${member.name || member.number} is not a date. Write it like 2023-01-31.`,
  );
  const counted = found.flatMap(([first, ...rest]) =>
    first && !few
      ? [
          `${rest.length + 1} ${first.name} dates of '${table.name}' are not dates, for example '${first.typed}' in row ${first.member.row}. Write them like 2023-01-31.`,
        ]
      : [],
  );
  return [...each, ...counted].map((sentence) => issue(table, sentence, 'E-15'));
}

const searched = new WeakMap<MemberList, WeakMap<Application, Found>>();

/** By number, else by either address, else by name (domain: Member list). Both membership rules ask; the list is searched once. */
export function findMember(list: MemberList, application: Application): Found {
  const known = searched.get(list) ?? new WeakMap<Application, Found>();
  searched.set(list, known);
  const found = known.get(application) ?? search(list, application);
  known.set(application, found);
  return found;
}

function search(list: MemberList, application: Application): Found {
  const { answers } = application;
  const name = foldFullName(fullName(answers));
  const addresses = [application.email, answers.preferredEmail].map(foldAddress).filter((a) => a !== '');
  const isNamed = (m: Member) => name !== '' && nameEnds(m.folded) === nameEnds(name);
  const agrees = (m: Member) => isNamed(m) || addresses.includes(foldAddress(m.email));

  const numbered = list.byNumber.get(memberDigits(answers.memberNumber)) ?? [];
  if (numbered.length > 0) {
    const member = numbered.find(agrees) ?? numbered[0]!;
    const doubtful = !agrees(member);
    return { how: 'number', member, doubtful, closest: doubtful ? alike(list, application, name, [member]) : [] };
  }
  const written = addresses.flatMap((address) => list.byEmail.get(address) ?? []);
  if (written.length > 0)
    return { how: 'email', member: written.find(isNamed) ?? written[0]!, doubtful: false, closest: [] };
  const namesakes = name === '' ? [] : (list.byName.get(nameEnds(name)) ?? []);
  const named = [...namesakes.filter((m) => m.folded === name), ...namesakes.filter((m) => m.folded !== name)];
  if (named.length > 0) return { how: 'name', member: named[0]!, doubtful: true, closest: named.slice(0, 3) };
  return { how: 'none', doubtful: true, closest: alike(list, application, name, []) };
}

const FAR = 3;

/** Rows whose name or number is a slip away; nearest first, then by row. */
function alike(list: MemberList, application: Application, name: string, but: readonly Member[]): Member[] {
  const digits = memberDigits(application.answers.memberNumber);
  const last = foldName(application.answers.lastName);
  // Texts whose lengths differ by more are further apart than that.
  const slips = (a: string, b: string) => (Math.abs(a.length - b.length) > FAR + 1 ? FAR + 2 : distance(a, b));
  return list.members
    .filter((m) => !but.includes(m))
    .map((m) => {
      const sharesLast = last !== '' && m.folded.endsWith(` ${last}`);
      const byName = name === '' ? FAR + 1 : slips(name, m.folded) - (sharesLast ? 1 : 0);
      const byNumber = digits.length >= 5 ? slips(digits, m.digits) + 1 : FAR + 1;
      return { m, far: Math.min(byName, byNumber) };
    })
    .filter(({ far }) => far <= FAR)
    .sort((a, b) => a.far - b.far || a.m.row - b.m.row)
    .slice(0, 3)
    .map(({ m }) => m);
}

function indexes(members: readonly Member[]): Pick<MemberList, 'byNumber' | 'byEmail' | 'byName'> {
  const by = (keyOf: (m: Member) => string) => {
    const map = new Map<string, Member[]>();
    for (const m of members) {
      const key = keyOf(m);
      if (key !== '') map.set(key, [...(map.get(key) ?? []), m]);
    }
    return map;
  };
  return {
    byNumber: by((m) => m.digits),
    byEmail: by((m) => foldAddress(m.email)),
    byName: by((m) => nameEnds(m.folded)),
  };
}

const issue = (table: Table, sentence: string, code = 'E-12'): Issue => ({ code, subject: table.name, sentence });
