/** Step 7 in the panel, by mouse and by keyboard: ticks during the session, lists and files of meeting tools, make-ups, exceptions, who missed it. */
import type { Browser } from 'playwright-core';
import { hasBrowser, NO_BROWSER, openBrowser } from '../setup/browser';
import { cohort, committeeAfter } from '../stories/committee';
import { CHAIR, openPage, type PanelPage, WIDTH } from './panel-harness';

jest.setTimeout(60_000);
jest.retryTimes(1, { logErrorsBeforeRetry: true });
if (!hasBrowser()) console.warn(NO_BROWSER);
const inABrowser = hasBrowser() ? describe : describe.skip;

inABrowser('step 7', () => {
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

  const main = async () => (await panel.page.locator('main').innerText()).replace(/\u00a0/g, ' ');
  const came = () =>
    panel
      .rows('Attendance')
      .filter((row) => row['Came (edit)'] === 'TRUE')
      .map((row) => row.Name!);

  /** In the sidebar, and zoomed to the double. */
  async function fine(): Promise<void> {
    const found = await panel.troubles();
    await panel.page.setViewportSize({ width: WIDTH / 2, height: 600 });
    found.push(...(await panel.troubles()).map((trouble) => `142 px: ${trouble}`));
    await panel.page.setViewportSize({ width: WIDTH, height: 600 });
    expect(found).toEqual([]);
  }

  /** The people of the list, in its order. */
  let people: { name: string; address: string }[];

  async function atTheSession(): Promise<void> {
    const committee = await committeeAfter('invited');
    panel = await openPage(browser, committee.ws, await cohort());
    await panel.press(/^7\. /);
    people = panel.rows('Attendance').map((row) => ({ name: row.Name!, address: row.Email! }));
  }

  test('during the session: search, tick, look at somebody else and come back; one press records, Undo takes it back', async () => {
    await atTheSession();
    expect(await panel.heading()).toBe('7. Attendance');
    expect(await main()).toContain('Came 0 \u00b7 Not yet 8');
    expect(await main()).toMatch(/The session: .* \(Chicago time\)\. Tick who is there, or come back then/);
    await fine();
    const [a, b, c] = people;
    await panel.page.getByLabel('Search by name').fill(a!.name.slice(0, 4).toLowerCase());
    expect(await panel.page.getByRole('checkbox').count()).toBeLessThan(8);
    await panel.page.getByRole('checkbox', { name: new RegExp(`^${a!.name}`) }).check();
    await panel.page.getByLabel('Search by name').fill('xyz');
    expect(await main()).toContain('No one called \u201cxyz\u201d.');
    await panel.press('Clear the search');
    await panel.page.getByRole('checkbox', { name: new RegExp(`^${b!.name}`) }).check();
    expect(await main()).toContain('Came 2 \u00b7 Not yet 6');
    expect(came()).toEqual([]);
    await panel.press(new RegExp(`^More about ${c!.name}`));
    await panel.press('7. Attendance');
    await panel.page.getByRole('checkbox').last().scrollIntoViewIfNeeded();
    const box = (await panel.primary().boundingBox())!;
    expect(box.y).toBeGreaterThanOrEqual(0);
    await panel.page.evaluate(() => scrollTo(0, 0));
    await fine();
    expect(await panel.pressPrimary()).toBe('Record 2 people');
    expect(came()).toEqual([a!.name, b!.name]);
    // Both ways at once: one is there after all, one is not.
    await panel.page.getByRole('checkbox', { name: new RegExp(`^${a!.name}`) }).uncheck();
    await panel.page.getByRole('checkbox', { name: new RegExp(`^${c!.name}`) }).check();
    expect(await panel.pressPrimary()).toBe('Record 1 person, take back 1');
    expect(await panel.said()).toBe(`Came: ${c!.name}. Not there after all: ${a!.name}.`);
    expect(came()).toEqual([b!.name, c!.name]);
    await panel.press(/^Undo: Came/);
    expect(came()).toEqual([a!.name, b!.name]);
  });

  test('by keyboard alone: Tab to a name, Space ticks and unticks, Enter records', async () => {
    await atTheSession();
    const { page } = panel;
    const at = (name: string) => page.getByRole('checkbox', { name: new RegExp(`^${name}`) });
    const reach = async (name: string) => {
      for (let i = 0; i < 40 && !(await at(name).evaluate((e) => e === document.activeElement)); i++)
        await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
    };
    await reach(people[0]!.name);
    await reach(people[1]!.name);
    await page.keyboard.press('Space');
    expect([await at(people[0]!.name).isChecked(), await at(people[1]!.name).isChecked()]).toEqual([true, false]);
    for (let i = 0; i < 20 && !/^Record/.test(await panel.focused()); i++) await page.keyboard.press('Shift+Tab');
    expect(await panel.focused()).toBe('Record 1 person');
    await page.keyboard.press('Enter');
    await panel.settled();
    expect(came()).toEqual([people[0]!.name]);
    expect(await main()).toContain('Came 1 \u00b7 Not yet 7');
  });

  test('a pasted list with three misspellings: each is asked about, the answers are recorded with the others, and whoever is left gets a draft', async () => {
    await atTheSession();
    const [a, b, c, d, e, f] = people.map((p) => p.name);
    const twisted = (name: string) => name.replace(/(.)(.)$/, '$2$1');
    await panel.press('Paste a list or choose a file');
    await panel.pressPrimary();
    expect(await main()).toContain('Paste a list first, or choose a file.');
    await fine();
    await panel.page
      .getByLabel('The list')
      .fill([a, `${b} (she/her)`, twisted(c!), twisted(d!), `${e!.split(' ')[0]}'s iPad`, 'Zbigniew Quux'].join('\n'));
    await panel.press('Find these people');
    expect(await main()).toContain('Found 2 \u00b7 Not sure 3 \u00b7 Not on your list 1');
    expect(await main()).toContain('3 questions are still open; those are left out.');
    expect(came()).toEqual([]);
    await fine();
    const questions = panel.page.getByRole('group', { name: /^Who is / });
    await questions.nth(0).getByRole('radio', { name: c }).check();
    await questions.nth(1).getByRole('radio', { name: d }).check();
    await questions.nth(2).getByRole('radio', { name: 'Nobody here' }).check();
    expect(await main()).not.toContain('still open');
    expect(await panel.pressPrimary()).toBe('Record 4 people');
    expect(came()).toEqual([a, b, c, d]);

    await panel.press('Follow up: 4 people not yet');
    expect(await main()).toContain('Certificate letters are only for the 4 people who are oriented or excused.');
    await fine();
    await panel.press(e!);
    await panel.page.getByLabel('When').fill('2023-01-20T10:00');
    await panel.press('Save the date');
    await fine();
    await panel.press('7. Attendance');
    await panel.press('Follow up: 4 people not yet');
    expect(await main()).toContain('make-up Fri, Jan 20, 2023, 10:00 AM (Chicago time)');
    await panel.press(f!);
    await panel.press('Save the exception');
    expect(await main()).toContain('An exception needs a reason.');
    await panel.page.getByRole('textbox', { name: /^Why they need not attend/ }).fill('Led last year\u2019s session.');
    await panel.press('Save the exception');
    await panel.press('7. Attendance');
    expect(await main()).toContain('Came 5 \u00b7 Not yet 3');
    await panel.press('Follow up: 3 people not yet');
    await panel.pressPrimary();
    expect(await panel.heading()).toBe('Check before creating');
    const before = panel.drafts();
    expect(await panel.pressPrimary()).toBe('Create 3 drafts');
    expect(panel.drafts() - before).toBe(3);
    const letters = panel.ws.world.mailboxes[CHAIR]!.drafts.slice(before).map((draft) =>
      Buffer.from(draft.raw, 'base64url').toString(),
    );
    expect(letters.filter((letter) => letter.includes(people[4]!.address))).toHaveLength(1);
    expect(letters.some((letter) => letter.includes(people[5]!.address))).toBe(false);

    await panel.press('All steps');
    await panel.press(/^7\. /);
    await panel.press('Follow up: 3 people not yet');
    await panel.press('Certificate letters, in step 5');
    expect(await main()).toContain('5 people.');
    expect(await panel.primary().innerText()).toBe('Create 5 drafts');
  });

  test('the files of Meet and Zoom: whoever stayed for fewer minutes than count is named and not recorded', async () => {
    await atTheSession();
    const [a, b, c] = people;
    const parts = (name: string) => name.replace(' ', ',');
    await panel.press('Paste a list or choose a file');
    await panel.page.getByLabel(/^Minutes that count/).fill('30');
    await panel.press('Save the minutes');
    expect(await panel.said()).toBe('30 minutes and more count as attended.');
    const file = (name: string, text: string) =>
      panel.page
        .getByLabel('Or choose a CSV file')
        .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
    await file(
      'meet.csv',
      `First name,Last name,Email,Duration,Time joined,Time exited\n${parts(a!.name)},${a!.address},1 hr 2 min,1:00 PM,2:02 PM\n${parts(b!.name)},,12 min,1:00 PM,1:12 PM\n`,
    );
    await panel.button('Record 1 person').waitFor();
    expect(await main()).toContain(`Stayed for less than 30 minutes and is not recorded: ${b!.name} (12).`);
    await fine();
    await panel.pressPrimary();
    expect(came()).toEqual([a!.name]);
    await panel.press('Paste a list or choose a file');
    await file(
      'participants.csv',
      `Topic,ID,Host name,Duration (minutes),Start time,End time,Participants\nOrientation,123,${a!.name},65,12/13/2022 01:00:00 PM,12/13/2022 02:05:00 PM,3\n\nName (original name),Email,Total duration (minutes),Guest,Recording disclaimer response\n"iPad (${c!.name})","",55,Yes,\n${b!.name},${b!.address},61,No,\n`,
    );
    await panel.button('Record 2 people').waitFor();
    await panel.pressPrimary();
    expect(came()).toEqual([a!.name, b!.name, c!.name].sort());
    expect(await panel.said()).toBe('Came: 2 people.');
  });
});
