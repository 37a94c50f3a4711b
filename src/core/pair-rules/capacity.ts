/** A mentor takes no more mentees than there are places: about the plan as a whole. Kept pairs win over it, with an issue (kept.ts). */
import { fullName } from '../application';
import { alwaysOn, fixedOn, type PairRule } from './pair-rule';

const title = 'Places';
const words = 'No mentor gets more mentees than they have places.';
const setting = fixedOn('capacity', title, words, 'Type another number under Places in People instead.');

export const capacity: PairRule = {
  key: 'capacity',
  title,
  words,
  settings: [setting],
  state: alwaysOn,
  about: 'plan',
  find: () => {},
  why: ({ mentors }, _row, column) => `${fullName(mentors[column].application.answers)} has no place left.`,
  lift: ({ mentors }, _row, column) => `Ask ${fullName(mentors[column].application.answers)} to take one more mentee.`,
};
