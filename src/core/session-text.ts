/** An option of the form read as a moment: "Tue Dec 13 2022, 1:00 pm Central". */
import { dayOf, type Instant, instantAt, isZone } from './moments';
import { oneLine } from './plain-text';
import type { Profile } from './profiles/profile';
import { zoneOf } from './zones';

/** What people write behind a time, and the answer of the form it stands for: ET, EST, EDT … */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  e: 'Eastern',
  c: 'Central',
  m: 'Mountain',
  p: 'Pacific',
  ak: 'Alaska',
  h: 'Hawaii',
};

/** A day, up to its year, and what follows. */
const DAY = /^(\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2}\/\d{2,4}|.*?\b\d{4})(?!\d)(?:,| at |[\sT])*(.*)$/i;
const HALF = '\\s*([ap])\\.?m\\b\\.?';
/** "1:00 pm", "1 p.m.", "13:00", "1:00 to 2:00 pm", with whatever stands behind. */
const TIME = new RegExp(
  `^(\\d{1,2})(?::(\\d\\d))?(?:${HALF})?(?:\\s*(?:-|\u2013|to)\\s*(\\d{1,2})(?::\\d\\d)?(?:${HALF})?)?(.*)$`,
  'i',
);

/** The beginning of the session; without a zone behind it, in the program's. null where it is no date and time. */
export function sessionStart(option: string, programZone: string, profile: Profile): Instant | null {
  const [, date, rest = ''] = DAY.exec(oneLine(option)) ?? [];
  const day = date === undefined ? undefined : dayOf(date, 'utc');
  const time = TIME.exec(rest);
  if (day === undefined || !time) return null;
  const hour = hourOf(time[1], time[3], time[4], time[5]);
  const minutes = time[2] ?? '00';
  const bareNumber = time[2] === undefined && time[3] === undefined && time[5] === undefined;
  const zone = zoneBehind(time[6], programZone, profile);
  if (bareNumber || hour === null || Number(minutes) > 59 || zone === null) return null;
  return instantAt(`${day}T${String(hour).padStart(2, '0')}:${minutes}:00`, zone);
}

/** 0 to 23. "11:00 to 1:00 pm" begins in the morning: the half of the day is taken from the end only as far as that makes sense. */
function hourOf(
  hours: string,
  half: string | undefined,
  until: string | undefined,
  endHalf: string | undefined,
): number | null {
  const hour = Number(hours);
  if (half === undefined && endHalf === undefined) return hour < 24 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  const turns = half === undefined && hour % 12 > Number(until) % 12;
  const afternoon = ((half ?? endHalf)!.toLowerCase() === 'p') !== turns;
  return (hour % 12) + (afternoon ? 12 : 0);
}

function zoneBehind(words: string, programZone: string, profile: Profile): string | null {
  const said = words
    .replace(/[()]/g, ' ')
    .replace(/\b(standard |daylight )?time\b/i, '')
    .trim();
  if (said === '') return programZone;
  const short = /^(e|c|m|p|ak|h)[sd]?t$/i.exec(said);
  const known = zoneOf(short ? ABBREVIATIONS[short[1].toLowerCase()] : said, profile);
  if (known) return known;
  const city = said.replace(/ /g, '_');
  return programZone.endsWith(`/${city}`) ? programZone : isZone(`America/${city}`) ? `America/${city}` : null;
}
