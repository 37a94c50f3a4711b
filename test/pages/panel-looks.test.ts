/** Every screen of the panel for every visitor: axe, forced colors, less motion, wider spacing, a narrow panel, the keyboard alone. */
import type { Browser } from 'playwright-core';
import { hasBrowser, NO_BROWSER, openBrowser } from '../setup/browser';
import { cohort, MENTEES, MENTORS } from '../stories/committee';
import { CHAIR, CO_CHAIR, openPanel, type PanelPage, WIDTH } from './panel-harness';

jest.setTimeout(120_000);
// A browser on a busy machine: one more try, and the first failure is printed.
jest.retryTimes(1, { logErrorsBeforeRetry: true });
if (!hasBrowser()) console.warn(NO_BROWSER);
const inABrowser = hasBrowser() ? describe : describe.skip;

/** The distances that WCAG 1.4.12 lets a reader set. */
const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }';

inABrowser('every screen of the panel', () => {
  let browser: Browser;
  let panel: PanelPage;
  const seen: string[] = [];

  beforeAll(async () => {
    browser = (await openBrowser())!;
    panel = await openPanel(browser, {
      folder: await cohort({ mentor: [...MENTORS, 'wanda.delacroix'], mentee: MENTEES }),
    });
  });
  afterAll(() => browser?.close());

  /** The screen as it stands, in every mode; and the focus on its heading, where it has just appeared. */
  async function look(fresh = true): Promise<void> {
    const { page } = panel;
    const heading = await panel.heading();
    seen.push(heading);
    const found: string[] = [];
    const note = async (mode: string) =>
      found.push(...(await panel.troubles()).map((t) => `${heading}, ${mode}: ${t}`));
    if (fresh && (await panel.focused()) !== heading)
      found.push(`${heading}: the focus is on ${await panel.focused()}`);
    await note('normal');
    await page.emulateMedia({ forcedColors: 'active' });
    await note('forced colors');
    await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' });
    await note('less motion');
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    const style = await page.addStyleTag({ content: SPACING });
    await note('wider spacing');
    await style.evaluate((element) => (element as HTMLElement).remove());
    await page.setViewportSize({ width: WIDTH / 2, height: 600 });
    await note('142 px');
    await page.setViewportSize({ width: WIDTH, height: 600 });
    expect(found).toEqual([]);
  }

  async function open(step: RegExp): Promise<void> {
    await panel.press('All steps');
    await panel.press(step);
  }

  test('First open, with what it may look at', async () => {
    await look();
    await panel.page.getByText('What it may look at and why').click();
    await look(false);
  });

  test('Home, and each step before there is anything', async () => {
    await panel.setUp();
    await look();
    for (let n = 1; n <= 8; n++) {
      await panel.press(new RegExp(`^${n}\\. `));
      await look();
      await panel.press('All steps');
    }
  });

  test('Applications, Eligibility and Pairing at work', async () => {
    panel.pasteMembers();
    await panel.press(/^Read /);
    await look();
    await panel.press('Go to Eligibility');
    await look();
    await panel.press('Accept');
    await look(false);
    await panel.press('Go to Pairing');
    await panel.pressPrimary();
    await look(false);
    while (/^Approve/.test(await panel.primary().innerText())) await panel.pressPrimary();
    await look(false);
  });

  test('permission refused, and the ways without it', async () => {
    const account = panel.ws.world.accounts[CHAIR]!;
    const all = account.granted;
    account.granted = all.filter((scope) => !/gmail|calendar/.test(scope));
    await open(/^5\. /);
    await panel.pressPrimary();
    await look();
    await panel.press('Copy the texts instead');
    await look();
    await open(/^6\. /);
    await panel.press('Choose this time');
    await panel.press(/^Create the event/);
    await look();
    await panel.press('Use a calendar link instead');
    await look();
    account.granted = all;
  });

  test('Messages and Orientation at work, and the question before inviting', async () => {
    await open(/^5\. /);
    await panel.pressPrimary();
    await look(false);
    await open(/^6\. /);
    await look(false);
    await panel.pressPrimary();
    await look(false);
    await panel.pressPrimary();
    await look();
    await panel.pressPrimary();
    await look(false);
  });

  test('Home when nothing is left to do, History, Help', async () => {
    await panel.press('All steps');
    await look();
    await panel.press('History and undo');
    await look();
    await panel.press(/^Undo: .* suggested/);
    await look(false);
    await panel.press('Help');
    await look();
  });

  test('trouble between the page and the server', async () => {
    panel.faults.set('checkApplications', 'lose the reply');
    await panel.press('All steps');
    await panel.press('Check for new applications');
    await look();
    panel.faults.set('checkApplications', 'two accounts');
    await panel.press('Try again');
    await look();
    await panel.page.getByText('Show me how').click();
    await panel.page.getByText('Details for support').click();
    await look(false);
    await panel.press('Try again');
  });

  test('a member who comes later is greeted', async () => {
    await panel.sitDown(CO_CHAIR);
    await look();
  });

  test('all of them were looked at', () => {
    expect(new Set(seen).size).toBeGreaterThanOrEqual(16);
    expect(panel.errors).toEqual([]);
  });
});

inABrowser('the keyboard alone', () => {
  let browser: Browser;
  let panel: PanelPage;

  beforeAll(async () => {
    browser = (await openBrowser())!;
  });
  afterAll(() => browser?.close());

  /** Goes from stop to stop, each of which must show where the focus is, until one has this name; then presses Enter. */
  async function reach(name: RegExp): Promise<void> {
    for (let i = 0; i < 30; i++) {
      await panel.page.keyboard.press('Tab');
      const { words, ring } = await panel.page.evaluate(() => {
        const at = document.activeElement as HTMLElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(at);
        return {
          words: at.getAttribute('aria-label') ?? at.innerText,
          ring: at === document.body || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2),
        };
      });
      if (!ring) throw new Error(`The focus cannot be seen on ${words}.`);
      if (name.test(words)) {
        await panel.page.keyboard.press('Enter');
        await panel.settled();
        return;
      }
    }
    throw new Error(`The keyboard does not reach ${name}.`);
  }

  test('a committee goes from the start to the event and takes a pairing back without a mouse', async () => {
    panel = await openPanel(browser, {
      folder: await cohort({ mentor: [...MENTORS, 'wanda.delacroix'], mentee: MENTEES }),
    });
    await reach(/^Start with my forms/);
    await reach(/^Finish set-up/);
    panel.pasteMembers();
    await reach(/^Read /);
    await reach(/^Go to Eligibility/);
    await reach(/^Accept/);
    await reach(/^Go to Pairing/);
    await reach(/^Suggest pairs/);
    await reach(/^Undo/);
    await reach(/^Suggest pairs/);
    while (/^Approve/.test(await panel.primary().innerText())) await reach(/^Approve/);
    await reach(/^Go to Messages/);
    await reach(/^Create/);
    await reach(/^Go to Orientation/);
    await reach(/^Choose this time/);
    await reach(/^Create the event/);
    await reach(/^Email/);
    expect(await panel.heading()).toMatch(/^Email \d+ people now/);
    await reach(/^Email/);
    expect(await panel.said()).toMatch(/invited/);
  });
});
