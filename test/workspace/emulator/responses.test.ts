import {
  addItem,
  collectEmail,
  linkForm,
  moveItem,
  newForm,
  removeItem,
  renameItem,
} from '../../../workspace/emulator/form-design';
import { lastRow } from '../../../workspace/emulator/grid';
import { deleteRows, moveColumn, reorderRows } from '../../../workspace/emulator/grid-changes';
import { editResponse, eventFor, removeResponse, submitResponse } from '../../../workspace/emulator/responses';
import type { CellValue, FormItem, World } from '../../../workspace/world';
import { newWorld } from '../../../workspace/world-new';

const AT = Date.parse('2022-11-02T18:29:46Z');
const item = (id: number, title: string, more: Partial<FormItem> = {}): FormItem => ({
  id,
  type: 'TEXT',
  title,
  ...more,
});

/** A form with a name, ticks and a grid, linked to the committee's spreadsheet in Chicago. */
function start(collectsEmail = true) {
  const chair = 'chair@committee.example';
  const world: World = newWorld({
    clock: AT,
    user: chair,
    scopes: [],
    timeZone: 'America/Chicago',
    spreadsheetName: 'x',
  });
  const items = [
    item(11, 'Name'),
    item(12, 'Ways to meet', { type: 'CHECKBOX', choices: ['Phone', 'Video call'] }),
    item(13, 'Skills', { type: 'GRID', rows: ['Ethics', 'Budget'], columns: ['Strong', 'Some'] }),
  ];
  const form = newForm(world, { title: 'Mentors', owner: chair, collectsEmail, items });
  const sheet = linkForm(world, form.id, 'spreadsheet-1');
  const row = (n: number): CellValue[] => sheet.cells[n] ?? [];
  const submit = (name: string, more = {}) =>
    submitResponse(world, form.id, { email: `${name}@x.example`, answers: { 11: name, ...more }, at: AT });
  return { world, form, sheet, row, submit };
}

describe('The tab of a form', () => {
  test('begins with time and address; a grid has one column per row', () => {
    const { row, sheet } = start();
    expect(row(0)).toEqual([
      'Timestamp',
      'Email Address',
      'Name',
      'Ways to meet',
      'Skills [Ethics]',
      'Skills [Budget]',
    ]);
    expect(sheet.name).toBe('Form Responses 1');
  });

  test('has no address column where addresses are not collected, and gets it at the end when they are', () => {
    const { world, form, row, submit } = start(false);
    expect(row(0)[1]).toBe('Name');
    expect(submit('dana').email).toBe('');
    collectEmail(world, form.id, true);
    expect(row(0).at(-1)).toBe('Email Address');
  });

  test("Dana's response is one row; what Dana left out is empty", () => {
    const { submit, row } = start();
    submit('dana', { 12: ['Phone', 'By pigeon, at night'], 13: [null, 'Some'] });
    expect(row(1)).toEqual([{ instant: AT }, 'dana@x.example', 'dana', 'Phone, By pigeon, at night', '', 'Some']);
    submit('wren', { 12: [] });
    expect(row(2)).toEqual([{ instant: AT }, 'wren@x.example', 'wren']);
  });

  test('a fraction of a second is cut off, as the tab has whole seconds', () => {
    const { world, form } = start();
    expect(submitResponse(world, form.id, { email: 'a@x.example', answers: {}, at: AT + 999 }).submitted).toBe(AT);
  });

  test.each([
    [true, 2378167],
    [false, '02378167'],
  ])('a member number, numbers being numbers: %s', (numbers, held) => {
    const { world, row, submit } = start();
    world.switches.numericAnswersAreNumbers = numbers;
    submit('02378167');
    expect(row(1)[2]).toBe(held);
  });

  test.each(['1-2', '0237-7307', ' 12 ', '+5', '12 or so'])('"%s" stays text', (words) => {
    const { row, submit } = start();
    submit(words);
    expect(row(1)[2]).toBe(words);
  });

  test('an answer that begins with = is text or a live formula, by the switch', () => {
    const { world, row, submit } = start();
    submit('=1+2');
    expect(row(1)[2]).toBe('=1+2');
    world.switches.answersCanBeFormulas = true;
    submit('=1+2');
    expect(row(2)[2]).toEqual({ formula: '=1+2', shows: 3 });
  });

  test('a scale is a number, a date is midnight in the spreadsheet zone, a time has its own format', () => {
    const { world, form, sheet, row } = start();
    const scale = addItem(world, form.id, { type: 'SCALE', title: 'Sure' });
    const date = addItem(world, form.id, { type: 'DATE', title: 'From' });
    const time = addItem(world, form.id, { type: 'TIME', title: 'When' });
    const answers = { [scale.id]: '4', [date.id]: '2023-01-09', [time.id]: '14:30' };
    submitResponse(world, form.id, { email: 'a@x.example', answers, at: AT });
    expect(row(1).slice(6, 8)).toEqual([4, { instant: Date.parse('2023-01-09T06:00:00Z') }]);
    expect(sheet.formats.I2).toEqual({ numberFormat: 'h:mm:ss am/pm' });
  });

  test('a response stands below whatever a co-chair wrote under the last one', () => {
    const { sheet, row, submit } = start();
    submit('dana');
    sheet.cells[3] = ['', '', 'my note'];
    sheet.cells[2] = [];
    submit('wren');
    expect(row(3)[2]).toBe('my note');
    expect(row(4)[2]).toBe('wren');
  });
});

describe('When the form changes', () => {
  test('a new question gets a column at the right end, after what people put there', () => {
    const { world, form, sheet, row } = start();
    sheet.cells[0]![6] = 'Our notes';
    addItem(world, form.id, item(14, 'Pronouns'), 0);
    expect(row(0).slice(5)).toEqual(['Skills [Budget]', 'Our notes', 'Pronouns']);
  });

  test.each([
    [true, 'Full name'],
    [false, 'Name'],
  ])('a renamed question, the header following: %s', (follows, header) => {
    const { world, form, row, submit } = start();
    world.switches.renameRenamesHeader = follows;
    renameItem(world, form.id, 11, 'Full name');
    submit('dana');
    expect(row(0)).toHaveLength(6);
    expect([row(0)[2], row(1)[2]]).toEqual([header, 'dana']);
  });

  test('a renamed grid renames all its columns', () => {
    const { world, form, row } = start();
    renameItem(world, form.id, 13, 'Talents');
    expect(row(0).slice(4)).toEqual(['Talents [Ethics]', 'Talents [Budget]']);
  });

  test('a deleted question leaves its column and its answers; later rows are empty there', () => {
    const { world, form, row, submit } = start();
    submit('dana', { 12: ['Phone'] });
    removeItem(world, form.id, 12);
    submit('wren', { 13: ['Strong', null] });
    expect([row(0)[3], row(1)[3], row(2)[3]]).toEqual(['Ways to meet', 'Phone', '']);
  });

  test('a question asked again under the same title has a second column with the same header', () => {
    const { world, form, row } = start();
    removeItem(world, form.id, 11);
    addItem(world, form.id, { type: 'TEXT', title: 'Name' });
    expect(row(0).filter((header) => header === 'Name')).toHaveLength(2);
  });

  test('moving a question moves no column', () => {
    const { world, form, row } = start();
    const before = [...row(0)];
    moveItem(world, form.id, 13, 0);
    expect(form.items.map((i) => i.id)).toEqual([13, 11, 12]);
    expect(row(0)).toEqual(before);
  });

  test('linking anew makes a second tab with every response; the first stays as it was', () => {
    const { world, form, sheet, submit } = start();
    submit('dana');
    const second = linkForm(world, form.id, 'spreadsheet-1');
    expect([sheet.formId, second.name, second.cells[1]![2]]).toEqual(['', 'Form Responses 2', 'dana']);
    submit('wren');
    expect([lastRow(sheet), lastRow(second)]).toEqual([2, 3]);
  });

  test('a moved column still receives its answers', () => {
    const { sheet, row, submit } = start();
    moveColumn(sheet, 2, 0);
    submit('dana');
    expect(row(1).slice(0, 3)).toEqual(['dana', { instant: AT }, 'dana@x.example']);
  });
});

describe('When a response is edited', () => {
  test('its row changes in place, with a new time, wherever it was sorted to', () => {
    const { world, form, sheet, row, submit } = start();
    const dana = submit('dana', { 12: ['Phone'] });
    submit('wren');
    reorderRows(sheet, 1, [1, 0]);
    const { changed } = editResponse(world, form.id, dana.id, { answers: { 11: 'Dana D.' }, at: AT + 60_000 });
    expect(row(1)[2]).toBe('wren');
    expect(row(2)).toEqual([{ instant: AT + 60_000 }, 'dana@x.example', 'Dana D.']);
    expect(changed).toEqual([11, 12]);
    expect(form.responses.map((r) => r.submitted)).toEqual([AT + 60_000, AT]);
  });

  test('a row that was deleted by hand comes back at the end', () => {
    const { world, form, sheet, row, submit } = start();
    const dana = submit('dana');
    submit('wren');
    deleteRows(sheet, 1, 1);
    editResponse(world, form.id, dana.id, { answers: { 11: 'dana again' }, at: AT + 1000 });
    expect([row(1)[2], row(2)[2]]).toEqual(['wren', 'dana again']);
  });

  test('of two responses of one person in one second, the right row changes', () => {
    const { world, form, row, submit } = start();
    submit('dana', { 12: ['Phone'] });
    const second = submit('dana', { 12: ['Video call'] });
    editResponse(world, form.id, second.id, { answers: { 11: 'changed' }, at: AT + 1000 });
    expect([row(1)[2], row(2)[2]]).toEqual(['dana', 'changed']);
  });
});

test('a removed response leaves the form and the tab', () => {
  const { world, form, row, submit } = start();
  const dana = submit('dana');
  submit('wren');
  removeResponse(world, form.id, dana.id);
  expect(form.responses).toHaveLength(1);
  expect(row(1)[2]).toBe('wren');
});

test('a closed form takes nothing more, except what is dated by the caller', () => {
  const { world, form, submit } = start();
  form.accepting = false;
  expect(() => submitResponse(world, form.id, { email: 'late@x.example', answers: {} })).toThrow('no longer accepting');
  expect(submit('dana').answers).toEqual({ 11: 'dana' });
});

describe('What a trigger hears', () => {
  test('row, shown values, and values by header; two questions with one title share a name', () => {
    const { world, form, sheet } = start();
    addItem(world, form.id, item(14, 'Name'));
    const answers = { 11: 'dana', 14: '7', 12: ['Phone'] };
    const { id } = submitResponse(world, form.id, { email: 'd@x.example', answers, at: AT });
    expect(eventFor(world, form.id, id, 't1')).toEqual({
      spreadsheetId: 'spreadsheet-1',
      sheetId: sheet.id,
      row: 2,
      columns: 7,
      values: ['11/2/2022 13:29:46', 'd@x.example', 'dana', 'Phone', '', '', '7'],
      namedValues: {
        Timestamp: ['11/2/2022 13:29:46'],
        'Email Address': ['d@x.example'],
        Name: ['dana', '7'],
        'Ways to meet': ['Phone'],
        'Skills [Ethics]': [''],
        'Skills [Budget]': [''],
      },
      triggerUid: 't1',
    });
  });

  test('of an edited response only what changed', () => {
    const { world, form, submit } = start();
    const dana = submit('dana', { 12: ['Phone'] });
    const { changed } = editResponse(world, form.id, dana.id, { answers: { 11: 'dana', 12: ['Video call'] }, at: AT });
    expect(eventFor(world, form.id, dana.id, 't1', changed)!.values.slice(2, 4)).toEqual(['', 'Video call']);
  });

  test('nothing, when the row is gone', () => {
    const { world, form, sheet, submit } = start();
    const dana = submit('dana');
    deleteRows(sheet, 1, 1);
    expect(eventFor(world, form.id, dana.id, 't1')).toBeNull();
  });
});
