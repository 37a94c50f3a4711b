import { judgeDuplicates, likenessesOf } from '../../src/core/duplicates';
import { applicant } from './rules/applicant';

const OTHER = { email: 'dreyes@home.example.net' };
const judge = (...others: ReturnType<typeof applicant>[]) =>
  judgeDuplicates(likenessesOf([applicant(), ...others]).of(applicant()));

test('the same number under another address is a possible duplicate, named with its reason', () => {
  expect(judge(applicant({ firstName: 'D.', employer: 'Elsewhere College' }, OTHER))).toEqual({
    verdict: 'ask',
    sentence:
      'Possible duplicate: the same person may have applied as D. Reyes, mentee, dreyes@home.example.net (same member number).',
  });
});

test('the same name and employer under another address is one, however both are written', () => {
  const twin = applicant({ firstName: 'DANA', memberNumber: '', employer: 'Great Basin Univ. Libraries' }, OTHER);
  expect(judge(twin).sentence).toContain('(same name and employer)');
});

test.each([
  ['the same name at another employer', { memberNumber: '', employer: 'Tidewater College' }],
  ['the same name with no employer', { memberNumber: '', employer: '' }],
  ['another name at the same employer', { memberNumber: '', firstName: 'Lee' }],
  ['two people who do not know their numbers', { memberNumber: 'UNKNOWN', firstName: 'Lee', lastName: 'Li' }],
])('%s is no duplicate', (_, answers) => {
  expect(judge(applicant(answers, OTHER)).verdict).toBe('pass');
});

test('the same address in both roles is one person in two roles, and no duplicate', () => {
  expect(judge(applicant({}, { role: 'mentor' })).verdict).toBe('pass');
});

test('the mentor and the mentee with one number and two addresses are asked about: they might be paired with themselves', () => {
  expect(judge(applicant({}, { role: 'mentor', ...OTHER })).verdict).toBe('ask');
});
