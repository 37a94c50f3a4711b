/// <reference path="./gas-local.d.ts" />
/** One fresh script context: first the emulator, then the bundle, both evaluated in it by gas-local. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import gas from 'gas-local';
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
  const context: Record<string, unknown> = { __host: host };
  gas.require(emulator, context);
  gas.require(bundle, context);
  const names = declared(bundle).filter((name) => typeof context[name] === 'function' && !name.endsWith('_'));
  return { names, enter: host.enter!, emulated: host.emulated! };
}

/** Names by file, kept as long as the file stays as it is: every run asks, and the bundle is a megabyte. */
const known = new Map<string, { written: number; names: string[] }>();

/** A function that is assigned to a global is no entry point at Google, so the source decides: declarations in the first column. */
const declared = (bundle: string): string[] =>
  readdirSync(bundle)
    .filter((file) => extname(file) === '.js')
    .flatMap((file) => {
      const path = join(bundle, file);
      const written = statSync(path).mtimeMs;
      let found = known.get(path);
      if (found?.written !== written) {
        const code = readFileSync(path, 'utf8');
        const names = [...code.matchAll(/^(?:async )?function\s*\*?\s*([A-Za-z_$][\w$]*)\s*\(/gm)].map((m) => m[1]!);
        found = { written, names };
        known.set(path, found);
      }
      return found!.names;
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
