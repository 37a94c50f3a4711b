/** The page of `npm start`, in a browser, as a committee member uses it. */
import type { Browser } from 'playwright-core';
import { addItem } from '../../workspace/emulator/form-design';
import { shownRows, tabNamed } from '../../workspace/hands';
import { CO_CHAIR } from '../../workspace/start/session';
import { accessibilityTrouble } from '../setup/axe';
import { hasBrowser, NO_BROWSER, openBrowser } from '../setup/browser';
import { cell, closeWorkspaces, goTo, judgedSession, type Opened, openWorkspace } from '../setup/local-workspace';

jest.setTimeout(60_000);
// A browser on a busy machine: one more try, and the first failure is printed.
jest.retryTimes(1, { logErrorsBeforeRetry: true });
if (!hasBrowser()) console.warn(NO_BROWSER);
const inABrowser = hasBrowser() ? describe : describe.skip;

inABrowser('the local Workspace', () => {
  let browser: Browser;
  let open: Opened;

  beforeAll(async () => {
    browser = (await openBrowser())!;
  });
  afterEach(async () => {
    await open?.page.close();
    await closeWorkspaces();
  });
  afterAll(() => browser?.close());

  const world = () => open.session.ws.world;
  const rows = (tab: string): string[][] => shownRows(world(), tabNamed(world(), tab));
  /** The one button that Home leads with; its words are the panel's own affair. */
  const mainButton = () => open.panel.locator('button.primary').first();
  const names = (): string[] => world().executions.map((run) => run.entry);

  const judged = async (): Promise<void> => {
    open = await openWorkspace(browser, await judgedSession());
  };

  test('opens with the example cohort and the panel at Home, painted with one call, and nothing leaves this computer', async () => {
    open = await openWorkspace(browser);
    const { page, asked, errors } = open;
    expect(await page.title()).toBe('Mentor Desk: local Workspace');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Local Workspace');
    await cell(page, 1, 1).getByText('Timestamp').waitFor();
    expect(await mainButton().count()).toBe(1);
    expect(names()).toEqual(['onOpen', 'openPanel', 'home']);
    expect(asked.filter((url) => !url.startsWith(open.served.address) && !url.startsWith('data:'))).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('a chair presses the first button of the panel, and the tabs are there', async () => {
    open = await openWorkspace(browser);
    await mainButton().click();
    await open.page.getByRole('button', { name: 'Put the member list into Members' }).click();
    await open.page.getByText('members were pasted into the tab Members').waitFor();
    expect(rows('Members').length).toBeGreaterThan(100);
    expect(open.errors).toEqual([]);
  });

  test('a form that is sent appears in its tab and in the panel, without pressing anything in the panel', async () => {
    await judged();
    const { page, panel } = open;
    const before = rows('Mentor responses').length;
    await goTo(page, /Mentor Application/);
    await page.getByRole('button', { name: 'Fill in made-up answers' }).click();
    await page.getByRole('button', { name: 'Submit' }).click();
    await page.getByText('Automatic reading looked at it at once').waitFor();
    expect(rows('Mentor responses').length).toBe(before + 1);
    expect(rows('People').flat()).toContain('casey.madeup28@people.example');
    await page.getByRole('button', { name: 'See it in the spreadsheet' }).click();
    await page.getByRole('button', { name: 'Close panel' }).click();
    await page.getByRole('button', { name: 'Mentor Desk' }).click();
    await page.getByRole('button', { name: 'Open panel' }).click();
    await panel.getByText('86 read').waitFor();
  });

  test('a form without its required answers is not sent, and says which are missing', async () => {
    open = await openWorkspace(browser);
    const before = rows('Mentee responses').length;
    await goTo(open.page, /Mentee Application/);
    await open.page.getByRole('button', { name: 'Fill in made-up answers' }).click();
    for (const box of await open.page
      .getByRole('group', { name: /^Commitments/ })
      .getByRole('checkbox')
      .all())
      await box.uncheck();
    await open.page.getByRole('button', { name: 'Submit' }).click();
    await open.page.getByRole('alert').getByText('Still to answer: Commitments').waitFor();
    expect(rows('Mentee responses').length).toBe(before);
  });

  test('every kind of question can be answered, and lands in its column', async () => {
    open = await openWorkspace(browser);
    const { page } = open;
    const form = Object.values(world().forms).find((f) => f.title.includes('Mentor'))!;
    const ask = (item: object): unknown => addItem(world(), form.id, { title: '', ...item } as never);
    ask({ type: 'SCALE', title: 'How sure', choices: ['1', '4'] });
    ask({ type: 'CHECKBOX_GRID', title: 'When', rows: ['Mon', 'Tue'], columns: ['Morning', 'Evening'] });
    for (const type of ['DATE', 'TIME', 'DATETIME', 'SECTION_HEADER']) ask({ type, title: `A ${type}` });
    await page.reload();
    await goTo(page, /Mentor Application/);
    await page.getByRole('button', { name: 'Fill in made-up answers' }).click();
    await page.getByRole('group', { name: 'How sure' }).getByLabel('4', { exact: true }).check();
    await page.getByLabel('Mon: Morning').uncheck();
    await page.getByLabel('Mon: Evening').check();
    await page.getByLabel('A DATE', { exact: true }).fill('2022-12-24');
    await page.getByLabel('A TIME').fill('14:30');
    await page.getByLabel('A DATETIME').fill('2022-12-24T14:30');
    const kind = page.getByRole('group', { name: /^Type of library/ });
    await kind.getByLabel('Other', { exact: true }).check();
    await kind.getByLabel('Other, in your words').fill('Seed library');
    // What is scrolled away cannot be judged.
    expect(await accessibilityTrouble(page, { sureOnly: true })).toEqual([]);
    await page.getByRole('button', { name: 'Submit' }).click();
    await page.getByText('Your response was recorded').waitFor();
    const [titles, ...answers] = rows('Mentor responses');
    const answer = Object.fromEntries(
      titles!.map((title, i) => [title.split(' ').slice(0, 3).join(' '), answers.at(-1)![i]]),
    );
    expect(answer).toMatchObject({
      'How sure': '4',
      'When [Mon]': 'Evening',
      'A DATE': '12/24/2022',
      'A DATETIME': '12/24/2022 14:30:00',
      'Type of library': 'Seed library',
    });
  });

  test('a draft is read, changed, sent, and another one deleted, as a person does it in Gmail', async () => {
    await judged();
    const { page, session } = open;
    for (const name of ['suggestPairs', 'approvePairs', 'createDrafts']) {
      const given =
        name === 'createDrafts'
          ? { message: 'introduction' }
          : name === 'approvePairs'
            ? { weakToo: [], note: '' }
            : {};
      session.ws.page(name, [JSON.stringify(given)]);
    }
    const box = world().mailboxes[world().user]!;
    const made = box.drafts.length;
    expect(made).toBeGreaterThan(1);
    await page.reload();
    await goTo(page, /Gmail drafts/);
    await page.locator('.list button').first().click();
    await page.frameLocator('.mail iframe').getByText('Dear').waitFor();
    await page.getByRole('button', { name: 'Change the text' }).click();
    await page.getByLabel('Text').fill('Dear friend, this was written by hand.');
    await page.getByRole('button', { name: 'Save the draft' }).click();
    await page.frameLocator('.mail iframe').getByText('written by hand').waitFor();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('Nobody outside got anything').waitFor();
    await page.locator('.list button').first().click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('button', { name: 'Delete it' }).click();
    await page.getByText('The draft was deleted').waitFor();
    expect([box.drafts.length, box.sent.length]).toEqual([made - 2, 1]);
  });

  test('the co-chair sits down, and the panel is theirs', async () => {
    open = await openWorkspace(browser);
    await open.page.getByLabel('At the keyboard').selectOption(CO_CHAIR);
    await open.panel.getByText(CO_CHAIR).waitFor();
    expect(world().executions.at(-1)).toMatchObject({ entry: 'home', user: CO_CHAIR });
  });

  test('Google does not answer, the panel says so; it answers again, and Home is back', async () => {
    open = await openWorkspace(browser);
    const { page, panel } = open;
    await page.getByRole('button', { name: /Make something go wrong/ }).click();
    await page.getByLabel('Google does not answer').check();
    await page.getByText('1 on').waitFor();
    await page.keyboard.press('Escape');
    await mainButton().click();
    await panel.getByRole('alert').waitFor();
    await page.getByRole('button', { name: /Make something go wrong/ }).click();
    await page.getByLabel('Google does not answer').uncheck();
    await page.keyboard.press('Escape');
    await panel.getByRole('alert').getByRole('button').first().click();
    await panel.getByRole('button', { name: 'Finish set-up' }).waitFor();
    expect(world().faults.googleDoesNotAnswer).toBe(false);
  });

  test('a lost reply: the work is done, and the panel says that it may have worked', async () => {
    open = await openWorkspace(browser);
    await open.page.getByRole('button', { name: /Make something go wrong/ }).click();
    await open.page.getByLabel(/Lose the next reply/).check();
    await open.page.keyboard.press('Escape');
    await mainButton().click();
    await open.panel.getByRole('alert').waitFor();
    expect(await open.panel.locator('body').innerText()).toMatch(/may have worked/);
    expect(tabNamed(world(), 'Settings')).toBeDefined();
  });

  test('starting over asks first, and then everything is as at the beginning', async () => {
    await judged();
    const { page } = open;
    await page.getByRole('button', { name: 'Start over' }).click();
    await page.keyboard.press('Escape');
    expect(tabNamed(world(), 'People')).toBeDefined();
    await page.getByRole('button', { name: 'Start over' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Start over' }).click();
    await page.getByText('Everything is as it was at first').waitFor();
    await mainButton().waitFor();
    expect(names()).toEqual(['onOpen', 'openPanel', 'home']);
    expect(() => tabNamed(world(), 'People')).toThrow('no tab');
  });

  test('axe finds nothing on any place, nor in the panel', async () => {
    await judged();
    const { page } = open;
    const found: Record<string, string[]> = { spreadsheet: await accessibilityTrouble(page) };
    const panelFrame = page.frames().find((frame) => frame.url().includes('/frame/'))!;
    found.panel = await accessibilityTrouble(panelFrame);
    for (const place of [/Mentor Application/, /Mentee Application/, /Gmail drafts/, /Calendar/, /Executions/]) {
      await goTo(page, place);
      found[place.source] = await accessibilityTrouble(page);
    }
    await page.getByRole('button', { name: /Make something go wrong/ }).click();
    // What lies under the open list cannot be judged.
    found.faults = await accessibilityTrouble(page, { sureOnly: true });
    expect(Object.fromEntries(Object.entries(found).filter(([, trouble]) => trouble.length > 0))).toEqual({});
  });
});
