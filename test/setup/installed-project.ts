/** A copy of what installing needs, in a folder of its own: the tests never touch this project's dist or `.clasp.json`. */
import { execFile } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { ACCESS_TOKEN } from './apps-script-api';

export const HOME = resolve(__dirname, '../..');

/** Bytes that a careless reader or writer would change: line ends, accents, an emoji, dollar signs, no newline at the end. */
const AWKWARD = '// caf\u00e9 \ud83c\udf31 $& $1 \r\n\tconst a = "<\\/script>";\u00a0 // end';

export interface Project {
  folder: string;
  /** Login that clasp finds when a command is given no other. */
  auth: string;
}

/** The folder for one test run: the two commands, bundled as `npm run build` does it, and room for projects. */
export function workshop(): string {
  const folder = mkdtempSync(join(realpathSync.native(tmpdir()), 'mentor-desk-test-'));
  buildSync({
    entryPoints: ['install-into', 'deploy'].map((name) => join(HOME, 'workspace', `${name}.ts`)),
    outdir: join(folder, 'commands'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  });
  return folder;
}

/** A project as somebody has it who just cloned and built; `dist` holds the real build where there is one. */
export function project(workshop: string): Project {
  const folder = mkdtempSync(join(workshop, 'project-'));
  for (const name of ['.clasp.json', 'appsscript.json', 'package.json'])
    copyFileSync(join(HOME, name), join(folder, name));
  symlinkSync(join(HOME, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const pages = readdirSync(join(HOME, 'src/pages')).filter((name) =>
    existsSync(join(HOME, 'src/pages', name, 'index.html')),
  );
  for (const name of pages.length > 0 ? pages : ['panel']) {
    mkdirSync(join(folder, 'src/pages', name), { recursive: true });
    writeFileSync(join(folder, 'src/pages', name, 'index.html'), '<html></html>');
    const inside = existsSync(join(HOME, 'src/pages', name)) ? readdirSync(join(HOME, 'src/pages', name)) : [];
    for (const chapter of inside.filter((c) => existsSync(join(HOME, 'src/pages', name, c, 'chapter.tsx')))) {
      mkdirSync(join(folder, 'src/pages', name, chapter));
      writeFileSync(join(folder, 'src/pages', name, chapter, 'chapter.tsx'), 'export {};');
    }
  }
  mkdirSync(join(folder, 'dist'));
  mkdirSync(temporaryFolder({ folder }));
  const built = existsSync(join(HOME, 'dist')) ? readdirSync(join(HOME, 'dist')) : [];
  if (built.length > 0) for (const name of built) copyFileSync(join(HOME, 'dist', name), join(folder, 'dist', name));
  else awkwardDist(folder);
  const auth = join(workshop, 'login.json');
  writeFileSync(auth, login({ access_token: ACCESS_TOKEN, expiry_date: Date.UTC(2120, 0, 1) }));
  return { folder, auth };
}

/** Fills dist with the right files and the wrong sort of bytes. */
export function awkwardDist(folder: string): void {
  copyFileSync(join(folder, 'appsscript.json'), join(folder, 'dist/appsscript.json'));
  const pages = readdirSync(join(folder, 'src/pages')).map((name) => `${name}.html`);
  for (const name of ['Code.js', ...pages]) writeFileSync(join(folder, 'dist', name), `${name} ${AWKWARD}`);
}

/** A login file as clasp keeps it. */
export function login(token: { access_token: string; expiry_date: number }): string {
  const client = {
    client_id: 'a-client',
    client_secret: 'a-secret',
    type: 'authorized_user',
    refresh_token: 'a-refresh-token',
  };
  return JSON.stringify({ tokens: { default: { ...client, ...token } } });
}

/** dist as a plain object, name to text. */
export function dist(folder: string): Record<string, string> {
  const names = readdirSync(join(folder, 'dist'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, 'dist', name), 'utf8')]));
}

export interface Finished {
  code: number;
  stdout: string;
  stderr: string;
}

/** The folder for temporary files that the commands are given. */
export function temporaryFolder({ folder }: Pick<Project, 'folder'>): string {
  return `${folder}-temporary`;
}

/** Runs one of the two commands in a project, with an environment that knows nothing of who runs the tests. */
export function run(
  command: 'install-into' | 'deploy',
  words: string[],
  { folder }: Project,
  environment: Record<string, string>,
): Promise<Finished> {
  const file = resolve(folder, '../commands', `${command}.mjs`);
  const { PATH, SystemRoot } = process.env;
  const temporary = temporaryFolder({ folder });
  const bare = {
    PATH,
    ...(SystemRoot ? { SystemRoot } : {}),
    HOME: folder,
    USERPROFILE: folder,
    TMPDIR: temporary,
    TEMP: temporary,
  };
  return new Promise((done) => {
    execFile(
      process.execPath,
      [file, ...words],
      { cwd: folder, env: { ...bare, ...environment } },
      (error, stdout, stderr) => done({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}
