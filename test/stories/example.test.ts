/** The try-out on made-up people: the whole story runs on it, nothing leaves but one sample draft, and taking it away leaves no trace. */
import type { PlanReply } from '../../workspace/desk-replies';
import { addTab, removeTab, renameSheet, typeInto } from '../../workspace/hands';
import type { World } from '../../workspace/world';
import { CHAIR, type Committee, callsOf, committeeAfter, draftsIn, standing } from './committee';

interface Said {
  said: string[];
}
interface Home {
  isSetUp: boolean;
  example: boolean;
  next: { text: string; step: string; label: string; action: { call: string; args: object } | null };
  steps: { key: string; tag: string; facts: string[]; actions: { label: string; call: string }[] }[];
}

const NOTHING_LEAVES = 'With example data nothing leaves this spreadsheet but one sample draft to yourself.';
const INTRODUCTION = { message: 'introduction' };

const tabs = ({ world }: Committee): string[] =>
  world.spreadsheets[world.script.boundTo]!.sheets.map((sheet) => sheet.name);
const exampleTabs = (at: Committee): string[] => tabs(at).filter((name) => name.startsWith('Example '));
const home = (at: Committee, user?: string): Home => at.ask<Home>('home', {}, user);
const step = (view: Home, key: string) => view.steps.find((s) => s.key === key)!;
const exampleProperties = ({ properties }: World): string[] =>
  Object.keys(properties.document).filter((key) => key.startsWith('example.'));

/** What the tabs of the example hold and look like, whatever ids chance gave them. */
const shown = ({ world }: Committee): unknown =>
  world.spreadsheets[world.script.boundTo]!.sheets.map(({ id: _, cells, ...sheet }) => ({
    ...sheet,
    // The moment at which somebody pressed differs; the example's own dates come from the moment at which it began.
    cells:
      sheet.name === 'Example History'
        ? cells.map((row) => row.slice(1, 3))
        : sheet.name === 'Example Start here'
          ? cells.map((row) => row.map((cell) => String(cell).replace(/, \d+:\d\d [AP]M \(.*/, '')))
          : cells,
  }));

/** A committee that has opened the panel and pressed nothing but what the test begins with. */
const opened = (): Promise<Committee> => committeeAfter('loaded');
async function tried(): Promise<Committee> {
  const at = await opened();
  at.ask('tryExample');
  return at;
}
/** Everything up to approved pairs, as a person does it. */
async function paired(): Promise<Committee> {
  const at = await tried();
  at.ask('checkApplications');
  at.ask('decide', { decisions: [{ person: 'Uma Delgado', word: 'Accept', note: 'Renews every year.' }] });
  at.ask('suggestPairs');
  at.approveAll();
  return at;
}

describe('making it', () => {
  test('31 made-up people stand in tabs named Example, and the committee\u2019s own tabs and forms are as they were', async () => {
    const before = await opened();
    const at = await tried();
    expect(tabs(at).filter((name) => !name.startsWith('Example '))).toEqual(tabs(before));
    expect(exampleTabs(at)).toEqual([
      'Example mentor responses',
      'Example mentee responses',
      'Example Start here',
      'Example People',
      'Example Members',
      'Example Settings',
      'Example History',
      'Example _data',
    ]);
    expect(at.rows('Example mentor responses')).toHaveLength(14);
    expect(at.rows('Example mentee responses')).toHaveLength(17);
    for (const name of tabs(before)) expect(at.tab(name)).toEqual(before.tab(name));
    expect(at.world.forms).toEqual(before.world.forms);
    const mine = (world: World) =>
      Object.entries(world.properties.document).filter(([key]) => key !== 'busy' && !key.startsWith('example.'));
    expect(mine(at.world)).toEqual(mine(before.world));
    expect(home(at)).toMatchObject({ isSetUp: true, example: true });
  });

  test('pressing Try twice makes nothing double', async () => {
    const at = await tried();
    const once = shown(at);
    const properties = exampleProperties(at.world);
    expect(at.ask<Said>('tryExample').said).toEqual(['The example is here already.']);
    expect(shown(at)).toEqual(once);
    expect(exampleProperties(at.world)).toEqual(properties);
  });

  test('it takes less than twenty seconds of Google\u2019s time', async () => {
    const at = await opened();
    at.ask('tryExample');
    const { started, ended } = at.lastRun();
    expect(ended - started).toBeLessThan(20_000);
  });

  test('a tab of somebody\u2019s own called Example People is left alone, and nothing is made', async () => {
    const at = await opened();
    addTab(at.world, 'Example People');
    const before = standing(at.world);
    const { code, words } = at.refused('tryExample');
    expect(code).toBe('E-48');
    expect(words).toContain('Example People');
    expect(standing(at.world)).toBe(before);
  });

  test('where the committee\u2019s own forms are set up, no example is made', async () => {
    const at = await committeeAfter('set up');
    const before = standing(at.world);
    expect(at.refused('tryExample').code).toBe('E-54');
    expect(standing(at.world)).toBe(before);
    expect(home(at).example).toBe(false);
  });
});

describe('while it is on', () => {
  test('setting up the real forms says to remove the example first, with that button; so does automatic reading', async () => {
    const at = await tried();
    const before = standing(at.world);
    expect(at.refused('setUp')).toMatchObject({ code: 'E-55', go: 'remove-example' });
    expect(at.refused('setUp').words).toContain('Remove the example first.');
    expect(at.refused('switchOnAutomaticReading')).toMatchObject({ code: 'E-55', go: 'remove-example' });
    expect(standing(at.world) === before).toBe(true);
  });

  test('the people are judged: four need a decision and two are out, for the reasons that were made up', async () => {
    const at = await tried();
    at.ask('checkApplications');
    const people = at.rows('Example People');
    expect(people).toHaveLength(31);
    const status = (email: string) => people.filter((row) => row.Email === email).map((row) => row.Status);
    expect(status('zelda.obuya@example.com')).toEqual(['Not eligible']);
    expect(status('uma.delgado@example.com')).toEqual(['Needs a decision']);
    expect(status('theo.lindgren@example.com')).toEqual(['Needs a decision']);
    expect(status('mireille.thorpe@example.com')).toEqual(['Needs a decision']);
    expect(status('marisol.hendry@example.com')).toEqual(['Eligible', 'Eligible']);
    expect(people.filter((row) => row.Status === 'Eligible')).toHaveLength(25);
  });

  test('whoever follows Home\u2019s one button comes from the made-up people to the end of the story', async () => {
    const at = await opened();
    at.ask('tryExample');
    const pressed: string[] = [];
    for (let i = 0; i < 12; i++) {
      const { next } = home(at);
      if (next.action?.call === 'removeExample') break;
      pressed.push(next.action?.call ?? next.label);
      if (next.action) at.ask(next.action.call, next.action.args);
      else if (next.step === 'pairing') at.approveAll();
      else if (next.step === 'messages') at.ask('createDrafts', INTRODUCTION);
      else {
        const undecided = at.rows('Example People').filter((row) => row.Status === 'Needs a decision');
        at.ask('decide', {
          decisions: undecided.map((row) => ({ person: row.Person, word: 'Accept', note: 'Seen.' })),
        });
      }
    }
    expect(pressed).toEqual([
      'checkApplications',
      'Review 4 people',
      'suggestPairs',
      'Look at 15 pairs',
      'Check 1 introduction',
      'createOrientation',
    ]);
    expect(draftsIn(at.world)).toHaveLength(1);
    expect(home(at).next.label).toBe('Remove the example');
  });

  test('one sample draft to the person at the keyboard is all that leaves, and the button says so', async () => {
    const at = await paired();
    const button = step(home(at), 'messages').actions[0]!;
    expect(button.label).toBe('Create one sample draft to yourself');
    expect(step(home(at), 'messages').facts).toContain(NOTHING_LEAVES);
    const reply = at.ask<Said & { made: number; left: number }>('createDrafts', INTRODUCTION);
    expect(reply).toMatchObject({ made: 1, left: 0 });
    expect(reply.said).toContain(NOTHING_LEAVES);
    expect(at.ask('createDrafts', INTRODUCTION)).toMatchObject({ made: 0, left: 0 });
    at.ask('findTimes');
    const created = at.ask<Said & { event: { id: string } }>('createOrientation', { wall: '' });
    expect(created.said).toContain(NOTHING_LEAVES);
    expect(created.event.id).toBe('');
    expect(at.ask<Said & { invited: number }>('inviteGuests')).toMatchObject({ invited: 0, said: [NOTHING_LEAVES] });
    expect(at.refused('orientationFile').code).toBe('E-55');
    expect(at.refused('orientationLink').code).toBe('E-55');
    const { texts } = at.ask<{ texts: { address: string }[] }>('messageTexts', { message: 'introduction' });
    expect(texts.map((text) => text.address)).toEqual([CHAIR]);

    const drafts = draftsIn(at.world);
    expect(drafts).toHaveLength(1);
    const recipients = /^To: (.*(?:\r\n .*)*)/m.exec(drafts[0]!)![1];
    expect(recipients).toBe(`<${CHAIR}>`);
    expect(drafts[0]).not.toMatch(/^(Cc|Bcc|Reply-To):/im);
    const { mailboxes, calendars, triggers } = at.world;
    expect(Object.values(mailboxes).flatMap((box) => [...box.inbox, ...box.sent])).toEqual([]);
    expect(Object.values(calendars).flatMap((calendar) => calendar.events)).toEqual([]);
    expect(triggers).toEqual([]);
    expect(Object.keys(at.world.calls).filter((service) => service.startsWith('Calendar'))).toEqual([]);
  });

  test('the orientation needs no Calendar permission, because no calendar is asked', async () => {
    const at = await paired();
    const account = at.world.accounts[CHAIR]!;
    account.granted = account.granted.filter((scope) => !scope.includes('calendar'));
    expect(at.ask<Said>('createOrientation', { wall: '' }).said).toContain(NOTHING_LEAVES);
    const { tag, facts } = step(home(at), 'orientation');
    expect(tag).toBe('Time chosen');
    expect(facts.join(' ')).toContain('No event was made');
  });

  test('the ledger knows the sample and nothing else, and nobody is paired with themselves', async () => {
    const at = await paired();
    at.ask('createDrafts', INTRODUCTION);
    const [row, ...more] = at.rows('Example Messages');
    expect(more).toEqual([]);
    expect(row).toMatchObject({ Email: CHAIR, State: 'Draft ready' });
    expect(row!.Message).toMatch(/^Sample: /);
    const { pairs } = at.ask<PlanReply>('planDetails');
    expect(pairs).toHaveLength(13);
    expect(pairs.filter((p) => p.mentee.email === p.mentor.email)).toEqual([]);
  });
});

describe('with the rest of the house', () => {
  test('what was done on made-up people can be undone like everything else', async () => {
    const at = await tried();
    at.ask('checkApplications');
    at.ask('suggestPairs');
    expect(at.rows('Example Pairs')).toHaveLength(12);
    const { entries } = at.ask<{ entries: { id: string; what: string; state: string }[] }>('history');
    const pairing = entries.find((entry) => entry.what.includes('12 pairs'))!;
    expect(pairing.state).toBe('Can be undone');
    expect(at.ask('undo', { id: pairing.id, how: 'ask' })).toMatchObject({ done: true });
    expect(at.rows('Example Pairs').filter((row) => row.Mentee !== '' && row.Score !== '')).toEqual([]);
    at.ask('removeExample');
    expect(exampleTabs(at)).toEqual([]);
  });

  test('a press whose reply was lost is answered again, and only that answer is remembered in the end', async () => {
    const before = await opened();
    const at = before.copy();
    const first = at.ask('tryExample', { operation: 'press-0001' });
    expect(at.ask('tryExample', { operation: 'press-0001' })).toEqual(first);
    const removed = at.ask('removeExample', { operation: 'press-0002' });
    expect(at.ask('removeExample', { operation: 'press-0002' })).toEqual(removed);
    expect(at.world.spreadsheets).toEqual(before.world.spreadsheets);
    expect(Object.keys(at.world.properties.document).filter((key) => !/^(busy$|answered )/.test(key))).toEqual([]);
  });
});

describe('taking it away', () => {
  test('after the whole story the spreadsheet and its properties are exactly as before, cell by cell and property by property', async () => {
    const before = await opened();
    const at = await paired();
    at.ask('createDrafts', INTRODUCTION);
    at.ask('createOrientation', { wall: '' });
    const { said } = at.ask<Said>('removeExample');
    expect(said.join(' ')).toContain('everything that was typed into them');
    expect(at.world.spreadsheets).toEqual(before.world.spreadsheets);
    expect(at.world.properties).toEqual(before.world.properties);
    expect(at.world.forms).toEqual(before.world.forms);
    expect(home(at)).toEqual(home(before));
    expect(home(at)).toMatchObject({ isSetUp: false, example: false });
  });

  test('tabs that somebody renamed, typed into or deleted: the example\u2019s are gone, everybody else\u2019s stay', async () => {
    const at = await tried();
    addTab(at.world, 'Example of our own');
    addTab(at.world, 'Example Pairs');
    typeInto(at.world, at.tab('Example Pairs'), 'A1', 'Not yours');
    typeInto(at.world, at.tab('Example People'), 'A5', 'Typed by somebody');
    renameSheet(at.world, at.tab('Example Members'), 'Roster');
    removeTab(at.world, at.tab('Example History'));
    at.ask('removeExample');
    expect(tabs(at)).toEqual([...tabs(await opened()), 'Example of our own', 'Example Pairs']);
    expect(exampleProperties(at.world)).toEqual([]);
  });

  test('where the example is all there is, a blank tab stays, because a spreadsheet needs one', async () => {
    const at = await opened();
    for (const form of Object.values(at.world.forms)) form.destinationId = '';
    const [first, ...others] = at.world.spreadsheets[at.world.script.boundTo]!.sheets;
    for (const sheet of others) removeTab(at.world, sheet);
    first!.formId = '';
    at.ask('tryExample');
    removeTab(at.world, first!);
    at.ask('removeExample');
    expect(tabs(at)).toEqual(['New tab']);
  });

  test('removing what is not there changes nothing and says so', async () => {
    const at = await opened();
    const before = standing(at.world);
    expect(at.ask<Said>('removeExample').said).toEqual(['There is no example in this spreadsheet.']);
    expect(standing(at.world)).toBe(before);
  });

  test('afterwards the real forms can be set up, and the example can be tried again', async () => {
    const at = await tried();
    at.ask('removeExample');
    const other = at.copy();
    other.ask('tryExample');
    expect(home(other).example).toBe(true);
    at.ask('setUp');
    expect(tabs(at)).toContain('People');
    expect(exampleTabs(at)).toEqual([]);
  });
});

describe('cut at any call and pressed again', () => {
  // Killed before a call is killed after the one before it, so one of the two is enough.
  test('making it, killed after the n-th call, for every n', async () => {
    const before = await opened();
    const right = await tried();
    const [tabsAsText, properties] = [JSON.stringify(shown(right)), exampleProperties(right.world).sort()];
    const calls = callsOf(before, (at) => at.ask('tryExample'));
    for (let n = 1; n <= calls; n++) {
      const at = before.copy();
      at.atCall(n, 'after', ({ runId }) => at.ws.kill(runId));
      expect([n, at.press('tryExample')]).toEqual([n, null]);
      at.ask('tryExample');
      expect([n, JSON.stringify(shown(at)) === tabsAsText]).toEqual([n, true]);
      expect([n, exampleProperties(at.world).sort()]).toEqual([n, properties]);
    }
  });

  test.each([7, 40, 90])(
    'making it, killed at the %ith call: Home offers to finish it, or it can be removed',
    async (n) => {
      const before = await opened();
      const at = before.copy();
      at.atCall(n, 'after', ({ runId }) => at.ws.kill(runId));
      at.press('tryExample');
      const { next, example, isSetUp } = home(at);
      expect({ example, isSetUp, call: next.action?.call }).toEqual({
        example: true,
        isSetUp: false,
        call: 'tryExample',
      });
      at.ask('removeExample');
      expect(at.world.spreadsheets).toEqual(before.world.spreadsheets);
      expect(at.world.properties).toEqual(before.world.properties);
    },
  );

  test('removing it, killed after the n-th call, for every n', async () => {
    const before = await opened();
    const full = await paired();
    const calls = callsOf(full, (at) => at.ask('removeExample'));
    for (let n = 1; n <= calls; n++) {
      const at = full.copy();
      at.atCall(n, 'after', ({ runId }) => at.ws.kill(runId));
      expect([n, at.press('removeExample')]).toEqual([n, null]);
      at.ask('removeExample');
      expect([n, at.world.spreadsheets]).toEqual([n, before.world.spreadsheets]);
      const { busy: _, ...properties } = at.world.properties.document;
      expect([n, properties]).toEqual([n, before.world.properties.document]);
    }
  });

  test('removing right after making was cut at any call leaves nothing either', async () => {
    const before = await opened();
    const calls = callsOf(before, (at) => at.ask('tryExample'));
    for (let n = 4; n <= calls; n += 3) {
      const at = before.copy();
      at.atCall(n, 'after', ({ runId }) => at.ws.kill(runId));
      at.press('tryExample');
      at.ask('removeExample');
      const { busy: _, ...properties } = at.world.properties.document;
      expect([n, at.world.spreadsheets, properties]).toEqual([
        n,
        before.world.spreadsheets,
        before.world.properties.document,
      ]);
    }
  });
});
