/** `npm start`: the local Workspace as a page in the browser. */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readCohortFolder } from './cohort-folder';
import { atTheDoor, Refusal } from './refusal';
import { listen, type Served } from './start/server';
import { Session } from './start/session';

const HELP = `Opens the local Workspace: a small made-up Google on this computer, with Mentor Desk in its spreadsheet.
Nothing leaves this computer, and nobody is written to.

  npm start                              the example cohort
  npm start -- <folder>                  a committee's own downloads, as npm run cohort takes them
Options
  --world <file>       keep everything in this file, and go on from it the next time
  --empty              an empty spreadsheet and no forms
  --port <n>           the port to answer on; else a free one
  --help               this text`;

const OPTIONS = {
  world: { type: 'string' },
  empty: { type: 'boolean' },
  port: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const PROJECT = join(dirname(fileURLToPath(import.meta.url)), '..');
/** npm runs its scripts in the project's folder, but a path is meant from where the person stands. */
const HERE = process.env.npm_lifecycle_event === 'start' ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd();

async function start(): Promise<void> {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  if (values.help) return console.log(HELP);
  const port = portOf(values.port);
  const path = positionals[0] ? resolve(HERE, positionals[0]) : join(PROJECT, 'test', 'data', 'cohort-2023');
  const { oauthScopes } = JSON.parse(readFileSync(join(PROJECT, 'dist', 'appsscript.json'), 'utf8')) as {
    oauthScopes: string[];
  };
  const session = new Session({
    project: PROJECT,
    folder: values.empty ? null : await readCohortFolder(path),
    scopes: oauthScopes,
    worldFile: values.world ? resolve(HERE, values.world) : null,
  });
  const { address } = await opened(session, port);
  console.log(`The local Workspace is open at ${address}`);
  console.log('Open that address in a browser on this computer. To stop: Ctrl+C here.');
}

async function opened(session: Session, port: number): Promise<Served> {
  try {
    return await listen(session, port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' && (error as NodeJS.ErrnoException).code !== 'EACCES')
      throw error;
    throw new Refusal(`Port ${port} cannot be used.`, 'Nothing was opened.', 'Name another one, or leave --port out.');
  }
}

function portOf(text: string | undefined): number {
  if (text === undefined) return 0;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port > 0 && port < 65536) return port;
  throw new Refusal(`--port ${text}: this is no port.`, 'Nothing was opened.', 'Write a number from 1 to 65535.');
}

await atTheDoor(start);
