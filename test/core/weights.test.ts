import { core2023 } from '../../src/core/profiles/core-2023';
import { proposedWeights, WEIGHT_SETTINGS, weightFor, weightSetting, wordOf } from '../../src/core/weights';

const areas = weightSetting('areas');
const read = (cell: string | number | boolean | Date) => areas.read(cell, 'America/Chicago');

test.each([
  [25, { points: 25, must: false }],
  ['25', { points: 25, must: false }],
  [0, { points: 0, must: false }],
  ['Must match', { points: 15, must: true }],
  ['must match, 40', { points: 40, must: true }],
  ['Must match, 0', { points: 0, must: true }],
  ['Important', { points: 15, must: false }],
  ['Nice to have', { points: 5, must: false }],
  ['Ignore', { points: 0, must: false }],
  ['Important, 30', { points: 30, must: false }],
])('"%s" can be read', (cell, weight) => {
  expect(read(cell)).toEqual(weight);
});

test.each([101, -1, 2.5, '', 'very', 'Nice to have, 30', 'Must match, 101', new Date(0)])('"%s" cannot', (cell) => {
  expect(read(cell)).toBeUndefined();
});

test('what is written can be read again', () => {
  for (const weight of [
    { points: 0, must: false },
    { points: 25, must: false },
    { points: 5, must: true },
  ])
    expect(read(areas.write(weight))).toEqual(weight);
});

test('four words for numbers', () => {
  expect([0, 1, 9, 10, 100].map((points) => wordOf({ points, must: false }))).toEqual([
    'Ignore',
    'Nice to have',
    'Nice to have',
    'Important',
    'Important',
  ]);
  expect(wordOf({ points: 5, must: true })).toBe('Must match');
});

test('a word keeps the usual weight where it fits', () => {
  expect(weightFor('Important', 25).points).toBe(25);
  expect(weightFor('Important', 5).points).toBe(10);
  expect(weightFor('Nice to have', 5).points).toBe(5);
  expect(weightFor('Must match', 5)).toEqual({ points: 5, must: true });
});

test('the profile proposes a weight for every criterion, and they add up to a hundred', () => {
  expect(proposedWeights(core2023).size).toBe(WEIGHT_SETTINGS.length);
  expect([...proposedWeights(core2023).values()].reduce((sum, { points }) => sum + points, 0)).toBe(100);
});
