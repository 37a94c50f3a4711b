import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const Sequencer = require('./longest-first.cjs');
const PROJECT = resolve(__dirname, '..', '..');

const LONGEST: string[] = Sequencer.LONGEST;

test('every file that is begun first is there', () => {
  expect(LONGEST.filter((name) => !existsSync(join(PROJECT, name)))).toEqual([]);
});

test('the longest come first, and no file is lost or run twice', () => {
  const tests = ['/p/test/core/plan.test.ts', ...LONGEST.map((name) => `/p${name}`).reverse()].map((path) => ({
    path,
    context: { config: { id: 'p' }, hasteFS: { getSize: () => 1 } },
  }));
  const sorted: string[] = new Sequencer({ contexts: [], globalConfig: {} })
    .sort(tests)
    .map((one: { path: string }) => one.path);
  expect(sorted).toEqual([...LONGEST.map((name) => `/p${name}`), '/p/test/core/plan.test.ts']);
});
