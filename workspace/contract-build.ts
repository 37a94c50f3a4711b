/** `npm run contract:build`: the contract as one script to paste into a scratch account. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { buildSync } from 'esbuild';

/** Writes `Code.js` and the manifest into `folder`. */
export function buildContract(folder: string): void {
  mkdirSync(folder, { recursive: true });
  buildSync({
    stdin: {
      contents: `import { contract as run } from './workspace/contract/index';\ncontract.run = run;\n`,
      resolveDir: process.cwd(),
      sourcefile: 'contract.js',
    },
    bundle: true,
    charset: 'ascii',
    platform: 'neutral',
    target: 'es2019',
    format: 'iife',
    logLevel: 'warning',
    banner: { js: 'function contract() { return contract.run(); }' },
    outfile: `${folder}/Code.js`,
  });
  copyFileSync('appsscript.json', `${folder}/appsscript.json`);
}

if (process.argv[1]?.endsWith('contract-build.mjs')) {
  const folder = '.build/contract';
  buildContract(folder);
  console.log(
    `${folder} holds Code.js and appsscript.json. Paste both into Extensions > Apps Script of an empty scratch spreadsheet, run`,
  );
  console.log('the function "contract", and keep what the execution log prints, unedited and dated.');
}
