/** What a message says about the orientation: the session of the person it goes to, once there is an event. */
import { foldAddress } from '../core/application';
import type { LedgerRow } from '../core/ledger';
import type { Occasion } from '../core/message-fields';
import { momentInWords } from '../core/moments';
import { eventKey } from '../core/orientation-event';
import { cohort, orientationMinutes } from '../core/program';
import type { Recipient } from '../core/recipients';
import { isAllowed } from '../google/who';
import { seated } from './orientation-guests';
import type { Judged } from './receive';
import { eventRows, numbersOf, type SessionNow, sessionsNow } from './session-events';
import { minutesOf, type Plan, planned, startOf, toHold } from './sessions';

export type SessionOf = (recipient: Recipient) => Occasion['orientation'];

/**
 * Undefined while there is no event. `link`: the calendar is asked for the link to the call, where this account may; otherwise the ledger
 * knows enough. With several sessions each person reads of their own, and whoever has none of none.
 */
export function sessionsOf(look: Judged, ledger: readonly LedgerRow[], link: boolean): SessionOf | undefined {
  const name = look.desk.settings.of(cohort);
  const rows = eventRows(ledger, name);
  if (![...rows.values()].some((row) => row.state === 'Created')) return undefined;
  const plan = planned(look);
  const now = link && isAllowed('calendar') ? sessionsNow(plan, ledger) : fromLedger(plan, rows, name);
  const told = now.map((session) => toldOf(session, plan));
  const held = told.filter((one) => one !== undefined);
  if (now.length === 1 || held.length === 0) return () => told[0];
  const seats = new Map(seated(plan, now, ledger).guests.map((g) => [foldAddress(g.address), g.session]));
  return ({ address }) => told[seats.get(foldAddress(address)) ?? -1];
}

function fromLedger(plan: Plan, rows: ReadonlyMap<number, LedgerRow>, name: string): SessionNow[] {
  const times = toHold(plan);
  return numbersOf(plan, rows).map((number) => ({
    number,
    key: eventKey(name, number),
    row: rows.get(number),
    event: undefined,
    cancelled: 0,
    start: times[number - 1]?.start ?? Number.NaN,
  }));
}

/** The event itself where it lies in this calendar; else the time that the ledger wrote down when it was made or moved. */
function toldOf({ event, row }: SessionNow, plan: Plan): Occasion['orientation'] {
  if (row?.state !== 'Created') return undefined;
  if (event)
    return { start: startOf(event), minutes: minutesOf(event), link: event.hangoutLink ?? event.location ?? '' };
  const session = [...plan.chosen, ...plan.sessions].find((s) =>
    row.message.endsWith(momentInWords(s.start, plan.zone)),
  );
  const minutes = session?.minutes ?? plan.look.desk.settings.of(orientationMinutes);
  return session && { start: session.start, minutes, link: '' };
}
