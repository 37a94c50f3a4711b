/** Last year's pair: a new partner widens a network; some committees prefer that two who work well go on. */
import { hitBetween, type PairRule, ruleSwitch } from './pair-rule';

const title = 'Paired before';
const words =
  'Two people who were a pair in an earlier cohort are not paired again: from rows \u201cPaired before\u201d in Pair rules, and from tabs such as \u201cPairs 2022\u201d.';
const setting = ruleSwitch('earlier-pair', title, words, 'Off');

export const earlierPair: PairRule = {
  key: 'earlier-pair',
  title,
  words,
  settings: [setting],
  state: (settings) => settings.of(setting),
  about: 'pair',
  find(cohort, hit) {
    hitBetween(
      cohort,
      cohort.earlier.map(({ mentee, mentor }) => [mentee, mentor] as const),
      hit,
    );
  },
  why: () => 'These two were a pair in an earlier cohort.',
  lift: () => `Make "${setting.label}" a caution in Settings.`,
};
