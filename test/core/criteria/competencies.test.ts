import { NO_ANSWERS } from '../../../src/core/application';
import { competencies, type Wishes } from '../../../src/core/criteria/competencies';
import { core2023 } from '../../../src/core/profiles/core-2023';
import { Vocabulary } from '../../../src/core/stated';
import { ALL_ASKED, measured } from '../applicants';

const levels = { Ethics: 'Strong', 'Change management': 'Some experience', 'Problem solving': 'Not an area for me' };

test.each([
  ['one wish, strong', ['Ethics'], [], 1],
  ['one wish, some experience', ['Change management'], [], 0.5],
  ['one wish, not an area of the mentor', ['Problem solving'], [], 0],
  ['two wishes without an order weigh the same', ['Ethics', 'Problem solving'], [], 1 / 2],
  ['the first choice weighs three, a wish outside the top three one', ['Ethics', 'Problem solving'], ['Ethics'], 3 / 4],
  [
    'first to third choice weigh 3, 2, 1',
    ['Ethics', 'Change management', 'Problem solving'],
    ['Problem solving', 'Change management', 'Ethics'],
    (1 + 2 * 0.5) / 6,
  ],
  ['a top choice that was not ticked among the wishes counts too', [], ['Ethics'], 1],
  ['case and spaces do not matter', ['  ETHICS '], [], 1],
])('%s', (_words, wanted, topThree, value) => {
  expect(measured(competencies, { competencyLevels: levels }, { competencies: wanted, topThree }).value).toBeCloseTo(
    value,
    12,
  );
});

test('a row the mentor left blank in the grid is not a no, and never better than some experience', () => {
  const { value } = measured(
    competencies,
    { competencyLevels: { Ethics: 'Strong', 'Forward thinking': '' } },
    { competencies: ['Forward thinking'] },
  );
  expect(value).toBe(0.25);
});

test.each([
  ['the mentor skipped the whole grid', {}, ['Ethics'], null],
  ['the mentor left every row blank', { Ethics: '' }, ['Ethics'], null],
  ['the mentee named nothing', levels, [], null],
  ['the mentee has no preference', levels, ['No preference'], 'any'],
])('%s', (_words, competencyLevels, wanted, value) => {
  expect(measured(competencies, { competencyLevels }, { competencies: wanted }).value).toBe(value);
});

test('the committee reads levels, the two people do not', () => {
  const said = measured(
    competencies,
    { competencyLevels: levels },
    { competencies: ['Ethics', 'Change management', 'Problem solving'], topThree: ['Change management'] },
  );
  expect(said.reason).toBe('Competencies: change management (Some experience), ethics (Strong).');
  expect(said.shared).toBe('You both named change management and ethics as something to work on together.');
  expect(measured(competencies, { competencyLevels: levels }, { competencies: ['Problem solving'] }).caution).toBe(
    'None of the wanted competencies is covered.',
  );
});

const factsFor = (asked = ALL_ASKED) => ({
  profile: core2023,
  asked,
  startDay: '',
  hopes: new Set<string>(),
  words: new Vocabulary(),
});

test('many mentors at once score as one by one', () => {
  const facts = factsFor();
  const names = Object.keys(core2023.vocabularies.levels);
  const mentors = [0, 1, 2, 3, 4].map((k) => {
    const competencyLevels = Object.fromEntries(
      core2023.vocabularies.competencies.slice(0, 4 + 2 * k).map((c, i) => [c, names[(i * k) % 3]]),
    );
    return competencies.mentor({ ...NO_ANSWERS, competencyLevels }, '', facts) as number[];
  });
  const wishes = ['Marketing and advocacy', 'Ethics', 'Communication skills', 'Something else'];
  const mentee = competencies.mentee(
    { ...NO_ANSWERS, competencies: wishes, topThree: ['Ethics'] },
    '',
    facts,
  ) as Wishes;
  expect([...(competencies.scoreAll!(mentors, facts)(mentee) as Float64Array)]).toEqual(
    mentors.map((mentor) => competencies.score(mentor, mentee, facts)),
  );
});

test.each([
  ['ticked all they want', ['Ethics', 'Problem solving'], ['Ethics'], 0],
  ['ticked nothing and named three: two further wishes are open', [], ['Ethics', 'Problem solving', 'Time'], 2 / 8],
  ['ticked nothing and named one', [], ['Ethics'], 2 / 5],
])('%s: so much of the criterion is open', (_words, wanted, topThree, share) => {
  const facts = factsFor();
  const wishes = competencies.mentee({ ...NO_ANSWERS, competencies: wanted, topThree }, '', facts) as Wishes;
  expect(competencies.open!(wishes)).toBe(share);
});

test('nothing is open where the form does not ask', () => {
  const asked = { ...ALL_ASKED, mentee: new Set([...ALL_ASKED.mentee].filter((field) => field !== 'competencies')) };
  const facts = factsFor(asked);
  const wishes = competencies.mentee({ ...NO_ANSWERS, topThree: ['Ethics'] }, '', facts) as Wishes;
  expect(competencies.open!(wishes)).toBe(0);
});
