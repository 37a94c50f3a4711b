// Builds what is deployed (dist) and what runs at home (.build). `node build.mjs [--quiet]`.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(fileURLToPath(import.meta.url));
const quiet = process.argv.includes('--quiet');
const at = (...parts) => join(root, ...parts);

/** The same sources give the same build id, so that an open panel can tell that newer code was pushed. */
function buildId() {
  const hash = createHash('sha256');
  const add = (folder) => {
    for (const entry of readdirSync(at(folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) add(path);
      else hash.update(path).update(readFileSync(at(path)));
    }
  };
  add('src');
  for (const file of ['package-lock.json', 'appsscript.json', 'build.mjs']) hash.update(readFileSync(at(file)));
  return hash.digest('hex').slice(0, 10);
}

const shared = {
  absWorkingDir: root,
  bundle: true,
  charset: 'ascii',
  logLevel: 'warning',
  metafile: true,
  define: { BUILD_ID: JSON.stringify(buildId()) },
};
/** What Google's runtime takes: no class fields, nothing newer than ES2019, no Node. */
const google = { ...shared, platform: 'neutral', mainFields: ['module', 'main'], target: 'es2019' };

/** esbuild writes strings in ASCII but leaves regular expressions and comments as they are; the same escape means the same there. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: everything that is not ASCII is meant
const escaped = (code) => code.replace(/[^\x00-\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * Standard objects that never change, handed to the code as parameters. Where the global object is not V8's own, as in every script
 * context, each look-up of a global asks it, which is a hundred times slower than a parameter.
 */
const standard =
  'Array, Boolean, Float64Array, Int16Array, Int32Array, JSON, Map, Math, NaN, Number, Object, RegExp, Set, String, Symbol, Uint32Array, Uint8Array, isNaN';

/** The public names are the exports of src/main.ts; esbuild lists them only for ESM, hence a dry pass. */
async function publicNames() {
  const dry = await build({ ...google, entryPoints: ['src/main.ts'], format: 'esm', write: false, outfile: 'main.js' });
  return Object.values(dry.metafile.outputs)[0].exports.sort();
}

/**
 * Google calls top-level functions, and everything global can be called from a page. So each public name is one stub, and the code
 * behind it lives in a closure that hands every stub its function: nothing else is global.
 */
async function server() {
  const names = await publicNames();
  const stubs = names.map((n) => `function ${n}() { return ${n}.run.apply(this, arguments); }`).join('\n');
  await build({
    ...google,
    stdin: {
      contents: `import * as front from './src/main';\n${names.map((n) => `stubs.${n}.run = front.${n};`).join('\n')}\n`,
      resolveDir: root,
      sourcefile: 'front-door.js',
    },
    format: 'iife',
    outfile: '.build/server/Code.js',
    sourcemap: 'external',
    sourcesContent: true,
    legalComments: 'none',
    banner: { js: `${stubs}\n(function (stubs, ${standard}) {` },
    footer: { js: `})({ ${names.map((n) => `${n}: ${n}`).join(', ')} }, ${standard});` },
  });
  const code = escaped(readFileSync(at('.build/server/Code.js'), 'utf8'));
  // The map is linked but lies outside dist, so that it is never pushed.
  writeFileSync(at('dist/Code.js'), `${code}//# sourceMappingURL=../.build/server/Code.js.map\n`);
  return names;
}

/** One self-contained HTML file per folder of src/pages that has an index.html. */
export const pages = () =>
  readdirSync(at('src/pages'), { withFileTypes: true })
    .filter((e) => e.isDirectory() && existsSync(at('src/pages', e.name, 'index.html')))
    .map((e) => e.name)
    .sort();

/**
 * A chapter is the part of a page that only one step needs: a folder below the page's own with a chapter.tsx. The page asks for it when the
 * step is opened for the first time, so that the page itself stays small.
 */
const chapters = (name) =>
  readdirSync(at('src/pages', name), { withFileTypes: true })
    .filter((e) => e.isDirectory() && existsSync(at('src/pages', name, e.name, 'chapter.tsx')))
    .map((e) => e.name)
    .sort();

const forBrowser = {
  ...shared,
  format: 'iife',
  target: 'es2019',
  platform: 'browser',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  minify: true,
  // HtmlService is reported to strip `//` inside template literals.
  supported: { 'template-literal': false },
  legalComments: 'none',
  write: false,
};

/** In a chapter, Preact and the page's own files are those that the page holds already; `used` collects which. */
const heldByThePage = (name, used) => ({
  name: 'held by the page',
  setup(bundler) {
    const own = at('src/pages', name);
    bundler.onResolve({ filter: /./ }, async (args) => {
      if (args.pluginData === 'asked' || args.kind === 'entry-point') return undefined;
      const { importer, resolveDir, kind } = args;
      const found = await bundler.resolve(args.path, { importer, resolveDir, kind, pluginData: 'asked' });
      const isHeld =
        /node_modules.preact./.test(found.path) ||
        dirname(found.path) === own ||
        (dirname(found.path) === at('src/pages') && /\.ts$/.test(found.path));
      if (!isHeld || found.path.endsWith('.css')) return found;
      const path = relative(root, found.path).replaceAll('\\', '/');
      used.add(path);
      return { path, namespace: 'held' };
    });
    bundler.onLoad({ filter: /./, namespace: 'held' }, ({ path }) => ({
      contents: `module.exports = globalThis.mentorDesk.held[${JSON.stringify(path)}];`,
      loader: 'js',
    }));
  },
});

async function page(name) {
  const folder = `src/pages/${name}`;
  const used = new Set();
  for (const chapter of chapters(name)) {
    const file = `${folder}/${chapter}/chapter.tsx`;
    const stdin = {
      contents: `import { screens } from './${file}';\nglobalThis.mentorDesk.chapters[${JSON.stringify(chapter)}] = screens;\n`,
      resolveDir: root,
      sourcefile: `${chapter}.js`,
    };
    const out = await build({ ...forBrowser, stdin, plugins: [heldByThePage(name, used)], outfile: 'chapter.js' });
    const html = `<!-- ${shared.define.BUILD_ID.slice(1, -1)} -->\n<!-- style -->\n<!-- script -->\n`;
    writePage(`${name}-${chapter}`, html, out);
  }
  const held = [...used].sort();
  const stdin = {
    contents: [
      ...held.map((path, i) => `import * as m${i} from './${path}';`),
      `globalThis.mentorDesk = { chapters: {}, held: { ${held.map((path, i) => `${JSON.stringify(path)}: m${i}`).join(', ')} } };`,
      `import './${folder}/index';`,
    ].join('\n'),
    resolveDir: root,
    sourcefile: `${name}.js`,
  };
  const define = { ...shared.define, CHAPTERS: JSON.stringify(chapters(name)) };
  const out = await build({ ...forBrowser, define, stdin, outfile: `${name}.js` });
  writePage(name, readFileSync(at(folder, 'index.html'), 'utf8'), out);
}

function writePage(name, html, out) {
  const script = escaped(out.outputFiles.find((f) => f.path.endsWith('.js')).text);
  const style = out.outputFiles.find((f) => f.path.endsWith('.css'))?.text ?? '';
  for (const trap of ['`', '<!--', '<script', '</script'])
    if (script.includes(trap))
      throw new Error(`The script of the page '${name}' contains ${trap}, which does not survive in a page at Google.`);
  const whole = html
    // A replacement function, because `$&` in the code would be read as a pattern.
    .replace('<!-- style -->', () => (style ? `<style>${style}</style>` : ''))
    .replace('<!-- script -->', () => `<script>${script}</script>`);
  if (whole.includes('<?')) throw new Error(`The page '${name}' contains <?, which Google could run as a template.`);
  writeFileSync(at('dist', `${name}.html`), whole);
}

/** What runs at home: the emulator (evaluated beside the bundle) and the commands. */
async function home() {
  await build({
    ...shared,
    entryPoints: ['workspace/emulator/install.ts'],
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    format: 'iife',
    outfile: '.build/emulator/emulator.js',
    banner: { js: `(function (${standard}) {` },
    footer: { js: `})(${standard});` },
  });
  const commands = ['cohort', 'install-into', 'deploy', 'start', 'pictures', 'contract-build'].filter((c) =>
    existsSync(at('workspace', `${c}.ts`)),
  );
  await build({
    ...shared,
    entryPoints: [
      ...commands.map((c) => ({ in: `workspace/${c}.ts`, out: c })),
      // The benchmark measures core itself beside its peers, so it lives with the tests.
      { in: 'test/bench/main.ts', out: 'bench' },
    ],
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    outdir: '.build',
    outExtension: { '.js': '.mjs' },
    sourcemap: 'linked',
  });
}

/** The page of `npm start`, and what it puts in front of a page of the script. Never in dist. */
async function localWorkspace() {
  await build({
    ...shared,
    entryPoints: ['workspace/page/index.tsx', 'workspace/page/bridge.ts'],
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minify: true,
    legalComments: 'none',
    outdir: '.build/start',
  });
  copyFileSync(at('workspace/page/index.html'), at('.build/start/index.html'));
}

rmSync(at('dist'), { recursive: true, force: true });
mkdirSync(at('dist'), { recursive: true });
copyFileSync(at('appsscript.json'), at('dist/appsscript.json'));
const names = await server();
for (const name of pages()) await page(name);
await home();
await localWorkspace();
if (!quiet) {
  console.log(
    `dist holds Code.js (${names.length} public names), appsscript.json and ${pages()
      .flatMap((p) => [p, ...chapters(p).map((c) => `${p}-${c}`)])
      .map((p) => `${p}.html`)
      .join(', ')}.`,
  );
}
