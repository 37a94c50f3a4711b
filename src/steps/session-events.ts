/** The sessions as they stand: which have an event, in whose calendar, and what the ledger says about it. */
import { foldAddress } from '../core/application';
import type { LedgerRow } from '../core/ledger';
import { shortKey } from '../core/ledger-key';
import { momentInWords } from '../core/moments';
import { eventKey } from '../core/orientation-event';
import { cohort } from '../core/program';
import { Problem } from '../core/trouble';
import { type CalendarEvent, eventByKey } from '../google/calendar';
import { isAllowed, mailbox } from '../google/who';
import { type Plan, startOf, toHold } from './sessions';

export interface SessionNow {
  number: number;
  key: string;
  row: LedgerRow | undefined;
  /** In the calendar of whoever presses. */
  event: CalendarEvent | undefined;
  /** How many events of this key were deleted. */
  cancelled: number;
  /** When it is to be held; the event knows better. NaN where neither is known. */
  start: number;
}

/** Rows of the sessions' events, as the ledger has them; `orientation-2` of an address is none of them. */
export const eventRows = (ledger: readonly LedgerRow[], cohortName: string): Map<number, LedgerRow> => {
  const found = new Map<number, LedgerRow>();
  for (const row of ledger) {
    const number = Number(/ \/ orientation \/ session-(\d+)$/.exec(row.key)?.[1] ?? 0);
    if (number > 0 && row.key === eventKey(cohortName, number)) found.set(number, row);
  }
  return found;
};

/** When the events are, as the ledger says it; '' where there are none. */
export const eventsInWords = (rows: ReadonlyMap<number, LedgerRow>): string =>
  [...rows.values()]
    .filter((row) => row.state === 'Created')
    .map((row) => row.message.replace(/^Orientation[^,]*, /, ''))
    .join('; ');

export const isOpen = (row: LedgerRow | undefined): row is LedgerRow =>
  row !== undefined && (row.state === 'Created' || row.state === 'Being written');

export const isElsewhere = (row: LedgerRow | undefined): boolean =>
  isOpen(row) && row.mailbox !== '' && foldAddress(row.mailbox) !== foldAddress(mailbox());

/** The sessions' numbers: those that were chosen, and those that were begun; the first is always there. */
export function numbersOf(plan: Plan, rows: ReadonlyMap<number, LedgerRow>): number[] {
  const begun = [...rows].filter(([, row]) => isOpen(row)).map(([number]) => number);
  return [...new Set([1, ...plan.chosen.map((_, i) => i + 1), ...begun])].sort((a, b) => a - b);
}

/** Asks the calendar: one call a session. */
export function sessionsNow(plan: Plan, ledger: readonly LedgerRow[]): SessionNow[] {
  const name = plan.look.desk.settings.of(cohort);
  const rows = eventRows(ledger, name);
  const times = toHold(plan);
  return numbersOf(plan, rows).map((number) => {
    const key = eventKey(name, number);
    const { event, cancelled } = eventByKey(shortKey(key));
    const row = rows.get(number);
    const start = event ? startOf(event) : (writtenStart(row, plan) ?? times[number - 1]?.start ?? Number.NaN);
    return { number, key, row, event, cancelled, start };
  });
}

/** What the ledger knows, where this account may not look into the calendar. */
function sessionsUnseen(plan: Plan, ledger: readonly LedgerRow[]): SessionNow[] {
  const name = plan.look.desk.settings.of(cohort);
  const rows = eventRows(ledger, name);
  const times = toHold(plan);
  return numbersOf(plan, rows).map((number) => ({
    number,
    key: eventKey(name, number),
    row: rows.get(number),
    event: undefined,
    cancelled: 0,
    start: writtenStart(rows.get(number), plan) ?? times[number - 1]?.start ?? Number.NaN,
  }));
}

export const sessionsAsKnown = (plan: Plan, ledger: readonly LedgerRow[]): SessionNow[] =>
  isAllowed('calendar') ? sessionsNow(plan, ledger) : sessionsUnseen(plan, ledger);

/** An event that this account cannot see is when the ledger says, as far as that is one of the times we know. */
function writtenStart(row: LedgerRow | undefined, plan: Plan): number | undefined {
  if (row?.state !== 'Created') return undefined;
  return [...plan.chosen, ...plan.sessions].find((s) => row.message.endsWith(momentInWords(s.start, plan.zone)))?.start;
}

/** One event for everybody: what stands in, or was begun in, another person's calendar is theirs to look after. */
export function refuseElsewhere(row: LedgerRow | undefined, notDone: string): void {
  if (!row || !isElsewhere(row)) return;
  throw new Problem(
    'E-54',
    row.state === 'Created'
      ? `The orientation is in the calendar of ${row.mailbox}.`
      : `${row.madeBy} began to create the orientation in the calendar of ${row.mailbox} and was interrupted.`,
    `${notDone} Only they can go on with it. If they cannot, delete its row in the tab Messages, then press again.`,
  );
}
