/** A poor match is no better than none (Ragins et al. 2000): below the floor, some wait instead. */
import { choice, numeric } from '../settings';
import { type PairRule, ruleSwitch } from './pair-rule';

const title = 'Quality floor';
const words = 'Only pairs at or above the floor are made.';
const setting = ruleSwitch('quality-floor', title, words, 'Off');

export const floor = numeric({
  key: 'quality floor',
  label: 'Quality floor',
  help: 'A score from 0 to 100. From 45 a pair is called Fair.',
  usedBy: 'Pairing',
  fallback: 45,
  least: 0,
  most: 100,
});

export type TooFew = 'As many pairs as possible' | 'Only pairs that fit well';
/** The committee's own question; the second answer switches this rule on. */
export const tooFewMentors = choice<TooFew>({
  key: 'too few mentors',
  label: 'If there are too few mentors',
  help: 'Give a mentor to as many mentees as possible, or make only pairs at or above the quality floor, and some will wait.',
  usedBy: 'Pairing',
  choices: ['As many pairs as possible', 'Only pairs that fit well'],
  fallback: 'As many pairs as possible',
});

export const qualityFloor: PairRule = {
  key: 'quality-floor',
  title,
  words,
  settings: [setting, floor, tooFewMentors],
  state: (settings) => (settings.of(tooFewMentors) === 'Only pairs that fit well' ? 'On' : settings.of(setting)),
  about: 'pair',
  find({ score, mentors, settings }, hit) {
    const least = Math.round(settings.of(floor) * 100);
    for (let pair = 0; pair < score.length; pair++) {
      if (score[pair] < least) hit(Math.floor(pair / mentors.length), pair % mentors.length);
    }
  },
  why: ({ score, mentors, settings }, row, column) =>
    `Scores ${(score[row * mentors.length + column] / 100).toFixed(2)}, below the floor of ${settings.of(floor)}.`,
  lift: ({ score, mentors }, row, column) =>
    `Lower the quality floor to ${Math.floor(score[row * mentors.length + column] / 100)}.`,
};
