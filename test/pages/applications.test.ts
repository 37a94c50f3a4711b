/** Step 2 in the panel, in a browser: cards by keyboard alone, the wrong form, a person by hand, and closing the forms. */
import type { Browser } from 'playwright-core';
import { hasBrowser, NO_BROWSER, openBrowser } from '../setup/browser';
import { answersOf, FORM, questionId } from '../stories/committee';
import { CO_CHAIR, openPanel, type PanelPage } from './panel-harness';

jest.setTimeout(60_000);
jest.retryTimes(1, { logErrorsBeforeRetry: true });
if (!hasBrowser()) console.warn(NO_BROWSER);
const inABrowser = hasBrowser() ? describe : describe.skip;

const NOV_18 = Date.UTC(2022, 10, 18, 12);

inABrowser('step 2, Applications', () => {
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

  const waitFor = (words: string | RegExp) => panel.page.getByText(words).first().waitFor();
  const picture = (name: string) =>
    process.env.PICTURES
      ? panel.page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true })
      : Promise.resolve();

  async function applications(before: () => Promise<void> = async () => {}): Promise<void> {
    panel = await openPanel(browser);
    await panel.setUpAndRead();
    await before();
    await panel.open();
    await panel.press('2. Applications');
    await panel.settled();
    await waitFor('Links for applicants');
  }

  /** Tabs to the button and presses it: no mouse. */
  async function byKey(name: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    for (let i = 0; i < 80; i++) {
      await panel.page.keyboard.press('Tab');
      const focused = await panel.page.evaluate(() => {
        const one = document.activeElement;
        return one?.getAttribute('aria-label') ?? one?.textContent ?? '';
      });
      if (focused === name) return panel.page.keyboard.press(key);
    }
    throw new Error(`The Tab key does not reach "${name}".`);
  }

  async function bronwynTwice(): Promise<void> {
    const { email, answers } = await answersOf('bronwyn.omalley', 'mentee');
    const goals = await questionId('mentee', /^What are your goals/);
    const other = { ...answers, [goals]: 'To lead a department of twelve people, and to learn how budgets are made.' };
    panel.ws.submit(FORM.mentee, { email, answers: other, at: NOV_18 });
    const twin = await answersOf('vivek.santos', 'mentee');
    panel.ws.submit(FORM.mentee, { email: 'vivek@santos.example.org', answers: twin.answers, at: NOV_18 });
    panel.ws.page('checkApplications', ['{}']);
  }
  const statuses = (name: string) =>
    panel
      .rows('People')
      .filter((row) => row.Name === name)
      .map((row) => row.Status);

  test('two applications of one person: answered by keyboard alone, and undone', async () => {
    await applications(bronwynTwice);
    await waitFor('Question 1 of 2');
    expect(await panel.primary().allInnerTexts()).toEqual(['Keep the newer one']);
    expect(await panel.troubles()).toEqual([]);
    await picture('card-twice');
    await byKey('Keep the other one');
    await waitFor(/counts, not the one of/);
    // The next question has come, and the focus with it.
    await waitFor('Same person: keep the newer one');
    await panel.page.waitForFunction(() => document.activeElement?.id === 'card');
    expect(statuses("Bronwyn O'Malley")).toEqual(['Eligible', 'Not eligible']);
    expect(await panel.troubles()).toEqual([]);
    await picture('card-alike');
    await byKey(`Undo: ${await panel.said()}`);
    await waitFor('Question 1 of 2');
    expect(statuses("Bronwyn O'Malley")).toEqual(['Replaced by newer', 'Eligible']);
    expect(await panel.primary().count()).toBe(1);
  });

  test('who is new is told by name when asked, and every section can be read by everyone', async () => {
    await applications(async () => {
      panel.ws.wait(60_000);
      panel.ws.submit(
        FORM.mentee,
        await answersOf('dana.reyes', 'mentee').then(({ email, answers }) => ({ email, answers })),
      );
      panel.ws.page('checkApplications', ['{}']);
    });
    const news = panel.page.getByText(/^1 new since /);
    await news.waitFor();
    await news.click();
    await waitFor('Dana Reyes, mentee');
    expect(await panel.primary().count()).toBe(1);
    expect(await panel.troubles()).toEqual([]);
    await picture('main');
  });

  test('somebody on the wrong form is found by name, moved, and moved back by undo', async () => {
    await applications();
    await panel.press('Wrong form, or somebody withdraws');
    await panel.page.getByLabel('Name or email address').fill('holloway');
    await panel.page.keyboard.press('Enter');
    await waitFor('Move to mentors');
    await panel.page.waitForFunction(() => document.activeElement?.id === 'found');
    expect(await panel.troubles()).toEqual([]);
    await picture('find');
    await panel.press('Move to mentors');
    await waitFor(/was moved to the mentors/);
    const wren = () => panel.rows('People').find((row) => row.Name === 'Wren Holloway')!;
    expect([wren().Role, wren().Status]).toEqual(['Mentor', 'Needs a decision']);
    await panel.press(/^Undo:/);
    expect([wren().Role, wren().Status]).toEqual(['Mentee', 'Eligible']);
  });

  test('a person is added by hand by keyboard; what is missing is said under its line, and nothing typed is lost', async () => {
    await applications();
    await panel.press('Add a person by hand');
    const page = panel.page;
    await page.getByLabel('Mentee', { exact: true }).waitFor();
    await page.getByLabel('First name').fill('Kim');
    await byKey('Add this person');
    await waitFor('2 lines need an answer. Nobody was added yet.');
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'alert');
    expect(await panel.troubles()).toEqual([]);
    await picture('add-missing');
    await page.getByLabel('Mentee', { exact: true }).focus();
    await page.keyboard.press('Space');
    expect(await page.getByLabel('Leadership role').count()).toBe(0);
    await page.getByLabel('Email', { exact: true }).fill('kim@riverlib.example.org');
    await page.getByLabel('Assessment').check();
    await page.getByLabel(/^When they applied/).fill('2022-11-17T09:30');
    // Help and back: nothing typed is lost.
    await panel.press('Help');
    await panel.press('All steps');
    await panel.press('2. Applications');
    await panel.press('Add a person by hand');
    await page.getByLabel('First name').waitFor();
    expect(await page.getByLabel('First name').inputValue()).toBe('Kim');
    expect(await page.getByLabel('Assessment').isChecked()).toBe(true);
    await byKey('Add this person');
    await waitFor('Kim was added by hand as mentee.');
    expect(panel.rows('People').find((row) => row.Name === 'Kim')).toMatchObject({
      Topics: 'Assessment',
      Status: 'Needs a decision',
    });
  });

  test('both forms are closed with words of our own, and opened again', async () => {
    await applications();
    await picture('main-doors');
    await panel.press(/^Close both forms/);
    await waitFor(/Nobody can answer afterwards/);
    expect(await panel.troubles()).toEqual([]);
    await picture('close');
    await panel.page.getByLabel('What people then read at the form').fill('Come back next year.');
    await panel.pressPrimary();
    await waitFor(/closed\. Nobody can answer any more\./);
    expect(Object.values(panel.ws.world.forms).map((f) => [f.accepting, f.closedMessage])).toEqual([
      [false, 'Come back next year.'],
      [false, 'Come back next year.'],
    ]);
    await panel.press('Open the forms again');
    await waitFor(/open again for answers/);
    expect(Object.values(panel.ws.world.forms).map((f) => f.accepting)).toEqual([true, true]);
  });

  test('a second member reads what the first one set up, and may take automatic reading over', async () => {
    await applications(async () => {
      panel.ws.page('switchOnAutomaticReading', ['{}']);
    });
    await panel.sitDown(CO_CHAIR);
    expect(await panel.page.locator('main').innerText()).toMatch(
      /chair@committee.example set this up on .*questions recognized.*Automatic reading is on/s,
    );
    await waitFor(`Signed in as ${CO_CHAIR}.`);
    await picture('greeting');
    await panel.press('Continue');
    await panel.press('2. Applications');
    await waitFor(/Only chair@committee.example can see whether it is still on/);
    await picture('reading');
    await panel.press('Take over automatic reading');
    await waitFor(/It now runs as you/);
    expect(panel.ws.world.triggers.map((t) => t.owner)).toContain(CO_CHAIR);
  });
});
