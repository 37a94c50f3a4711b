/** A mentor takes no more mentees than there are places: about the plan as a whole. Kept pairs win over it, with an issue (kept.ts). */
import { fullName } from '../application';
import { alwaysOn, type PairRule } from './pair-rule';

const words = 'No mentor gets more mentees than they have places.';

export const capacity: PairRule = {
  key: 'capacity',
  title: 'Places',
  words,
  settings: [],
  state: alwaysOn,
  about: 'plan',
  find: () => {},
  why: ({ mentors }, _row, column) => `${fullName(mentors[column].application.answers)} has no place left.`,
  lift: ({ mentors }, _row, column) => `Ask ${fullName(mentors[column].application.answers)} to take one more mentee.`,
};
