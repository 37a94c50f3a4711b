/** The file that gets deployed: what it shows to Google, what it must not contain, where it must be able to run. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { transformSync } from 'esbuild';

const code = readFileSync('dist/Code.js', 'utf8');

/** The public names, as a maintainer would list them; a new one is added here on purpose. */
const PUBLIC = readFileSync('src/main.ts', 'utf8')
  .split('\n')
  .flatMap((line) => /^export function (\w+)/.exec(line)?.[1] ?? []);

/** Globals that plain V8 has; whatever else exists after loading came from the bundle. */
function load(context = createContext({})) {
  const before = new Set(runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[]);
  runInContext(code, context);
  const after = runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[];
  return { context, added: after.filter((name) => !before.has(name)) };
}

test('the bundle brings exactly the public names of src/main.ts and nothing else that is global', () => {
  expect(PUBLIC.length).toBeGreaterThan(5);
  expect(load().added.sort()).toEqual([...PUBLIC].sort());
});

test('each public name is one function declaration at the top level, as Google looks for them', () => {
  for (const name of PUBLIC)
    expect(code.split('\n').filter((line) => line.startsWith(`function ${name}(`))).toHaveLength(1);
});

test('the bundle loads in a context that lacks what Apps Script lacks, and calls no service while loading', () => {
  const { context } = load();
  for (const missing of [
    'setTimeout',
    'fetch',
    'URL',
    'TextEncoder',
    'atob',
    'crypto',
    'structuredClone',
    'performance',
    'process',
    'Buffer',
  ])
    expect(runInContext(`typeof ${missing}`, context)).toBe('undefined');
});

test('the bundle is ES2019: nothing in it has to be lowered for Google any more', () => {
  const lowered = transformSync(code, { target: 'es2019', charset: 'ascii' }).code;
  const asIs = transformSync(code, { target: 'esnext', charset: 'ascii' }).code;
  expect(lowered).toBe(asIs);
});

test('the bundle is ASCII, so that pasting it loses no accent', () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is the point
  expect(/[^\x00-\x7f]/.test(code)).toBe(false);
});

test('services that would need wider permissions are not even mentioned', () => {
  for (const service of ['GmailApp', 'CalendarApp', 'UrlFetchApp', 'MailApp', 'DriveApp'])
    expect(code).not.toContain(service);
});

test('nothing of the local Workspace is in the bundle', () => {
  for (const mark of ['is not emulated', 'startMeter', 'workspace/', 'loud(']) expect(code).not.toContain(mark);
});

test('dist holds the code, the manifest and the pages, and no source map', () => {
  const pages = readdirSync('src/pages').filter((name) => existsSync(`src/pages/${name}/index.html`));
  const chapters = pages.flatMap((page) =>
    readdirSync(`src/pages/${page}`)
      .filter((name) => existsSync(`src/pages/${page}/${name}/chapter.tsx`))
      .map((name) => `${page}-${name}`),
  );
  expect(chapters).toContain('panel-messages');
  const files = [...pages, ...chapters].map((name) => `${name}.html`);
  expect(readdirSync('dist').sort()).toEqual(['Code.js', 'appsscript.json', ...files].sort());
  expect(readFileSync('dist/appsscript.json')).toEqual(readFileSync('appsscript.json'));
});

test('the source map is linked, and lies outside what is pushed', () => {
  const link = /\/\/# sourceMappingURL=(\S+)\s*$/.exec(code)?.[1] as string;
  const map = JSON.parse(readFileSync(`dist/${link}`, 'utf8')) as { sources: string[] };
  expect(map.sources.some((s) => s.endsWith('src/main.ts'))).toBe(true);
});

test('code and pages carry the same build id', () => {
  const id = /"([0-9a-f]{10})"/.exec(code)?.[1] as string;
  for (const page of readdirSync('dist').filter((f) => f.endsWith('.html')))
    expect(readFileSync(`dist/${page}`, 'utf8')).toContain(id);
});

test('each page is one file that asks nobody for anything and holds no trap for HtmlService', () => {
  for (const page of readdirSync('dist').filter((f) => f.endsWith('.html'))) {
    const html = readFileSync(`dist/${page}`, 'utf8');
    expect(html).not.toMatch(/<(script|link|img)[^>]+(src|href)=/);
    expect(html).not.toContain('<?');
    const script = html.slice(html.indexOf('<script>') + 8, html.lastIndexOf('</script>'));
    expect(script.length).toBeGreaterThan(1000);
    for (const trap of ['`', '<!--', '<script']) expect(script).not.toContain(trap);
    expect(html.length).toBeLessThan(80_000);
  }
});
