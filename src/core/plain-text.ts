/** What people typed, made fit to stand in a message: no control characters, no broken halves of characters, no reversed reading order. */

/** C0 and C1 control characters but for tab and line feed, and the byte order mark. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff]/g;
/** Every way to end a line: CRLF, CR, LF, vertical tab, form feed, next line, line and paragraph separator. */
const LINE_ENDS = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;
/** Embeddings, overrides and isolates can turn the rest of a line around; the letters' own direction is enough for names. */
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/g;
const LONE_HALVES = /[\ud800-\udfff]/gu;

const clean = (text: string): string =>
  text.replace(LINE_ENDS, '\n').replace(CONTROLS, '').replace(DIRECTIONS, '').replace(LONE_HALVES, '\ufffd');

/** One line: a name, a title, a subject. White space is folded to single blanks. */
export const oneLine = (text: string): string => clean(text).replace(/\s+/g, ' ').trim();

/** Several lines: a bio, goals. At most one blank line in a row, no blanks at the ends of lines. */
export const severalLines = (text: string): string =>
  clean(text)
    .replace(/[^\S\n]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** "Dana", "Dana and Lee", "Dana, Lee and Sam". */
export const inARow = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;

/**
 * An address that may stand in a header as it is: ASCII, no quoted local part, within the lengths of RFC 5321. Narrower than the RFC on
 * purpose: what is refused here gets an issue, never a draft.
 */
export const isSendable = (address: string): boolean =>
  address.length <= 254 &&
  /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*@([a-z\d]([a-z\d-]*[a-z\d])?\.)+[a-z\d]([a-z\d-]*[a-z\d])?$/i.test(
    address,
  ) &&
  address.indexOf('@') <= 64;
