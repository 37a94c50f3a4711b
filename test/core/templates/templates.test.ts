import { kindsOf } from '../../../src/core/message-kinds';
import { ALL_NAMES } from '../../../src/core/message-names';
import { type Letter, templateFor, write } from '../../../src/core/messages';
import { recipientsOf } from '../../../src/core/recipients';
import { checkTemplate } from '../../../src/core/rendering';
import { TEMPLATES } from '../../../src/core/templates';
import { person, profile, settings } from '../people-who-write';

const mentor = person('mentor', 'ana@lib.example.org', {
  jobTitle: 'Director',
  employer: 'Harbor City Public Library',
  about: 'I like maps.',
});
const mentee = person('mentee', 'bo@lib.example.org', { timeZone: 'Hawaii', about: 'I want to lead.' });
const { recipients } = recipientsOf([mentor, mentee]);
const [ana, bo] = recipients;

const letter = (key: string, more: Partial<Letter> = {}): Letter => ({
  recipient: bo,
  template: templateFor(key),
  partners: [{ recipient: ana, role: 'mentor', shared: ['You both work on preservation.'] }],
  occasion: {
    settings: settings({ 'program start': '2023-01-09', 'program end': '2023-06-30' }),
    profile,
    orientation: { start: Date.UTC(2022, 11, 13, 19), minutes: 60, link: 'https://meet.example.org/abc-defg' },
    typed: {
      'reply by': 'Friday, December 2',
      'what is missing': 'Your member number.',
      reason: 'The deadline was November 18.',
      'form link': 'https://forms.example.org/f',
      'survey link': 'https://forms.example.org/s',
      'make-up date': 'Tue, Jan 10, 2023',
      'mentor news': 'She has a new job.',
    },
  },
  ...more,
});

/** A few words that only this message says. */
test.each([
  ['application-received', 'we have your application', 'We will write to you either way'],
  ['something-missing', 'one thing is missing', 'Your member number.'],
  ['which-application', 'which of your applications', 'we will use the newest one'],
  [
    'membership-renewal',
    'please renew your membership by Friday, December 2',
    'member of ALA and of Core on the day it starts, Mon, Jan 9, 2023',
  ],
  ['not-eligible', 'your application', 'The deadline was November 18.'],
  ['accepted', 'you have been accepted', 'The program starts on Mon, Jan 9, 2023.'],
  ['agreement-mentee', 'your mentor would be Ana Reyes', 'Ana Reyes, Director, Harbor City Public Library'],
  ['introduction-mentee', 'meet your mentor Ana Reyes', 'ana@lib.example.org'],
  ['waiting-list', 'waiting list', 'becomes available, we will write to you right away'],
  ['orientation-times', 'when could you attend', 'https://forms.example.org/f'],
  [
    'orientation-invitation',
    'Tue, Dec 13, 2022, 9:00 AM (Honolulu time)',
    '60 minutes\nhttps://meet.example.org/abc-defg',
  ],
  ['orientation-reminder', 'Reminder: ', 'https://meet.example.org/abc-defg'],
  ['orientation-missed', 'we missed you', 'There is a make-up session: Tue, Jan 10, 2023.'],
  ['have-you-met', 'have you met yet', 'Have you met with Ana Reyes yet?'],
  ['mid-program-check-in', 'how is it going', 'https://forms.example.org/s'],
  ['mentor-withdrew', 'a change of your mentor', 'She has a new job.'],
  ['closing-survey', 'a few last questions', 'Please answer by Friday, December 2.'],
  [
    'certificate-letter',
    'your letter of participation',
    'confirms that Bo Reyes took part as a mentee in the 2023 cohort',
  ],
])('%s reaches a mentee: "%s"', (key, subject, words) => {
  const { messages, issues } = write([letter(key)]);
  expect(issues).toEqual([]);
  expect(messages[0].subject).toContain(subject);
  expect(messages[0].text).toContain(words);
  expect(messages[0].text).toMatch(
    /Maurini Strub and Kathy Irwin\nCore Leadership Development & Mentoring Committee\n$/,
  );
});

const toAna = (role: 'mentee'): Partial<Letter> => ({
  recipient: ana,
  partners: [{ recipient: bo, role, shared: [] }],
});

test.each([
  ['agreement-mentor', 'would you mentor Bo Reyes?', 'I want to lead.'],
  ['introduction-mentor', 'meet your mentee Bo Reyes', 'bo@lib.example.org'],
])('%s reaches a mentor: "%s"', (key, subject, words) => {
  const { messages, issues } = write([letter(key, toAna('mentee'))]);
  expect(issues).toEqual([]);
  expect(messages[0].subject).toContain(subject);
  expect(messages[0].text).toContain(words);
});

test("'introduction-both-roles' has a mentor and a mentee in it; 'not-matched-mentor' has nobody", () => {
  const cy = recipientsOf([person('mentee', 'cy@lib.example.org')]).recipients[0];
  const partners: Letter['partners'] = [
    { recipient: ana, role: 'mentor', shared: [] },
    { recipient: cy, role: 'mentee', shared: [] },
  ];
  const { messages, issues } = write([
    letter('introduction-both-roles', { partners }),
    letter('not-matched-mentor', { recipient: ana, partners: [] }),
  ]);
  expect(issues).toEqual([]);
  expect(messages[0].text).toMatch(/Your mentor:\n\nAna Reyes[\s\S]*Your mentee:\n\nCy Reyes/);
  expect(messages[1].text).toContain('Thank you for offering to mentor');
});

describe.each(TEMPLATES.map((t) => [t.key, t] as const))('%s', (_, template) => {
  test('uses only names that it may use, and may use only names that exist', () => {
    expect(checkTemplate(template)).toEqual([]);
    const known = ALL_NAMES.map((n) => n.name);
    expect(template.names.filter((n) => !known.includes(n))).toEqual([]);
  });

  test('has no blank lines in a row and no dangling braces or words when everything optional is missing', () => {
    const { messages, issues } = write([
      letter(template.key, {
        partners: [
          {
            recipient: recipientsOf([person('mentor', 'x@lib.example.org')]).recipients[0],
            role: template.to === 'mentor' ? 'mentee' : 'mentor',
            shared: [],
          },
        ],
        occasion: { settings: settings(), profile },
      }),
    ]);
    // What the committee must type is asked for, by name; nothing else may be missing.
    for (const issue of issues)
      expect(issue.sentence).toMatch(/\{\{(what is missing|form link|survey link|orientation date for you)\}\}/);
    for (const { text, subject } of messages)
      expect(`${subject}\n${text}`).not.toMatch(/\{\{|\}\}|\n\n\n| \.| ,|undefined|,\n\n\n|: \n/);
  });
});

test('a text that somebody adds is a message of its own, for people who are ticked; every supplied text belongs to one', () => {
  const more = { ...templateFor('accepted'), key: 'orientation-thanks', title: 'Thank you for coming' };
  const added = kindsOf([...TEMPLATES, more]).filter((kind) => kind.templates.includes(more.key));
  expect(added).toMatchObject([{ key: 'orientation-thanks', title: 'Thank you for coming', byHand: true }]);
  expect(
    kindsOf(TEMPLATES)
      .flatMap((kind) => kind.templates)
      .sort(),
  ).toEqual(TEMPLATES.map((t) => t.key).sort());
});

test('the order of the list is the order of the year', () => {
  const at = (key: string) => TEMPLATES.findIndex((t) => t.key === key);
  expect(at('application-received')).toBeLessThan(at('introduction-mentor'));
  expect(at('introduction-mentor')).toBeLessThan(at('orientation-invitation'));
  expect(at('orientation-invitation')).toBeLessThan(at('closing-survey'));
  expect(new Set(TEMPLATES.map((t) => t.key)).size).toBe(TEMPLATES.length);
});

test('before both sides agreed, no message can give away an address', () => {
  for (const key of ['agreement-mentor', 'agreement-mentee'])
    expect(templateFor(key).names).not.toContain('partner email');
});
