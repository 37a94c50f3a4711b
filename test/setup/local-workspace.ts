/** The local Workspace as a person meets it: a running server, and a page in a browser that looks at it. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { readCohortFolder } from '../../workspace/cohort-folder';
import { FrontDoor } from '../../workspace/front-door';
import { listen, type Served } from '../../workspace/start/server';
import { Session } from '../../workspace/start/session';

export const PROJECT = resolve(__dirname, '..', '..');
const EXAMPLE = join(PROJECT, 'test', 'data', 'cohort-2023');

export interface Opened {
  session: Session;
  served: Served;
  page: Page;
  /** The add-on's own panel, in its frame. */
  panel: FrameLocator;
  /** Every address that the browser asked for. */
  asked: string[];
  /** What went wrong in the page or its frames. */
  errors: string[];
}

export async function exampleSession(worldFile: string | null = null): Promise<Session> {
  const { oauthScopes } = JSON.parse(readFileSync(join(PROJECT, 'dist', 'appsscript.json'), 'utf8'));
  return new Session({ project: PROJECT, folder: await readCohortFolder(EXAMPLE), scopes: oauthScopes, worldFile });
}

/** The set-up as a committee leaves it: forms bound, members pasted, automatic reading on, everybody judged. */
export async function judgedSession(): Promise<Session> {
  const session = await exampleSession();
  const door = new FrontDoor(session.ws);
  door.ask('setUp');
  session.pasteMembers();
  door.ask('switchOnAutomaticReading');
  door.ask('checkApplications');
  return session;
}

const running: Served[] = [];

export async function openWorkspace(browser: Browser, session?: Session): Promise<Opened> {
  const mine = session ?? (await exampleSession());
  const served = await listen(mine);
  running.push(served);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(10_000);
  const asked: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (line) => line.type() === 'error' && errors.push(line.text()));
  await page.goto(served.address);
  const panel = page.frameLocator('aside iframe');
  await panel.locator('button.primary').first().waitFor();
  return { session: mine, served, page, panel, asked, errors };
}

export async function closeWorkspaces(): Promise<void> {
  for (const served of running.splice(0)) await served.close();
}

/** The cell of the grid, by the number of its row and of its column. */
export const cell = (page: Page, row: number, column: number, frozenRows = 1) =>
  page.locator(`[role="row"][row-id="${row <= frozenRows ? 'top' : ''}${row}"] [col-id="${column}"]`);

export const openTab = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Tabs of the spreadsheet' }).getByRole('button', { name, exact: true }).click();

export const goTo = (page: Page, name: RegExp): Promise<void> =>
  page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name }).click();
