/**
 * `npm run bench`: the solver beside its peers, and what the add-on asks of Google, as tables. `--json <file>` writes the numbers too;
 * `--calls` or `--assignment` measures only the one or the other; words besides are instances of the solver's benchmark.
 */
import { writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchAssignment, INSTANCES, measure, table } from './assignment';
import { benchCalls, callTable } from './calls';

const self = fileURLToPath(import.meta.url);
const { values, positionals } = parseArgs({
  options: {
    one: { type: 'string' },
    json: { type: 'string' },
    calls: { type: 'boolean' },
    assignment: { type: 'boolean' },
  },
  allowPositionals: true,
});

if (values.one !== undefined) console.log(JSON.stringify(measure(values.one)));
else {
  const both = values.calls === values.assignment;
  const calls = both || values.calls ? await benchCalls(join(dirname(self), '..'), [20, 200, 2000]) : undefined;
  if (calls) console.log(`${callTable(calls)}\n`);
  const assignment =
    both || values.assignment ? benchAssignment(self, positionals.length > 0 ? positionals : INSTANCES) : undefined;
  if (assignment) console.log(table(assignment));
  // npm runs its scripts in the project's folder, but a path is meant from where the person stands.
  if (values.json !== undefined)
    writeFileSync(
      resolve(process.env.INIT_CWD ?? '.', values.json),
      `${JSON.stringify({ calls, assignment }, null, 2)}\n`,
    );
  if (calls?.some((row) => !row.met)) process.exitCode = 1;
}
