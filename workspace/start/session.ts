/** One running local Workspace: the world, the runs in it, and the little that the page needs beside the world. */
import { join } from 'node:path';
import type { CohortFolder } from '../cohort-folder-types';
import { worldOf } from '../cohort-run';
import { share, tabNamed } from '../hands';
import { keepWorld, readWorld } from '../kept-world';
import { memberRows } from '../load-cohort';
import { paste } from '../story';
import { Workspace } from '../workspace';
import type { World } from '../world';
import { newAccount, newWorld } from '../world-new';
import { Frames } from './frames';
import type { View } from './view-types';

export const CO_CHAIR = 'co-chair@committee.example';

export interface SessionOptions {
  /** Where dist and .build are. */
  project: string;
  /** null: an empty spreadsheet. */
  folder: CohortFolder | null;
  scopes: string[];
  /** The file to keep the world in. */
  worldFile?: string | null;
}

export class Session {
  frames = new Frames();
  /** The next reply to a page does not arrive, although the server did its work. */
  loseNextReply = false;
  ws: Workspace;

  constructor(private readonly options: SessionOptions) {
    const kept = options.worldFile ? readWorld(options.worldFile) : null;
    this.ws = this.workspaceOf(kept ?? this.newWorld());
    this.openFile();
  }

  get project(): string {
    return this.options.project;
  }

  /** Everything that was done is forgotten. */
  startOver(): void {
    this.frames = new Frames();
    this.loseNextReply = false;
    this.ws = this.workspaceOf(this.newWorld());
    this.openFile();
  }

  /** Another person sits down: the file is opened anew for them, and the panel, if it was open, is theirs. */
  sitDown(user: string): void {
    const { world } = this.ws;
    if (!world.accounts[user]) throw new Error(`There is no account ${user}.`);
    world.user = user;
    world.screen.dialog = null;
    this.ws.open();
  }

  memberList(): View['memberList'] {
    const list = this.members();
    const { world } = this.ws;
    const file = world.spreadsheets[world.script.boundTo]!;
    if (list.length === 0) return 'none';
    const tab = file.sheets.find((sheet) => sheet.name === 'Members');
    if (!tab) return 'no tab yet';
    return (tab.cells[0] ?? [])[0] === list[0]![0] && tab.cells.length >= list.length ? 'pasted' : 'ready';
  }

  /** How many members stand in the list that was pasted. */
  pasteMembers(): number {
    const { world } = this.ws;
    const list = this.members();
    paste(world, list);
    world.spreadsheets[world.script.boundTo]!.activeSheetId = tabNamed(world, 'Members').id;
    return list.length - 1;
  }

  /** Called after each act. */
  keep(): void {
    if (this.options.worldFile) keepWorld(this.options.worldFile, this.ws.world);
  }

  private members(): string[][] {
    return this.options.folder ? memberRows(this.options.folder) : [];
  }

  private workspaceOf(world: World): Workspace {
    const at = (...parts: string[]): string => join(this.options.project, ...parts);
    return new Workspace(world, { bundle: at('dist'), emulator: at('.build', 'emulator') });
  }

  private newWorld(): World {
    const { folder, project, scopes } = this.options;
    return folder ? worldOf(folder, project) : emptyWorld(scopes);
  }

  /** The chair shares everything with the co-chair, opens the spreadsheet, and in it the panel. A panel that was open before is an old one. */
  private openFile(): void {
    const { world } = this.ws;
    world.accounts[CO_CHAIR] ??= newAccount(CO_CHAIR, this.options.scopes);
    share(world, CO_CHAIR);
    for (const form of Object.values(world.forms)) form.editors = [...new Set([...form.editors, CO_CHAIR])];
    world.screen = { menus: [], sidebar: null, dialog: null, toast: '' };
    this.ws.open();
    if (this.ws.names().includes('openPanel')) this.ws.menu('openPanel');
    this.keep();
  }
}

const emptyWorld = (scopes: string[]): World =>
  newWorld({
    clock: Date.UTC(2022, 9, 3, 17),
    user: 'chair@committee.example',
    scopes,
    timeZone: 'America/Chicago',
    spreadsheetName: 'Untitled spreadsheet',
  });
