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
import { isSendable, oneLine } from './plain-text';
import { cohort, committee, meetingLink, programName, replyTo, timeZone } from './program';
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

const title = (settings: Settings, number: number, of: number): string =>
  `${oneLine(settings.of(programName)) || 'Mentoring program'}: orientation${of > 1 ? ` ${number} of ${of}` : ''}`;

const description = (settings: Settings): string => {
  const answers = oneLine(settings.of(replyTo));
  return [
    `The virtual orientation of the ${oneLine(settings.of(programName)) || 'mentoring program'}. Everyone in the program must attend.`,
    `If you cannot make this time, please write to ${answers || oneLine(settings.of(committee)) || 'the committee'} as soon as you know.`,
  ].join('\n\n');
};

/** Which session of how many: 1 of 1 where there is only one. */
export interface Place {
  number: number;
  of: number;
}

const ALONE: Place = { number: 1, of: 1 };

/** What Calendar.Events.insert is given, with nobody invited: guests stay hidden from each other and cannot invite or change anything. */
export function eventResource(
  session: Session,
  settings: Settings,
  generation = 0,
  { number, of }: Place = ALONE,
): EventResource {
  const key = eventKey(settings.of(cohort), number);
  const id = eventId(key, generation);
  const zone = settings.of(timeZone);
  // With the offset written out, a wall clock that a change of clocks shows twice cannot be misread.
  const time = (instant: number) => ({
    dateTime: DateTime.fromMillis(instant, { zone }).toFormat("yyyy-MM-dd'T'HH:mm:ssZZ"),
    timeZone: zone,
  });
  return {
    id,
    summary: title(settings, number, of),
    // Google shows an event's description as HTML.
    description: escapeHtml(description(settings)).replace(/\n/g, '<br>'),
    start: time(session.start),
    end: time(session.start + session.minutes * 60_000),
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

export interface EventResource {
  id: string;
  summary: string;
  description: string;
  start: { dateTime: string; timeZone: string };
  end: { dateTime: string; timeZone: string };
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
  link,
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
  choice: Pick<Choice, 'seats'>,
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
    const guest: Guest = {
      address,
      name,
      people: attendee.keys,
      session: own ?? seatOf(attendee.keys.flatMap((key) => partners.get(key) ?? [])) ?? 0,
      can: own !== undefined ? 'yes' : attendee.can === null ? 'no answer' : 'no',
    };
    if (guest.can === 'no') list.cannotCome.push(guest);
    if (guest.can === 'no answer') list.noAnswer.push(guest);
    // Two people behind one address are one invitation; both stay named above.
    if (!byAddress.has(foldAddress(address))) byAddress.set(foldAddress(address), guest);
  }
  list.guests = [...byAddress.keys()].sort().map((address) => byAddress.get(address)!);
  return list;
}
