import fc from 'fast-check';
import { reachable } from '../../../src/core/rules/reachable';
import { applicant, facts } from './applicant';

const judge = (email: string, preferredEmail = '') =>
  reachable.judge(applicant({ preferredEmail }, { email }), facts());

test.each([
  'dana@lib.example.org',
  ' Dana.Reyes+mentoring@GMAIL.com ',
  'dana@ymail.com',
  'dana@mail.com',
  'dana@ala.org',
  'dana@live.example.org',
  'núñez@bücher.example',
])('%j can be written to', (email) => {
  expect(judge(email).verdict).toBe('pass');
});

test.each([
  ['dana@gmial.com', 'dana@gmail.com'],
  ['dana@gmail.con', 'dana@gmail.com'],
  ['dana@yaho.com', 'dana@yahoo.com'],
  ['dana@hotmial.com', 'dana@hotmail.com'],
  ['dana@aol.cm', 'dana@aol.com'],
  ['dana@statelibrary.example,org', 'dana@statelibrary.example.org'],
  ['dana@lib.example.org.', 'dana@lib.example.org'],
  ['dana @lib.example.org', 'dana@lib.example.org'],
])('%j is asked about and %j suggested', (email, meant) => {
  const { verdict, sentence } = judge(email);
  expect(verdict).toBe('ask');
  expect(sentence).toContain(`Did they mean ${meant}?`);
});

test.each(['dana', 'dana@', '@lib.example.org', 'dana@lib@example.org', 'n/a'])('%j is asked about', (email) => {
  expect(judge(email)).toMatchObject({
    verdict: 'ask',
    sentence: expect.stringContaining(`'${email}' is not well formed`),
  });
});

test('Dana, who gave no address at all, is asked about', () => {
  expect(judge('  ')).toEqual({ verdict: 'ask', sentence: 'No email address was given.' });
});

test('a malformed preferred address is asked about, because messages go there', () => {
  expect(judge('dana@lib.example.org', 'dana@home')).toMatchObject({
    verdict: 'ask',
    sentence: expect.stringContaining("'dana@home'"),
  });
});

test('whatever is typed, nobody fails for an address and nothing is changed', () => {
  fc.assert(
    fc.property(fc.string(), (email) => {
      const person = applicant({}, { email });
      expect(reachable.judge(person, facts()).verdict).not.toBe('fail');
      expect(person.email).toBe(email);
    }),
    { numRuns: 200, seed: 1 },
  );
});
