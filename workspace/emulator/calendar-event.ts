/** An event of the Calendar API: its times, its guests, its video link. */
import { DateTime } from 'luxon';
import type { CalendarEventData } from '../world';
import { copied } from './advanced-service';

export interface Guest {
  email: string;
  displayName?: string;
  responseStatus?: string;
  organizer?: boolean;
}

interface EventTime {
  date?: string;
  dateTime?: string;
  timeZone?: string;
}

/** What scripts give and get; other members are kept as given. */
export interface EventResource extends Record<string, unknown> {
  id?: string;
  status?: CalendarEventData['status'];
  summary?: string;
  description?: string;
  location?: string;
  start?: EventTime;
  end?: EventTime;
  attendees?: Guest[];
  organizer?: object;
  creator?: object;
  htmlLink?: string;
  iCalUID?: string;
  sequence?: number;
  hangoutLink?: string;
  extendedProperties?: { private?: Record<string, string>; shared?: Record<string, string> };
  conferenceData?: Conference;
}

interface Conference {
  createRequest?: { requestId?: string; conferenceSolutionKey?: { type: string }; status?: { statusCode: string } };
  [other: string]: unknown;
}

export const guestsOf = (resource: EventResource): Guest[] => resource.attendees ?? [];

/** Start and end in epoch milliseconds; null where missing or unreadable. */
export function instantsOf(resource: EventResource): { start: number | null; end: number | null } {
  return { start: instantOf(resource.start), end: instantOf(resource.end) };
}

function instantOf(time: EventTime | undefined): number | null {
  const text = time?.dateTime ?? time?.date;
  if (text === undefined) return null;
  const at = DateTime.fromISO(text, { zone: time?.timeZone ?? 'UTC' });
  return at.isValid ? at.toMillis() : null;
}

/** What Google adds: organizer, links, and for every guest an answer (kept from before where there was one). An address counts once. */
export function organized(resource: EventResource, owner: string, before: readonly Guest[] = []): EventResource {
  const self = { email: owner, self: true };
  const { attendees, conferenceData, ...rest } = resource;
  const event: EventResource = {
    organizer: self,
    creator: self,
    htmlLink: `https://www.google.com/calendar/event?eid=${resource.id}`,
    iCalUID: `${resource.id}@google.com`,
    sequence: 0,
    ...rest,
  };
  const asking = conferenceData?.createRequest && !conferenceData.createRequest.status;
  if (conferenceData && !asking) event.conferenceData = conferenceData;
  if (!attendees) return event;
  const once = attendees.filter((guest, i) => attendees.findIndex((other) => sameAddress(other, guest)) === i);
  event.attendees = once.map((guest) => ({
    ...guest,
    responseStatus: guest.responseStatus ?? before.find((b) => sameAddress(b, guest))?.responseStatus ?? 'needsAction',
  }));
  return event;
}

export const sameAddress = (a: Guest, b: Guest): boolean => a.email.toLowerCase() === b.email.toLowerCase();

/** A Meet link is asked for with version 1 only, and is pending at first. */
export function conferenceAsked(event: CalendarEventData, asked: EventResource, version: number | undefined): void {
  const request = asked.conferenceData?.createRequest;
  if (version !== 1 || !request?.requestId || request.status) return;
  event.resource.conferenceData = copied({ createRequest: { ...request, status: { statusCode: 'pending' } } });
}

/** The next look finds the link made. */
export function conferenceReady(event: CalendarEventData): CalendarEventData {
  const conference = (event.resource as EventResource).conferenceData;
  if (conference?.createRequest?.status?.statusCode !== 'pending') return event;
  const letters = 'abcdefghijkmnopqrstuvwxyz';
  // Made of the request: whoever looks first, and however often, the link is the same.
  const request = String(conference.createRequest.requestId).padStart(10, 'm').slice(-10);
  const ten = [...request].map((c) => letters[c.charCodeAt(0) % letters.length]).join('');
  const id = `${ten.slice(0, 3)}-${ten.slice(3, 7)}-${ten.slice(7)}`;
  const uri = `https://meet.google.com/${id}`;
  event.resource.hangoutLink = uri;
  event.resource.conferenceData = {
    createRequest: { ...conference.createRequest, status: { statusCode: 'success' } },
    conferenceId: id,
    conferenceSolution: { key: { type: 'hangoutsMeet' }, name: 'Google Meet' },
    entryPoints: [{ entryPointType: 'video', uri, label: uri.slice('https://'.length) }],
  };
  return event;
}
