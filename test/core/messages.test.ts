import { introductions } from '../../src/core/messages';
import { pair, person, profile, settings } from './people-who-write';

const introduce = (pairs: ReturnType<typeof pair>[], more: object = {}) =>
  introductions({ pairs, settings: settings(), profile, ...more });

const dana = () =>
  person('mentor', 'dana@lib.example.org', {
    jobTitle: 'Dean',
    employer: 'Univ. of X',
    about: 'I led two mergers.\nHappy to share.',
  });
const amara = () =>
  person('mentee', 'amara@lib.example.org', { about: 'I want to lead.', preferredEmail: 'amara@home.example.org' });
const bo = () => person('mentee', 'bo@lib.example.org');

test('a pair gets two messages, each with the other\u2019s name, title, employer, address, bio and what they share', () => {
  const { messages, issues } = introduce([
    pair(amara(), dana(), ['You both work on preservation.', 'You both like the phone.']),
  ]);
  expect(issues).toEqual([]);
  expect(messages.map((m) => [m.template, m.to.address, m.key])).toEqual([
    ['introduction-mentee', 'amara@home.example.org', '2023 / introduction-mentee / amara@home.example.org'],
    ['introduction-mentor', 'dana@lib.example.org', '2023 / introduction-mentor / dana@lib.example.org'],
  ]);
  const [toAmara, toDana] = messages;
  expect(toAmara.text).toMatch(/^Dear Amara,\n/);
  expect(toAmara.text).toContain(
    'Dana Reyes, Dean, Univ. of X\ndana@lib.example.org\n\nIn their own words:\nI led two mergers.\nHappy to share.\n\nYou both work on preservation.\nYou both like the phone.\n',
  );
  expect(toDana.text).toContain('Amara Reyes\namara@home.example.org\n');
  expect(toDana.people).toEqual(['mentor:dana@lib.example.org']);
});

test('Dana, who mentors Amara and Bo, gets one message with both', () => {
  const mentor = dana();
  const { messages } = introduce([pair(amara(), mentor), pair(bo(), mentor)]);
  const toDana = messages.filter((m) => m.to.address === 'dana@lib.example.org');
  expect(toDana).toHaveLength(1);
  expect(toDana[0].subject).toBe('Core Leadership Mentoring Program: meet your mentees');
  expect(toDana[0].text).toMatch(
    /Here are your mentees:\n\nAmara Reyes\namara@home\.example\.org\n[\s\S]*\n\nBo Reyes\nbo@lib\.example\.org\n/,
  );
});

test('Lee, who has a mentor and is one, gets one message with all partners', () => {
  const pairs = [
    pair(person('mentee', 'lee@lib.example.org'), dana()),
    pair(bo(), person('mentor', 'LEE@lib.example.org')),
  ];
  const { messages } = introduce(pairs);
  expect(messages.map((m) => [m.template, m.to.address])).toEqual([
    ['introduction-mentee', 'bo@lib.example.org'],
    ['introduction-mentor', 'dana@lib.example.org'],
    ['introduction-both-roles', 'LEE@lib.example.org'],
  ]);
  const [, , toLee] = messages;
  expect(toLee.text).toMatch(/Your mentor:\n\nDana Reyes[\s\S]*Your mentee:\n\nBo Reyes/);
  expect(toLee.people).toHaveLength(2);
});

test('the order of the pairs does not change a byte', () => {
  const [mentor, one, two] = [dana(), amara(), bo()];
  expect(introduce([pair(two, mentor), pair(one, mentor)])).toEqual(introduce([pair(one, mentor), pair(two, mentor)]));
});

test('Bo, whose address has a comma in it, gets no draft and an issue; his mentor\u2019s waits, because it would give a wrong address', () => {
  const wrong = person('mentee', 'bo@lib,example.org');
  const { messages, issues } = introduce([pair(wrong, dana()), pair(amara(), person('mentor', 'eve@lib.example.org'))]);
  expect(messages.map((m) => m.to.address)).toEqual(['amara@home.example.org', 'eve@lib.example.org']);
  expect(issues.map((i) => [i.code, i.subject])).toEqual([
    ['E-16', 'mentee:bo@lib,example.org'],
    ['E-17', 'mentor:dana@lib.example.org'],
  ]);
  expect(issues[0].sentence).toContain('bo@lib,example.org');
  expect(issues[1].sentence).toContain('{{partner email}} is empty for Dana Reyes');
});

test('somebody without a first name gets no draft but an issue: a greeting to nobody is never written', () => {
  const { messages, issues } = introduce([
    pair(person('mentee', 'bo@lib.example.org', { firstName: '', lastName: 'Li' }), dana()),
  ]);
  expect(issues.find((i) => i.subject === 'mentee:bo@lib.example.org')?.sentence).toContain(
    '{{first name}} is empty for Li',
  );
  expect(messages.some((m) => m.to.address === 'bo@lib.example.org')).toBe(false);
});

test('the committee\u2019s own words win; a misspelled name in them is one issue that counts the drafts, and the other messages are made', () => {
  const mentor = dana();
  const pairs = [pair(amara(), mentor), pair(bo(), mentor)];
  const own = introduce(pairs, {
    wording: new Map([
      ['introduction-mentee', { subject: 'Hi {{first name}}', body: 'Your mentor is {{partner name}}.' }],
    ]),
  });
  expect(own.messages[0]).toMatchObject({ subject: 'Hi Amara', text: 'Your mentor is Dana Reyes.\n' });
  const wrong = introduce(pairs, {
    wording: new Map([['introduction-mentee', { subject: 'Hi {{frist name}}', body: 'x' }]]),
  });
  expect(wrong.messages.map((m) => m.template)).toEqual(['introduction-mentor']);
  expect(wrong.issues).toHaveLength(1);
  expect(wrong.issues[0].sentence).toMatch(/Did you mean \{\{first name\}\}\? 2 drafts are not made\.$/);
});

test('a link in a bio is not alive in the HTML, and a name with a line break cannot reach another header', () => {
  const evil = person('mentor', 'evil@lib.example.org', {
    firstName: 'Eve\r\nBcc: all@example.org',
    about: 'See https://evil.example.org <script>',
  });
  const { messages } = introduce([pair(bo(), evil)]);
  expect(messages[0].html).not.toMatch(/<a |<script/);
  expect(messages[0].subject).not.toMatch(/[\r\n]/);
  expect(messages[1].to.name).toBe('Eve Bcc: all@example.org Reyes');
});

test('where the orientation is set, everyone reads its time where they live', () => {
  const orientation = () => ({ start: Date.UTC(2022, 11, 13, 19), minutes: 60, link: '' });
  const { messages } = introduce([pair(person('mentee', 'bo@lib.example.org', { timeZone: 'Pacific' }), dana())], {
    orientation,
  });
  expect(messages[0].text).toContain('Tue, Dec 13, 2022, 11:00 AM (Los Angeles time)');
  expect(messages[1].text).toContain('Tue, Dec 13, 2022, 1:00 PM (Chicago time)');
});

test('two people behind one address get nothing, and neither do their partners: each of the four is named', () => {
  const ana = person('mentor', 'ana@a.example.org', { preferredEmail: 'family@home.example.org' });
  const ben = person('mentee', 'ben@b.example.org', { preferredEmail: 'family@home.example.org' });
  const { messages, issues } = introduce([pair(amara(), ana), pair(ben, dana())]);
  expect(messages).toEqual([]);
  expect(issues.map((i) => i.sentence).join(' ')).toMatch(/Ana Reyes and Ben Reyes[\s\S]*Amara Reyes[\s\S]*Dana Reyes/);
});

test('a reply-to address with a typing error stops all drafts, because their answers would get lost', () => {
  const { messages, issues } = introduce([pair(amara(), dana())], {
    settings: settings({ 'reply to': 'chairs@core' }),
  });
  expect(messages).toEqual([]);
  expect(issues.map((i) => i.subject)).toEqual(['reply to']);
});
