import { type ReadingFacts, readingNow } from '../../src/core/automatic-reading';

const AT = Date.UTC(2022, 10, 1, 18);
const facts = (more: Partial<ReadingFacts> = {}): ReadingFacts => ({
  reader: { who: 'maria@x.org', at: AT, spreadsheets: ['one'], last: AT + 60_000 },
  me: 'maria@x.org',
  wanted: ['one'],
  own: ['one'],
  unheard: 0,
  zone: 'America/Chicago',
  ...more,
});
const said = (more: Partial<ReadingFacts> = {}) => {
  const { words, action } = readingNow(facts(more));
  return [words.join(' '), action?.label ?? ''];
};

test('nobody switched it on: everything works without it', () => {
  expect(said({ reader: null })).toEqual([
    'Automatic reading is off. Everything works without it: the panel looks whenever it opens.',
    'Switch on automatic reading',
  ]);
});

test('Maria, whose own it is, sees when she switched it on and when it last ran, and has nothing to press', () => {
  expect(said()).toEqual([
    'You switched automatic reading on on Tue, Nov 1, 2022, 1:00 PM (Chicago time). It last ran Tue, Nov 1, 2022, 1:01 PM (Chicago time).',
    '',
  ]);
});

test.each([
  ['it was removed', { own: [] }, /It was removed since, so it is off now\./],
  ['a form moved to a second spreadsheet', { wanted: ['one', 'two'] }, /does not listen to every spreadsheet/],
])('Maria switches it on again where %s', (_, more, words) => {
  const [sentence, label] = said(more);
  expect(sentence).toMatch(words);
  expect(label).toBe('Switch it on again');
});

test('Lee, who cannot see it, hears what is known, and may take it over', () => {
  const [sentence, label] = said({ me: 'lee@x.org', own: null });
  expect(sentence).toContain('Only maria@x.org can see whether it is still on.');
  expect(sentence).not.toContain('probably off');
  expect(label).toBe('Take over automatic reading');
});

test('Lee hears that it is probably off where applications were not read', () => {
  expect(said({ me: 'lee@x.org', own: null, unheard: 2 })[0]).toContain(
    '2 applications came since without being read by it, so it is probably off.',
  );
});
