/**
 * `npm run bench`: the solver beside its peers, and what the add-on asks of Google, as tables. `--json <file>` writes the numbers too;
 * `--calls`, `--times` or `--assignment` measures only that; words besides are instances of the solver's benchmark.
 */
import { writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchAssignment, INSTANCES, measure, table } from './assignment';
import { benchCalls, callTable } from './calls';
import { benchTimes, timesTable } from './times';

const self = fileURLToPath(import.meta.url);
const { values, positionals } = parseArgs({
  options: {
    one: { type: 'string' },
    json: { type: 'string' },
    calls: { type: 'boolean' },
    times: { type: 'boolean' },
    assignment: { type: 'boolean' },
  },
  allowPositionals: true,
});

if (values.one !== undefined) console.log(JSON.stringify(measure(values.one)));
else {
  const all = !values.calls && !values.times && !values.assignment;
  const calls = all || values.calls ? await benchCalls(join(dirname(self), '..'), [20, 200, 2000]) : undefined;
  if (calls) console.log(`${callTable(calls)}\n`);
  const times = all || values.times ? benchTimes() : undefined;
  if (times) console.log(`${timesTable(times)}\n`);
  const assignment =
    all || values.assignment ? benchAssignment(self, positionals.length > 0 ? positionals : INSTANCES) : undefined;
  if (assignment) console.log(table(assignment));
  // npm runs its scripts in the project's folder, but a path is meant from where the person stands.
  if (values.json !== undefined)
    writeFileSync(
      resolve(process.env.INIT_CWD ?? '.', values.json),
      `${JSON.stringify({ calls, times, assignment }, null, 2)}\n`,
    );
  if (calls?.some((row) => !row.met) || times?.some((row) => !row.met)) process.exitCode = 1;
}
