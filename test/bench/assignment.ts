/**
 * The solver beside its peers, in one process per instance, each on its first call there: ours with the certificate checked, `munkres`
 * from npm, and scipy where Python has it. Ratios count, not times; where the runs differ, the one with the median ratio is shown.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { munkres } from 'munkres';
import { type Change, checkCertificate, Desk, type Problem, regret, solve } from '../../src/core/assignment';
import { type InstanceName, instanceScores, instanceWords } from './instances';

export const INSTANCES = ['C300', 'C500', 'C1000', 'C2000', 'C5000', 'U5000', 'L2000', 'P2000'];
/** Ratios of matching.md: munkres, scipy. */
const TARGETS: Record<string, [number?, number?]> = {
  C1000: [3, 1.3],
  C2000: [5, 4],
  C5000: [15, 13],
  L2000: [undefined, 15],
  P2000: [undefined, 40],
};

export interface Row {
  instance: string;
  ours: number;
  weakestFirst: number;
  munkres: number;
  scipy?: number;
  desk: number;
  /** By kind of change: median milliseconds. */
  whatIf: Record<Kind | 'all', number>;
  /** All of them, and one solve of the same problem by code that has run before. */
  regrets?: number;
  again: number;
}

const KINDS = ['forbid', 'keep', 'one place more', 'withdraw'] as const;
type Kind = (typeof KINDS)[number];

export function problemOfScores(n: number, score: Int16Array, order: Problem['order']): Problem {
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
    order,
  };
}

function timed<T>(work: () => T): [number, T] {
  const start = performance.now();
  const result = work();
  return [performance.now() - start, result];
}

const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[numbers.length >> 1]!;

export function measure(instance: string): Row {
  const n = Number(instance.slice(1));
  const score = instanceScores(instance[0] as InstanceName, n);
  const problem = problemOfScores(n, score, 'greatest total first');
  const proven = (given: Problem) => {
    const plan = solve(given);
    const trouble = checkCertificate(given, plan);
    if (trouble.length > 0) throw new Error(trouble.join(' '));
    return plan;
  };
  const [ours, plan] = timed(() => proven(problem));
  const cost = Array.from({ length: n }, (_, row) =>
    Array.from(score.subarray(row * n, (row + 1) * n), (s) => 10000 - s),
  );
  const [theirs, pairs] = timed(() => munkres(cost));
  const total = pairs.reduce((sum, [row, column]) => sum + score[row * n + column], 0);
  if (total !== plan.total) throw new Error(`munkres finds ${total}, we find ${plan.total}`);
  const scipy = scipyTime(n, score, plan.total);
  const second: Problem = { ...problem, order: 'weakest pair first' };
  const [weakestFirst, best] = timed(() => proven(second));
  const [desk, table] = timed(() => new Desk(second, best));
  const [again] = timed(() => proven(second));
  const times: Record<Kind | 'all', number[]> = { forbid: [], keep: [], 'one place more': [], withdraw: [], all: [] };
  for (let k = 0; k < 200; k++) {
    const row = (k * 7919) % n;
    const column = (k * 104729) % n;
    const changes: Record<Kind, Change> = {
      forbid: { forbid: [row, best.partner[row]!] },
      keep: { keep: [row, column] },
      'one place more': { places: [column, 2] },
      withdraw: { withdraw: column },
    };
    const kind = KINDS[k % 4]!;
    const [time] = timed(() => table.preview(changes[kind]));
    times[kind].push(time);
    times.all.push(time);
  }
  const whatIf = Object.fromEntries(Object.entries(times).map(([kind, list]) => [kind, median(list)])) as Row['whatIf'];
  const regrets =
    n <= 1000 ? timed(() => Array.from({ length: n }, (_, row) => regret(second, best, row)))[0] : undefined;
  return { instance, ours, munkres: theirs, scipy, weakestFirst, desk, whatIf, regrets, again };
}

/** Undefined where Python has no scipy. */
function scipyTime(n: number, score: Int16Array, expected: number): number | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    writeFileSync(join(folder, 'scores'), Buffer.from(score.buffer));
    const script = `
import sys, time, numpy
from scipy.optimize import linear_sum_assignment
s = numpy.fromfile(sys.argv[1], dtype=numpy.int16).reshape(${n}, ${n})
t = time.perf_counter(); r, c = linear_sum_assignment(s, maximize=True)
print((time.perf_counter() - t) * 1000, int(s[r, c].astype(int).sum()))`;
    const run = spawnSync('python3', ['-c', script, join(folder, 'scores')], { encoding: 'utf8' });
    if (run.status !== 0) return undefined;
    const [time, total] = run.stdout.trim().split(' ').map(Number);
    if (total !== expected) throw new Error(`scipy finds ${total}, we find ${expected}`);
    return time;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs every instance in processes of its own, and keeps the run with the median ratio. */
export function benchAssignment(self: string, instances: string[]): Row[] {
  return instances.map((instance) => {
    const people = Number(instance.slice(1));
    const runs = Array.from({ length: people <= 1000 ? 7 : 3 }, () => {
      const run = spawnSync(process.execPath, [self, '--one', instance], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      if (run.status !== 0) throw new Error(`the benchmark of ${instance} failed`);
      return JSON.parse(run.stdout) as Row;
    });
    return runs.sort((a, b) => a.munkres / a.ours - b.munkres / b.ours)[runs.length >> 1]!;
  });
}

const time = (ms?: number) => (ms === undefined ? '-' : ms < 10 ? ms.toFixed(2) : ms.toFixed(0));

export function table(rows: readonly Row[]): string {
  const ratio = (peer: number | undefined, ours: number, target?: number) =>
    peer === undefined
      ? '-'
      : `${(peer / ours).toFixed(1)}x${target === undefined ? '' : ` (target ${target}x${peer / ours >= target ? '' : ', missed'})`}`;
  const lines = rows.map((row) => {
    const [forMunkres, forScipy] = TARGETS[row.instance] ?? [];
    const cells = [
      row.instance,
      time(row.ours),
      ratio(row.munkres, row.ours, forMunkres),
      ratio(row.scipy, row.ours, forScipy),
      time(row.weakestFirst),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const words = Object.entries(instanceWords).map(([name, text]) => `${name} = ${text}`);
  return [
    '| instance | ours with proof, ms | munkres / ours | scipy / ours | weakest pair first, ms |',
    '|---|---|---|---|---|',
    ...lines,
    '',
    `${words.join('; ')}; the number is the people on each side. First call in a fresh process; peers solve the same matrix for the greatest total and must find the same total, and ours has all further aims to do besides. The run with the median ratio of 7 up to 1,000 people, else of 3.`,
  ].join('\n');
}

/** Target of matching.md for the median of all changes, in milliseconds. */
const WHAT_IF: Record<string, number> = { C1000: 0.3, C5000: 2.5 };

export function changeTable(rows: readonly Row[]): string {
  const lines = rows.map(({ instance, desk, whatIf, regrets, again }) => {
    const target = WHAT_IF[instance];
    const all = `${time(whatIf.all)}${target === undefined ? '' : ` (target ${target}${whatIf.all <= target ? '' : ', missed'})`}`;
    const solves =
      regrets && `${(regrets / again).toFixed(1)} solves (target 10${regrets <= 10 * again ? '' : ', missed'})`;
    const cells = [instance, time(desk), all, ...KINDS.map((kind) => time(whatIf[kind]))];
    return `| ${[...cells, regrets ? `${time(regrets)} = ${solves}` : '-'].join(' | ')} |`;
  });
  return [
    `| instance | desk opened, ms | what-if, median ms | ${KINDS.join(' | ')} | all regrets, ms |`,
    '|---|---|---|---|---|---|---|---|',
    ...lines,
    '',
    'Weakest pair first. 200 single changes, a quarter of each kind; each preview is the whole new plan with all it attains; its proof is written out when it is asked for. A solve is one by code that has run before.',
  ].join('\n');
}

export const machine = (): string =>
  `Machine: ${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}.`;
