import { earlierPairs, isEarlierPairs } from '../../src/core/earlier-pairs';
import { typedRules } from '../../src/core/pair-rules-tab';

test.each([
  ['Pairs 2022', true],
  ['Pairs (2021 cohort)', true],
  ['Pairs', false],
  ['Pair rules 2022', false],
  ['Mentor pairs', false],
])('%s holds an earlier year\u2019s pairs: %s', (name, is) => {
  expect(isEarlierPairs(name)).toBe(is);
});

test('what was approved then is a pair, what was only suggested is not', () => {
  const table = {
    name: 'Pairs 2022',
    zone: 'UTC',
    headers: ['Mentee', 'Mentee email', 'Mentor email', 'Status'],
    rows: [
      ['Dana', 'dana@x.org', 'lee@x.org', 'Approved'],
      ['Kim', 'kim@x.org', 'lee@x.org', 'Suggested'],
      ['Sam', '', 'lee@x.org', 'Approved'],
    ],
  };
  expect(earlierPairs(table)).toEqual([{ mentee: 'dana@x.org', mentor: 'lee@x.org' }]);
  expect(earlierPairs({ ...table, headers: ['Name', 'x', 'y', 'z'] })).toEqual([]);
  const byKey = { ...table, headers: ['Pair', 'Status'], rows: [['mentee:dana@x.org mentor:lee@x.org', 'Ended']] };
  expect(earlierPairs(byKey)).toEqual([{ mentee: 'mentee:dana@x.org', mentor: 'mentor:lee@x.org' }]);
});

test('a pasted list of last year names people who did not apply again: no issue, and the addresses are enough', () => {
  const table = {
    name: 'Pair rules',
    zone: 'UTC',
    headers: ['Person A (edit)', 'Person B (edit)', 'Rule (edit)'],
    rows: [
      ['Dana@x.org', 'lee@x.org', 'Earlier pair'],
      ['Somebody Else', 'nobody@x.org', 'paired before'],
    ],
  };
  const { earlier, issues } = typedRules(table, []);
  expect(issues).toEqual([]);
  expect(earlier).toEqual([{ mentee: 'dana@x.org', mentor: 'lee@x.org' }]);
});
