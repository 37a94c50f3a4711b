/** Kind of help: what the mentee would like and the mentor likes to give. */
import type { Answers, PersonKey } from '../application';
import { inBoth, inWords, lowerFirst, type Stated, statedSet } from '../stated';
import type { Criterion, PairingFacts } from './criterion';

/** Numbers of the kinds of help, ascending. */
type Kinds = readonly number[];

const chosen = (answers: Answers, _key: PersonKey, facts: PairingFacts): Stated<Kinds> =>
  statedSet(answers.help, facts);

const common = (mentor: Kinds, mentee: Kinds, facts: PairingFacts): string[] =>
  inBoth(mentee, mentor).map((code) => lowerFirst(facts.words.text(code)));

export const help: Criterion<Kinds, Kinds> = {
  key: 'help',
  title: 'Kind of help',
  range: 'Share of the wanted help that is offered (our proposal; fit of goals and style: Eby et al. 2013).',
  defaultWeight: 15,
  fields: { mentor: ['help'], mentee: ['help'] },

  mentor: chosen,
  mentee: chosen,
  score: (mentor, mentee) => inBoth(mentee, mentor).length / mentee.length,

  reason(mentor, mentee, facts) {
    const list = common(mentor, mentee, facts);
    return list.length === 0 ? '' : `Help: ${inWords(list)} (${list.length} of ${mentee.length}).`;
  },
  caution: (mentor, mentee) => (inBoth(mentee, mentor).length === 0 ? 'None of the wanted help is offered.' : ''),
  shared(mentor, mentee, facts) {
    const list = common(mentor, mentee, facts);
    return list.length === 0 ? '' : `What one of you offers and the other would like: ${inWords(list)}.`;
  },
};
