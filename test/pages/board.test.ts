/// <reference lib="dom" />
/** The pairing board as a committee uses it in a meeting: 60 pairs on one table, changed, compared, saved; by mouse and by keyboard. */
import type { Browser } from 'playwright-core';
import { readCohortFolder } from '../../workspace/cohort-folder';
import type { CohortFolder } from '../../workspace/cohort-folder-types';
import { crowd } from '../bench/crowd';
import { hasBrowser, NO_BROWSER, openBrowser } from '../setup/browser';
import { EXAMPLE } from '../setup/cohort-folders';
import { CO_CHAIR, type Committee, cohort, committeeAfter } from '../stories/committee';
import { openPage, type PanelPage } from './panel-harness';

jest.setTimeout(60_000);
// A browser on a busy machine: one more try, and the first failure is printed.
jest.retryTimes(1, { logErrorsBeforeRetry: true });
if (!hasBrowser()) console.warn(NO_BROWSER);
const inABrowser = hasBrowser() ? describe : describe.skip;

const WREN = 'mentee:wren.holloway@summitschooldi.example.org';

inABrowser('the pairing board', () => {
  let browser: Browser;
  let small: CohortFolder;
  let sixty: CohortFolder | undefined;
  let at: Committee;
  let board: PanelPage;

  beforeAll(async () => {
    browser = (await openBrowser())!;
    small = await cohort();
  });
  afterEach(async () => {
    expect(board.errors).toEqual([]);
    await board.page.context().close();
  });
  afterAll(() => browser?.close());

  async function opened(folder = small, width = 960): Promise<void> {
    at = await committeeAfter('suggested', { folder });
    at.invite();
    board = await openPage(browser, at.ws, folder, { file: 'board', width });
  }
  const row = (name: string) => board.page.getByRole('row').filter({ hasText: name });
  const bar = (): Promise<string> => board.page.locator('.bar').innerText();
  const mentorOf = (name: string): string =>
    at
      .rows('Pairs')
      .find((r) => r.Mentee === name && r.Status !== 'Ended')!
      ['Mentor (edit)']!.split(' \u00b7 ')[0]!;
  const swap = async (name: string, mentor: string, way: string): Promise<void> => {
    await row(name).getByRole('button', { name: /^Swap/ }).click();
    await board.page.getByRole('radio', { name: new RegExp(`^${mentor}`) }).check();
    await board.press(way);
  };

  test('Vivek changes places with Bronwyn: seen first, saved with one press, undone step by step before that', async () => {
    await opened();
    await swap('Vivek Santos', 'Zo\u00eb Espinoza', 'Change places');
    expect(await bar()).toContain('1 change not saved. Overall fit 248 (was 253).');
    expect(await board.said()).toContain('Vivek Santos: 62 \u2192 68, with Zo\u00eb Espinoza');
    expect(mentorOf('Vivek Santos')).toBe('Zachary Vasquez');
    await row('Wren Holloway').getByRole('button', { name: /^Keep/ }).click();
    await board.settled();
    await board.press('Undo');
    expect(await bar()).toContain('1 change not saved.');
    expect(await row('Wren Holloway').innerText()).not.toContain('Not saved yet');
    await board.press('Save 1 change');
    expect(mentorOf('Vivek Santos')).toBe('Zo\u00eb Espinoza');
    expect(mentorOf("Bronwyn O'Malley")).toBe('Zachary Vasquez');
    expect(await bar()).toContain('Nothing to save.');
    expect(at.rows('History').some((line) => line.What!.startsWith('Changed by hand: 2 pairs'))).toBe(true);
  });

  test('what is not saved can be discarded, and the window asks before it closes', async () => {
    await opened();
    await row('Wren Holloway').getByRole('button', { name: /^Keep/ }).click();
    await board.settled();
    await board.press('Close');
    expect(await board.focused()).toBe('Save 1 change before closing?');
    await board.press('Keep editing');
    await board.press('Discard');
    expect(await bar()).toContain('Nothing to save.');
    await board.press('Close');
    expect(await board.page.locator('body').getAttribute('data-closed')).toBe('yes');
    expect(at.rows('Pairs').some((r) => r['Keep (edit)'] === 'TRUE')).toBe(false);
  });

  test('the window was closed by its X: the unsaved change is offered again, and restored', async () => {
    await opened();
    await board.page.clock.install();
    await board.open();
    await swap('Vivek Santos', 'Zo\u00eb Espinoza', 'Move only Vivek Santos');
    await board.page.clock.runFor(11_000);
    await board.settled();
    await board.open();
    expect(await board.page.locator('.note').innerText()).toMatch(/^You have 1 unsaved change from /);
    await board.press('Restore');
    expect(await bar()).toContain('1 change not saved.');
    expect(await row('Bronwyn').count()).toBe(0);
    expect(await board.page.getByRole('listitem').filter({ hasText: 'Bronwyn' }).count()).toBe(1);
  });

  test('a co-chair changed a pair meanwhile: nothing is saved over it before somebody chose', async () => {
    await opened();
    await swap('Vivek Santos', 'Zo\u00eb Espinoza', 'Change places');
    const { mark } = at.ask<{ mark: string }>('pairingBoard', { changes: [] }, CO_CHAIR);
    at.ask('changePairs', { changes: [{ do: 'leave', mentee: WREN }], mark }, CO_CHAIR);
    await board.press('Save 1 change');
    const note = board.page.getByRole('alert');
    expect(await note.innerText()).toContain(`${CO_CHAIR} changed 1 pair while this was open. Nothing was saved.`);
    await board.press('Show both');
    expect(await note.innerText()).toContain('Wren Holloway: yours Yara Villanueva, theirs nobody.');
    expect(mentorOf('Vivek Santos')).toBe('Zachary Vasquez');
    await board.press('Use mine');
    expect(mentorOf('Vivek Santos')).toBe('Zo\u00eb Espinoza');
    expect(await row('Wren Holloway').count()).toBe(0);
  });

  test('in a meeting: a search, cautions only, and no score in sight', async () => {
    await opened();
    await board.page.getByLabel('Find a person').fill('vivek');
    expect(await board.page.locator('tbody tr').count()).toBe(1);
    await board.page.getByLabel('Find a person').fill('xyz');
    expect(await board.page.locator('main').innerText()).toContain('No one called \u201cxyz\u201d.');
    await board.press('clear the search');
    await board.page.getByLabel('Cautions only').check();
    expect(await board.page.locator('tbody tr').count()).toBeLessThan(5);
    await board.page.getByLabel('Hide scores').check();
    expect(await board.page.locator('body').innerText()).not.toMatch(
      /Strong, \d|Good, \d|Fair, \d|Weak, \d|Overall fit/,
    );
  });

  test('by keyboard alone: find, compare, change, save, close', async () => {
    await opened();
    const { keyboard } = board.page;
    const tabTo = async (name: RegExp): Promise<void> => {
      for (let i = 0; i < 80; i++) {
        await keyboard.press('Tab');
        const words = await board.page.evaluate(() => {
          const el = document.activeElement as HTMLElement;
          return el.getAttribute('aria-label') ?? el.closest('label')?.textContent ?? el.textContent ?? '';
        });
        if (name.test(words)) return;
      }
      throw new Error(`No Tab stop ${name}`);
    };
    await tabTo(/^Swap: another mentor than in Vivek/);
    await keyboard.press('Enter');
    await board.settled();
    expect(await board.focused()).toBe('Compare: Vivek Santos');
    await tabTo(/Zo\u00eb Espinoza/);
    await keyboard.press('Space');
    await tabTo(/^Change places/);
    await keyboard.press('Enter');
    await board.settled();
    await tabTo(/^Save 1 change/);
    await keyboard.press('Enter');
    await board.settled();
    expect(mentorOf('Vivek Santos')).toBe('Zo\u00eb Espinoza');
    await keyboard.press('Escape');
    expect(await board.page.locator('body').getAttribute('data-closed')).toBe('yes');
  });

  test('a mentor without a mentee is offered those who would fit', async () => {
    await opened();
    await swap('Vivek Santos', 'Zo\u00eb Espinoza', 'Move only Vivek Santos');
    await row('Wren Holloway').getByRole('button', { name: /^Swap/ }).click();
    await board.page.getByRole('radio', { name: /^Zachary Vasquez/ }).check();
    await board.press('Give Wren Holloway the mentor Zachary Vasquez');
    const yara = board.page.getByRole('listitem').filter({ hasText: 'Yara Villanueva' });
    await yara.getByRole('button').click();
    await board.settled();
    await board.page.getByRole('radio', { name: /^Bronwyn/ }).check();
    await board.press("Give Bronwyn O'Malley the mentor Yara Villanueva");
    expect(await row("Bronwyn O'Malley").innerText()).toContain('Yara Villanueva');
  });

  test('from one pair in the panel the board opens beside it; closed, the focus is where the pair stands', async () => {
    at = await committeeAfter('suggested', { folder: small });
    board = await openPage(browser, at.ws, small, { file: 'board', width: 960, at: WREN });
    expect(await board.focused()).toBe('Compare: Wren Holloway');
    expect(await board.page.locator('.card').innerText()).toMatch(/Without this pair, the best other plan /);
    await board.page.keyboard.press('Escape');
    expect(await board.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
      /^Swap: another mentor than in Wren Holloway/,
    );
  });

  test('never, one place more, a mentor who withdraws: each is seen before it is saved, and undone by itself', async () => {
    await opened();
    const other = async (words: RegExp) => {
      await row('Vivek Santos').getByRole('button', { name: /^Swap/ }).click();
      await board.page.getByText('What else could happen').click();
      await board.press(words);
    };
    const before = at.rows('Pairs').map((r) => r.Pair);
    await other(/^Never pair Vivek Santos and /);
    expect(await row('Vivek Santos').innerText()).not.toContain('Zachary Vasquez');
    await board.press('Undo');
    await other(/^Zachary Vasquez takes one more mentee/);
    expect(await bar()).toContain('1 change not saved.');
    await other(/^Zachary Vasquez withdraws/);
    expect(await board.page.locator('tbody tr').filter({ hasText: 'Zachary Vasquez' }).count()).toBe(0);
    await board.press('Undo');
    await board.press('Discard');
    await other(/^Never pair Vivek Santos and /);
    expect(at.rows('Pairs').map((r) => r.Pair)).toEqual(before);
    await board.press('Save 1 change');
    expect(mentorOf('Vivek Santos')).not.toBe('Zachary Vasquez');
    expect(at.rows('Pair rules').map((r) => r['Rule (edit)'])).toEqual(['Never']);
  });

  test('plans side by side, by keyboard alone: figures, who would change, and one is used with one press', async () => {
    const folder = await readCohortFolder(EXAMPLE);
    at = await committeeAfter('suggested', { folder });
    board = await openPage(browser, at.ws, folder, { file: 'board', width: 960, at: 'plans' });
    expect(await board.page.getByRole('columnheader').allInnerTexts()).toEqual([
      'What is compared',
      'Now',
      expect.stringMatching(/^Best for the weakest\s+Used now$/),
      'Greatest total',
      'Only above the floor',
      'Mentee',
      'Now',
      'Best for the weakest',
      'Greatest total',
      'Only above the floor',
    ]);
    const figures = async (name: RegExp) =>
      (await board.page.getByRole('row', { name }).getByRole('cell').allInnerTexts()).map(Number);
    const [now, weakest, total] = await figures(/^Average score/);
    expect(now).toBe(weakest);
    expect(total).toBeGreaterThan(weakest!);
    const [, low, lower] = await figures(/^Weakest pair/);
    expect(low).toBeGreaterThan(lower!);
    await board.page.setViewportSize({ width: 960, height: 6_000 });
    expect(await board.troubles()).toEqual([]);
    await board.page.setViewportSize({ width: 960, height: 600 });
    const before = at.rows('Pairs').map((r) => r.Pair);
    for (let i = 0; i < 10; i++) {
      await board.page.keyboard.press('Tab');
      const words = await board.page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
      if (words === 'Use this plan: Greatest total') break;
    }
    await board.page.keyboard.press('Enter');
    await board.page.locator('body[data-closed]').waitFor({ state: 'attached' });
    expect(at.rows('Pairs').map((r) => r.Pair)).not.toEqual(before);
    expect(at.rows('Settings').find((r) => r.Setting === 'What the plan aims for first')!['Value (edit)']).toBe(
      'Greatest total first',
    );
  });

  test.each([960, 640, 480])(
    'sixty pairs at %i px: nobody stumbles over anything, and nothing covers what has the focus',
    async (width) => {
      sixty ??= crowd(await readCohortFolder(EXAMPLE), 140);
      await opened(sixty, width);
      expect(await board.page.locator('tbody tr').count()).toBeGreaterThanOrEqual(60);
      await board.page.getByRole('button', { name: /^Swap/ }).nth(40).click();
      await board.settled();
      if (process.env.PICTURES) await board.page.screenshot({ path: `${process.env.PICTURES}/board-${width}.png` });
      // From the comparison through all that stands behind it, and back up through the last pairs.
      for (const [key, times] of [
        ['Tab', 14],
        ['Shift+Tab', 40],
      ] as const)
        for (let i = 0; i < times; i++) {
          await board.page.keyboard.press(key);
          expect(await board.page.evaluate(covered)).toBe('');
        }
      // What is scrolled out of sight has no color that could be measured, so the window is made tall.
      await board.page.setViewportSize({ width, height: 14_000 });
      expect(await board.troubles()).toEqual([]);
    },
  );
});

/** Runs in the page: what has the focus and is not wholly in sight; '' where it is. */
function covered(): string {
  const el = document.activeElement;
  if (!el || el === document.body) return '';
  const { left, top, right, bottom, width, height } = el.getBoundingClientRect();
  const points = [
    [left + width / 2, top + 2],
    [left + width / 2, bottom - 2],
  ];
  const isSeen = points.every(([x, y]) => {
    const there = document.elementFromPoint(x!, y!);
    return there !== null && (el.contains(there) || there.contains(el));
  });
  return isSeen && right <= innerWidth + 1
    ? ''
    : `${el.getAttribute('aria-label') ?? el.textContent} (${top} to ${bottom}, ${height} high)`;
}
