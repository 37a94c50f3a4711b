/** A member list from a file: its header row found, what was recognized told before anything is written, and how it goes into the tab Members. */

import { foldAddress } from './application';
import { same } from './changes';
import { memberColumns } from './member-columns';
import { memberDigits, readMembers } from './members';
import { type Day, dayInWords, dayOf } from './moments';
import { foldFullName } from './names';
import type { Profile } from './profiles/profile';
import { type Cell, foldHeader, type Table, text } from './table';

type Columns = ReturnType<typeof memberColumns>;

export interface ListFacts {
  /** People in it. */
  rows: number;
  /** What each recognized column holds, and its header; '' where there is none. */
  columns: { what: string; header: string }[];
  /** Headers that nothing is read from; they are kept. */
  extra: string[];
  /** Why nothing, or not everything, can be read. */
  problems: string[];
  usable: boolean;
  unreadable: {
    n: number;
    /** Of these, those that could be a month and a year. */
    months: number;
    /** The first of them. */
    rows: { row: number; name: string; which: string; typed: string; column: number }[];
  };
  /** The first people, as they were read. */
  sample: string[];
}

export interface FileFacts extends ListFacts {
  /** How many rows come, change, stay and go. */
  fresh: number;
  changed: number;
  same: number;
  gone: number;
}

export type Mode = 'replace' | 'add';

const SHOWN = 20;
const SAMPLE = 3;

/** The list that lies in these lines: the first that names columns of a member list is the header. `above`: how many lines stand above it. */
export function listIn(lines: readonly (readonly string[])[], name: string, zone: string, profile: Profile) {
  const heads = lines.slice(0, 20).map((line) => memberColumns(line, profile));
  const names = (c: Columns) => c.number >= 0 || c.email >= 0 || c.name >= 0 || c.last >= 0;
  const dated = heads.findIndex((c) => names(c) && c.paid.some((at) => at >= 0));
  const above = Math.max(0, dated >= 0 ? dated : heads.findIndex(names));
  const headers = (lines[above] ?? []).map((header, i) => header.trim() || `Column ${i + 1}`);
  const rows = lines.slice(above + 1).map((line) => headers.map((_, i): Cell => (line[i] ?? '').trim()));
  while (rows.length > 0 && rows[rows.length - 1]!.every((cell) => cell === '')) rows.pop();
  const table: Table = { name, zone, headers, rows };
  return { table, above };
}

export function listFacts(
  table: Table,
  profile: Profile,
  { asOf, monthAndYear, above = 0 }: { asOf: Day; monthAndYear: boolean; above?: number },
): ListFacts {
  const { list, issues } = readMembers(table, { asOf, profile, monthAndYear });
  const columns = memberColumns(table.headers, profile);
  const named = meanings(columns, profile);
  const used = new Set(Object.values(columns).flat());
  const members = list?.members ?? [];
  const unreadable = members.flatMap((m) =>
    m.paid.flatMap((paid, which) =>
      paid.kind === 'unreadable'
        ? [
            {
              row: m.row + above,
              name: m.name || m.number || m.email,
              which: profile.memberships[which]!.name,
              typed: paid.typed,
              column: columns.paid[which]! + 1,
              month: paid.month,
            },
          ]
        : [],
    ),
  );
  return {
    rows: members.length,
    columns: named.map(({ what, at }) => ({ what, header: at < 0 ? '' : table.headers[at]! })),
    extra: table.headers.filter((header, i) => !used.has(i) && header.trim() !== ''),
    problems: issues.filter((issue) => issue.code !== 'E-15').map((issue) => issue.sentence),
    usable: list !== null && members.length > 0,
    unreadable: {
      n: unreadable.length,
      months: unreadable.filter((one) => one.month !== '').length,
      rows: unreadable.slice(0, SHOWN).map(({ month: _, ...one }) => one),
    },
    sample: members.slice(0, SAMPLE).map((m) =>
      [
        m.name,
        m.number,
        ...m.paid.map((paid, which) => {
          const { name } = profile.memberships[which]!;
          return paid.kind === 'day'
            ? `${name} to ${dayInWords(paid.day)}`
            : paid.kind === 'life'
              ? `${name} ${paid.word}`
              : '';
        }),
      ]
        .filter(Boolean)
        .join(', '),
    ),
  };
}

function meanings(columns: Columns, { memberships }: Profile): { what: string; at: number }[] {
  const named = columns.name >= 0 || (columns.first < 0 && columns.last < 0);
  return [
    { what: 'Member number', at: columns.number },
    ...(named
      ? [{ what: 'Name', at: columns.name }]
      : [
          { what: 'First name', at: columns.first },
          { what: 'Last name', at: columns.last },
        ]),
    { what: 'Email', at: columns.email },
    { what: 'Member type', at: columns.type },
    ...memberships.map(({ name }, i) => ({ what: `${name} paid through`, at: columns.paid[i]! })),
  ];
}

export interface Merged {
  /** The tab as it shall be: its own columns first, then those that only the file has. */
  table: Table;
  /** Headers that the tab lacks. */
  newHeaders: string[];
  counts: Pick<FileFacts, 'fresh' | 'changed' | 'same' | 'gone'>;
}

/**
 * The file goes into the tab's own columns, by what they hold. A row that stands there already keeps what somebody wrote beside it.
 * `replace`: whoever is not in the file goes; `add`: everybody stays.
 */
export function mergeList(now: Table, file: Table, mode: Mode, profile: Profile): Merged {
  const [theirs, ours] = [memberColumns(file.headers, profile), memberColumns(now.headers, profile)];
  const headers = [...now.headers];
  const taken = new Set<number>();
  const joined = ours.first < 0 && ours.last < 0 && ours.name >= 0 && (theirs.first >= 0 || theirs.last >= 0);
  const place = (header: string, i: number): number => {
    const meant = (Object.keys(ours) as (keyof Columns)[]).flatMap((key) =>
      key === 'paid'
        ? [0, 1].map((m) => (theirs.paid[m] === i ? ours.paid[m]! : -1))
        : [theirs[key] === i ? ours[key] : -1],
    );
    let at = meant.find((column) => column >= 0) ?? -1;
    if (at < 0) at = headers.findIndex((h, column) => !taken.has(column) && foldHeader(h) === foldHeader(header));
    if (at < 0) at = headers.push(header) - 1;
    taken.add(at);
    return at;
  };
  const isJoined = (i: number) => joined && (i === theirs.first || i === theirs.last);
  const places = file.headers.map((header, i) => (isJoined(i) ? -1 : place(header, i)));

  const known = new Map<string, number[]>();
  now.rows.forEach((row, at) => {
    const key = identity(row, ours);
    if (key !== '') known.set(key, [...(known.get(key) ?? []), at]);
  });
  const counts = { fresh: 0, changed: 0, same: 0, gone: 0 };
  const renewed = new Map<number, Cell[]>();
  const rows: Cell[][] = [];
  for (const line of file.rows) {
    const key = identity(line, theirs);
    if (key === '') continue;
    const at = known.get(key)?.shift();
    const next = headers.map((_, i): Cell => (at === undefined ? '' : (now.rows[at]![i] ?? '')));
    const put = (column: number, cell: Cell) => {
      if (!isSame(next[column]!, cell, now.zone)) next[column] = cell;
    };
    for (const [i, column] of places.entries()) if (column >= 0) put(column, line[i] ?? '');
    if (joined)
      put(
        ours.name,
        [theirs.first, theirs.last]
          .map((i) => text(line[i]))
          .join(' ')
          .trim(),
      );
    if (at === undefined) counts.fresh++;
    else if (next.every((cell, i) => same(cell, now.rows[at]![i] ?? ''))) counts.same++;
    else counts.changed++;
    if (at !== undefined && mode === 'add') renewed.set(at, next);
    else rows.push(next);
  }
  counts.gone = mode === 'add' ? 0 : [...known.values()].flat().length;
  const stay =
    mode === 'add' ? now.rows.map((row, at) => renewed.get(at) ?? headers.map((_, i): Cell => row[i] ?? '')) : [];
  return {
    table: { ...now, headers, rows: [...stay, ...rows] },
    newHeaders: headers.slice(now.headers.length),
    counts,
  };
}

/** A date that was pasted is a date, the file's is a text: one day all the same. */
const isSame = (there: Cell, cell: Cell, zone: string): boolean =>
  same(there, cell) || (there instanceof Date && dayOf(there, zone) === dayOf(cell, zone));

/** A member is a number, else an address, else a name. */
function identity(row: readonly Cell[], columns: Columns): string {
  const cell = (at: number) => (at < 0 ? '' : text(row[at]));
  const digits = memberDigits(cell(columns.number));
  if (digits !== '') return `number ${digits}`;
  const address = foldAddress(cell(columns.email));
  if (address !== '') return `address ${address}`;
  const name = foldFullName(`${cell(columns.first)} ${cell(columns.last)}`.trim() || cell(columns.name));
  return name === '' ? '' : `name ${name}`;
}
