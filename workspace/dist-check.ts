/**
 * Looks at dist before it leaves the house. clasp pushes what it finds and says nothing of what it leaves out, and a push
 * replaces everything at Google, so what lies in dist has to be exactly what belongs there.
 */
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './refusal';

export const MANIFEST = 'appsscript.json';

/**
 * The names of the files that belong in dist: the server code, the manifest, and a page for each folder of `src/pages` with
 * an `index.html`, and a chapter of it for each folder in there with a `chapter.tsx`.
 */
export function expectedFiles(project: string): string[] {
  const pages = join(project, 'src', 'pages');
  const names = existsSync(pages) ? readdirSync(pages) : [];
  const built = names.filter((name) => existsSync(join(pages, name, 'index.html')));
  const chapters = (name: string): string[] =>
    readdirSync(join(pages, name))
      .filter((chapter) => existsSync(join(pages, name, chapter, 'chapter.tsx')))
      .map((chapter) => `${name}-${chapter}`);
  const files = built.flatMap((name) => [name, ...chapters(name)]);
  return ['Code.js', MANIFEST, ...files.sort().map((name) => `${name}.html`)];
}

/** What is wrong with `dist`, a sentence each; empty when it may be pushed. `manifest` is the committed manifest. */
export function faultsOf(dist: string, expected: readonly string[], manifest: Buffer): string[] {
  const present = existsSync(dist) ? readdirSync(dist).sort() : [];
  if (present.length === 0) return ['The folder dist is empty or missing.'];
  const missing = expected.filter((name) => !present.includes(name));
  const surplus = present.filter((name) => !expected.includes(name));
  const faults: string[] = [];
  if (missing.length > 0) faults.push(`${list(missing)} ${missing.length > 1 ? 'are' : 'is'} missing in dist.`);
  if (surplus.length > 0) faults.push(`${list(surplus)} ${surplus.length > 1 ? 'do' : 'does'} not belong in dist.`);
  for (const name of expected.filter((name) => present.includes(name))) {
    const path = join(dist, name);
    const found = lstatSync(path);
    if (!found.isFile()) faults.push(`${name} in dist is a link or a folder, not a file.`);
    else if (found.size === 0) faults.push(`${name} in dist is empty.`);
    else if (name === MANIFEST && !readFileSync(path).equals(manifest))
      faults.push(`${name} in dist is not the same as the one of the project, which names the permissions.`);
  }
  return faults;
}

/** Refuses with a sentence unless `dist` of this project may be pushed. `notDone` says what did not happen therefore. */
export function checkDist(project: string, notDone: string): void {
  const expected = expectedFiles(project);
  const faults = faultsOf(join(project, 'dist'), expected, readFileSync(join(project, MANIFEST)));
  if (faults.length === 0) return;
  const cure = `Exactly these belong there: ${list(expected)}. Delete the folder, run npm run build, then try again.`;
  throw new Refusal(faults.join('\n'), notDone, cure);
}

function list(names: readonly string[]): string {
  return new Intl.ListFormat('en-US').format(names);
}
