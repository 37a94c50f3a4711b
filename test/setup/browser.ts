/** A browser for tests and pictures: the one named in CHROMIUM, else an installed one, else (Linux) the one inside an npm package. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

interface Found {
  path: string;
  /** What the browser needs in its environment. */
  env: Record<string, string>;
}

/** Ours, not the package's: those switch web security off, which is among the things to be tested. */
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const MODULES = join(process.cwd(), 'node_modules');
/** It holds a browser for one kind of machine only; elsewhere this is a place that is never there. */
const PACKAGE = join(
  MODULES,
  '@sparticuz',
  process.platform === 'linux' && process.arch === 'x64' ? 'chromium' : 'none',
);

export const NO_BROWSER =
  'No browser: browser tests are skipped. Install Chrome, Edge or Chromium, or name one in the variable CHROMIUM.';

/** null where there is none. Each launch has a fresh profile of its own. */
export async function openBrowser(): Promise<Browser | null> {
  const found = installed() ?? packaged();
  if (!found) return null;
  const env = Object.fromEntries(
    Object.entries({ ...process.env, ...found.env }).filter((e): e is [string, string] => e[1] !== undefined),
  );
  return chromium.launch({ executablePath: found.path, args: ARGUMENTS, env });
}

/** Whether `openBrowser` will find one; for `describe` blocks that must know before anything runs. */
export const hasBrowser = (): boolean => installed() !== null || existsSync(PACKAGE);

function installed(): Found | null {
  const named = process.env.CHROMIUM;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM names ${named}, but there is no such file.`);
    return { path: named, env: {} };
  }
  const path = [...usualPlaces(), ...onPath()].find((place) => existsSync(place));
  return path ? { path, env: {} } : null;
}

function usualPlaces(): string[] {
  if (process.platform === 'darwin')
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].flatMap((name) =>
      ['/Applications', join(homedir(), 'Applications')].map((folder) =>
        join(folder, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    );
  if (process.platform === 'win32')
    return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]);
  return [];
}

function onPath(): string[] {
  if (process.platform === 'win32') return [];
  const names = ['google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chromium', 'chromium-browser'];
  return (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
}

/** Unpacked once, beside the packages it came from. It brings the libraries that a bare machine lacks. */
function packaged(): Found | null {
  if (!existsSync(PACKAGE)) return null;
  const { version } = JSON.parse(
    execFileSync(process.execPath, ['-p', "JSON.stringify(require('./package.json'))"], {
      cwd: PACKAGE,
      encoding: 'utf8',
    }),
  ) as { version: string };
  const home = join(MODULES, '.cache', `chromium-${version}`);
  if (!existsSync(home)) unpack(home);
  return {
    path: join(home, 'chromium'),
    env: { LD_LIBRARY_PATH: join(home, 'al2023', 'lib'), FONTCONFIG_FILE: join(home, 'fonts.conf') },
  };
}

/** In a process of its own: the package looks at the environment while it is being loaded. Several may unpack at a time; the first one counts. */
function unpack(home: string): void {
  mkdirSync(join(home, '..'), { recursive: true });
  const folder = mkdtempSync(`${home}-`);
  const code = "import('@sparticuz/chromium').then((c) => c.default.executablePath())";
  execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  writeFileSync(join(folder, 'fonts.conf'), fonts(join(home, 'fonts')));
  try {
    renameSync(folder, home);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
}

/** The machine's own fonts; where it has no Arial, the font of the package comes nearer to it than what a bare machine has. */
const fonts = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <alias binding="same">
    <family>sans-serif</family>
    <prefer><family>Arial</family><family>Liberation Sans</family><family>Open Sans</family></prefer>
  </alias>
</fontconfig>
`;
