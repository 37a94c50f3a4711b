/** People who applied in both roles: no two of them mentor each other. One such pair is fine, so this is about the plan as a whole. */
import { addressIn, type PairCohort, type PairRule, ruleSwitch } from './pair-rule';

const title = 'Each other\u2019s mentor';
const words = 'No two people mentor each other.';
const setting = ruleSwitch('each-others-mentor', title, words, 'On');

/** Whether the mentee of this row has, as a mentor in this plan (column per row), the mentor of this column as a mentee. */
export function isMutual(
  { mentees, mentors }: Pick<PairCohort, 'mentees' | 'mentors'>,
  partner: ArrayLike<number>,
  row: number,
  column: number,
): boolean {
  const own = mentors.findIndex(({ key }) => addressIn(key) === addressIn(mentees[row].key));
  const others = mentees.findIndex(({ key }) => addressIn(key) === addressIn(mentors[column].key));
  return own >= 0 && others >= 0 && partner[others] === own;
}

/** The same, where the committee only wants to be told. */
export const isWarned = (
  cohort: Pick<PairCohort, 'mentees' | 'mentors' | 'settings'>,
  partner: ArrayLike<number>,
  row: number,
  column: number,
): boolean => cohort.settings.of(setting) === 'Caution' && isMutual(cohort, partner, row, column);

export const eachOthersMentor: PairRule = {
  key: 'each-others-mentor',
  title,
  words,
  settings: [setting],
  state: (settings) => settings.of(setting),
  about: 'plan',
  find: () => {},
  why: () => 'These two mentor each other.',
  lift: () => `Make "${setting.label}" a caution in Settings.`,
};
