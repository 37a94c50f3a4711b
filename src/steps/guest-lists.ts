/** The guest lists of the sessions' events: what an interruption left open, who comes off, who is put on. Everything through the ledger. */
import { foldAddress } from '../core/application';
import { plural } from '../core/home';
import { type LedgerRow, made, notTried, settle, threw, type Wanted } from '../core/ledger';
import { shortKey } from '../core/ledger-key';
import type { Issue } from '../core/trouble';
import { saidNo } from '../google/attempt';
import { type CalendarEvent, guestsThere, keepGuests, setGuests } from '../google/calendar';
import { keepInLedger } from './ledger';
import type { SessionNow } from './session-events';

/** A guest as the ledger wants them, with the session they belong to; `about` is the event's id. */
export interface WantedGuest extends Wanted {
  session: SessionNow;
}

const GUEST = / \/ orientation-guest \/ /;
export const isGuest = (row: LedgerRow): boolean => GUEST.test(row.key);

/** An event with more guests behaves otherwise, and Google refuses it. */
export const MOST_GUESTS = 200;

/**
 * The guest list itself tells whether an interrupted portion was invited, and it does not lag: who is there was invited. Who is not there
 * was not, if that is moments ago, or if the event has not changed since before the act. Otherwise somebody may have taken a guest out by
 * hand, and inviting again would write to them twice: a question.
 */
export function settleGuests(
  ledger: readonly LedgerRow[],
  now: readonly SessionNow[],
  there: ReadonlyMap<string, string>,
  box: string,
): void {
  const changed = new Map(now.flatMap(({ event }) => (event ? [[event.id!, Date.parse(String(event.updated))]] : [])));
  const isUntouched = (row: LedgerRow): boolean => (changed.get(row.about) ?? Number.NaN) < row.madeOn;
  const open = ledger.filter(
    (row) => isGuest(row) && row.state === 'Being written' && foldAddress(row.mailbox) === foldAddress(box),
  );
  const found = open.flatMap((row) => {
    const id = there.get(row.email.toLowerCase());
    return id === undefined ? [] : [{ shortKey: shortKey(row.key), id }];
  });
  keepInLedger(
    open
      .map((row) => settle(row, found, 'guest', Date.now()).row)
      .map((row) =>
        row.state === 'Being written' || (row.state === 'Uncertain' && isUntouched(row)) ? notTried(row, '') : row,
      ),
  );
}

/**
 * Whoever we invited and who is no longer wanted there, because they left or belong to another session now: off the list, and nobody is
 * written to. Guests that a person added by hand stay, and so does whoever only waits for a pair to be approved again (`waiting`, folded
 * addresses). Gives the rows as they are afterwards.
 */
export function takeOff(
  ledger: readonly LedgerRow[],
  wanted: readonly WantedGuest[],
  waiting: ReadonlySet<string>,
  now: readonly SessionNow[],
): LedgerRow[] {
  const sessionOf = new Map(wanted.map((one) => [one.key, one.session.number]));
  return now.flatMap(({ number, event }) => {
    if (!event) return [];
    const rows = ledger.filter(
      (row) =>
        isGuest(row) &&
        row.state === 'Invited' &&
        row.draftId === event.id &&
        sessionOf.get(row.key) !== number &&
        !waiting.has(foldAddress(row.email)),
    );
    const addresses = new Set(rows.map((row) => row.email.toLowerCase()));
    const attendees = event.attendees ?? [];
    const staying = attendees.filter((a) => !addresses.has(a.email!.toLowerCase()));
    if (staying.length < attendees.length) keepGuests(event.id!, staying);
    event.attendees = staying;
    return rows.map((row) =>
      notTried(row, sessionOf.has(row.key) ? 'Belongs to another session now.' : 'Not in an approved pair any more.'),
    );
  });
}

/** Who still fits into their event, in order; and for each event that is full, how many do not. */
export function thatFit(
  wanted: readonly WantedGuest[],
  there: ReadonlyMap<string, string>,
): { fit: WantedGuest[]; full: Issue[] } {
  const places = new Map<SessionNow, number>();
  const left = new Map<SessionNow, number>();
  const fit = wanted.filter((one) => {
    const { session } = one;
    if (there.get(one.email.toLowerCase()) === session.event!.id) return true;
    const free = places.get(session) ?? MOST_GUESTS - (session.event!.attendees ?? []).length;
    places.set(session, free - 1);
    if (free <= 0) left.set(session, (left.get(session) ?? 0) + 1);
    return free > 0;
  });
  const full = [...left].map(([{ number }, n]) => ({
    code: 'E-67',
    subject: `session ${number}`,
    sentence: `Session ${number} has ${MOST_GUESTS} guests, and Google takes no more for one event. ${plural(n, 'person is', 'people are')} not invited: choose one session more, or send them the invitation as a draft.`,
  }));
  return { fit, full };
}

/**
 * One act for each session of the portion: the guests that are there, with their answers, and the new ones. Where it threw, the guest list
 * itself is asked who is on it; only where Google tells neither does a row stay open.
 */
export function invite(
  rows: readonly LedgerRow[],
  wanted: readonly WantedGuest[],
  there: ReadonlyMap<string, string>,
): { outcome: LedgerRow[]; trouble: Issue[] } {
  const outcome: LedgerRow[] = [];
  let failed = 0;
  for (const session of new Set(wanted.map((one) => one.session))) {
    const event = session.event as CalendarEvent;
    const here = rows.filter((_, i) => wanted[i].session === session);
    const fresh = here.filter((row) => there.get(row.email.toLowerCase()) !== event.id);
    try {
      if (fresh.length > 0)
        setGuests(event.id!, [
          ...(event.attendees ?? []),
          ...fresh.map((row) => ({ email: row.email, displayName: row.person })),
        ]);
      outcome.push(...here.map((row) => made(row, 'guest', event.id!)));
    } catch (error) {
      const list = guestsThere(event.id!);
      const after = here.map((row) => {
        if (!fresh.includes(row) || list?.has(row.email.toLowerCase())) return made(row, 'guest', event.id!);
        return list || saidNo(error) ? notTried(row, '') : threw(row, LIMIT);
      });
      failed += after.filter((row) => row.state !== 'Invited').length;
      outcome.push(...after);
    }
  }
  return { outcome, trouble: failed > 0 ? [{ code: 'E-08', subject: '', sentence: sentenceOf(failed) }] : [] };
}

const LIMIT = 'Google did not answer, or its limit for invitations is reached.';

const sentenceOf = (n: number): string =>
  `${LIMIT} ${plural(n, 'person', 'people')} of this portion ${n === 1 ? 'is' : 'are'} not invited. Press again later, or tomorrow: nobody is invited twice.`;
