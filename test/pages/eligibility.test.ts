/** Step 3 in the panel, by keyboard alone: exceptions decided with their evidence in sight, names hidden, one's own application, a member list from a file, the re-check. */
import type { Browser } from 'playwright-core';
import type { FileRow } from '../../workspace/cohort-folder-types';
import { select, shownRows, tabNamed } from '../../workspace/hands';
import { memberRows } from '../../workspace/load-cohort';
import { paste } from '../../workspace/story';
import { hasBrowser, NO_BROWSER, openBrowser } from '../setup/browser';
import { answersOf, cohort, FORM, questionId } from '../stories/committee';
import { CHAIR, openPanel, type PanelPage, WIDTH } from './panel-harness';

jest.setTimeout(60_000);
jest.retryTimes(1, { logErrorsBeforeRetry: true });
if (!hasBrowser()) console.warn(NO_BROWSER);
const inABrowser = hasBrowser() ? describe : describe.skip;

/** Wanda retired, Caleb will join Core; Quentin is not in the list, one Grace's membership ends before the start, the other's Core is blank, Imani was late. */
const MENTORS = ['sunniva.abernathy', 'wanda.delacroix', 'caleb.kapoor'];
const MENTEES = ['bronwyn.omalley', 'quentin.bello', 'grace.hashimoto', 'grace.moreau', 'imani.oyelaran'];
const JANUARY_9 = Date.UTC(2023, 0, 9, 18);

inABrowser('step 3, Eligibility', () => {
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
  const waitFor = (words: string | RegExp) => panel.page.getByText(words).first().waitFor();
  const person = () => panel.page.locator('#person').innerText();
  const decided = () =>
    panel
      .rows('People')
      .filter((row) => row['Decision (edit)'] !== '')
      .map((row) => [row.Name, row['Decision (edit)'], row['Decision note (edit)'], row['Decided by']])
      .sort();
  const tab = (name: string) => tabNamed(panel.ws.world, name);
  /** For everybody, also where the panel is magnified to twice its size. */
  async function fine(name = '', alsoNarrow = false): Promise<void> {
    expect(await panel.troubles()).toEqual([]);
    if (process.env.PICTURES && name)
      await panel.page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true });
    if (!alsoNarrow) return;
    await panel.page.setViewportSize({ width: WIDTH / 2, height: 600 });
    const narrow = await panel.troubles();
    if (process.env.PICTURES && name)
      await panel.page.screenshot({ path: `${process.env.PICTURES}/${name}-142.png`, fullPage: true });
    await panel.page.setViewportSize({ width: WIDTH, height: 600 });
    expect(narrow).toEqual([]);
  }

  /** Goes to what has this name, from stop to stop, forward or back; `key` presses it. */
  async function reach(name: string | RegExp, key: 'Enter' | 'Space' | '' = 'Enter'): Promise<void> {
    const { keyboard } = panel.page;
    const fits = (words: string) => (typeof name === 'string' ? words === name : name.test(words));
    const stops = await panel.page.evaluate(tabStops);
    const [from, to] = [stops.indexOf('(here)'), stops.findIndex(fits)];
    const away = to < 0 ? 0 : Math.abs(to - from);
    for (let i = 0; i < away; i++) await keyboard.press(to < from ? 'Shift+Tab' : 'Tab');
    // A date is several stops.
    for (let i = 0; i < 12; i++) {
      if (fits(await panel.page.evaluate(focusedName))) {
        if (key !== '') await keyboard.press(key);
        return panel.settled();
      }
      await keyboard.press(to < from ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`The keyboard does not reach ${name}; there are: ${stops.join(' | ')}`);
  }

  async function ready(change: (rows: FileRow[], role: string) => FileRow[] = (rows) => rows): Promise<void> {
    panel = await openPanel(browser, { folder: await cohort({ mentor: MENTORS, mentee: MENTEES }, change) });
    const settings = { 'program start': '2023-01-09', 'list as of': '2022-11-28' };
    panel.answer('setUp', JSON.stringify({ settings }));
    panel.pasteMembers();
    panel.answer('checkApplications', '{}');
    await panel.open();
  }

  test('four exceptions by keyboard: every rule with its fact and evidence, the focus on the next name, a note where a rule is overridden, undo', async () => {
    await ready();
    await reach('Review 5 people');
    expect(await person()).toBe('Caleb Kapoor');
    expect(await main()).toContain('Mentor \u00b7 1 of 5');
    expect(await main()).toMatch(
      /\? Not known Core member at start\nNot a Core member: .* They ticked that they will join/,
    );
    await reach('What this rests on: Core member at start');
    expect(await main()).toMatch(/Caleb Kapoor \u00b7 no date \(same number, same address, same name\)/);
    expect(await main()).toMatch(/Row \d+ of the member list \u00b7 2377234 \u00b7 Regular/);
    await fine('one', true);
    await reach('Accept');
    expect(await panel.said()).toBe('Accepted Caleb Kapoor.');
    expect([await person(), await panel.focused()]).toEqual(['Wanda Delacroix', 'Wanda Delacroix']);
    await reach('Ask the person');
    expect(await panel.focused()).toBe('Grace Hashimoto');
    await reach(/^Note for the committee/, '');
    await panel.page.keyboard.type('Wrote that she does not renew.');
    await reach('Do not accept');
    expect(await panel.focused()).toBe('Imani Oyelaran');
    await reach('Next person');
    expect(await panel.focused()).toBe('Quentin Bello');
    await reach('Withdraw');
    await reach('3. Eligibility');
    await waitFor('Asked, not decided yet');
    await fine('main', true);

    await reach('Look at anybody\u2019s application');
    await reach('Name or email address', '');
    await panel.page.keyboard.type('moreau');
    await panel.page.keyboard.press('Enter');
    await waitFor('1 application for \u201cmoreau\u201d');
    await reach('Grace Moreau, mentee');
    await panel.page.locator('#person').waitFor();
    await reach('Accept');
    expect(await panel.page.getByRole('alert').innerText()).toBe(
      'Please say why. \u201cAccept\u201d goes against Core member at start. Nothing was decided yet.',
    );
    expect(await panel.page.evaluate(() => document.activeElement?.id)).toBe('note');
    await fine('note');
    await panel.page.keyboard.type('Joined Core by phone.');
    await reach('Accept');
    expect(decided()).toEqual([
      ['Caleb Kapoor', 'Accept', '', CHAIR],
      ['Grace Hashimoto', 'Do not accept', 'Wrote that she does not renew.', CHAIR],
      ['Grace Moreau', 'Accept', 'Joined Core by phone.', CHAIR],
      ['Quentin Bello', 'Withdraw', '', CHAIR],
      ['Wanda Delacroix', 'Ask the person', '', CHAIR],
    ]);
    expect(await person()).toBe('Imani Oyelaran');
    await reach('Undo: Accepted Grace Moreau.');
    expect(decided().map(([name]) => name)).not.toContain('Grace Moreau');
    expect(panel.rows('People').find((row) => row.Name === 'Grace Moreau')!.Status).toBe('Not eligible');
  });

  test('a decision is seen with who and when, made again, and the earlier one stays in sight; a duplicate is answered in step 2', async () => {
    await ready();
    const { email, answers } = await answersOf('bronwyn.omalley', 'mentee');
    const goals = await questionId('mentee', /^What are your goals/);
    const again = { ...answers, [goals]: 'To lead a department of twelve people.' };
    panel.ws.submit(FORM.mentee, { email, answers: again, at: Date.UTC(2022, 10, 18, 12) });
    panel.answer('checkApplications', '{}');
    const said = [{ person: 'Imani Oyelaran', word: 'Accept', note: 'Power cut.' }];
    panel.answer('decide', JSON.stringify({ decisions: said }));
    panel.ws.wait(3_600_000);
    await panel.open();
    await reach(/^3\. /);
    await reach('Look at anybody\u2019s application');
    await reach('Name or email address', '');
    await panel.page.keyboard.type('imani');
    await panel.page.keyboard.press('Enter');
    await waitFor(/^1 application/);
    await reach('Imani Oyelaran, mentee');
    await panel.page.locator('#person').waitFor();
    expect(await main()).toMatch(
      /Accept, by chair@committee\.example, .* time\)\.\s+Note: Power cut\.\s+The rules alone say: Needs a decision/,
    );
    await reach('Do not accept');
    const { earlier, decision } = JSON.parse(
      String(
        (
          panel.answer(
            'applicantView',
            JSON.stringify({ person: panel.rows('People').find((r) => r.Name === 'Imani Oyelaran')!.Person }),
          ) as { value: unknown }
        ).value,
      ),
    ).value.one;
    expect(earlier).toEqual([expect.stringMatching(/^Accept \u00b7 .* \u00b7 chair@committee\.example$/)]);
    expect(decision.word).toBe('Do not accept');
    await reach('All steps');
    await reach(/^2\. /);
    await waitFor('Keep the newer one');
    await reach('Keep the other one');
    await waitFor(/counts, not the one of/);
    const bronwyn = () =>
      panel
        .rows('People')
        .filter((row) => row.Name === "Bronwyn O'Malley")
        .map((row) => row.Status);
    expect(bronwyn()).toEqual(['Eligible', 'Not eligible']);
    await reach(/^Undo: /);
    expect(bronwyn()).toEqual(['Replaced by newer', 'Eligible']);
  });

  test('the screen follows the selected row and leaves the focus alone; names stay hidden where somebody asked for that', async () => {
    await ready();
    // Selected before the review began: that does not lead it away.
    select(panel.ws.world, tab('People'), 'B2');
    await reach('Review 5 people');
    await panel.page.waitForTimeout(2_300);
    expect(await person()).toBe('Caleb Kapoor');
    await reach('Hide names while deciding', 'Space');
    await waitFor('A mentor, name hidden');
    expect(await main()).not.toMatch(/Caleb|Kapoor|02377234@/i);
    await fine('hidden');
    await reach('Accept');
    expect(await panel.said()).toBe('Accepted the mentor.');
    expect(await main()).not.toMatch(/Caleb|Kapoor|Wanda|Delacroix/);
    expect(decided().map(([name]) => name)).toEqual(['Caleb Kapoor']);
    await reach('Undo: Accepted the mentor.');
    expect([await panel.said(), decided()]).toEqual(['Undone.', []]);
    await waitFor('Mentor \u00b7 1 of 5');
    await reach('Accept');
    await reach('Hide names while deciding', 'Space');
    await panel.page.getByRole('heading', { name: 'Wanda Delacroix' }).waitFor();
    for (const name of ['Quentin Bello', 'Sunniva Abernathy']) {
      const row = 2 + panel.rows('People').findIndex((r) => r.Name === name);
      select(panel.ws.world, tab('People'), `H${row}`);
      await panel.page.getByRole('heading', { name }).waitFor();
      expect(await panel.page.evaluate(() => (document.activeElement as HTMLInputElement).type)).toBe('checkbox');
      expect(await panel.page.getByRole('log').innerText()).toMatch(new RegExp(`^Row ${row}: ${name}, ment`));
    }
    // Nobody needs to decide about Sunniva; the way back to who waits is one press.
    expect(await panel.primary().innerText()).toBe('Review 4 people');
    // Nobody touches the panel for two minutes.
    await panel.page.evaluate(() => {
      const now = Date.now;
      Date.now = () => now() + 125_000;
    });
    await waitFor('Following is paused.');
    await reach('Follow the selected row');
    await reach('Stop following');
    await waitFor('Follow the selected row');
  });

  test('a member who applied neither sees nor decides their own application; the panel says that the sheet cannot hide it, and an attempt is recorded', async () => {
    await ready((rows, role) =>
      rows.map((row) =>
        role === 'mentor' && row.cells[1]!.toLowerCase().startsWith('wanda.')
          ? { ...row, cells: row.cells.map((cell, i) => (i === 1 ? CHAIR : cell)) }
          : row,
      ),
    );
    expect(await panel.page.locator('main').innerText()).toContain('4 people need a decision');
    await reach(/^3\. /);
    await waitFor('Rules used');
    expect(await main()).toContain('another member of the committee decides about it. The sheet cannot hide it.');
    await reach('Review 4 people');
    await waitFor('1 of 4');
    select(panel.ws.world, tab('People'), 'B1');
    await panel.page.waitForTimeout(2_300);
    const row = 2 + panel.rows('People').findIndex((r) => r.Name === 'Wanda Delacroix');
    select(panel.ws.world, tab('People'), `B${row}`);
    await waitFor('This is your own application.');
    expect(await main()).not.toMatch(/Wanda|Retired/);
    expect(await panel.button('Accept').count()).toBe(0);
    await fine();
    const decisions = [{ person: `mentor:${CHAIR}`, word: 'Accept', note: 'Me.' }];
    const { value } = panel.answer('decide', JSON.stringify({ decisions })) as { value: unknown };
    expect(String(value)).toContain('E-56');
    expect(decided()).toEqual([]);
    expect(panel.rows('History').map((r) => r.What)).toContain('A decision about their own application was refused.');
  });

  test('a rule is switched off and its grace changed by keyboard, everybody is judged again, and one press takes it back', async () => {
    await ready();
    await reach(/^3\. /);
    await waitFor('Rules used');
    await reach('Change the rules');
    await fine('rules');
    await reach('Grace minutes after the deadline', '');
    await panel.page.keyboard.press('Control+A');
    await panel.page.keyboard.type('180');
    const role = panel.page.getByRole('group', { name: /^Names a current leadership role|leadership/ });
    await role.getByLabel('Off').focus();
    await panel.page.keyboard.press('Space');
    await panel.page.keyboard.press('Control+Home');
    await panel.page.locator('h1').focus();
    await reach('Save 2 changes');
    await waitFor(/^Saved: /);
    const status = (name: string) => panel.rows('People').find((r) => r.Name === name)!.Status;
    expect([status('Imani Oyelaran'), status('Wanda Delacroix')]).toEqual(['Eligible', 'Eligible']);
    await reach(/^Undo: /);
    expect([status('Imani Oyelaran'), status('Wanda Delacroix')]).toEqual(['Needs a decision', 'Needs a decision']);
  });

  test('a member list is chosen as a file by keyboard: what was recognized and which dates are none is said before anything is written, and one press undoes it', async () => {
    await ready();
    const before = shownRows(panel.ws.world, tab('Members'));
    await reach(/^3\. /);
    await waitFor('Rules used');
    await reach('Look at the member list');
    await fine('members', true);
    const [head, ...rows] = memberRows(panel.folder);
    const lines = rows.map((cells) => [
      `${cells[1]}`,
      cells[5] || '2023-12-31',
      cells[0]!,
      'checked',
      cells[4] || 'Life',
      cells[2]!,
    ]);
    lines[0]![1] = '2023-02-30';
    lines[1]![4] = 'Dec 26';
    const csv = [['Full name', 'Core expires', 'Member ID', 'Chapter', 'ALA expires', 'E-mail'], ...lines]
      .map((line) => line.map((cell) => `"${cell}"`).join(','))
      .join('\r\n');
    expect(head!.length).toBe(6);
    const chooser = panel.page.waitForEvent('filechooser');
    await reach('A CSV file from your computer');
    await (await chooser).setFiles({ name: 'members.csv', mimeType: 'text/csv', buffer: Buffer.from(csv, 'utf8') });
    await waitFor('What was recognized');
    await panel.page.waitForFunction(() => document.activeElement?.tagName === 'H2');
    const words = await main();
    expect(words).toContain(`${rows.length} rows in the file; ${rows.length} in the tab now.`);
    expect(words).toMatch(/Core paid through\s+\u201cCore expires\u201d/);
    expect(words).toContain('Kept, not read: Chapter.');
    expect(words).toContain('2 dates cannot be read');
    expect(words).toContain(`Row 2, ${lines[0]![0]}: the Core date \u201c2023-02-30\u201d is not a date.`);
    expect(shownRows(panel.ws.world, tab('Members'))).toEqual(before);
    await fine('preview', true);
    await reach('Read it as month and year');
    await waitFor('1 date cannot be read');
    await reach(/^Use these \d+ rows$/);
    await waitFor(/^Member list from \u201cmembers\.csv\u201d taken over: \d+ rows/);
    await fine('taken');
    const [headers, first] = shownRows(panel.ws.world, tab('Members'));
    expect(headers!.filter(Boolean)).toEqual([...head!, 'Chapter']);
    expect(first).toEqual([lines[0]![2], lines[0]![0], lines[0]![5], 'Regular', lines[0]![4], '2023-02-30', 'checked']);
    expect(panel.rows('People').find((r) => r.Name === lines[1]![0])!.Membership).toContain(
      'ALA: member to Thu, Dec 31, 2026',
    );
    await reach('Show first one');
    await waitFor('The cell is selected in the tab Members.');
    const file = panel.ws.world.spreadsheets[panel.ws.world.script.boundTo]!;
    expect([file.activeSheetId, file.activeCell]).toEqual([tab('Members').id, 'F2']);
    await reach('All steps');
    await reach('History and undo');
    await reach(/^Undo: Member list from/);
    const after = shownRows(panel.ws.world, tab('Members'));
    expect(after.slice(1).map((cells) => cells.slice(0, 6))).toEqual(before.slice(1));
    expect(
      after
        .slice(1)
        .flatMap((cells) => cells.slice(6))
        .join(''),
    ).toBe('');
  });

  test('when the program starts, Home asks for the re-check; who is not in the current list is named, and the decisions stay', async () => {
    await ready();
    const all = panel.rows('People').map((row) => row.Person!);
    const decisions = all
      .filter((key) => !/sunniva|bronwyn|moreau/.test(key))
      .map((person) => ({ person, word: 'Accept', note: 'Talked to them.' }));
    panel.answer('decide', JSON.stringify({ decisions }));
    await panel.open();
    expect(await main()).toContain('Re-check membership of 1 person on Mon, Jan 9, 2023');
    panel.ws.wait(JANUARY_9 - panel.ws.world.clock);
    await panel.open();
    expect(await main()).toContain('1 person promised to join by today: step 3, Eligibility, looks again');
    await reach(/^3\. /);
    await waitFor('Rules used');
    expect(await panel.primary().allInnerTexts()).toEqual(['Re-check 1 person']);
    await reach('Re-check 1 person');
    await waitFor('Paste the current list into the tab Members');
    await fine('recheck', true);
    paste(panel.ws.world, memberRows(panel.folder));
    await reach('Re-check 1 person');
    await waitFor('Not members yet');
    expect(await panel.said()).toBe('0 of 1 person who promised are members now.');
    await fine('rechecked');
    const caleb = () => panel.rows('People').find((row) => row.Name === 'Caleb Kapoor')!;
    expect([caleb().Status, caleb().Membership]).toEqual([
      'Eligible',
      expect.stringContaining('Core: promise not kept'),
    ]);
    await reach(/^Undo: /);
    expect(caleb().Membership).toContain('will join (re-check)');
    paste(
      panel.ws.world,
      memberRows(panel.folder).map((cells) =>
        cells[1] === 'Caleb Kapoor' ? [...cells.slice(0, 5), '2023-12-31'] : cells,
      ),
    );
    const reply = panel.answer('recheckMembers', JSON.stringify({ asOf: '2023-01-09' })) as { value: unknown };
    expect(JSON.parse(String(reply.value)).value).toMatchObject({ kept: 1, not: [] });
  });
});

/** Runs in the page: how the focus is called. */
function focusedName(): string {
  const at = document.activeElement as HTMLInputElement;
  return (at.getAttribute('aria-label') ?? (at.labels?.[0]?.innerText || at.innerText)).trim();
}

/** Runs in the page: what the Tab key stops at, in order, by name; '(here)' for the one that has the focus. */
function tabStops(): string[] {
  const all = [...document.querySelectorAll<HTMLInputElement>('button, a[href], input, textarea, summary, h1, h2')];
  const isStop = (one: HTMLInputElement) =>
    one.checkVisibility() &&
    one.tabIndex >= 0 &&
    !(one.type === 'radio' && !one.checked && document.querySelector(`[name="${one.name}"]:checked`));
  const name = (one: HTMLInputElement) =>
    (one.getAttribute('aria-label') ?? (one.labels?.[0]?.innerText || one.innerText)).trim();
  return all.flatMap((one) => (one === document.activeElement ? ['(here)'] : isStop(one) ? [name(one)] : []));
}
