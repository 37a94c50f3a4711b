import fc from 'fast-check';
import { optionsFrom, pieces, rangeOf, single, splitTicked } from '../../src/core/choices';
import { core2023 } from '../../src/core/profiles/core-2023';
import { at, CHICAGO } from './rules/applicant';

const { areas } = core2023.vocabularies;
const midnight = (day: string) => new Date(at(`${day}T00:00:00`));

test('options with commas come out whole, longest first', () => {
  expect(
    splitTicked('Assessment, Metadata, cataloging and discovery, Collections, acquisitions and e-resources', areas),
  ).toEqual(['Assessment', 'Metadata, cataloging and discovery', 'Collections, acquisitions and e-resources']);
});

test('what is no option stays one text, commas and all', () => {
  expect(splitTicked('Assessment, Rare books, maps and globes', areas)).toEqual([
    'Assessment',
    'Rare books, maps and globes',
  ]);
  expect(splitTicked('Rare books, maps, Assessment', areas)).toEqual(['Rare books, maps', 'Assessment']);
});

test('an option that begins another is not taken for it', () => {
  expect(splitTicked('Technology (data), Technology', ['Technology', 'Technology (data)'])).toEqual([
    'Technology (data)',
    'Technology',
  ]);
  expect(splitTicked('Technology transfer', ['Technology'])).toEqual(['Technology transfer']);
});

test('a composed and a decomposed accent are one option, given as the form writes it', () => {
  expect(splitTicked('Feedback on re\u0301sume\u0301 or dossier', ['Feedback on résumé or dossier'])).toEqual([
    'Feedback on résumé or dossier',
  ]);
});

test('any set of ticked options, joined as Google joins them, comes out again', () => {
  fc.assert(
    fc.property(fc.subarray([...areas]), (ticked) => expect(splitTicked(ticked.join(', '), areas)).toEqual(ticked)),
    { numRuns: 200, seed: 6 },
  );
});

test.each([
  [
    'Tue Dec 13 2022, 1:00 pm Central, Wed Dec 14 2022, 11:00 am Central',
    ['Tue Dec 13 2022, 1:00 pm Central', 'Wed Dec 14 2022, 11:00 am Central'],
  ],
  ['Tuesday, December 13, 1 PM', ['Tuesday, December 13, 1 PM']],
  ['Special library (law, medical), Public library', ['Special library (law, medical)', 'Public library']],
  ['Phone, E-mail', ['Phone', 'E-mail']],
  ['', []],
])('without known options %j is %j', (cell, parts) => {
  expect(pieces(cell)).toEqual(parts);
});

test('what always stands together in all cells is one option', () => {
  const cells = [
    'Assessment, Metadata, cataloging and discovery',
    'Metadata, cataloging and discovery',
    'Assessment, Preservation',
    'Preservation',
  ];
  expect(optionsFrom(cells).sort()).toEqual(['Assessment', 'Metadata, cataloging and discovery', 'Preservation']);
});

test.each([
  ['2022-03-05', ['0-2', '3-5', '6-10'], '3-5'],
  ['2022-05-03', ['0-2', '3-5', '6-10'], '3-5'],
  ['2022-06-10', ['3-5', '6-10'], '6-10'],
  ['2022-11-15', ['11-15'], '11-15'],
])('the answer that Sheets made into %s was one of %j: %j', (day, options, answer) => {
  expect(single(midnight(day), options, CHICAGO)).toBe(answer);
});

test('without options, years and places that became a date are read as month and day', () => {
  expect(rangeOf(midnight('2022-01-02'), [], CHICAGO)).toBe('1-2');
});

test.each([
  [2378492, [], '2378492'],
  [7, ['007', '8'], '007'],
  [true, [], 'TRUE'],
  [' Dana ', [], 'Dana'],
  [undefined, [], ''],
])('the cell %p is the answer %j', (cell, options, answer) => {
  expect(single(cell, options, CHICAGO)).toBe(answer);
});

test('a session that Sheets made into a date and time is found among the options', () => {
  expect(single(new Date(at('2022-12-13T13:00:00')), ['12/13/2022 13:00', '12/14/2022 11:00'], CHICAGO)).toBe(
    '12/13/2022 13:00',
  );
});

test('a date, its year and its hour are one answer, however they are written', () => {
  expect(pieces('Tuesday, December 13, 2022 at 1:00 PM CT, Wednesday, December 14, 2022 at 11:00 AM CT')).toEqual([
    'Tuesday, December 13, 2022 at 1:00 PM CT',
    'Wednesday, December 14, 2022 at 11:00 AM CT',
  ]);
  expect(pieces('12/13/2022 1:00 PM Central, 1/5/2023 2:00 PM Central')).toHaveLength(2);
});

test('where answers were offered, what one person wrote keeps its own commas; where people wrote freely, commas divide', () => {
  const offered = ['Ethics, Budgets', 'Budgets, Ethics', 'Ethics, Zines, comics and novels'];
  expect(optionsFrom(offered)).toEqual(['Ethics', 'Budgets', 'Zines, comics and novels']);
  expect(optionsFrom(['Cataloging, web design', 'Teaching, outreach'])).toEqual([
    'Cataloging',
    'web design',
    'Teaching',
    'outreach',
  ]);
});
