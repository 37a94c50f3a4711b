import { performance } from 'node:perf_hooks';
import { checkCertificate, type Plan, type Problem, solve } from '../../src/core/assignment';
import { type InstanceName, instanceScores } from './instances';

export function problemOfScores(n: number, score: Int16Array): Problem {
  const key = (k: number, salt: number) => Math.imul(k + salt, 2654435761) >>> 0;
  return {
    rows: n,
    columns: n,
    score,
    capacity: new Int32Array(n).fill(1),
    kept: [],
    waited: new Uint8Array(n),
    previous: new Int32Array(n).fill(-1),
    samePerson: [],
    rowKey: Uint32Array.from({ length: n }, (_, k) => key(k, 1)),
    columnKey: Uint32Array.from({ length: n }, (_, k) => key(k, 7919)),
    order: 'greatest total first',
  };
}
const what = (process.argv[2] ?? 'C500,C1000,C2000,U2000,L2000,P2000,C5000').split(',');
for (const name of what) {
  const n = Number(name.slice(1));
  const score = instanceScores(name[0] as InstanceName, n);
  for (const order of ['greatest total first', 'weakest pair first'] as const) {
    const problem = { ...problemOfScores(n, score), order };
    const t0 = performance.now();
    const plan: Plan = solve(problem);
    const t1 = performance.now();
    const trouble = checkCertificate(problem, plan);
    const t2 = performance.now();
    console.log(name, order, 'solve', (t1 - t0).toFixed(1), 'check', (t2 - t1).toFixed(1), plan.total, plan.weakest, trouble.join(' '));
  }
}
