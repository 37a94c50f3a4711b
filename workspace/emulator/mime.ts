/** A message as the Gmail API shows it: headers decoded, parts in a tree. Just enough of RFC 5322 and 2045 to 2047 for the drafts of this add-on. */
import { base64Url, fromBase64, fromUtf8, utf8 } from './bytes';

export interface MessagePart {
  partId: string;
  mimeType: string;
  filename: string;
  headers: { name: string; value: string }[];
  body: { size: number; data?: string };
  parts?: MessagePart[];
}

/** `raw` is the base64url of the message. */
export const messagePart = (raw: string): MessagePart => part(binary(fromBase64(raw) ?? []), '');

/** Bytes as one character each, so that text tools work on them. */
const binary = (bytes: readonly number[]): string => bytes.map((byte) => String.fromCharCode(byte)).join('');

const bytesOf = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));

function part(text: string, partId: string): MessagePart {
  const end = /\r?\n\r?\n/.exec(text);
  const head = end ? text.slice(0, end.index) : text;
  const body = end ? text.slice(end.index + end[0].length) : '';
  const headers = head
    .replace(/\r?\n(?=[ \t])/g, '')
    .split(/\r?\n/)
    .map((line) => /^([!-9;-~]+):[ \t]*(.*)$/.exec(line))
    .filter((match) => match !== null)
    .map(([, name, value]) => ({ name: name!, value: decodedWords(fromUtf8(bytesOf(value!))) }));
  const header = (name: string): string => headers.find((h) => h.name.toLowerCase() === name)?.value ?? '';
  const type = header('content-type') || 'text/plain';
  const mimeType = type.split(';')[0]!.trim().toLowerCase();
  const found: MessagePart = { partId, mimeType, filename: '', headers, body: { size: 0 } };
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (mimeType.startsWith('multipart/') && boundary) {
    const pieces = `\n${body}`.split(`\n--${boundary}`).slice(1, -1);
    const inside = pieces.map((piece) => piece.replace(/^[ \t]*\r?\n/, '').replace(/\r$/, ''));
    return { ...found, parts: inside.map((piece, i) => part(piece, partId === '' ? String(i) : `${partId}.${i}`)) };
  }
  const bytes = decodedBody(body, header('content-transfer-encoding').toLowerCase());
  return { ...found, body: { size: bytes.length, data: base64Url(bytes) } };
}

function decodedBody(body: string, encoding: string): number[] {
  if (encoding === 'base64') return fromBase64(body) ?? [];
  if (encoding === 'quoted-printable') return quotedPrintable(body.replace(/=\r?\n/g, ''));
  return bytesOf(body);
}

const quotedPrintable = (text: string): number[] =>
  bytesOf(text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))));

/** RFC 2047: white space between two encoded words does not count, and a character may be cut in two by it. */
function decodedWords(value: string): string {
  const word = /=\?utf-8\?([bq])\?([^?]*)\?=/gi;
  const runs = /=\?utf-8\?[bq]\?[^?]*\?=(?:[ \t]*=\?utf-8\?[bq]\?[^?]*\?=)*/gi;
  return value.replace(runs, (run) =>
    fromUtf8(
      [...run.matchAll(word)].flatMap(([, kind, text]) =>
        kind!.toLowerCase() === 'b' ? (fromBase64(text!) ?? []) : quotedPrintable(text!.replace(/_/g, ' ')),
      ),
    ),
  );
}

/** The message anew with other words: what a person's edit in Gmail leaves. */
export function rewritten(raw: string, change: { subject?: string; text?: string; dropHeaders?: RegExp }): string {
  const message = messagePart(raw);
  const plain = change.text ?? plainText(message);
  const lines = message.headers
    .filter(({ name }) => !/^(content-|mime-version|subject$)/i.test(name) && !change.dropHeaders?.test(name))
    .map(({ name, value }) => `${name}: ${encodedWords(value)}`);
  const subject = change.subject ?? message.headers.find((h) => h.name.toLowerCase() === 'subject')?.value ?? '';
  lines.push(`Subject: ${encodedWords(subject)}`, 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=UTF-8');
  lines.push('Content-Transfer-Encoding: base64', '', base64Url(utf8(plain)).replace(/-/g, '+').replace(/_/g, '/'));
  return base64Url(utf8(lines.join('\r\n')));
}

export function plainText(message: MessagePart): string {
  if (message.mimeType === 'text/plain') return fromUtf8(fromBase64(message.body.data ?? '') ?? []);
  for (const inner of message.parts ?? []) {
    const text = plainText(inner);
    if (text !== '') return text;
  }
  return '';
}

/** Words outside ASCII are encoded; an address in angle brackets stays as it is. */
const encodedWords = (value: string): string =>
  value.replace(/[^\s<>,"]*[^\u0020-\u007e][^<>,"]*/g, (words) => {
    const bare = words.trimEnd();
    return `=?UTF-8?B?${base64Url(utf8(bare)).replace(/-/g, '+').replace(/_/g, '/')}?=${words.slice(bare.length)}`;
  });
