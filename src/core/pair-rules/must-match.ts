/** A criterion that the committee set to Must match has to be met by half at least. A blank does not pass, "No preference" does. */
import { type Measure, NO_PREFERENCE, ONE, rawValue } from '../score-sheet';
import { alwaysOn, type PairRule } from './pair-rule';

const words = 'What must match is met by half at least; "No preference" is met by everybody, a blank by nobody.';

/** Answering less never pays: a blank, which counts half the mean, must not open what an answer could close. */
const isMet = (raw: number): boolean => raw === NO_PREFERENCE || raw >= ONE / 2;

const unmet = (measures: readonly Measure[], row: number, column: number): Measure | undefined =>
  measures.find((m) => m.must && !isMet(rawValue(m, row, column)));

export const mustMatch: PairRule = {
  key: 'must-match',
  title: 'Must match',
  words,
  settings: [],
  state: alwaysOn,
  about: 'pair',
  find({ mentees, mentors, sheet }, hit) {
    for (const measure of sheet.measures.filter((m) => m.must)) {
      mentees.forEach((_, row) => {
        const values = measure.row(measure.mentees.of[row]);
        for (let column = 0; column < mentors.length; column++) {
          if (!isMet(values[measure.mentors.of[column]])) hit(row, column);
        }
      });
    }
  },
  why({ sheet }, row, column) {
    const measure = unmet(sheet.measures, row, column);
    if (measure === undefined) return '';
    const raw = rawValue(measure, row, column);
    return raw < 0
      ? `${measure.criterion.title} must match and was not stated.`
      : `${measure.criterion.title} must match and does not.`;
  },
  lift({ sheet }, row, column) {
    const title = unmet(sheet.measures, row, column)?.criterion.title;
    return title === undefined ? '' : `Set "${title}" to Important instead of Must match.`;
  },
};
