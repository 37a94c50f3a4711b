/** Is this person a member of the division on the day the program starts? Its own date, its own verdict. */
import { judgeMembership } from './membership';
import type { Rule } from './rule';

/** The same test as association-member, separately, on the division's own date (see membership.ts). */
export const divisionMember: Rule = {
  key: 'division-member',
  title: 'Division member at start',
  question: 'Member of the division when the program starts?',
  roles: ['mentor', 'mentee'],
  fields: [],
  settings: [],
  judge: (person, facts) => judgeMembership(1, person, facts),
};
