/** One of the two named the other in a free text: the pair is held back until a committee member has read it (named-people.ts). */
import { fullName } from '../application';
import { addressIn, type PairCohort, type PairRule, placeOf, ruleSwitch } from './pair-rule';

const title = 'Named person';
const words =
  'A person named in a free text is not paired with its writer until a committee member has answered the card.';
const setting = ruleSwitch('named-person', title, words, 'On');

function namedBy({ mentees, mentors, cards }: PairCohort, row: number, column: number): string {
  const [mentee, mentor] = [mentees[row], mentors[column]];
  const card = cards.find(({ held }) => held.some((pair) => pair.mentee === mentee.key && pair.mentor === mentor.key));
  const writer = card && addressIn(card.from) === addressIn(mentor.key) ? mentor : mentee;
  return fullName(writer.application.answers);
}

export const namedPerson: PairRule = {
  key: 'named-person',
  title,
  words,
  settings: [setting],
  state: (settings) => settings.of(setting),
  about: 'pair',
  find({ cards, mentees, mentors }, hit) {
    const [rows, columns] = [placeOf(mentees), placeOf(mentors)];
    for (const card of cards) {
      if (card.answer !== null) continue;
      for (const { mentee, mentor } of card.held) hit(rows.get(mentee)!, columns.get(mentor)!);
    }
  },
  why: (cohort, row, column) => `Waiting for a decision: ${namedBy(cohort, row, column)} named the other.`,
  lift: (cohort, row, column) => `Read what ${namedBy(cohort, row, column)} wrote and answer the card.`,
};
