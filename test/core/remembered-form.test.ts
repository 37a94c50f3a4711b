import { refreshed, tabOf, whole } from '../../src/core/remembered-form';
import { EMPLOYER, form, NAME, question, TOPICS } from './bound-form';

const now = (
  questions: ReturnType<typeof question>[],
  place: { spreadsheetId: string; sheetId: number } | null = null,
) => ({
  title: 'Mentee form',
  questions,
  place,
});

test('what an earlier version remembered is made whole: its answers were here, and all its questions are known', () => {
  const { spreadsheetId, seen, knownTab, confirmed } = whole({ formId: 'f', sheetId: 5, questions: [NAME] }, 'here');
  expect([spreadsheetId, seen, knownTab, confirmed]).toEqual(['here', [1], 'here 5', []]);
});

test('a renamed question keeps its id, so its field follows', () => {
  const after = refreshed(form(), now([NAME, { ...EMPLOYER, title: 'Where do you work?' }, TOPICS]));
  expect(after.questions.map((q) => q.title)).toEqual(['Name', 'Where do you work?', 'Topics']);
  expect(after.binding).toEqual(form().binding);
});

test('known questions stay before new ones, however the form is ordered now', () => {
  const twin = question(9, 'Employer');
  expect(refreshed(form(), now([twin, TOPICS, EMPLOYER, NAME])).questions.map((q) => q.id)).toEqual([1, 2, 3, 9]);
});

test('a question that was deleted and asked again under its title is the same one, unless two are called so', () => {
  const again = (...more: ReturnType<typeof question>[]) =>
    refreshed(form(), now([NAME, TOPICS, ...more])).binding.employer?.id;
  expect(again(question(20, ' employer '))).toBe(20);
  expect(again(question(20, 'Employer'), question(21, 'Employer'))).toBe(2);
  expect(again(question(20, 'Something else'))).toBe(2);
});

test('asked again under the name it had since, it is found by that name', () => {
  const before = form({ binding: { employer: { id: 2, title: 'Employer', asked: 'Workplace' } } });
  expect(refreshed(before, now([question(20, 'Workplace')])).binding.employer?.id).toBe(20);
});

test('where only headers were known and the form can be opened now, its own ids take their place', () => {
  const headersOnly = form({
    headersOnly: true,
    questions: [question(-5, 'Name'), question(-6, 'Topics')],
    binding: { fullName: { id: -5, title: 'Name' }, areas: { id: -6, title: 'Topics' } },
  });
  const after = refreshed(headersOnly, now([NAME, TOPICS]));
  expect([after.headersOnly, after.binding.fullName?.id, after.binding.areas?.id, after.seen]).toEqual([
    false,
    1,
    3,
    [1, 3],
  ]);
});

test('a form that answers into another tab is read there; a person is told, because the known tab stays as it was', () => {
  const after = refreshed(form(), now([NAME], { spreadsheetId: 'there', sheetId: 9 }));
  expect([tabOf(after), after.knownTab]).toEqual(['there 9', 'here 7']);
  expect(tabOf(refreshed(form(), now([NAME])))).toBe('here 7');
});
