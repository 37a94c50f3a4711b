import fc from 'fast-check';
import { onTime } from '../../../src/core/rules/on-time';
import { applicant, at, facts } from './applicant';

const judge = (submitted: number, timeZone = 'Central', set: Record<string, unknown> = {}) =>
  onTime.judge(applicant({ timeZone }, { submitted }), facts({ set }));

test('Dana, who applied in the deadline’s last second, is on time', () => {
  expect(judge(at('2022-11-18T23:59:59')).verdict).toBe('pass');
  expect(judge(at('2022-11-18T23:59:59') + 999).verdict).toBe('pass');
});

test('Dana, who applied one second late, is not on time', () => {
  expect(judge(at('2022-11-19T00:00:00'))).toEqual({
    verdict: 'fail',
    brief: '1 minute late',
    sentence:
      'Applied Sat, Nov 19, 2022, 12:00 AM (Chicago time), after the deadline of Fri, Nov 18, 2022, 11:59 PM (Chicago time).',
  });
});

test.each([
  ['Pacific', '2022-11-19T01:59:59', 'ask'],
  ['Pacific', '2022-11-19T02:00:00', 'fail'],
  ['Hawaii', '2022-11-19T03:59:59', 'ask'],
  ['Hawaii', '2022-11-19T04:00:00', 'fail'],
  ['Alaska', '2022-11-19T02:59:59', 'ask'],
  ['Eastern', '2022-11-19T00:00:01', 'fail'],
  ['Chamorro (Guam)', '2022-11-19T00:00:01', 'fail'],
  ['Other', '2022-11-19T00:00:01', 'fail'],
  ['', '2022-11-19T00:00:01', 'fail'],
])('someone in %j who applied at %s Chicago time: %s', (zone, wall, verdict) => {
  expect(judge(at(wall), zone).verdict).toBe(verdict);
});

test('an afternoon deadline: the rest of that day is asked about, the next day fails', () => {
  const set = { deadline: '2022-11-18T17:00:00' };
  expect(judge(at('2022-11-18T17:00:00'), 'Central', set).verdict).toBe('pass');
  expect(judge(at('2022-11-18T17:00:01'), 'Central', set).verdict).toBe('ask');
  expect(judge(at('2022-11-19T00:00:00'), 'Central', set).verdict).toBe('fail');
});

test('ten minutes of grace are counted to the second', () => {
  const set = { 'grace minutes': 10 };
  expect(judge(at('2022-11-19T00:09:59'), 'Central', set).verdict).toBe('pass');
  expect(judge(at('2022-11-19T00:10:00'), 'Central', set).verdict).toBe('fail');
});

test('without a deadline the rule does not apply', () => {
  expect(judge(at('2022-12-24T12:00:00'), 'Central', { deadline: '' })).toEqual({
    verdict: 'notApplicable',
    sentence: 'No deadline is set.',
    brief: 'No deadline',
  });
});

test('a timestamp nobody can read is asked about', () => {
  expect(judge(Number.NaN).verdict).toBe('ask');
});

test('who applies earlier never gets a worse verdict', () => {
  const rank = { pass: 0, notApplicable: 0, ask: 1, fail: 2 };
  const moment = fc.integer({ min: at('2022-11-17T00:00:00'), max: at('2022-11-20T00:00:00') });
  fc.assert(
    fc.property(
      moment,
      moment,
      fc.constantFrom('Central', 'Hawaii', 'Pacific', 'Chamorro (Guam)', ''),
      (a, b, zone) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)];
        expect(rank[judge(first, zone).verdict]).toBeLessThanOrEqual(rank[judge(second, zone).verdict]);
      },
    ),
    { numRuns: 200, seed: 2 },
  );
});
