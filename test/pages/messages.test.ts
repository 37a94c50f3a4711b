/** Step 5 in the panel, by mouse and by keyboard: choose, check, preview, create, stop, go on, what changed, delete, what was sent. */
import type { Browser } from 'playwright-core';
import { readCohortFolder } from '../../workspace/cohort-folder';
import type { CohortFolder } from '../../workspace/cohort-folder-types';
import { columnOf, select, tabNamed, typeInto } from '../../workspace/hands';
import { hasBrowser, NO_BROWSER, openBrowser } from '../setup/browser';
import { EXAMPLE } from '../setup/cohort-folders';
import { cellName, cohort, committeeAfter, MENTORS, type Step } from '../stories/committee';
import { CHAIR, openPage, type PanelPage } from './panel-harness';

jest.setTimeout(60_000);
jest.retryTimes(1, { logErrorsBeforeRetry: true });
if (!hasBrowser()) console.warn(NO_BROWSER);
const inABrowser = hasBrowser() ? describe : describe.skip;

inABrowser('step 5', () => {
  let browser: Browser;
  let panel: PanelPage;

  beforeAll(async () => {
    browser = (await openBrowser())!;
    folders = {
      small: await cohort(),
      spare: await cohort({ mentor: [...MENTORS, 'amara.zielinski', 'keiko.petrov', 'grace.silva'] }),
    };
  });
  afterEach(async () => {
    expect(panel.errors).toEqual([]);
    await panel.page.context().close();
  });
  afterAll(() => browser?.close());

  const main = () => panel.page.locator('main').innerText();
  const fine = async () => expect(await panel.troubles()).toEqual([]);
  const picture = async (name: string) => {
    if (process.env.PICTURES)
      await panel.page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true });
  };
  const mailbox = () => panel.ws.world.mailboxes[CHAIR]!;
  const ledger = () => panel.rows('Messages').filter((row) => !row.Key?.includes('orientation'));

  let folders: Record<'small' | 'spare', CohortFolder>;

  /** The panel at Messages, from a world in which the pairs are approved, or everybody's introduction is drafted. */
  async function ready(step: Step = 'approved', size: 'small' | 'spare' = 'small'): Promise<void> {
    const folder = folders[size];
    const { ws } = await committeeAfter(step, { folder });
    panel = await openPage(browser, ws, folder);
    await panel.press(/^5\. /);
  }

  test('before anything is made: who gets it, in whose Gmail, the real text of everybody, and one button', async () => {
    await ready();
    expect(await panel.heading()).toBe('5. Messages');
    expect(await main()).toContain('8 people.');
    expect(await main()).toContain(`Drafts will be saved in the Gmail of ${CHAIR}.`);
    expect(await panel.primary().innerText()).toBe('Create 8 drafts');
    await fine();
    const letter = () => panel.page.getByRole('textbox', { name: /^The message to / });
    const seen = new Set<string>();
    for (let i = 1; i <= 8; i++) {
      expect(await main()).toContain(`${i} of 8`);
      expect(await letter().inputValue()).toMatch(/^Dear \S+/);
      seen.add(await letter().inputValue());
      if (i < 8) await panel.press('Next');
    }
    expect(seen.size).toBe(8);
    expect(await panel.button('Next').getAttribute('aria-disabled')).toBe('true');
    await panel.press('As it looks in Gmail');
    const frame = panel.page.locator('iframe');
    expect(await frame.getAttribute('sandbox')).toBe('');
    expect(await frame.contentFrame().locator('body').innerText()).toMatch(/^Dear \S+/);
    expect(panel.drafts()).toBe(0);
  });

  test('the large preview: everybody by name, the message as Gmail shows it and as plain text, by keyboard; nothing is made', async () => {
    const at = await committeeAfter('approved', { folder: folders.small });
    panel = await openPage(browser, at.ws, folders.small, { file: 'preview', width: 640, height: 560 });
    const { page } = panel;
    expect(await main()).not.toContain('in the way');
    expect(await page.locator('header').innerText()).toContain(
      'Introduction: 8 people. Nothing has been made or sent.',
    );
    await fine();
    await picture('messages-preview');
    const shown = () => page.frameLocator('iframe').locator('body').innerText();
    expect(await shown()).toMatch(/^Dear \S+,/);
    const people = page.getByRole('region', { name: 'Who gets it' }).getByRole('button');
    expect(await people.count()).toBe(8);
    await people.nth(5).focus();
    await page.keyboard.press('Enter');
    const name = await people.nth(5).innerText();
    expect(await page.getByRole('status').innerText()).toBe('6 of 8');
    expect(await shown()).toContain(`Dear ${name.split(' ')[0]},`);
    await page.getByLabel('As plain text').check();
    expect(await page.getByRole('textbox', { name: `The message to ${name}` }).inputValue()).toContain(
      `Dear ${name.split(' ')[0]},`,
    );
    await page.getByLabel('Find a name').fill('yara');
    expect(await people.allInnerTexts()).toEqual(['Yara Villanueva']);
    await panel.press('Next');
    expect(await page.getByRole('status').last().innerText()).toBe('7 of 8');
    await fine();
    await page.setViewportSize({ width: 360, height: 560 });
    await fine();
    expect(panel.drafts()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await page.locator('body').getAttribute('data-closed')).toBe('yes');
  });

  test('a name that does not exist: what was meant is put in its place with one press, and taken back with another', async () => {
    await ready();
    panel.answer('openTemplates', '{}');
    const { world } = panel.ws;
    const sheet = tabNamed(world, 'Templates');
    const row = panel.rows('Templates').findIndex((one) => one.Key === 'introduction-mentee') + 2;
    typeInto(world, sheet, cellName(columnOf(world, sheet, 'Subject (edit)'), row), 'Meet {{partner nmae}}');
    await panel.press('All steps');
    await panel.press(/^5\. /);
    const problems = panel.page.getByRole('region', { name: 'In the way' });
    expect(await problems.innerText()).toContain('Did you mean {{partner name}}?');
    expect(await panel.primary().innerText()).toBe('Create 4 drafts');
    await fine();
    await picture('messages-problem');
    await panel.press('Replace it with {{partner name}}');
    expect(await problems.count()).toBe(0);
    expect(await panel.primary().innerText()).toBe('Create 8 drafts');
    await panel.press(/^Undo: /);
    expect(await problems.count()).toBe(1);
    await panel.press('Change the texts');
    expect(await panel.button('Replace it with {{partner name}}').count()).toBe(1);
    await panel.page.getByText('Names you can use').click();
    await panel.press('Copy {{first name}}');
    expect(await panel.page.getByRole('textbox', { name: 'Names you can use' }).inputValue()).toBe('{{first name}}');
    await fine();
    await picture('messages-words');
  });

  test('one test draft goes to the person at the keyboard, and is nobody else\u2019s message', async () => {
    await ready();
    await panel.press('Create one test draft to me');
    expect(await panel.said()).toMatch(/^A test draft to yourself is in the Gmail of /);
    expect(mailbox().drafts).toHaveLength(1);
    expect(await panel.primary().innerText()).toBe('Create 8 drafts');
  });

  test('chosen by hand: two people ticked get theirs, the others keep theirs for later', async () => {
    await ready();
    await panel.page.getByText('Who gets it', { exact: true }).first().click();
    await panel.page.getByLabel('Only people I tick').check();
    await panel.settled();
    expect(await main()).toContain('Tick who gets it, below.');
    expect(await panel.primary().count()).toBe(0);
    // The first by the rows that are selected in the sheet, the second by hand.
    const { world } = panel.ws;
    await panel.press('Tick the rows selected in the sheet');
    expect(await panel.said()).toMatch(/^No rows of the tab People or Pairs are selected/);
    select(world, tabNamed(world, 'People'), 'C2');
    await panel.press('Tick the rows selected in the sheet');
    expect(await panel.said()).toBe('1 person of the 1 in the selected rows is ticked.');
    const ticked = await panel.page.getByRole('checkbox', { checked: true }).count();
    expect(ticked).toBe(1);
    await panel.page.getByRole('checkbox', { checked: false }).first().check();
    await panel.settled();
    await fine();
    await picture('messages-choose');
    expect(await panel.pressPrimary()).toBe('Create 2 drafts');
    expect(panel.drafts()).toBe(2);
    expect(await main()).toContain('8 people. 2 have this message already and are skipped.');
    expect(await panel.pressPrimary()).toBe('Create 6 drafts');
    expect(panel.drafts()).toBe(8);
  });

  test('who has it already is named, and a second one takes a question and a yes', async () => {
    await ready('drafted');
    await panel.press('Introduction');
    expect(await panel.heading()).toBe('Check before creating');
    expect(await main()).toContain('Everybody has it. Nothing is left to create.');
    await panel.page.getByText('8 people have it already').click();
    expect(await main()).toContain(`by ${CHAIR}`);
    await fine();
    // What lies in Gmail unsent is never made a second time.
    expect(await panel.button(/^Make again anyway: /).count()).toBe(0);
    const [row] = ledger();
    panel.answer('noteMessages', JSON.stringify({ message: 'introduction', keys: [row!.Key], state: 'Sent' }));
    await panel.press('5. Messages');
    await panel.press('Introduction');
    await panel.page.getByText('8 people have it already').click();
    await panel.press(/^Make again anyway: /);
    expect(await panel.heading()).toMatch(/^Write to .* once more\?$/);
    await panel.press('No, leave it');
    expect(panel.drafts()).toBe(8);
    await panel.page.getByText('8 people have it already').click();
    await panel.press(/^Make again anyway: /);
    await panel.pressPrimary();
    expect(panel.drafts()).toBe(9);
  });

  test('every message is there with how many it is for; one with a place to fill in says so and makes no draft without it', async () => {
    await ready('drafted');
    const list = panel.page.getByRole('region', { name: 'All messages' });
    expect(await list.innerText()).toMatch(/Introduction\s+everybody in an approved pair: 8 people, all have it/);
    await panel.press('Mid-program check-in');
    expect(await panel.heading()).toBe('Check before creating');
    await fine();
    const field = panel.page.getByRole('group', { name: 'Say in this message' }).getByRole('textbox').first();
    const problems = panel.page.getByRole('region', { name: 'In the way' });
    if (await problems.count()) expect(await problems.innerText()).toMatch(/is empty for 8 people/);
    await field.fill('https://example.org/check-in');
    await field.blur();
    await panel.settled();
    expect(await panel.pressPrimary()).toBe('Create 8 drafts');
    expect(panel.drafts()).toBe(16);
  });

  test('afterwards: what is gone from Gmail is asked about, what is unsent is deleted with one question', async () => {
    await ready('drafted');
    await panel.press('Drafts made here');
    expect(await panel.heading()).toBe('Drafts made here');
    expect(await main()).toContain(`8 drafts made here are in the Gmail of ${CHAIR}`);
    expect(await panel.page.getByRole('link', { name: 'Open Gmail drafts' }).getAttribute('href')).toContain('#drafts');
    await fine();
    await panel.press('Check which drafts were sent');
    expect(await panel.said()).toBe('8 drafts still in Gmail, unsent.');
    mailbox().drafts.splice(0, 2);
    await panel.press('Check which drafts were sent');
    expect(await panel.said()).toMatch(/^2 drafts are no longer in Gmail/);
    expect(await main()).toContain('No longer in drafts: sent or deleted?');
    await fine();
    await panel.press(/^Sent: /);
    await panel.press(/^Deleted: /);
    expect(ledger().filter((row) => row.State === 'Sent')).toHaveLength(1);
    await panel.press('Delete these 6 drafts');
    expect(await panel.heading()).toBe('Delete 6 drafts?');
    await panel.page.keyboard.press('Escape');
    expect(panel.drafts()).toBe(6);
    await panel.press('Delete these 6 drafts');
    await panel.pressPrimary();
    expect(await panel.said()).toBe('6 drafts deleted. Sent messages were not touched.');
    expect(panel.drafts()).toBe(0);
  });

  test('a pair that changed after its introductions: the difference line by line, and one press writes the draft anew', async () => {
    await ready('drafted', 'spare');
    const { Pair, Mentee } = panel.rows('Pairs')[0]!;
    const out = Pair!.split(' ')[1]!;
    panel.ws.wait(600_000);
    panel.answer('decide', JSON.stringify({ decisions: [{ person: out, word: 'Withdraw', note: '' }] }));
    panel.answer('suggestPairs', '{}');
    panel.answer(
      'approvePairs',
      JSON.stringify({ weakToo: panel.rows('Pairs').map((row) => row.Pair!.split(' ')[0]) }),
    );
    await panel.press('All steps');
    await panel.press(/^5\. /);
    await panel.press('Drafts made here');
    expect(await panel.page.getByRole('region', { name: 'For nobody any more' }).innerText()).toContain('Introduction');
    await panel.press(`Show the difference: ${Mentee}`);
    expect(await panel.heading()).toBe('What has changed');
    expect(await panel.page.locator('del').count()).toBeGreaterThan(0);
    expect(await panel.page.locator('ins').count()).toBeGreaterThan(0);
    await fine();
    const all = panel.drafts();
    await panel.press('Write the draft anew');
    expect(await panel.said()).toMatch(/^The draft for .* is written anew\. Nothing has been sent\.$/);
    expect(panel.drafts()).toBe(all);
  });

  test('both sides are asked first: a no parts the pair, its reason stays out of the messages, and it can be taken back', async () => {
    await ready();
    panel.answer('setUp', JSON.stringify({ settings: { agreement: 'Mentor first' } }));
    await panel.press('All steps');
    await panel.press(/^5\. /);
    expect(await main()).toMatch(/4 mentors and 0 mentees to ask|5 mentors and 0 mentees to ask/);
    await panel.press('Note who said yes or no');
    await fine();
    await panel.press(/ said yes$/);
    expect(await panel.said()).toMatch(/ said yes to the pair /);
    expect(await panel.button('Messages to mentees').count()).toBe(1);
    await panel.page
      .getByText(/ said no$/)
      .first()
      .click();
    await panel.page.getByLabel('Why, for the committee only').first().fill('Too close to home.');
    await panel.press('Note the no and part this pair');
    expect(panel.rows('Pairs').filter((row) => row.Status === 'Ended')).toHaveLength(1);
    await panel.press(/^Undo: /);
    expect(panel.rows('Pairs').filter((row) => row.Status === 'Ended')).toEqual([]);
  });

  test('without Gmail permission: each text to copy, and what was sent by hand is noted so that nobody gets it twice', async () => {
    await ready();
    await panel.press('Copy the texts instead');
    expect(await panel.heading()).toBe('Texts to copy');
    await fine();
    await panel.press(/^I have sent it: /);
    expect(await panel.said()).toBe('1 message noted as sent.');
    expect(ledger().filter((row) => row.State === 'Sent')).toHaveLength(1);
    await panel.press('5. Messages');
    expect(await panel.pressPrimary()).toBe('Create 7 drafts');
    expect(panel.drafts()).toBe(7);
  });

  test('the committee\u2019s own text is said to be theirs, and the supplied one comes back with one press', async () => {
    await ready();
    await panel.press('Change the texts');
    await fine();
    await panel.press('Open the tab Templates');
    const { world } = panel.ws;
    const sheet = world.spreadsheets[world.script.boundTo]!.sheets.find((s) => s.name === 'Templates')!;
    expect(world.spreadsheets[world.script.boundTo]!.activeSheetId).toBe(sheet.id);
    expect(panel.rows('Templates').length).toBeGreaterThan(15);
  });

  test('by keyboard alone: preview, create, stop after a portion, go on to the last', async () => {
    const folder = await readCohortFolder(EXAMPLE);
    panel = await openPage(browser, (await committeeAfter('approved', { folder })).ws, folder);
    const { page } = panel;
    const tabTo = async (name: RegExp) => {
      for (let i = 0; i < 60 && !name.test(await panel.focused()); i++) await page.keyboard.press('Tab');
      expect(await panel.focused()).toMatch(name);
    };
    const enter = async () => {
      await page.keyboard.press('Enter');
      await panel.settled();
    };
    await tabTo(/^5\. Messages|^Messages/);
    await enter();
    await tabTo(/^Next$/);
    await enter();
    expect(await panel.focused()).toBe('Next');
    for (let i = 0; i < 20 && !/^Create \d+ drafts$/.test(await panel.focused()); i++)
      await page.keyboard.press('Shift+Tab');
    const all = Number(/\d+/.exec(await panel.focused())![0]);
    expect(all).toBeGreaterThan(50);
    panel.faults.set('createDrafts', 'wait');
    await page.keyboard.press('Enter');
    await page.getByText(`0 of ${all}`).waitFor();
    for (let i = 0; i < 60 && !/^Stop after/.test(await panel.focused()); i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    panel.release();
    await panel.settled();
    expect(await panel.said()).toBe(`Stopped at 25 of ${all}. Nothing is lost. Continue whenever you like.`);
    // The reply to the second piece gets lost; what is known of the first is said, and going on makes nothing twice.
    panel.ws.hooks.before = ({ member }) => {
      if (member === 'Lock.tryLock') panel.faults.set('createDrafts', 'lose the reply');
    };
    await tabTo(/^Create \d+ drafts$/);
    await enter();
    expect(await panel.heading()).toMatch(new RegExp(`^That took too long and was stopped after \\d+ of ${all}\\.$`));
    panel.ws.hooks = {};
    panel.faults.clear();
    await panel.press('Continue');
    expect(panel.drafts()).toBe(all);
    expect(await main()).toContain('drafted. Mentor Desk has sent nothing');
  });
});
