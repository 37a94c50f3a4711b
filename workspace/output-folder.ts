/** Writes the files of a run into a folder: all of them or none. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { BadInput } from './bad-input';
import type { OutputFiles } from './output';

const OURS = [
  'people.csv',
  'pairs.csv',
  'without-a-pair.csv',
  'scores.csv',
  'orientation.ics',
  'summary.json',
  'drafts',
];

/** Refuses what cannot become an output folder, before any work is done. */
export function checkOutputFolder(folder: string): void {
  if (existsSync(folder) && readdirOrNull(folder) === null) {
    throw new BadInput({ file: folder }, 'this is a file, so no folder can be made there.', 'Give --out another name.');
  }
}

/**
 * Everything is written beside the folder first and then moved in, so that nothing is ever half-written. Of an existing folder only the files
 * of an earlier run are replaced; the drafts folder is replaced as a whole when it holds nothing but drafts.
 */
export function writeOutput(folder: string, files: OutputFiles): void {
  const target = resolve(folder);
  mkdirSync(dirname(target), { recursive: true });
  const fresh = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  try {
    mkdirSync(join(fresh, 'drafts'));
    for (const [path, content] of files) writeFileSync(join(fresh, path), content);
    if (!existsSync(target)) mkdirSync(target);
    keepOthers(join(target, 'drafts'), join(fresh, 'drafts'));
    for (const name of OURS) {
      rmSync(join(target, name), { recursive: true, force: true });
      if (existsSync(join(fresh, name))) renameSync(join(fresh, name), join(target, name));
    }
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Somebody's own file in the drafts folder stays there. */
function keepOthers(from: string, to: string): void {
  for (const name of readdirOrNull(from) ?? []) {
    if (!name.endsWith('.eml')) renameSync(join(from, name), join(to, name));
  }
}

function readdirOrNull(folder: string): string[] | null {
  try {
    return readdirSync(folder);
  } catch {
    return null;
  }
}
