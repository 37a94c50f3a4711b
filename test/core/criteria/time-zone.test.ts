import { timeZone } from '../../../src/core/criteria/time-zone';
import { measured } from '../applicants';

test.each([
  ['the same zone', 'Eastern', 'Eastern', 1],
  ['three hours apart: five shared', 'Eastern', 'Pacific', 1],
  ['New York and Honolulu: five hours apart in January, three shared', 'Eastern', 'Hawaii', 0.75],
  ['Guam and Honolulu are four hours apart around the date line', 'Chamorro (Guam)', 'Hawaii', 1],
  ['Guam and Los Angeles: six hours apart around the date line, two shared', 'Chamorro (Guam)', 'Pacific', 0.5],
  ['Guam and New York share nothing', 'Chamorro (Guam)', 'Eastern', 0],
  ['a zone by its own name', 'America/New_York', 'Eastern', 1],
  ['Other names no zone', 'Other', 'Eastern', null],
  ['blank', '', 'Eastern', null],
])('%s', (_words, mentor, mentee, value) => {
  expect(measured(timeZone, { timeZone: mentor }, { timeZone: mentee }).value).toBe(value);
});

test('daylight saving counts as it is on the day the program starts', () => {
  const between = (startDay: string) =>
    measured(timeZone, { timeZone: 'Eastern' }, { timeZone: 'Hawaii' }, { startDay }).value;
  expect(between('2023-01-09')).toBe(0.75);
  expect(between('2023-07-10')).toBe(0.5);
  expect(between('')).toBe(0.75);
});

test('few shared hours are a caution, and both may know how many there are', () => {
  expect(measured(timeZone, { timeZone: 'Chamorro (Guam)' }, { timeZone: 'Eastern' })).toMatchObject({
    caution: 'Large time difference: no working hours shared.',
    shared: '',
  });
  expect(measured(timeZone, { timeZone: 'Eastern' }, { timeZone: 'Pacific' })).toMatchObject({
    caution: '',
    shared: 'Your working days overlap by 5 hours.',
  });
});
