/** People who applied in both roles: no two of them mentor each other. One such pair is fine, so this is about the plan as a whole. */
import { alwaysOn, type PairRule } from './pair-rule';

const words = 'No two people mentor each other.';

export const eachOthersMentor: PairRule = {
  key: 'each-others-mentor',
  title: 'Each other\u2019s mentor',
  words,
  settings: [],
  state: alwaysOn,
  about: 'plan',
  find: () => {},
  why: () => 'These two would mentor each other.',
  lift: () => '',
};
