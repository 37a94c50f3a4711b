/**
 * Days, instants and wall clocks. A day is `YYYY-MM-DD` (compares as text); an instant is epoch milliseconds; a wall clock is
 * `YYYY-MM-DDTHH:mm[:ss]` without zone. No clock in here: "now" is always handed in.
 */
import { DateTime, IANAZone } from 'luxon';
import type { Cell } from './table';

export type Day = string;
export type Instant = number;
export type WallClock = string;

const US = { locale: 'en-US' };

/** Usual ways to write a day, tried in this order (US order before European, as the committee writes). */
const DAY_FORMATS = [
  'yyyy-MM-dd',
  'M/d/yyyy',
  'M/d/yy',
  'MMM d, yyyy',
  'MMMM d, yyyy',
  'MMM d yyyy',
  'MMMM d yyyy',
  'd MMM yyyy',
  'd MMMM yyyy',
  'd-MMM-yyyy',
  'd-MMM-yy',
  'yyyy/M/d',
  'yyyy.M.d',
  'M-d-yyyy',
  'd.M.yyyy',
];
const TIME_FORMATS = [
  '',
  ' H:mm:ss',
  ' H:mm',
  ' h:mm:ss a',
  ' h:mm a',
  ', h:mm a',
  ', h:mm:ss a',
  "'T'HH:mm:ss",
  "'T'HH:mm",
];

const DAY = 86_400_000;
const QUARTER = 900_000;

/**
 * A zone that remembers its offsets. Asking the runtime for one is the dearest thing about a date. A day at whose two ends a zone has the same
 * offset has it all day long; on other days zones change theirs only at full quarters of an hour.
 */
class KnownZone extends IANAZone {
  private readonly offsets = new Map<number, number>();

  override offset(instant: Instant): number {
    const begin = Math.floor(instant / DAY) * DAY;
    const offset = this.at(begin);
    return this.at(begin + DAY) === offset ? offset : this.at(Math.floor(instant / QUARTER) * QUARTER);
  }

  private at(instant: Instant): number {
    const known = this.offsets.get(instant);
    if (known !== undefined) return known;
    const offset = super.offset(instant);
    this.offsets.set(instant, offset);
    return offset;
  }
}

const zones = new Map<string, KnownZone>();

function zoneNamed(name: string): KnownZone {
  const zone = zones.get(name) ?? new KnownZone(name);
  zones.set(name, zone);
  return zone;
}

/** What a pure function gave is kept by its arguments: the same few days and texts come back for each of thousands of people. */
function kept<A, R>(of: (a: A, zone: string) => R): (a: A, zone: string) => R {
  const known = new Map<string, R>();
  return (a, zone) => {
    const key = `${zone} ${a}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = of(a, zone);
    known.set(key, value);
    return value;
  };
}

/** The day a cell names, in the spreadsheet's zone, or undefined where it is no day. */
export function dayOf(cell: Cell | undefined, zone: string): Day | undefined {
  if (cell instanceof Date) return dayAt(cell.getTime(), zone);
  return dayInText(String(cell ?? ''), zone) || undefined;
}

/** '' where it is no day. */
const dayInText = kept((typed: string, zone): Day => {
  const words = withoutWeekday(typed);
  for (const format of DAY_FORMATS) {
    const read = DateTime.fromFormat(words, format, { ...US, zone: 'utc' });
    if (read.isValid) return read.toFormat('yyyy-MM-dd');
  }
  return wallClockOf(typed, zone)?.slice(0, 10) ?? '';
});

const MONTH_FORMATS = [
  'MMM yy',
  'MMM yyyy',
  'MMMM yy',
  'MMMM yyyy',
  'MMM-yy',
  'MMM-yyyy',
  'M/yyyy',
  'M-yyyy',
  'M/yy',
  'yyyy-MM',
  'yyyy/M',
];

/** "Dec 26", "12/2026": the last day of that month, where somebody said that it is meant so; else undefined. */
export function lastDayOfMonth(typed: string): Day | undefined {
  const words = typed
    .trim()
    .replace(/[.,]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^([a-z]+) ?['\u2019](\d\d)$/i, '$1 $2');
  for (const format of MONTH_FORMATS) {
    const read = DateTime.fromFormat(words, format, { ...US, zone: 'utc' });
    if (read.isValid) return read.endOf('month').toFormat('yyyy-MM-dd');
  }
  return undefined;
}

/** The wall clock a cell shows; a Date is read in the spreadsheet's zone. A day alone gives `YYYY-MM-DD`. */
export function wallClockOf(cell: Cell | undefined, zone: string): WallClock | undefined {
  if (cell instanceof Date) return wallClockAt(cell.getTime(), zone);
  const words = withoutWeekday(cell);
  const usual = asFormsWrites(words);
  if (usual) return usual;
  for (const day of DAY_FORMATS) {
    for (const time of TIME_FORMATS) {
      const read = DateTime.fromFormat(words, day + time, { ...US, zone: 'utc' });
      if (read.isValid) return read.toFormat(time === '' ? 'yyyy-MM-dd' : "yyyy-MM-dd'T'HH:mm:ss");
    }
  }
  return undefined;
}

/** "11/2/2022 13:29:46", as Google Forms writes every timestamp in English: read without trying all notations, because a tab has thousands. */
function asFormsWrites(words: string): WallClock | undefined {
  const [, month, day, year, hour, minute, second] =
    /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}):(\d\d):(\d\d)$/.exec(words) ?? [];
  if (month === undefined) return undefined;
  const two = (n: string) => n.padStart(2, '0');
  const wall = `${year}-${two(month)}-${two(day!)}T${two(hour!)}:${minute}:${second}`;
  return DateTime.fromISO(wall, { zone: 'utc' }).isValid ? wall : undefined;
}

const withoutWeekday = (cell: Cell | undefined): string =>
  String(cell ?? '')
    .trim()
    .replace(/\s*\([^)]* time\)$/i, '')
    .replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+/i, '')
    .replace(/\s+/g, ' ');

/** The instant at which a wall clock in `zone` shows this; a clock that a spring-forward skips is moved ahead by the gap. */
export const instantAt: (wall: WallClock, zone: string) => Instant = kept((wall: WallClock, zone) =>
  DateTime.fromISO(wall, { zone: zoneNamed(zone) }).toMillis(),
);

const at = (instant: Instant, zone: string): DateTime => DateTime.fromMillis(instant, { zone: zoneNamed(zone), ...US });

export const dayAt: (instant: Instant, zone: string) => Day = kept(
  (instant: Instant, zone) => at(instant, zone).toISODate() ?? '',
);

export const wallClockAt: (instant: Instant, zone: string) => WallClock = kept(
  (instant: Instant, zone) =>
    at(instant, zone).startOf('second').toISO({ suppressMilliseconds: true, includeOffset: false }) ?? '',
);

/** "Fri, Nov 18, 2022, 11:59 PM (Chicago time)": always a city, never an offset or an abbreviation. */
export const momentInWords: (instant: Instant, zone: string) => string = kept(
  (instant: Instant, zone) => `${at(instant, zone).toFormat('EEE, LLL d, yyyy, h:mm a')} (${zoneInWords(zone)})`,
);

/** "Mon, Jan 9, 2023". */
export const dayInWords = (day: Day): string => writtenOut(day, 'utc');

const writtenOut = kept((day: Day, zone) => DateTime.fromISO(day, { zone, ...US }).toFormat('EEE, LLL d, yyyy'));

/** "4:00 PM". */
export const timeInWords = (instant: Instant, zone: string): string => at(instant, zone).toFormat('h:mm a');

/** `America/Puerto_Rico` → "Puerto Rico time". */
export const zoneInWords = (zone: string): string => `${zone.split('/').pop()!.replace(/_/g, ' ')} time`;

/** Minutes that `zone` is ahead of UTC at that instant. */
export const offsetAt = (instant: Instant, zone: string): number => at(instant, zone).offset;

// A zone that was made is kept; `isValidZone` asks Intl anew each time.
export const isZone = (zone: string): boolean => zoneNamed(zone).isValid;
