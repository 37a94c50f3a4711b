/** Nobody mentors themselves: the same address in both roles, or two addresses of which somebody said that they are one person's. */
import { addressIn, alwaysOn, fixedOn, hitBetween, type PairRule } from './pair-rule';

const title = 'Same person';
const words = 'Nobody is paired with themselves.';
const setting = fixedOn('same-person', title, words, 'The same person may apply in both roles.');

export const samePerson: PairRule = {
  key: 'same-person',
  title,
  words,
  settings: [setting],
  state: alwaysOn,
  about: 'pair',
  find(cohort, hit) {
    const { mentees, mentors, samePeople = [] } = cohort;
    hitBetween(
      cohort,
      samePeople.map(({ mentee, mentor }) => [mentee, mentor] as const),
      hit,
    );
    const column = new Map(mentors.map((person, place) => [addressIn(person.key), place]));
    mentees.forEach((person, row) => {
      const own = column.get(addressIn(person.key));
      if (own !== undefined) hit(row, own);
    });
  },
  why: () => 'The same person in both roles.',
  lift: () => '',
};
