/** `npm run install-into -- <spreadsheet address>`: makes a script in a committee's spreadsheet and pushes Mentor Desk into it. */
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { clasp, keepScriptId, LOGIN_OPTIONS, type Login, pushDist, readProject } from './clasp';
import { refusalFor } from './clasp-complaints';
import { checkDist } from './dist-check';
import { atTheDoor, Refusal } from './refusal';
import { spreadsheetId } from './spreadsheet-address';

const NOTHING = 'Nothing was created and nothing was sent.';

async function installInto(): Promise<void> {
  const { values: login, positionals } = parseArgs({ options: LOGIN_OPTIONS, allowPositionals: true });
  const project = realpathSync.native(process.cwd());
  if (positionals.length > 1)
    throw new Refusal(
      `One address is needed; there are ${positionals.length} words.`,
      NOTHING,
      'Put the address between quotation marks, and try again.',
    );
  const parent = spreadsheetId(positionals[0] ?? '');
  const installed = readProject(project).scriptId;
  if (installed)
    throw new Refusal(
      `This copy of Mentor Desk is installed already: .clasp.json names the script ${installed}.`,
      NOTHING,
      'To push new code there: npm run deploy. To install into one more spreadsheet: set "scriptId" in .clasp.json back to "", and try again.',
    );
  checkDist(project, NOTHING);

  const scriptId = await createScript(project, parent, login);
  keepScriptId(project, scriptId);
  await pushDist(
    project,
    login,
    'The script was created and .clasp.json keeps its id, but no code was sent. Put the following right, then run: npm run deploy',
  );
  console.log(`Mentor Desk is installed: https://docs.google.com/spreadsheets/d/${parent}/edit`);
  console.log(`The script: https://script.google.com/d/${scriptId}/edit`);
  console.log(
    'Reload the spreadsheet: after some seconds there is a new menu, Mentor Desk. docs/install.md tells what Google asks then.',
  );
}

/**
 * Makes the script in a temporary folder, for create-script refuses to work where a `.clasp.json` is and writes Google's
 * default manifest over the one it finds.
 */
async function createScript(project: string, parentId: string, login: Login): Promise<string> {
  // The real path: where the temporary folder is a link (macOS), clasp takes the link for an attack.
  const folder = mkdtempSync(join(realpathSync.native(tmpdir()), 'mentor-desk-'));
  try {
    const words = ['create-script', '--parentId', parentId, '--title', 'Mentor Desk'];
    const { stdout, complaint } = await clasp(project, folder, words, login);
    // clasp ends with 0 after some errors, and may fail after the script exists: what counts is the id.
    const scriptId = readScriptId(folder) ?? /script\.google\.com\/d\/([\w-]+)\/edit/.exec(stdout)?.[1];
    if (!scriptId) throw refusalFor(complaint, 'create', NOTHING);
    return scriptId;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readScriptId(folder: string): string | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, '.clasp.json'), 'utf8')).scriptId;
  } catch {
    return undefined;
  }
}

await atTheDoor(installInto);
