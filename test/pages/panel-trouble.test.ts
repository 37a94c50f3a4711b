/** What goes wrong between page and server, as a committee meets it: each with its words and a button that leads on. */
import type { Browser } from 'playwright-core';
import { hasBrowser, NO_BROWSER, openBrowser } from '../setup/browser';
import { cohort, MENTEES, MENTORS } from '../stories/committee';
import { CHAIR, openPanel, type PanelPage } from './panel-harness';

jest.setTimeout(60_000);
// A browser on a busy machine: one more try, and the first failure is printed.
jest.retryTimes(1, { logErrorsBeforeRetry: true });
if (!hasBrowser()) console.warn(NO_BROWSER);
const inABrowser = hasBrowser() ? describe : describe.skip;

/** Beside the small committee, three people the rules leave to a person. */
const withDoubts = () =>
  cohort({ mentor: [...MENTORS, 'wanda.delacroix', 'ximena.goldberg'], mentee: [...MENTEES, 'imani.oyelaran'] });

inABrowser('trouble in the panel', () => {
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

  async function paired(): Promise<void> {
    panel = await openPanel(browser);
    await panel.pair();
  }
  async function approved(): Promise<void> {
    await paired();
    await panel.approve();
  }

  test('a reply that is lost: pressing again gives the same answer, and nothing is made twice', async () => {
    await approved();
    await panel.press('Go to Messages');
    panel.faults.set('createDrafts', 'lose the reply');
    await panel.pressPrimary();
    expect(await panel.heading()).toBe('Google did not answer.');
    expect(await panel.focused()).toBe('Google did not answer.');
    expect(panel.drafts()).toBe(8);
    const runs = panel.ws.world.executions.length;
    await panel.press('Try again');
    expect(await panel.said()).toMatch(/^8 drafts in the Gmail of chair/);
    expect(panel.drafts()).toBe(8);
    expect(panel.ws.world.executions[runs]!.calls.Gmail ?? 0).toBe(0);
  });

  test('no answer for 45 seconds: the panel says that it may have worked, and looks', async () => {
    await paired();
    await panel.pressPrimary();
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
    await panel.setUpAndRead();
    await panel.press('Go to Eligibility');
    await panel.page.getByLabel('Note for the committee').fill('Half a sentence');
    await panel.page.context().setOffline(true);
    const calls = panel.calls.length;
    await panel.press('Do not accept');
    expect(await panel.heading()).toBe('No internet.');
    expect(panel.calls).toHaveLength(calls);
    await panel.page.context().setOffline(false);
    await panel.press('Try again');
    expect(panel.rows('People').map((row) => row['Decision note (edit)'])).toContain('Half a sentence');
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
    await panel.pressPrimary();
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
    await panel.pressPrimary();
    account.granted = all;
    await panel.press('I have allowed it. Try again');
    expect(panel.drafts()).toBe(8);
  });

  test('the screens of a step that do not arrive the first time are asked for again', async () => {
    await approved();
    panel.calls.length = 0;
    panel.faults.set('screens', 'lose the reply');
    await panel.press('Go to Messages');
    expect(await panel.page.getByRole('alert').count()).toBe(1);
    await panel.pressPrimary();
    expect(await panel.heading()).toBe('5. Messages');
    expect(panel.calls.filter((name) => name === 'screens')).toHaveLength(2);
    await panel.press('All steps');
    await panel.press(/^5\. /);
    expect(panel.calls.filter((name) => name === 'screens')).toHaveLength(2);
  });

  test('Calendar refused: a link with the best time filled in', async () => {
    await approved();
    const account = panel.ws.world.accounts[CHAIR]!;
    account.granted = account.granted.filter((scope) => !scope.includes('calendar'));
    await panel.press('All steps');
    await panel.press(/^6\. /);
    await panel.press('Choose this time');
    await panel.press(/^Create the event/);
    await panel.press('Use a calendar link instead');
    const link = (await panel.page.getByRole('link', { name: 'Open in Google Calendar' }).getAttribute('href'))!;
    expect(new URL(link).searchParams.get('dates')).toMatch(/^\d{8}T\d{6}Z\/\d{8}T\d{6}Z$/);
    expect((await panel.page.getByLabel('Addresses').inputValue()).split(', ')).toHaveLength(8);
  });
});
