/** One fresh script context: first the emulator, then the bundle, both evaluated in it. What a file is made of is read and compiled once. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Script as CompiledScript, createContext } from 'node:vm';
import type { Entry, Host, Reply } from './emulator/install';

export interface Script {
  /** Entry points as Google finds them: top-level function declarations whose name does not end in `_`. */
  names: string[];
  enter(name: string, how: Entry): Reply;
  /** The members of every emulated class that the run has met so far. */
  emulated: Record<string, string[]>;
}

export function loadScript(emulator: string, bundle: string, given: Pick<Host, 'world' | 'run' | 'counter'>): Script {
  const host: Host = { ...given, files: pages(bundle) };
  const context = createContext({ __host: host });
  const files = codeOf(bundle);
  for (const { compiled } of [...codeOf(emulator), ...files]) compiled.runInContext(context);
  const names = files
    .flatMap((file) => file.declared)
    .filter((name) => typeof context[name] === 'function' && !name.endsWith('_'));
  return { names, enter: host.enter!, emulated: host.emulated! };
}

interface CodeFile {
  written: number;
  compiled: CompiledScript;
  /** A function that is assigned to a global is no entry point at Google, so the source decides: declarations in the first column. */
  declared: string[];
}

/** By path, kept as long as the file stays as it is: every run asks, and the bundle is a megabyte. */
const known = new Map<string, CodeFile>();

const codeOf = (folder: string): CodeFile[] =>
  readdirSync(folder)
    .filter((file) => extname(file) === '.js')
    .map((file) => {
      const path = join(folder, file);
      const written = statSync(path).mtimeMs;
      const before = known.get(path);
      if (before?.written === written) return before;
      const code = readFileSync(path, 'utf8');
      const declared = [...code.matchAll(/^(?:async )?function\s*\*?\s*([A-Za-z_$][\w$]*)\s*\(/gm)].map((m) => m[1]!);
      const read = { written, compiled: new CompiledScript(code, { filename: path }), declared };
      known.set(path, read);
      return read;
    });

/** Each page is read only when the script asks for it. */
function pages(bundle: string): Record<string, string> {
  const files: Record<string, string> = {};
  if (!existsSync(bundle)) return files;
  for (const file of readdirSync(bundle).filter((name) => extname(name) === '.html')) {
    Object.defineProperty(files, file, { enumerable: true, get: () => readFileSync(join(bundle, file), 'utf8') });
  }
  return files;
}
