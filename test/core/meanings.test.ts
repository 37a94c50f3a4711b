import { guessMeaning, withMeanings } from '../../src/core/meanings';
import { core2023 } from '../../src/core/profiles/core-2023';

describe('about the orientation', () => {
  test.each([
    ['I will attend the virtual orientation', 'yes'],
    ['Attendance at the orientation', 'yes'],
    ['come to the online kick-off', 'yes'],
    ['I will be at the opening meeting', 'yes'],
    ['I cannot attend the orientation', 'no'],
    ['I won\u2019t be able to come to the orientation', 'no'],
    ['I am not sure about the orientation yet', 'unsure'],
    ['I might attend the orientation', 'unsure'],
    ['I will answer the surveys', 'no'],
    ['I will meet my partner monthly', 'no'],
    ['Yes', 'no'],
  ] as const)('under "Commitments", "%s" means %s', (answer, means) => {
    expect(guessMeaning('orientation', answer, ['Commitments'], core2023)).toBe(means);
  });

  test.each([
    ['Yes', 'yes'],
    ['I agree', 'yes'],
    ['Of course', 'yes'],
    ['No', 'no'],
    ['No, I cannot', 'no'],
    ['Maybe', 'unsure'],
    ['It depends on the date', 'unsure'],
  ] as const)('under "Will you attend the orientation?", "%s" means %s', (answer, means) => {
    expect(guessMeaning('orientation', answer, ['Will you attend the orientation?'], core2023)).toBe(means);
  });
});

describe('about joining', () => {
  test.each([
    ['I will join or renew before the program starts', 'yes'],
    ['Not yet, but I plan to join by January', 'yes'],
    ['No, but happy to join', 'yes'],
    ['I intend to join or renew', 'yes'],
    ['I do not plan to join', 'no'],
    ['I will not renew', 'no'],
    ['Not going to join', 'no'],
    ['I am a current member', 'no'],
    ['Not a member', 'no'],
  ] as const)('"%s" means %s', (answer, means) => {
    expect(guessMeaning('join', answer, ['Membership'], core2023)).toBe(means);
  });
});

test('what a person said about an answer wins, whatever its case and closing period', () => {
  const titles = { orientation: ['Commitments'], join: [] };
  const said = { orientation: { 'count me in': 'yes', 'i will attend the orientation': 'no' } } as const;
  const { answers } = withMeanings(core2023, said, titles);
  expect(answers.orientationPromise.test('Count me in.')).toBe(true);
  expect(answers.orientationPromise.test('I will attend the orientation')).toBe(false);
  expect(answers.orientationPromise.test('I will attend the virtual orientation')).toBe(true);
  expect(answers.noPreference).toBe(core2023.answers.noPreference);
});
