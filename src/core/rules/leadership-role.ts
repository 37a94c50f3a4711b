/** Does this mentor hold a leadership position now? */
import { ask, type Facts, type Finding, pass, type Rule } from './rule';

const BLANK = 'No leadership role was named.';
const doubtful = (role: string) => `The leadership role '${role}' may not be a current one.`;
const holds = (role: string) => `Leadership role: ${role}.`;

const isDoubtful = (role: string, facts: Facts): boolean =>
  facts.profile.answers.notNowALeader.test(role) || !/\p{L}/u.test(role);

export const leadershipRole: Rule = {
  key: 'leadership-role',
  title: 'Leadership role',
  question: 'Holds a leadership position now?',
  roles: ['mentor'],
  fields: ['leadershipRole'],
  settings: [],
  judge({ answers }, facts): Finding {
    if (answers.leadershipRole === '') return ask(BLANK);
    return isDoubtful(answers.leadershipRole, facts)
      ? ask(doubtful(answers.leadershipRole))
      : pass(holds(answers.leadershipRole));
  },
};
