import { bindingsTable, bindingWords, fromTable } from '../../src/core/bindings-table';
import { NO_MEMORY, withTitle } from '../../src/core/memory';
import { form } from './bound-form';

const forms = [
  form({ confirmed: ['jobTitle'], doubts: ['areas'], gone: [5], headers: { 2: 'Where?' }, seen: [1, 2] }),
  form({
    formId: 'f2',
    role: 'asked',
    binding: { areas: { id: 3, title: 'Topics', asked: 'Areas', also: [{ id: 4, title: 'More' }] } },
  }),
];
const memory = {
  ...withTitle(NO_MEMORY, 'areas', 'Topics'),
  looked: ['join' as const],
  same: { years: { early: '3-5' } },
};

test('what goes into the table comes out of it', () => {
  expect(fromTable(bindingsTable(forms, memory), forms)).toEqual({ forms, memory });
});

test('one answer is one row, so that taking it back leaves the others', () => {
  const [before, after] = [
    bindingsTable(forms, memory),
    bindingsTable([form({ ...forms[0]!, doubts: [] }), forms[1]!], memory),
  ];
  const changed = after.rows.filter((row, i) => JSON.stringify(row) !== JSON.stringify(before.rows[i]));
  expect(changed.map((row) => row[1])).toEqual(['field areas']);
});

test('what the table does not hold, its questions for instance, is the form\u2019s as it stands now', () => {
  const now = forms.map((f) => ({ ...f, title: 'Renamed since', sheetId: 99 }));
  const { forms: after } = fromTable(bindingsTable(forms, memory), now);
  expect(after.map((f) => [f.title, f.sheetId])).toEqual([
    ['Renamed since', 99],
    ['Renamed since', 99],
  ]);
});

test('a row is called as a person calls it', () => {
  expect([bindingWords('field areas'), bindingWords('seen')]).toEqual([
    'Areas of work',
    'What was said about the forms',
  ]);
});
