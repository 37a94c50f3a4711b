/** Set-up at a glance: one row per card, what it holds now, and what somebody should look at before people are judged by it. */
import { plural } from './home';
import { dayInWords, type Instant, instantAt, momentInWords } from './moments';
import {
  cohort,
  committee,
  contacts,
  deadlineInstant,
  listAsOf,
  programEnd,
  programName,
  programStart,
  replyTo,
  timeZone,
} from './program';
import { membershipEvidence } from './rules/membership';
import { graceMinutes } from './rules/on-time';
import type { FormLine, MatterLine, SameLine } from './set-up-view';
import type { Settings } from './settings';

export interface CheckRow {
  /** The card's name. */
  key: 'cohort' | 'forms' | 'questions' | 'answers' | 'members' | 'committee';
  title: string;
  lines: string[];
  /** What is not right yet. */
  look: string[];
}

export interface SetUpFacts {
  settings: Settings;
  forms: readonly FormLine[];
  matters: readonly MatterLine[];
  same: readonly SameLine[];
  /** Rows of the member list. */
  members: number;
  now: Instant;
}

export const checkRows = (f: SetUpFacts): CheckRow[] => [
  dates(f),
  forms(f),
  questions(f),
  answers(f),
  members(f),
  people(f),
];

function dates({ settings, now }: SetUpFacts): CheckRow {
  const [closes, start, end] = [deadlineInstant(settings), settings.of(programStart), settings.of(programEnd)];
  const zone = settings.of(timeZone);
  const grace = settings.of(graceMinutes);
  const lines = [[settings.of(programName), settings.of(cohort) && `cohort ${settings.of(cohort)}`]];
  if (closes !== null)
    lines.push([
      `Applications close ${momentInWords(closes, zone)}${grace > 0 ? `, with ${plural(grace, 'minute')} of grace` : ''}`,
    ]);
  lines.push([start && `starts ${dayInWords(start)}`, end && `ends ${dayInWords(end)}`]);
  const look: string[] = [];
  if (closes === null) look.push('No deadline is set, so nobody is too late.');
  if (start === '') look.push('No program start is set, so membership cannot be checked.');
  if (closes !== null && start !== '' && closes >= instantAt(`${start}T23:59:59`, zone))
    look.push('The deadline comes after the program start.');
  if (end !== '' && now > instantAt(`${end}T23:59:59`, zone))
    look.push('The program\u2019s end has passed. Are these last year\u2019s dates?');
  const words = lines.map((parts) => capital(parts.filter(Boolean).join(', '))).filter((line) => line !== '');
  return { key: 'cohort', title: 'Cohort and dates', lines: words, look };
}

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

const WHOSE: Record<FormLine['role'], string> = {
  mentor: 'Mentors',
  mentee: 'Mentees',
  asked: 'Mentors and mentees',
};

function forms({ forms: all }: SetUpFacts): CheckRow {
  const look = (['mentor', 'mentee'] as const).flatMap((role) =>
    all.some((f) => f.role === role || f.role === 'asked') ? [] : [`No form for ${role}s is known yet.`],
  );
  for (const form of all) {
    if (form.role === 'asked' && form.fields.some((f) => f.key === 'role' && f.id === null))
      look.push(`\u201c${form.title}\u201d: no question asks who is a mentor and who a mentee.`);
    if (form.headersOnly) look.push(`\u201c${form.title}\u201d cannot be opened from this account, only its answers.`);
  }
  return {
    key: 'forms',
    title: 'Your forms',
    lines: all.map((f) => `${WHOSE[f.role]}: ${f.title}, ${plural(f.responses, 'answer')}`),
    look,
  };
}

/** Of what a form does not ask, so many are named. */
const NAMED = 3;

function questions({ forms: all }: SetUpFacts): CheckRow {
  const lines = all.map((form) => {
    const found = form.fields.filter((f) => f.id !== null).length;
    const left = form.fields.filter((f) => isMissing(form, f)).map((f) => f.label);
    const more = left.length > NAMED ? ` and ${left.length - NAMED} more` : '';
    const not = left.length > 0 ? `. Not asked: ${left.slice(0, NAMED).join(', ')}${more}` : '';
    return `${WHOSE[form.role]}: ${plural(found, 'question')} recognized${not}`;
  });
  const look = all.flatMap((form) =>
    form.fields.filter((f) => f.doubt).map((f) => `${WHOSE[form.role]}: which question asks for ${f.label}?`),
  );
  return { key: 'questions', title: 'Questions', lines, look };
}

/** A form that asks for both names in one question, or in two, lacks nothing; the role is asked only where one form is for both. */
export const isMissing = (form: FormLine, { key, id }: FormLine['fields'][number]): boolean => {
  const has = (name: string) => form.fields.some((f) => f.key === name && f.id !== null);
  if (id !== null || key === 'fullName') return false;
  return key === 'firstName' || key === 'lastName' ? !has('fullName') : true;
};

function answers({ matters, same }: SetUpFacts): CheckRow {
  const yes = matters.map(({ key, answers: all }) => {
    const promises = all.filter((a) => a.word === 'yes');
    const [first, ...more] = promises;
    const what = key === 'orientation' ? 'Will attend the orientation' : 'Will join or renew';
    const which = first
      ? `\u201c${first.answer}\u201d${more.length > 0 ? ` and ${more.length} more` : ''}`
      : 'no answer';
    return `${what}: ${which}`;
  });
  const counted = same.filter((row) => row.as !== '').length;
  const lines = counted > 0 ? [...yes, `${plural(counted, 'answer')} counted as the same as another`] : yes;
  return { key: 'answers', title: 'What answers mean', lines, look: [] };
}

function members({ settings, members: rows }: SetUpFacts): CheckRow {
  const evidence = settings.of(membershipEvidence);
  const asOf = settings.of(listAsOf);
  const list = `${plural(rows, 'member')} in the list${asOf ? `, as of ${dayInWords(asOf)}` : ''}`;
  const without =
    evidence === 'By hand'
      ? 'Checked by hand: each person needs a decision'
      : evidence === 'Their own word'
        ? 'What people say about themselves counts'
        : 'No list yet';
  return {
    key: 'members',
    title: 'Member list',
    lines: [rows > 0 ? list : without],
    look:
      rows === 0 && evidence === 'Member list'
        ? ['Until there is a list, everyone\u2019s membership is not known.']
        : [],
  };
}

function people({ settings }: SetUpFacts): CheckRow {
  const [names, address, signs] = [contacts, replyTo, committee].map((setting) => settings.of(setting));
  const lines = [
    names && `Contacts: ${names}`,
    signs,
    address ? `Answers go to ${address}` : 'Answers go to whoever sends a message',
  ];
  return {
    key: 'committee',
    title: 'Committee and sender',
    lines: lines.filter((line) => line !== ''),
    look: names === '' ? ['Nobody is named whom people can ask.'] : [],
  };
}
