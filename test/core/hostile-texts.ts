/** Texts as nobody would want them in a message, and what every draft must fulfil as bytes whatever is in it. */
import naughty from 'big-list-of-naughty-strings/blns.json';
import fc from 'fast-check';
import { KEY_HEADER } from '../../src/core/mime';

export const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '\r\n',
      '\n',
      '\r',
      ' ',
      '\t',
      'Bcc: x@y.org',
      '=?',
      '?=',
      '=?UTF-8?B?',
      '<',
      '>',
      '"',
      '\\',
      ',',
      ';',
      ':',
      '@',
      '(',
      ')',
      '--',
      '\u0000',
      '\u0007',
      '\u202e',
      '\ufeff',
      '\ud800',
      '\udc00',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
  ),
  maxLength: 60,
});

/** A published list of strings that have broken programs: half of all texts are one of them, or have one in them. */
export const naughtyOrHostile: fc.Arbitrary<string> = fc.oneof(
  hostile,
  fc.constantFrom(...naughty),
  fc.tuple(hostile, fc.constantFrom(...naughty)).map(([before, after]) => `${before}${after}`),
);

/** What every draft must fulfil as bytes, whatever is in it. */
export function wellMade(mime: string): void {
  expect(mime).toMatch(/^[\x20-\x7e\r\n]*$/);
  expect(mime.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  // Asked of all lines at once: a draft has dozens, and there are thousands of drafts.
  const lines = mime.split('\r\n');
  expect(lines.filter((line) => line.length > 998)).toEqual([]);
  const encoded = lines.filter((line) => line.includes('=?'));
  expect(encoded.filter((line) => line.length > 76)).toEqual([]);
  const words = encoded.flatMap((line) => [...line.matchAll(/=\?\S+\?=/g)].map(([word]) => word));
  expect(words.filter((word) => word.length > 75)).toEqual([]);
  const headers = mime.slice(0, mime.indexOf('\r\n\r\n')).split(/\r\n(?! )/);
  expect(headers.map((h) => h.slice(0, h.indexOf(':')))).toEqual(
    [
      KEY_HEADER,
      'To',
      mime.includes('\r\nReply-To:') ? 'Reply-To' : '',
      'Subject',
      'MIME-Version',
      'Content-Type',
    ].filter((h) => h !== ''),
  );
  // A fold is never an empty line of blanks.
  expect(mime.slice(0, mime.indexOf('\r\n\r\n'))).not.toMatch(/\r\n\s+\r\n|\r\n\s*$/);
}
