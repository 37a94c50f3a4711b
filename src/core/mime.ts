/**
 * A message as RFC 5322 text, for the `raw` of a Gmail draft and for an .eml file. No Date and no Message-ID: Gmail adds them.
 *
 * Own code, because the library that runs here, mimetext 3.0.28, writes a subject as one encoded word of any length (RFC 2047 allows 75
 * characters), folds no header, passes line breaks in custom headers through, and takes boundary and Message-ID from Math.random, so that
 * the same input would not give the same bytes. Base64 is js-base64. Checked against postal-mime and mailparser.
 */
import { Base64 } from 'js-base64';
import { shortKey } from './ledger-key';
import type { Message } from './messages';
import { isSendable, oneLine } from './plain-text';

/** The header by which a draft is found again after a cut; its value is shortKey(ledger key). */
export const KEY_HEADER = 'X-Mentor-Desk-Key';

const EOL = '\r\n';
/** RFC 2047: a line that holds an encoded word has at most 76 characters; the word itself, 75. */
const LINE = 76;
const OPEN = '=?UTF-8?B?';
const CLOSE = '?=';

/** `replyTo`: an address, or '' for whoever sends the draft. Throws where an address cannot stand in a header: messages.ts makes an issue of it before. */
export function toMime(message: Pick<Message, 'key' | 'to' | 'subject' | 'text' | 'html'>, replyTo = ''): string {
  const boundary = `=_mentor-desk_${shortKey(message.key)}`;
  const part = (type: string, text: string): string[] => [
    `--${boundary}`,
    `Content-Type: ${type}; charset=UTF-8`,
    'Content-Transfer-Encoding: base64',
    '',
    base64Lines(text),
  ];
  return [
    `${KEY_HEADER}: ${shortKey(message.key)}`,
    `To: ${mailbox(message.to.name, message.to.address, 'To: '.length)}`,
    ...(replyTo === '' ? [] : [`Reply-To: ${addrSpec(replyTo)}`]),
    `Subject: ${unstructured(message.subject, 'Subject: '.length)}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative;${EOL} boundary="${boundary}"`,
    '',
    ...part('text/plain', message.text),
    ...part('text/html', message.html),
    `--${boundary}--`,
    '',
  ].join(EOL);
}

function addrSpec(address: string): string {
  const trimmed = address.trim();
  if (!isSendable(trimmed)) throw new Error('An address cannot stand in a header.');
  return trimmed;
}

/** `"Name" <address>`; the address goes to its own line where the name leaves no room. */
function mailbox(name: string, address: string, used: number): string {
  const angle = `<${addrSpec(address)}>`;
  const words = oneLine(name);
  if (words === '') return angle;
  const shown = isAtoms(words) && words.length + used < LINE ? words : encodedWords(words, used);
  const last = shown.slice(shown.lastIndexOf('\n') + 1).length + (shown.includes('\n') ? 0 : used);
  return `${shown}${last + 1 + angle.length > LINE ? `${EOL} ` : ' '}${angle}`;
}

/** A display name of atoms and single blanks needs no quotes; every other name is encoded, which no parser can misread. */
const isAtoms = (words: string): boolean => /^[A-Za-z0-9'-]+( [A-Za-z0-9'-]+)*$/.test(words);

/** A header text without structure: as it is where it is ASCII, folded at blanks; else in encoded words. */
function unstructured(text: string, used: number): string {
  const words = oneLine(text);
  const tokens = words.split(' ');
  if (!/^[ -~]*$/.test(words) || words.includes('=?') || tokens.some((t) => t.length > LINE - 1 - used))
    return encodedWords(words, used);
  let [folded, room] = [tokens[0], LINE - used - tokens[0].length];
  for (const token of tokens.slice(1)) {
    const fits = token.length + 1 <= room;
    folded += `${fits ? '' : EOL} ${token}`;
    room = (fits ? room : LINE) - token.length - 1;
  }
  return folded;
}

/** RFC 2047 words, one a line, parted between characters and never inside one. `used`: what stands before the first. */
function encodedWords(text: string, used: number): string {
  const words: string[] = [];
  const bytesFor = (before: number) => Math.floor((LINE - before - OPEN.length - CLOSE.length) / 4) * 3;
  let [chunk, left] = ['', bytesFor(used)];
  for (const character of text) {
    const size = utf8Length(character);
    if (size > left) {
      words.push(chunk);
      [chunk, left] = ['', bytesFor(1)];
    }
    chunk += character;
    left -= size;
  }
  words.push(chunk);
  return words.map((word) => `${OPEN}${Base64.encode(word)}${CLOSE}`).join(`${EOL} `);
}

function utf8Length(character: string): number {
  const code = character.codePointAt(0)!;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** Base64 of the UTF-8 of a text whose lines end as mail's do, 76 characters a line. */
const base64Lines = (text: string): string =>
  (Base64.encode(text.replace(/\r\n?|\n/g, EOL)).match(/.{1,76}/g) ?? []).join(EOL);
