/** Benchmark instances, the same in every run: scores of n mentees (rows) by n mentors (columns), 0 to 10000. */
export type InstanceName = 'C' | 'U' | 'L' | 'P';

export const instanceWords: Record<InstanceName, string> = {
  C: 'realistic: 8 categorical questions',
  U: 'uniform random scores',
  L: 'low rank: a product of four traits',
  P: 'everybody wants the same mentors',
};

function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function instanceScores(name: InstanceName, n: number, seed = 1): Int16Array {
  const random = mulberry(seed * 1009 + n);
  const score = new Int16Array(n * n);
  if (name === 'U') {
    for (let k = 0; k < score.length; k++) score[k] = Math.floor(random() * 10001);
  } else if (name === 'P') {
    const fame = Array.from({ length: n }, () => random() * 9000);
    for (let k = 0; k < score.length; k++) score[k] = Math.floor(fame[k % n] + random() * 1000);
  } else if (name === 'L') {
    const traits = () => Array.from({ length: n }, () => Array.from({ length: 4 }, random));
    const wish = traits();
    const gift = traits();
    for (let r = 0; r < n; r++)
      for (let c = 0; c < n; c++) {
        let sum = 0;
        for (let t = 0; t < 4; t++) sum += wish[r][t] * gift[c][t];
        score[r * n + c] = Math.floor(sum * 2500);
      }
  } else {
    // Each question has a few answers, some commoner than others; agreement earns the weight, a neighbor half of it.
    const weights = [25, 15, 15, 15, 10, 10, 5, 5];
    const answers = [14, 12, 6, 5, 6, 7, 4, 3];
    const people = () =>
      Array.from({ length: n }, () =>
        answers.map((many) => ({ main: Math.floor(many * random() * random()), own: random() })),
      );
    const rows = people();
    const columns = people();
    for (let r = 0; r < n; r++)
      for (let c = 0; c < n; c++) {
        let sum = 0;
        for (let q = 0; q < weights.length; q++) {
          const gap = Math.abs(rows[r][q].main - columns[c][q].main);
          const part = gap === 0 ? 1 : gap === 1 ? 0.5 : 0.2 * columns[c][q].own;
          sum += weights[q] * part;
        }
        score[r * n + c] = Math.round(sum * 100);
      }
  }
  return score;
}
