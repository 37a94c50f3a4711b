/** The panel as a committee uses it, in a browser: the story from the empty start, taking things back, and what goes wrong between page and server. */
import type { Browser } from 'playwright-core';
import { shownRows, tabNamed } from '../../workspace/hands';
import { guestsOf } from '../../workspace/outcome';
import { hasBrowser, NO_BROWSER, openBrowser } from '../setup/browser';
import { cohort, MENTEES, MENTORS } from '../stories/committee';
import { CHAIR, CO_CHAIR, openPanel, type PanelPage } from './panel-harness';

jest.setTimeout(60_000);
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

  const rows = (tab: string) => shownRows(panel.ws.world, tabNamed(panel.ws.world, tab)).slice(1);
  const drafts = (owner: string) => panel.ws.world.mailboxes[owner]?.drafts ?? [];
  const primaryIsAboveTheFold = async () => {
    const box = (await panel.primary().boundingBox())!;
    return box.y + box.height <= 600;
  };

  async function setUpAndRead(): Promise<void> {
    await panel.pressPrimary();
    panel.pasteMembers();
    await panel.pressPrimary();
  }
  async function paired(): Promise<void> {
    panel = await openPanel(browser);
    await setUpAndRead();
    await panel.press('Go to Pairing');
    await panel.pressPrimary();
  }
  async function approved(): Promise<void> {
    await paired();
    while (/^Approve/.test(await panel.primary().innerText())) await panel.pressPrimary();
  }

  test('Home is painted with one call, asks nobody else for anything, and has one button that leads on', async () => {
    panel = await openPanel(browser);
    expect(panel.calls).toEqual(['home']);
    await panel.pressPrimary();
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
    const statuses = rows('People').map((row) => row[5]);
    expect(statuses).toEqual(Array.from({ length: 12 }, () => 'Eligible'));
    const people = new Set(rows('Messages').map((row) => row[2]));
    expect(drafts(CHAIR)).toHaveLength(guestsOf(panel.ws.world).length);
    expect(people.size).toBeGreaterThan(8);
    expect(await panel.heading()).toMatch(/Core Leadership Mentoring Program/);
    expect(await panel.page.locator('main').innerText()).toContain('Nothing to do now.');
  });

  test('nobody is emailed before a person has answered the question that says how many', async () => {
    await approved();
    await panel.press('Go to Messages');
    await panel.pressPrimary();
    await panel.press('Go to Orientation');
    await panel.pressPrimary();
    await panel.pressPrimary();
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
    await setUpAndRead();
    await panel.press('Go to Eligibility');
    const name = await panel.page.locator('#person').innerText();
    await panel.page.getByLabel('Note for the committee').fill('Called her: she leads again.');
    await panel.press('Accept');
    const decided = () => rows('People').filter((row) => row[10] !== '');
    expect(await panel.said()).toBe(`Accepted ${name}.`);
    expect(decided().map((row) => [row[2], row[10], row[11], row[12]])).toEqual([
      [name, 'Accept', 'Called her: she leads again.', CHAIR],
    ]);
    expect(await panel.focused()).toBe(await panel.page.locator('#person').innerText());
    await panel.press(`Undo: Accepted ${name}.`);
    expect(decided()).toEqual([]);
    expect(await panel.said()).toMatch(/^Undone/);
  });

  test('somebody who applied does not decide about themselves', async () => {
    panel = await openPanel(browser, {
      folder: await cohort({ mentor: [...MENTORS, 'wanda.delacroix'] }, (list, role) =>
        list.map((row) =>
          role === 'mentor' && row.cells[1]!.toLowerCase().startsWith('wanda.')
            ? { ...row, cells: row.cells.map((cell, i) => (i === 1 ? CHAIR : cell)) }
            : row,
        ),
      ),
    });
    await setUpAndRead();
    await panel.press('All steps');
    await panel.press(/^3\. /);
    expect(await panel.page.locator('main').innerText()).toContain('This is your own application.');
    expect(await panel.button('Accept').count()).toBe(0);
    expect(await panel.primary().count()).toBe(1);
  });

  test('a pairing is taken back and done again in History, with the focus on the heading', async () => {
    await paired();
    expect(rows('Pairs')).not.toEqual([]);
    await panel.press('History and undo');
    expect(await panel.focused()).toBe('History and undo');
    await panel.press(/^Undo: .* suggested/);
    expect(rows('Pairs').flat().filter(Boolean)).toEqual(['No pairs yet. Open the panel and press Suggest pairs.']);
    await panel.press(/^Do it again: .* suggested/);
    expect(rows('Pairs')).toHaveLength(5);
  });

  test('before an older change is taken back, History says what rests on it', async () => {
    await approved();
    await panel.press('History and undo');
    await panel.press(/^Undo: .* suggested/);
    expect(await panel.page.locator('main').innerText()).toContain('Others went on since');
    await panel.press('Cancel');
    expect(rows('Pairs')).toHaveLength(5);
  });

  test('a reply that is lost: pressing again gives the same answer, and nothing is made twice', async () => {
    await approved();
    await panel.press('Go to Messages');
    panel.faults.set('createDrafts', 'lose the reply');
    await panel.pressPrimary();
    expect(await panel.heading()).toBe('Google did not answer.');
    expect(await panel.focused()).toBe('Google did not answer.');
    expect(drafts(CHAIR)).toHaveLength(8);
    const runs = panel.ws.world.executions.length;
    await panel.press('Try again');
    expect(await panel.said()).toMatch(/^8 drafts in the Gmail of chair/);
    expect(drafts(CHAIR)).toHaveLength(8);
    expect(panel.ws.world.executions[runs]!.calls.Gmail ?? 0).toBe(0);
  });

  test('no answer for 45 seconds: the panel says that it may have worked, and looks', async () => {
    await paired();
    await panel.page.clock.install();
    panel.faults.set('approvePairs', 'never answer');
    await panel.primary().click();
    await panel.page.clock.fastForward(46_000);
    await panel.settled();
    expect(await panel.heading()).toBe('Still waiting for Google.');
    await panel.press('Check what was done');
    expect(await panel.page.locator('.steps').innerText()).toMatch(/Pairing\s+1 to approve/);
  });

  test('without internet nothing is called and nothing typed is lost', async () => {
    panel = await openPanel(browser, { folder: await withDoubts() });
    await setUpAndRead();
    await panel.press('Go to Eligibility');
    await panel.page.getByLabel('Note for the committee').fill('Half a sentence');
    await panel.page.context().setOffline(true);
    const calls = panel.calls.length;
    await panel.press('Do not accept');
    expect(await panel.heading()).toBe('No internet.');
    expect(panel.calls).toHaveLength(calls);
    await panel.page.context().setOffline(false);
    await panel.press('Try again');
    expect(rows('People').map((row) => row[11])).toContain('Half a sentence');
  });

  test('two accounts in one browser: the cure in words, and trying again', async () => {
    panel = await openPanel(browser);
    panel.faults.set('home', 'two accounts');
    await panel.open();
    expect(await panel.heading()).toMatch(/^Two Google accounts/);
    expect(await panel.page.getByRole('alert').innerText()).toContain('Nothing was changed.');
    await panel.press('Try again');
    expect(await panel.heading()).toMatch(/^Pair mentors/);
  });

  test('a page whose script never runs says so by itself', async () => {
    panel = await openPanel(browser);
    const bare = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await bare.setContent(await panel.page.evaluate(async () => (await fetch('/')).text()));
    await bare.getByText('Two Google accounts may be open').waitFor();
    expect(await bare.locator('main').innerText()).toContain(
      'where only the account that uses Mentor Desk is signed in',
    );
    await bare.context().close();
  });

  test('an old panel after a new build: what was pressed was done, and the button closes it', async () => {
    await paired();
    panel.faults.set('approvePairs', 'newer build');
    await panel.pressPrimary();
    expect(await panel.heading()).toBe('Mentor Desk was updated while this panel was open.');
    expect(await panel.page.getByRole('alert').innerText()).toContain('What you pressed was done.');
    await panel.press('Close this panel');
    expect(await panel.page.locator('body').getAttribute('data-closed')).toBe('yes');
  });

  test('Gmail refused: the page that gives permission, trying again, and the texts without it', async () => {
    await approved();
    const account = panel.ws.world.accounts[CHAIR]!;
    const all = account.granted;
    account.granted = all.filter((scope) => !scope.includes('gmail'));
    await panel.press('Go to Messages');
    await panel.pressPrimary();
    expect(await panel.heading()).toBe('Drafts need Gmail permission, which was not given.');
    expect(await panel.page.getByRole('link', { name: 'Give permission' }).getAttribute('href')).toMatch(/^https:/);
    await panel.press('Copy the texts instead');
    expect(await panel.page.getByRole('link', { name: 'Open in Gmail' }).count()).toBe(8);
    expect(await panel.page.locator('textarea').first().inputValue()).toContain('Dear');
    await panel.press('All steps');
    await panel.pressPrimary();
    account.granted = all;
    await panel.press('I have allowed it. Try again');
    expect(drafts(CHAIR)).toHaveLength(8);
  });

  test('Calendar refused: a link with the best time filled in', async () => {
    await approved();
    const account = panel.ws.world.accounts[CHAIR]!;
    account.granted = account.granted.filter((scope) => !scope.includes('calendar'));
    await panel.press('All steps');
    await panel.press(/^6\. /);
    await panel.press(/^Create the event/);
    await panel.press('Use a calendar link instead');
    const link = (await panel.page.getByRole('link', { name: 'Open in Google Calendar' }).getAttribute('href'))!;
    expect(new URL(link).searchParams.get('dates')).toMatch(/^\d{8}T\d{6}Z\/\d{8}T\d{6}Z$/);
    expect((await panel.page.getByLabel('Addresses').inputValue()).split(', ')).toHaveLength(8);
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
});
