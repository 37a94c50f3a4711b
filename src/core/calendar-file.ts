/**
 * The orientation as an iCalendar file (RFC 5545) for people who add it by hand: instants in UTC, no ATTENDEE lines, the same bytes every time.
 *
 * Own code, because ical-generator 10.2.0 calls crypto.randomUUID for every event before it looks at the id it was given, which does not
 * exist in Apps Script, and would add 45 KB to the bundle. Checked with ical.js.
 */
import { DateTime } from 'luxon';
import { shortKey } from './ledger-key';
import type { Instant } from './moments';
import { severalLines } from './plain-text';

export interface CalendarEntry {
  /** The event's ledger key: the UID is made from it. */
  key: string;
  start: Instant;
  minutes: number;
  title: string;
  description: string;
  /** A link to the video call, or ''. */
  link: string;
}

/** `stamp`: the moment for DTSTAMP, from the cohort and not from the clock. */
export function calendarFile(entries: readonly CalendarEntry[], stamp: Instant): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mentor Desk//Orientation//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...entries.flatMap((entry) => [
      'BEGIN:VEVENT',
      `UID:${shortKey(entry.key)}@mentor-desk`,
      `DTSTAMP:${utc(stamp)}`,
      `DTSTART:${utc(entry.start)}`,
      `DTEND:${utc(entry.start + entry.minutes * 60_000)}`,
      `SUMMARY:${escaped(entry.title)}`,
      `DESCRIPTION:${escaped(entry.description)}`,
      ...(entry.link === '' ? [] : [`LOCATION:${escaped(entry.link)}`]),
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/**
 * The same session as a link that opens Google Calendar with everything filled in. `details`: the text too; a link that stands in a mail
 * is short enough to be read without it.
 */
export function calendarLink({ title, description, link, start, minutes }: CalendarEntry, details: boolean): string {
  const query: [string, string][] = [
    ['action', 'TEMPLATE'],
    ['text', title],
    ['dates', `${utc(start)}/${utc(start + minutes * 60_000)}`],
    ...(details && description !== '' ? [['details', description] as [string, string]] : []),
    ...(link === '' ? [] : [['location', link] as [string, string]]),
  ];
  // Brackets and quotes would end a link in a mail.
  const inLink = (words: string) =>
    encodeURIComponent(words).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `https://calendar.google.com/calendar/render?${query.map(([k, v]) => `${k}=${inLink(v)}`).join('&')}`;
}

const utc = (instant: Instant): string =>
  DateTime.fromMillis(instant, { zone: 'utc' }).toFormat("yyyyMMdd'T'HHmmss'Z'");

/** TEXT of RFC 5545, 3.3.11. */
const escaped = (text: string): string =>
  severalLines(text)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

/** At most 75 octets a line, parted between characters (3.1). */
function fold(line: string): string {
  let [folded, octets] = ['', 0];
  for (const character of line) {
    const size = encodeURIComponent(character).replace(/%../g, '.').length;
    if (octets + size > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
