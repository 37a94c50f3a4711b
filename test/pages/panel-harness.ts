/// <reference lib="dom" />
/** The built panel in a browser at the width of a sidebar, its calls answered by a local Workspace; and the faults that can happen between the two. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { CohortFolder } from '../../workspace/cohort-folder-types';
import { worldOf } from '../../workspace/cohort-run';
import { share, tabNamed } from '../../workspace/hands';
import { memberRows } from '../../workspace/load-cohort';
import { rowsByHeader } from '../../workspace/outcome';
import { paste } from '../../workspace/story';
import { type RunResult, Workspace } from '../../workspace/workspace';
import { newAccount } from '../../workspace/world-new';
import { accessibilityTrouble } from '../setup/axe';
import { CHAIR, CO_CHAIR, cohort, PROJECT } from '../stories/committee';

export { CHAIR, CO_CHAIR };

const ADDRESS = 'http://panel.example/';
/** What is left of a 300 px sidebar beside a scroll bar. */
export const WIDTH = 284;

export type Fault = 'lose the reply' | 'never answer' | 'two accounts' | 'newer build' | 'wait';

export class PanelPage {
  /** Every page function that was called, in order. */
  readonly calls: string[] = [];
  readonly requests: string[] = [];
  readonly errors: string[] = [];
  /** Lets a call go on that was told to wait. */
  release = (): void => {};
  /** What happens to the next call of this name. */
  readonly faults: Map<string, Fault> = new Map();
  /** Presses of buttons and links, by mouse or key, as a person would count them. */
  presses = 0;

  constructor(
    readonly page: Page,
    readonly ws: Workspace,
    readonly folder: CohortFolder,
  ) {}

  async open(): Promise<void> {
    await this.page.goto(ADDRESS);
    await this.settled();
  }

  /** Nothing is being done, no answer is on its way, and what came of it is painted: so in three frames, as a screen may ask after it was painted. */
  async settled(): Promise<void> {
    await this.page.evaluate(() => Object.assign(window, { calmFrames: 0 }));
    await this.page.waitForFunction(() => {
      const here = window as unknown as { asking: number; calmFrames: number };
      const isCalm =
        here.asking === 0 &&
        !document.querySelector('.wait') &&
        document.querySelector('h1')?.textContent !== 'Mentor Desk';
      here.calmFrames = isCalm ? here.calmFrames + 1 : 0;
      return here.calmFrames === 3;
    });
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  async press(name: string | RegExp): Promise<void> {
    this.presses++;
    await this.button(name).first().click();
    await this.settled();
  }

  /** The one button that leads on. */
  primary = () => this.page.locator('.primary');

  async pressPrimary(): Promise<string> {
    const words = await this.primary().innerText();
    this.presses++;
    await this.primary().click();
    await this.settled();
    return words;
  }

  heading = (): Promise<string> => this.page.locator('h1').innerText();
  said = (): Promise<string> => this.page.getByRole('status').innerText();
  focused = (): Promise<string> => this.page.evaluate(() => document.activeElement?.textContent ?? '');

  /** By hand, in the spreadsheet. */
  pasteMembers(): void {
    paste(this.ws.world, memberRows(this.folder));
  }

  /** Somebody else sits down at the keyboard and opens the panel. */
  async sitDown(user: string): Promise<void> {
    this.ws.world.user = user;
    await this.open();
  }

  /** What a visitor with these needs would stumble over on this screen; empty when nothing. */
  async troubles(): Promise<string[]> {
    const found = await accessibilityTrouble(this.page);
    return found.concat(await this.page.evaluate(layoutTroubles));
  }

  /** The rows of a tab as they are shown, by header. */
  rows = (tab: string): Record<string, string>[] =>
    rowsByHeader(this.ws.world, tabNamed(this.ws.world, tab)).map(({ shown }) => shown);
  drafts = (owner = CHAIR): number => this.ws.world.mailboxes[owner]?.drafts.length ?? 0;

  /** From the first screen to Home: the forms are found, and what was found is right. */
  async setUp(): Promise<void> {
    await this.press('Start with my forms');
    await this.press('Finish set-up');
  }

  async setUpAndRead(): Promise<void> {
    await this.setUp();
    this.pasteMembers();
    await this.pressPrimary();
  }

  async pair(): Promise<void> {
    await this.setUpAndRead();
    await this.press('Go to Pairing');
    await this.pressPrimary();
  }

  async approve(): Promise<void> {
    while (/^Approve/.test(await this.primary().innerText())) await this.pressPrimary();
  }

  answer(name: string, request: string): RunResult {
    this.calls.push(name);
    return this.ws.page(name, [request]);
  }
}

/** Runs in the page: sideways scroll, and targets that are too small to hit. */
function layoutTroubles(): string[] {
  const found: string[] = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) found.push(`scrolls sideways: ${root.scrollWidth} in ${root.clientWidth}`);
  for (const target of document.querySelectorAll('button, a[href], summary, textarea, input')) {
    const { width, height } = target.getBoundingClientRect();
    if (width > 0 && (width < 24 || height < 24))
      found.push(`too small: ${target.textContent} (${Math.round(width)} x ${Math.round(height)})`);
  }
  return found;
}

export interface Opening {
  folder?: CohortFolder;
  width?: number;
}

/** An empty start: the forms are linked, nothing is set up. */
export async function openPanel(browser: Browser, { folder, width = WIDTH }: Opening = {}): Promise<PanelPage> {
  const from = folder ?? (await cohort());
  const world = worldOf(from, PROJECT);
  world.accounts[CO_CHAIR] = newAccount(CO_CHAIR, world.script.scopes);
  share(world, CO_CHAIR);
  const ws = new Workspace(world, { bundle: join(PROJECT, 'dist'), emulator: join(PROJECT, '.build', 'emulator') });
  return openPage(browser, ws, from, { width });
}

interface Size {
  /** A file of dist, without its ending. */
  file?: string;
  width?: number;
  height?: number;
  /** Where the page is to begin, as the server writes it into it. */
  at?: string;
}

/** A page of the add-on, its calls answered by this Workspace. */
export async function openPage(
  browser: Browser,
  ws: Workspace,
  folder: CohortFolder,
  { file = 'panel', width = WIDTH, height = 600, at = '' }: Size = {},
): Promise<PanelPage> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'en-US' });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const panel = new PanelPage(page, ws, folder);
  page.on('pageerror', (error) => panel.errors.push(error.message));
  page.on('request', (request) => panel.requests.push(request.url()));
  const html = readFileSync(join(PROJECT, 'dist', `${file}.html`), 'utf8');
  const body = html.replace(`<div id="${file}">`, `<div id="${file}" data-at="${at}">`);
  await page.route('**/*', (route) =>
    route.request().url() === ADDRESS ? route.fulfill({ contentType: 'text/html', body }) : route.abort(),
  );
  await page.exposeFunction('askServer', (name: string, request: string) => faulty(panel, name, request));
  await page.addInitScript(bridge, ws.names());
  await panel.open();
  return panel;
}

/** A call as it travels: what the server did, and what becomes of its reply. */
async function faulty(panel: PanelPage, name: string, request: string): Promise<RunResult | null> {
  const fault = panel.faults.get(name);
  panel.faults.delete(name);
  if (fault === 'two accounts')
    return failure('We\u2019re sorry, a server error occurred. Error code PERMISSION_DENIED.');
  if (fault === 'wait')
    await new Promise<void>((resolve) => {
      panel.release = resolve;
    });
  const result = panel.answer(name, request);
  if (fault === 'lose the reply') return failure('NetworkError: Connection failure due to HTTP 0');
  if (fault === 'never answer') return null;
  if (fault === 'newer build' && result.ok)
    return { ok: true, value: String(result.value).replace(/"build":"[^"]*"/, '"build":"0123456789"') };
  return result;
}

const failure = (message: string): RunResult => ({ ok: false, name: 'Error', message, stack: '' });

/** Runs in the page, before anything of the panel: `google.script` as the panel needs it. */
function bridge(names: string[]): void {
  type Handler = (value: unknown) => void;
  const here = window as unknown as {
    askServer(name: string, request: string): Promise<RunResult | null>;
    /** Calls whose answer is on its way. */
    asking: number;
  };
  const ask = here.askServer;
  here.asking = 0;
  const runner = (success: Handler, failed: Handler): Record<string, unknown> => ({
    withSuccessHandler: (handler: Handler) => runner(handler, failed),
    withFailureHandler: (handler: Handler) => runner(success, handler),
    ...Object.fromEntries(
      names.map((name) => [
        name,
        (request: string): void => {
          here.asking++;
          void ask(name, request).then((reply) => {
            here.asking--;
            if (reply === null) return;
            if (reply.ok) success(reply.value);
            else failed({ name: reply.name, message: reply.message });
          });
        },
      ]),
    ),
  });
  const nobody = (): void => {};
  const host = { close: () => document.body.setAttribute('data-closed', 'yes') };
  Object.assign(window, { google: { script: { run: runner(nobody, nobody), host } } });
}
