/** Bytes in a context that has neither TextEncoder nor atob: UTF-8, base64 and SHA-256 (FIPS 180-4). */
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** UTF-8 bytes, 0 to 255. */
export function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0)!;
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return bytes;
}

/** The text of UTF-8 bytes; broken sequences become U+FFFD. */
export function fromUtf8(bytes: readonly number[]): string {
  let text = '';
  for (let i = 0; i < bytes.length; ) {
    const first = bytes[i]!;
    const length = first < 0x80 ? 1 : first >> 5 === 6 ? 2 : first >> 4 === 14 ? 3 : first >> 3 === 30 ? 4 : 0;
    const rest = bytes.slice(i + 1, i + length);
    if (length === 0 || rest.length < length - 1 || rest.some((b) => b >> 6 !== 2)) {
      text += '\ufffd';
      i++;
      continue;
    }
    text += String.fromCodePoint(
      rest.reduce((code, b) => (code << 6) | (b & 63), length === 1 ? first : first & (0x7f >> length)),
    );
    i += length;
  }
  return text;
}

export function base64Url(bytes: readonly number[]): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a, b, c] = [bytes[i]!, bytes[i + 1], bytes[i + 2]];
    text += BASE64[a >> 2]! + BASE64[((a & 3) << 4) | ((b ?? 0) >> 4)]!;
    text += b === undefined ? '=' : BASE64[((b & 15) << 2) | ((c ?? 0) >> 6)]!;
    text += c === undefined ? '=' : BASE64[c & 63]!;
  }
  return text;
}

/** Reads base64 in either alphabet, with or without padding and white space; null if it is none. */
export function fromBase64(text: string): number[] | null {
  const bare = text.replace(/\s/g, '').replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  if (/[^\w-]/.test(bare) || bare.length % 4 === 1) return null;
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const character of bare) {
    held = ((held << 6) | BASE64.indexOf(character)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 255);
  }
  return bytes;
}

/** The first 32 bits of the fractional parts of the `power`-th roots of the first primes: the constants of FIPS 180-4, 4.2.2 and 5.3.3. */
function roots(count: number, power: number): number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) if (primes.every((p) => n % p !== 0)) primes.push(n);
  return primes.map((p) => {
    const root = p ** (1 / power);
    return Math.floor((root - Math.floor(root)) * 0x100000000) | 0;
  });
}

const K = roots(64, 3);
const turn = (x: number, n: number): number => (x >>> n) | (x << (32 - n));

/** SHA-256, 32 bytes of 0 to 255. */
export function sha256(message: readonly number[]): number[] {
  const padded = [...message, 0x80];
  while (padded.length % 64 !== 56) padded.push(0);
  const bits = message.length * 8;
  for (let shift = 56; shift >= 0; shift -= 8)
    padded.push(shift > 31 ? (bits / 2 ** shift) & 255 : (bits >>> shift) & 255);
  const h = roots(8, 2);
  for (let at = 0; at < padded.length; at += 64) {
    const w: number[] = [];
    for (let i = 0; i < 64; i++) w.push(i < 16 ? word(padded, at + i * 4) : schedule(w, i));
    let [a, b, c, d, e, f, g, z] = h as [number, number, number, number, number, number, number, number];
    for (let i = 0; i < 64; i++) {
      const t1 = (z + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[i]! + w[i]!) | 0;
      const t2 = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [z, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
    }
    [a, b, c, d, e, f, g, z].forEach((x, i) => {
      h[i] = (h[i]! + x) | 0;
    });
  }
  return h.flatMap((x) => [x >>> 24, (x >>> 16) & 255, (x >>> 8) & 255, x & 255]);
}

const word = (bytes: readonly number[], at: number): number =>
  (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;

function schedule(w: readonly number[], i: number): number {
  const [x, y] = [w[i - 15]!, w[i - 2]!];
  return (
    (w[i - 16]! + (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)) + w[i - 7]! + (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10))) | 0
  );
}
