import { inARow, isSendable, oneLine, severalLines } from '../../src/core/plain-text';

test('a name with a line break and "Bcc:" becomes one harmless line', () => {
  expect(oneLine('Dana\r\nBcc: everybody@example.org')).toBe('Dana Bcc: everybody@example.org');
});

test.each(['\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029', '\t', '\u00a0'])(
  '%j does not survive in one line',
  (space) => {
    expect(oneLine(`a${space}b`)).toBe('a b');
  },
);

test('a bell, a null, a broken half of an emoji and a reversed reading order do not survive; accents, emoji and right-to-left letters do', () => {
  expect(oneLine('D\u0007a\u0000na \ud83d \u202eevil\u202c')).toBe('Dana \ufffd evil');
  expect(oneLine('Zoë 👩🏽‍🏫 נועה')).toBe('Zoë 👩🏽‍🏫 נועה');
});

test('a bio keeps its paragraphs, but not more than one blank line at a time', () => {
  expect(severalLines('  First.  \r\n\r\n\r\n\r\nSecond.\rThird.\n')).toBe('First.\n\nSecond.\nThird.');
});

test('names in a row read like a sentence', () => {
  expect([inARow([]), inARow(['Dana']), inARow(['Dana', 'Lee']), inARow(['Dana', 'Lee', 'Sam'])]).toEqual([
    '',
    'Dana',
    'Dana and Lee',
    'Dana, Lee and Sam',
  ]);
});

test.each(['dana@lib.example.org', "o'neil+core@x-y.edu", 'a.b.c@sub.domain.example.com', 'd_r@a1.org'])(
  '%s can be written to',
  (address) => {
    expect(isSendable(address)).toBe(true);
  },
);

test.each([
  '',
  'dana',
  'dana@lib',
  'dana@example,org',
  'dana@@lib.org',
  'dana @lib.org',
  '.dana@lib.org',
  'dana.@lib.org',
  'dana@-lib.org',
  'dana@lib..org',
  'dana@lib.org\r\nBcc: x@y.org',
  'dana@lib.org>',
  '"dana reyes"@lib.org',
  'dána@lib.org',
  'dana@lib.org, x@y.org',
  `${'d'.repeat(65)}@lib.org`,
  `d@${'lib.'.repeat(70)}org`,
])('%j cannot', (address) => {
  expect(isSendable(address)).toBe(false);
});
