import type { FieldKey } from '../../src/core/fields';
import { roleOfForm } from '../../src/core/form-role';

const role = (
  title: string,
  asks: readonly string[] = [],
  bound: { mentor: FieldKey[]; mentee: FieldKey[] } = { mentor: [], mentee: [] },
  asksRole = false,
) => roleOfForm({ title, questions: asks.map((t) => ({ title: t })) }, bound, asksRole);

test.each([
  ['Mentor application', 'mentor'],
  ['Mentee Application (2023 cohort)', 'mentee'],
  ['Prot\u00e9g\u00e9 sign-up', 'mentee'],
  ['Mentoring program: mentors', 'mentor'],
  ['Find a mentor', 'mentee'],
  ['Would you like to have a mentor?', 'mentee'],
  ['Looking for a mentor', 'mentee'],
  ['Become a mentor', 'mentor'],
  ['Mentoring program application', undefined],
  ['Mentors and mentees', undefined],
])('a form called "%s" is for: %s', (title, is) => {
  expect(role(title)).toBe(is);
});

test('a form that asks for the role is for both, whatever its title says', () => {
  expect(role('Mentor application', [], undefined, true)).toBe('asked');
});

test('where the title does not say, what only one role is asked says it', () => {
  expect(role('Application', [], { mentor: ['capacity', 'areas'], mentee: ['areas'] })).toBe('mentor');
  expect(role('Application', [], { mentor: ['areas'], mentee: ['areas', 'topThree'] })).toBe('mentee');
});

test('and whom the questions speak of: mentors are asked about their mentees', () => {
  expect(role('Application', ['What could you offer a mentee?'])).toBe('mentor');
  expect(role('Application', ['What do you want from your mentor?'])).toBe('mentee');
  expect(role('Application', ['Name', 'Employer'])).toBeUndefined();
});
