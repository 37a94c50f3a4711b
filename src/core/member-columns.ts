/** Which column of a member list holds what: by header, in any order. */
import type { Profile } from './profiles/profile';
import { foldHeader } from './table';

const HEADERS = {
  number: [
    'member number',
    'membership number',
    'member id',
    'ala member number',
    'ala number',
    'membership #',
    'member #',
    'number',
    'id',
    'customer id',
    'constituent id',
  ],
  name: ['name', 'full name', 'member name', 'member'],
  first: ['first name', 'first', 'given name'],
  last: ['last name', 'last', 'surname', 'family name'],
  email: ['email', 'e-mail', 'email address', 'e-mail address', 'primary email', 'preferred email'],
  type: ['member type', 'membership type', 'type', 'category', 'membership category'],
} as const;
/** Words that look like a date column when the header is not one of the known ones. */
const DATE_WORDS = /\b(paid|expir\w*|through|thru|until|ends?|valid|renewal)\b/;

/** Column numbers by header; -1 where there is none. Known headers first, then headers that only contain the words. */
export function memberColumns(headers: readonly string[], profile: Profile) {
  const folded = headers.map((h) =>
    foldHeader(h)
      .replace(/[_:*.]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  const used = new Set<number>();
  const take = (known: readonly string[], like?: (header: string) => boolean): number => {
    let at = known.map((h) => folded.indexOf(foldHeader(h))).find((i) => i >= 0 && !used.has(i)) ?? -1;
    if (at < 0 && like) at = folded.findIndex((h, i) => !used.has(i) && like(h));
    if (at >= 0) used.add(at);
    return at;
  };
  const [association, division] = profile.memberships;
  const names = (name: string) => (h: string) => DATE_WORDS.test(h) && h.includes(name.toLowerCase());
  const divisionDate = take(division.headers, names(division.name));
  const associationDate = take(association.headers, (h) => names(association.name)(h) || DATE_WORDS.test(h));
  return {
    paid: [associationDate, divisionDate] as const,
    number: take(HEADERS.number, (h) => /\b(member(ship)?|customer)\b.*(number|#|\bno\b|\bid\b)/.test(h)),
    email: take(HEADERS.email, (h) => /\be-?mail\b/.test(h)),
    first: take(HEADERS.first, (h) => /\bfirst\b.*\bname\b|\bgiven\b/.test(h)),
    last: take(HEADERS.last, (h) => /\blast\b.*\bname\b|\bsurname\b/.test(h)),
    name: take(HEADERS.name, (h) => /\bname\b/.test(h)),
    type: take(HEADERS.type, (h) => /\btype\b|\bcategory\b/.test(h)),
  };
}
