import { NO_ANSWERS } from '../../src/core/application';
import { fieldsFor } from '../../src/core/message-fields';
import { ALL_NAMES } from '../../src/core/message-names';
import { introductions } from '../../src/core/messages';
import type { Person } from '../../src/core/person';
import { recipientsOf } from '../../src/core/recipients';
import type { View } from '../../src/core/rendering';
import { pair, person, profile, settings } from './people-who-write';

/** Whatever may be told to a partner; the sessions are read only for the person themselves. */
const TOLD = ['firstName', 'lastName', 'preferredEmail', 'jobTitle', 'employer', 'about', 'timeZone'];

/** As answers are kept: a text, a list of them, or texts by name. */
const secret = (kind: unknown): unknown =>
  Array.isArray(kind) ? ['SECRET'] : typeof kind === 'object' && kind ? { SECRET: 'SECRET' } : 'SECRET';

/** Somebody in whom everything that must stay with the committee says SECRET: every answer there is, now and in times to come, but for those. */
function withSecrets(role: 'mentor' | 'mentee', email: string): Person {
  const answers = Object.entries(NO_ANSWERS).filter(([key]) => !TOLD.includes(key));
  expect(answers.length).toBeGreaterThan(15);
  const one = person(role, email, {
    ...Object.fromEntries(answers.map(([key, kind]) => [key, secret(kind)])),
    about: 'I hope to learn.',
  });
  return {
    ...one,
    why: 'SECRET',
    findings: { SECRET: { verdict: 'ask', sentence: 'SECRET' } },
    decision: { word: 'Accept', note: 'SECRET', by: 'SECRET', on: 0 },
  };
}

const strings = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : Array.isArray(value)
      ? value.flatMap(strings)
      : typeof value === 'object' && value
        ? Object.values(value).flatMap(strings)
        : [String(value)];

test('whatever a template may say, walked field by field: no score, note, decision, rule or word about others can be reached', () => {
  const [ana, bo] = recipientsOf([
    withSecrets('mentor', 'ana@lib.example.org'),
    withSecrets('mentee', 'bo@lib.example.org'),
  ]).recipients;
  const view = fieldsFor(bo, [{ recipient: ana, role: 'mentor', shared: ['You both like maps.'] }], {
    settings: settings(),
    profile,
  });
  const walked = strings(view);
  expect(walked.length).toBeGreaterThan(35);
  expect(walked).toContain('I hope to learn.');
  expect(walked.filter((words) => /secret/i.test(words))).toEqual([]);
});

test('the fields are exactly the names on the list, for the person and for each partner, and hold nothing but strings and lists of the same', () => {
  const [ana, bo] = recipientsOf([
    person('mentor', 'ana@lib.example.org'),
    person('mentee', 'bo@lib.example.org'),
  ]).recipients;
  const view = fieldsFor(bo, [{ recipient: ana, role: 'mentor', shared: [] }], { settings: settings(), profile });
  expect(Object.keys(view).sort()).toEqual(ALL_NAMES.map((n) => n.name).sort());
  const partner = (view.mentors as View[])[0];
  expect(Object.keys(partner).sort()).toEqual(
    ALL_NAMES.filter((n) => n.perPartner)
      .map((n) => n.name)
      .sort(),
  );
  for (const [name, value] of [...Object.entries(view), ...Object.entries(partner)]) {
    const use = ALL_NAMES.find((n) => n.name === name)!.use;
    expect([name, Array.isArray(value) ? 'each' : typeof value]).toEqual([name, use === 'each' ? 'each' : 'string']);
  }
});

test('introductions of people full of secrets tell none', () => {
  const { messages, issues } = introductions({
    pairs: [pair(withSecrets('mentee', 'bo@lib.example.org'), withSecrets('mentor', 'ana@lib.example.org'))],
    settings: settings(),
    profile,
  });
  expect(issues).toEqual([]);
  expect(JSON.stringify(messages)).not.toMatch(/secret/i);
});

test('a person in Guam reads the orientation in Guam\u2019s time, the next day; one who told no zone in the program\u2019s', () => {
  const orientation = { start: Date.UTC(2022, 11, 13, 19), minutes: 60, link: '' };
  const [guam, nowhere] = recipientsOf([
    person('mentee', 'a@x.example.org', { timeZone: 'Chamorro (Guam)' }),
    person('mentee', 'b@x.example.org'),
  ]).recipients;
  const said = (r: typeof guam) =>
    fieldsFor(r, [], { settings: settings(), profile, orientation })['orientation date for you'];
  expect(said(guam)).toBe('Wed, Dec 14, 2022, 5:00 AM (Guam time)');
  expect(said(nowhere)).toBe('Tue, Dec 13, 2022, 1:00 PM (Chicago time)');
});

test('with several partners their names stand in a row outside the list, and what belongs to one of them stands nowhere outside', () => {
  const [ana, bo, cy] = recipientsOf(
    ['ana', 'bo', 'cy'].map((n) => person(n === 'ana' ? 'mentor' : 'mentee', `${n}@x.example.org`)),
  ).recipients;
  const view = fieldsFor(
    ana,
    [bo, cy].map((recipient) => ({ recipient, role: 'mentee' as const, shared: [] })),
    { settings: settings(), profile },
  );
  expect(view['partner name']).toBe('Bo Reyes and Cy Reyes');
  expect(view['partner email']).toBe('');
  expect(view.role).toBe('mentor');
});
