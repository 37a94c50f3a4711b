import { core2023 } from '../../src/core/profiles/core-2023';
import { foldAnswer, inWords, lookUp, lowerFirst, statedList, Vocabulary } from '../../src/core/stated';

test.each([
  ['E-mail', 'email'],
  ['  At  ALA conferences. ', 'at ala conferences'],
  ['r\u00e9sum\u00e9', 're\u0301sume\u0301'.normalize('NFC')],
])('"%s" folds to "%s"', (answer, folded) => {
  expect(foldAnswer(answer)).toBe(folded);
});

test.each([
  [['', ' '], null],
  [['No preference'], 'any'],
  [['Assessment', 'No preference'], 'any'],
  [['Anything archival'], ['Anything archival']],
])('%j states %j', (answers, stated) => {
  expect(statedList(answers, core2023)).toEqual(stated);
});

test('one answer, one number, whatever the spelling; the first spelling is shown', () => {
  const words = new Vocabulary();
  expect(words.set(['E-mail', 'Phone', 'email', ' phone'])).toEqual([0, 1]);
  expect(words.text(0)).toBe('E-mail');
});

test('an answer that is the name of something in JavaScript finds nothing in a table', () => {
  expect(lookUp({ Eastern: 1 }, 'constructor')).toBeUndefined();
  expect(lookUp({ Eastern: 1 }, ' eastern')).toBe(1);
  expect(lookUp({ Eastern: 1 }, '')).toBeUndefined();
});

test.each([
  [[], ''],
  [['ethics'], 'ethics'],
  [['ethics', 'budgets'], 'ethics and budgets'],
  [['career navigation and job search', 'managing people'], 'career navigation and job search, and managing people'],
  [['a', 'b', 'c'], 'a, b, and c'],
  [
    ['Collections, acquisitions', 'Preservation', 'Assessment'],
    'Collections, acquisitions; Preservation; and Assessment',
  ],
])('%j reads "%s"', (items, sentence) => {
  expect(inWords(items)).toBe(sentence);
});

test.each([
  ['Video call', 'video call'],
  ['E-mail', 'e-mail'],
  ['At ALA conferences', 'at ALA conferences'],
  ['LIS faculty', 'LIS faculty'],
])('"%s" is "%s" inside a sentence', (text, inside) => {
  expect(lowerFirst(text)).toBe(inside);
});
