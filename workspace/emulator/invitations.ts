/** What Google itself writes to the guests of an event: invitations, updates, cancellations. Only when asked for with `sendUpdates`. */
import type { CalendarEventData } from '../world';
import { type EventResource, type Guest, guestsOf, sameAddress } from './calendar-event';
import { theRun, theWorld } from './meter';

type Asked = 'all' | 'externalOnly' | 'none' | undefined;
type Kind = 'invitation' | 'update' | 'cancellation';

/** `before` are the guests so far; `different` says that the event itself changed, so that everybody must hear of it. */
export function tellGuests(before: readonly Guest[], event: CalendarEventData, different: boolean, asked: Asked): void {
  if (!asked || asked === 'none') return;
  const now = guestsOf(event.resource as EventResource);
  const added = now.filter((guest) => !before.some((b) => sameAddress(b, guest)));
  const again = different || (added.length > 0 && theWorld().switches.addingGuestsWritesToAll);
  for (const guest of now) {
    if (added.includes(guest)) write(guest, event, 'invitation');
    else if (again) write(guest, event, 'update');
  }
  const gone = before.filter((guest) => !now.some((n) => sameAddress(n, guest)));
  for (const guest of gone) write(guest, event, 'cancellation');
}

export function tellCancelled(guests: readonly Guest[], event: CalendarEventData, asked: Asked): void {
  if (asked && asked !== 'none') for (const guest of guests) write(guest, event, 'cancellation');
}

const SUBJECTS: Record<Kind, string> = {
  invitation: 'Invitation',
  update: 'Updated invitation',
  cancellation: 'Canceled event',
};

/** The organizer hears nothing of their own event. */
function write(guest: Guest, event: CalendarEventData, kind: Kind): void {
  const { mailboxes, clock } = theWorld();
  const from = theRun().user;
  const to = guest.email.toLowerCase();
  if (to === from.toLowerCase()) return;
  mailboxes[to] ??= { drafts: [], sent: [], inbox: [] };
  const subject = `${SUBJECTS[kind]}: ${String(event.resource.summary ?? '(No title)')}`;
  mailboxes[to]!.inbox.push({ from, subject, at: clock, kind });
}
