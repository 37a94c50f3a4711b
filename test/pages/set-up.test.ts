/** Step 1 in the panel, in a browser, by keyboard alone: from nothing to the last press, and whatever a form may do afterwards. */
import type { Browser } from 'playwright-core';
import type { CohortFolder, FileRow } from '../../workspace/cohort-folder-types';
import { linkForm, newForm, renameItem, unlinkForm } from '../../workspace/emulator/form-design';
import { newSpreadsheet } from '../../workspace/world-new';
import { hasBrowser, NO_BROWSER, openBrowser } from '../setup/browser';
import { cohort, FORM, questionId } from '../stories/committee';
import { CHAIR, openPanel, type PanelPage, WIDTH } from './panel-harness';

jest.setTimeout(120_000);
jest.retryTimes(1, { logErrorsBeforeRetry: true });
if (!hasBrowser()) console.warn(NO_BROWSER);
const inABrowser = hasBrowser() ? describe : describe.skip;

const PROMISE = 'I will attend the virtual orientation';
const UNUSUAL = 'Count me in for day one';

/** Forms that leave three questions to a person: two odd titles, and a promise in unusual words. */
async function oddForms(): Promise<CohortFolder> {
  const odd = (words: string) => words.replace(PROMISE, UNUSUAL);
  const reworded = (rows: FileRow[]) => rows.map((row) => ({ ...row, cells: row.cells.map(odd) }));
  const folder = structuredClone(await cohort({}, reworded));
  const mentees = folder.applications.find((file) => file.role === 'mentee')!;
  const title = (was: RegExp, is: string) => {
    mentees.headers = mentees.headers.map((header) => (was.test(header) ? is : header));
    for (const item of mentees.form!.items) if (was.test(item.title)) item.title = is;
  };
  title(/^ALA membership number/, 'Number');
  title(/^Employer or school/, 'Which library?');
  for (const { form } of folder.applications)
    for (const item of form!.items) if (item.choices) item.choices = item.choices.map(odd);
  return folder;
}

inABrowser('step 1, Set up, by keyboard alone', () => {
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

  const key = (name: string) => panel.page.keyboard.press(name);
  const text = () => panel.page.locator('main').innerText();
  const waitFor = (words: string | RegExp) => panel.page.getByText(words).first().waitFor();

  /** Tabs to what carries this name: a button, a box by its label, a choice by its words. */
  async function reach(name: string | RegExp): Promise<void> {
    for (let i = 0; i < 120; i++) {
      await key('Tab');
      const focused = await panel.page.evaluate(() => {
        const one = document.activeElement as HTMLInputElement | null;
        return (one?.getAttribute('aria-label') ?? one?.labels?.[0]?.textContent ?? one?.textContent ?? '').trim();
      });
      if (typeof name === 'string' ? focused === name : name.test(focused)) return;
    }
    throw new Error(`The Tab key does not reach ${name}.`);
  }

  async function press(name: string | RegExp): Promise<void> {
    await reach(name);
    await key('Enter');
    // The next screen is painted in the next frame.
    await panel.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    await panel.settled();
  }

  /** Types over what stands in a box. */
  async function fill(name: string, words: string): Promise<void> {
    await reach(name);
    await key('Control+A');
    await panel.page.keyboard.type(words);
  }

  /** The choices about one thing: the one that is marked, then so many further. */
  async function choose(about: string, steps: number): Promise<void> {
    for (let i = 0; i < 60; i++) {
      await key('Tab');
      const legend = await panel.page.evaluate(
        () => document.activeElement?.closest('fieldset')?.querySelector('legend')?.textContent ?? '',
      );
      if (!legend.includes(about)) continue;
      for (let n = 0; n < Math.abs(steps); n++) await key(steps > 0 ? 'ArrowDown' : 'ArrowUp');
      return;
    }
    throw new Error(`The Tab key does not reach the choices about ${about}.`);
  }

  /** Marks a choice: Tab reaches the one that is marked, arrows lead to the others. */
  async function pick(name: RegExp): Promise<void> {
    for (let i = 0; i < 60; i++) {
      await key('Tab');
      if (await panel.page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.type === 'radio')) break;
    }
    for (let i = 0; i < 40; i++) {
      const words = await panel.page.evaluate(
        () => (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent ?? '',
      );
      if (name.test(words)) return key('Space');
      await key('ArrowDown');
    }
    throw new Error(`The arrows do not reach ${name}.`);
  }

  /** The screen as it stands, for everybody; where `narrow`, also at 200 percent zoom. */
  async function look(name: string, { narrow = false, fold = true } = {}): Promise<void> {
    const { page } = panel;
    if (process.env.PICTURES)
      await page.screenshot({ path: `${process.env.PICTURES}/set-up-${name}.png`, fullPage: true });
    expect([name, await panel.troubles()]).toEqual([name, []]);
    expect([name, await panel.primary().count()]).toEqual([name, 1]);
    const box = (await panel.primary().boundingBox())!;
    const scrolled = await page.evaluate(() => window.scrollY);
    if (fold) expect([name, box.y + scrolled + box.height <= 600]).toEqual([name, true]);
    if (!narrow) return;
    await page.setViewportSize({ width: WIDTH / 2, height: 600 });
    expect([name, await panel.troubles()]).toEqual([name, []]);
    await page.setViewportSize({ width: WIDTH, height: 600 });
  }

  const setting = (name: string) => panel.rows('Settings').find((row) => row.Setting === name)!['Value (edit)'];

  test('from nothing to the last press: three questions, one date, and the names are known again next year', async () => {
    panel = await openPanel(browser, { folder: await oddForms() });
    await waitFor(`Signed in as ${CHAIR}.`);
    await look('first-open');
    await press('Start with my forms');
    await waitFor('3 questions need your answer.');
    await waitFor('\u2018Number\u2019: for example');
    await look('question', { narrow: true });
    await press('Number');
    await waitFor('\u2018Which library?\u2019: for example');
    await press('Which library?');
    await waitFor('Which answers mean \u201cI will attend the orientation\u201d?');
    await look('meaning');
    await reach(`${UNUSUAL} (9)`);
    await key('Space');
    await press('Save what counts as yes');
    await waitFor('Please look at 2 things below');
    expect(await text()).toContain(`Will attend the orientation: \u201c${UNUSUAL}\u201d`);
    expect(await text()).toContain('No program start is set, so membership cannot be checked.');
    await look('check', { narrow: true });

    // A wrong date is said under its box, and nothing is saved.
    await press('Cohort and dates');
    await fill('Program starts', '01092022');
    await press('Save');
    await waitFor('1 line needs another answer. Nothing was saved yet.');
    expect(await panel.focused()).toContain('Nothing was saved yet.');
    await waitFor('The deadline must come before the program starts.');
    expect(setting('Program start')).toBe('');
    await look('dates', { narrow: true });
    await fill('Program starts', '01092023');
    await press('Save');
    expect(await panel.said()).toBe('Saved: Program start.');
    expect(setting('Application deadline')).toBe('2022-11-18 23:59:59');
    expect(await text()).toContain('Starts Mon, Jan 9, 2023');

    await press('Finish set-up');
    expect(await panel.said()).toBe('Set-up is finished. You can change any of it later.');
    expect(await text()).toMatch(/9 applications to read\. First paste your member list/);
    expect(await text()).toMatch(/1\. Set up\s+Done/);
    const known = Object.values(panel.ws.world.properties.document).join('');
    expect(known).toContain('Which library?');
    // The members come, and everybody is read with the promise as it was understood.
    panel.pasteMembers();
    await press('Read 9 applications');
    expect(panel.rows('People').map((row) => row.Status)).toEqual(Array.from({ length: 9 }, () => 'Eligible'));
  });

  test('a renamed question is asked about where a person meets it: the same; or another, chosen from all of the form', async () => {
    panel = await openPanel(browser);
    await panel.setUpAndRead();
    const { world } = panel.ws;
    const employer = await questionId('mentee', /^Employer or school/);
    renameItem(world, FORM.mentee, employer, 'Where do you spend your days?');
    await panel.open();
    await waitFor('1 question about your forms.');
    await press('1. Set up');
    await waitFor(
      '\u2018Employer or school\u2019 is now called \u2018Where do you spend your days?\u2019. Is it the same question?',
    );
    await look('renamed');
    await press('Yes, the same');
    expect(await panel.said()).toMatch(/\u2018Where do you spend your days\?\u2019 is the same question as before\.$/);
    expect(await text()).not.toContain('is now called');
    await press(/^Undo: /);
    await waitFor('Is it the same question?');

    await press('All steps');
    await press('2. Applications');
    await waitFor('Is it the same question?');
    await press('No, choose again');
    await waitFor('Which question asks for: Employer?');
    await press('It is another question');
    await waitFor('Which question of the mentees\u2019 form asks for: Employer?');
    await look('field');
    await reach(/more questions of the form$/);
    await key('Enter');
    await pick(/^Job title/);
    await press('Save');
    expect(await panel.said()).toMatch(/Employer.* confirmed\.$/);
    expect(await panel.heading()).toBe('Questions');
    await look('questions', { narrow: true });
    expect(await text()).toMatch(/Employer\s+Change\s+Job title/);
    // Job title is not asked any more, and says what that means; nothing is announced again.
    expect(await text()).toMatch(/Not asked\s+Job title\s+Without it: Messages leave out what people do\./);
    await press('Change: Employer');
    await reach(/more questions of the form$/);
    await key('Enter');
    await pick(/^Where do you spend your days/);
    await press('Save');
    await press('Choose a question: Job title');
    await pick(/^Job title/);
    await press('Save');
    await press('1. Set up');
    expect(await text()).not.toContain('need your answer');
  });

  test('what answers mean and count as is changed, forms change places, and each is undone', async () => {
    const folder = structuredClone(await cohort());
    const items = folder.applications.find((file) => file.role === 'mentee')!.form!.items;
    const areas = items.find((item) => /^Areas of work/.test(item.title))!;
    areas.choices = [...areas.choices!.filter((c) => !/^Buildings/.test(c)), 'Facilities'];
    panel = await openPanel(browser, { folder });
    await panel.setUpAndRead();
    const statuses = () => [...new Set(panel.rows('People').map((row) => row.Status))];
    expect(statuses()).toEqual(['Eligible']);
    await press('All steps');
    await press('1. Set up');
    await press('What answers mean');
    await look('answers');
    await press(/^Change: Which answers mean .I will attend/);
    await choose(PROMISE, 2);
    await look('meanings');
    await press('Save what counts as yes');
    expect(await panel.said()).toMatch(/4 answers confirmed\.$/);
    expect(statuses()).toEqual(['Needs a decision']);
    await press(/^Undo: /);
    expect(statuses()).toEqual(['Eligible']);

    await press('What answers mean');
    await waitFor('\u201cFacilities\u201d stands alone');
    await press('Change: Facilities');
    await look('same');
    await pick(/^Buildings/);
    await press('Save');
    expect(await panel.said()).toBe('\u2018Facilities\u2019 counts as \u2018Buildings & Operations\u2019.');
    await waitFor('\u201cFacilities\u201d counts as \u201cBuildings & Operations\u201d');
    await press('1. Set up');
    expect(await text()).toContain('1 answer counted as the same as another');

    await press('Your forms');
    await look('forms');
    await press('The two must change places');
    expect(await panel.said()).toMatch(/Mentor Application.* is the mentees\u2019 form\.$/);
    expect(await text()).toMatch(/The mentees\u2019 form\s+Core Leadership Mentoring Program: Mentor Application/);
    await press(/^Undo: /);
    expect(await text()).toMatch(/The mentors\u2019 form\s+Core Leadership Mentoring Program: Mentor Application/);
    expect(statuses()).toEqual(['Eligible']);

    for (const [card, name] of [
      ['Member list', 'members'],
      ['Committee and sender', 'committee'],
    ] as const) {
      await press('1. Set up');
      await press(card);
      await panel.settled();
      await look(name);
    }
    await press('1. Set up');
    await press('Member list');
    await press('Choose a CSV file');
    expect(await panel.heading()).toMatch(/member list/i);
    await press('All steps');
    await press('1. Set up');
    await press('Committee and sender');
    await fill('Answers to messages go to', 'nobody');
    await press('Save');
    await waitFor(/^Enter one email address/);
    await fill('Answers to messages go to', 'mentoring@library.example');
    await fill('Signature', 'The committee');
    await reach('Names of the members');
    await key('Enter');
    await fill('Name and address of each, one per line', `Maria Lopez ${CHAIR}`);
    await press('Save');
    expect(await panel.said()).toBe('Saved: Committee members, Reply-to address, Signature.');
    expect([setting('Reply-to address'), setting('Signature')]).toEqual(['mentoring@library.example', 'The committee']);
    await press('All steps');
    expect(await text()).toMatch(/Last checked .* by Maria Lopez\./);
    await press('History and undo');
    await waitFor('Changed: Committee members, Reply-to address, Signature.');
    expect(await text()).toContain('Maria Lopez');
    await press('Undo: Changed: Committee members, Reply-to address, Signature.');
    expect(setting('Signature')).toBe('');
  });

  test('answers in another spreadsheet, the link that applicants get, and last year\u2019s form: each is said, and leads on', async () => {
    panel = await openPanel(browser);
    const { world } = panel.ws;
    for (const form of Object.values(FORM)) unlinkForm(world, form);
    await press('Start with my forms');
    expect(await panel.heading()).toBe('No form answers were found in this spreadsheet.');
    await look('nothing-found');
    world.spreadsheets.elsewhere = newSpreadsheet('elsewhere', 'Answers of 2023', CHAIR, 'America/Chicago');
    linkForm(world, FORM.mentor, 'elsewhere');
    await press('Paste a form\u2019s address');
    await look('link');
    await fill('Address of the form, opened for editing', 'https://forms.gle/W6LJaFUka9wvb4MD7');
    await press('Use this form');
    expect(await panel.heading()).toBe('This is the applicants\u2019 link.');
    expect(await text()).toContain('Open the form for editing and paste that address.');
    await press('Paste another address');
    const box = panel.page.getByLabel('Address of the form, opened for editing');
    expect(await box.inputValue()).toContain('forms.gle');
    await fill('Address of the form, opened for editing', `https://docs.google.com/forms/d/${FORM.mentor}/edit`);
    await press('Use this form');
    expect(await text()).toContain('No form for mentees is known yet.');

    // One form for both must ask for the role; this one does not.
    await press('Your forms');
    await press('It is for both, and asks for the role');
    expect(await text()).toContain('The form for both');
    await press('These are right');
    expect(await text()).toContain('no question asks who is a mentor and who a mentee.');
    await press('Your forms');
    await press('It is the mentors\u2019 form');

    // The mentees' form is linked here now, and a form of last year for mentors.
    linkForm(world, FORM.mentee, world.script.boundTo);
    const { items } = world.forms[FORM.mentor]!;
    const old = newForm(world, { title: 'Mentor Application 2022', owner: CHAIR, collectsEmail: true, items });
    linkForm(world, old.id, world.script.boundTo, { tab: 'Mentors of 2022' });
    expect(await text()).toContain('of the spreadsheet \u201cAnswers of 2023\u201d');
    await press('Look for forms again');
    expect(await panel.heading()).toMatch(/^Two forms ask for mentors/);
    await press('Say whose form it is');
    await waitFor('Mentor Application 2022');
    await look('whose', { fold: false });
    await press('Use these forms');
    await waitFor('Only one form can be for mentors.');
    const who = panel.page.getByRole('region', { name: 'Mentor Application 2022' }).getByLabel('Who answers it?');
    await who.focus();
    await panel.page.keyboard.type('Nobody');
    await press('Use these forms');
    await waitFor('Finish set-up');
    expect(await text()).toMatch(/Mentors: .*Mentor Application \(2023 cohort\), 4 answers\s+Mentees: .*, 5 answers/);
    // It was said once: nothing is asked the next time.
    await press('Your forms');
    await press('Look for forms again');
    expect(await text()).not.toContain('2022');
  });
});
