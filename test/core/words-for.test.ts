import { core2023 } from '../../src/core/profiles/core-2023';
import { bandInWords, levelInWords } from '../../src/core/words-for';

const level = (answer: string, all: readonly string[] = [answer]) => levelInWords(answer, core2023, all);

test.each([
  [['Very confident', 'Somewhat confident', 'Not confident']],
  [['Expert', 'Intermediate', 'Novice']],
  [['High', 'Medium', 'Low']],
  [['5', '3', '1']],
  [['5 - very strong', '3', '1 - not at all']],
  [['3', '2', '1']],
])('a scale of %j is Strong, Some experience, Not an area for me', (scale) => {
  expect(scale.map((answer) => level(answer, scale))).toEqual(['Strong', 'Some experience', 'Not an area for me']);
});

test('a scale of five has two strong and two weak ends', () => {
  const scale = ['1', '2', '3', '4', '5'];
  expect(scale.map((answer) => level(answer, scale))).toEqual([
    'Not an area for me',
    'Not an area for me',
    'Some experience',
    'Strong',
    'Strong',
  ]);
});

test('words that say no level stay as they are', () => {
  expect(level('Purple')).toBe('');
});

test.each([
  ['Early career', '3-5'],
  ['I am a student', '0-2'],
  ['Mid-career', '6-10'],
  ['Senior', 'More than 20'],
  ['Retired', 'More than 20'],
  ['12 years', ''],
  ['Librarian', ''],
])('"%s" is a band of years: %s', (answer, band) => {
  expect(bandInWords(answer)).toBe(band);
});
