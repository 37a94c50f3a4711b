/** The house: which room may know which, the anatomy of the files that grow, and no clock or chance in core. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && /\.tsx?$/.test(e.name))
    .map((e) => join(e.parentPath, e.name));

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
  library: boolean;
}

function imports(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from\s+'([^']+)'|^import\s+'([^']+)'/gms)].map((m) => {
    const target = m[2] ?? m[3];
    const library = !target.startsWith('.');
    return {
      from: file,
      to: library ? target : normalize(join(dirname(file), target)),
      typeOnly: Boolean(m[1]),
      library,
    };
  });
}

const room = (path: string): string =>
  /^src\/(core|steps|google|pages)\b/.exec(path)?.[1] ?? (/^src\/main\b/.test(path) ? 'main' : path.split('/')[0]);

const all = files('src').concat(files('workspace')).flatMap(imports);
const between = (from: string, to: string) =>
  all.filter((i) => !i.library && room(i.from) === from && room(i.to) === to);

test('core imports nothing but core and libraries', () => {
  expect(all.filter((i) => room(i.from) === 'core' && !i.library && room(i.to) !== 'core')).toEqual([]);
});

test('google knows core and itself, never a step or a page', () => {
  expect([...between('google', 'steps'), ...between('google', 'pages'), ...between('google', 'main')]).toEqual([]);
});

test('steps know core and google, never the front door or a page', () => {
  expect([...between('steps', 'main'), ...between('steps', 'pages')]).toEqual([]);
});

test('pages know the front door, the steps and core by their types only', () => {
  const known = ['main', 'steps', 'core', 'google'].flatMap((to) => between('pages', to));
  expect(known.filter((i) => !i.typeOnly)).toEqual([]);
  expect(known.length).toBeGreaterThan(0);
});

test('the local Workspace imports nothing of src but types and the field catalogue', () => {
  const known = ['main', 'steps', 'core', 'google', 'pages'].flatMap((to) => between('workspace', to));
  expect(known.filter((i) => !i.typeOnly && i.to !== 'src/core/fields')).toEqual([]);
});

test('src imports nothing of the local Workspace or of the tests', () => {
  expect(all.filter((i) => i.from.startsWith('src/') && /^(workspace|test)/.test(i.to))).toEqual([]);
});

test('core has no clock, no chance, no console', () => {
  for (const file of files('src/core')) {
    const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    expect([
      file,
      /new Date\(\)|Date\.now|Math\.random|console\.|DateTime\.(now|local|utc)\(\)/.exec(text)?.[0],
    ]).toEqual([file, undefined]);
  }
});

test('no file has a name that says nothing', () => {
  const empty = files('src')
    .concat(files('workspace'))
    .filter(
      (f) =>
        /(utils?|helpers?|common|manager|service|misc)\.tsx?$/.test(f) &&
        !/lock-service|properties-service|html-service|advanced-service/.test(f),
    );
  expect(empty).toEqual([]);
});

describe.each([
  { folder: 'src/core/rules', anatomy: 'rule', list: 'index', others: ['rule', 'index', 'membership'] },
  { folder: 'src/core/criteria', anatomy: 'criterion', list: 'index', others: ['criterion', 'index'] },
  { folder: 'src/core/pair-rules', anatomy: 'pair-rule', list: 'index', others: ['pair-rule', 'index'] },
  { folder: 'src/core/templates', anatomy: 'template', list: 'index', others: ['template', 'index'] },
])('$folder', ({ folder, others }) => {
  const grown = readdirSync(folder)
    .map((f) => f.replace(/\.ts$/, ''))
    .filter((f) => !others.includes(f));
  const index = readFileSync(`${folder}/index.ts`, 'utf8');

  test('every file is listed in index.ts', () => {
    expect(grown.length).toBeGreaterThan(3);
    expect(grown.filter((f) => !index.includes(`'./${f}'`))).toEqual([]);
  });

  test('every file carries its own name as its key', () => {
    expect(grown.filter((f) => !readFileSync(`${folder}/${f}.ts`, 'utf8').includes(`key: '${f}'`))).toEqual([]);
  });

  test('every file begins by saying what it is for', () => {
    expect(grown.filter((f) => !readFileSync(`${folder}/${f}.ts`, 'utf8').startsWith('/**'))).toEqual([]);
  });

  test('every rule, criterion and template has its test', () => {
    const tests = files('test/core')
      .map((f) => readFileSync(f, 'utf8'))
      .join('\n');
    expect(
      grown.filter((f) => !tests.includes(`${relative('src/core', folder)}/${f}'`) && !tests.includes(`'${f}'`)),
    ).toEqual([]);
  });
});
