/** Pairs that a committee member ruled out, whichever of the two would mentor. */
import { addressIn, alwaysOn, fixedOn, hitBetween, type PairRule } from './pair-rule';

const title = 'Never';
const words = 'Two people marked Never are never paired.';
const setting = fixedOn('never-pair', title, words, 'For one pair, choose Nothing in Pair rules instead.');

export const neverPair: PairRule = {
  key: 'never-pair',
  title,
  words,
  settings: [setting],
  state: alwaysOn,
  about: 'pair',
  find(cohort, hit) {
    const answered = cohort.cards
      .filter((card) => card.answer === 'never')
      .map(({ from, about }) => [from, about] as const);
    hitBetween(cohort, [...cohort.never.map(({ a, b }) => [a, b] as const), ...answered], hit);
  },
  why: ({ mentees, mentors, cards }, row, column) => {
    const two = [addressIn(mentees[row].key), addressIn(mentors[column].key)];
    const named = cards.some(
      (card) => card.answer === 'never' && two.includes(addressIn(card.from)) && two.includes(addressIn(card.about)),
    );
    return named ? 'Marked Never after one named the other.' : 'Marked Never.';
  },
  lift: () => 'Take the Never row out of Pair rules.',
};
