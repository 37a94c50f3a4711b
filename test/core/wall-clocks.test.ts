/**
 * The orientation around both changes of clocks, for every zone of the form as the program's and as a person's: the event, the text in the
 * mail, the heat map, the calendar file and the link tell one instant. The oracle is the runtime's Intl, and a table written by hand.
 */
import ICAL from 'ical.js';
import { calendarFile, calendarLink } from '../../src/core/calendar-file';
import { fieldsFor } from '../../src/core/message-fields';
import { instantAt } from '../../src/core/moments';
import { availability, sessionOptions } from '../../src/core/orientation';
import { calendarEntry, eventResource } from '../../src/core/orientation-event';
import { orientationGrid } from '../../src/core/orientation-grid';
import { recipientsOf } from '../../src/core/recipients';
import { singleTimes } from '../../src/core/time-choices';
import { person, profile, settings } from './people-who-write';

/** Hours ahead of UTC in winter and in summer. */
const HOURS: Record<string, [winter: number, summer: number]> = {
  'America/New_York': [-5, -4],
  'America/Chicago': [-6, -5],
  'America/Denver': [-7, -6],
  'America/Phoenix': [-7, -7],
  'America/Los_Angeles': [-8, -7],
  'America/Anchorage': [-9, -8],
  'Pacific/Honolulu': [-10, -10],
  'America/Puerto_Rico': [-4, -4],
  'Pacific/Guam': [10, 10],
};
const ZONES = Object.entries(profile.vocabularies.timeZones);

/** The day before each change, its day, and the day after; at noon it is summer or winter there. */
const DAYS: [day: string, summer: boolean][] = [
  ['2023-03-11', false],
  ['2023-03-12', true],
  ['2023-03-13', true],
  ['2022-11-05', true],
  ['2022-11-06', false],
  ['2022-11-07', false],
];

/** "Sun, Mar 12, 2023, 2:00 PM", by the runtime. */
const wordsBy = (instant: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  })
    .format(instant)
    .replace(/\u202f/g, ' ');

const people = ZONES.map(([answer], i) => person('mentee', `p${i}@x.example.org`, { timeZone: answer }));

test('every zone of the form is in the table', () => {
  expect(ZONES.map(([, zone]) => zone).sort()).toEqual(Object.keys(HOURS).sort());
});

describe.each(ZONES)('a program in %s (%s)', (_, programZone) => {
  /** One instant, told in five ways to somebody of every zone. */
  function expectOneInstant(wall: string, instant: number): void {
    const set = settings({ 'time zone': programZone, 'orientation times': [wall] });
    const [session] = sessionOptions(set, [], profile).sessions;
    expect([wall, session.start]).toEqual([wall, instant]);
    const resource = eventResource(session, set);
    expect([wall, new Date(resource.start.dateTime).getTime(), resource.start.timeZone]).toEqual([
      wall,
      instant,
      programZone,
    ]);
    const entry = calendarEntry(session, set);
    const event = new ICAL.Event(
      new ICAL.Component(ICAL.parse(calendarFile([entry], 0))).getFirstSubcomponent('vevent')!,
    );
    expect([wall, event.startDate.toJSDate().getTime()]).toEqual([wall, instant]);
    const dates = new Date(instant).toISOString().replace(/[-:]|\.000/g, '');
    expect(calendarLink(entry, false)).toContain(`dates=${dates}%2F`);
    const attendees = availability(people, [session], set, profile);
    const times = { attendees, pairs: [], sessions: [session], zone: programZone };
    const grid = orientationGrid(times, singleTimes(times), () => '');
    for (const [i, [, zone]] of ZONES.entries()) {
      const there = wordsBy(instant, zone);
      const city = `${zone.split('/').pop()!.replace('_', ' ')} time`;
      const [recipient] = recipientsOf([people[i]]).recipients;
      const mail = fieldsFor(recipient, [], {
        settings: set,
        profile,
        orientation: { start: instant, minutes: 60, link: '' },
      });
      expect(mail['orientation date for you']).toBe(`${there} (${city})`);
      const [weekday, , , clock] = there.split(', ');
      const [ownWeekday] = wordsBy(instant, programZone).split(', ');
      const cell = grid.rows[0][grid.headers.indexOf(city)];
      expect([zone, cell.replace(/( early| late)?( \u00b7.*)?$/, '')]).toEqual([
        zone,
        weekday === ownWeekday ? clock : `${weekday} ${clock}`,
      ]);
    }
  }

  test.each(DAYS)('%s, noon and evening (summer there: %s)', (day, summer) => {
    for (const clock of ['12:00', '20:30']) {
      const wall = `${day}T${clock}:00`;
      const [winter, inSummer] = HOURS[programZone];
      const instant = Date.parse(`${wall}Z`) - (summer ? inSummer : winter) * 3_600_000;
      expect([wall, instantAt(wall, programZone)]).toEqual([wall, instant]);
      expectOneInstant(wall, instant);
    }
  });

  test.each([
    '2023-03-12T01:30:00',
    '2023-03-12T02:30:00',
    '2023-03-12T03:30:00',
    '2022-11-06T00:30:00',
    '2022-11-06T01:30:00',
    '2022-11-06T02:30:00',
  ])('%s, in the night of a change: skipped or shown twice, it is one instant everywhere', (wall) => {
    expectOneInstant(wall, instantAt(wall, programZone));
  });
});
