/** What people type, sort, move and rename in the spreadsheet: it wins, it stays, and where it cannot be read it is said. */
import { renameItem } from '../../workspace/emulator/form-design';
import {
  columnOf,
  deleteColumn,
  deleteRow,
  filterByHand,
  insertColumn,
  insertRow,
  moveColumn,
  renameSheet,
  sortSheet,
} from '../../workspace/hands';
import {
  answersOf,
  type Committee,
  cellName,
  committeeAfter,
  FORM,
  questionId,
  RESPONSES,
  standing,
} from './committee';

const bronwyn = 'mentee:bronwyn.omalley@tidewatercolle.example.org';
const check = (at: Committee) =>
  at.ask<{ new: number; changed: number; removed: number; issues: unknown[] }>('checkApplications');
const QUIET = { new: 0, changed: 0, removed: 0 };

/** People by key: nothing but what the row says, wherever it and its columns stand. */
const people = (at: Committee): Record<string, Record<string, string>> =>
  Object.fromEntries(
    at
      .rows('People')
      .filter((row) => row.Person !== '')
      .map((row) => [row.Person!, row]),
  );
const withoutPlaces = (at: Committee): unknown =>
  Object.entries(people(at))
    .sort()
    .map(([key, { 'Source row': _, ...row }]) => [key, Object.entries(row).sort()]);

describe('typed into People', () => {
  test('a decision and a note typed by hand count at the next look, and stay as they were typed', async () => {
    const at = await committeeAfter('checked');
    at.type('People', ['Person', bronwyn], 'Decision (edit)', 'Do not accept');
    at.type('People', ['Person', bronwyn], 'Decision note (edit)', 'We know better: "no".');
    for (let look = 0; look < 2; look++) {
      check(at);
      const row = people(at)[bronwyn]!;
      expect([row.Status, row['Decision (edit)'], row['Decision note (edit)']]).toEqual([
        'Not eligible',
        'Do not accept',
        'We know better: "no".',
      ]);
      expect(row['Decided by']).toBe('Somebody, in the sheet');
    }
    at.type('People', ['Person', bronwyn], 'Decision (edit)', '');
    check(at);
    expect(people(at)[bronwyn]).toMatchObject({ Status: 'Eligible', 'Decided by': '', 'Decided on': '' });
  });

  test('what was decided in the panel and then changed by hand: the hand wins', async () => {
    const at = await committeeAfter('checked');
    at.ask('decide', { decisions: [{ person: "Bronwyn O'Malley", word: 'Do not accept', note: 'Not this year.' }] });
    expect(people(at)[bronwyn]!.Status).toBe('Not eligible');
    at.type('People', ['Person', bronwyn], 'Decision (edit)', 'Accept');
    check(at);
    expect(people(at)[bronwyn]).toMatchObject({ Status: 'Eligible', 'Decision (edit)': 'Accept' });
  });

  test('typed cells stay through every step of the story, in their rows', async () => {
    const at = await committeeAfter('checked');
    const typed: Record<string, string> = {};
    for (const row of at.rows('People')) {
      typed[row.Person!] = `About ${row.Name}: 100% "sure"`;
      at.type('People', ['Person', row.Person!], 'Private note (edit)', typed[row.Person!]!);
    }
    const steps: (() => void)[] = [
      () => at.ask('suggestPairs'),
      () => sortSheet(at.world, at.tab('People'), 3, true),
      () => at.approveAll(),
      () => at.finishDrafts(),
      () => sortSheet(at.world, at.tab('People'), 5),
      () => at.ask('createOrientation', { wall: '' }),
      () => at.finishInvitations(),
      () => at.ask('setUp'),
      () => check(at),
    ];
    for (const step of steps) {
      step();
      const notes = Object.fromEntries(
        Object.entries(people(at)).map(([key, row]) => [key, row['Private note (edit)']]),
      );
      expect(notes).toEqual(typed);
    }
  });

  test('typed cells and keys stay together when a look is cut at any call', async () => {
    const before = await committeeAfter('checked');
    for (const row of before.rows('People'))
      before.type('People', ['Person', row.Person!], 'Private note (edit)', row.Person!);
    sortSheet(before.world, before.tab(RESPONSES.mentee), 3, true);
    before.setting('Application deadline', '11/5/2022');
    const uncut = before.copy();
    check(uncut);
    const calls = uncut.ws.counter.n;
    for (let n = 1; n <= calls; n++) {
      const at = before.copy();
      at.atCall(n, 'after', ({ runId }) => at.ws.kill(runId));
      at.press('checkApplications');
      check(at);
      expect([n, withoutPlaces(at)]).toEqual([n, withoutPlaces(uncut)]);
      for (const [key, row] of Object.entries(people(at))) expect(row['Private note (edit)']).toBe(key);
    }
  });
});

describe('moved about in the spreadsheet', () => {
  const hands: [string, (at: Committee) => void][] = [
    ['rows of People sorted', (at) => sortSheet(at.world, at.tab('People'), 4, true)],
    ['rows of the response tab sorted', (at) => sortSheet(at.world, at.tab(RESPONSES.mentee), 3)],
    ['a blank row inserted in People', (at) => insertRow(at.tab('People'), 4)],
    ['blank rows inserted in the response tab', (at) => insertRow(at.tab(RESPONSES.mentor), 3, 2)],
    ['a filter set in the response tab', (at) => filterByHand(at.tab(RESPONSES.mentee), 'A1:AA30')],
    [
      'a column of People dragged to the front',
      (at) => moveColumn(at.tab('People'), columnOf(at.world, at.tab('People'), 'Status'), 1),
    ],
    ['an own column inserted in People', (at) => insertColumn(at.tab('People'), 5)],
    ['a column of the response tab dragged to the end', (at) => moveColumn(at.tab(RESPONSES.mentee), 6, 12)],
    ['People renamed', (at) => renameSheet(at.world, at.tab('People'), 'Everybody')],
    [
      'the response tabs renamed',
      (at) => {
        renameSheet(at.world, at.tab(RESPONSES.mentor), 'Form Responses 7');
        renameSheet(at.world, at.tab(RESPONSES.mentee), 'Mentees 2023 \u2013 raw');
      },
    ],
    ['Settings sorted', (at) => sortSheet(at.world, at.tab('Settings'), 1, true)],
    [
      'Members sorted, with a column moved',
      (at) => {
        sortSheet(at.world, at.tab('Members'), 2, true);
        moveColumn(at.tab('Members'), 1, 4);
      },
    ],
  ];

  test.each(hands)('%s: nobody is new, changed or removed, and everybody is judged as before', async (_, act) => {
    const at = await committeeAfter('checked');
    const before = withoutPlaces(at);
    act(at);
    expect(check(at)).toMatchObject({ ...QUIET, issues: [] });
    const everybody = at.world.spreadsheets[at.world.script.boundTo]!.sheets.find(
      (sheet) => sheet.name === 'Everybody',
    );
    if (everybody) everybody.name = 'People';
    const own = (rows: unknown): unknown =>
      (rows as [string, [string, string][]][]).map(([key, cells]) => [key, cells.filter(([header]) => header !== '')]);
    expect(own(withoutPlaces(at))).toEqual(own(before));
  });

  test('all of it at once, and the story goes on to the same pairs and drafts', async () => {
    const calm = await committeeAfter('drafted');
    const at = await committeeAfter('checked');
    for (const [, act] of hands) act(at);
    at.ask('suggestPairs');
    at.approveAll();
    at.finishDrafts();
    const pairs = (c: Committee): string[] =>
      c
        .rows('Pairs')
        .map((row) => row.Pair!)
        .sort();
    expect(pairs(at)).toEqual(pairs(calm));
    expect(
      at
        .rows('Messages')
        .map((row) => row.Key)
        .sort(),
    ).toEqual(
      calm
        .rows('Messages')
        .map((row) => row.Key)
        .sort(),
    );
  });

  test('a row of People that somebody deleted comes back: the response is still there', async () => {
    const at = await committeeAfter('checked');
    deleteRow(at.tab('People'), 3);
    expect(check(at)).toMatchObject({ new: 1, changed: 0, removed: 0 });
    expect(Object.keys(people(at))).toHaveLength(9);
  });
});

describe('the response tabs', () => {
  test('are never written to, from set-up to the last invitation', async () => {
    const fresh = await committeeAfter('loaded');
    const at = await committeeAfter('invited');
    at.ask('setUp');
    at.ask('switchOnAutomaticReading');
    check(at);
    for (const name of Object.values(RESPONSES)) {
      const [before, after] = [fresh.tab(name), at.tab(name)];
      expect(after.cells).toEqual(before.cells);
      expect([after.notes, after.validations, after.protections, after.conditionalRules]).toEqual([
        before.notes,
        before.validations,
        before.protections,
        before.conditionalRules,
      ]);
    }
  });

  test.each([true, false])(
    'a question renamed in the form is the same question, its column renamed too: %s',
    async (renameRenamesHeader) => {
      const at = await committeeAfter('checked', { switches: { renameRenamesHeader } });
      const before = withoutPlaces(at);
      renameItem(
        at.world,
        FORM.mentee,
        await questionId('mentee', /^Employer or school/),
        'Where do you spend your days?',
      );
      renameItem(
        at.world,
        FORM.mentee,
        await questionId('mentee', /^Leadership competencies/),
        'What would you like to get better at?',
      );
      expect(check(at)).toMatchObject({ ...QUIET, issues: [] });
      expect(withoutPlaces(at)).toEqual(before);
      at.ask('switchOnAutomaticReading');
      at.ws.submit(FORM.mentee, await answersOf('dana.reyes', 'mentee'));
      expect(people(at)['mentee:dana.reyes@greatbasinuniv.example.org']!.Topics).not.toBe('');
    },
  );

  test('a header renamed by hand there: a problem that names column and tab, and nothing is changed', async () => {
    const at = await committeeAfter('checked');
    const sheet = at.tab(RESPONSES.mentee);
    at.typeAt(RESPONSES.mentee, 'Employer or school', 1, 'Employer (see notes)');
    const before = standing(at.world);
    for (const step of ['checkApplications', 'suggestPairs', 'findTimes']) {
      const { code, words, go } = at.refused(step);
      expect([code, words, go]).toEqual([
        'E-12',
        expect.stringMatching(/‘Employer or school’ was renamed to ‘Employer \(see notes\)’.*Nothing was read/),
        'applications',
      ]);
    }
    expect(at.ask<{ next: { text: string; step: string } }>('home').next).toMatchObject({
      text: expect.stringMatching(/‘Employer or school’ was renamed/),
      step: 'applications',
    });
    expect(standing(at.world)).toBe(before);
    expect(sheet.name).toBe(RESPONSES.mentee);
    at.typeAt(RESPONSES.mentee, 'Employer (see notes)', 1, 'Employer or school');
    expect(check(at)).toMatchObject(QUIET);
  });

  test('a response tab that was deleted: a problem that says how to bring it back', async () => {
    const at = await committeeAfter('checked');
    const { sheets } = at.world.spreadsheets[at.world.script.boundTo]!;
    sheets.splice(sheets.indexOf(at.tab(RESPONSES.mentee)), 1);
    const before = standing(at.world);
    expect(at.refused('checkApplications').code).toBe('E-13');
    expect(standing(at.world)).toBe(before);
  });
});

describe('a header of our own tabs renamed or deleted by hand', () => {
  test.each([
    ['People', 'Person', 'checkApplications', {}],
    ['People', 'Applied on', 'checkApplications', {}],
    ['People', 'Decision (edit)', 'decide', { decisions: [{ person: bronwyn, word: 'Accept', note: '' }] }],
    ['Pairs', 'Pair', 'suggestPairs', {}],
    ['Pairs', 'Status', 'approvePairs', {}],
    ['Messages', 'Key', 'createDrafts', { message: 'introduction' }],
    ['Messages', 'State', 'inviteGuests', {}],
    ['Settings', 'Value (edit)', 'checkApplications', {}],
  ] as const)('%s, "%s": %s says so, and nothing is lost, doubled or changed', async (tab, header, step, request) => {
    const at = await committeeAfter('created');
    const sheet = at.tab(tab);
    const renamed = at.copy();
    renamed.typeAt(tab, header, 1, 'Something else');
    const deleted = at.copy();
    deleteColumn(deleted.tab(tab), columnOf(at.world, sheet, header));
    for (const spoiled of [renamed, deleted]) {
      const before = standing(spoiled.world);
      const { code, words } = spoiled.refused(step, request);
      expect([code, words]).toEqual(['E-12', expect.stringContaining(tab)]);
      expect(words).toContain(header);
      expect(standing(spoiled.world)).toBe(before);
    }
    renamed.typeAt(tab, 'Something else', 1, header);
    renamed.ask('home');
  });

  test('a header with another case or blanks around it is the same header', async () => {
    const at = await committeeAfter('checked');
    at.typeAt('People', 'Person', 1, ' person ');
    expect(check(at)).toMatchObject(QUIET);
  });
});

describe('typed into Settings', () => {
  test('a later deadline lets in who was late, at the next look and without another word', async () => {
    const at = await committeeAfter('checked');
    at.setting('Application deadline', '11/5/2022');
    check(at);
    const late = Object.values(people(at)).filter((row) => row.Status === 'Not eligible');
    expect(late.length).toBeGreaterThan(2);
    expect(late.every((row) => /after the deadline of Sat, Nov 5, 2022, 11:59 PM/.test(row.Why!))).toBe(true);
    at.setting('Application deadline', '2022-11-18 23:59:59');
    check(at);
    expect(Object.values(people(at)).every((row) => row.Status === 'Eligible')).toBe(true);
  });

  test.each([
    ['Application deadline', 'next Friday'],
    ['Program start', 'January'],
    ['Time zone', 'Chicago'],
    ['Weight: Areas of work', 'a lot'],
    ['Rule: On time', 'perhaps'],
    ['Orientation length in minutes', '5/1/2023'],
  ])('"%s: %s" cannot be read: every step stops and names the row, and nothing is changed', async (label, words) => {
    const at = await committeeAfter('approved');
    at.setting(label, words);
    const before = standing(at.world);
    const row = 1 + at.tab('Settings').cells.findIndex((cells) => cells[0] === label);
    for (const step of ['checkApplications', 'suggestPairs', 'findTimes', 'home']) {
      const { code, words: said } = at.refused(step);
      expect([step, code]).toEqual([step, 'E-47']);
      expect(said).toContain(`Row ${row} of 'Settings'`);
    }
    expect(at.refused('createDrafts', { message: 'introduction' }).code).toBe('E-47');
    expect(standing(at.world)).toBe(before);
    expect(cellName(2, row)).toBe(`B${row}`);
  });

  test('set-up again leaves what was typed; what set-up is given is written, and a setting it does not know is refused', async () => {
    const at = await committeeAfter('checked');
    at.setting('Committee', 'The Mentoring Committee');
    at.ask('setUp', { settings: { cohort: '2024' } });
    const values = Object.fromEntries(at.rows('Settings').map((row) => [row.Setting, row['Value (edit)']]));
    expect([values.Committee, values.Cohort]).toEqual(['The Mentoring Committee', '2024']);
    const before = standing(at.world);
    for (const settings of [{ deadlin: '2022-11-18' }, { deadline: 'soon' }, { 'program start': '2023-02-30' }]) {
      expect(at.refused('setUp', { settings }).code).toBe('E-46');
      expect(standing(at.world)).toBe(before);
    }
  });
});
