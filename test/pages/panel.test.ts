/** The panel as a committee uses it, in a browser: the story from the empty start, taking things back, and what goes wrong between page and server. */
import type { Browser } from 'playwright-core';
import { readCohortFolder } from '../../workspace/cohort-folder';
import { guestsOf } from '../../workspace/outcome';
import { hasBrowser, NO_BROWSER, openBrowser } from '../setup/browser';
import { EXAMPLE } from '../setup/cohort-folders';
import { cohort, MENTEES, MENTORS } from '../stories/committee';
import { CHAIR, CO_CHAIR, openPanel, type PanelPage } from './panel-harness';

jest.setTimeout(60_000);
// A browser on a busy machine: one more try, and the first failure is printed.
jest.retryTimes(1, { logErrorsBeforeRetry: true });
if (!hasBrowser()) console.warn(NO_BROWSER);
const inABrowser = hasBrowser() ? describe : describe.skip;

/** Beside the small committee, three people the rules leave to a person. */
const withDoubts = () =>
  cohort({ mentor: [...MENTORS, 'wanda.delacroix', 'ximena.goldberg'], mentee: [...MENTEES, 'imani.oyelaran'] });

inABrowser('the panel', () => {
  let browser: Browser;
  let panel: PanelPage;

  beforeAll(async () => {
    browser = (await openBrowser())!;
  });
  afterEach(async () => {
    expect(panel.errors).toEqual([]);
    await panel.page.context().close();
  });
  afterAll(() => browser?.close());

  const primaryIsAboveTheFold = async () => {
    const box = (await panel.primary().boundingBox())!;
    return box.y + box.height <= 600;
  };

  async function paired(): Promise<void> {
    panel = await openPanel(browser);
    await panel.pair();
  }
  async function approved(): Promise<void> {
    await paired();
    await panel.approve();
  }

  test('Home is painted with one call, asks nobody else for anything, and has one button that leads on', async () => {
    panel = await openPanel(browser);
    expect(panel.calls).toEqual(['home']);
    await panel.setUp();
    panel.calls.length = 0;
    panel.requests.length = 0;
    await panel.open();
    expect(panel.calls).toEqual(['home']);
    expect(panel.requests).toEqual(['http://panel.example/']);
    expect(await panel.primary().count()).toBe(1);
    expect(await primaryIsAboveTheFold()).toBe(true);
  });

  test('from the empty start to invited people, by always pressing the one button that leads on', async () => {
    panel = await openPanel(browser, { folder: await withDoubts() });
    expect(await panel.heading()).toBe('Pair mentors and mentees without leaving this sheet');
    let decisions = 0;
    const pressed: string[] = [];
    for (let i = 0; i < 40 && pressed.at(-1) !== 'All steps'; i++) {
      expect(await panel.primary().count()).toBe(1);
      const home = (await panel.button('All steps').count()) === 0;
      if (home) expect(await primaryIsAboveTheFold()).toBe(true);
      const before = panel.presses;
      const words = await panel.pressPrimary();
      pressed.push(words);
      if (words === 'Accept' || words.startsWith('Approve Weak')) decisions += panel.presses - before;
      if (words === 'Start with my forms') panel.pasteMembers();
    }
    expect(pressed.filter((words) => words === 'Accept')).toHaveLength(3);
    expect(panel.presses).toBeLessThanOrEqual(decisions + 15);
    const statuses = panel.rows('People').map((row) => row.Status);
    expect(statuses).toEqual(Array.from({ length: 12 }, () => 'Eligible'));
    expect(panel.drafts()).toBe(guestsOf(panel.ws.world).length);
    expect(panel.drafts()).toBeGreaterThan(8);
    expect(await panel.heading()).toMatch(/Core Leadership Mentoring Program/);
    expect(await panel.page.locator('main').innerText()).toContain('Nothing to do now.');
  });

  test('nobody is emailed before a person has answered the question that says how many', async () => {
    await approved();
    await panel.press('Go to Messages');
    await panel.pressPrimary();
    await panel.press('Go to Orientation');
    for (const words of ['Choose this time', 'Create the event, invite nobody yet', 'Email 8 invitations'])
      expect(await panel.pressPrimary()).toBe(words);
    expect(await panel.heading()).toBe('Email 8 people now?');
    expect(guestsOf(panel.ws.world)).toEqual([]);
    await panel.page.keyboard.press('Escape');
    expect(await panel.heading()).toBe('6. Orientation');
    await panel.pressPrimary();
    await panel.press('Not now');
    expect(guestsOf(panel.ws.world)).toEqual([]);
  });

  test('a decision is recorded with its note, and Undo beside it takes it back', async () => {
    panel = await openPanel(browser, { folder: await withDoubts() });
    await panel.setUpAndRead();
    await panel.press('Go to Eligibility');
    const name = await panel.page.locator('#person').innerText();
    await panel.page.getByLabel('Note for the committee').fill('Called her: she leads again.');
    await panel.press('Accept');
    const decided = () => panel.rows('People').filter((row) => row['Decision (edit)'] !== '');
    expect(await panel.said()).toBe(`Accepted ${name}.`);
    expect(
      decided().map((row) => [row.Name, row['Decision (edit)'], row['Decision note (edit)'], row['Decided by']]),
    ).toEqual([[name, 'Accept', 'Called her: she leads again.', CHAIR]]);
    expect(await panel.focused()).toBe(await panel.page.locator('#person').innerText());
    await panel.press(`Undo: Accepted ${name}.`);
    expect(decided()).toEqual([]);
    expect(await panel.said()).toMatch(/^Undone/);
  });

  test('a pairing is taken back and done again in History, with the focus on the heading', async () => {
    await paired();
    expect(panel.rows('Pairs')).not.toEqual([]);
    await panel.press('History and undo');
    expect(await panel.focused()).toBe('History and undo');
    await panel.press(/^Undo: .* suggested/);
    expect(panel.rows('Pairs').flatMap((row) => Object.values(row).filter(Boolean))).toEqual([
      'No pairs yet. Open the panel and press Suggest pairs.',
    ]);
    await panel.press(/^Do it again: .* suggested/);
    expect(panel.rows('Pairs')).toHaveLength(5);
  });

  test('before an older change is taken back, History says what rests on it', async () => {
    await approved();
    await panel.press('History and undo');
    await panel.press(/^Undo: .* suggested/);
    expect(await panel.focused()).toBe('Others went on since');
    expect(await primaryIsAboveTheFold()).toBe(true);
    await panel.press('Cancel');
    expect(panel.rows('Pairs')).toHaveLength(5);
  });

  test('a second member is greeted once, by the name of who set up', async () => {
    await paired();
    await panel.sitDown(CO_CHAIR);
    expect(await panel.heading()).toBe('Welcome to Mentor Desk');
    expect(await panel.page.locator('main').innerText()).toContain(`${CHAIR} set this up on `);
    await panel.press('Continue');
    await panel.open();
    expect(await panel.heading()).toMatch(/^Core Leadership/);
    await panel.sitDown(CHAIR);
    expect(await panel.heading()).toMatch(/^Core Leadership/);
  });

  test('Get help in the menu opens the panel at Help', async () => {
    await paired();
    expect(panel.ws.menu('openHelp').ok).toBe(true);
    const { html } = panel.ws.world.screen.sidebar!;
    await panel.page.route('**/help', (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await panel.page.goto('http://panel.example/help');
    await panel.settled();
    expect(await panel.heading()).toBe('Help and privacy');
    await panel.press('All steps');
    expect(await panel.heading()).toMatch(/^Core Leadership/);
  });

  test('the problem report names nobody', async () => {
    await paired();
    await panel.press('Help');
    const report = await panel.page.getByLabel('Problem report').inputValue();
    expect(report).toContain('pairs 5 suggested');
    expect(report).not.toMatch(/@|Abernathy|Dvo/);
  });

  test('a tab is brought to the front beside the panel', async () => {
    await paired();
    await panel.press('Show the tab Pairs');
    const file = panel.ws.world.spreadsheets[panel.ws.world.script.boundTo]!;
    expect(file.sheets.find((sheet) => sheet.id === file.activeSheetId)!.name).toBe('Pairs');
    expect(await panel.said()).toContain('Pairs');
  });

  test('long work counts what is done, stops when asked, and goes on later', async () => {
    panel = await openPanel(browser, { folder: await readCohortFolder(EXAMPLE) });
    await panel.setUpAndRead();
    panel.answer('suggestPairs', '{}');
    panel.answer('approvePairs', '{}');
    await panel.press('All steps');
    await panel.press(/^5\. /);
    const all = Number(/\d+/.exec(await panel.button(/^Create \d/).innerText())![0]);
    expect(all).toBeGreaterThan(50);
    panel.faults.set('createDrafts', 'wait');
    await panel.button(/^Create \d/).click();
    expect(await panel.page.locator('section.card').first().innerText()).toContain(`0 of ${all}`);
    await panel.button('Stop after this one').click();
    expect(await panel.button('Stopping\u2026').getAttribute('aria-disabled')).toBe('true');
    panel.release();
    await panel.settled();
    expect(await panel.said()).toBe(`Stopped at 25 of ${all}. Nothing is lost. Continue whenever you like.`);
    expect(panel.drafts()).toBe(25);
    await panel.press(/^Create \d/);
    expect(panel.drafts()).toBe(all);
  });

  test('the made-up people come with a banner on every screen, and go with one press and one question', async () => {
    panel = await openPanel(browser);
    await panel.press('Try with made-up people');
    const tabs = () => panel.ws.world.spreadsheets[panel.ws.world.script.boundTo]!.sheets.map((sheet) => sheet.name);
    expect(tabs().some((name) => name.startsWith('Example'))).toBe(true);
    for (const name of [/^3\. /, 'Help', 'History and undo', 'All steps']) {
      await panel.press(name);
      expect(await panel.page.getByRole('region', { name: 'Example data' }).innerText()).toContain('Example data');
      expect(await panel.troubles()).toEqual([]);
    }
    await panel.press('Remove the example');
    expect(await panel.heading()).toMatch(/\?$/);
    await panel.pressPrimary();
    expect(tabs().some((name) => name.startsWith('Example'))).toBe(false);
    expect(await panel.heading()).toMatch(/^Pair mentors/);
  });
});
