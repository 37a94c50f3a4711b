import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppsScriptApi, error, type Heard, type ScriptFile } from '../setup/apps-script-api';
import {
  awkwardDist,
  dist,
  HOME,
  login,
  type Project,
  project,
  run,
  temporaryFolder,
  workshop,
} from '../setup/installed-project';

const SPREADSHEET = '1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789_-AbCdE';
const ADDRESS = `https://docs.google.com/spreadsheets/d/${SPREADSHEET}/edit?gid=0#gid=0`;
const SCRIPT = 'script-1-of-the-stand-in';
const API_OFF =
  'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.';

// Each run of the real client takes a second or more, and longer where other tests run beside it.
jest.setTimeout(60_000);

let shop: string;
let api: AppsScriptApi;
let mine: Project;

beforeAll(() => {
  shop = workshop();
});
afterAll(() => rmSync(shop, { recursive: true, force: true }));

beforeEach(async () => {
  api = await AppsScriptApi.open(shop);
  mine = project(shop);
});

/** After every test: clasp talked to Google's two hosts, through the proxy, and to nobody else. */
afterEach(async () => {
  const proxy = Number(new URL(api.environment().HTTPS_PROXY!).port);
  await api.close();
  expect(api.strangers).toEqual([]);
  const lines = readFileSync(join(shop, 'connections.txt'), 'utf8').split('\n').filter(Boolean);
  for (const line of lines) expect(JSON.parse(line)).toEqual(['127.0.0.1', proxy]);
  expect(lines).toHaveLength(api.hosts.length);
  expect(readdirSync(temporaryFolder(mine))).toEqual([]);
});

const install = (address = ADDRESS) => run('install-into', [address, '--auth', mine.auth], mine, api.environment());
const deploy = () => run('deploy', ['--auth', mine.auth], mine, api.environment());
const scriptId = () => JSON.parse(readFileSync(join(mine.folder, '.clasp.json'), 'utf8')).scriptId;
const installed = () => {
  writeFileSync(join(mine.folder, '.clasp.json'), JSON.stringify({ scriptId: SCRIPT, rootDir: 'dist' }));
  api.scripts.set(SCRIPT, { title: 'Mentor Desk', parentId: SPREADSHEET, files: [] });
};

/** What a push should say, made from dist without the client. */
function payload(folder: string): ScriptFile[] {
  const types: Record<string, string> = { js: 'SERVER_JS', html: 'HTML', json: 'JSON' };
  return inOrder(
    Object.entries(dist(folder)).map(([file, source]) => {
      const [name, ending] = file.split('.') as [string, string];
      return { name, type: types[ending]!, source };
    }),
  );
}

const sent = ({ body }: Heard): ScriptFile[] => inOrder(JSON.parse(body).files);
const inOrder = (files: ScriptFile[]) => files.sort((a, b) => (a.name < b.name ? -1 : 1));

test('the committed .clasp.json names no script, so that nobody pushes into the spreadsheet of somebody else', () => {
  const committed = JSON.parse(readFileSync(join(HOME, '.clasp.json'), 'utf8'));
  expect(committed).toEqual({ scriptId: '', rootDir: 'dist' });
});

test('a committee installs into its spreadsheet: a bound script, the code of dist byte for byte, the manifest as it was', async () => {
  const before = readFileSync(join(mine.folder, 'appsscript.json'));
  const { code, stdout, stderr } = await install();
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain(SPREADSHEET);

  const content = `https://script.googleapis.com/v1/projects/${SCRIPT}/content`;
  expect(api.heard.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'POST https://script.googleapis.com/v1/projects',
    `GET ${content}`,
    `GET ${content}`,
    `PUT ${content}`,
  ]);
  expect(JSON.parse(api.heard[0]!.body)).toEqual({ parentId: SPREADSHEET, title: 'Mentor Desk' });
  expect(sent(api.pushes[0]!)).toEqual(payload(mine.folder));
  const manifest = sent(api.pushes[0]!).find(({ name }) => name === 'appsscript')!;
  expect(Buffer.from(manifest.source)).toEqual(before);
  expect(JSON.parse(manifest.source).oauthScopes).toHaveLength(7);

  expect(JSON.parse(readFileSync(join(mine.folder, '.clasp.json'), 'utf8'))).toEqual({
    scriptId: SCRIPT,
    rootDir: 'dist',
  });
  expect(readFileSync(join(mine.folder, 'appsscript.json'))).toEqual(before);
});

test('a second push sends the new code, and a third finds nothing to do', async () => {
  installed();
  awkwardDist(mine.folder);
  const second = await deploy();
  expect({ code: second.code, stderr: second.stderr }).toEqual({ code: 0, stderr: '' });
  expect(sent(api.pushes[0]!)).toEqual(payload(mine.folder));

  const third = await deploy();
  expect(third.code).toBe(0);
  expect(third.stdout).toContain('has this code already');
  expect(api.pushes).toHaveLength(1);
});

test('a login that ran out is renewed with Google on the way', async () => {
  installed();
  writeFileSync(mine.auth, login({ access_token: 'an-old-one', expiry_date: Date.UTC(2020, 0, 1) }));
  expect((await deploy()).code).toBe(0);
  expect(new Set(api.hosts)).toEqual(new Set(['oauth2.googleapis.com:443', 'script.googleapis.com:443']));
  expect(api.pushes).toHaveLength(1);
});

test('settings of the shell do not turn the push to another project or leave files out', async () => {
  installed();
  writeFileSync(join(mine.folder, 'ignore'), '**/*.html\n');
  const elsewhere = {
    clasp_config_project: join(shop, 'nowhere.json'),
    clasp_config_ignore: join(mine.folder, 'ignore'),
  };
  const { code } = await run('deploy', [], mine, { ...api.environment(), ...elsewhere, clasp_config_auth: mine.auth });
  expect(code).toBe(0);
  expect(sent(api.pushes[0]!)).toEqual(payload(mine.folder));
});

describe('nothing is sent', () => {
  const spoiled: [what: string, spoil: (dist: string) => void, sentence: string][] = [
    ['dist is empty', (dist) => emptied(dist), 'The folder dist is empty'],
    ['dist was never built', (dist) => rmSync(dist, { recursive: true }), 'The folder dist is empty or missing.'],
    ['a page is missing', (dist) => rmSync(join(dist, 'panel.html')), 'panel.html is missing in dist.'],
    [
      'a source map lies in dist',
      (dist) => writeFileSync(join(dist, 'Code.js.map'), '{}'),
      'Code.js.map does not belong in dist.',
    ],
    ['a folder lies in dist', (dist) => mkdirSync(join(dist, 'old')), 'old does not belong in dist.'],
    ['the code is empty', (dist) => writeFileSync(join(dist, 'Code.js'), ''), 'Code.js in dist is empty.'],
    [
      'the manifest asks for more than the committed one',
      (dist) => writeFileSync(join(dist, 'appsscript.json'), '{"oauthScopes":["https://mail.google.com/"]}'),
      'appsscript.json in dist is not the same',
    ],
    [
      'a page is a link, which clasp would leave out',
      (dist) => {
        rmSync(join(dist, 'panel.html'));
        symlinkSync(join(HOME, 'test'), join(dist, 'panel.html'), 'junction');
      },
      'panel.html in dist is a link',
    ],
  ];

  function emptied(dist: string): void {
    for (const name of readdirSync(dist)) rmSync(join(dist, name));
  }

  test.each(spoiled)('when %s, by neither command', async (_what, spoil, sentence) => {
    spoil(join(mine.folder, 'dist'));
    const first = await install();
    expect(first.code).toBe(2);
    expect(first.stderr).toContain(sentence);
    expect(first.stderr).toContain('Nothing was created and nothing was sent.');
    expect(first.stderr).toContain('npm run build');
    installed();
    const later = await deploy();
    expect(later.code).toBe(2);
    expect(later.stderr).toContain(sentence);
    expect(later.stderr).toContain('the code in the spreadsheet is as it was');
    expect(api.hosts).toEqual([]);
  });

  test('when it is not installed yet, deploy names the command that installs', async () => {
    const { code, stderr } = await deploy();
    expect(code).toBe(2);
    expect(stderr).toContain('npm run install-into');
    expect(api.hosts).toEqual([]);
  });

  test('when it is installed already, so that no spreadsheet gets two menus', async () => {
    installed();
    const { code, stderr } = await install();
    expect(code).toBe(2);
    expect(stderr).toContain('installed already');
    expect(stderr).toContain('npm run deploy');
    expect(api.hosts).toEqual([]);
  });

  test('when .clasp.json would push something else than dist, or is no JSON', async () => {
    const project = '{"scriptId":"x","rootDir":"."}';
    const source = '{"scriptId":"x","rootDir":"dist","srcDir":"."}';
    const pages = '{"scriptId":"x","rootDir":"dist","htmlExtensions":["htm"]}';
    for (const spoiled of [project, source, pages, '{', 'null']) {
      writeFileSync(join(mine.folder, '.clasp.json'), spoiled);
      const { code, stderr } = await deploy();
      expect(code).toBe(2);
      expect(stderr).toContain('Put .clasp.json right');
    }
    expect(api.hosts).toEqual([]);
  });

  test('when a .claspignore would hold a page back', async () => {
    installed();
    writeFileSync(join(mine.folder, '.claspignore'), '**/*.html\n');
    const { code, stderr } = await deploy();
    expect(code).toBe(2);
    expect(stderr).toContain('Delete .claspignore');
    expect(api.hosts).toEqual([]);
  });

  test('when the address is missing, is a form, is more than one word, or an option is mistyped', async () => {
    const tries = [[], ['https://forms.gle/abc'], [ADDRESS, 'please'], [ADDRESS, '--aut', 'x']];
    const ends = await Promise.all(tries.map((words) => run('install-into', words, mine, api.environment())));
    expect(ends.map(({ code }) => code)).toEqual([2, 2, 2, 2]);
    expect(ends.map(({ stderr }) => stderr.includes('    at '))).toEqual([false, false, false, false]);
    expect(ends[1]!.stderr).toContain('This is the address of a form.');
    expect(api.hosts).toEqual([]);
    expect(scriptId()).toBe('');
  });
});

describe('Google or clasp says no', () => {
  test('nobody is logged in: the sentence names the login, and nothing is asked of Google', async () => {
    writeFileSync(mine.auth, '{}');
    const { code, stderr } = await install();
    expect(code).toBe(1);
    expect(stderr).toContain('npx clasp login');
    expect(stderr).toContain('Nothing was created and nothing was sent.');
    expect(api.hosts).toEqual([]);
  });

  test('the folder for temporary files lies in a project of clasp: the sentence tells what is in the way', async () => {
    const inside = { TMPDIR: mine.folder, TEMP: mine.folder };
    const { code, stderr } = await run('install-into', [ADDRESS], mine, { ...api.environment(), ...inside });
    expect(code).toBe(1);
    expect(stderr).toContain('.clasp.json, and there clasp creates nothing');
    expect(scriptId()).toBe('');
    expect(api.hosts).toEqual([]);
  });

  test('the login was taken back: the sentence names the login', async () => {
    writeFileSync(mine.auth, login({ access_token: 'an-old-one', expiry_date: Date.UTC(2020, 0, 1) }));
    const gone = { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' };
    api.refuse = ({ url }) => (url.includes('oauth2') ? { status: 400, body: gone } : undefined);
    const { code, stderr } = await install();
    expect(code).toBe(1);
    expect(stderr).toContain('npx clasp login');
    expect(scriptId()).toBe('');
  });

  const answers: [what: string, status: number, text: string, sentence: string][] = [
    ['the Apps Script API is switched off', 403, API_OFF, 'https://script.google.com/home/usersettings'],
    ['the spreadsheet has no title yet', 400, 'Request contains an invalid argument.', 'give it a title'],
    [
      'the account may not edit the spreadsheet',
      403,
      'The caller does not have permission',
      'Ask its owner for the right to edit',
    ],
    ['Google says something new', 409, 'The moon is in the way', 'install without a terminal'],
  ];

  test.each(answers)(
    '%s: the sentence names the cure, and no script id is kept',
    async (_what, status, text, sentence) => {
      api.refuse = ({ method }) => (method === 'POST' ? { status, body: error(status, text) } : undefined);
      const { code, stderr } = await install();
      expect(code).toBe(1);
      expect(stderr).toContain(text);
      expect(stderr).toContain(sentence);
      expect(stderr).toContain('Nothing was created and nothing was sent.');
      expect(scriptId()).toBe('');
      expect(api.pushes).toHaveLength(0);
    },
  );

  test('the push fails after the script was made: its id is kept, and npm run deploy goes on from there', async () => {
    api.refuse = ({ method }) => (method === 'PUT' ? { status: 403, body: error(403, API_OFF) } : undefined);
    const first = await install();
    expect(first.code).toBe(1);
    expect(first.stderr).toContain('npm run deploy');
    expect(scriptId()).toBe(SCRIPT);
    api.refuse = () => undefined;
    expect((await deploy()).code).toBe(0);
    expect(api.scripts.size).toBe(1);
    expect(sent(api.pushes.at(-1)!)).toEqual(payload(mine.folder));
  });

  test('reading the new script back fails once: the script is not lost, and the code is pushed', async () => {
    let reads = 0;
    const no = { status: 403, body: error(403, 'The caller does not have permission') };
    api.refuse = ({ method }) => (method === 'GET' && ++reads === 1 ? no : undefined);
    const { code } = await install();
    expect(code).toBe(0);
    expect(scriptId()).toBe(SCRIPT);
    expect(api.pushes).toHaveLength(1);
  });

  test('the script was deleted: deploy tells how to install again', async () => {
    installed();
    api.scripts.clear();
    const { code, stderr } = await deploy();
    expect(code).toBe(1);
    expect(stderr).toContain('If the script was deleted');
    expect(stderr).toContain('Nothing was sent');
  });
});
