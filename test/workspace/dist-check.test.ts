import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expectedFiles, faultsOf } from '../../workspace/dist-check';

const HOME = resolve(__dirname, '../..');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mentor-desk-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, text: string): void {
  mkdirSync(resolve(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

test('every folder of src/pages with an index.html is a page; a folder of shared pieces is none', () => {
  for (const page of ['panel', 'board']) put(`src/pages/${page}/index.html`, '<html></html>');
  put('src/pages/pieces/button.tsx', '');
  put('src/pages/server.ts', '');
  expect(expectedFiles(folder)).toEqual(['Code.js', 'appsscript.json', 'board.html', 'panel.html']);
});

test('several faults are told at once, a sentence each', () => {
  put('dist/Code.js', '');
  put('dist/appsscript.json', '{}');
  put('dist/Code.js.map', '{}');
  put('dist/.DS_Store', 'x');
  const faults = faultsOf(
    join(folder, 'dist'),
    ['Code.js', 'appsscript.json', 'board.html', 'panel.html'],
    Buffer.from('{}'),
  );
  expect(faults).toEqual([
    'board.html and panel.html are missing in dist.',
    '.DS_Store and Code.js.map do not belong in dist.',
    'Code.js in dist is empty.',
  ]);
});

test('the manifest names the seven permissions and no other, and the page on installing explains each', () => {
  const manifest = JSON.parse(readFileSync(join(HOME, 'appsscript.json'), 'utf8'));
  const auth = 'https://www.googleapis.com/auth/';
  const names =
    'spreadsheets forms script.container.ui script.scriptapp userinfo.email gmail.compose calendar.events.owned';
  expect(manifest.oauthScopes).toEqual(names.split(' ').map((name) => auth + name));
  expect(manifest).toMatchObject({
    timeZone: 'America/Chicago',
    runtimeVersion: 'V8',
    exceptionLogging: 'STACKDRIVER',
  });
  const page = readFileSync(join(HOME, 'docs/install.md'), 'utf8');
  for (const name of names.split(' ')) expect(page).toContain(`\`${name}\``);
});
