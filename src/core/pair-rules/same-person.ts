/** Nobody mentors themselves: the same address in both roles. */
import { addressIn, alwaysOn, type PairRule } from './pair-rule';

const words = 'Nobody is paired with themselves.';

export const samePerson: PairRule = {
  key: 'same-person',
  title: 'Same person',
  words,
  settings: [],
  state: alwaysOn,
  about: 'pair',
  find({ mentees, mentors }, hit) {
    const column = new Map(mentors.map((person, place) => [addressIn(person.key), place]));
    mentees.forEach((person, row) => {
      const own = column.get(addressIn(person.key));
      if (own !== undefined) hit(row, own);
    });
  },
  why: () => 'The same person in both roles.',
  lift: () => '',
};
