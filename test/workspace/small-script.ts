/** A small script instead of the bundle: pieces of legal Apps Script in a local Workspace of their own. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workspace } from '../../workspace/workspace';
import type { World } from '../../workspace/world';
import { newWorld } from '../../workspace/world-new';

export const SCOPES: string[] = JSON.parse(readFileSync('appsscript.json', 'utf8')).oauthScopes;
export const CHAIR = 'chair@committee.example';

/** Friday, November 18, 2022, 6 PM in Chicago; the chair at the keyboard. */
export const smallWorld = (): World =>
  newWorld({
    clock: Date.parse('2022-11-19T00:00:00Z'),
    user: CHAIR,
    scopes: SCOPES,
    timeZone: 'America/Chicago',
    spreadsheetName: 'Mentoring 2023',
  });

/** A Workspace whose script is `source`. */
export function withScript(source: string, world = smallWorld()): Workspace {
  const bundle = mkdtempSync(join(tmpdir(), 'small-script-'));
  writeFileSync(join(bundle, 'Code.js'), source);
  return new Workspace(world, { bundle });
}

/** Runs one piece of Apps Script as a menu click and gives what it returns (as plain JSON); throws what it throws. */
export function run(world: World, body: string, user?: string): unknown {
  const result = withScript(`function piece() { return JSON.stringify([(() => { ${body} })()]); }`, world).menu(
    'piece',
    user,
  );
  if (!result.ok) throw Object.assign(new Error(result.message), { name: result.name });
  return (JSON.parse(result.value as string) as unknown[])[0];
}

/** The same on the first tab of the bound spreadsheet, called `tab`. */
export const onTab = (world: World, body: string, user?: string): unknown =>
  run(world, `const tab = SpreadsheetApp.getActive().getSheets()[0]; ${body}`, user);
