/** What a run has brought about, read from the world as a committee member sees it: tabs, mailbox, calendar. */
import { DateTime } from 'luxon';
import type { PlanReply, Role } from './desk-replies';
import { lastColumn, lastRow } from './emulator/grid';
import { shownCell, tabNamed } from './hands';
import { mailboxOf } from './hands-mail';
import type { SheetData, World } from './world';

export interface PersonRow {
  person: string;
  role: string;
  name: string;
  /** The collected address as typed. */
  email: string;
  status: string;
  why: string;
  /** A wall clock in the spreadsheet's zone, `2022-11-18 23:59:58`. */
  'applied on': string;
  membership: string;
  'on time': string;
  orientation: string;
  decision: string;
  'decision note': string;
}

export interface Outcome {
  applications: Record<Role, number>;
  /** Sorted by person, then by time of application. */
  people: PersonRow[];
  pairs: PlanReply['pairs'];
  without: PlanReply['without'];
  scores: PlanReply['scores'];
  /** RFC 5322 messages. */
  drafts: Uint8Array[];
  invited: number;
  ics: string | null;
  calls: Record<string, number>;
}

/** All rows of a managed tab by header, as they are shown, with `at(header)` for the cell behind it. */
export function rowsByHeader(world: World, sheet: SheetData): { shown: Record<string, string>; row: number }[] {
  const headers = Array.from({ length: lastColumn(sheet) }, (_, c) => shownCell(world, sheet, 1, c + 1));
  return Array.from({ length: Math.max(0, lastRow(sheet) - 1) }, (_, r) => ({
    row: r + 2,
    shown: Object.fromEntries(headers.map((header, c) => [header, shownCell(world, sheet, r + 2, c + 1)])),
  }));
}

/** Every application, from the People tab. */
export function peopleRows(world: World): PersonRow[] {
  const sheet = tabNamed(world, 'People');
  const zone = world.spreadsheets[world.script.boundTo]!.timeZone;
  const applied = Array.from({ length: lastColumn(sheet) }, (_, c) => c).find(
    (c) => shownCell(world, sheet, 1, c + 1) === 'Applied on',
  )!;
  const rows = rowsByHeader(world, sheet).filter(({ shown }) => shown.Person !== '');
  const people = rows.map(({ shown, row }): PersonRow => {
    const cell = sheet.cells[row - 1]?.[applied];
    const instant = typeof cell === 'object' && 'instant' in cell ? DateTime.fromMillis(cell.instant, { zone }) : null;
    return {
      person: shown.Person!,
      role: shown.Role!.toLowerCase(),
      name: shown.Name!,
      email: shown.Email!,
      status: shown.Status!,
      why: shown.Why!,
      'applied on': instant ? instant.toFormat('yyyy-MM-dd HH:mm:ss') : shown['Applied on']!,
      membership: shown.Membership!,
      'on time': shown['On time']!,
      orientation: shown.Orientation!,
      decision: shown['Decision (edit)']!,
      'decision note': shown['Decision note (edit)']!,
    };
  });
  const key = (p: PersonRow): string => `${p.person}\n${p['applied on']}\n${p.status}\n${p.why}`;
  return people.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** All drafts in the mailbox of the person at the keyboard. */
export const draftsOf = (world: World): Uint8Array[] =>
  mailboxOf(world, world.user).drafts.map((draft) => Buffer.from(draft.raw, 'base64url'));

/** The addresses that are guests of the events in the calendar of the person at the keyboard. */
export function guestsOf(world: World): string[] {
  const events = (world.calendars[world.user]?.events ?? []).filter((event) => event.status !== 'cancelled');
  return events.flatMap(({ resource }) => ((resource.attendees ?? []) as { email: string }[]).map((a) => a.email));
}
