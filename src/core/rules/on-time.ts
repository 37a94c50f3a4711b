/** Did the application arrive by the deadline, to the second, in the program’s zone? The applicant’s own calendar day is a reason to ask. */
import type { Application } from '../application';
import { dayAt, dayInWords, instantAt, momentInWords } from '../moments';
import { deadline, timeZone } from '../program';
import { numeric } from '../settings';
import { zoneOf } from '../zones';
import { ask, type Facts, type Finding, fail, notApplicable, pass, type Rule } from './rule';

const NO_DEADLINE = 'No deadline is set.';
const NO_TIMESTAMP = 'The time of the application could not be read.';
const inTime = (applied: string) => `Applied ${applied}, by the deadline.`;
const changedLater = (changed: string) => `The answers were changed ${changed}.`;
const late = (applied: string, until: string) => `Applied ${applied}, after the deadline of ${until}.`;
const stillThatDay = (applied: string, until: string, day: string, own: string) =>
  `${late(applied, until)} It was still ${day} where the applicant is (${own}).`;

export const graceMinutes = numeric({
  key: 'grace minutes',
  label: 'Grace minutes after the deadline',
  help: 'Applications that came so many minutes late still count as on time. From 0 to 10080 (a week).',
  usedBy: 'Eligibility: on time',
  fallback: 0,
  least: 0,
  most: 10080,
});

/** The last instant that counts, in milliseconds, or null without a deadline. The whole last second belongs to it. */
export function lastInstant({ settings }: Pick<Facts, 'settings'>): number | null {
  const wall = settings.of(deadline);
  if (wall === '') return null;
  return instantAt(wall, settings.of(timeZone)) + settings.of(graceMinutes) * 60_000 + 999;
}

/** "2 hours late": in the largest unit that is full, rounded up, so that nobody is 0 minutes late. */
function lateBy(milliseconds: number): string {
  const units = [
    ['day', 86_400_000],
    ['hour', 3_600_000],
    ['minute', 60_000],
  ] as const;
  const [unit, length] = units.find(([, ms]) => milliseconds >= ms) ?? units[2];
  const n = Math.ceil(milliseconds / length);
  return `${n} ${unit}${n === 1 ? '' : 's'} late`;
}

/** When the person applied. Google overwrites the timestamp of an edited response; whoever applied in time stays in time. */
const appliedOn = (person: Application): number => person.first ?? person.submitted;

/** The deadline's calendar day, as the applicant's own calendar shows it at the time of applying. */
function isStillThatDay(person: Application, day: string, facts: Facts): boolean {
  const own = zoneOf(person.answers.timeZone, facts.profile);
  return own !== null && dayAt(appliedOn(person), own) === day;
}

export const onTime: Rule = {
  key: 'on-time',
  title: 'On time',
  question: 'Applied by the deadline?',
  roles: ['mentor', 'mentee'],
  fields: [],
  settings: [graceMinutes],
  judge(person, facts): Finding {
    const last = lastInstant(facts);
    if (last === null) return notApplicable(NO_DEADLINE, 'No deadline');
    if (Number.isNaN(appliedOn(person))) return ask(NO_TIMESTAMP, 'Not known');
    const zone = facts.settings.of(timeZone);
    const applied = momentInWords(appliedOn(person), zone);
    if (appliedOn(person) <= last) {
      const changed = person.submitted > last ? ` ${changedLater(momentInWords(person.submitted, zone))}` : '';
      return pass(inTime(applied) + changed, changed === '' ? 'Yes' : 'Yes, changed after the deadline');
    }
    const until = momentInWords(instantAt(facts.settings.of(deadline), zone), zone);
    const day = facts.settings.of(deadline).slice(0, 10);
    const brief = lateBy(appliedOn(person) - last);
    return isStillThatDay(person, day, facts)
      ? ask(stillThatDay(applied, until, dayInWords(day), person.answers.timeZone), brief)
      : fail(late(applied, until), brief);
  },
};
