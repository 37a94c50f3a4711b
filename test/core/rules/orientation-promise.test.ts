import { orientationPromise } from '../../../src/core/rules/orientation-promise';
import { applicant, facts } from './applicant';

const SESSION = 'Tue Dec 13 2022, 1:00 pm Central';
const NONE = 'None of these times work for me';
const PROMISE = 'I will attend the virtual orientation';
const MONTHLY = 'I will meet my partner at least monthly through June 30 2023';

test.each([
  ['promised and can come', [PROMISE, MONTHLY], [SESSION], 'pass'],
  ['promised and did not say when', [PROMISE], [], 'pass'],
  ['promised, but none of the times works', [PROMISE], [NONE], 'ask'],
  ['promised, with a time and "none" ticked together', [PROMISE], [SESSION, NONE], 'ask'],
  ['ticked other commitments only', [MONTHLY], [SESSION], 'fail'],
  ['ticked other commitments only and has no time', [MONTHLY], [NONE], 'fail'],
  ['skipped the commitments, which says neither yes nor no', [], [SESSION], 'ask'],
])('Dana, who %s', (_, commitments, sessions, verdict) => {
  expect(orientationPromise.judge(applicant({ commitments, sessions }), facts()).verdict).toBe(verdict);
});
