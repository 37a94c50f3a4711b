/** Did this mentee name anything to grow in: competencies, areas or goals? */
import type { Answers } from '../application';
import { ask, type Finding, pass, type Rule } from './rule';

const BLANK = 'Named no competencies, no areas of work and no goals.';
const named = (what: readonly string[]) => `Named ${what.join(' and ')}.`;

/** What of it was answered, in words. */
const wishes = ({ competencies, topThree, areas, about }: Answers): string[] => [
  ...(competencies.length + topThree.length > 0 ? ['competencies'] : []),
  ...(areas.length > 0 ? ['areas of work'] : []),
  ...(about !== '' ? ['goals'] : []),
];

export const wantsToLead: Rule = {
  key: 'wants-to-lead',
  title: 'Wants to lead',
  question: 'Says what to grow in?',
  roles: ['mentee'],
  fields: ['competencies', 'topThree', 'areas', 'about'],
  settings: [],
  judge({ answers }): Finding {
    const stated = wishes(answers);
    return stated.length > 0 ? pass(named(stated)) : ask(BLANK);
  },
};
