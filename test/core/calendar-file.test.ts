import fc from 'fast-check';
import ICAL from 'ical.js';
import { DateTime } from 'luxon';
import { type CalendarEntry, calendarFile } from '../../src/core/calendar-file';
import { instantAt } from '../../src/core/moments';
import { severalLines } from '../../src/core/plain-text';

const STAMP = Date.UTC(2022, 10, 18, 12);
const entry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  key: '2023 / orientation / session-1',
  start: instantAt('2022-12-13T13:00:00', 'America/Chicago'),
  minutes: 60,
  title: 'Core Leadership Mentoring Program: orientation',
  description: 'Everyone must attend.\n\nWrite to us, please; thank you.',
  link: 'https://meet.google.com/abc-defg-hij',
  ...more,
});

/** Read by ical.js, strict about every property it meets. */
function read(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  expect(calendar.name).toBe('vcalendar');
  return calendar.getAllSubcomponents('vevent').map((c) => new ICAL.Event(c, { strictExceptions: true }));
}

function wellMade(text: string): void {
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(text).not.toMatch(/^(ATTENDEE|ORGANIZER)/m);
}

test('the session reads back with the same instants, title, text and link, and names no guest', () => {
  const text = calendarFile([entry()], STAMP);
  wellMade(text);
  const [event] = read(text);
  expect([event.startDate.toJSDate().toISOString(), event.endDate.toJSDate().toISOString()]).toEqual([
    '2022-12-13T19:00:00.000Z',
    '2022-12-13T20:00:00.000Z',
  ]);
  expect([event.summary, event.description, event.location]).toEqual([
    entry().title,
    entry().description,
    entry().link,
  ]);
  expect(event.uid).toMatch(/^[0-9a-v]{26}@mentor-desk$/);
  expect(event.component.getFirstPropertyValue('dtstamp')!.toString()).toBe('2022-11-18T12:00:00Z');
  expect(event.attendees).toEqual([]);
});

test('the same session gives the same bytes, and a moved one keeps its UID', () => {
  expect(calendarFile([entry()], STAMP)).toBe(calendarFile([entry()], STAMP));
  const [before] = read(calendarFile([entry()], STAMP));
  const [after] = read(calendarFile([entry({ start: entry().start + 3_600_000 })], STAMP));
  const [other] = read(calendarFile([entry({ key: '2023 / orientation / session-2' })], STAMP));
  expect(after.uid).toBe(before.uid);
  expect(other.uid).not.toBe(before.uid);
});

const ZONES = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'Pacific/Honolulu',
  'America/Puerto_Rico',
  'Pacific/Guam',
];

describe.each(['2023-03-11', '2023-03-12', '2023-03-13', '2022-11-05', '2022-11-06', '2022-11-07'])(
  'around a change of clocks, on %s,',
  (day) => {
    test.each(ZONES)('1 pm in %s is 1 pm there in the file too', (zone) => {
      const [event] = read(calendarFile([entry({ start: instantAt(`${day}T13:00:00`, zone) })], STAMP));
      const local = DateTime.fromJSDate(event.startDate.toJSDate(), { zone });
      expect(local.toFormat("yyyy-MM-dd'T'HH:mm")).toBe(`${day}T13:00`);
    });
  },
);

test('a session during which the clocks change still lasts an hour', () => {
  const start = instantAt('2023-03-12T01:30:00', 'America/Chicago');
  const [event] = read(calendarFile([entry({ start })], STAMP));
  expect(event.endDate.toJSDate().getTime() - event.startDate.toJSDate().getTime()).toBe(3_600_000);
});

test('whatever a committee writes as title and text reads back, and no property is ever added', () => {
  const words = fc.string({
    unit: fc.oneof(
      fc.constantFrom('\r\n', '\n', ';', ',', '\\', ':', '"', 'END:VEVENT', 'ATTENDEE:mailto:x@y.org'),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    maxLength: 80,
  });
  fc.assert(
    fc.property(words, words, (title, description) => {
      const text = calendarFile(
        [entry({ title: `T${title}`, description: `D${description}` }), entry({ key: 'two' })],
        STAMP,
      );
      wellMade(text);
      const events = read(text);
      expect(events).toHaveLength(2);
      expect([events[0].summary, events[0].description]).toEqual([
        severalLines(`T${title}`),
        severalLines(`D${description}`),
      ]);
    }),
    { numRuns: 300 },
  );
});
