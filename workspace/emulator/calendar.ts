/** The Calendar advanced service: events of the primary calendar of whoever runs the script. */
import type { CalendarEventData } from '../world';
import { api, apiError, copied, pageOf } from './advanced-service';
import {
  conferenceAsked,
  conferenceReady,
  type EventResource,
  guestsOf,
  instantsOf,
  organized,
} from './calendar-event';
import { tellCancelled, tellGuests } from './invitations';
import { loud } from './loud';
import { newId, theRun, theWorld } from './meter';

const SCOPE = 'auth/calendar.events.owned';
const MOST_GUESTS = 200;
/** How long a deleted event is still shown as cancelled: our own round figure for Google's "for a while". */
const REMEMBERED = 30 * 24 * 3600 * 1000;

interface Options {
  conferenceDataVersion?: number;
  sendUpdates?: 'all' | 'externalOnly' | 'none';
}

interface ListOptions {
  privateExtendedProperty?: string | string[];
  showDeleted?: boolean;
  maxResults?: number;
  pageToken?: string;
  timeMin?: string;
  timeMax?: string;
}

export function makeCalendar(): object {
  return loud('Calendar', {
    Events: loud('Calendar.Events', {
      insert: (resource: EventResource, calendar: string, options: Options = {}) =>
        act('insert', calendar, () => insert(copied(resource), options)),
      get: (calendar: string, id: string) => act('get', calendar, () => shown(conferenceReady(found('get', id)))),
      list: (calendar: string, options: ListOptions = {}) => act('list', calendar, () => list(options)),
      patch: (resource: EventResource, calendar: string, id: string, options: Options = {}) =>
        act('patch', calendar, () => change('patch', id, copied(resource), options)),
      update: (resource: EventResource, calendar: string, id: string, options: Options = {}) =>
        act('update', calendar, () => change('update', id, copied(resource), options)),
      remove: (calendar: string, id: string, options: Options = {}) =>
        act('delete', calendar, () => remove(id, options)),
    }),
  });
}

const method = (name: string): string => `calendar.events.${name}`;

function act<T>(name: string, calendar: string, does: () => T): T {
  return api('Calendar', method(name), SCOPE, () => {
    if (calendar !== 'primary' && calendar !== theRun().user) throw apiError(method(name), 404, 'Not Found');
    return does();
  });
}

function events(): CalendarEventData[] {
  const { calendars } = theWorld();
  calendars[theRun().user] ??= { events: [] };
  return calendars[theRun().user]!.events;
}

const forgotten = (event: CalendarEventData): boolean =>
  event.status === 'cancelled' && theWorld().clock - event.updated > REMEMBERED;

function found(name: string, id: string): CalendarEventData {
  const event = events().find((e) => e.id === id);
  if (!event || forgotten(event)) throw apiError(method(name), 404, 'Not Found');
  return event;
}

/** The event as Google returns it. */
const shown = (event: CalendarEventData): object =>
  copied({
    kind: 'calendar#event',
    ...event.resource,
    id: event.id,
    status: event.status,
    created: new Date(event.created).toISOString(),
    updated: new Date(event.updated).toISOString(),
  });

function insert(resource: EventResource, options: Options): object {
  const id = resource.id ?? newId(26, '0123456789abcdefghijklmnopqrstuv');
  if (!/^[a-v0-9]{5,1024}$/.test(id)) throw apiError(method('insert'), 400, 'Invalid resource id value.');
  const before = events().find((e) => e.id === id);
  if (before && (before.status !== 'cancelled' || theWorld().switches.usedEventIdsStayTaken)) {
    throw apiError(method('insert'), 409, 'The requested identifier already exists.');
  }
  refuseBadEvent('insert', resource);
  const { clock } = theWorld();
  const kept = organized({ ...resource, id }, theRun().user);
  const event: CalendarEventData = {
    id,
    status: resource.status ?? 'confirmed',
    resource: kept,
    created: clock,
    updated: clock,
  };
  conferenceAsked(event, resource, options.conferenceDataVersion);
  if (before) events().splice(events().indexOf(before), 1);
  events().push(event);
  tellGuests([], event, false, options.sendUpdates);
  return shown(event);
}

/** `patch` changes what is named, `update` replaces everything; a list of attendees is replaced as a whole either way. */
function change(name: 'patch' | 'update', id: string, resource: EventResource, options: Options): object {
  const event = found(name, id);
  const before = copied(event.resource) as EventResource;
  const { organizer, creator, htmlLink, iCalUID, hangoutLink } = before;
  const own = { organizer, creator, htmlLink, iCalUID, hangoutLink };
  const after: EventResource = name === 'patch' ? { ...before, ...resource } : { ...resource, ...own };
  if (name === 'patch' && resource.extendedProperties) {
    const both = { ...before.extendedProperties?.private, ...resource.extendedProperties.private };
    after.extendedProperties = { ...before.extendedProperties, ...resource.extendedProperties, private: both };
  }
  if (!options.conferenceDataVersion) after.conferenceData = before.conferenceData;
  refuseBadEvent(name, after);
  event.resource = organized({ ...after, id, sequence: (before.sequence ?? 0) + 1 }, theRun().user, guestsOf(before));
  if (resource.status) event.status = resource.status;
  event.updated = theWorld().clock;
  conferenceAsked(event, resource, options.conferenceDataVersion);
  const details: (keyof EventResource)[] = ['summary', 'description', 'location', 'start', 'end'];
  const different = details.some((key) => JSON.stringify(before[key]) !== JSON.stringify(event.resource[key]));
  tellGuests(guestsOf(before), event, different, options.sendUpdates);
  return shown(event);
}

function remove(id: string, options: Options): void {
  const event = found('delete', id);
  if (event.status === 'cancelled') throw apiError(method('delete'), 410, 'Resource has been deleted');
  event.status = 'cancelled';
  event.updated = theWorld().clock;
  tellCancelled(guestsOf(event.resource as EventResource), event, options.sendUpdates);
}

function refuseBadEvent(name: string, resource: EventResource): void {
  const refuse = (code: number, message: string) => {
    throw apiError(method(name), code, message);
  };
  const times = instantsOf(resource);
  if (times.start === null) refuse(400, 'Missing start time.');
  if (times.end === null) refuse(400, 'Missing end time.');
  if (times.end! < times.start!) refuse(400, 'The specified time range is empty.');
  const guests = resource.attendees ?? [];
  if (guests.some((guest) => !/^[^\s@]+@[^\s@]+$/.test(guest.email ?? ''))) refuse(400, 'Invalid attendee email.');
  if (guests.length > MOST_GUESTS) refuse(403, 'Calendar usage limits exceeded.');
}

function list(options: ListOptions): object {
  const wanted = [options.privateExtendedProperty ?? []].flat().map((text) => /^([^=]*)=(.*)$/s.exec(text));
  if (wanted.some((pair) => pair === null)) throw apiError(method('list'), 400, 'Bad Request');
  const matching = events().filter((event) => {
    if (event.status === 'cancelled' && (!options.showDeleted || forgotten(event))) return false;
    const resource = event.resource as EventResource;
    const { start, end } = instantsOf(resource);
    if (options.timeMin !== undefined && end! <= Date.parse(options.timeMin)) return false;
    if (options.timeMax !== undefined && start! >= Date.parse(options.timeMax)) return false;
    return wanted.every((pair) => resource.extendedProperties?.private?.[pair![1]!] === pair![2]);
  });
  const { page, nextPageToken } = pageOf(matching, Math.min(options.maxResults ?? 250, 2500), options.pageToken);
  return copied({ kind: 'calendar#events', items: page.map((event) => shown(conferenceReady(event))), nextPageToken });
}
