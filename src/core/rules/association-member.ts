/** Is this person a member of the association on the day the program starts? */
import { judgeMembership, MEMBERSHIP_SETTINGS } from './membership';
import type { Rule } from './rule';

/** Its sentences and its test are in membership.ts: the division's rule is the same on another date. */
export const associationMember: Rule = {
  key: 'association-member',
  title: 'Association member at start',
  question: 'Member of the association when the program starts?',
  roles: ['mentor', 'mentee'],
  fields: [],
  settings: MEMBERSHIP_SETTINGS,
  judge: (person, facts) => judgeMembership(0, person, facts),
};
