/** Setting: the type of library the two work in. */
import type { Answers, PersonKey } from '../application';
import { foldAnswer, type Stated, statedOne } from '../stated';
import type { Criterion, PairingFacts } from './criterion';

const RELATED = 0.5;
/** Stands for any type in the profile's table of related types. */
const ANY_TYPE = '*';

/** Number of the type of library. */
type Type = number;

function typeOf(answers: Answers, _key: PersonKey, { profile, words }: PairingFacts): Stated<Type> {
  const type = statedOne(answers.libraryType, profile);
  return type === null || type === 'any' ? type : words.code(type);
}

function related(a: Type, b: Type, { profile, words }: PairingFacts): boolean {
  const [one, other] = [foldAnswer(words.text(a)), foldAnswer(words.text(b))];
  const is = (known: string, type: string): boolean => known === ANY_TYPE || foldAnswer(known) === type;
  return profile.vocabularies.relatedLibraryTypes.some(
    ([x, y]) => (is(x, one) && is(y, other)) || (is(x, other) && is(y, one)),
  );
}

/** "Same type" is only worth a sentence to the two where it is a place they work in. */
const isWorkplace = (type: string): boolean => !/^(not |none|student)/i.test(type);

export const setting: Criterion<Type, Type> = {
  key: 'setting',
  title: 'Setting',
  range: '1: the same type of library; \u00bd: related types (a table in the profile); 0: others (our proposal).',
  defaultWeight: 10,
  fields: { mentor: ['libraryType'], mentee: ['libraryType'] },

  mentor: typeOf,
  mentee: typeOf,
  score: (mentor, mentee, facts) => (mentor === mentee ? 1 : related(mentor, mentee, facts) ? RELATED : 0),

  reason(mentor, mentee, facts) {
    if (mentor === mentee) return `Setting: the same (${facts.words.text(mentor)}).`;
    return related(mentor, mentee, facts)
      ? `Setting: related (${facts.words.text(mentee)}; ${facts.words.text(mentor)}).`
      : '';
  },
  caution: () => '',
  shared(mentor, mentee, facts) {
    const type = facts.words.text(mentor);
    return mentor === mentee && isWorkplace(type) ? `You both named the same type of workplace: ${type}.` : '';
  },
};
