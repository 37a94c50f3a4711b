/** Short names made from long texts: for keys in headers, ids of events, boundaries. js-sha256, because it runs without any API of its host. */
import { sha256 } from 'js-sha256';

const ALPHABET = '0123456789abcdefghijklmnopqrstuv';

/**
 * The first `length` (1 to 51) characters of the SHA-256 of a text, five bits each in 0-9 and a-v: what Google allows in an event's id,
 * and plain ASCII everywhere else. 26 characters hold 130 bits.
 */
export function shortHash(text: string, length = 26): string {
  let [hash, held, bits] = ['', 0, 0];
  for (const byte of sha256.array(text)) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) hash += ALPHABET[(held >> (bits - 5)) & 31];
    held &= (1 << bits) - 1;
  }
  return hash.slice(0, length);
}

/** 32 bits of a text (FNV-1a over UTF-16 units, stirred as MurmurHash3 ends): settles ties between people whatever the order of rows. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
