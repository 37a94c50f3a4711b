import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildContract } from '../../../workspace/contract-build';
import { Workspace } from '../../../workspace/workspace';
import { smallWorld } from '../small-script';

const textOf = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');

test('nothing is emulated that neither the bundle nor the contract calls', () => {
  const bundle = mkdtempSync(join(tmpdir(), 'contract-'));
  buildContract(bundle);
  const workspace = new Workspace(smallWorld(), { bundle });
  workspace.menu('contract');
  const callers = textOf('src') + textOf('workspace/contract');
  const surplus = Object.entries(workspace.emulated).flatMap(([name, members]) =>
    members.filter((member) => !new RegExp(`\\b${member}\\b`).test(callers)).map((member) => `${name}.${member}`),
  );
  expect(Object.keys(workspace.emulated)).toEqual(expect.arrayContaining(['SpreadsheetApp', 'Sheet', 'Range']));
  expect(surplus).toEqual([]);
});
