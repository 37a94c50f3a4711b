/** Names of people, folded for comparison only: what a person typed is shown as typed. */
import { oncePerText } from './once-per-text';

const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Letters that do not decompose into a base letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const PARTICLES = new Set(
  'al bin da das de del della den der di dos du el ibn la le san st ten ter van von zu zum zur'.split(' '),
);

/** "Núñez-O’Malley " and "nunez o'malley" are one: case, marks, apostrophes, hyphens and unseen characters do not count. */
export const foldName: (name: string) => string = oncePerText((name) => {
  const lower = PLAIN.test(name) ? name.toLowerCase() : withoutMarks(name);
  return lower.replace(/[-‐‑–—.,_\s]+/g, ' ').trim();
});

/** Most names: nothing in them but letters without marks, digits, blanks and what becomes one. */
const PLAIN = /^[A-Za-z0-9 .,_-]*$/;

const withoutMarks = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(UNSEEN, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter]!)
    .replace(/['’‘ʻʼ`´]/g, '');

/** First and last name of a name that came in one piece: "Dana Reyes", "Reyes, Dana", "Ana María van der Berg". */
export function splitName(full: string): { firstName: string; lastName: string } {
  const name = tidyName(full);
  if (name === '') return { firstName: '', lastName: '' };
  const comma = /^([^,]+),\s*([^,]+)$/.exec(name);
  if (comma) return { firstName: comma[2]!.trim(), lastName: comma[1]!.trim() };
  const words = name.split(' ');
  if (words.length < 2) return { firstName: name, lastName: '' };
  let last = words.length - 1;
  while (last > 1 && PARTICLES.has(foldName(words[last - 1]!))) last--;
  return { firstName: words.slice(0, last).join(' '), lastName: words.slice(last).join(' ') };
}

/** Trimmed, composed (NFC), single spaces. */
export const tidyName: (name: string) => string = oncePerText((name) =>
  name.normalize('NFC').trim().replace(/\s+/g, ' '),
);

/** "Reyes, Dana" as a list may write it, turned round, folded. */
export const foldFullName: (full: string) => string = oncePerText((full) => {
  const { firstName, lastName } = splitName(full);
  return foldName(`${firstName} ${lastName}`);
});

/** The same name when middle names and initials do not count: first and last word agree. */
export function sameName(a: string, b: string): boolean {
  const [x, y] = [foldFullName(a), foldFullName(b)];
  if (x === '' || y === '') return false;
  return x === y || nameEnds(x) === nameEnds(y);
}

/** First and last word of a folded name. */
export function nameEnds(folded: string): string {
  const words = folded.split(' ');
  return words.length < 2 ? folded : `${words[0]} ${words[words.length - 1]}`;
}
