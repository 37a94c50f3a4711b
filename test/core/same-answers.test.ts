import type { Question } from '../../src/core/binding';
import type { FieldKey, Role } from '../../src/core/fields';
import { core2023 } from '../../src/core/profiles/core-2023';
import { type FormOptions, reader, type Same, sameRows } from '../../src/core/same-answers';
import { question } from './bound-form';

const asks = (role: Role, field: FieldKey, more: Partial<Question>): FormOptions => ({
  role,
  binding: { [field]: { id: 1, title: 'Q' } },
  questions: [question(1, 'Q', more)],
});

/** What each answer that needs a partner counts as. */
const counts = (forms: FormOptions[], said: Same = {}): Record<string, string> =>
  Object.fromEntries(sameRows(forms, said, core2023).map(({ answer, as }) => [answer, as]));

const areas = (mentor: string[], mentee: string[]) => [
  asks('mentor', 'areas', { options: mentor }),
  asks('mentee', 'areas', { options: mentee }),
];

test('the same words need no partner', () => {
  expect(counts(areas(['Ethics', 'Budgets'], ['ethics.', 'Budgets']))).toEqual({});
});

test('other words for the same are aligned, each partner once, the likest first', () => {
  expect(
    counts(
      areas(['Team building', 'Leading change', 'Ethics'], ['Building teams', 'Change management', 'Ethical practice']),
    ),
  ).toEqual({
    'Building teams': 'Team building',
    'Change management': 'Leading change',
    'Ethical practice': 'Ethics',
  });
});

test('what is like nothing stands alone', () => {
  expect(counts(areas(['Technical services', 'Ethics'], ['Public services', 'Zines']))).toEqual({
    'Public services': '',
    Zines: '',
  });
});

test('an answer that the other option of the same form is, is not that option', () => {
  expect(counts(areas(['Cataloging', 'Archives'], ['Cataloging', 'Cataloging and metadata']))).toEqual({
    'Cataloging and metadata': '',
  });
});

test('the only two that are left over belong together, if they are a little alike and nothing else is', () => {
  expect(
    counts(
      areas(['I can show the way into ALA and Core', 'Budgets'], ['How to get involved in ALA or Core', 'Budgets']),
    ),
  ).toEqual({
    'How to get involved in ALA or Core': 'I can show the way into ALA and Core',
  });
});

test('bands of years are compared by their numbers, whatever the bands; stages of a career become bands', () => {
  const years = (mentor: string[], mentee: string[]) => [
    asks('mentor', 'years', { options: mentor }),
    asks('mentee', 'years', { options: mentee }),
  ];
  expect(counts(years(['6-10', 'More than 10'], ['3-5', 'Less than 1 year', '12']))).toEqual({});
  expect(counts(years(['Mid-career', 'Senior'], ['Early career', 'Student, 0 years']))).toEqual({
    'Mid-career': '6-10',
    Senior: 'More than 20',
    'Early career': '3-5',
  });
});

test('kinds of library are compared with our own words, several answers may be one of them', () => {
  expect(
    counts([asks('mentee', 'libraryType', { options: ['University', 'College or university library', 'Public'] })]),
  ).toMatchObject({
    'College or university library': 'Academic (university or four-year college)',
    Public: 'Public library',
  });
});

test('the levels of a grid are read by words or by their place on the scale', () => {
  const grid = (columns: string[]) => [asks('mentor', 'competencyLevels', { type: 'GRID', rows: ['Ethics'], columns })];
  expect(counts(grid(['Expert', 'Basic', 'None']))).toEqual({
    Expert: 'Strong',
    Basic: 'Some experience',
    None: 'Not an area for me',
  });
});

test('a ranking turned round offers its competencies on the other side', () => {
  const forms = [
    asks('mentor', 'competencyLevels', { type: 'GRID', rows: ['Team building', 'Ethics'], columns: ['Strong'] }),
    asks('mentee', 'topThree', { type: 'GRID', rows: ['Building teams', 'Ethics'], columns: ['First', 'Second'] }),
  ];
  expect(counts(forms)).toEqual({ 'Building teams': 'Team building' });
});

test('"Other", "No preference", "Prefer not to say" are nobody\u2019s partners', () => {
  expect(
    counts(areas(['Ethics', 'Other'], ['No preference', 'Prefer not to say', 'Other (please tell us)', 'Ethics'])),
  ).toEqual({});
});

test('in one form for both, the two sections are compared', () => {
  const form: FormOptions = {
    role: 'asked',
    binding: { areas: { id: 1, title: 'Q', also: [{ id: 2, title: 'Q2' }] } },
    questions: [question(1, 'Q', { options: ['Team building'] }), question(2, 'Q2', { options: ['Building teams'] })],
    parts: (role) => [{ id: role === 'mentor' ? 1 : 2 }],
  };
  expect(counts([form])).toEqual({ 'Building teams': 'Team building' });
});

test('what a person says wins; said to stand alone, it does', () => {
  const forms = areas(['Team building', 'Ethics'], ['Building teams']);
  expect(counts(forms, { areas: { 'building teams': 'Ethics' } })).toEqual({ 'Building teams': 'Ethics' });
  expect(counts(forms, { areas: { 'building teams': '' } })).toEqual({ 'Building teams': '' });
  expect(sameRows(forms, { areas: { 'building teams': '' } }, core2023)[0]).toMatchObject({
    said: true,
    from: 'mentee',
    offers: ['Team building', 'Ethics'],
  });
});

test('read by its words: an aligned answer counts as its partner, any other stays what it is', () => {
  const same = reader(sameRows(areas(['Team building'], ['Building teams', 'Zines']), {}, core2023));
  expect([same('areas', 'building teams'), same('areas', 'Zines'), same('help', 'Building teams')]).toEqual([
    'Team building',
    'Zines',
    'Building teams',
  ]);
});
