/** Everything inside the spreadsheet can be taken back, also after others went on; what left it says what can be done instead. */

import type { HistoryEntry, Undone } from '../../src/steps/undo';
import { moveColumn, removeTab, shownRows, sortSheet } from '../../workspace/hands';
import { draftsOf } from '../../workspace/outcome';
import type { SheetData, World } from '../../workspace/world';
import { CO_CHAIR, type Committee, callsOf, committeeAfter, serverError } from './committee';

interface History {
  entries: HistoryEntry[];
  said: string[];
}

const history = (at: Committee): HistoryEntry[] => at.ask<History>('history').entries;
const newest = (at: Committee, can: string = 'undo'): HistoryEntry => history(at).find((e) => e.can === can)!;
const undo = (at: Committee, id: string, how = 'ask'): Undone => at.ask<Undone>('undo', { id, how });
const redo = (at: Committee, id: string, how = 'ask'): Undone => at.ask<Undone>('redo', { id, how });
const undoLast = (at: Committee): string => {
  expect(at.ws.menu('undoLastChange').ok).toBe(true);
  return at.world.screen.toast;
};

/** What people see in the tabs that steps change, notes and tick boxes too; not History itself and not the lines of "Start here". */
function sheets(world: World, names = ['People', 'Pairs', 'Without a pair', 'Pair rules', 'Settings']): unknown {
  return world.spreadsheets[world.script.boundTo]!.sheets.filter((s) => names.includes(s.name)).map((s) => [
    s.name,
    contents(world, s),
    s.notes,
  ]);
}
/** Rows of blanks and empty tick boxes below the last one are nothing to see. */
function contents(world: World, sheet: SheetData): string[][] {
  const rows = shownRows(world, sheet);
  while (rows.length > 1 && rows[rows.length - 1]!.every((cell) => cell === '' || cell === 'FALSE')) rows.pop();
  return rows;
}
const inAnyOrder = (world: World, tab: SheetData): string[] => contents(world, tab).map(String).sort();

/** Scores whose note tells of another pair; a note may be missing where a run was cut, until pairs are suggested again. */
const strangeNotes = (at: Committee): string[] =>
  at.rows('Pairs').flatMap((row, i) => {
    const note = at.tab('Pairs').notes[`G${i + 2}`] ?? '';
    return note === '' || note.endsWith(`Together: ${row.Score} of 100.`) ? [] : [`${row.Pair} ${note}`];
  });

const approveOne = (at: Committee): unknown =>
  at.ask('approvePairs', {
    only: [
      at
        .rows('Pairs')
        .find((row) => row.Match !== 'Weak')!
        .Pair!.split(' ')[0],
    ],
  });

const standings = (at: Committee): string[] =>
  at
    .rows('Pairs')
    .filter((row) => row.Pair !== '')
    .map((row) => `${row.Pair} ${row.Status}`)
    .sort();

const accept = {
  decisions: [{ person: 'mentor:zoe.espinoza@greatbasinuniv.example.org', word: 'Withdraw', note: 'moved' }],
};
const decide = (at: Committee, user?: string): unknown => at.ask('decide', accept, user);

describe('one change, undone', () => {
  test('a first suggestion leaves the tabs empty again, with the sentence that says why', async () => {
    const at = await committeeAfter('checked');
    const people = sheets(at.world, ['People', 'Settings']);
    at.ask('suggestPairs');
    expect(at.rows('Pairs')).toHaveLength(5);
    expect(undoLast(at)).toBe(`Undone: ${history(at).find((e) => e.state === 'Undone')!.what}`);
    expect(shownRows(at.world, at.tab('Pairs')).slice(1).flat().filter(Boolean)).toEqual([
      'No pairs yet. Open the panel and press Suggest pairs.',
    ]);
    expect(at.tab('Pairs').validations).toEqual({});
    expect(sheets(at.world, ['People', 'Settings'])).toEqual(people);
  });

  test('pairing again: pairs, people without a pair, new rules, tick boxes and the notes of the scores are as they were', async () => {
    const at = await committeeAfter('suggested');
    decide(at);
    at.type('Pairs', ['Pair', 'mentee:vivek'], 'Never (edit)', 'TRUE');
    const before = sheets(at.world, ['People', 'Pairs', 'Without a pair', 'Settings']);
    at.ask('suggestPairs');
    expect(at.rows('Pair rules')).toHaveLength(1);
    const after = sheets(at.world);
    const { id, cells, who } = newest(at);
    expect([cells > 20, who]).toEqual([true, at.world.user]);
    expect(undo(at, id)).toMatchObject({ done: true, edited: [], dependents: [] });
    expect(sheets(at.world, ['People', 'Pairs', 'Without a pair', 'Settings'])).toEqual(before);
    expect(at.rows('Pair rules').filter((row) => Object.values(row).some((cell) => cell !== ''))).toEqual([]);
    expect(redo(at, id)).toMatchObject({ done: true });
    expect(sheets(at.world)).toEqual(after);
  });

  test('an approval: who approved and when are gone as well', async () => {
    const at = await committeeAfter('suggested');
    const before = sheets(at.world);
    at.approveAll();
    expect(at.rows('Pairs').every((row) => row.Status === 'Approved' && row['Approved by'] !== '')).toBe(true);
    expect(newest(at)).toMatchObject({ what: '5 pairs approved.', cells: 15, state: 'Can be undone' });
    undo(at, newest(at).id);
    expect(sheets(at.world)).toEqual(before);
  });

  test('a decision: the rules have the last word again, in status and reason', async () => {
    const at = await committeeAfter('checked');
    const before = sheets(at.world);
    decide(at);
    expect(at.person('mentor:zoe').Status).toBe('Withdrawn');
    expect(newest(at).what).toBe('Withdraw: Zo\u00eb Espinoza (mentor).');
    undo(at, newest(at).id);
    expect(sheets(at.world)).toEqual(before);
    expect(at.person('mentor:zoe').Status).toBe('Eligible');
  });

  test('a setting given in set-up goes back to what a person had typed, and everybody is judged by it', async () => {
    const at = await committeeAfter('checked');
    const before = sheets(at.world);
    at.ask('setUp', { settings: { deadline: '2022-01-01 12:00' } });
    at.ask('checkApplications');
    expect(at.person('mentor:zoe').Status).toBe('Not eligible');
    expect(newest(at)).toMatchObject({ what: 'Changed: Application deadline.', cells: 1 });
    undo(at, newest(at).id);
    expect(sheets(at.world)).toEqual(before);
  });
});

describe('after others went on', () => {
  test('stepwise, the last change first, back to the beginning and forth again', async () => {
    const at = await committeeAfter('checked');
    const seen = [sheets(at.world, ['People'])];
    decide(at);
    seen.push(sheets(at.world, ['People']));
    at.ask('suggestPairs');
    const suggested = sheets(at.world);
    at.approveAll();
    const approved = sheets(at.world);
    undoLast(at);
    expect(sheets(at.world)).toEqual(suggested);
    undoLast(at);
    expect(sheets(at.world, ['People'])).toEqual(seen[1]);
    undoLast(at);
    expect(sheets(at.world, ['People'])).toEqual(seen[0]);
    expect(undoLast(at)).toBe('Nothing to undo yet.');
    for (const { id } of history(at)
      .filter((e) => e.can === 'redo')
      .reverse())
      redo(at, id);
    expect(sheets(at.world)).toEqual(approved);
    expect(newest(at).what).toBe('4 pairs approved.');
  });

  test('rows sorted, columns moved and People renamed in between change nothing', async () => {
    const at = await committeeAfter('suggested');
    decide(at);
    const undecided = at.copy();
    undo(undecided, newest(undecided).id);
    for (const tab of [at.tab('People'), at.tab('History')]) sortSheet(at.world, tab, 4, true);
    at.tab('People').name = 'Our people';
    undo(at, newest(at).id);
    at.tab('Our people').name = 'People';
    expect(inAnyOrder(at.world, at.tab('People'))).toEqual(inAnyOrder(undecided.world, undecided.tab('People')));
    at.approveAll();
    const { id } = newest(at);
    moveColumn(at.tab('Pairs'), 14, 2);
    sortSheet(at.world, at.tab('Pairs'), 6);
    expect(undo(at, id)).toMatchObject({ done: true });
    moveColumn(at.tab('Pairs'), 2, 14);
    expect(inAnyOrder(at.world, at.tab('Pairs'))).toEqual(inAnyOrder(undecided.world, undecided.tab('Pairs')));
  });

  test('what a hand changed since is said cell by cell first, and nothing is done until somebody chooses', async () => {
    const at = await committeeAfter('checked');
    decide(at);
    at.type('People', ['Person', 'mentor:zoe'], 'Decision (edit)', 'Ask the person');
    const { id } = newest(at);
    const before = sheets(at.world);
    const reply = undo(at, id);
    expect(reply).toMatchObject({
      done: false,
      edited: [
        {
          tab: 'People',
          row: 'Zo\u00eb Espinoza',
          column: 'Decision',
          after: 'Withdraw',
          now: 'Ask the person',
          by: 'somebody, in the sheet',
        },
      ],
    });
    expect(reply.said[0]).toMatch(/^1 of the 4 cells .* somebody, in the sheet\.$/);
    expect(sheets(at.world)).toEqual(before);
    expect(undoLast(at)).toMatch(/^Not undone: 1 of the 4 cells/);

    const others = at.copy();
    expect(undo(others, id, 'the others').said).toContain('1 cell changed since stayed.');
    expect(others.person('mentor:zoe')).toMatchObject({
      'Decision (edit)': 'Ask the person',
      'Decision note (edit)': '',
    });
    expect(undo(at, id, 'all').done).toBe(true);
    expect(at.person('mentor:zoe')).toMatchObject({ 'Decision (edit)': '', Status: 'Eligible' });
  });

  test('the co-chair decided anew: the earlier decision names her, and lists what depends on it', async () => {
    const at = await committeeAfter('checked');
    at.invite(CO_CHAIR);
    decide(at);
    const { id } = newest(at);
    const person = accept.decisions[0]!.person;
    at.ask('decide', { decisions: [{ person, word: 'Accept', note: 'stays after all' }] }, CO_CHAIR);
    const reply = undo(at, id);
    expect(reply.done).toBe(false);
    expect(new Set(reply.edited.map((e) => e.by))).toEqual(new Set([CO_CHAIR]));
    expect(reply.dependents.map((d) => d.what)).toEqual(['Accept: Zo\u00eb Espinoza (mentor).']);
    expect(undo(at, id, 'all').done).toBe(true);
    expect(at.person('mentor:zoe')['Decision (edit)']).toBe('');
    // And the redo brings the co-chair's word back, because that is what the undo took away.
    redo(at, id, 'all');
    expect(at.person('mentor:zoe')).toMatchObject({ 'Decision (edit)': 'Accept', 'Decided by': CO_CHAIR });
  });

  test('a suggestion that was approved since: the approved pairs stay, or everything goes', async () => {
    const at = await committeeAfter('suggested');
    const { id } = newest(at);
    approveOne(at);
    const reply = undo(at, id);
    expect([reply.done, reply.dependents.map((d) => d.what)]).toEqual([false, ['1 pair approved.']]);
    expect(reply.edited.map((e) => e.column)).toEqual(['Status', 'Approved by', 'Approved on']);
    const others = at.copy();
    undo(others, id, 'the others');
    expect(standings(others)).toEqual(standings(at).filter((s) => s.endsWith(' Approved')));
    undo(at, id, 'all');
    expect(standings(at)).toEqual([]);
  });
});

describe('what left the sheet', () => {
  test('drafts, event and invitations say what can be done, and the approval says that they rest on it', async () => {
    const at = await committeeAfter('invited');
    const left = history(at).filter((e) => e.state === 'Left the sheet');
    expect(left.map((e) => [e.can, e.what.replace(/\d+/, 'n')])).toEqual([
      ['', 'n people invited.'],
      ['', expect.stringMatching(/^Event created for /)],
      ['', expect.stringMatching(/^n drafts created in the Gmail of /)],
    ]);
    expect(left.map((e) => /emailed|event is in Google Calendar|Gmail/.test(e.leads))).toEqual([true, true, true]);
    const [drafts, events] = [draftsOf(at.world).length, JSON.stringify(at.world.calendars)];
    for (const { id, leads } of left) expect(undo(at, id, 'all')).toMatchObject({ done: false, said: [leads] });
    const { id } = newest(at);
    expect(undo(at, id)).toMatchObject({
      done: false,
      edited: [],
      dependents: left.map((e) => ({ id: e.id, what: e.what })),
    });
    expect(undo(at, id, 'the others').done).toBe(true);
    expect(at.rows('Pairs').every((row) => row.Status === 'Suggested')).toBe(true);
    expect([draftsOf(at.world).length, JSON.stringify(at.world.calendars)]).toEqual([drafts, events]);
  });

  test('steps that only read or bind say that there is nothing to undo', async () => {
    const at = await committeeAfter('checked');
    expect(history(at).map((e) => [e.state, e.can])).toEqual(history(at).map(() => ['Nothing to undo', '']));
    expect(undo(at, history(at)[0]!.id)).toMatchObject({
      done: false,
      said: [expect.stringMatching(/^There is nothing/)],
    });
    expect(at.ask<History>('history').said).toEqual(['Nothing to undo yet.']);
  });
});

describe('when something is missing', () => {
  test('undoing twice, by two people or after a lost reply, undoes once', async () => {
    const at = await committeeAfter('approved');
    const { id } = newest(at);
    undo(at, id);
    const after = sheets(at.world);
    expect(undo(at, id)).toMatchObject({ done: true, said: ['Undone already: 5 pairs approved.'] });
    expect(sheets(at.world)).toEqual(after);
    redo(at, id);
    expect(redo(at, id)).toMatchObject({ done: true, said: ['Done already: 5 pairs approved.'] });
  });

  test('somebody deleted the hidden tab: undo history is lost and nothing else, and the next change can be undone', async () => {
    const at = await committeeAfter('approved');
    const data = at.tab('_data');
    expect([data.hidden, shownRows(at.world, data)[0]![0]]).toEqual([
      true,
      'Used by the panel for undo. Deleting it only loses undo history.',
    ]);
    removeTab(at.world, data);
    const entry = history(at).find((e) => e.what === '5 pairs approved.')!;
    expect([entry.state, entry.can, entry.leads]).toEqual(['Too old', '', expect.stringContaining('Version history')]);
    decide(at);
    expect(undoLast(at)).toBe('Undone: Withdraw: Zo\u00eb Espinoza (mentor).');
  });

  test('a tab that is gone, a line that is gone, a header that is gone: said, and nothing changed', async () => {
    const at = await committeeAfter('approved');
    const { id } = newest(at);
    expect(at.refused('undo', { id: 'nobody' }).code).toBe('E-27');
    const renamed = at.copy();
    renamed.typeAt('Pairs', 'Approved by', 1, 'Who said yes');
    expect(renamed.refused('undo', { id }).code).toBe('E-12');
    removeTab(at.world, at.tab('Pairs'));
    expect(at.refused('undo', { id })).toMatchObject({ code: 'E-13', words: expect.stringContaining('Pairs') });
    expect(undoLast(at)).toMatch(/was deleted\. Nothing was undone/);
  });
});

describe('cut at every call', () => {
  const cut = (at: Committee, n: number, when: 'before' | 'after', press: (at: Committee) => unknown): void => {
    at.atCall(n, when, ({ runId }) => at.ws.kill(runId));
    press(at);
    at.ws.hooks = {};
  };

  test.each(['before', 'after'] as const)(
    '%s it, an undo that is pressed again ends as if it had never been cut, and so does the redo',
    async (when) => {
      const at = await committeeAfter('suggested');
      decide(at);
      const decided = sheets(at.world);
      const { id } = newest(at);
      const press = (c: Committee) => c.press('undo', { id, how: 'ask' });
      const whole = at.copy();
      press(whole);
      const wanted = sheets(whole.world);
      const calls = callsOf(at, press);
      for (let n = 1; n <= calls; n++) {
        const one = at.copy();
        cut(one, n, when, press);
        expect([n, undo(one, id).done]).toEqual([n, true]);
        expect([n, sheets(one.world)]).toEqual([n, wanted]);
        expect([n, redo(one, id).done]).toEqual([n, true]);
        expect([n, sheets(one.world)]).toEqual([n, decided]);
      }
    },
  );

  test('a pairing that is cut and pressed again is undone step by step to what was before', async () => {
    const at = await committeeAfter('suggested');
    decide(at);
    at.type('Pairs', ['Pair', 'mentee:vivek'], 'Never (edit)', 'TRUE');
    const tabs = ['People', 'Pairs', 'Without a pair'];
    const cells = (c: Committee) => tabs.map((name) => contents(c.world, c.tab(name)));
    const before = cells(at);
    const press = (c: Committee) => c.press('suggestPairs');
    const whole = at.copy();
    press(whole);
    const wanted = sheets(whole.world, tabs);
    const calls = callsOf(at, press);
    for (let n = 1; n <= calls; n++) {
      const one = at.copy();
      cut(one, n, 'after', press);
      const interrupted = history(one).filter((e) => e.what.includes('interrupted')).length;
      expect([n, interrupted <= 1, strangeNotes(one)]).toEqual([n, true, []]);
      one.ask('suggestPairs');
      expect([n, sheets(one.world, tabs)]).toEqual([n, wanted]);
      const mine = history(one).filter((e) => e.can === 'undo' && /pairs? suggested/.test(e.what));
      for (const { id } of mine.slice(0, -1)) undo(one, id, 'the others');
      expect([n, cells(one), strangeNotes(one)]).toEqual([n, before, []]);
    }
  });

  test('a write that Google refuses leaves a line that can be undone', async () => {
    const at = await committeeAfter('suggested');
    const before = sheets(at.world, ['Pairs']);
    at.ws.hooks = {
      before: ({ member }) => {
        const begun = at.world.spreadsheets[at.world.script.boundTo]!.sheets.some(
          (s) => s.name === 'History' && s.cells.flat().includes('Being done'),
        );
        if (begun && member === 'Range.setValues') throw serverError();
      },
    };
    expect(at.press('approvePairs', {})).toMatchObject({ ok: false });
    at.ws.hooks = {};
    expect(newest(at).what).toMatch(/It was interrupted/);
    undo(at, newest(at).id);
    expect(sheets(at.world, ['Pairs'])).toEqual(before);
  });
});

test('undo takes as many calls for everybody as for one, and history is read in a handful', async () => {
  const at = await committeeAfter('suggested');
  const one = at.copy();
  approveOne(one);
  at.approveAll();
  const calls = (c: Committee) => {
    const { id } = newest(c);
    return callsOf(c, (copy) => undo(copy, id));
  };
  expect(calls(at)).toBe(calls(one));
  expect(callsOf(at, history)).toBeLessThan(10);
});
