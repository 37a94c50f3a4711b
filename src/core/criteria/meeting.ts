/** Ways to meet: any way that both like. */
import type { Answers, PersonKey } from '../application';
import { inBoth, inWords, lowerFirst, type Stated, statedSet } from '../stated';
import type { Criterion, PairingFacts } from './criterion';

/** Numbers of the ways to meet, ascending. */
type Ways = readonly number[];

const chosen = (answers: Answers, _key: PersonKey, facts: PairingFacts): Stated<Ways> =>
  statedSet(answers.meeting, facts);

const common = (mentor: Ways, mentee: Ways, facts: PairingFacts): string[] =>
  inBoth(mentee, mentor).map((code) => lowerFirst(facts.words.text(code)));

export const meeting: Criterion<Ways, Ways> = {
  key: 'meeting',
  title: 'Ways to meet',
  range: '1: at least one way that both like; 0: none (our proposal).',
  defaultWeight: 5,
  fields: { mentor: ['meeting'], mentee: ['meeting'] },

  mentor: chosen,
  mentee: chosen,
  score: (mentor, mentee) => (inBoth(mentee, mentor).length > 0 ? 1 : 0),

  reason(mentor, mentee, facts) {
    const list = common(mentor, mentee, facts);
    return list.length === 0 ? '' : `Ways to meet: ${inWords(list)}.`;
  },
  caution: (mentor, mentee) => (inBoth(mentee, mentor).length === 0 ? 'No way to meet that both like.' : ''),
  shared(mentor, mentee, facts) {
    const list = common(mentor, mentee, facts);
    return list.length === 0 ? '' : `You both like to meet this way: ${inWords(list)}.`;
  },
};
