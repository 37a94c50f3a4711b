/**
 * `npm run bench`: the solver beside its peers, scoring, the step Suggest pairs, the choice of orientation times, and what the add-on asks of
 * Google, as tables. With `--write` they also replace what stands between the markers of docs/performance.md. `--assignment`, `--scoring`,
 * `--suggest`, `--times`, `--calls` measure only that; words besides are instances of the solver's benchmark. `--random` compares ten thousand random cohorts with a second
 * solver instead. `--json <file>` writes the numbers.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readCohortFolder } from '../../workspace/cohort-folder';
import { benchAssignment, changeTable, INSTANCES, machine, measure, table } from './assignment';
import { benchCalls, benchSuggest, callTable, suggestTable } from './calls';
import { benchRandom } from './random-cohorts';
import { measureScoring, scoringTable } from './scoring';
import { benchTimes, timesTable } from './times';

const self = fileURLToPath(import.meta.url);
const project = join(dirname(self), '..');
const flag = { type: 'boolean' } as const;
const { values, positionals } = parseArgs({
  options: {
    one: { type: 'string' },
    json: { type: 'string' },
    assignment: flag,
    scoring: flag,
    suggest: flag,
    times: flag,
    calls: flag,
    random: flag,
    write: flag,
  },
  allowPositionals: true,
});

if (values.one !== undefined) console.log(JSON.stringify(measure(values.one)));
else if (values.random) console.log(benchRandom(10_000));
else {
  const all = !(values.assignment || values.scoring || values.suggest || values.times || values.calls);
  const assignment =
    all || values.assignment ? benchAssignment(self, positionals.length > 0 ? positionals : INSTANCES) : undefined;
  if (assignment) {
    show('solver', table(assignment));
    show('what-if', changeTable(assignment));
  }
  const example = await readCohortFolder(`${project}/test/data/cohort-2023`);
  const scoring = all || values.scoring ? [300, 1000, 5000].map((size) => measureScoring(example, size)) : undefined;
  if (scoring) show('scoring', scoringTable(scoring));
  const suggest = all || values.suggest ? await benchSuggest(project, [60, 300]) : undefined;
  if (suggest) show('suggest', suggestTable(suggest));
  const times = all || values.times ? benchTimes() : undefined;
  if (times) show('times', timesTable(times));
  const calls = all || values.calls ? await benchCalls(project, [20, 200, 2000]) : undefined;
  if (calls) show('calls', callTable(calls));
  // npm runs its scripts in the project's folder, but a path is meant from where the person stands.
  if (values.json !== undefined)
    writeFileSync(
      resolve(process.env.INIT_CWD ?? '.', values.json),
      `${JSON.stringify({ assignment, scoring, suggest, times, calls }, null, 2)}\n`,
    );
  if (calls?.some((row) => !row.met) || times?.some((row) => !row.met)) process.exitCode = 1;
}

/** Prints a table and, where asked to, puts it with the machine into docs/performance.md, between the markers of its name. */
function show(name: string, text: string): void {
  console.log(`${text}\n\n${machine()}\n`);
  if (!values.write) return;
  const page = join(project, 'docs/performance.md');
  const [begin, end] = [`<!-- ${name} -->\n`, `<!-- end of ${name} -->`];
  const [before, rest] = readFileSync(page, 'utf8').split(begin);
  if (rest === undefined || !rest.includes(end)) throw new Error(`docs/performance.md has no place for "${name}"`);
  writeFileSync(page, `${before}${begin}\n${text}\n\n${machine()}\n\n${rest.slice(rest.indexOf(end))}`);
}
