/** Runs clasp, Google's command line client for Apps Script, and keeps what it may touch within bounds. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve as resolvePath } from 'node:path';
import { refusalFor } from './clasp-complaints';
import { checkDist } from './dist-check';
import { Refusal } from './refusal';

/** Whose login clasp uses; both are clasp's own options of that name. */
export interface Login {
  auth?: string;
  user?: string;
}

export const LOGIN_OPTIONS = { auth: { type: 'string' }, user: { type: 'string' } } as const;

interface Outcome {
  ok: boolean;
  stdout: string;
  /** What clasp said when it failed. */
  complaint: string;
}

/** Runs clasp in `folder`. Never asks anything: without a terminal clasp has no questions. */
export function clasp(project: string, folder: string, words: readonly string[], login: Login): Promise<Outcome> {
  const client = createRequire(join(project, 'package.json')).resolve('@google/clasp');
  // A project or an ignore list named in the environment would make clasp push something else than what was checked.
  const { clasp_config_project: _project, clasp_config_ignore: _ignore, clasp_config_auth, ...env } = process.env;
  const auth = login.auth ?? clasp_config_auth;
  const asWhom = [
    ...(auth ? ['--auth', resolvePath(project, auth)] : []),
    ...(login.user ? ['--user', login.user] : []),
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [client, ...words, ...asWhom], {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ ok: code === 0, stdout, complaint: stderr.trim() || stdout.trim() }));
  });
}

/** What `.clasp.json` may say; clasp knows more settings, and each of them changes what is pushed. */
const SETTINGS = ['scriptId', 'rootDir', 'parentId', 'projectId'];

/** The project's `.clasp.json`. Refuses when clasp would push anything but the whole of dist. */
export function readProject(project: string): { scriptId: string } & Record<string, unknown> {
  const nothing = 'Nothing was created and nothing was sent.';
  const restore =
    'Put .clasp.json right, and try again. It holds no more than this: {"scriptId": "...", "rootDir": "dist"}';
  if (existsSync(join(project, '.claspignore')))
    throw new Refusal(
      'A .claspignore would make clasp leave files out.',
      nothing,
      'Delete .claspignore, and try again.',
    );
  let settings: Record<string, unknown> | null;
  try {
    settings = JSON.parse(readFileSync(join(project, '.clasp.json'), 'utf8'));
  } catch {
    throw new Refusal('.clasp.json is missing or cannot be read.', nothing, restore);
  }
  if (typeof settings?.scriptId !== 'string' || settings.rootDir !== 'dist')
    throw new Refusal('.clasp.json does not say that the folder to push is dist.', nothing, restore);
  const surplus = Object.keys(settings).filter((name) => !SETTINGS.includes(name));
  if (surplus.length > 0)
    throw new Refusal(
      `.clasp.json holds settings that change what is pushed: ${surplus.join(', ')}.`,
      nothing,
      restore,
    );
  return { ...settings, scriptId: settings.scriptId };
}

/** Writes the script id, and nothing else, into the project's `.clasp.json`. */
export function keepScriptId(project: string, scriptId: string): void {
  writeFileSync(join(project, '.clasp.json'), `${JSON.stringify({ ...readProject(project), scriptId }, null, 2)}\n`);
}

/** Checks dist and pushes it; false when Google has just this code already. */
export async function pushDist(project: string, login: Login, notDone: string): Promise<boolean> {
  checkDist(project, notDone);
  const push = ['push', '--force', '--json', '--project', join(project, '.clasp.json')];
  const outcome = await clasp(project, project, push, login);
  // With --json clasp ends with the list of pushed files; it also ends with 0 after some errors, and then without the list.
  const list = /\[[\s\S]*\]\s*$/.exec(outcome.stdout)?.[0];
  if (!outcome.ok || !list) throw refusalFor(outcome.complaint, 'push', notDone);
  return list.trim() !== '[]';
}
