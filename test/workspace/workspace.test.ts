import { linkForm, newForm } from '../../workspace/emulator/form-design';
import { shownRows, tabNamed, typeInto } from '../../workspace/hands';
import type { Workspace } from '../../workspace/workspace';
import { newAccount } from '../../workspace/world-new';
import { CHAIR, SCOPES, smallWorld, withScript } from './small-script';

const SCRIPT = `
var loaded = (typeof loaded === 'number' ? loaded : 0) + 1;
function fresh() { loaded += 1; return loaded; }
function write() {
  const tab = SpreadsheetApp.getActive().getSheets()[0];
  tab.getRange(1, 1).setValue('first');
  tab.getRange(2, 1).setValue('second');
  return 'done';
}
function stubborn() {
  const tab = SpreadsheetApp.getActive().getSheets()[0];
  try { tab.getRange(1, 1).setValue('before'); } catch (e) {}
  try { tab.getRange(2, 1).setValue('after'); } catch (e) { console.log(e.message); } finally {
    try { tab.getRange(3, 1).setValue('finally'); } catch (e) {}
  }
  return 'as if nothing had happened';
}
function native() {
  const tab = SpreadsheetApp.getActive().getSheets()[0];
  const values = tab.getRange(1, 1).setValue(new Date()).getValues();
  return [values instanceof Array, values[0][0] instanceof Date, values[0][0].getTime(), Date.now(), new Date().getTime()];
}
function caught() {
  try { SpreadsheetApp.flush(); } catch (e) { return [e instanceof Error, e.name, e.message]; }
}
function dice() { return [Math.random(), Math.random()]; }
function local() { return new Date(0).getHours(); }
function echo(value, more) { return { value: value, more: more === undefined ? 'absent' : more }; }
function dated() { return { at: new Date(0) }; }
function fails() { throw new TypeError('no such thing'); }
function throwsText() { throw 'just text'; }
function lock() { return LockService.getDocumentLock().tryLock(1000); }
function forever() { for (;;) SpreadsheetApp.flush(); }
function uses() { return Object.keys(globalThis).sort(); }
async function later() { return 1; }
function private_() { return 'secret'; }
var assigned = function () { return 1; };
function onOpen(e) {
  SpreadsheetApp.getUi().createMenu('Desk').addItem('Open panel', 'openPanel').addSeparator().addItem('About', 'about').addToUi();
  console.log(String(e.authMode), SpreadsheetApp.getActive().getName());
  SpreadsheetApp.openById('spreadsheet-1');
  FormApp.create('x');
}
function heard(e) {
  const tab = e.range.getSheet();
  SpreadsheetApp.getActive().getSheetByName('Log').getRange(e.range.getRow(), 1, 1, 3)
    .setValues([["'" + e.values.join('|'), "'" + e.namedValues['Your name'][0], e.triggerUid]]);
  console.log(Session.getEffectiveUser().getEmail(), JSON.stringify(Session.getActiveUser().getEmail()));
}
function noUi() { SpreadsheetApp.getUi(); }
`;

const value = (result: ReturnType<Workspace['menu']>): unknown => (result.ok ? result.value : result);
const rows = (workspace: Workspace): string[][] => shownRows(workspace.world, tabNamed(workspace.world, 'Sheet1'));

describe('each call from outside', () => {
  test('gets a fresh context: nothing survives from the call before', () => {
    const workspace = withScript(SCRIPT);
    expect([value(workspace.page('fresh', [])), value(workspace.page('fresh', []))]).toEqual([2, 2]);
  });

  test("sees arrays and dates of its own kind, and no clock or dice but the world's", () => {
    const [one, other] = [withScript(SCRIPT), withScript(SCRIPT)];
    const [array, date, read, now, made] = value(one.menu('native')) as number[];
    expect([array, date]).toEqual([true, true]);
    expect([read! < now!, now, made]).toEqual([true, one.world.clock, one.world.clock]);
    other.menu('native');
    expect(value(one.page('dice', []))).toEqual(value(other.page('dice', [])));
    expect(value(one.page('local', []))).toMatchObject({ message: 'Date.getHours is not emulated: name a time zone' });
  });

  test('reaches declared functions only: no private one, no assigned one, none that is missing', () => {
    const workspace = withScript(SCRIPT);
    for (const name of ['private_', 'assigned', 'missing', 'SpreadsheetApp']) {
      const refusal = { ok: false, name: 'ScriptError', message: `Script function not found: ${name}` };
      expect(workspace.page(name, [])).toMatchObject(refusal);
      expect(workspace.menu(name)).toMatchObject(refusal);
    }
    expect(workspace.names()).toEqual(expect.arrayContaining(['fresh', 'write', 'onOpen']));
    expect(workspace.names()).not.toEqual(expect.arrayContaining(['private_']));
    expect(workspace.page('later', [])).toMatchObject({ message: 'later returned a promise, which is not emulated' });
  });

  test('is written down with its calls, its user and how it ended', () => {
    const workspace = withScript(SCRIPT);
    const started = workspace.world.clock;
    workspace.menu('write');
    workspace.page('fails', []);
    expect(workspace.world.executions).toMatchObject([
      {
        entry: 'write',
        kind: 'menu',
        user: CHAIR,
        started,
        ended: started + 240,
        status: 'Completed',
        calls: { Sheets: 2 },
      },
      { entry: 'fails', kind: 'page', status: 'Failed', error: 'TypeError: no such thing', calls: {} },
    ]);
    expect([workspace.counter.n, workspace.world.calls]).toEqual([2, { Sheets: 2 }]);
    for (let i = 0; i < 250; i++) workspace.page('fresh', []);
    expect(workspace.world.executions).toHaveLength(200);
  });
});

describe('a page', () => {
  test('sends and gets plain data only', () => {
    const workspace = withScript(SCRIPT);
    expect(value(workspace.page('echo', [{ a: 1, b__: 2 }]))).toEqual({ value: { a: 1 }, more: 'absent' });
    expect(value(workspace.page('dated', []))).toBeNull();
    expect(() => workspace.page('echo', [new Date(0)])).toThrow('Failed due to illegal value in property: 0');
    expect(workspace.world.executions).toHaveLength(2);
  });

  test('hears of an error by name, message and stack', () => {
    const workspace = withScript(SCRIPT);
    expect(workspace.page('fails', [])).toEqual({
      ok: false,
      name: 'TypeError',
      message: 'no such thing',
      stack: expect.stringContaining('Code.js'),
    });
    expect(workspace.page('throwsText', [])).toMatchObject({ ok: false, message: 'just text' });
  });
});

describe('faults', () => {
  test('a fault before a call keeps it from happening, a fault after it does not', () => {
    for (const [hook, expected] of [
      ['before', []],
      ['after', [['first']]],
    ] as const) {
      const workspace = withScript(SCRIPT);
      workspace.hooks[hook] = ({ member }) => {
        if (member === 'Range.setValue') throw Object.assign(new Error('Service timed out'), { name: 'Exception' });
      };
      expect(workspace.menu('write')).toMatchObject({ ok: false, name: 'Exception', message: 'Service timed out' });
      expect(rows(workspace)).toEqual(expected);
    }
  });

  test('the script meets a fault as an error of its own kind', () => {
    const workspace = withScript(SCRIPT);
    workspace.hooks.before = () => {
      throw new Error('from outside');
    };
    expect(value(workspace.page('caught', []))).toEqual([true, 'Error', 'from outside']);
  });

  test('Google that does not answer, and a quota that is used up', () => {
    const workspace = withScript(SCRIPT);
    workspace.world.faults.googleDoesNotAnswer = true;
    expect(value(workspace.page('caught', []))).toEqual([
      true,
      'Exception',
      expect.stringContaining('server error occurred'),
    ]);
    workspace.world.faults = { googleDoesNotAnswer: false, quotaReached: ['Sheets'] };
    expect(value(workspace.page('caught', []))).toEqual([
      true,
      'Exception',
      'Service invoked too many times for one day: sheets.',
    ]);
  });

  test.each([
    ['before', [] as string[][]],
    ['after', [['before']]],
  ])(
    'a run that is killed %s a call does nothing more, whatever it catches, and its reply is dropped',
    (when, expected) => {
      const workspace = withScript(SCRIPT);
      workspace.hooks[when as 'before' | 'after'] = ({ runId, n }) => {
        if (n === 1) workspace.kill(runId);
      };
      expect(workspace.menu('stubborn')).toMatchObject({ ok: false, message: 'Exceeded maximum execution time' });
      expect(rows(workspace)).toEqual(expected);
      expect(workspace.world.executions).toMatchObject([
        { status: 'Stopped', log: ['log: Exceeded maximum execution time'] },
      ]);
    },
  );

  test('a run is stopped after six minutes of its own clock', () => {
    const workspace = withScript(SCRIPT);
    const started = workspace.world.clock;
    expect(workspace.menu('forever')).toMatchObject({ ok: false, message: 'Exceeded maximum execution time' });
    expect(workspace.world.clock - started).toBeGreaterThan(360_000);
    expect(workspace.world.clock - started).toBeLessThan(361_000);
  });

  test("somebody else's click runs in the middle, in its own context", () => {
    const workspace = withScript(SCRIPT);
    workspace.world.accounts['may@x.example'] = newAccount('may@x.example', SCOPES);
    let inner: unknown;
    workspace.hooks.before = ({ n }) => {
      if (n === 2) {
        typeInto(workspace.world, tabNamed(workspace.world, 'Sheet1'), 'A1', 'typed meanwhile');
        inner = value(workspace.page('fresh', [], 'may@x.example'));
      }
    };
    expect(value(workspace.menu('write'))).toBe('done');
    expect([inner, rows(workspace)]).toEqual([2, [['typed meanwhile'], ['second']]]);
    expect(workspace.world.executions.map((e) => [e.entry, e.user])).toEqual([
      ['fresh', 'may@x.example'],
      ['write', CHAIR],
    ]);
  });
});

describe('locks', () => {
  test('a lock ends with its run, and with the process that was cut', () => {
    const workspace = withScript(SCRIPT);
    expect([value(workspace.page('lock', [])), value(workspace.page('lock', []))]).toEqual([true, true]);
    workspace.world.locks.document = 'a run of yesterday';
    expect(value(withScript(SCRIPT, workspace.world).page('lock', []))).toBe(true);
  });

  test('a second run does not get the lock that a run holds', () => {
    const workspace = withScript(SCRIPT);
    let second: unknown;
    workspace.hooks.after = ({ n }) => {
      if (n === 1) second = value(workspace.page('lock', []));
    };
    expect([value(workspace.page('lock', [])), second]).toEqual([true, false]);
  });
});

describe('opening the file', () => {
  test('runs onOpen with limited rights: it may put up the menu, and nothing that needs a permission', () => {
    const workspace = withScript(SCRIPT);
    workspace.world.accounts[CHAIR]!.granted = [];
    expect(workspace.open()).toMatchObject({
      ok: false,
      message: expect.stringContaining('You do not have permission to call'),
    });
    expect(workspace.world.screen.menus).toEqual([
      {
        title: 'Desk',
        items: [
          { label: 'Open panel', handler: 'openPanel' },
          { label: '-', handler: '' },
          { label: 'About', handler: 'about' },
        ],
      },
    ]);
    expect(workspace.world.executions[0]!.log).toEqual(['log: LIMITED Mentoring 2023']);
    expect(withScript('function x() {}').open()).toEqual({ ok: true, value: undefined });
  });
});

describe('a submitted form', () => {
  /** One form with one question, linked to the chair's spreadsheet, and a trigger of the chair. */
  function withForm(handler = 'heard') {
    const world = smallWorld();
    const form = newForm(world, {
      title: 'Mentors',
      owner: CHAIR,
      collectsEmail: true,
      items: [{ id: 5, type: 'TEXT', title: 'Your name' }],
    });
    linkForm(world, form.id, world.script.boundTo);
    world.spreadsheets[world.script.boundTo]!.sheets[1]!.name = 'Log';
    world.triggers.push({
      id: 'T1',
      handler,
      owner: CHAIR,
      source: 'SPREADSHEETS',
      sourceId: world.script.boundTo,
      event: 'ON_FORM_SUBMIT',
    });
    return { workspace: withScript(SCRIPT, world), form };
  }
  const dana = { email: 'dana@x.example', answers: { 5: 'Dana' } };

  test('is announced to the handler as the installer, with the row as it is shown', () => {
    const { workspace, form } = withForm();
    workspace.world.accounts['may@x.example'] = newAccount('may@x.example', SCOPES);
    workspace.world.user = 'may@x.example';
    workspace.submit(form.id, dana);
    expect(shownRows(workspace.world, tabNamed(workspace.world, 'Log'))).toEqual([
      ['', '', ''],
      ['11/18/2022 18:00:00|dana@x.example|Dana', 'Dana', 'T1'],
    ]);
    expect(workspace.world.executions).toMatchObject([
      { entry: 'heard', kind: 'trigger', user: CHAIR, log: [`log: ${CHAIR} ""`] },
    ]);
  });

  test.each([
    ['once', 1, 1],
    ['twice', 2, 2],
    ['never', 0, 0],
    ['late', 0, 1],
  ] as const)(
    'announced %s: the handler ran %i times at once and %i times in the end',
    (delivery, atOnce, inTheEnd) => {
      const { workspace, form } = withForm();
      workspace.submit(form.id, dana, delivery);
      expect(workspace.world.executions).toHaveLength(atOnce);
      workspace.wait(60_000);
      workspace.deliverLate();
      expect(workspace.world.executions).toHaveLength(inTheEnd);
      workspace.deliverLate();
      expect(workspace.world.executions).toHaveLength(inTheEnd);
    },
  );

  test.each([true, false])('an edited response is announced only where the switch says so (%s)', (fires) => {
    const { workspace, form } = withForm();
    workspace.world.switches.editFiresTrigger = fires;
    const { id } = workspace.submit(form.id, dana, 'never');
    workspace.edit(form.id, id, { answers: { 5: 'Dana Ray' } });
    expect(workspace.world.executions).toHaveLength(fires ? 1 : 0);
    expect(form.responses[0]!.answers).toEqual({ 5: 'Dana Ray' });
  });

  test('a trigger has no screen', () => {
    const { workspace, form } = withForm('noUi');
    workspace.submit(form.id, dana);
    expect(workspace.world.executions).toMatchObject([
      { status: 'Failed', error: 'Exception: Cannot call SpreadsheetApp.getUi() from this context.' },
    ]);
  });
});
