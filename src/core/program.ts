/** The program's own settings: the facts of one cohort that several steps need. What only one rule or criterion needs is declared there. */
import { committeeMembers } from './committee-names';
import { type Day, dayOf, type Instant, instantAt, isZone, wallClockOf } from './moments';
import { inARow } from './plain-text';
import type { Profile } from './profiles/profile';
import { choice, line, numeric, type Setting, type Settings } from './settings';
import { type Cell, text } from './table';

/** A date that somebody typed arrives as one. */
const isBlank = (cell: Cell): boolean => !(cell instanceof Date) && text(cell) === '';

const day = (words: Pick<Setting<Day>, 'key' | 'label' | 'help' | 'usedBy'>): Setting<Day> => ({
  ...words,
  fallback: '',
  read: (cell, zone) => (isBlank(cell) ? '' : dayOf(cell, zone)),
  write: (value) => value,
});

export const programName = line({
  key: 'program name',
  label: 'Program name',
  help: 'How messages and the orientation call the program.',
  usedBy: 'Messages, Orientation',
  fallback: '',
});
export const cohort = line({
  key: 'cohort',
  label: 'Cohort',
  help: 'One program year. Part of every message’s key: a new cohort may get the same message again.',
  usedBy: 'Everything',
  fallback: '',
});
export const committee = line({
  key: 'committee',
  label: 'Committee',
  help: 'Who signs.',
  usedBy: 'Messages',
  fallback: '',
});
export const contacts = line({
  key: 'contacts',
  label: 'Contacts',
  help: 'Names of the co-chairs, with commas between them.',
  usedBy: 'Messages, Help',
  fallback: '',
});
export const replyTo = line({
  key: 'reply to',
  label: 'Reply-to address',
  help: 'Where answers to the messages go. Blank: to whoever sends the draft.',
  usedBy: 'Messages',
  fallback: '',
});
export const signature: Setting<string> = {
  key: 'signature',
  label: 'Signature',
  help: 'How messages end, on as many lines as you like. Blank: the contacts, and below them the committee.',
  usedBy: 'Messages',
  fallback: '',
  read: (cell) => (cell instanceof Date ? undefined : String(cell).trim()),
  write: (value) => value,
};
export const AGREEMENTS = ['Nobody', 'Mentor first', 'Mentee first'] as const;
export const agreement = choice({
  key: 'agreement',
  label: 'Ask both sides before introducing',
  help: 'Nobody: introductions follow the approval. Otherwise the first side is asked, then the other, and only pairs in which both said yes are introduced.',
  usedBy: 'Messages',
  choices: AGREEMENTS,
  fallback: 'Nobody',
});
export const timeZone: Setting<string> = {
  key: 'time zone',
  label: 'Time zone',
  help: 'The zone in which the deadline and the program dates are meant, for example America/Chicago.',
  usedBy: 'Eligibility, Orientation',
  fallback: 'America/Chicago',
  read: (cell) => (isZone(text(cell)) ? text(cell) : undefined),
  write: (value) => value,
};
/** A wall clock in the program's zone; '' = not known. A day alone means the end of that day. */
export const deadline: Setting<string> = {
  key: 'deadline',
  label: 'Application deadline',
  help: 'Date and time in the program’s time zone. A date alone means the end of that day.',
  usedBy: 'Eligibility: on time',
  fallback: '',
  read: (cell: Cell, zone: string) => {
    if (isBlank(cell)) return '';
    const wall = wallClockOf(cell, zone);
    if (wall === undefined) return undefined;
    // A date-only cell of Sheets arrives as midnight: the committee means "through that day".
    return wall.length === 10 || (cell instanceof Date && wall.endsWith('T00:00:00'))
      ? `${wall.slice(0, 10)}T23:59:59`
      : wall;
  },
  write: (value) => value.replace('T', ' '),
};
export const programStart = day({
  key: 'program start',
  label: 'Program start',
  help: 'Membership is judged as of this day.',
  usedBy: 'Eligibility: membership',
});
export const programEnd = day({
  key: 'program end',
  label: 'Program end',
  help: 'The last day of the program.',
  usedBy: 'Messages',
});
export const listAsOf = day({
  key: 'list as of',
  label: 'Member list as of',
  help: 'The day the member list was made. A date before this one means "not a member now". Blank: not known; then a date before the program start is asked about, never refused.',
  usedBy: 'Eligibility: membership',
});
export const monthAndYear = choice({
  key: 'month and year',
  label: 'A month and year in the member list',
  help: 'A date such as “Dec 26” or “12/2026”: ask about it, or read it as paid through the last day of that month.',
  usedBy: 'Eligibility: membership',
  choices: ['Not a date', 'Last day of the month'],
  fallback: 'Not a date',
});
/** Moments of the program's zone, with semicolons or line breaks between them. */
const moments = (words: Pick<Setting<unknown>, 'key' | 'label' | 'help' | 'usedBy'>): Setting<readonly string[]> => ({
  ...words,
  fallback: [],
  read: (cell, zone) => {
    const parts =
      cell instanceof Date
        ? [cell]
        : String(cell)
            .split(/[;\n]/)
            .filter((p) => p.trim() !== '');
    const walls = parts.map((p) => wallClockOf(p, zone));
    return walls.some((w) => w === undefined || w.length === 10) ? undefined : (walls as string[]);
  },
  write: (value) => value.map((w) => w.replace('T', ' ').replace(/:00$/, (s, i) => (i > 13 ? '' : s))).join('; '),
});
export const orientationSlots = moments({
  key: 'orientation times',
  label: 'Possible orientation times',
  help: 'Date and time in the program’s time zone, with semicolons between them: 2022-12-13 13:00; 2022-12-14 11:00.',
  usedBy: 'Orientation',
});
/** The first is session 1, and stays it: the order is the committee's. */
export const chosenSlots = moments({
  key: 'orientation sessions',
  label: 'Chosen orientation times',
  help: 'One, two or three of the possible times. Blank: nothing is chosen yet. Chosen in the panel, step 6.',
  usedBy: 'Orientation',
});
export const orientationMinutes = numeric({
  key: 'orientation minutes',
  label: 'Orientation length in minutes',
  help: 'From 15 to 480.',
  usedBy: 'Orientation',
  fallback: 60,
  least: 15,
  most: 480,
});
/** 'Google Meet', 'None', or a link. */
export const meetingLink: Setting<string> = {
  key: 'meeting link',
  label: 'Meeting link',
  help: 'Google Meet: Google makes a link with the event. Or paste your own link, which begins with https://. Or None.',
  usedBy: 'Orientation',
  fallback: 'Google Meet',
  read: (cell) => {
    const words = text(cell);
    const known = ['Google Meet', 'None'].find((c) => c.toLowerCase() === words.toLowerCase());
    return known ?? (/^https?:\/\/\S+$/i.test(words) ? words : undefined);
  },
  write: (value) => value,
};
export const orientationTitle = line({
  key: 'orientation title',
  label: 'Orientation title',
  help: 'What the event is called. Blank: the program’s name and the word orientation.',
  usedBy: 'Orientation',
  fallback: '',
});
export const orientationHost = line({
  key: 'orientation host',
  label: 'Orientation host',
  help: 'Who leads the session. Named in the event’s text; blank: nobody is named.',
  usedBy: 'Orientation',
  fallback: '',
});
export const orientationText = line({
  key: 'orientation text',
  label: 'Orientation text',
  help: 'What the event says. {{program name}}, {{committee}}, {{reply address}} and {{host}} are filled in.',
  usedBy: 'Orientation',
  fallback:
    'The virtual orientation of the {{program name}}. Everyone in the program must attend.\n\nIf you cannot make this time, please write to {{reply address}} as soon as you know.',
});
export const attendanceMinutes = numeric({
  key: 'attendance minutes',
  label: 'Minutes that count as attended',
  help: 'Who stayed for a shorter time, by the list of the meeting, is not counted. 0: any time counts.',
  usedBy: 'Attendance',
  fallback: 0,
  least: 0,
  most: 480,
});

export const PROGRAM_SETTINGS: readonly Setting<never>[] = [
  programName,
  cohort,
  committee,
  committeeMembers,
  contacts,
  replyTo,
  signature,
  agreement,
  timeZone,
  deadline,
  programStart,
  programEnd,
  listAsOf,
  monthAndYear,
  orientationSlots,
  chosenSlots,
  orientationMinutes,
  meetingLink,
  orientationTitle,
  orientationHost,
  orientationText,
  attendanceMinutes,
] as unknown as readonly Setting<never>[];

/** What the profile proposes for the program's settings at set-up. */
export const proposed = (profile: Profile): ReadonlyMap<string, unknown> =>
  new Map<string, unknown>([
    [programName.key, profile.programName],
    [cohort.key, profile.cohort],
    [committee.key, profile.committee],
    [contacts.key, profile.contacts.map((c) => c.name).join(', ')],
    [timeZone.key, profile.timeZone],
    [deadline.key, profile.deadline],
    [programStart.key, profile.programStart],
    [programEnd.key, profile.programEnd],
    [orientationSlots.key, profile.orientation.slots],
    [orientationMinutes.key, profile.orientation.minutes],
  ]);

/** The deadline as an instant, or null where it is not known. */
export function deadlineInstant(settings: Settings): Instant | null {
  const wall = settings.of(deadline);
  return wall === '' ? null : instantAt(wall, settings.of(timeZone));
}

/** Whom to ask, and where to write if the committee has an address: "Maurini Strub and Kathy Irwin (mentoring@example.org)". */
export function contactsInWords(settings: Settings): string {
  const names = settings
    .of(contacts)
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const address = settings.of(replyTo);
  const words = inARow(names);
  return words && address ? `${words} (${address})` : words || address;
}
