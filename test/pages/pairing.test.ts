/** Step 4 in the panel, by mouse and by keyboard: before pairing, the result, one pair, without a pair, approval, plans side by side. */
import type { Browser } from 'playwright-core';
import type { CohortFolder } from '../../workspace/cohort-folder-types';
import { columnOf, shownRows, typeInto } from '../../workspace/hands';
import { hasBrowser, NO_BROWSER, openBrowser } from '../setup/browser';
import { cellName, cohort, committeeAfter, MENTEES, MENTORS, type Step } from '../stories/committee';
import { CHAIR, openPage, openPanel, type PanelPage } from './panel-harness';

jest.setTimeout(60_000);
jest.retryTimes(1, { logErrorsBeforeRetry: true });
if (!hasBrowser()) console.warn(NO_BROWSER);
const inABrowser = hasBrowser() ? describe : describe.skip;

inABrowser('step 4', () => {
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
  const live = () => panel.rows('Pairs').filter((row) => row.Pair !== '' && row.Status !== 'Ended');
  const fine = async () => expect(await panel.troubles()).toEqual([]);

  function type(tab: string, by: string, value: string, header: string, text: string): void {
    const world = panel.ws.world;
    const sheet = world.spreadsheets[world.script.boundTo]!.sheets.find((s) => s.name === tab)!;
    const at = columnOf(world, sheet, by) - 1;
    const row = shownRows(world, sheet).findIndex((cells) => cells[at]!.startsWith(value)) + 1;
    typeInto(world, sheet, cellName(columnOf(world, sheet, header), row), text);
  }

  /** The panel at Pairing, with the committee where an earlier step left it. */
  async function at(step: Step, folder?: CohortFolder): Promise<void> {
    const from = folder ?? (await cohort());
    panel = await openPage(browser, (await committeeAfter(step, folder ? { folder } : {})).ws, from);
    await panel.press(/^4\. /);
  }
  const ready = (folder?: CohortFolder) => at('checked', folder);
  const paired = () => at('suggested');
  /** By Tab alone, then Enter. */
  const enter = async (name: RegExp, key = 'Enter') => {
    for (let i = 0; i < 80 && !name.test(await panel.focused()); i++) await panel.page.keyboard.press('Tab');
    expect(await panel.focused()).toMatch(name);
    await panel.page.keyboard.press(key);
    await panel.settled();
  };
  const setting = (name: string) => panel.rows('Settings').find((row) => row.Setting === name)!['Value (edit)'];

  test('before pairing: places and people, what is short, what matters saved with one press, and one button above the fold', async () => {
    await ready();
    expect(await panel.heading()).toBe('4. Pairing');
    const words = await main();
    expect(words).toContain('4 mentors with 5 places \u00b7 5 mentees.');
    expect(words).toMatch(/mentors \d+ \u00b7 mentees \d+/);
    expect(await panel.primary().innerText()).toBe('Suggest pairs');
    const box = (await panel.primary().boundingBox())!;
    expect(box.y + box.height).toBeLessThanOrEqual(600);
    await fine();
    await panel.press('Change what matters');
    await fine();
    const zone = panel.page.getByRole('group', { name: 'Time zone' });
    await zone.getByLabel('Ignore').check();
    await panel.page.keyboard.press('ArrowUp');
    await panel.page.keyboard.press('ArrowDown');
    expect(await panel.pressPrimary()).toBe('Save 1 change');
    expect(await panel.said()).toContain('Ignore');
    expect(setting('Weight: Time zone')).toBe('0');
    await panel.press(/^Undo: What matters/);
    expect(setting('Weight: Time zone')).toBe('5');
    await panel.press('Change what matters');
    await panel.page.getByText('Rules for pairs').click();
    await panel.page.getByRole('group', { name: 'Same institution' }).getByLabel('Caution').check();
    await fine();
    await panel.pressPrimary();
    expect(setting('Pair rule: Same institution')).toBe('Caution');
  });

  test('nobody eligible on one side: a sentence, and the way to the step where that is decided', async () => {
    await ready(await cohort({ mentor: ['sunniva.abernathy'] }, (rows, role) => (role === 'mentor' ? [] : rows)));
    expect(await main()).toContain('Nobody is eligible as a mentor, so nobody can be paired yet.');
    await fine();
    expect(await panel.pressPrimary()).toMatch(/^Go to /);
  });

  test('a pair that is known already is added by name, and kept by the first suggestion', async () => {
    await ready();
    await panel.page.getByText('Add a pair you already know').click();
    await panel.page.getByLabel('Mentee\u2019s name or email').fill("Bronwyn O'Malley");
    await panel.page.getByLabel('Mentor\u2019s name or email').fill('sunniva.abernathy@cedarvalleycom.example.org');
    await panel.press('Add this pair');
    expect(await panel.said()).toMatch(/^Bronwyn O'Malley and Sunniva .* are to be a pair/);
    expect(await main()).toContain('1 kept pair and 0 never-pairs will be respected.');
    await panel.press('Suggest pairs');
    expect(live().find((row) => row.Mentee === "Bronwyn O'Malley")!['Mentor (edit)']).toMatch(/^Sunniva/);
  });

  test('if mentors are few, the committee says what comes first, in words', async () => {
    await ready();
    await panel.press('Change what matters');
    await panel.page.getByLabel('Only pairs that fit well; some will wait').check();
    await panel.pressPrimary();
    expect(await panel.said()).toContain('only pairs that fit well');
    expect(await main()).toContain('If there are too few mentors: only pairs that fit well.');
  });

  test('suggest, understand one pair, keep it, go on to the next, pair again: what changed is said', async () => {
    await ready();
    await panel.press('Suggest pairs');
    const words = await main();
    expect(words).toContain('How good are these pairs?');
    expect(words).toContain('Look at these first');
    await fine();
    await panel.press(/^Look at \d+ pairs?$/);
    expect(await panel.heading()).toBe('This pair');
    expect(await panel.focused()).toBe('This pair');
    const pair = await main();
    expect(pair).toMatch(/1 of \d to look at first/);
    expect(pair).toMatch(/\d+ of 100 \u00b7 (\d+(st|nd|rd|th) )?best for /);
    expect(await panel.page.locator('.points').count()).toBe(4);
    expect(pair).toMatch(/What hangs on this pair\s+Without this pair, the best other plan /);
    await panel.page.getByText('All points, up to the score').click();
    expect(await main()).toMatch(/Together: \d+\.\d\d of 100\./);
    await fine();
    await panel.press('Keep this pair');
    expect(await panel.said()).toMatch(/^Kept .* together\.$/);
    expect(live().filter((row) => row['Keep (edit)'] === 'TRUE')).toHaveLength(1);
    await panel.press(/^Undo: Kept/);
    expect(live().filter((row) => row['Keep (edit)'] === 'TRUE')).toEqual([]);
    await panel.press('Next pair to look at');
    expect(await main()).toMatch(/2 of \d to look at first/);
    await panel.press('Keep this pair');
    const other = live().find((row) => row['Keep (edit)'] === 'FALSE')!;
    type('Pairs', 'Pair', other.Pair!, 'Never (edit)', 'TRUE');
    await panel.press('4. Pairing');
    await panel.press('Pair again');
    expect(await panel.heading()).toBe('Pair again');
    expect(await main()).toContain('Stays as now: 0 approved pairs, 1 kept pair.');
    await fine();
    const before = live().map((row) => row.Pair);
    await panel.pressPrimary();
    expect(await main()).toMatch(/Compared with the last result: \d the same, [1-5] changed\./);
    expect(live().map((row) => row.Pair)).not.toEqual(before);
    await panel.page.getByText(/^See what changed/).click();
    expect(await main()).toMatch(/Before: .* \(\d+\) .*\s+Then: .* \(\d+\) /);
    await fine();
  });

  test('never, by keyboard alone: who would move is seen first; applied, it is a row of Pair rules, and one press takes all of it back', async () => {
    await paired();
    const before = live().map((row) => row.Pair);
    await enter(/^Look at \d+ pairs?$/);
    await enter(/^Never pair these two$/);
    expect(await panel.heading()).toBe('What would be if');
    for (let i = 0; i < 20 && !(await panel.page.evaluate(() => document.activeElement?.matches('textarea'))); i++)
      await panel.page.keyboard.press('Tab');
    await panel.page.keyboard.type('Worked together until May.');
    await enter(/^Preview$/);
    expect(await panel.focused()).toBe('What would happen');
    expect(await main()).toMatch(/Overall [\d,]+( \u2192 [\d,]+|, as before)\./);
    await fine();
    expect(live().map((row) => row.Pair)).toEqual(before);
    await enter(/^Apply$/);
    expect(panel.rows('Pair rules')).toEqual([
      expect.objectContaining({ 'Rule (edit)': 'Never', 'Reason (edit)': 'Worked together until May.' }),
    ]);
    const [rule] = panel.rows('Pair rules');
    expect(live().map((row) => row.Pair)).not.toContain(`${rule!['Person A (edit)']} ${rule!['Person B (edit)']}`);
    await enter(/^Undo$/);
    expect(live().map((row) => row.Pair)).toEqual(before);
    expect(panel.rows('Pair rules').filter((row) => row['Rule (edit)'] === 'Never')).toEqual([]);
  });

  test('a mentor withdraws: whoever loses a partner and who else moves is seen first, then done, then taken back', async () => {
    await paired();
    const before = live().map((row) => row.Pair);
    await panel.press(/^Look at \d+ pairs?$/);
    await panel.press('One place more, or somebody withdraws');
    const group = panel.page.getByRole('group', { name: 'What happens?' });
    const words = await group.getByRole('radio').nth(2).locator('xpath=..').innerText();
    expect(words).toMatch(/ withdraws$/);
    const mentor = words.replace(' withdraws', '');
    await group.getByRole('radio').nth(2).check();
    await panel.press('Preview');
    expect(await main()).toContain(`${mentor} withdraws.`);
    await fine();
    await panel.press('Apply');
    expect(live().some((row) => row['Mentor (edit)']!.startsWith(mentor))).toBe(false);
    expect(panel.rows('People').find((row) => row.Name === mentor && row.Role === 'Mentor')!.Status).toBe('Withdrawn');
    await panel.press(/^Undo: /);
    expect(live().map((row) => row.Pair)).toEqual(before);
  });

  test('pairing again after the approval: approved pairs stay unless that is ticked, and then what changed waits for approval', async () => {
    await at('approved');
    type('Settings', 'Setting', 'Weight: Leadership competencies', 'Value (edit)', '0');
    type('Settings', 'Setting', 'Weight: Wishes', 'Value (edit)', '90');
    await panel.press('Pair again');
    expect(await main()).toContain('Stays as now: 5 approved pairs, 0 kept pairs.');
    await panel.page.getByLabel('Also change the 5 approved pairs').check();
    expect(await main()).toContain('Stays as now: 0 approved pairs, 0 kept pairs.');
    await fine();
    await panel.pressPrimary();
    expect(await panel.page.locator('body').innerText()).toMatch(
      /\d approved pairs? changed\. The new ones wait for approval\./,
    );
    const status = live().map((row) => row.Status);
    expect(status).toContain('Suggested');
    expect(status.filter((one) => one === 'Suggested')).toHaveLength(
      panel.rows('Pairs').filter((row) => row.Status === 'Ended').length,
    );
  });

  test('another mentor for one mentee, by keyboard alone: the preview says who gains and who loses before anything changes', async () => {
    await paired();
    const { page } = panel;
    const before = live().map((row) => row.Pair);
    await panel.press(/^Look at \d+ pairs?$/);
    await enter(/^Change mentor$/);
    expect(await panel.heading()).toBe('Change mentor');
    await fine();
    const mentors = page.getByRole('group', { name: /^A mentor for / }).getByRole('radio');
    for (let i = 0; i < 20 && !(await page.evaluate(() => document.activeElement?.matches('[name=mentor]'))); i++)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await mentors.first().isChecked()).toBe(true);
    // The answer comes when somebody else is chosen already: it is not shown beside the new choice.
    panel.faults.set('pairingBoard', 'wait');
    await panel.button('Preview').click();
    await mentors.nth(1).check();
    panel.release();
    await panel.settled();
    expect(await main()).not.toContain('What would happen');
    await mentors.first().check();
    await mentors.first().focus();
    await enter(/^Preview$/);
    expect(await panel.focused()).toBe('What would happen');
    expect(await main()).toMatch(/Overall [\d,]+ \u2192 [\d,]+/);
    await fine();
    expect(live().map((row) => row.Pair)).toEqual(before);
    await enter(/^Apply$/);
    expect(live().map((row) => row.Pair)).not.toEqual(before);
    expect(live().filter((row) => row['Keep (edit)'] === 'TRUE').length).toBeGreaterThan(0);
    await panel.press(/^Undo: /);
    expect(live().map((row) => row.Pair)).toEqual(before);
  });

  test('the screen follows the selected row and leaves the focus alone', async () => {
    await paired();
    await panel.press(/^Look at \d+ pairs?$/);
    const file = panel.ws.world.spreadsheets[panel.ws.world.script.boundTo]!;
    file.activeSheetId = file.sheets.find((sheet) => sheet.name === 'Pairs')!.id;
    file.activeCell = 'B2';
    await panel.page.waitForTimeout(2_300);
    await panel.button('Show the tab Pairs').focus();
    for (const row of [4, 5]) {
      file.activeCell = `D${row}`;
      const { Mentee } = panel.rows('Pairs')[row - 2]!;
      await panel.page.getByRole('heading', { name: `${Mentee} (mentee)` }).waitFor();
      expect(await panel.focused()).toBe('Show the tab Pairs');
      expect(await panel.page.getByRole('log').innerText()).toContain(`Row ${row}: ${Mentee} with `);
    }
    await panel.press('Stop following');
    expect(await panel.button('Follow the selected row').count()).toBe(1);
  });

  test('a full mentor typed in the sheet is asked about before anything is applied, and the answer is one press', async () => {
    await paired();
    type(
      'Pairs',
      'Pair',
      'mentee:bronwyn',
      'Mentor (edit)',
      'Sunniva Abernathy \u00b7 sunniva.abernathy@cedarvalleycom.example.org',
    );
    await panel.press('All steps');
    await panel.press('Answer 1 question');
    expect(await main()).toMatch(/Row \d+, Bronwyn O'Malley, now names Sunniva .*, who is full \(1 of 1\)\./);
    await fine();
    expect(await panel.pressPrimary()).toBe('Raise to 2 places');
    expect(live().find((row) => row.Pair!.includes('bronwyn'))).toMatchObject({
      Match: 'Your choice',
      'Keep (edit)': 'TRUE',
    });
    await panel.press(/^Undo: Sunniva/);
    expect(live().find((row) => row.Pair!.includes('bronwyn'))!['Keep (edit)']).toBe('FALSE');
  });

  test('somebody named in a free text: the card is answered in the panel, is a row of Pair rules, and can be undone', async () => {
    const folder = await cohort({}, (rows, role) =>
      role === 'mentee'
        ? rows.map((row) =>
            row.cells[1]!.startsWith('bronwyn')
              ? { ...row, cells: row.cells.map((cell, i) => (i === 22 ? 'I hope for Zo\u00eb Espinoza.' : cell)) }
              : row,
          )
        : rows,
    );
    await ready(folder);
    expect(await main()).toContain('Until you answer, the two are not paired.');
    await fine();
    await panel.press('Prefer this pair');
    expect(panel.rows('Pair rules').map((row) => row['Rule (edit)'])).toEqual(['Prefer']);
    expect(await main()).not.toContain('Until you answer');
    await panel.press(/^Undo: /);
    expect(await main()).toContain('Until you answer, the two are not paired.');
  });

  test('without a pair: why, what would help, a text to copy for the mentor, and the wish can be taken back', async () => {
    await ready();
    type('People', 'Person', 'mentor:zoe', 'Places (edit)', '0');
    await panel.press('Suggest pairs');
    await panel.page.getByRole('region', { name: 'Without a pair' }).getByRole('button').first().click();
    await panel.settled();
    expect(await panel.heading()).toBe('Without a pair');
    await fine();
    await panel.page
      .getByText(/Overall [\d,]+/)
      .first()
      .waitFor();
    expect(await main()).toMatch(/full \(\d of \d\)\. .*Overall [\d,]+ \u2192 [\d,]+\./);
    await panel.press(/^Ask .* to take one more$/);
    expect(await panel.page.getByRole('textbox', { name: /^A text for / }).inputValue()).toMatch(/^Dear .*one more/s);
    await fine();
    expect(panel.rows('Without a pair')[0]!['What to do (edit)']).toBe('Ask a mentor to take one more');
    await panel.press('Take that back');
    expect(panel.rows('Without a pair')[0]!['What to do (edit)']).toBe('');
    await panel.press('Keep for next round');
    expect(await main()).toContain('You chose: Keep for next round.');
  });

  test('plans side by side: figures for three plans, one is used with one press, and undone with one', async () => {
    await paired();
    const before = live().map((row) => row.Pair);
    await panel.press('Compare plans');
    expect(await panel.page.getByRole('columnheader').allInnerTexts()).toEqual(['Now', 'Weakest', 'Total', 'Floor']);
    expect(await panel.page.getByRole('row', { name: /^Pairs/ }).innerText()).toMatch(/5\s+5\s+5\s+\d/);
    await fine();
    await panel.press('Use this plan: Only above the floor');
    expect(setting('If there are too few mentors')).toBe('Only pairs that fit well');
    for (const row of live()) expect(Number(row.Score)).toBeGreaterThanOrEqual(45);
    await panel.press(/^Undo: Only above the floor/);
    expect(live().map((row) => row.Pair)).toEqual(before);
    expect(setting('If there are too few mentors')).toBe('As many pairs as possible');
  });

  test('approve by keyboard alone: cautions ticked, Weak pairs one by one, name, time and what was looked at recorded', async () => {
    await paired();
    const { page } = panel;
    const tabTo = async (name: RegExp) => {
      for (let i = 0; i < 60 && !name.test(await panel.focused()); i++) await page.keyboard.press('Tab');
      expect(await panel.focused()).toMatch(name);
    };
    await tabTo(/^Approve \d pairs?$/);
    await page.keyboard.press('Enter');
    await panel.settled();
    expect(await panel.heading()).toBe('Approve');
    if (process.env.PICTURES)
      await panel.page.screenshot({ path: `${process.env.PICTURES}/approve.png`, fullPage: true });
    await fine();
    const cautions = await page.getByRole('checkbox').count();
    expect(cautions).toBeGreaterThan(0);
    await page.keyboard.press('Tab');
    for (let i = 0; i < 10 && !(await page.evaluate(() => document.activeElement?.matches('[type=checkbox]'))); i++)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await main()).toContain(cautions === 1 ? ' ready.' : `${cautions - 1} with a caution nobody has looked at.`);
    await page.keyboard.press('Shift+Tab');
    await tabTo(/^Approve \d pairs?$/);
    await page.keyboard.press('Enter');
    await panel.settled();
    const approved = live().filter((row) => row.Status === 'Approved');
    expect(approved).toHaveLength(4);
    for (const row of approved)
      expect(row).toMatchObject({ 'Approved by': CHAIR, 'Approval note': `Cautions looked at: 1 of ${cautions}.` });
    await tabTo(/^Approve Weak pair: /);
    await page.keyboard.press('Enter');
    await panel.settled();
    expect(live().every((row) => row.Status === 'Approved')).toBe(true);
    await tabTo(/^Undo$/);
    await page.keyboard.press('Enter');
    await panel.settled();
    expect(live().filter((row) => row.Status === 'Approved')).toHaveLength(4);
  });

  test('a member who applied neither sees nor approves their own pair, and the panel says that the sheet cannot hide it', async () => {
    const folder = await cohort({ mentor: MENTORS, mentee: MENTEES }, (rows, role) =>
      role === 'mentee'
        ? rows.map((row) =>
            row.cells[1]!.startsWith('bronwyn')
              ? { ...row, cells: row.cells.map((cell, i) => (i === 1 ? CHAIR : cell)) }
              : row,
          )
        : rows,
    );
    panel = await openPanel(browser, { folder });
    await panel.setUpAndRead();
    type('People', 'Person', `mentee:${CHAIR}`, 'Decision (edit)', 'Accept');
    await panel.press('All steps');
    await panel.press(/^4\. /);
    await panel.press('Suggest pairs');
    const own = live().find((row) => row.Pair!.startsWith(`mentee:${CHAIR}`))!;
    expect(own.Status).toBe('Suggested');
    expect(await main()).toContain('The sheet cannot hide it.');
    expect(await main()).not.toContain("Bronwyn O'Malley with");
    await panel.approve();
    expect(live().find((row) => row.Pair === own.Pair)!.Status).toBe('Suggested');
    const reply = String(
      (panel.answer('approvePairs', JSON.stringify({ only: [`mentee:${CHAIR}`] })) as { value: unknown }).value,
    );
    expect(reply).toContain('E-56');
    expect(panel.rows('History').map((row) => row.What)).toContain('A press about their own pair was refused.');
  });
});
