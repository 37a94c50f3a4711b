/** Did this person promise to attend the orientation, and can they come to any of the proposed times? */
import { ask, type Facts, type Finding, fail, pass, type Rule } from './rule';

const PROMISED = 'Promised to attend the orientation.';
const NO_TIME_FITS = 'Promised to attend the orientation, but none of the proposed times works.';
const NOT_PROMISED = 'Did not promise to attend the orientation.';
const NOT_SURE = 'Is not sure about attending the orientation.';
const BLANK = 'The commitments were left blank, so nothing is known about attending the orientation.';

const isPromise = (option: string, facts: Facts): boolean => facts.profile.answers.orientationPromise.test(option);
const isUnsure = (option: string, facts: Facts): boolean => facts.profile.answers.unsure.test(option);
const fitsNone = (sessions: readonly string[], facts: Facts): boolean =>
  sessions.some((s) => facts.profile.answers.noneOfTheseTimes.test(s));

export const orientationPromise: Rule = {
  key: 'orientation-promise',
  title: 'Orientation promise',
  question: 'Promised to attend the orientation?',
  roles: ['mentor', 'mentee'],
  fields: ['commitments'],
  settings: [],
  judge({ answers: { commitments, sessions } }, facts): Finding {
    // A skipped section is "not stated", never "no".
    if (commitments.length === 0) return ask(BLANK, 'No answer');
    if (!commitments.some((option) => isPromise(option, facts)))
      return commitments.some((option) => isUnsure(option, facts))
        ? ask(NOT_SURE, 'Not sure')
        : fail(NOT_PROMISED, 'No');
    return fitsNone(sessions, facts) ? ask(NO_TIME_FITS, 'Agreed, but no time fits') : pass(PROMISED, 'Agreed');
  },
};
