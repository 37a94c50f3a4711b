/** `npm run deploy`: pushes what was just built to the script that `.clasp.json` names. With `--check` it only looks whether dist could be pushed. */
import { realpathSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { LOGIN_OPTIONS, pushDist, readProject } from './clasp';
import { checkDist } from './dist-check';
import { atTheDoor, Refusal } from './refusal';

async function deploy(): Promise<void> {
  const { values } = parseArgs({ options: { ...LOGIN_OPTIONS, check: { type: 'boolean', default: false } } });
  const { check, ...login } = values;
  const project = realpathSync.native(process.cwd());
  if (check) {
    checkDist(project, 'Nothing was sent.');
    console.log('dist holds exactly what belongs there. Nothing was sent.');
    return;
  }
  const { scriptId } = readProject(project);
  if (!scriptId)
    throw new Refusal(
      'Mentor Desk is not installed in a spreadsheet yet: .clasp.json names no script.',
      'Nothing was sent.',
      'Install it first: npm run install-into -- <spreadsheet address>',
    );
  const changed = await pushDist(project, login, 'Nothing was sent: the code in the spreadsheet is as it was.');
  console.log(
    changed ? 'Pushed. Reload the spreadsheet to work with the new code.' : 'The spreadsheet has this code already.',
  );
  console.log(`The script: https://script.google.com/d/${scriptId}/edit`);
}

await atTheDoor(deploy);
