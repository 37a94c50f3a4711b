/** A page of the script in its frame: what `google.script` does there, and what it cannot reach. */
import type { Browser, Frame } from 'playwright-core';
import { hasBrowser, NO_BROWSER, openBrowser } from '../setup/browser';
import { closeWorkspaces, exampleSession, type Opened, openWorkspace } from '../setup/local-workspace';

jest.setTimeout(60_000);
// A browser on a busy machine: one more try, and the first failure is printed.
jest.retryTimes(1, { logErrorsBeforeRetry: true });
if (!hasBrowser()) console.warn(NO_BROWSER);
const inABrowser = hasBrowser() ? describe : describe.skip;

const HTML = `<!doctype html><html lang="en"><head><title>Board</title></head><body>
<h1>Board</h1>
<a id="tab" href="https://docs.google.com/spreadsheets/d/spreadsheet-1/edit#gid=GID&range=C3">To a cell</a>
<a id="away" href="https://elsewhere.example/page" target="_blank">Away</a>
<button id="close" onclick="google.script.host.close()">Close</button></body></html>`;

inABrowser('a dialog of the script', () => {
  let browser: Browser;
  let open: Opened;
  let frame: Frame;

  beforeAll(async () => {
    browser = (await openBrowser())!;
  });
  beforeEach(async () => {
    const session = await exampleSession();
    const { world } = session.ws;
    const menteeTab = world.spreadsheets[world.script.boundTo]!.sheets.find((s) => s.name === 'Mentee responses')!;
    const html = HTML.replace('GID', String(menteeTab.id));
    world.screen.dialog = { title: 'Pairing board', html, width: 960, height: 600 };
    open = await openWorkspace(browser, session);
    await open.page.frameLocator('dialog iframe').getByRole('heading', { name: 'Board' }).waitFor();
    const element = await open.page.locator('dialog iframe').elementHandle();
    frame = (await element!.contentFrame())!;
  });
  afterEach(async () => {
    await open.page.close();
    await closeWorkspaces();
  });
  afterAll(() => browser?.close());

  /** Runs in the dialog's own page. */
  const inside = <T>(code: string): Promise<T> => frame.evaluate(`(async () => { ${code} })()`);

  test('has the size that it asked for', async () => {
    const box = await open.page.locator('dialog iframe').boundingBox();
    expect([box!.width, box!.height]).toEqual([960, 600]);
  });

  test('gets what the server returned, with its user object, and a failure as an error', async () => {
    const call = (name: string) =>
      inside<unknown[]>(`return new Promise((resolve) => google.script.run
        .withSuccessHandler((value, mine) => resolve(['success', typeof value, mine]))
        .withFailureHandler((error, mine) => resolve(['failure', error.name, mine]))
        .withUserObject({ at: 7 }).${name}('{}'))`);
    expect(await call('home')).toEqual(['success', 'string', { at: 7 }]);
    open.session.loseNextReply = true;
    expect(await call('home')).toEqual(['failure', 'NetworkError', { at: 7 }]);
  });

  test('what does not travel is refused where it is called, before anything runs', async () => {
    const runs = open.session.ws.world.executions.length;
    const said = await inside(`try { google.script.run.home({ when: new Date() }); } catch (e) { return String(e); }`);
    expect(said).toBe('TypeError: Failed due to illegal value in property: when');
    expect(await inside(`return typeof google.script.run.nobodyHasThis`)).toBe('undefined');
    expect(open.session.ws.world.executions).toHaveLength(runs);
  });

  test('fourteen calls at once are all answered, ten at a time', async () => {
    const answers = await inside<number>(`
      const one = () => new Promise((resolve, reject) =>
        google.script.run.withSuccessHandler(resolve).withFailureHandler(reject).home('{}'));
      return (await Promise.all(Array.from({ length: 14 }, one))).length;`);
    expect(answers).toBe(14);
  });

  test('reaches neither the page around it, nor the server, nor anybody outside', async () => {
    const tried = (code: string) => inside(`try { ${code}; return 'reached'; } catch (e) { return e.name; }`);
    expect(await tried('parent.document.title')).toBe('SecurityError');
    expect(await tried('localStorage.length')).toBe('SecurityError');
    expect(await tried(`await fetch('${open.served.address}')`)).toBe('TypeError');
    expect(await tried(`await fetch('https://elsewhere.example/')`)).toBe('TypeError');
    expect(open.asked.filter((url) => !url.startsWith(open.served.address) && !url.startsWith('data:'))).toEqual([]);
  });

  test('a link to the spreadsheet leads to the cell, and a link to elsewhere leads nowhere and says so', async () => {
    await frame.click('#away');
    await open.page.getByText('this link opens https://elsewhere.example/page').waitFor();
    await frame.click('#tab');
    await open.page.getByRole('grid', { name: 'Tab Mentee responses' }).waitFor({ state: 'attached' });
    expect(open.session.ws.world.spreadsheets['spreadsheet-1']!.activeCell).toBe('C3');
    expect(open.page.context().pages()).toHaveLength(1);
  });

  test('closes itself', async () => {
    await frame.click('#close');
    await open.page.locator('dialog').waitFor({ state: 'detached' });
    expect(open.session.ws.world.screen.dialog).toBeNull();
  });
});
