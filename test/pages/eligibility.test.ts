/** Step 3 in the panel, by keyboard alone: exceptions decided with their evidence in sight, names hidden, one's own application, a member list from a file, the re-check. */
import type { Browser } from 'playwright-core';
import type { FileRow } from '../../workspace/cohort-folder-types';
import { select, tabNamed } from '../../workspace/hands';
import { memberRows } from '../../workspace/load-cohort';
import { hasBrowser, NO_BROWSER, openBrowser } from '../setup/browser';
import { answersOf, cohort, FORM, MENTEES, MENTORS } from '../stories/committee';
import { CHAIR, openPanel, type PanelPage, WIDTH } from './panel-harness';

jest.setTimeout(60_000);
jest.retryTimes(1, { logErrorsBeforeRetry: true });
if (!hasBrowser()) console.warn(NO_BROWSER);
const inABrowser = hasBrowser() ? describe : describe.skip;

/** Three whom the rules leave to a person; Imani's answers came too late. */
const MORE_MENTORS = [...MENTORS, 'wanda.delacroix', 'ximena.goldberg'];
const MORE_MENTEES = [...MENTEES, 'imani.oyelaran'];

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
  const fine = async () => expect(await panel.troubles()).toEqual([]);
  const picture = (name: string) =>
    process.env.PICTURES
      ? panel.page.screenshot({ path: `${process.env.PICTURES}/${name}.png`, fullPage: true })
      : Promise.resolve();

  async function ready(change: (rows: FileRow[], role: string) => FileRow[] = (rows) => rows): Promise<void> {
    panel = await openPanel(browser, { folder: await cohort({ mentor: MORE_MENTORS, mentee: MORE_MENTEES }, change) });
    panel.answer('setUp', '{}');
    panel.pasteMembers();
    panel.answer('checkApplications', '{}');
    await panel.open();
  }

  test('look', async () => {
    await ready();
    await panel.press(/^3\. /);
    await panel.page.getByText('Rules used').waitFor();
    await fine();
    await picture('main');
    await panel.press('Review 3 people');
    await fine();
    await picture('one');
    console.log(panel.rows('People').map((r) => [r.Name, r.Status, r.Why, r.Membership, r['On time'], r.Orientation, r.Availability].join(' | ')).join('\n'));
    await panel.press('3. Eligibility');
    await panel.press('Change the rules');
    await fine();
    await picture('rules');
    await panel.press('3. Eligibility');
    await panel.press('Look at the member list');
    await fine();
    await picture('members');
  });
});
