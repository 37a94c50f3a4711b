/** Set-up at a glance: what each row says, and what it asks somebody to look at. */
import { deadline, programEnd, programStart } from '../../src/core/program';
import { membershipEvidence } from '../../src/core/rules/membership';
import { checkRows, type SetUpFacts } from '../../src/core/set-up-check';
import type { FieldLine, FormLine } from '../../src/core/set-up-view';
import { settingsOf } from '../../src/core/settings';
import { at } from './rules/applicant';

const field = (key: FieldLine['key'], id: number | null, doubt = false): FieldLine => ({
  key,
  label: key,
  id,
  title: '',
  example: '',
  without: '',
  needed: false,
  doubt,
  confirmed: false,
  offers: [],
});
const form = (role: FormLine['role'], fields: FieldLine[], more: Partial<FormLine> = {}): FormLine => ({
  id: role,
  title: `Form of ${role}`,
  tab: 'Answers',
  elsewhere: '',
  role,
  responses: 3,
  firstQuestion: '',
  headersOnly: false,
  fields,
  choices: [],
  ...more,
});

function row(key: string, facts: Partial<SetUpFacts>, said: [string, unknown][] = []) {
  const settings = settingsOf(new Map(said));
  const all = { forms: [], matters: [], same: [], members: 0, now: at('2022-11-10T09:00:00'), ...facts, settings };
  return checkRows(all).find((r) => r.key === key)!;
}

const CLOSES: [string, unknown] = [deadline.key, '2022-11-18T23:59:59'];

test.each([
  ['without dates, what cannot be done is said', [], ['No deadline is set', 'No program start is set']],
  [
    'a program that starts before its deadline',
    [CLOSES, [programStart.key, '2022-11-01']],
    ['after the program start'],
  ],
  ['a program that starts on its last day to apply is in order', [CLOSES, [programStart.key, '2022-11-19']], []],
  [
    'dates of a year that is over',
    [CLOSES, [programStart.key, '2022-12-01'], [programEnd.key, '2022-11-09']],
    ['last year\u2019s dates?'],
  ],
] as [string, [string, unknown][], string[]][])('%s', (_words, said, look) => {
  const found = row('cohort', {}, said).look;
  expect(found).toHaveLength(look.length);
  for (const [i, words] of look.entries()) expect(found[i]).toContain(words);
});

test('one form for both that does not ask for the role is pointed out, and so is a form for one role only', () => {
  const both = form('asked', [field('role', null)]);
  expect(row('forms', { forms: [both] }).look).toEqual([
    '\u201cForm of asked\u201d: no question asks who is a mentor and who a mentee.',
  ]);
  expect(row('forms', { forms: [form('mentor', [])] }).look).toEqual(['No form for mentees is known yet.']);
});

test('what a form does not ask is named; a name in one question lacks nothing', () => {
  const missing = (['firstName', 'lastName', 'timeZone', 'years', 'areas', 'help'] as const).map((k) => field(k, null));
  const { lines, look } = row('questions', {
    forms: [form('mentor', [field('fullName', 1), field('email', 0, true), ...missing])],
  });
  expect(lines).toEqual(['Mentors: 2 questions recognized. Not asked: timeZone, years, areas and 1 more']);
  expect(look).toEqual(['Mentors: which question asks for email?']);
});

test.each([
  ['a list that is there', 12, 'Member list', '12 members in the list', 0],
  ['no list yet', 0, 'Member list', 'No list yet', 1],
  ['a committee that checks by hand waits for no list', 0, 'By hand', 'Checked by hand', 0],
  ['people\u2019s own word', 0, 'Their own word', 'What people say', 0],
])('%s', (_words, members, evidence, line, looks) => {
  const { lines, look } = row('members', { members }, [[membershipEvidence.key, evidence]]);
  expect(lines[0]).toContain(line);
  expect(look).toHaveLength(looks);
});
