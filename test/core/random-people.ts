/** Random cohorts from the profile's own vocabularies, with blanks, "No preference" and Other texts. */
import fc from 'fast-check';
import { core2023 } from '../../src/core/profiles/core-2023';
import { mentee, mentor } from './applicants';

const { vocabularies: words } = core2023;
const some = (list: readonly string[], most = 4) =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant([] as string[]) },
    { weight: 1, arbitrary: fc.constant(['No preference']) },
    { weight: 6, arbitrary: fc.subarray([...list, 'Something else'], { maxLength: most }) },
  );
const one = (list: readonly string[]) =>
  fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 6, arbitrary: fc.constantFrom(...list) });
const common = {
  areas: some(words.areas),
  help: some(words.help),
  meeting: some(words.meeting),
  libraryType: one(words.libraryTypes),
  years: one(['Less than 1 year', '1-2', '3-5', '6-10', '11-15', 'More than 15']),
  timeZone: one(Object.keys(words.timeZones)),
};
export const mentorAnswers = fc.record({
  ...common,
  competencyLevels: fc.oneof(
    fc.constant({}),
    fc.dictionary(fc.constantFrom(...words.competencies), fc.constantFrom(...Object.keys(words.levels))),
  ),
});
export const menteeAnswers = fc.record({
  ...common,
  wantedLibraryTypes: some(words.libraryTypes),
  competencies: some(words.competencies, 5),
  topThree: fc.subarray([...words.competencies], { maxLength: 3 }),
  mattersMost: one(['No preference', ...Object.keys(words.mattersMost)]),
});
export const cohort = fc
  .record({
    mentors: fc.array(mentorAnswers, { minLength: 1, maxLength: 6 }),
    mentees: fc.array(menteeAnswers, { minLength: 1, maxLength: 6 }),
  })
  .map(({ mentors, mentees }) => [
    ...mentors.map((a, i) => mentor(`Ben${i}`, a)),
    ...mentees.map((a, i) => mentee(`Ana${i}`, a)),
  ]);
