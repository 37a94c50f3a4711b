import { experience, yearsIn } from '../../../src/core/criteria/experience';
import { measured } from '../applicants';

test.each([
  ['0-2', 1],
  ['3-5', 4],
  ['3 \u2013 5 years', 4],
  ['6 to 10', 8],
  ['Less than 1 year', 0.5],
  ['More than 20', 25],
  ['20+', 25],
  ['12', 12],
  ['12.5 years', 12.5],
  ['None', 0],
  ['a while', null],
])('"%s" means %s years', (band, years) => {
  expect(yearsIn(band)).toBe(years);
});

test.each([
  ['6-10', '6-10', 0],
  ['3-5', '6-10', 0],
  ['6', '3.5', 0.5],
  ['9', '4', 1],
  ['24', '4', 1],
  ['29', '4', 0.75],
  ['34', '4', 0.5],
  ['50', '4', 0.5],
  ['', '4', null],
  ['12', 'a while', null],
])('a mentor with %s and a mentee with %s years: %s', (mentor, mentee, value) => {
  expect(measured(experience, { years: mentor }, { years: mentee }).value).toBe(value);
});

test('a mentee who has been longer in libraries is a caution for the committee only', () => {
  const said = measured(experience, { years: '3-5' }, { years: '11-15' });
  expect(said).toMatchObject({
    reason: '',
    shared: '',
    caution: 'The mentee has been in libraries longer than the mentor.',
  });
  expect(measured(experience, { years: '11-15' }, { years: '3-5' })).toMatchObject({
    reason: 'Experience: the mentor is about 9 years ahead.',
    caution: '',
  });
});
