import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCertificate, solve } from '../../../src/core/assignment';
import { problemOf } from './instances';

describe('published instances (OR-Library)', () => {
  test.each([
    [100, 305],
    [200, 475],
    [400, 804],
    [800, 1552],
  ])('assign%i costs %i, and the certificate proves it', (size, optimum) => {
    const path = join(__dirname, '../../data/assignment', `assign${size}.txt`);
    const [n, ...costs] = readFileSync(path, 'utf8').trim().split(/\s+/).map(Number);
    expect(n).toBe(size);
    expect(costs).toHaveLength(n * n);
    const problem = problemOf(
      n,
      n,
      costs.map((cost) => 10000 - cost),
      { order: 'greatest total first' },
    );
    const plan = solve(problem);
    expect(plan.pairs).toBe(n);
    expect(10000 * n - plan.total).toBe(optimum);
    expect(checkCertificate(problem, plan)).toEqual([]);
  });
});
