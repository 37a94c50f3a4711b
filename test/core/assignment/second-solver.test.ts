import { compareWithMunkres, randomCohort } from '../../bench/random-cohorts';

describe('munkres, a simple second solver with copies for places, finds as many pairs and the same total', () => {
  // All ten thousand: `npm run bench -- --random`.
  test('in four thousand cohorts of every shape', () => {
    for (let seed = 0; seed < 4000; seed++) {
      try {
        compareWithMunkres(randomCohort(seed, seed % 40 === 0 ? 60 : seed % 5 === 0 ? 25 : 10));
      } catch (error) {
        throw new Error(`cohort ${seed}: ${(error as Error).message}`);
      }
    }
  });
});
