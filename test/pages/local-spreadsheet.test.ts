/** The spreadsheet of the local Workspace, by keyboard and mouse. */
import type { Browser } from 'playwright-core';
import { address } from '../../workspace/emulator/a1';
import { FrontDoor } from '../../workspace/front-door';
import { shownRows, tabNamed } from '../../workspace/hands';
import { hasBrowser, NO_BROWSER, openBrowser } from '../setup/browser';
import { cell, closeWorkspaces, judgedSession, type Opened, openTab, openWorkspace } from '../setup/local-workspace';

jest.setTimeout(60_000);
// A browser on a busy machine: one more try, and the first failure is printed.
jest.retryTimes(1, { logErrorsBeforeRetry: true });
if (!hasBrowser()) console.warn(NO_BROWSER);
const inABrowser = hasBrowser() ? describe : describe.skip;

inABrowser('the spreadsheet', () => {
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
  const judged = async (): Promise<void> => {
    open = await openWorkspace(browser, await judgedSession());
  };
  const columnOf = (tab: string, title: string): number => rows(tab)[0]!.findIndex((t) => t.startsWith(title)) + 1;

  test('a cell is changed by keyboard alone, and stays changed', async () => {
    await judged();
    const { page } = open;
    await openTab(page, 'Members');
    await cell(page, 3, 2).click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Ana Newname');
    await page.keyboard.press('Enter');
    await cell(page, 4, 2).getByText('Ana Newname').waitFor();
    expect(rows('Members')[3]![1]).toBe('Ana Newname');
    await page.reload();
    await cell(page, 4, 2).getByText('Ana Newname').waitFor();
  });

  test('a decision is chosen from the list that the add-on has made', async () => {
    await judged();
    const { page } = open;
    await openTab(page, 'People');
    const column = columnOf('People', 'Decision');
    await goRight(2, column);
    const decision = cell(page, 2, column);
    await page.keyboard.press('Enter');
    const list = page.getByRole('combobox', { name: 'Choose from the list' });
    expect(await list.locator('option').allInnerTexts()).toEqual(
      expect.arrayContaining(['(empty)', 'Accept', 'Withdraw']),
    );
    await list.selectOption('Accept');
    await decision.getByText('Accept').waitFor();
    expect(rows('People')[1]![column - 1]).toBe('Accept');
  });

  test('a pair is marked to be kept with the space bar', async () => {
    const session = await judgedSession();
    new FrontDoor(session.ws).ask('suggestPairs');
    open = await openWorkspace(browser, session);
    const { page } = open;
    await openTab(page, 'Pairs');
    const column = columnOf('Pairs', 'Keep');
    await goRight(3, column);
    await page.keyboard.press(' ');
    await cell(page, 3, column).getByRole('checkbox', { checked: true }).waitFor();
    expect(rows('Pairs')[2]![column - 1]).toBe('TRUE');
    await cell(page, 3, column).getByRole('checkbox').click();
    await cell(page, 3, column).getByRole('checkbox', { checked: false }).waitFor();
  });

  test('the note of a cell is shown in full, and cells that tell something in color tell it in words too', async () => {
    const session = await judgedSession();
    new FrontDoor(session.ws).ask('suggestPairs');
    open = await openWorkspace(browser, session);
    await openTab(open.page, 'Pairs');
    await goRight(2, columnOf('Pairs', 'Score'));
    expect(await open.page.locator('.cell-bar').innerText()).toMatch(/Note: .* of /);
    const match = cell(open.page, 2, columnOf('Pairs', 'Match'));
    const color = await match.evaluate('(element) => getComputedStyle(element).backgroundColor');
    expect([color === 'rgba(0, 0, 0, 0)', await match.innerText()]).toEqual([
      false,
      expect.stringMatching(/Strong|Good|Fair|Weak/),
    ]);
  });

  test('a row is inserted and deleted, and the tab sorted, through the menu of the selected cell', async () => {
    await judged();
    const { page } = open;
    await openTab(page, 'Members');
    const before = rows('Members');
    const choose = async (what: RegExp): Promise<void> => {
      await cell(page, 3, 2).click();
      await page.getByRole('button', { name: 'Row 3, column B' }).click();
      await page.getByRole('button', { name: what }).click();
      await page.getByRole('button', { name: what }).waitFor({ state: 'detached' });
    };
    await choose(/^Insert a row above/);
    expect(rows('Members')[3]).toEqual(before[2]);
    await choose(/^Delete row/);
    expect(rows('Members')).toEqual(before);
    await choose(/Z to A/);
    expect(rows('Members')[1]![1]!.localeCompare(rows('Members')[2]![1]!)).toBeGreaterThanOrEqual(0);
    expect(rows('Members')[0]).toEqual(before[0]);
  });

  test('a part that the add-on keeps up to date asks before a person changes it', async () => {
    await judged();
    const { page } = open;
    await openTab(page, 'People');
    const column = columnOf('People', 'Status');
    const status = rows('People')[1]![column - 1]!;
    await goRight(2, column);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Something else');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Leave it' }).click();
    expect(rows('People')[1]![column - 1]).toBe(status);
  });

  /** By keyboard: from the first cell of the row to the column. */
  async function goRight(row: number, column: number): Promise<void> {
    const { page } = open;
    const selected = page.locator('.cell-bar strong');
    await page.locator(`[role="row"][row-id="${row}"] [role="gridcell"]`).first().click();
    await selected.waitFor();
    for (let now = await selected.innerText(); now !== address(row, column); now = await selected.innerText()) {
      await page.keyboard.press('ArrowRight');
      await selected.filter({ hasNotText: new RegExp(`^${now}$`) }).waitFor();
    }
    await cell(page, row, column).and(page.locator('.ag-cell-focus')).waitFor();
  }
});
