/** Time zone: the hours that both have between 9 and 17 o'clock. */
import type { Answers, PersonKey } from '../application';
import { instantAt, offsetAt } from '../moments';
import { type Stated, statedOne } from '../stated';
import { zoneOf } from '../zones';
import type { Criterion, PairingFacts } from './criterion';

const WORKDAY = 8 * 60;
const DAY = 24 * 60;
/** Shared minutes that are as good as any more. */
const ENOUGH = 4 * 60;
/** Fewer shared minutes than this are worth a caution. */
const FEW = 2 * 60;
/** Without a start date: standard time is the smaller offset of a winter and a summer day, of any year. */
const EITHER_SEASON = ['2023-01-15T12:00', '2023-07-15T12:00'];

/** Minutes ahead of UTC on the program's first day. */
type Offset = number;

function offset(answers: Answers, _key: PersonKey, facts: PairingFacts): Stated<Offset> {
  const stated = statedOne(answers.timeZone, facts.profile);
  return stated === null || stated === 'any' ? stated : facts.words.once(stated, () => offsetOf(stated, facts));
}

function offsetOf(answer: string, { profile, startDay }: PairingFacts): Offset | null {
  const zone = zoneOf(answer, profile);
  if (zone === null) return null;
  const noons = startDay === '' ? EITHER_SEASON : [`${startDay}T12:00`];
  return Math.min(...noons.map((noon) => offsetAt(instantAt(noon, zone), zone)));
}

/** Round the clock: the end of a day in California is the next morning in Guam, and the two can talk. */
function sharedMinutes(a: Offset, b: Offset): number {
  const apart = Math.abs(a - b) % DAY;
  return Math.max(0, WORKDAY - Math.min(apart, DAY - apart));
}

const hours = (minutes: number): string => `${Math.round(minutes / 6) / 10} ${minutes === 60 ? 'hour' : 'hours'}`;

export const timeZone: Criterion<Offset, Offset> = {
  key: 'time-zone',
  title: 'Time zone',
  range:
    'Hours shared of 9 to 17 o\u2019clock on the day the program starts: 4 or more is 1, none is 0 (our proposal).',
  defaultWeight: 5,
  fields: { mentor: ['timeZone'], mentee: ['timeZone'] },

  mentor: offset,
  mentee: offset,
  score: (mentor, mentee) => Math.min(1, sharedMinutes(mentor, mentee) / ENOUGH),

  reason: (mentor, mentee) =>
    mentor === mentee
      ? 'Time zone: the same hours.'
      : sharedMinutes(mentor, mentee) > 0
        ? `Time zone: ${hours(sharedMinutes(mentor, mentee))} of the working day shared.`
        : '',
  caution(mentor, mentee) {
    const minutes = sharedMinutes(mentor, mentee);
    return minutes >= FEW
      ? ''
      : minutes === 0
        ? 'Large time difference: no working hours shared.'
        : `Large time difference: only ${hours(minutes)} of the working day shared.`;
  },
  shared(mentor, mentee) {
    const minutes = sharedMinutes(mentor, mentee);
    return mentor === mentee
      ? 'Your clocks show the same time.'
      : minutes > 0
        ? `Your working days overlap by ${hours(minutes)}.`
        : '';
  },
};
