/** Zones here remember their offsets, day by day, and what was told once is kept; the oracle is the library without any memory. */
import fc from 'fast-check';
import { DateTime } from 'luxon';
import {
  dayAt,
  dayInWords,
  dayOf,
  instantAt,
  momentInWords,
  wallClockAt,
  wallClockOf,
  zoneInWords,
} from '../../src/core/moments';

/** With half hours, changes at odd times, changes of the date line, and none at all. */
const ZONES = [
  'America/Chicago',
  'America/New_York',
  'America/Phoenix',
  'America/Caracas',
  'Pacific/Guam',
  'Pacific/Apia',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Europe/Dublin',
];
const CLOCK = "yyyy-MM-dd'T'HH:mm:ss";
const HOUR = 3_600_000;

function isAsTheLibrarySays(instant: number, zone: string): void {
  const oracle = DateTime.fromMillis(instant, { zone, locale: 'en-US' });
  const told = [dayAt(instant, zone), wallClockAt(instant, zone), momentInWords(instant, zone)];
  const words = `${oracle.toFormat('EEE, LLL d, yyyy, h:mm a')} (${zoneInWords(zone)})`;
  expect([instant, zone, ...told]).toEqual([
    instant,
    zone,
    oracle.toFormat('yyyy-MM-dd'),
    oracle.toFormat(CLOCK),
    words,
  ]);
  expect(dayInWords(told[0]!)).toBe(oracle.toFormat('EEE, LLL d, yyyy'));
  for (const format of [CLOCK, "yyyy-MM-dd'T'HH:mm", 'yyyy-MM-dd']) {
    const wall = oracle.toFormat(format);
    expect([wall, zone, instantAt(wall, zone)]).toEqual([wall, zone, DateTime.fromISO(wall, { zone }).toMillis()]);
  }
}

test('any instant, shown by any clock and read back', () => {
  const instant = fc.oneof(
    fc.integer({ min: Date.UTC(2015, 0), max: Date.UTC(2030, 0) }),
    fc.integer({ min: -62_000_000_000_000, max: Date.UTC(9000, 0) }),
  );
  fc.assert(fc.property(instant, fc.constantFrom(...ZONES), isAsTheLibrarySays), { seed: 2023, numRuns: 1000 });
});

test('every hour around every change of clocks, also the hour that is skipped and the one that comes twice', () => {
  for (const zone of ZONES)
    for (let day = Date.UTC(2022, 0); day < Date.UTC(2024, 0); day += 24 * HOUR) {
      const offset = (instant: number) => DateTime.fromMillis(instant, { zone }).offset;
      if (offset(day) === offset(day + 24 * HOUR)) continue;
      for (let hour = -25; hour <= 49; hour++) {
        isAsTheLibrarySays(day + hour * HOUR, zone);
        const skipped = new Date(day + hour * HOUR + 1_020_000).toISOString().slice(0, 19);
        expect([skipped, zone, instantAt(skipped, zone)]).toEqual([
          skipped,
          zone,
          DateTime.fromISO(skipped, { zone }).toMillis(),
        ]);
      }
    }
});

test.each([
  ['2022-12-13', '2022-12-13', '2022-12-13'],
  ['2022-12-13 13:00', '2022-12-13T13:00:00', '2022-12-13'],
  ['2022-12-13 9:05', '2022-12-13T09:05:00', '2022-12-13'],
  ['11/2/2022 13:29:46', '2022-11-02T13:29:46', '2022-11-02'],
  ['2022-02-30', undefined, undefined],
  ['2022-02-30 13:00', undefined, undefined],
  ['2022-12-13 25:00', undefined, undefined],
  ['soon', undefined, undefined],
])('"%s" is read as it stands', (typed, wall, day) => {
  expect([wallClockOf(typed, 'America/Chicago'), dayOf(typed, 'America/Chicago')]).toEqual([wall, day]);
});
