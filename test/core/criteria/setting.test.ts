import { setting } from '../../../src/core/criteria/setting';
import { measured } from '../applicants';

const ACADEMIC = 'Academic (university or four-year college)';
const COMMUNITY = 'Community or technical college';

test.each([
  [ACADEMIC, ACADEMIC, 1],
  [ACADEMIC, COMMUNITY, 0.5],
  [COMMUNITY, ACADEMIC, 0.5],
  ['Public library', 'School library (K-12)', 0.5],
  ['Consortium or cooperative', 'Vendor or library services', 0.5],
  ['Vendor or library services', 'Consortium or cooperative', 0.5],
  [ACADEMIC, 'Public library', 0],
  ['Prison library', 'prison library ', 1],
  ['Prison library', 'Public library', 0],
  ['', ACADEMIC, null],
  [ACADEMIC, '', null],
])('a mentor in "%s" and a mentee in "%s": %s', (one, other, value) => {
  expect(measured(setting, { libraryType: one }, { libraryType: other }).value).toBe(value);
});

test('the same workplace is worth a sentence, two students are not', () => {
  expect(measured(setting, { libraryType: 'Public library' }, { libraryType: 'Public library' }).shared).toBe(
    'You both named the same type of workplace: Public library.',
  );
  expect(measured(setting, { libraryType: 'Student' }, { libraryType: 'Student' }).shared).toBe('');
});
