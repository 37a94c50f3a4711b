import { named } from '../../../src/core/rules/named';
import { applicant, facts } from './applicant';

const judge = (firstName: string, lastName: string) => named.judge(applicant({ firstName, lastName }), facts());

test.each([
  ['Dana', 'Reyes'],
  ['Zoë', 'Núñez-O’Malley'],
  ['נועה', 'לוי'],
  ['李', '明'],
  ['Testa', 'Xu'],
  ['Na', 'Ng'],
  ['=HYPERLINK("http://evil.example","Click")', 'Petrov'],
])('%s %s has first and last name', (first, last) => {
  expect(judge(first, last).verdict).toBe('pass');
});

test.each([
  ['', '', 'The name is missing.'],
  ['', 'Reyes', 'The first name is missing.'],
  ['Dana', '', 'The last name is missing.'],
  ['test', 'Reyes', "The name 'test Reyes' looks like a test entry."],
  ['Dana', 'TEST', "The name 'Dana TEST' looks like a test entry."],
  ['asdf', 'asdf', "The name 'asdf asdf' looks like a test entry."],
  ['xxx', 'xxx', "The name 'xxx xxx' looks like a test entry."],
  ['n/a', 'N/A', "The name 'n/a N/A' looks like a test entry."],
  ['...', 'Reyes', "The name '... Reyes' looks like a test entry."],
  ['😀', '123', "The name '😀 123' looks like a test entry."],
])('%j %j is asked about', (first, last, sentence) => {
  expect(judge(first, last)).toEqual({ verdict: 'ask', sentence });
});
