/** The orientation as an event: its key, its id, what Google is told, and who is invited. Creating and inviting are two steps. */
import { DateTime } from 'luxon';
import type { PersonKey } from './application';
import { foldAddress } from './application';
import type { Choice, PairKeys } from './best-sessions';
import type { CalendarEntry } from './calendar-file';
import { shortHash } from './hash';
import { escapeHtml } from './html';
import { ledgerKey, shortKey } from './ledger-key';
import type { Attendee, Session } from './orientation';
import { isSendable, oneLine, severalLines } from './plain-text';
import {
  cohort,
  committee,
  meetingLink,
  orientationHost,
  orientationText,
  orientationTitle,
  programName,
  replyTo,
  timeZone,
} from './program';
import type { Settings } from './settings';

/** The ledger key of one session's event: by its number and not by its time, so that a moved session stays the same event. */
export const eventKey = (cohortName: string, number = 1): string =>
  ledgerKey(cohortName, 'orientation', `session-${number}`);

/** The ledger key of one person's invitation to the orientation. */
export const guestKey = (cohortName: string, address: string): string =>
  ledgerKey(cohortName, 'orientation-guest', address);

/**
 * Google's id of the event: the same for the same key and generation, so that a repeated insert cannot make a second event. After a deletion
 * the id may stay taken; the next generation gives a new one. 32 characters of 0-9 and a-v.
 */
export const eventId = (key: string, generation: number): string => shortHash(`${key} / generation ${generation}`, 32);

const programOf = (settings: Settings): string => oneLine(settings.of(programName));

function title(settings: Settings, number: number, of: number): string {
  const called = oneLine(settings.of(orientationTitle)) || `${programOf(settings) || 'Mentoring program'}: orientation`;
  return `${called}${of > 1 ? ` ${number} of ${of}` : ''}`;
}

/** What the event's text can say, by the name it stands under in double braces. */
export const textFields = (settings: Settings): Readonly<Record<string, string>> => ({
  'program name': programOf(settings) || 'mentoring program',
  committee: oneLine(settings.of(committee)) || 'the committee',
  'reply address': oneLine(settings.of(replyTo)) || oneLine(settings.of(committee)) || 'the committee',
  host: oneLine(settings.of(orientationHost)),
});

const IN_BRACES = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** Names in braces that the event's text cannot say. */
export const unknownFields = (settings: Settings): string[] => {
  const known = textFields(settings);
  const names = (settings.of(orientationText).match(IN_BRACES) ?? []).map((braces) =>
    braces.replace(/[{}]/g, '').trim(),
  );
  return names.filter((name) => !(name in known));
};

function description(settings: Settings): string {
  const fields = textFields(settings);
  const said = settings.of(orientationText);
  const words = severalLines(said.replace(IN_BRACES, (braces, name: string) => fields[name] ?? braces));
  // A host whom the text does not name anyway.
  return fields.host === '' || /\{\{\s*host\s*\}\}/.test(said) ? words : `${words}\n\nHost: ${fields.host}.`;
}

/** A link that the committee pasted, or ''. */
const pastedLink = (settings: Settings): string =>
  /^https?:/i.test(settings.of(meetingLink)) ? settings.of(meetingLink) : '';

/** Which session of how many: 1 of 1 where there is only one. */
export interface Place {
  number: number;
  of: number;
}

const ALONE: Place = { number: 1, of: 1 };

/** With the offset written out, a wall clock that a change of clocks shows twice cannot be misread. */
export function eventTimes({ start, minutes }: Pick<Session, 'start' | 'minutes'>, zone: string): EventTimes {
  const time = (instant: number) => ({
    dateTime: DateTime.fromMillis(instant, { zone }).toFormat("yyyy-MM-dd'T'HH:mm:ssZZ"),
    timeZone: zone,
  });
  return { start: time(start), end: time(start + minutes * 60_000) };
}

export interface EventTimes {
  start: { dateTime: string; timeZone: string };
  end: { dateTime: string; timeZone: string };
}

/** What Calendar.Events.insert is given, with nobody invited: guests stay hidden from each other and cannot invite or change anything. */
export function eventResource(
  session: Session,
  settings: Settings,
  generation = 0,
  { number, of }: Place = ALONE,
): EventResource {
  const key = eventKey(settings.of(cohort), number);
  const id = eventId(key, generation);
  const pasted = pastedLink(settings);
  return {
    id,
    summary: title(settings, number, of),
    // Google shows an event's description as HTML.
    description: escapeHtml(description(settings)).replace(/\n/g, '<br>'),
    ...(pasted === '' ? {} : { location: pasted }),
    ...eventTimes(session, settings.of(timeZone)),
    attendees: [],
    guestsCanSeeOtherGuests: false,
    guestsCanInviteOthers: false,
    guestsCanModify: false,
    extendedProperties: { private: { key: shortKey(key) } },
    ...(settings.of(meetingLink) === 'Google Meet'
      ? { conferenceData: { createRequest: { requestId: id, conferenceSolutionKey: { type: 'hangoutsMeet' } } } }
      : {}),
  };
}

export interface EventResource extends EventTimes {
  id: string;
  summary: string;
  description: string;
  location?: string;
  attendees: { email: string }[];
  guestsCanSeeOtherGuests: false;
  guestsCanInviteOthers: false;
  guestsCanModify: false;
  extendedProperties: { private: { key: string } };
  conferenceData?: { createRequest: { requestId: string; conferenceSolutionKey: { type: 'hangoutsMeet' } } };
}

/** The same session for the calendar file. */
export const calendarEntry = (
  session: Session,
  settings: Settings,
  link = '',
  { number, of }: Place = ALONE,
): CalendarEntry => ({
  key: eventKey(settings.of(cohort), number),
  start: session.start,
  minutes: session.minutes,
  title: title(settings, number, of),
  description: description(settings),
  link: link || pastedLink(settings),
});

export interface Guest {
  address: string;
  name: string;
  people: readonly PersonKey[];
  /** Index into the chosen sessions. */
  session: number;
  /** What they said about that session; `no answer` where they said nothing. */
  can: 'yes' | 'no' | 'no answer';
}

export interface GuestList {
  /** Each address once, sorted. Everybody must attend, so who cannot come is invited too, and named below. */
  guests: Guest[];
  cannotCome: Guest[];
  noAnswer: Guest[];
  /** People whose address cannot be written to: not invited. */
  unreachable: Attendee[];
}

/** Who is invited to which of the chosen sessions: where they have a seat, else with a partner, else to the first. `pairs`: approved ones. */
export function guestList(
  attendees: readonly Attendee[],
  pairs: readonly PairKeys[],
  choice: Pick<Choice, 'seats'> & { said?(attendee: Attendee, session: number): Guest['can'] },
): GuestList {
  const inPairs = new Set(pairs.flat());
  const partners = new Map<PersonKey, PersonKey[]>();
  for (const [mentee, mentor] of pairs) {
    partners.set(mentee, [...(partners.get(mentee) ?? []), mentor]);
    partners.set(mentor, [...(partners.get(mentor) ?? []), mentee]);
  }
  const seatOf = (keys: readonly PersonKey[]): number | undefined =>
    keys.map((k) => choice.seats.get(k)).find((s) => s !== undefined);
  const list: GuestList = { guests: [], cannotCome: [], noAnswer: [], unreachable: [] };
  const byAddress = new Map<string, Guest>();
  for (const attendee of attendees.filter((a) => a.keys.some((key) => inPairs.has(key)))) {
    const { address, name } = attendee.recipient;
    if (!isSendable(address)) {
      list.unreachable.push(attendee);
      continue;
    }
    const own = seatOf(attendee.keys);
    const session = own ?? seatOf(attendee.keys.flatMap((key) => partners.get(key) ?? [])) ?? 0;
    const can = own !== undefined ? 'yes' : attendee.can === null ? 'no answer' : 'no';
    const guest: Guest = {
      address,
      name,
      people: attendee.keys,
      session,
      can: choice.said ? choice.said(attendee, session) : can,
    };
    if (guest.can === 'no') list.cannotCome.push(guest);
    if (guest.can === 'no answer') list.noAnswer.push(guest);
    // Two people behind one address are one invitation; both stay named above.
    if (!byAddress.has(foldAddress(address))) byAddress.set(foldAddress(address), guest);
  }
  list.guests = [...byAddress.keys()].sort().map((address) => byAddress.get(address)!);
  return list;
}
