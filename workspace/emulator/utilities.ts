/** Utilities: ids, digests, encodings, dates, and waiting. Nothing here is a round trip. */
import { DateTime } from 'luxon';
import { base64Url, sha256, utf8 } from './bytes';
import { enumeration } from './enumeration';
import { googleError } from './google-error';
import { loud } from './loud';
import { newId, theRun, theWorld } from './meter';

const ALGORITHMS = enumeration('Utilities.DigestAlgorithm', ['SHA_256']);
const CHARSETS = enumeration('Utilities.Charset', ['US_ASCII', 'UTF_8']);
const LONGEST_SLEEP = 5 * 60 * 1000;

export function makeUtilities(): object {
  return loud('Utilities', {
    DigestAlgorithm: ALGORITHMS,
    Charset: CHARSETS,
    getUuid: () => {
      const hex = (n: number) => newId(n, '0123456789abcdef');
      return `${hex(8)}-${hex(4)}-4${hex(3)}-${newId(1, '89ab')}${hex(3)}-${hex(12)}`;
    },
    computeDigest: (algorithm: object, value: string | number[], charset?: object) => {
      if (algorithm !== ALGORITHMS.SHA_256) throw googleError('Invalid argument: algorithm');
      return sha256(bytesOf(value, charset)).map((byte) => (byte > 127 ? byte - 256 : byte));
    },
    base64EncodeWebSafe: (value: string | number[], charset?: object) => base64Url(bytesOf(value, charset)),
    formatDate: (date: Date, zone: string, pattern: string) => {
      const at = DateTime.fromMillis(date.getTime(), { zone, locale: 'en-US' });
      if (!at.isValid) throw googleError(`Invalid argument: ${zone}`);
      return at.toFormat(luxonPattern(pattern));
    },
    sleep: (milliseconds: number) => {
      if (!(milliseconds >= 0 && milliseconds <= LONGEST_SLEEP)) throw googleError('Invalid argument: milliseconds');
      if (!theRun().dead) theWorld().clock += milliseconds;
    },
  });
}

/** Without a charset Google reads text as US-ASCII: everything else becomes a question mark. */
function bytesOf(value: string | number[], charset: object | undefined): number[] {
  if (typeof value !== 'string') return value.map((byte) => byte & 255);
  if (charset === CHARSETS.UTF_8) return utf8(value);
  return [...value].map((character) => (character < '\u0080' ? character.charCodeAt(0) : 63));
}

/** Java's SimpleDateFormat in luxon's letters. */
const luxonPattern = (pattern: string): string =>
  pattern.replace(/'[^']*'|E+|M+|L+|z+|Z+|X+/g, (token) => {
    switch (token[0]) {
      case 'E':
        return token.length > 3 ? 'cccc' : 'ccc';
      case 'M':
        return token.length > 2 ? 'L'.repeat(Math.min(token.length, 4)) : token;
      case 'z':
        return token.length > 3 ? 'ZZZZZ' : 'ZZZZ';
      case 'Z':
        return 'ZZZ';
      case 'X':
        return 'ZZ';
      default:
        return token;
    }
  });
