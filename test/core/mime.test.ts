import fc from 'fast-check';
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import PostalMime, { type Email } from 'postal-mime';
import { htmlOf } from '../../src/core/html';
import { shortKey } from '../../src/core/ledger-key';
import { introductions } from '../../src/core/messages';
import { KEY_HEADER, toMime } from '../../src/core/mime';
import { oneLine, severalLines } from '../../src/core/plain-text';
import { hostile, wellMade } from './hostile-texts';
import { pair, person, profile, settings } from './people-who-write';

const message = (name: string, subject: string, body: string) => {
  const text = `${severalLines(body)}\n`;
  return {
    key: '2023 / introduction-mentor / dana@lib.example.org',
    to: { name, address: 'dana@lib.example.org' },
    subject,
    text,
    html: htmlOf(text),
  };
};

const unix = (text: string | undefined) => (text ?? '').replace(/\r\n/g, '\n');

/** What two independent parsers read. */
async function read(mime: string): Promise<[Email, ParsedMail]> {
  return [await PostalMime.parse(mime), await simpleParser(mime)];
}

async function readsBack(name: string, subject: string, body: string): Promise<void> {
  const made = message(name, subject, body);
  const mime = toMime(made, 'mentoring@core.example.org');
  wellMade(mime);
  const [postal, mailer] = await read(mime);
  const clean = oneLine(name);
  expect(postal.to).toEqual([{ name: clean, address: 'dana@lib.example.org' }]);
  expect((mailer.to as AddressObject).value).toEqual([{ name: clean, address: 'dana@lib.example.org' }]);
  expect(postal.replyTo).toEqual([{ name: '', address: 'mentoring@core.example.org' }]);
  expect([postal.subject ?? '', mailer.subject ?? '']).toEqual([oneLine(subject), oneLine(subject)]);
  expect([unix(postal.text), unix(mailer.text)]).toEqual([made.text, made.text]);
  expect([unix(postal.html), unix(mailer.html || '')]).toEqual([made.html, made.html]);
  expect([postal.cc, postal.bcc, postal.from, postal.date, postal.messageId]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect([mailer.cc, mailer.bcc, mailer.from, mailer.headers.get('date'), mailer.messageId]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  expect(postal.attachments).toEqual([]);
  expect(mailer.headers.get(KEY_HEADER.toLowerCase())).toBe(shortKey(made.key));
}

test.each([
  ['a plain name', 'Dana Reyes', 'Core: meet your mentee Amara Bello'],
  ['a name with accents and apostrophes', "Siobhán O'Neill-Núñez", 'Zoë\u2019s mentee'],
  [
    'a Hebrew name and an Arabic subject',
    '\u05e0\u05d5\u05e2\u05d4 \u05dc\u05d5\u05d9',
    '\u0645\u0631\u062d\u0628\u0627',
  ],
  ['a Chinese name and a long Japanese subject', '\u674e\u5c0f\u9f99', '\u3088\u3046\u3053\u305d'.repeat(40)],
  ['emoji of several characters', 'Dana \ud83d\udc69\ud83c\udffd\u200d\ud83c\udfeb Reyes', '\ud83c\udf89'.repeat(60)],
  ['a name that looks like an address', 'Reyes, Dana "D" <dana@evil.example.org>', 'a, b; c: <d> "e"'],
  ['a name with dots, commas and parentheses', 'J. R. (Jack) Smith, Ph.D.', '=?UTF-8?B?SGVsbG8=?='],
  ['a name that looks like an encoded word', '=?utf-8?q?Bcc:_x?=', '=?utf-8?q?x?= =?utf-8?q?y?='],
  [
    'a name that tries to add a header',
    'Dana\r\nBcc: all@example.org',
    'Hi\r\nBcc: all@example.org\r\n\r\n<b>body</b>',
  ],
  ['a word of 900 letters and a subject of 300 words', 'D'.repeat(900), 'word '.repeat(300)],
  ['a name of 60 words and a subject without blanks', `Dana ${'Maria '.repeat(60)}`, 'x'.repeat(2000)],
  ['no name and no subject', '', ''],
])('%s reads back as it was written, in both parsers', async (_, name, subject) => {
  await readsBack(name, subject, `Dear ${name},\n\n${subject}\n.\n--boundary\nFrom here`);
});

test('100 hostile and international names, subjects and texts all read back, and no header is ever added', async () => {
  await fc.assert(fc.asyncProperty(hostile, hostile, hostile, readsBack), { numRuns: 100 });
}, 60_000);

test('an address that could end a header is refused, not cleaned', () => {
  const made = message('Dana', 'Hi', 'x');
  expect(() => toMime({ ...made, to: { name: 'Dana', address: 'dana@lib.org>\r\nBcc: x@y.org' } })).toThrow(
    'cannot stand in a header',
  );
  expect(() => toMime(made, 'a@b.org\r\nBcc: x@y.org')).toThrow('cannot stand in a header');
});

test('without a reply-to address there is no such header, and the longest address still fits its line', () => {
  const address = `${'d'.repeat(64)}@${'library.'.repeat(22)}org`;
  const mime = toMime({ ...message('Dana Reyes', 'Hi', 'x'), to: { name: 'Dana Reyes', address } });
  wellMade(mime);
  expect(mime).not.toContain('Reply-To');
  expect(mime).toContain(`<${address}>`);
});

test('the same message gives the same bytes; another key another boundary', () => {
  const made = message('Dana', 'Hi', 'x');
  expect(toMime(made)).toBe(toMime(made));
  const boundary = (mime: string) => /boundary="([^"]+)"/.exec(mime)![1];
  expect(boundary(toMime({ ...made, key: 'other' }))).not.toBe(boundary(toMime(made)));
});

test('a whole introduction between an emoji and an accent arrives in both parsers as it was previewed', async () => {
  const zoe = person('mentor', 'zoe@lib.example.org', {
    firstName: 'Zo\u00eb',
    lastName: 'O\u2019Neill',
    about: 'Head of maps \ud83d\uddfa\ufe0f.\n\nLikes "quotes" & <tags>.',
  });
  const { messages } = introductions({
    pairs: [pair(person('mentee', 'bo@lib.example.org'), zoe, ['You both work on preservation.'])],
    settings: settings(),
    profile,
  });
  for (const one of messages) {
    const mime = toMime(one, 'mentoring@core.example.org');
    wellMade(mime);
    for (const mail of await read(mime))
      expect([mail.subject, unix(mail.text), unix(mail.html || '')]).toEqual([one.subject, one.text, one.html]);
  }
});
