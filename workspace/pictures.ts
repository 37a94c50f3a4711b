/** `npm run pictures`: makes docs/pictures of the real pages, in the local Workspace, with the same browser as the tests. */
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { NO_BROWSER, openBrowser } from '../test/setup/browser';
import { readCohortFolder } from './cohort-folder';
import { renameItem } from './emulator/form-design';
import { FrontDoor } from './front-door';
import { atTheDoor, Refusal } from './refusal';
import { listen } from './start/server';
import { Session } from './start/session';

const PROJECT = join(dirname(fileURLToPath(import.meta.url)), '..');
const PICTURES = join(PROJECT, 'docs', 'pictures');

interface Picture {
  name: string;
  /** How far the cohort is. */
  story: (session: Session, door: FrontDoor) => void;
  width: number;
  height: number;
  /** Sharp enough for a page that is shown small. */
  scale?: number;
  /** What is pressed before the picture is taken. */
  press?: (page: Page) => Promise<void>;
  /** The whole page unless a part is named. */
  part?: string;
}

function judge(session: Session, door: FrontDoor): void {
  door.ask('setUp');
  session.pasteMembers();
  door.ask('switchOnAutomaticReading');
  door.ask('checkApplications');
}

/** With the day as of which membership is judged. */
function judgeMembers(session: Session, door: FrontDoor): void {
  judge(session, door);
  door.ask('saveSettings', { settings: { 'program start': '2023-01-09', 'list as of': '2022-11-28' } });
}

function pair(session: Session, door: FrontDoor): void {
  judge(session, door);
  door.ask('suggestPairs');
}

function approve(session: Session, door: FrontDoor): void {
  pair(session, door);
  door.ask('approvePairs', { weakToo: [], note: '' });
}

function draft(session: Session, door: FrontDoor): void {
  approve(session, door);
  while (door.ask<{ left: number }>('createDrafts', { message: 'introduction' }).left > 0);
  door.ask('createOrientation', { wall: '' });
}

function grid(session: Session, door: FrontDoor): void {
  approve(session, door);
  const { suggested } = door.ask<{ suggested: { walls: string[] }[] }>('orientationView');
  door.ask('chooseSessions', { walls: suggested[suggested.length - 1]!.walls });
  door.ask('orientationGrid');
}

function invite(session: Session, door: FrontDoor): void {
  draft(session, door);
  while (door.ask<{ left: number }>('inviteGuests').left > 0);
}

/** A step's screen in the panel, by its name on Home. */
const step =
  (name: RegExp) =>
  async (page: Page): Promise<void> => {
    const panel = page.frameLocator('aside iframe');
    await panel.getByRole('button', { name }).first().click();
    await panel.getByRole('heading', { level: 1, name }).waitFor();
  };

/** A card of set-up, by its name there. */
const setUpCard =
  (name: string) =>
  async (page: Page): Promise<void> => {
    await step(/Set up/)(page);
    const panel = page.frameLocator('aside iframe');
    await panel.getByRole('button', { name, exact: true }).click();
    await panel.getByRole('heading', { level: 1, name }).waitFor();
    await panel.locator('button.primary').first().waitFor();
  };

/** Somebody gave a question of the form another name. */
function renamed(session: Session, door: FrontDoor): void {
  judge(session, door);
  door.ask('finishSetUp');
  const { world } = session.ws;
  const form = Object.values(world.forms).find((f) => f.title.includes('Mentee'))!;
  const topics = form.items.find((item) => item.title.startsWith('Areas of work'))!;
  renameItem(world, form.id, topics.id, 'Areas of interest');
}

/** Everybody's message in the dialog, before anything is made. */
async function previewMessages(page: Page): Promise<void> {
  await step(/Messages/)(page);
  await page.frameLocator('aside iframe').getByRole('button', { name: 'Open the large preview' }).click();
  await page.frameLocator('dialog iframe').getByText('1 of').waitFor();
}

/** What became of the drafts. */
async function draftsMade(page: Page): Promise<void> {
  await step(/Messages/)(page);
  const panel = page.frameLocator('aside iframe');
  await panel.getByRole('button', { name: 'Drafts made here' }).click();
  await panel.getByText('Check which drafts were sent').waitFor();
}

/** Somebody who needs a decision, with what the rules say. */
async function lookAtAPerson(page: Page): Promise<void> {
  await step(/Eligibility/)(page);
  const panel = page.frameLocator('aside iframe');
  await panel.getByRole('button', { name: /^Review / }).click();
  await panel.locator('#person').waitFor();
}

/** A member list as it is chosen from a computer, before anything is written. */
async function chooseList(page: Page): Promise<void> {
  await step(/Eligibility/)(page);
  const panel = page.frameLocator('aside iframe');
  await panel.getByRole('button', { name: 'Choose a member list' }).click();
  const list = join(PROJECT, 'test', 'data', 'cohort-2023', 'members.csv');
  await panel.getByLabel('A CSV file from your computer').setInputFiles(list);
  await panel.getByText('What was recognized').waitFor();
}

/** Deeper into step 4: one button after the other. */
const inPairing =
  (...names: (string | RegExp)[]) =>
  async (page: Page): Promise<void> => {
    await step(/Pairing/)(page);
    const panel = page.frameLocator('aside iframe');
    for (const name of names) await panel.getByRole('button', { name }).first().click();
  };

/** Another mentor, looked at before anything is changed. */
async function previewAMentor(page: Page): Promise<void> {
  await inPairing(/^Look at \d+ pairs?$/, 'Change mentor')(page);
  const panel = page.frameLocator('aside iframe');
  await panel.getByRole('radio').first().check();
  await panel.getByRole('button', { name: 'Preview' }).click();
  await panel.getByRole('heading', { name: 'What would happen' }).waitFor();
}

/** The dialog over the sheet, with what is to be seen in it. */
const inDialog =
  (heading: RegExp, ...names: (string | RegExp)[]) =>
  async (page: Page): Promise<void> => {
    await inPairing(...names)(page);
    await page.frameLocator('dialog iframe').getByRole('heading', { name: heading }).first().waitFor();
  };

/** A list from the meeting with misspellings, and what is asked about it. */
async function matchAList(page: Page): Promise<void> {
  await step(/Attendance/)(page);
  const panel = page.frameLocator('aside iframe');
  const names = await panel.locator('label.choice strong').allInnerTexts();
  const twisted = names.slice(12, 14).map((name) => name.replace(/(.)(.)$/, '$2$1'));
  await panel.getByRole('button', { name: 'Paste a list or choose a file' }).click();
  await panel.getByLabel('The list').fill([...names.slice(0, 12), ...twisted, 'Kathy Irwin'].join('\n'));
  await panel.getByRole('button', { name: 'Find these people' }).click();
  await panel.getByRole('group').first().waitFor();
}

/** The tab Pairs, with a match selected whose note tells how it came about. */
async function lookAtAPair(page: Page): Promise<void> {
  await openTab(page, 'Pairs');
  const good = page.getByRole('gridcell', { name: 'Good', exact: true }).first();
  await page.getByRole('row').filter({ has: good }).first().getByLabel('has a note').first().click();
}

async function openTab(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Tabs of the spreadsheet' })
    .getByRole('button', { name, exact: true })
    .click();
  await page.getByRole('grid', { name: `Tab ${name}` }).waitFor();
}

/** The panel alone, 300 pixels wide. */
const PANEL = { width: 1280, height: 980, scale: 2, part: 'aside iframe' };

/** The dialog over the sheet. */
const DIALOG = { width: 1280, height: 800, part: 'dialog iframe' };

const LIST: Picture[] = [
  { name: 'home', story: judge, ...PANEL },
  { name: 'first-open', story: () => {}, ...PANEL },
  { name: 'set-up', story: (_, door) => door.ask('setUp'), ...PANEL, press: step(/Set up/) },
  { name: 'set-up-questions', story: (_, door) => door.ask('setUp'), ...PANEL, press: setUpCard('Questions') },
  { name: 'renamed-question', story: renamed, ...PANEL, press: step(/Set up/) },
  { name: 'eligibility', story: judge, ...PANEL, press: step(/Eligibility/) },
  { name: 'one-person', story: judgeMembers, ...PANEL, press: lookAtAPerson },
  { name: 'member-list', story: (_, door) => void door.ask('setUp'), ...PANEL, press: chooseList },
  { name: 'pairing', story: pair, ...PANEL, press: step(/Pairing/) },
  { name: 'one-pair', story: pair, ...PANEL, press: inPairing(/^Look at \d+ pairs?$/) },
  { name: 'change-mentor', story: pair, ...PANEL, press: previewAMentor },
  { name: 'board', story: pair, ...DIALOG, press: inDialog(/^Pairs \(/, 'Open pairing board') },
  {
    name: 'compare',
    story: pair,
    ...DIALOG,
    press: inDialog(/^Who would change/, 'Compare plans', 'See them side by side over the sheet'),
  },
  { name: 'messages', story: approve, ...PANEL, press: step(/Messages/) },
  { name: 'messages-preview', story: approve, width: 1280, height: 760, press: previewMessages, part: 'dialog iframe' },
  { name: 'messages-after', story: draft, ...PANEL, press: draftsMade },
  { name: 'orientation', story: draft, ...PANEL, press: step(/Orientation/) },
  { name: 'orientation-times', story: approve, ...PANEL, press: step(/Orientation/) },
  {
    name: 'orientation-grid',
    story: grid,
    width: 1440,
    height: 560,
    press: (page) => openTab(page, 'Orientation grid'),
  },
  { name: 'attendance-list', story: invite, ...PANEL, press: matchAList },
  { name: 'history', story: approve, ...PANEL, press: step(/History/) },
  { name: 'workspace', story: pair, width: 1440, height: 810, press: lookAtAPair },
];

async function pictures(): Promise<void> {
  const browser = await openBrowser();
  if (!browser) throw new Refusal(NO_BROWSER, 'No picture was made.', 'Then try again.');
  mkdirSync(PICTURES, { recursive: true });
  const { oauthScopes } = JSON.parse(readFileSync(join(PROJECT, 'dist', 'appsscript.json'), 'utf8'));
  const folder = await readCohortFolder(join(PROJECT, 'test', 'data', 'cohort-2023'));
  try {
    for (const { name, story, width, height, scale = 1, press, part } of LIST) {
      const session = new Session({ project: PROJECT, folder, scopes: oauthScopes });
      story(session, new FrontDoor(session.ws));
      const served = await listen(session);
      const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale });
      await page.goto(served.address);
      await page.frameLocator('aside iframe').locator('button.primary').first().waitFor();
      await press?.(page);
      // The grid and the panel paint once more after the data came.
      await page.waitForTimeout(500);
      const path = join(PICTURES, `${name}.png`);
      await (part ? page.locator(part) : page).screenshot({ path });
      console.log(`docs/pictures/${name}.png`);
      await page.close();
      await served.close();
    }
  } finally {
    await browser.close();
  }
}

await atTheDoor(pictures);
