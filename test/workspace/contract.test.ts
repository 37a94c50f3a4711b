import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { services } from '../../workspace/contract/index';
import { buildContract } from '../../workspace/contract-build';
import { Workspace } from '../../workspace/workspace';
import { smallWorld } from './small-script';

const folder = mkdtempSync(join(tmpdir(), 'contract-'));
buildContract(folder);
const workspace = new Workspace(smallWorld(), { bundle: folder });
const result = workspace.menu('contract');
const lines = result.ok ? String(result.value).split('\n') : [];

describe('what Mentor Desk relies on at Google holds on the emulator', () => {
  test('the contract runs to its end within six minutes of the world', () => {
    expect(result).toMatchObject({ ok: true });
    expect(lines).toHaveLength(services.flatMap((service) => service.checks).length);
  });

  test.each(lines.map((line) => [line.slice(8), line.slice(0, 8).trim()]))('%s', (_says, verdict) => {
    expect(verdict).toBe('ok');
  });
});
