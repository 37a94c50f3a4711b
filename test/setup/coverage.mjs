// Which lines of src the tests reach *inside the deployed bundle*. jest does not count lines that run in a vm context, so this asks V8
// itself while the story tests run, and goes back from the bundle to the sources through the source map.
// Prints a table by file; with --least N it fails where fewer than N percent of all lines are reached.
import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import istanbulCoverage from 'istanbul-lib-coverage';
import libReport from 'istanbul-lib-report';
import reports from 'istanbul-reports';
import { runCLI } from 'jest';
import v8ToIstanbul from 'v8-to-istanbul';

const { values } = parseArgs({
  options: { least: { type: 'string', default: '80' }, tests: { type: 'string', default: 'test/stories' } },
});
// Beside its map, from which the sources' paths are counted.
const bundle = resolve('.build/server/Code.js');

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
const { results } = await runCLI({ runInBand: true, silent: true, _: [values.tests], $0: 'jest' }, [process.cwd()]);
const { result } = await session.post('Profiler.takePreciseCoverage');
session.disconnect();

// Every call from outside evaluates the bundle anew; scripts of one text may be one or many for V8, so their counts are merged.
const scripts = result.filter((script) => script.url.endsWith('dist/Code.js'));
const map = istanbulCoverage.createCoverageMap({});
const source = readFileSync('dist/Code.js', 'utf8');
const sourceMap = { sourcemap: JSON.parse(readFileSync('.build/server/Code.js.map', 'utf8')) };
for (const script of scripts) {
  const converter = v8ToIstanbul(
    bundle,
    0,
    { source, sourceMap },
    (path) => !/(^|\/)src\/(core|steps|google|main)/.test(path),
  );
  await converter.load();
  converter.applyCoverage(script.functions);
  map.merge(converter.toIstanbul());
}
map.filter((path) => relative(process.cwd(), path).startsWith('src/'));
const context = libReport.createContext({ dir: 'coverage', coverageMap: map });
reports.create('text', { maxCols: 120 }).execute(context);
const reached = map.getCoverageSummary().lines.pct;
console.log(`${reached} % of the lines of src in the bundle were reached.`);
if (!results.success) process.exitCode = 1;
if (!(reached >= Number(values.least))) {
  console.log(`That is less than ${values.least} %.`);
  process.exitCode = 1;
}
