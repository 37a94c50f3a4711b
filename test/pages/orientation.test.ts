/** Step 6 in the panel, by mouse and by keyboard: times compared, events created, people invited, moved, cancelled; the short form; ways without Google's mail. */
import ICAL from 'ical.js';
import type { Browser } from 'playwright-core';
import { answerInvitation, deleteEvent } from '../../workspace/hands-mail';
import { hasBrowser, NO_BROWSER, openBrowser } from '../setup/browser';
import { cohort, committeeAfter, type Step } from '../stories/committee';
import { CHAIR, openPage, type PanelPage, WIDTH } from './panel-harness';

jest.setTimeout(60_000);
jest.retryTimes(1, { logErrorsBeforeRetry: true });
if (!hasBrowser()) console.warn(NO_BROWSER);
const inABrowser = hasBrowser() ? describe : describe.skip;

inABrowser('step 6', () => {
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

  const main = () => panel.page.locator('main').innerText();
  const events = () => (panel.ws.world.calendars[CHAIR]?.events ?? []).filter((event) => event.status !== 'cancelled');
  const guests = () => events().flatMap(({ resource }) => (resource.attendees ?? []) as { email: string }[]);
  /** What Google wrote, by kind. */
  const letters = (kind: string) =>
    Object.values(panel.ws.world.mailboxes).flatMap((box) => box.inbox.filter((letter) => letter.kind === kind));

  /** In the sidebar, and zoomed to the double. */
  async function fine(): Promise<void> {
    const found = await panel.troubles();
    await panel.page.setViewportSize({ width: WIDTH / 2, height: 600 });
    found.push(...(await panel.troubles()).map((trouble) => `142 px: ${trouble}`));
    await panel.page.setViewportSize({ width: WIDTH, height: 600 });
    expect(found).toEqual([]);
  }

  async function at(step: Step, prepare: (ask: (name: string, request: object) => unknown) => void = () => {}) {
    const committee = await committeeAfter(step);
    prepare((name, request) => committee.ask(name, request));
    panel = await openPage(browser, committee.ws, await cohort());
    await panel.press(/^6\. /);
  }

  /** By the Tab key alone, then Enter. */
  async function tabTo(name: RegExp): Promise<void> {
    for (let i = 0; i < 60 && !name.test(await panel.focused()); i++) await panel.page.keyboard.press('Tab');
    expect(await panel.focused()).toMatch(name);
    await panel.page.keyboard.press('Enter');
    await panel.settled();
  }

  const choose =
    (...walls: string[]) =>
    (ask: (name: string, request: object) => unknown) =>
      void ask('chooseSessions', { walls });
  const TUESDAY = '2022-12-13T13:00:00';
  const WEDNESDAY = '2022-12-14T11:00:00';

  test('times: who can come in numbers, who stays outside by name, each city\u2019s hour; the best is ticked and one press chooses it', async () => {
    await at('approved');
    expect(await panel.heading()).toBe('6. Orientation');
    const words = await main();
    expect(words).toMatch(/\d of \d can come: \d of \d mentors, \d of \d mentees; \d of \d pairs together/);
    expect(words).toMatch(/Reaches \d more than the next best time\.|Reaches as many as|As good as/);
    expect(words).toMatch(/Stays outside: \w+|\d stay outside: \w+/);
    expect(words).toMatch(/1:00 PM Chicago/);
    const box = (await panel.primary().boundingBox())!;
    expect(box.y + box.height).toBeLessThanOrEqual(600);
    await fine();
    expect(await panel.page.getByRole('radio', { checked: true }).count()).toBe(1);
    await panel.press('Fill and open the grid by city');
    const world = panel.ws.world;
    const file = world.spreadsheets[world.script.boundTo]!;
    expect(file.sheets.find((s) => s.id === file.activeSheetId)!.name).toBe('Orientation grid');
    expect(panel.rows('Orientation grid')[0]).toHaveProperty('New York time');
    expect(await panel.pressPrimary()).toMatch(/^Choose (this time|these \d times)$/);
    expect(await panel.said()).toMatch(/chosen\. Nothing was created and nobody was told\.$/);
    expect([events(), letters('invitation')]).toEqual([[], []]);
    await panel.press(/^Undo: Orientation/);
    expect(await panel.primary().innerText()).toMatch(/^Choose/);
  });

  test('by keyboard alone: two times of one\u2019s own, the events, the question with the number in it, and the invitations', async () => {
    await at('approved');
    const { page } = panel;
    await tabTo(/^Choose several myself$/);
    for (const slot of ['Tue, Dec 13, 2022, 1:00 PM', 'Wed, Dec 14, 2022, 11:00 AM']) {
      const box = page.getByRole('checkbox', { name: new RegExp(slot) });
      for (let i = 0; i < 40 && !(await box.evaluate((e) => e === document.activeElement)); i++)
        await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      expect(await box.isChecked()).toBe(true);
    }
    await fine();
    await page.locator('h1').focus();
    await tabTo(/^Choose these 2 times$/);
    expect(await main()).toContain(`The event will be in the calendar of ${CHAIR}. Creating it tells nobody.`);
    await tabTo(/^Create the 2 events, invite nobody yet$/);
    expect(await panel.said()).toMatch(/^The events are in your calendar: .* Nobody has been told\.$/);
    expect([events().length, guests().length, letters('invitation').length]).toEqual([2, 0, 0]);
    await fine();
    await tabTo(/^Email 8 invitations$/);
    expect(await panel.heading()).toBe('Email 8 people now?');
    expect(await main()).toMatch(/This cannot be taken back\. They will not see each other/);
    await fine();
    await page.keyboard.press('Escape');
    expect(letters('invitation')).toEqual([]);
    await tabTo(/^Email 8 invitations$/);
    await tabTo(/^Email 8 invitations$/);
    expect(await panel.said()).toMatch(/^8 of 8 invited\. Guests do not see each other\.$/);
    expect([guests().length, letters('invitation').length]).toEqual([8, 8]);
    expect(await main()).toContain('8 of 8 people invited.');
    await fine();
  });

  test('answers are read back; moving and cancelling say beforehand how many Google writes to, and the safe answer has the focus', async () => {
    await at('invited');
    const [event] = events();
    const [a, b] = guests().map((guest) => guest.email);
    answerInvitation(panel.ws.world, CHAIR, event!.id, a!, 'accepted');
    answerInvitation(panel.ws.world, CHAIR, event!.id, b!, 'declined');
    await panel.press('All steps');
    await panel.press(/^6\. /);
    expect(await main()).toContain('1 yes, 1 no, 0 maybe, 6 no answer');
    expect(await main()).toMatch(/Video link: meet\.google\.com/);
    await panel.press('Answers, move or cancel');
    expect(await main()).toContain('Moving or cancelling emails 8 people.');
    await fine();
    await panel.page.getByLabel(/^New date and time/).fill('2023-01-10T17:00');
    await panel.press('Move the session');
    expect(await panel.heading()).toBe('Move it and tell 8 people?');
    await panel.page.locator('button:focus', { hasText: 'Keep it' }).waitFor();
    await fine();
    await panel.page.keyboard.press('Enter');
    expect(letters('update')).toEqual([]);
    // What was typed is still there.
    expect(await panel.page.getByLabel(/^New date and time/).inputValue()).toBe('2023-01-10T17:00');
    await panel.press('Move the session');
    await panel.press('Move it and email 8 people');
    expect(await panel.said()).toBe(
      'Session 1 moved to Tue, Jan 10, 2023, 5:00 PM (Chicago time). Google wrote to 8 people.',
    );
    expect(letters('update')).toHaveLength(8);
    await panel.press('Answers, move or cancel');
    await panel.press('Cancel the session');
    expect(await panel.heading()).toBe('Tell 8 people the session is cancelled?');
    await panel.page.locator('button:focus', { hasText: 'Keep it' }).waitFor();
    await panel.press('Cancel the session');
    expect(letters('cancellation')).toHaveLength(8);
    expect(await panel.said()).toBe('Session 1 cancelled. Google wrote to 8 people.');
    expect(await main()).not.toContain('In your calendar');
  });

  test('a deleted event is noticed and offered again, never made unasked; a time chosen later says that the event has not moved', async () => {
    await at('invited', choose(TUESDAY));
    await panel.press('Choose other times');
    await panel.page
      .getByRole('radio', { name: /Wed, Dec 14, 2022, 11:00 AM/ })
      .last()
      .check();
    await panel.pressPrimary();
    expect(await main()).toMatch(/You chose Wed, Dec 14, .* since\. The event stays where it is until you move it\./);
    await fine();
    await panel.press('Move it there');
    expect(await panel.page.getByLabel(/^New date and time/).inputValue()).toBe('2022-12-14T11:00');
    deleteEvent(panel.ws.world, CHAIR, events()[0]!.id);
    await panel.press('All steps');
    await panel.press(/^6\. /);
    expect(await main()).toContain('Deleted in the calendar');
    expect(events()).toEqual([]);
    await fine();
    expect(await panel.pressPrimary()).toBe('Create the event again, invite nobody yet');
    expect([events().length, guests().length]).toEqual([1, 0]);
    expect(await panel.primary().innerText()).toBe('Email 8 invitations');
  });

  test('instead of Google\u2019s mail: a draft to each of the eight with their own hour and a link that adds the session; then nobody is left to invite', async () => {
    await at('created', choose(TUESDAY, WEDNESDAY));
    await panel.pressPrimary();
    await panel.press('Write the invitations as drafts instead');
    expect(await panel.heading()).toBe('Check before creating');
    const letter = panel.page.getByRole('textbox', { name: /^The message to / });
    expect(await letter.inputValue()).toMatch(/calendar\.google\.com\/calendar\/render\?action=TEMPLATE/);
    const before = panel.drafts();
    expect(await panel.pressPrimary()).toBe('Create 8 drafts');
    expect([panel.drafts() - before, letters('invitation').length]).toEqual([8, 0]);
    await panel.press('All steps');
    await panel.press(/^6\. /);
    expect(await main()).toContain('8 people are invited by your own mail, so Google does not write to them');
    expect(await panel.button(/^Email \d/).count()).toBe(0);
    await fine();
  });

  test('without Calendar permission: a link for each session, the addresses, and a calendar file that another program reads', async () => {
    await at('approved', choose(TUESDAY, WEDNESDAY));
    const account = panel.ws.world.accounts[CHAIR]!;
    account.granted = account.granted.filter((scope) => !scope.endsWith('calendar.events.owned'));
    await panel.press('Add-to-calendar link and file');
    const link = panel.page.getByRole('link', { name: 'Open session 1 in Google Calendar' });
    expect(await link.getAttribute('href')).toContain('dates=20221213T190000Z%2F20221213T200000Z');
    const file = panel.page.getByRole('link', { name: 'Download the calendar file' });
    await file.waitFor();
    await fine();
    const ics = decodeURIComponent((await file.getAttribute('href'))!.replace(/^[^,]*,/, ''));
    const starts = new ICAL.Component(ICAL.parse(ics))
      .getAllSubcomponents('vevent')
      .map((event) => new ICAL.Event(event).startDate.toJSDate().toISOString());
    expect(starts).toEqual(['2022-12-13T19:00:00.000Z', '2022-12-14T17:00:00.000Z']);
    expect(ics).not.toMatch(/ATTENDEE|ORGANIZER/);
    const addresses = await Promise.all(
      [1, 2].map((n) => panel.page.getByLabel(`Addresses of session ${n}`, { exact: true }).inputValue()),
    );
    expect(addresses.join(', ').split(', ')).toHaveLength(8);
  });

  test('where no form asked: possible times are typed, one press makes the short form, and the mail that asks is read before it is drafted', async () => {
    await at('approved', (ask) => void ask('saveOrientation', { times: '2023-01-11 12:00' }));
    expect(await main()).toContain('Your form did not ask for times.');
    await panel.press('Change the possible times');
    await panel.page.getByRole('textbox').fill('2023-01-11 12:00\n2023-01-12 18:00');
    await fine();
    await panel.pressPrimary();
    expect(await main()).toMatch(/No form offered this time, so nobody could say\./);
    await panel.press('Ask people with a short form');
    await fine();
    await panel.pressPrimary();
    expect(await panel.said()).toBe('A form was made that offers 2 times. Nobody was told of it.');
    expect(await panel.page.getByLabel('Link for your people').inputValue()).toMatch(/^https:/);
    await fine();
    await panel.press('Read and draft the mail that asks');
    expect(await panel.page.getByRole('textbox', { name: /^The message to / }).inputValue()).toMatch(
      /check every time .*\n\nhttps:/s,
    );
    const before = panel.drafts();
    expect(await panel.pressPrimary()).toBe('Create 8 drafts');
    expect(panel.drafts() - before).toBe(8);
  });

  test('what the event says: host, length and text are typed, a name that is no field is refused and nothing typed is lost', async () => {
    await at('approved', choose(TUESDAY));
    await panel.press('Title, length, link and text');
    await fine();
    await panel.page.getByLabel('Host (may be blank)').fill('Kathy Irwin');
    await panel.page.getByLabel('What the event says').fill('Welcome, {{frist name}}.');
    await panel.page.getByRole('button', { name: 'Save', exact: true }).click();
    await panel.page.getByRole('heading', { name: '{{frist name}} is not a field.' }).waitFor();
    await panel.press('All steps');
    await panel.press(/^6\. /);
    await panel.press('Title, length, link and text');
    expect(await panel.page.getByLabel('What the event says').inputValue()).toBe('Welcome, {{frist name}}.');
    await panel.page.getByLabel('What the event says').fill('Welcome to the {{program name}}.');
    await panel.pressPrimary();
    expect(await panel.said()).toBe('Orientation details saved.');
    await panel.press(/^Create the event/);
    expect(events()[0]!.resource.description).toMatch(/^Welcome to the .*Host: Kathy Irwin\.$/s);
  });
});
