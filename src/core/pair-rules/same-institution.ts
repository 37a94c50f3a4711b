/** Two people of one institution: a mentor from elsewhere can speak more freely, and nobody mentors their own report. */
import { type Institution, institutionOf, sameInstitution as isSame } from '../institutions';
import type { Person } from '../person';
import { type PairRule, ruleSwitch } from './pair-rule';

const title = 'Same institution';
const words = 'A mentee and a mentor do not come from the same institution, however it is spelled.';
const setting = ruleSwitch('same-institution', title, words, 'On');

const institutionIn = ({ application: { email, answers } }: Person): Institution =>
  institutionOf({ employer: answers.employer, addresses: [email, answers.preferredEmail] });

/** Mail domains speak only where one of the two names is blank: they are looked up by "any name" or by "no name". */
const hosts = ({ domains }: Institution, whose: '@any' | '@blank'): string[] =>
  domains.flatMap((domain) =>
    domain
      .split('.')
      .slice(1)
      .map((_, i) => `${whose}${domain.split('.').slice(i).join('.')}`),
  );

const names = ({ whole, parts }: Institution): string[] => [whole, ...parts].filter((name) => name !== '');

/** Two institutions that are the same meet under at least one mark, so that only few need comparing. */
const marksOfMentor = (mentor: Institution): string[] => [
  ...new Set([...names(mentor), ...hosts(mentor, '@any'), ...(mentor.whole === '' ? hosts(mentor, '@blank') : [])]),
];
const marksOfMentee = (mentee: Institution): string[] => [
  ...names(mentee),
  ...hosts(mentee, mentee.whole === '' ? '@any' : '@blank'),
];

export const sameInstitution: PairRule = {
  key: 'same-institution',
  title,
  words,
  settings: [setting],
  state: (settings) => settings.of(setting),
  about: 'pair',
  find({ mentees, mentors }, hit) {
    const institutions = mentors.map(institutionIn);
    const byMark = new Map<string, number[]>();
    institutions.forEach((institution, column) => {
      for (const mark of marksOfMentor(institution)) {
        if (!byMark.has(mark)) byMark.set(mark, []);
        byMark.get(mark)!.push(column);
      }
    });
    mentees.forEach((mentee, row) => {
      const own = institutionIn(mentee);
      for (const column of new Set(marksOfMentee(own).flatMap((mark) => byMark.get(mark) ?? []))) {
        if (isSame(own, institutions[column])) hit(row, column);
      }
    });
  },
  why({ mentees, mentors }, row, column) {
    const [one, other] = [mentees[row], mentors[column]].map((person) => person.application.answers.employer);
    return one === '' || other === ''
      ? 'Same institution, by the mail address.'
      : one === other
        ? `Same institution: ${one}.`
        : `Same institution: ${one}; ${other}.`;
  },
  lift: () => `Make "${setting.label}" a caution in Settings.`,
};
