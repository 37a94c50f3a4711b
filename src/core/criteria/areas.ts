/** Areas of work: where the mentee wants to grow and the mentor can mentor. */
import type { Answers, PersonKey } from '../application';
import { inBoth, inWords, type Stated, statedSet } from '../stated';
import type { Criterion, PairingFacts } from './criterion';

/** Numbers of the areas, ascending. */
type Areas = readonly number[];

const chosen = (answers: Answers, _key: PersonKey, facts: PairingFacts): Stated<Areas> =>
  statedSet(answers.areas, facts);

export const areas: Criterion<Areas, Areas> = {
  key: 'areas',
  title: 'Areas of work',
  range:
    'Share of the mentee\u2019s areas that the mentor covers; a text under Other counts and matches only the same text (our proposal).',
  defaultWeight: 15,
  fields: { mentor: ['areas'], mentee: ['areas'] },

  mentor: chosen,
  mentee: chosen,
  score: (mentor, mentee) => inBoth(mentee, mentor).length / mentee.length,

  reason(mentor, mentee, facts) {
    const common = inBoth(mentee, mentor).map((code) => facts.words.text(code));
    return common.length === 0 ? '' : `Areas: ${inWords(common)} (${common.length} of ${mentee.length}).`;
  },
  caution: (mentor, mentee) => (inBoth(mentee, mentor).length === 0 ? 'No area of work in common.' : ''),
  shared(mentor, mentee, facts) {
    const common = inBoth(mentee, mentor).map((code) => facts.words.text(code));
    return common.length === 0 ? '' : `You both chose ${inWords(common)}.`;
  },
};
