/** The member list (roster): read from a tab whose columns stand in any order, and searched by number, address, name. */
import { distance } from 'fastest-levenshtein';
import { type Application, foldAddress, fullName } from './application';
import { type Day, dayOf } from './moments';
import { foldFullName, foldName, sameName, tidyName } from './names';
import type { Profile } from './profiles/profile';
import { foldHeader, type Table, text } from './table';
import type { Issue } from './trouble';

/** What a date cell says. `life`: the word for a membership without end; `none`: blank. */
export type PaidThrough =
  | { kind: 'day'; day: Day }
  | { kind: 'life'; word: string }
  | { kind: 'none' }
  | { kind: 'unreadable'; typed: string };

export interface Member {
  /** 1-based row in its tab. */
  row: number;
  number: string;
  name: string;
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
export const memberDigits = (typed: string): string => typed.replace(/\D/g, '').replace(/^0+/, '');

const HEADERS = {
  number: [
    'member number',
    'membership number',
    'member id',
    'ala member number',
    'ala number',
    'membership #',
    'member #',
    'number',
    'id',
    'customer id',
    'constituent id',
  ],
  name: ['name', 'full name', 'member name', 'member'],
  first: ['first name', 'first', 'given name'],
  last: ['last name', 'last', 'surname', 'family name'],
  email: ['email', 'e-mail', 'email address', 'e-mail address', 'primary email', 'preferred email'],
  type: ['member type', 'membership type', 'type', 'category', 'membership category'],
} as const;
const LIFE = /\b(life|lifetime|continuing)\b/i;
/** Words that look like a date column when the header is not one of the known ones. */
const DATE_WORDS = /\b(paid|expir\w*|through|thru|until|ends?|valid|renewal)\b/;

/** Reads the list. null with an issue where it has no rows, no way to find anybody, or no date column. */
export function readMembers(
  table: Table | null,
  known: { asOf: Day; profile: Profile },
): { list: MemberList | null; issues: Issue[] } {
  if (table === null || table.rows.every((row) => row.every((cell) => text(cell) === '' && !(cell instanceof Date))))
    return { list: null, issues: [] };
  const issues: Issue[] = [];
  const columns = columnsOf(table.headers, known.profile);
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
    const member: Member = {
      row: i + 2,
      number: cell(columns.number),
      name: joined === '' ? tidyName(cell(columns.name)) : joined,
      email: cell(columns.email),
      type: cell(columns.type),
      life: LIFE.test(cell(columns.type)),
      paid: [paidThrough(columns.paid[0]), paidThrough(columns.paid[1])],
    };
    if (member.number === '' && member.name === '' && member.email === '') return;
    members.push(member);
    member.paid.forEach((paid, m) => {
      if (paid.kind !== 'unreadable') return;
      const whose = [association, division][m]!.name;
      issues.push(
        issue(
          table,
          `Row ${member.row} of '${table.name}': the ${whose} date '${paid.typed}' of ${member.name || member.number} is not a date. Write it like 2023-01-31.`,
          'E-15',
        ),
      );
    });

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
      return day === undefined || day < '1900' || day > '2200' ? { kind: 'unreadable', typed } : { kind: 'day', day };
    }
  });
  return {
    list: { asOf: known.asOf, members, dated: [columns.paid[0] >= 0, columns.paid[1] >= 0], ...indexes(members) },
    issues,
  };
}

/** By number, else by either address, else by name (domain: Member list). */
export function findMember(list: MemberList, application: Application): Found {
  const { answers } = application;
  const name = fullName(answers);
  const addresses = [application.email, answers.preferredEmail].map(foldAddress).filter((a) => a !== '');
  const agrees = (m: Member) => sameName(m.name, name) || addresses.includes(foldAddress(m.email));

  const numbered = list.byNumber.get(memberDigits(answers.memberNumber)) ?? [];
  if (numbered.length > 0) {
    const member = numbered.find(agrees) ?? numbered[0]!;
    const doubtful = !agrees(member);
    return { how: 'number', member, doubtful, closest: doubtful ? alike(list, application, [member]) : [] };
  }
  const written = addresses.flatMap((address) => list.byEmail.get(address) ?? []);
  if (written.length > 0)
    return {
      how: 'email',
      member: written.find((m) => sameName(m.name, name)) ?? written[0]!,
      doubtful: false,
      closest: [],
    };
  const named = list.byName.get(foldFullName(name)) ?? list.members.filter((m) => sameName(m.name, name));
  if (named.length > 0) return { how: 'name', member: named[0]!, doubtful: true, closest: named.slice(0, 3) };
  return { how: 'none', doubtful: true, closest: alike(list, application, []) };
}

/** Rows whose name or number is a slip away; nearest first, then by row. */
function alike(list: MemberList, application: Application, but: readonly Member[]): Member[] {
  const name = foldFullName(fullName(application.answers));
  const digits = memberDigits(application.answers.memberNumber);
  const last = foldName(application.answers.lastName);
  return list.members
    .filter((m) => !but.includes(m))
    .map((m) => {
      const theirs = foldFullName(m.name);
      const byName = name === '' ? 9 : distance(name, theirs) + (last !== '' && theirs.endsWith(` ${last}`) ? -1 : 0);
      const byNumber = digits.length >= 5 ? distance(digits, memberDigits(m.number)) : 9;
      return { m, far: Math.min(byName, byNumber + 1) };
    })
    .filter(({ far }) => far <= 3)
    .sort((a, b) => a.far - b.far || a.m.row - b.m.row)
    .slice(0, 3)
    .map(({ m }) => m);
}

/** Column numbers by header; -1 where there is none. Known headers first, then headers that only contain the words. */
function columnsOf(headers: readonly string[], profile: Profile) {
  const folded = headers.map((h) =>
    foldHeader(h)
      .replace(/[_:*.]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  const used = new Set<number>();
  const take = (known: readonly string[], like?: (header: string) => boolean): number => {
    let at = known.map((h) => folded.indexOf(foldHeader(h))).find((i) => i >= 0 && !used.has(i)) ?? -1;
    if (at < 0 && like) at = folded.findIndex((h, i) => !used.has(i) && like(h));
    if (at >= 0) used.add(at);
    return at;
  };
  const [association, division] = profile.memberships;
  const names = (name: string) => (h: string) => DATE_WORDS.test(h) && h.includes(name.toLowerCase());
  const divisionDate = take(division.headers, names(division.name));
  const associationDate = take(association.headers, (h) => names(association.name)(h) || DATE_WORDS.test(h));
  return {
    paid: [associationDate, divisionDate] as const,
    number: take(HEADERS.number, (h) => /\b(member(ship)?|customer)\b.*(number|#|\bno\b|\bid\b)/.test(h)),
    email: take(HEADERS.email, (h) => /\be-?mail\b/.test(h)),
    first: take(HEADERS.first, (h) => /\bfirst\b.*\bname\b|\bgiven\b/.test(h)),
    last: take(HEADERS.last, (h) => /\blast\b.*\bname\b|\bsurname\b/.test(h)),
    name: take(HEADERS.name, (h) => /\bname\b/.test(h)),
    type: take(HEADERS.type, (h) => /\btype\b|\bcategory\b/.test(h)),
  };
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
    byNumber: by((m) => memberDigits(m.number)),
    byEmail: by((m) => foldAddress(m.email)),
    byName: by((m) => foldFullName(m.name)),
  };
}

const issue = (table: Table, sentence: string, code = 'E-12'): Issue => ({ code, subject: table.name, sentence });
