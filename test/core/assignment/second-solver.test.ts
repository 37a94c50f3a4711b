import { munkres } from 'munkres';
import { checkCertificate, solve } from '../../../src/core/assignment';
import { dice, randomProblem } from './instances';

/** More than all scores of a plan together: munkres knows no forbidden pairs, so a pair counts this much. */
const PAIR = 1_000_000;

describe('munkres, a simple second solver with copies for places, finds as many pairs and the same total', () => {
  test.each([[0], [1], [2], [3]])('a thousand cohorts of 1 x 1 to 60 x 60 (%i)', (part) => {
    for (let turn = 0; turn < 1000; turn++) {
      const seed = part * 1000 + turn;
      const random = dice(seed + 123456);
      // Mostly small, some large: the time goes as the cube.
      const most = turn % 50 === 0 ? 60 : turn % 5 === 0 ? 25 : 10;
      const problem = randomProblem(random, {
        rows: 1 + random.below(most),
        columns: 1 + random.below(most),
        forbidden: random.below(20) / 20,
        distinct: [2, 3, 10, 100, 10000][random.below(5)],
        mostPlaces: 1 + random.below(3),
        bothRoles: 0,
        keep: 0,
      });
      const { rows, columns, score } = problem;
      const plan = solve({ ...problem, order: 'greatest total first', waited: new Uint8Array(rows) });
      const places = Array.from(problem.capacity).flatMap((many, column) => new Array<number>(many).fill(column));
      const worth = (row: number, column: number) => {
        const s = score[row * columns + column];
        return s < 0 ? 0 : PAIR + s;
      };
      let pairs = 0;
      let total = 0;
      if (places.length > 0) {
        const cost = Array.from({ length: rows }, (_, row) => places.map((column) => 2 * PAIR - worth(row, column)));
        for (const [row, place] of munkres(cost)) {
          const s = score[row * columns + places[place]];
          if (s < 0) continue;
          pairs++;
          total += s;
        }
      }
      if (plan.pairs !== pairs || plan.total !== total)
        throw new Error(`seed ${seed}: ${plan.pairs} pairs, ${plan.total}; munkres ${pairs} pairs, ${total}`);
      const given = { ...problem, order: 'greatest total first' as const, waited: new Uint8Array(rows) };
      const trouble = checkCertificate(given, plan);
      if (trouble.length > 0) throw new Error(`seed ${seed}: ${trouble.join(' ')}`);
    }
  });
});
