/** The orientation's possible sessions, and who said that they could attend which. */
import type { PersonKey } from './application';
import { type Instant, instantAt, type WallClock, wallClockAt } from './moments';
import type { Person } from './person';
import { oneLine } from './plain-text';
import type { Profile } from './profiles/profile';
import { orientationMinutes, orientationSlots, timeZone } from './program';
import { type Recipient, recipientsOf } from './recipients';
import { sessionStart } from './session-text';
import type { Settings } from './settings';
import type { Issue } from './trouble';
import { zoneOf } from './zones';

export interface Session {
  /** Its wall clock in the program's zone: `2022-12-13T13:00:00`. Tells sessions apart. */
  slot: WallClock;
  start: Instant;
  minutes: number;
  /** The form's option that stands for it, or '' where the form did not offer it. */
  option: string;
}

/** The sessions to choose from, in order of time: the settings' slots, or, where there are none, the form's options. */
export function sessionOptions(
  settings: Settings,
  questionOptions: readonly string[],
  profile: Profile,
): { sessions: Session[]; issues: Issue[] } {
  const zone = settings.of(timeZone);
  const minutes = settings.of(orientationMinutes);
  const issues: Issue[] = [];
  const offered = new Map<Instant, string>();
  for (const option of questionOptions) {
    if (profile.answers.noneOfTheseTimes.test(option)) continue;
    const start = sessionStart(option, zone, profile);
    if (start === null) {
      const sentence = `The orientation option "${oneLine(option)}" is not a date and time, so nobody can be counted for it. Write it like "Tue Dec 13 2022, 1:00 pm Central".`;
      issues.push({ code: 'E-24', subject: 'orientation times', sentence });
    } else if (!offered.has(start)) offered.set(start, option);
  }
  const slots = settings.of(orientationSlots).map((wall) => instantAt(wall, zone));
  const starts = [...new Set(slots.length > 0 ? slots : offered.keys())].sort((a, b) => a - b);
  const sessions = starts.map((start) => ({
    slot: wallClockAt(start, zone),
    start,
    minutes,
    option: offered.get(start) ?? '',
  }));
  return { sessions, issues };
}

/** One human being who must attend, and when they can. */
export interface Attendee {
  recipient: Recipient;
  keys: readonly PersonKey[];
  /** Where they live; null where not stated. */
  zone: string | null;
  /** By index of the sessions; null: no answer, so they are named and not counted. */
  can: readonly boolean[] | null;
}

/** What people said, one attendee per human being (the newest application that answers counts), in a fixed order. */
export function availability(
  people: readonly Person[],
  sessions: readonly Session[],
  settings: Settings,
  profile: Profile,
): Attendee[] {
  const zone = settings.of(timeZone);
  const { recipients, doubtful } = recipientsOf(people);
  const all = [...recipients, ...doubtful].sort((a, b) => (a.people[0].key < b.people[0].key ? -1 : 1));
  return all.map((recipient) => {
    const answered = recipient.people.find((p) => p.application.answers.sessions.length > 0);
    const said = answered?.application.answers.sessions ?? [];
    const starts = new Set(said.map((option) => sessionStart(option, zone, profile)));
    const known = said.some(
      (option) => profile.answers.noneOfTheseTimes.test(option) || sessionStart(option, zone, profile) !== null,
    );
    return {
      recipient,
      keys: recipient.people.map((p) => p.key),
      zone:
        recipient.people.map((p) => zoneOf(p.application.answers.timeZone, profile)).find((z) => z !== null) ?? null,
      can: known ? sessions.map((s) => starts.has(s.start)) : null,
    };
  });
}

/** The attendee of a person's key. */
export const attendeeOf = (attendees: readonly Attendee[], key: PersonKey): Attendee | undefined =>
  attendees.find((a) => a.keys.includes(key));
