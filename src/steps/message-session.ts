/** The orientation's date for messages that are not about it: what the ledger knows of the session of the person a message goes to. */
import { foldAddress } from '../core/application';
import type { LedgerRow } from '../core/ledger';
import type { Occasion } from '../core/message-fields';
import { momentInWords } from '../core/moments';
import { eventKey } from '../core/orientation-event';
import { cohort, orientationMinutes } from '../core/program';
import type { Recipient } from '../core/recipients';
import { seated } from './orientation-guests';
import type { Judged } from './receive';
import { eventRows, numbersOf, type SessionNow } from './session-events';
import { type Plan, planned, toHold } from './sessions';

export type SessionOf = (recipient: Recipient) => Occasion['orientation'];

/** Undefined while there is no event. With several sessions each person reads of their own, and whoever has none of none. */
export function sessionDates(look: Judged, ledger: readonly LedgerRow[]): SessionOf | undefined {
  const name = look.desk.settings.of(cohort);
  const rows = eventRows(ledger, name);
  if (![...rows.values()].some((row) => row.state === 'Created')) return undefined;
  const plan = planned(look);
  const now = fromLedger(plan, rows, name);
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

/** The time that the ledger wrote down when the event was made or moved. */
function toldOf({ row }: SessionNow, plan: Plan): Occasion['orientation'] {
  if (row?.state !== 'Created') return undefined;
  const session = [...plan.chosen, ...plan.sessions].find((s) =>
    row.message.endsWith(momentInWords(s.start, plan.zone)),
  );
  const minutes = session?.minutes ?? plan.look.desk.settings.of(orientationMinutes);
  return session && { start: session.start, minutes, link: '' };
}
