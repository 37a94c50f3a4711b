import { refused, type Service, same } from './check';

type Event = GoogleAppsScript.Calendar.Schema.Event;

const events = () => Calendar!.Events!;
const code = (error: Error): unknown => (error as Error & { details?: { code?: number } }).details?.code;

const newId = (): string => `contract${Utilities.getUuid().replace(/[^0-9a-f]/g, '')}`;

const resource = (id: string): Event => ({
  id,
  summary: 'Contract of Mentor Desk',
  start: { dateTime: '2037-01-05T14:00:00', timeZone: 'America/Chicago' },
  end: { dateTime: '2037-01-05T15:00:00', timeZone: 'America/Chicago' },
  guestsCanSeeOtherGuests: false,
  guestsCanInviteOthers: false,
  extendedProperties: { private: { key: id } } as unknown as Event['extendedProperties'],
});

const NOBODY = { conferenceDataVersion: 1, sendUpdates: 'none' };

function onEvent<T>(act: (id: string) => T, more: Partial<Event> = {}): T {
  const id = newId();
  events().insert({ ...resource(id), ...more }, 'primary', NOBODY);
  try {
    return act(id);
  } finally {
    if (events().get('primary', id).status !== 'cancelled') events().remove('primary', id, { sendUpdates: 'none' });
  }
}

const withKey = (key: string, showDeleted: boolean): Event[] =>
  events().list('primary', { privateExtendedProperty: [`key=${key}`] as unknown as object[], showDeleted }).items ?? [];

export const calendar: Service = {
  name: 'Calendar',
  checks: [
    {
      says: 'an event keeps the id we gave it and is found by our key',
      check: () =>
        onEvent((id) => {
          const event = events().get('primary', id);
          same([event.id, event.status, event.guestsCanSeeOtherGuests], [id, 'confirmed', false]);
          same(
            withKey(id, false).map((found) => found.id),
            [id],
          );
          same(withKey('no such key', true), []);
        }),
    },
    {
      says: 'an id with other letters than a to v is refused',
      check: () => same(code(refused(() => events().insert(resource('wxyz-wxyz'), 'primary', NOBODY))), 400),
    },
    {
      says: 'an event that ends before it begins is refused',
      check() {
        const start = { dateTime: '2037-01-05T16:00:00', timeZone: 'America/Chicago' };
        same(code(refused(() => events().insert({ ...resource(newId()), start }, 'primary', NOBODY))), 400);
      },
    },
    {
      says: 'an id that is in use is refused',
      check: () => onEvent((id) => same(code(refused(() => events().insert(resource(id), 'primary', NOBODY))), 409)),
    },
    {
      says: 'patching changes what it names, and a guest has not answered yet',
      check: () =>
        onEvent((id) => {
          const attendees = [{ email: 'nobody@example.com' }] as Event['attendees'];
          const patched = events().patch({ attendees }, 'primary', id, { sendUpdates: 'none' });
          same(patched.summary, 'Contract of Mentor Desk');
          same(
            patched.attendees!.map((guest) => [guest.email, guest.responseStatus]),
            [['nobody@example.com', 'needsAction']],
          );
        }),
    },
    {
      says: 'updating replaces the event, and an answer that is not named is taken away',
      check: () =>
        onEvent((id) => {
          events().patch({ location: 'Here' }, 'primary', id, { sendUpdates: 'none' });
          same(events().get('primary', id).location, 'Here');
          const updated = events().update(resource(id), 'primary', id, { sendUpdates: 'none' });
          same([updated.id, updated.location], [id, undefined]);
        }),
    },
    {
      says: 'a video link comes at once or a little later',
      check: () =>
        onEvent(
          (id) => {
            for (let tries = 0; tries < 10; tries++) {
              const { hangoutLink } = events().get('primary', id);
              if (hangoutLink) return `after ${tries} looks`;
              Utilities.sleep(1000);
            }
            throw new Error('no link');
          },
          {
            conferenceData: {
              createRequest: { requestId: Utilities.getUuid(), conferenceSolutionKey: { type: 'hangoutsMeet' } },
            },
          },
        ),
    },
    {
      says: 'a deleted event is shown as cancelled when asked for; deleting it again is refused; its id afterwards is',
      check() {
        const id = onEvent((made) => made);
        same([withKey(id, false).length, withKey(id, true).map((event) => event.status)], [0, ['cancelled']]);
        same(code(refused(() => events().remove('primary', id, { sendUpdates: 'none' }))), 410);
        try {
          events().insert(resource(id), 'primary', NOBODY);
        } catch (error) {
          return `still taken (${String(code(error as Error))})`;
        }
        events().remove('primary', id, { sendUpdates: 'none' });
        return 'free again';
      },
    },
    {
      says: 'an event that never was is refused with 404',
      check: () => same(code(refused(() => events().get('primary', newId()))), 404),
    },
  ],
};
