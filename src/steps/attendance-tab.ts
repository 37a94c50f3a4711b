/** The Attendance tab: a row for everybody of an approved pair, kept true; what people ticked and wrote in it stays. */
import { foldAddress } from '../core/application';
import { type Attending, attendanceRows, attending, KEPT_UP, keptUpCells, orientedPairs } from '../core/attendance';
import type { AttendanceFacts } from '../core/home';
import { ATTENDANCE } from '../core/layout';
import { columnOf, text } from '../core/table';
import { appendRows, offerTicks, openTab, readTab, writeColumns } from '../google/spreadsheet';
import type { Plan } from './sessions';

/** Everybody who must attend, with what stands in the tab. Writes nothing. */
export function attendingNow(plan: Plan): Attending[] {
  const open = readTab('attendance');
  return attending(plan.attendees, plan.standing, open ? attendanceRows(open.table) : []);
}

/** By folded address: the session in which the committee wants somebody, where it is another than proposed. */
export const wantedSessions = (plan: Plan): Map<string, number> =>
  new Map(
    attendingNow(plan)
      .filter(({ row }) => (row?.session ?? 0) > 0)
      .map(({ attendee, row }) => [foldAddress(attendee.recipient.address), row!.session]),
  );

/** What the calendar knows: by folded address the session's number and the answer. */
export type Invitations = ReadonlyMap<string, { session: number; answer: string }>;

/** Brings the tab up to date; without `invitations` what stood there about them stays. */
export function keepAttendance(plan: Plan, invitations: Invitations | null): Attending[] {
  const open = openTab(ATTENDANCE);
  const { headers, rows } = open.table;
  const all = attending(plan.attendees, plan.standing, attendanceRows(open.table));
  const before = (at: number, header: string) => text(rows[at]?.[columnOf(headers, header)]);
  const cells = all.map((one) => {
    const at = one.row?.at ?? -1;
    const known = invitations?.get(foldAddress(one.attendee.recipient.address));
    const session = invitations ? (known?.session ?? 0) : Number(before(at, 'Session'));
    return { at, cells: keptUpCells(one, session, invitations ? (known?.answer ?? '') : before(at, 'Answer')) };
  });
  const inPlace = new Map(cells.filter((c) => c.at >= 0).map((c) => [c.at, c.cells]));
  const stale = KEPT_UP.filter((header) =>
    rows.some((_, at) => inPlace.has(at) && String(inPlace.get(at)![header]) !== before(at, header)),
  );
  if (stale.length > 0)
    writeColumns(
      open,
      stale,
      rows.map((row, at) => stale.map((header) => inPlace.get(at)?.[header] ?? row[columnOf(headers, header)])),
    );
  const fresh = cells.filter((c) => c.at < 0);
  if (fresh.length > 0) {
    appendRows(
      open,
      [...KEPT_UP, 'Came (edit)', 'Make-up done (edit)'],
      fresh.map((c) => [...KEPT_UP.map((header) => c.cells[header]), false, false]),
    );
    for (const header of ['Came (edit)', 'Make-up done (edit)']) offerTicks(open, header, rows.length + fresh.length);
  }
  return all;
}

/** For Home: counts, as the tab has them. */
export function attendanceNow(plan: Plan): AttendanceFacts {
  const open = readTab('attendance');
  const all = open ? attending(plan.attendees, plan.standing, attendanceRows(open.table)) : [];
  return {
    taken: open !== null,
    came: all.filter((a) => a.oriented !== 'Not yet').length,
    total: all.length,
    pairs: orientedPairs(all, plan.standing),
    pairsInAll: plan.standing.length,
  };
}
