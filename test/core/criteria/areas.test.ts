import { areas } from '../../../src/core/criteria/areas';
import { measured } from '../applicants';

test.each([
  ['all areas covered', ['Assessment', 'Preservation'], ['Preservation'], 1],
  ['one of two', ['Assessment'], ['Preservation', 'Assessment'], 0.5],
  ['none', ['Assessment'], ['Preservation'], 0],
  ['an Other text counts in the list', ['Assessment'], ['Assessment', 'Maps and atlases'], 0.5],
  ['and matches the same text', ['maps and  atlases'], ['Maps and atlases.'], 1],
  ['but no similar one', ['Maps'], ['Maps and atlases'], 0],
  [
    'an option that holds commas is one option',
    ['Metadata, cataloging and discovery'],
    ['Metadata, cataloging and discovery'],
    1,
  ],
  ['the mentor skipped the question', [], ['Assessment'], null],
  ['the mentee skipped the question', ['Assessment'], ['', ' '], null],
  ['the mentee has no preference', ['Assessment'], ['No preference'], 'any'],
])('%s', (_words, offered, wanted, value) => {
  expect(measured(areas, { areas: offered }, { areas: wanted }).value).toBe(value);
});

test('common areas are named to both sides', () => {
  const said = measured(
    areas,
    { areas: ['Assessment', 'Metadata, cataloging and discovery'] },
    { areas: ['Metadata, cataloging and discovery', 'Assessment', 'Preservation'] },
  );
  expect(said.reason).toBe('Areas: Assessment; and Metadata, cataloging and discovery (2 of 3).');
  expect(said.shared).toBe('You both chose Assessment; and Metadata, cataloging and discovery.');
  expect(measured(areas, { areas: ['Assessment'] }, { areas: ['Preservation'] }).caution).toBe(
    'No area of work in common.',
  );
});
