/** The orientation in the primary calendar of whoever presses the button, through the advanced service. */
import { attempt, attemptRead } from './attempt';

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

/** Sets the guest list: Google writes to the people who are new on it. Answers that were given stay with their guests. */
export function setGuests(id: string, attendees: NonNullable<CalendarEvent['attendees']>): CalendarEvent {
  const wanted = new Set(attendees.map((a) => a.email!.toLowerCase()));
  return attempt(
    () => events().patch({ attendees }, PRIMARY, id, { sendUpdates: 'all' }),
    () => {
      const event = events().get(PRIMARY, id);
      const there = (event.attendees ?? []).filter((a) => wanted.has(a.email!.toLowerCase()));
      return there.length === wanted.size ? event : undefined;
    },
  );
}
