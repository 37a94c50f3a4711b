/** Ten thousand hostile names and answers: whatever people typed, a draft parses strictly, goes to one person, and says nothing but text. */
import fc from 'fast-check';
import { type AddressObject, simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';
import { introductions, type Message } from '../../src/core/messages';
import { toMime } from '../../src/core/mime';
import { oneLine, severalLines } from '../../src/core/plain-text';
import { naughtyOrHostile, wellMade } from './hostile-texts';
import { pair, person, profile, settings } from './people-who-write';

const FIELDS = ['firstName', 'lastName', 'jobTitle', 'employer', 'about'] as const;
/** Two people of five texts each, a thousand times. */
const PAIRS = 1000;

const answers = fc
  .tuple(...FIELDS.map(() => naughtyOrHostile))
  .map((texts) => Object.fromEntries(FIELDS.map((field, i) => [field, texts[i]])));

const core = settings({ 'program end': '2023-06-30' });
const couples = fc.sample(fc.tuple(answers, answers), { seed: 2023, numRuns: PAIRS });
const pairs = couples.map(([mentee, mentor], i) =>
  pair(person('mentee', `mentee${i}@lib.example.org`, mentee), person('mentor', `mentor${i}@lib.example.org`, mentor), [
    `You both work on ${oneLine(mentee.about!)}.`,
  ]),
);
const { messages, issues } = introductions({ pairs, settings: core, profile });

const unix = (text: string | undefined): string => (text ?? '').replace(/\r\n/g, '\n');

const OURS = /<!DOCTYPE html>\n<html lang="en">\n<body>\n|<\/body>\n<\/html>\n$|<p dir="auto">|<\/p>|<br>/g;
const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

/** The HTML without our own tags holds no tag, no bare ampersand and no quote, and reads as the text. */
function saysOnlyText({ html, text }: Message): void {
  const rest = html.replace(OURS, '');
  expect(rest).not.toMatch(/[<>"']/);
  expect(rest).not.toMatch(/&(?!(amp|lt|gt|quot|#39);)/);
  const read = rest.replace(/&\w+;|&#39;/g, (entity) => ENTITIES[entity]!);
  expect(read.replace(/\s+/g, ' ').trim()).toBe(text.replace(/\s+/g, ' ').trim());
}

test('everybody with a first name of letters gets a draft, and whoever gets none is named', () => {
  const written = new Set(messages.map((m) => m.to.address));
  const named = new Set(issues.map((issue) => issue.subject));
  const silent = pairs
    .flatMap((p) => [p.mentee, p.mentor])
    .filter(({ key, application: { email } }) => !written.has(email) && !named.has(key));
  expect(silent).toEqual([]);
  expect(messages.length).toBeGreaterThan(1.7 * PAIRS);
});

test('every draft is well made, reads back in two parsers, and has one recipient and the right subject', async () => {
  const byAddress = new Map(
    pairs.flatMap((p) => [
      [p.mentee.application.email, p],
      [p.mentor.application.email, p],
    ]),
  );
  for (const message of messages) {
    const mime = toMime(message, 'mentoring-chairs@core.example.org');
    wellMade(mime);
    const [postal, mailer] = [await PostalMime.parse(mime), await simpleParser(mime)];
    const { mentor, mentee } = byAddress.get(message.to.address)!;
    const isMentor = message.to.address === mentor.application.email;
    const name = ({ firstName, lastName }: typeof mentor.application.answers) => oneLine(`${firstName} ${lastName}`);
    const partner = (isMentor ? mentee : mentor).application.answers;
    const subject = oneLine(
      `Core Leadership Mentoring Program: meet your ${isMentor ? 'mentee' : 'mentor'} ${name(partner)}`,
    );
    expect([message.subject, postal.subject, mailer.subject]).toEqual([subject, subject, subject]);
    expect([postal.to, (mailer.to as AddressObject).value]).toEqual([[message.to], [message.to]]);
    expect([postal.cc, postal.bcc, mailer.cc, mailer.bcc, postal.attachments]).toEqual([
      ...Array(4).fill(undefined),
      [],
    ]);
    expect([unix(postal.text), unix(mailer.text)]).toEqual([message.text, message.text]);
    expect([unix(postal.html), unix(mailer.html || '')]).toEqual([message.html, message.html]);
    expect(message.text).toContain(severalLines(partner.about));
  }
}, 120_000);

test('no markup of theirs is alive in the HTML part', () => {
  for (const message of messages) saysOnlyText(message);
});
