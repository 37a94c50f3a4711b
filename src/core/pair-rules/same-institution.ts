/** Two people of one institution: a mentor from elsewhere can speak more freely, and nobody mentors their own report. */
import { type Institution, institutionOf, sameInstitution as isSame } from '../institutions';
import type { Person } from '../person';
import { type PairRule, ruleSwitch } from './pair-rule';

const title = 'Same institution';
const words = 'A mentee and a mentor do not come from the same institution, however it is spelled.';
const setting = ruleSwitch('same-institution', title, words, 'On');

const institutionIn = ({ application: { email, answers } }: Person): Institution =>
  institutionOf({ employer: answers.employer, addresses: [email, answers.preferredEmail] });

/** Two institutions that are the same have at least one of these in common, so that only few need comparing. */
function marks({ whole, parts, domains }: Institution): string[] {
  const names = [whole, ...parts].filter((name) => name !== '');
  const hosts = domains.flatMap((domain) => domain.split('.').map((_, i, labels) => `@${labels.slice(i).join('.')}`));
  return [...new Set([...names, ...hosts])];
}

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
      for (const mark of marks(institution)) byMark.set(mark, [...(byMark.get(mark) ?? []), column]);
    });
    mentees.forEach((mentee, row) => {
      const own = institutionIn(mentee);
      for (const column of new Set(marks(own).flatMap((mark) => byMark.get(mark) ?? []))) {
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
