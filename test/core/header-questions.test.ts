import { questionsOfHeaders } from '../../src/core/header-questions';
import { tab } from './bound-form';

test('each header is a question, a grid is one; the time and the collected address are none', () => {
  const { questions, collectsEmail } = questionsOfHeaders(
    tab(['Timestamp', 'Email Address', 'Name', 'Rank [First]', 'Rank [Second]', 'Notes [private]', '', 'Name']),
  );
  expect(collectsEmail).toBe(true);
  expect(questions.map(({ title, type, rows }) => [title, type, rows])).toEqual([
    ['Name', 'TEXT', []],
    ['Rank', 'GRID', ['First', 'Second']],
    // One column alone is no grid: its title has brackets.
    ['Notes [private]', 'TEXT', []],
  ]);
});

test('an address that is asked for is a question like any other', () => {
  const { questions, collectsEmail } = questionsOfHeaders(tab(['Timestamp', 'Your e-mail']));
  expect([questions.map((q) => q.title), collectsEmail]).toEqual([['Your e-mail'], false]);
});

test('a question keeps its id when columns are moved, and no id can be a form\u2019s own', () => {
  const ids = (headers: string[]) => new Map(questionsOfHeaders(tab(headers)).questions.map((q) => [q.title, q.id]));
  const [one, other] = [ids(['Timestamp', 'Name', 'Employer']), ids(['Employer', 'Timestamp', 'Name'])];
  expect([...one].sort()).toEqual([...other].sort());
  expect([...one.values()].every((id) => id < 0)).toBe(true);
});
