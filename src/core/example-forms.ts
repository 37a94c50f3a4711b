/** The example as its tabs hold it: two forms with their questions and answers, a member list, and dates around the day it is made. */
import { DateTime } from 'luxon';
import type { Answers } from './application';
import { type Binding, COLLECTED, type Question } from './binding';
import { EARLIER, examplePeople, LEADERSHIP_ROLES, type MadeUpPerson, YEARS } from './example-people';
import { FIELDS, type Field, type FieldKey, type FieldKind, ROLES, type Role } from './fields';
import { MEMBERS } from './layout';
import { type Day, dayAt, type Instant, instantAt, type WallClock } from './moments';
import type { Profile } from './profiles/profile';
import type { Cell } from './table';

export interface ExampleForm {
  formId: string;
  role: Role;
  title: string;
  /** How its tab of answers is called. */
  tab: string;
  questions: Question[];
  binding: Binding;
  headers: string[];
  rows: Cell[][];
}

export interface Example {
  forms: ExampleForm[];
  members: { headers: string[]; rows: string[][] };
  /** Settings by key, as a person would type them. */
  settings: Record<string, string>;
}

/** What every tab of the example is called first, so that nobody takes it for the committee's own. */
export const EXAMPLE = 'Example ';
export const exampleTitle = (title: string): string => `${EXAMPLE}${title}`;
export const EXAMPLE_RESPONSES: Record<Role, string> = {
  mentor: exampleTitle('mentor responses'),
  mentee: exampleTitle('mentee responses'),
};

const NONE_OF_THESE = 'None of these times work for me';

interface Dates {
  zone: string;
  /** A week ago: everybody who wanted to has applied. */
  deadline: WallClock;
  start: Day;
  end: Day;
  listAsOf: Day;
  slots: WallClock[];
}

function datesAround(now: Instant, zone: string): Dates {
  const today = DateTime.fromISO(dayAt(now, zone), { zone: 'utc' });
  const day = (date: DateTime): Day => date.toFormat('yyyy-MM-dd');
  const workday = (date: DateTime): DateTime => (date.weekday > 5 ? date.plus({ days: 8 - date.weekday }) : date);
  const start = workday(today.plus({ months: 1 }));
  return {
    zone,
    deadline: `${day(today.minus({ days: 7 }))}T23:59:59`,
    start: day(start),
    end: day(start.plus({ months: 6 })),
    listAsOf: day(today.minus({ days: 3 })),
    slots: [
      [14, '13:00'],
      [16, '11:00'],
      [21, '16:00'],
    ].map(([days, time]) => `${day(workday(today.plus({ days: Number(days) })))}T${time}:00`),
  };
}

/** Deterministic: the same instant and profile give the same people, answers and dates. */
export function exampleOf(now: Instant, profile: Profile): Example {
  const dates = datesAround(now, profile.timeZone);
  const options = [...dates.slots.map((slot) => slotOption(slot, profile)), NONE_OF_THESE];
  const dated = withDates(profile, dates);
  const people = examplePeople(dated, options);
  return {
    forms: ROLES.map((role) => formOf(role, people, options, dates, dated)),
    members: membersOf(people, dates.start),
    settings: {
      cohort: 'Example',
      contacts: 'Robin Example, Sam Example',
      'time zone': dates.zone,
      deadline: typed(dates.deadline),
      'program start': dates.start,
      'program end': dates.end,
      'list as of': dates.listAsOf,
      'orientation times': dates.slots.map((slot) => typed(slot).slice(0, 16)).join('; '),
    },
  };
}

const typed = (wall: WallClock): string => wall.replace('T', ' ');

const DATE =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)( \d{1,2})? \d{4}\b/g;

/** The profile as a form of this example would have it: promises name its own start (a month) and end (a day). */
function withDates(profile: Profile, { start, end }: Dates): Profile {
  const words = (day: Day, format: string) =>
    DateTime.fromISO(day, { zone: 'utc' }).setLocale('en-US').toFormat(format);
  const dated = (option: string) =>
    option.replace(DATE, (_, day) => (day ? words(end, 'LLLL d yyyy') : words(start, 'LLLL yyyy')));
  const { membershipStatus, commitments } = profile.vocabularies;
  return {
    ...profile,
    vocabularies: {
      ...profile.vocabularies,
      membershipStatus: membershipStatus.map(dated),
      commitments: commitments.map(dated),
    },
  };
}

/** "Tue Dec 13 2022, 1:00 pm Central": how a form offers a session. */
function slotOption(slot: WallClock, { timeZone, vocabularies: { timeZones } }: Profile): string {
  const words = DateTime.fromISO(slot, { zone: 'utc' }).setLocale('en-US');
  const zone = Object.keys(timeZones).find((name) => timeZones[name] === timeZone) ?? '';
  return `${words.toFormat('EEE LLL d yyyy, h:mm')} ${words.toFormat('a').toLowerCase()} ${zone}`.trim();
}

const TYPES: Record<FieldKind, string> = {
  text: 'TEXT',
  'long text': 'PARAGRAPH_TEXT',
  'one of': 'MULTIPLE_CHOICE',
  'several of': 'CHECKBOX',
  grid: 'GRID',
  ranking: 'GRID',
};
/** Where the two forms word a question differently, the mentees' words; else the usual title. */
const TO_MENTEES: Partial<Record<FieldKey, string>> = {
  employer: 'Employer or school',
  jobTitle: 'Job title (or "student")',
  libraryType: 'Type of library you work in',
  years: 'How long have you worked in libraries?',
  areas: 'Areas of work you want to grow in',
  help: 'What would you like from a mentor?',
  about: 'What are your goals for the program? Where would you like to be in three years?',
  aboutOthers:
    'Anyone you should not be paired with (for example your supervisor), or a mentor you hope for? (seen by the committee only)',
};
/** The address is collected, names are asked in two, and each form is for one role. */
const NOT_ASKED: readonly FieldKey[] = ['email', 'fullName', 'role'];
const CHOICES = ['First choice', 'Second choice', 'Third choice'];

function formOf(
  role: Role,
  people: readonly MadeUpPerson[],
  sessions: readonly string[],
  { deadline, zone }: Dates,
  profile: Profile,
): ExampleForm {
  const fields = FIELDS.filter((f) => f.roles.includes(role) && !NOT_ASKED.includes(f.key));
  const asked = fields.map((field, i) => ({ field, question: questionOf(field, i + 1, role, sessions, profile) }));
  const columns = asked.flatMap(({ field, question }) => columnsOf(field, question));
  const last = instantAt(deadline, zone);
  const applied = people
    .filter((person) => person.role === role)
    .map((person) => ({ person, submitted: last - person.minutesBefore * 60_000 }))
    .sort((a, b) => a.submitted - b.submitted);
  return {
    formId: `example-${role}`,
    role,
    title: exampleTitle(`${role} application`),
    tab: EXAMPLE_RESPONSES[role],
    questions: asked.map(({ question }) => question),
    binding: {
      email: COLLECTED,
      ...Object.fromEntries(asked.map(({ field, question: { id, title } }) => [field.key, { id, title }])),
    },
    headers: ['Timestamp', COLLECTED.title, ...columns.map(({ header }) => header)],
    rows: applied.map(({ person, submitted }) => [
      new Date(submitted),
      person.email,
      ...columns.map(({ cell }) => cell(person.answers)),
    ]),
  };
}

function questionOf(field: Field, id: number, role: Role, sessions: readonly string[], profile: Profile): Question {
  const question = {
    id,
    title: (role === 'mentee' && TO_MENTEES[field.key]) || field.titles[0]!,
    type: TYPES[field.kind],
    other: false,
    options: [],
    rows: [],
    columns: [],
  };
  const { vocabularies: v } = profile;
  if (field.kind === 'grid') return { ...question, rows: [...v.competencies], columns: Object.keys(v.levels) };
  if (field.kind === 'ranking') return { ...question, rows: CHOICES, columns: [...v.competencies] };
  const options: Partial<Record<FieldKey, readonly string[]>> = {
    membershipStatus: v.membershipStatus,
    libraryType: v.libraryTypes,
    wantedLibraryTypes: [...v.libraryTypes, 'No preference'],
    timeZone: Object.keys(v.timeZones),
    years: YEARS[role],
    leadershipRole: LEADERSHIP_ROLES,
    areas: v.areas,
    competencies: v.competencies,
    help: v.help,
    meeting: v.meeting,
    capacity: ['1', '2', '3'],
    mattersMost: [...Object.keys(v.mattersMost), 'No preference'],
    sessions,
    earlier: EARLIER,
    commitments: v.commitments,
  };
  return { ...question, options: [...(options[field.key] ?? [])] };
}

/** A question has one column, a grid one for each of its rows, as Google writes them. */
function columnsOf(
  { key, kind }: Field,
  { title, rows }: Question,
): { header: string; cell: (answers: Answers) => string }[] {
  if (kind === 'grid')
    return rows.map((row) => ({ header: `${title} [${row}]`, cell: (a) => a.competencyLevels[row] ?? '' }));
  if (kind === 'ranking')
    return rows.map((row, place) => ({ header: `${title} [${row}]`, cell: (a) => a.topThree[place] ?? '' }));
  return [{ header: title, cell: (answers) => written(answers[key as keyof Answers]) }];
}

const written = (answer: Answers[keyof Answers] | undefined): string =>
  typeof answer === 'string' ? answer : Array.isArray(answer) ? answer.join(', ') : '';

/** Whoever applied in both roles stands in the list once. */
function membersOf(people: readonly MadeUpPerson[], start: Day): Example['members'] {
  const rows = new Map<string, string[]>();
  for (const { email, answers, paidThrough } of people) {
    if (paidThrough === null || rows.has(email)) continue;
    const until = DateTime.fromISO(start, { zone: 'utc' }).plus({ days: paidThrough }).toFormat('yyyy-MM-dd');
    const name = `${answers.firstName} ${answers.lastName}`;
    rows.set(email, [answers.memberNumber, name, email, 'Regular', until, until]);
  }
  return { headers: MEMBERS.columns.map((c) => c.header), rows: [...rows.values()] };
}
