import { core2023 } from '../../../src/core/profiles/core-2023';
import { associationMember } from '../../../src/core/rules/association-member';
import { applicant, facts, memberList } from './applicant';

const [CURRENT, , PROMISE] = core2023.vocabularies.membershipStatus as [string, string, string];
const row = (
  paid: string | Date,
  { number = '02378492', name = 'Dana Reyes', email = 'dana@lib.example.org', type = 'Regular' } = {},
) => [number, name, email, type, paid, '2023-12-31'];
const judge = (paid: string | Date, answers = {}, more: Parameters<typeof facts>[0] = {}) =>
  associationMember.judge(applicant(answers), facts({ members: memberList([row(paid)]), ...more }));

test.each([
  ['2023-01-09', 'pass', 'paid through the day of the start'],
  ['2023-01-08', 'ask', 'lapses the day before'],
  ['2022-11-28', 'ask', 'paid through the very day of the list'],
  ['2022-11-27', 'fail', 'ended the day before the list was made'],
  ['', 'fail', 'is in the list without a date'],
  ['soon', 'ask', 'has a date nobody can read'],
  ['2023-02-30', 'ask', 'has an impossible date'],
  ['Life', 'pass', 'is a member for life'],
  ['Continuing', 'pass', 'is a continuing member'],
  ['1/9/2023', 'pass', 'paid through the start, written the American way'],
])('Dana, paid through %j: %s, because she %s', (paid, verdict) => {
  expect(judge(paid).verdict).toBe(verdict);
});

test('a life member’s blank ALA date passes', () => {
  const members = memberList([['02378492', 'Dana Reyes', 'dana@lib.example.org', 'Life', '', 'Life']]);
  expect(associationMember.judge(applicant(), facts({ members })).verdict).toBe('pass');
});

test.each([
  [[CURRENT], 'fail'],
  [[PROMISE], 'ask'],
  [[CURRENT, PROMISE], 'ask'],
  [[], 'fail'],
])('no member now, and ticked under membership status %j: %s', (membershipStatus, verdict) => {
  expect(judge('2022-10-31', { membershipStatus }).verdict).toBe(verdict);
});

test('the commitment that everybody ticks is no promise to join', () => {
  expect(
    judge('2022-10-31', { commitments: ['I will be an ALA and Core member when the program starts'] }).verdict,
  ).toBe('fail');
});

test('with "Accept and re-check" a promise passes, and its absence still fails', () => {
  const set = { 'promise to join': 'Accept and re-check' };
  expect(judge('2022-10-31', { membershipStatus: [PROMISE] }, { set }).verdict).toBe('pass');
  expect(judge('2022-10-31', {}, { set }).verdict).toBe('fail');
});

test.each(['02378492', ' 0237-8492 ', '2378492', 'ALA # 002378492'])(
  'the number typed as %j is Dana’s',
  (memberNumber) => {
    expect(judge('2023-05-31', { memberNumber, firstName: 'D.', lastName: 'R.' }).verdict).toBe('pass');
  },
);

test.each(['UNKNOWN', 'n/a', '', '9999999'])(
  'without a known number (%j) Dana is found by her address',
  (memberNumber) => {
    expect(judge('2023-05-31', { memberNumber }).verdict).toBe('pass');
  },
);

test('Dana’s other address finds her as well', () => {
  const members = memberList([row('2023-05-31', { email: 'Dana@Home.example.net' })]);
  const person = applicant({ memberNumber: '', preferredEmail: 'dana@home.example.net' });
  expect(associationMember.judge(person, facts({ members })).verdict).toBe('pass');
});

test('found by name only is asked about', () => {
  const members = memberList([row('2023-05-31', { email: 'dr@work.example.org' })]);
  const { verdict, sentence } = associationMember.judge(applicant({ memberNumber: '' }), facts({ members }));
  expect([verdict, sentence]).toEqual([
    'ask',
    'Found in the member list by name only (Dana Reyes, 02378492, dr@work.example.org).',
  ]);
});

test('the number of somebody else, with another name and another address, is asked about', () => {
  const members = memberList([row('2023-05-31', { name: 'Jia Zhang', email: 'jia@lib.example.org' })]);
  expect(associationMember.judge(applicant(), facts({ members })).verdict).toBe('ask');
});

test.each([
  ['the name agrees', { name: 'Reyes, Dana', email: 'other@example.net' }],
  ['the address agrees', { name: 'Dana Married-Name', email: 'DANA@lib.example.org' }],
])('a number is believed when %s', (_, listed) => {
  expect(
    associationMember.judge(applicant(), facts({ members: memberList([row('2023-05-31', listed)]) })).verdict,
  ).toBe('pass');
});

test('who is not in the list is asked about, with the closest rows', () => {
  const members = memberList([
    row('2023-05-31', { number: '02379999', name: 'Dana Reyez', email: 'dreyez@example.net' }),
  ]);
  const { verdict, sentence } = associationMember.judge(applicant(), facts({ members }));
  expect(verdict).toBe('ask');
  expect(sentence).toBe(
    'Not found in the member list by number 02378492, email or name. Closest: Dana Reyez, 02379999, dreyez@example.net.',
  );
});

test('a number that two addresses gave is asked about; the same address in both roles is not', () => {
  const twin = applicant({ firstName: 'D.', lastName: 'Reyes' }, { email: 'reyes@home.example.net' });
  const bothRoles = applicant({}, { role: 'mentor' });
  expect(associationMember.judge(applicant(), facts({ all: [applicant(), twin] })).verdict).toBe('ask');
  expect(associationMember.judge(applicant(), facts({ all: [applicant(), bothRoles] })).verdict).toBe('pass');
});

test('fail beats ask: a shared number and a membership that ended long ago', () => {
  const all = [applicant(), applicant({}, { email: 'reyes@home.example.net' })];
  const finding = judge('2022-01-31', {}, { all });
  expect(finding.verdict).toBe('fail');
  expect(finding.sentence).toMatch(/^ALA membership ended Mon, Jan 31, 2022\. Member number .* was also given by/);
});

test('no list loaded: asked about, unless people’s own word is enough', () => {
  const set = { 'membership evidence': 'Their own word' };
  const own = (membershipStatus: string[]) =>
    associationMember.judge(applicant({ membershipStatus }), facts({ members: null, set })).verdict;
  expect(associationMember.judge(applicant(), facts({ members: null })).verdict).toBe('ask');
  expect([own([CURRENT]), own([PROMISE]), own([]), own(['I am a current member of Core'])]).toEqual([
    'pass',
    'ask',
    'ask',
    'fail',
  ]);
});

test('without a program start the rule does not apply', () => {
  expect(judge('2020-01-01', {}, { set: { 'program start': '' } }).verdict).toBe('notApplicable');
});

test('a list of unknown age calls nobody a former member: the date is asked about', () => {
  const members = memberList([row('2022-01-31')], '');
  expect(associationMember.judge(applicant(), facts({ members })).verdict).toBe('ask');
});
