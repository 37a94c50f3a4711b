/** Whatever a page sends to the front door: it is answered in words, and what cannot be understood changes nothing. */
import { CO_CHAIR, type Committee, cohort, committeeAfter, draftsIn, FORM, type Reply, standing } from './committee';

/** Google's own entries, which no page calls: they take no request and give no answer. */
const ENTRIES = ['onOpen', 'onInstall', 'openPanel', 'openPairingBoard', 'openHelp', 'onApplication', 'undoLastChange'];

/** Any text as the one argument; the answer as it arrives. */
function raw(at: Committee, name: string, ...args: unknown[]): Reply<unknown> {
  const result = at.ws.page(name, args);
  if (!result.ok) throw new Error(`${name} ended without an answer: ${result.message}`);
  return JSON.parse(String(result.value)) as Reply<unknown>;
}

function expectWords(reply: Reply<unknown>): void {
  if (reply.ok) throw new Error(`Was not refused: ${JSON.stringify(reply.value).slice(0, 200)}`);
  for (const words of [reply.code, reply.happened, reply.notDone, reply.next.label, reply.next.go])
    expect(words).toMatch(/\S/);
  expect(`${reply.happened} ${reply.notDone}`).not.toMatch(/undefined|\[object|NaN|null|Error:/);
}

/** The page functions of the built bundle. */
const pageFunctions = (at: Committee): string[] => at.ws.names().filter((name) => !ENTRIES.includes(name));

/** Understood as JSON, and no request of that function all the same. */
const WRONG: Record<string, unknown[]> = {
  setUp: [{ settings: 'all' }, { settings: { deadline: 5 } }, { more: 1 }, { settings: { deadline: 'one day' } }],
  decide: [
    {},
    { decisions: 'all' },
    { decisions: [{ person: 'x', word: 'Perhaps', note: '' }] },
    { decisions: [{ person: 'x', word: 'Accept' }] },
    { decisions: [null] },
  ],
  approvePairs: [{ only: 'everybody' }, { weakToo: true }, { note: 5 }, { all: true }],
  createDrafts: [{}, { message: 'farewell' }, { message: ['introduction'] }, { message: 'introduction', to: 'all' }],
  checkMessage: [{}, { message: 'introduction', who: 'nobody' }, { message: 'introduction', typed: 'x' }],
  previewMessages: [{ message: 'introduction' }],
  messageTexts: [{}, { message: 'constructor' }],
  testDraft: [{ message: 'introduction' }, { address: 'x' }],
  deleteDrafts: [{}, { keys: 'all' }, { keys: [1] }],
  noteMessages: [
    { message: 'introduction', keys: [] },
    { message: 'introduction', keys: [], state: 'Draft ready' },
  ],
  draftDifference: [{}],
  rewriteDraft: [{ message: 'introduction' }],
  putBackTemplate: [{}, { key: 1 }],
  notePairAnswer: [{}, { pair: 'x', side: 'both', answer: 'Yes' }, { pair: 'x', side: 'mentor', answer: 'Perhaps' }],
  answerUncertain: [{}, { answers: [{ key: 'x', answer: 'perhaps' }] }, { answers: {} }],
  createOrientation: [{}, { wall: 5 }, { wall: 'tomorrow' }, { wall: '2022' }],
  showTab: [{}, { tab: 'nothing' }],
  pairingBoard: [{}, { changes: 'all' }, { changes: [{ do: 'give', mentee: 'x' }] }, { changes: [{ do: 'dance' }] }],
  possiblePartners: [{ changes: [] }, { changes: [], person: 7 }],
  changePairs: [{ changes: [] }, { changes: [{ do: 'withdraw', person: 'x', others: 'swap' }], mark: '' }],
  keepUnsaved: [{ changes: [] }, { mark: '' }],
  screens: [{}, { of: '../Code' }],
  undo: [{}, { id: 5 }],
  redo: [{}, { id: 5 }],
};

describe('junk', () => {
  test('every page function answers text that is no request with words, and changes nothing', async () => {
    const at = await committeeAfter('created');
    const before = standing(at.world);
    const names = pageFunctions(at);
    expect(names.length).toBeGreaterThan(13);
    for (const name of names) {
      for (const text of ['no json', '{"half":', 'null', '42', '"text"', 'true', '[]', '[{}]']) {
        expectWords(raw(at, name, text));
        expect(at.lastRun().calls).toEqual({});
      }
      expectWords(raw(at, name, { an: 'object' }));
      expectWords(raw(at, name, 7));
    }
    expect(standing(at.world)).toBe(before);
  });

  test.each(Object.entries(WRONG))(
    '%s refuses a request of another shape, and changes nothing',
    async (name, requests) => {
      // An event that exists is found whatever time is asked for.
      const at = await committeeAfter(name === 'createOrientation' ? 'drafted' : 'created');
      if (!pageFunctions(at).includes(name)) throw new Error(`There is no page function ${name} any more.`);
      const before = standing(at.world);
      for (const request of requests) {
        expectWords(raw(at, name, JSON.stringify(request)));
        expect(standing(at.world)).toBe(before);
      }
    },
  );

  test('a decision about nobody, or about a blank name, is recorded about nobody', async () => {
    const folder = await cohort({}, (rows) =>
      rows.map((row, i) =>
        i === 0 ? { ...row, cells: row.cells.map((cell, c) => (c === 2 || c === 3 ? '' : cell)) } : row,
      ),
    );
    const at = await committeeAfter('checked', { folder });
    const decisions = ['', ' ', 'Nobody Here', '*'].map((person) => ({ person, word: 'Do not accept', note: '' }));
    const reply = at.ask<{ changed: number; notFound: string[] }>('decide', { decisions });
    expect(reply).toMatchObject({ changed: 0, notFound: ['', ' ', 'Nobody Here', '*'] });
    expect(at.rows('People').filter((row) => row['Decision (edit)'] !== '')).toEqual([]);
  });

  test('pairs, questions and lines of History that do not exist: nothing happens', async () => {
    const at = await committeeAfter('suggested');
    expect(at.ask('approvePairs', { only: ['mentee:nobody@x.example'], weakToo: ['constructor'] })).toMatchObject({
      approved: 0,
    });
    expect(at.ask('answerUncertain', { answers: [{ key: '__proto__', answer: 'make it' }] })).toMatchObject({
      answered: 0,
    });
    expect(at.rows('Pairs').every((row) => row.Status === 'Suggested')).toBe(true);
  });

  test('a private name, a missing one, and arguments that do not travel', async () => {
    const at = await committeeAfter('loaded');
    for (const name of ['door', 'judged', 'stubs', 'constructor', 'home_'])
      expect(at.ws.page(name, ['{}']).ok).toBe(false);
    expect(() => at.ws.page('home', [new Date(0)])).toThrow('Failed due to illegal value in property: 0');
  });
});

interface Next {
  text: string;
  step: string;
  label: string;
  action: { call: string; args: object } | null;
}

describe('Home', () => {
  test.each(['loaded', 'set up', 'checked', 'approved', 'drafted', 'invited'] as const)(
    'after "%s": one call from the page, one next thing, and nothing is written',
    async (step) => {
      const at = await committeeAfter(step);
      const before = standing(at.world);
      const members: string[] = [];
      at.ws.hooks.before = ({ member }) => void members.push(member);
      const runs = at.world.executions.length;
      const home = at.ask<{ next: { text: string }; steps: { title: string; tag: string }[] }>('home');
      expect(at.world.executions).toHaveLength(runs + 1);
      expect(
        members.filter((member) =>
          /\.(set|insert|create|append|delete|remove|clear|patch|update|protect)/i.test(member),
        ),
      ).toEqual([]);
      expect(standing(at.world)).toBe(before);
      expect(home.steps).toHaveLength(8);
      expect([home.next.text, ...home.steps.map((s) => s.tag)].every((words) => /\S/.test(words))).toBe(true);
    },
  );

  test('what it offers next leads through the whole story, press by press', async () => {
    const at = await committeeAfter('checked');
    const pressed: string[] = [];
    for (let press = 0; press < 20; press++) {
      const { next } = at.ask<{ next: Next }>('home');
      if (next.text === 'Nothing to do now.') break;
      // Where somebody should look first, the button opens the step.
      if (next.action) at.ask(next.action.call, next.action.args);
      else if (next.step === 'pairing') at.approveAll();
      else if (next.step === 'messages') at.finishDrafts();
      else if (next.step === 'orientation') {
        const { suggested } = at.ask<{ suggested: { walls: string[] }[] }>('orientationView');
        at.ask('chooseSessions', { walls: suggested[0]!.walls });
      }
      pressed.push(next.action?.call ?? next.label);
    }
    expect(pressed).toEqual([
      'suggestPairs',
      'Look at 5 pairs',
      'Check 8 introductions',
      'Find a time for the orientation',
      'createOrientation',
      'inviteGuests',
    ]);
    expect(draftsIn(at.world)).toHaveLength(8);
  });
});

describe('before set-up', () => {
  test.each([
    ['checkApplications', {}],
    ['decide', { decisions: [] }],
    ['suggestPairs', {}],
    ['planDetails', {}],
    ['approvePairs', {}],
    ['createDrafts', { message: 'introduction' }],
    ['messagesNow', {}],
    ['checkMessage', { message: 'accepted' }],
    ['draftsMade', {}],
    ['agreementNow', {}],
    ['findTimes', {}],
    ['createOrientation', { wall: '' }],
    ['inviteGuests', {}],
    ['orientationFile', {}],
  ])('%s says that nothing is set up yet, and where to do it', async (name, request) => {
    const at = await committeeAfter('loaded');
    const before = standing(at.world);
    expect(at.refused(name, request)).toMatchObject({ code: 'E-40', go: 'set-up' });
    expect(standing(at.world)).toBe(before);
  });

  test('set-up without a form says how to link one, and makes no tab', async () => {
    const at = await committeeAfter('loaded');
    for (const sheet of at.world.spreadsheets[at.world.script.boundTo]!.sheets) sheet.formId = '';
    const before = standing(at.world);
    expect(at.refused('setUp')).toMatchObject({ code: 'E-41', words: expect.stringContaining('Link to Sheets') });
    expect(standing(at.world)).toBe(before);
  });

  test('cut at every ninth call, set-up is gone on with and ends the same', async () => {
    const before = await committeeAfter('loaded');
    const uncut = before.copy();
    uncut.ask('setUp');
    const calls = uncut.ws.counter.n;
    const tabs = (at: Committee): unknown =>
      at.world.spreadsheets[at.world.script.boundTo]!.sheets.map(
        ({ name, cells, frozenRows, conditionalRules, filter }) =>
          name === 'History' || name.startsWith('_')
            ? name
            : { name, cells, frozenRows, rules: conditionalRules.length, filter },
      );
    const plain = (at: Committee): string => JSON.stringify(tabs(at)).replace(/\([^)]*@[^)]*time\)[^"]*/g, '(…)');
    for (let n = 3; n <= calls; n += 9) {
      const at = before.copy();
      at.atCall(n, 'after', ({ runId }) => at.ws.kill(runId));
      expect(at.press('setUp')).toBeNull();
      at.ask('setUp');
      expect([n, plain(at)]).toEqual([n, plain(uncut)]);
    }
  });
});

describe('trouble', () => {
  test('an error that nobody expected is E-30, with nothing personal in the answer or in the log', async () => {
    const at = await committeeAfter('checked');
    at.ws.hooks.before = ({ service }) => {
      if (service === 'Sheets') throw new TypeError('dana@lib.example.org is odd\n    at Dana Reyes (her:1:1)');
    };
    const reply = at.press('home')!;
    const run = at.lastRun();
    expect(reply).toMatchObject({ ok: false, code: 'E-30 TypeError' });
    expectWords(reply);
    expect(run.log.join('\n')).toMatch(/E-30 TypeError at /);
    for (const text of [JSON.stringify(reply), run.log.join('\n')]) expect(text).not.toMatch(/dana|Reyes/i);
  });

  test('Google does not answer at all: each press says so in words, and afterwards everything goes on', async () => {
    const at = await committeeAfter('approved');
    const before = standing(at.world);
    at.world.faults.googleDoesNotAnswer = true;
    for (const [name, request] of [
      ['home', {}],
      ['checkApplications', {}],
      ['createDrafts', { message: 'introduction' }],
      ['createOrientation', { wall: '' }],
    ] as const)
      expectWords(at.press(name, request)!);
    expect(standing(at.world)).toBe(before);
    at.world.faults.googleDoesNotAnswer = false;
    at.finishDrafts();
    expect(draftsIn(at.world)).toHaveLength(8);
  });

  test('in a language nobody here speaks, everything answers the same: no decision hangs on Google\u2019s words', async () => {
    const story = async (language: string): Promise<unknown> => {
      const at = await committeeAfter('checked');
      at.world.accounts[at.world.user]!.language = language;
      const said: unknown[] = [];
      const press = (name: string, request: object = {}): void => {
        const reply = at.press(name, request)!;
        said.push([name, reply.ok ? reply.value : [reply.code, reply.happened, reply.notDone]]);
      };
      press('suggestPairs');
      at.approveAll();
      at.world.faults.quotaReached = ['Gmail', 'Calendar'];
      press('createDrafts', { message: 'introduction' });
      press('createOrientation', { wall: '' });
      at.world.faults.quotaReached = [];
      at.ws.wait(86_400_000);
      at.finishDrafts();
      press('createOrientation', { wall: '' });
      at.finishInvitations();
      at.world.calendars[at.world.user]!.events = [];
      press('inviteGuests');
      at.world.accounts[at.world.user]!.granted = [];
      press('createDrafts', { message: 'introduction' });
      press('home');
      return [said, draftsIn(at.world)];
    };
    expect(await story('xx')).toEqual(await story('en'));
  });
});

describe('two accounts', () => {
  test('each sees who they are; what each does is recorded under their name, and drafts land in their own mailbox', async () => {
    const at = await committeeAfter('checked');
    const coChair = at.invite();
    expect(at.ask<{ user: string }>('home', {}, coChair).user).toBe(coChair);
    expect(at.ask<{ user: string }>('home').user).toBe(at.world.user);
    at.ask('decide', { decisions: [{ person: 'Vivek Santos', word: 'Accept', note: '' }] }, coChair);
    at.ask('suggestPairs');
    at.ask('approvePairs', {}, coChair);
    const { mailbox } = at.ask<{ mailbox: string }>('createDrafts', { message: 'introduction' }, coChair);
    expect(mailbox).toBe(CO_CHAIR);
    expect([draftsIn(at.world).length, draftsIn(at.world, coChair).length]).toEqual([0, 6]);
    expect(at.person('mentee:vivek')['Decided by']).toBe(coChair);
    expect(new Set(at.rows('Messages').map((row) => `${row.In} ${row['Made by']}`))).toEqual(
      new Set([`${coChair} ${coChair}`]),
    );
    expect(at.ask('createDrafts', { message: 'introduction' })).toMatchObject({ made: 0, exist: 6 });
    expect(draftsIn(at.world)).toEqual([]);
  });

  test('a member who may not open the forms can look, judge and pair; set-up keeps what is known of them, and says so', async () => {
    const at = await committeeAfter('checked');
    const coChair = at.invite();
    expect(at.world.forms[FORM.mentor]!.editors).toEqual([]);
    at.ask('home', {}, coChair);
    at.ask('suggestPairs', {}, coChair);
    at.ask('checkApplications', {}, coChair);
    const before = at.rows('People');
    expect(at.ask<{ said: string[] }>('setUp', {}, coChair).said.join(' ')).toMatch(
      /not looked at again.*add you as an editor/,
    );
    at.ask('checkApplications');
    expect(at.rows('People')).toEqual(before);
  });
});

test('a press that is repeated because its answer was lost is answered as the first time, and done once', async () => {
  const at = await committeeAfter('suggested');
  const request = { operation: 'press-0123456789', note: 'Read all.' };
  const first = at.ask('approvePairs', request);
  const lines = at.rows('History').length;
  expect(at.ask('approvePairs', request)).toEqual(first);
  expect(at.rows('History')).toHaveLength(lines);
});
