/** Wishes: the type of library the mentee would like the mentor to come from, and a hoped-for person whom the committee confirmed. */
import type { PersonKey } from '../application';
import { statedList, statedOne } from '../stated';
import { type Criterion, hope, type PairingFacts } from './criterion';

const MUTUAL = 1;
const ONE_SIDED = 0.75;

interface Offer {
  /** Number of the mentor's type of library, -1 where not stated. */
  type: number;
  /** Only where a hope names this person. */
  key: PersonKey;
}
interface Wish {
  /** Numbers of the wanted types; empty where not stated. */
  wanted: readonly number[];
  any: boolean;
  key: PersonKey;
}

/** The key where somebody's hope is about this person, else '': so that all others share one class. */
const keyInHopes = (key: PersonKey, { hopes }: PairingFacts): PersonKey =>
  [...hopes].some((pair) => pair.split(' ').includes(key)) ? key : '';

function hoped(mentor: Offer, mentee: Wish, { hopes }: PairingFacts): number {
  if (mentor.key === '' || mentee.key === '') return 0;
  const byMentee = hopes.has(hope(mentee.key, mentor.key));
  const byMentor = hopes.has(hope(mentor.key, mentee.key));
  return byMentee && byMentor ? MUTUAL : byMentee || byMentor ? ONE_SIDED : 0;
}

const typeMet = (mentor: Offer, mentee: Wish): boolean => mentor.type >= 0 && mentee.wanted.includes(mentor.type);

export const wishes: Criterion<Offer, Wish> = {
  key: 'wishes',
  title: 'Wishes',
  range:
    '1: the mentor comes from a wanted type of library, or both hoped for each other; \u00be: one hoped for the other; 0: another type (our proposal; choice helps: Kendall & Smith-Jentsch 2015).',
  defaultWeight: 15,
  fields: { mentor: ['libraryType', 'aboutOthers'], mentee: ['wantedLibraryTypes', 'aboutOthers'] },

  mentor(answers, key, facts) {
    const type = statedOne(answers.libraryType, facts.profile);
    const offer = { type: type === null || type === 'any' ? -1 : facts.words.code(type), key: keyInHopes(key, facts) };
    return offer.type < 0 && offer.key === '' ? null : offer;
  },
  mentee(answers, key, facts) {
    const list = statedList(answers.wantedLibraryTypes, facts.profile);
    const own = keyInHopes(key, facts);
    if (own === '' && (list === null || list === 'any')) return list;
    return { wanted: list === null || list === 'any' ? [] : facts.words.set(list), any: list === 'any', key: own };
  },
  score(mentor, mentee, facts) {
    const bonus = hoped(mentor, mentee, facts);
    if (typeMet(mentor, mentee)) return 1;
    if (bonus > 0) return bonus;
    if (mentor.type < 0) return null;
    if (mentee.any) return 'any';
    return mentee.wanted.length === 0 ? null : 0;
  },

  reason(mentor, mentee, facts) {
    const bonus = hoped(mentor, mentee, facts);
    if (bonus === MUTUAL) return 'Wishes: both hoped for each other.';
    if (bonus === ONE_SIDED)
      return facts.hopes.has(hope(mentee.key, mentor.key))
        ? 'Wishes: the mentee hoped for this mentor.'
        : 'Wishes: the mentor hoped for this mentee.';
    return typeMet(mentor, mentee) ? `Wishes: wanted a mentor from: ${facts.words.text(mentor.type)}.` : '';
  },
  caution: () => '',
  shared: () => '',
};
