/** The orientation in the primary calendar of whoever presses the button, through the advanced service. */
import { attempt, attemptRead, orNull } from './attempt';

export type CalendarEvent = GoogleAppsScript.Calendar.Schema.Event;

const PRIMARY = 'primary';

/** Switched on in the manifest, so it is there; the published types say "perhaps". */
const events = () => Calendar!.Events!;

const withKey = (key: string): CalendarEvent[] =>
  events().list(PRIMARY, { privateExtendedProperty: `key=${key}`, showDeleted: true } as object).items ?? [];

/** The event that carries our key and is not cancelled, and how many of that key were cancelled: a used id may stay taken. */
export function eventByKey(key: string): { event: CalendarEvent | undefined; cancelled: number } {
  const found = attemptRead(() => withKey(key));
  return {
    event: found.find((e) => e.status !== 'cancelled'),
    cancelled: found.filter((e) => e.status === 'cancelled').length,
  };
}

/** Makes the event; nobody is invited and nobody is written to. */
export const createEvent = (resource: object, key: string): CalendarEvent =>
  attempt(
    () => events().insert(resource, PRIMARY, { conferenceDataVersion: 1, sendUpdates: 'none' }),
    () => withKey(key).find((e) => e.status !== 'cancelled'),
  );

type Guests = NonNullable<CalendarEvent['attendees']>;

const addressesOf = (guests: Guests | undefined): Set<string> =>
  new Set((guests ?? []).map((a) => a.email!.toLowerCase()));

/** Sets the guest list: Google writes to the people who are new on it. Answers that were given stay with their guests. */
export function setGuests(id: string, attendees: Guests): CalendarEvent {
  const wanted = addressesOf(attendees);
  return attempt(
    () => events().patch({ attendees }, PRIMARY, id, { sendUpdates: 'all' }),
    () => {
      const event = events().get(PRIMARY, id);
      const there = [...addressesOf(event.attendees)].filter((address) => wanted.has(address));
      return there.length === wanted.size ? event : undefined;
    },
  );
}

/** Who is on the guest list now, in lower case; null where Google does not tell. */
export const guestsThere = (id: string): ReadonlySet<string> | null =>
  orNull(() => addressesOf(events().get(PRIMARY, id).attendees));

/** Leaves only these guests: Google writes to nobody. */
export const keepGuests = (id: string, attendees: Guests): CalendarEvent =>
  attempt(
    () => events().patch({ attendees }, PRIMARY, id, { sendUpdates: 'none' }),
    () => undefined,
  );

/** Another time for the same event: Google writes to every guest. */
export const moveEvent = (id: string, times: Pick<CalendarEvent, 'start' | 'end'>): CalendarEvent =>
  attempt(
    () => events().patch(times, PRIMARY, id, { sendUpdates: 'all' }),
    () => {
      const event = events().get(PRIMARY, id);
      return sameInstant(event.start, times.start) && sameInstant(event.end, times.end) ? event : undefined;
    },
  );

const sameInstant = (a: CalendarEvent['start'], b: CalendarEvent['start']): boolean =>
  new Date(String(a?.dateTime)).getTime() === new Date(String(b?.dateTime)).getTime();

/** Takes the event out of the calendar: Google writes to every guest. */
export function cancelEvent(id: string): void {
  attempt(
    () => {
      events().remove(PRIMARY, id, { sendUpdates: 'all' });
      return true;
    },
    () => (events().get(PRIMARY, id).status === 'cancelled' ? true : undefined),
  );
}
