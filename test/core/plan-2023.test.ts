/** The plan of the example cohort, checked aim by aim by an independent solver (HiGHS), which sees only the scores and who is who. */
import loadHighs from 'highs';
import { suggestPairs } from '../../src/core/plan';
import { inputOf } from './applicants';
import { judgedCohort, SETTINGS } from './judged-cohort';

const cohort = judgedCohort();
const address = (key: string): string => key.replace(/^\w+:/, '');

function planned(order: string, previous: readonly { mentee: string; mentor: string }[] = []) {
  const input = inputOf(cohort.people, {
    asked: cohort.facts.asked,
    values: [...SETTINGS, ['order of aims', order]],
    previous,
  });
  return suggestPairs(input);
}
type Pairing = ReturnType<typeof planned>;

/** The cohort as a linear program in CPLEX format: x_i = 1 where the i-th scored pair is made. */
function programOf({ scores }: Pairing) {
  const eligible = cohort.people.filter((person) => person.status === 'Eligible');
  const waited = new Set(eligible.filter((p) => /not matched/.test(p.application.answers.earlier)).map((p) => p.key));
  const places = new Map(eligible.map((p) => [p.key, p.places]));
  const sum = (which: (s: (typeof scores)[number]) => number): string =>
    scores
      .map((s, i) => [which(s), i])
      .filter(([n]) => n !== 0)
      .map(([n, i]) => `+ ${n} x${i}`)
      .join('\n') || '0 x0';
  const index = new Map(scores.map((s, i) => [`${address(s.mentee)} ${address(s.mentor)}`, i]));
  const rules = [
    ...[...new Set(scores.map((s) => s.mentee))].map((key) => `${sum((s) => Number(s.mentee === key))} <= 1`),
    ...[...new Set(scores.map((s) => s.mentor))].map(
      (key) => `${sum((s) => Number(s.mentor === key))} <= ${places.get(key)}`,
    ),
    ...[...index].flatMap(([key, i]) => {
      const back = index.get(key.split(' ').reverse().join(' '));
      return back !== undefined && back > i ? [`x${i} + x${back} <= 1`] : [];
    }),
  ];
  return { scores, waited, sum, rules, places };
}

type Program = ReturnType<typeof programOf>;
type Highs = Awaited<ReturnType<typeof loadHighs>>;

function best(
  highs: Highs,
  { scores, rules }: Program,
  sense: 'Maximize' | 'Minimize',
  aim: string,
  more: readonly string[],
  extra: readonly string[] = [],
): number {
  const names = [...scores.map((_, i) => `x${i}`), ...extra];
  const text = [
    sense,
    `obj: ${aim}`,
    'Subject To',
    ...[...rules, ...more].map((rule, i) => `c${i}: ${rule}`),
    'Binary',
    names.join('\n'),
    'End',
  ].join('\n');
  const solution = highs.solve(text, { mip_rel_gap: 0, mip_abs_gap: 0 });
  if (solution.Status !== 'Optimal') throw new Error(solution.Status);
  return Math.round(solution.ObjectiveValue);
}

describe.each(['Weakest pair first', 'Greatest total first'])('%s', (order) => {
  const first = planned(order);
  // A last plan that is not this one, so that the aim of few changes has something to decide.
  const previous = planned(order === 'Weakest pair first' ? 'Greatest total first' : 'Weakest pair first').pairs;
  const plan = planned(order, previous);
  const program = programOf(plan);
  const { sum, waited, scores, places } = program;
  const chosen = new Set(plan.pairs.map((pair) => `${pair.mentee} ${pair.mentor}`));
  const isChosen = (s: (typeof scores)[number]): boolean => chosen.has(`${s.mentee} ${s.mentor}`);
  const seated = plan.pairs.filter((pair) => waited.has(pair.mentee)).length;
  const before = new Set(previous.map((pair) => `${pair.mentee} ${pair.mentor}`));
  const stays = (s: (typeof scores)[number]): number => Number(before.has(`${s.mentee} ${s.mentor}`));

  const ALL = sum(() => 1);
  const WAITED = sum((s) => Number(waited.has(s.mentee)));
  const TOTAL = sum((s) => s.score);
  const pairs = `${ALL} = ${plan.figures.pairs}`;
  const wait = `${WAITED} = ${seated}`;
  const atLeast = (level: number): string[] => {
    const low = sum((s) => Number(s.score < level));
    return low === '0 x0' ? [] : [`${low} <= 0`];
  };
  let highs: Highs;
  beforeAll(async () => {
    highs = await loadHighs();
  });

  test('every pair of the plan is scored, and the figures are those of the pairs', () => {
    const made = scores.filter(isChosen);
    expect(made).toHaveLength(plan.pairs.length);
    expect(made.reduce((total, s) => total + s.score, 0)).toBe(plan.figures.total);
    expect(Math.min(...made.map((s) => s.score))).toBe(plan.figures.weakest);
    expect(plan.pairs.length).toBeGreaterThan(20);
  });
  test('no plan has more pairs', () => expect(best(highs, program, 'Maximize', ALL, [])).toBe(plan.figures.pairs));
  test('no plan with as many pairs leaves fewer waiting of those who had waited', () => {
    expect(best(highs, program, 'Maximize', WAITED, [pairs])).toBe(seated);
  });

  const weakest = atLeast(plan.figures.weakest);
  if (order === 'Weakest pair first') {
    test('no such plan has a better weakest pair', () => {
      expect(
        best(
          highs,
          program,
          'Maximize',
          `1000 y`,
          [
            pairs,
            wait,
            ...weakest,
            ...atLeast(plan.figures.weakest + 1).map((r) => r.replace('<= 0', '+ 100 y <= 100')),
          ],
          ['y'],
        ),
      ).toBe(0);
    });
    test('no such plan has a greater total', () => {
      expect(best(highs, program, 'Maximize', TOTAL, [pairs, wait, ...weakest])).toBe(plan.figures.total);
    });
  } else {
    test('no such plan has a greater total', () => {
      expect(best(highs, program, 'Maximize', TOTAL, [pairs, wait])).toBe(plan.figures.total);
    });
    test('no such plan with this total has a better weakest pair', () => {
      const better = atLeast(plan.figures.weakest + 1);
      expect(best(highs, program, 'Maximize', TOTAL, [pairs, wait, ...better.map((r) => r)])).toBeLessThan(
        plan.figures.total,
      );
    });
  }

  const so = [pairs, wait, ...weakest, `${TOTAL} = ${plan.figures.total}`];
  // A mentor's square of loads, mentee by mentee: 1, then 3 more, then 5 more.
  const steps = [...places]
    .filter(([key]) => key.startsWith('mentor:'))
    .flatMap(([key, n], m) => Array.from({ length: n }, (_, k) => ({ key, name: `z${m}_${k}`, cost: 2 * k + 1 })));
  const linked = [...new Set(steps.map((step) => step.key))].map(
    (key) =>
      `${sum((s) => Number(s.mentor === key))} ${steps
        .filter((step) => step.key === key)
        .map((step) => `- ${step.name}`)
        .join(' ')} = 0`,
  );
  const LOADS = steps.map((step) => `+ ${step.cost} ${step.name}`).join('\n');
  const loads = [...places.keys()]
    .map((key) => plan.pairs.filter((pair) => pair.mentor === key).length ** 2)
    .reduce((a, b) => a + b, 0);
  test('no such plan loads the mentors more evenly', () => {
    expect(
      best(
        highs,
        program,
        'Minimize',
        LOADS,
        [...so, ...linked],
        steps.map((step) => step.name),
      ),
    ).toBe(loads);
  });
  test('no such plan changes fewer pairs of the last one', () => {
    const stayed = scores.filter((s) => isChosen(s) && stays(s)).length;
    expect(
      best(
        highs,
        program,
        'Maximize',
        sum(stays),
        [...so, ...linked, `${LOADS} = ${loads}`],
        steps.map((step) => step.name),
      ),
    ).toBe(stayed);
    expect(plan.figures).toEqual(first.figures);
  });
});

test('no pair of one institution, nobody with themselves, no mentor over their places', () => {
  const plan = planned('Weakest pair first');
  for (const pair of plan.pairs) {
    const [mentee, mentor] = [pair.mentee, pair.mentor].map(
      (key) => cohort.people.find((p) => p.key === key && p.status === 'Eligible')!,
    );
    expect(address(pair.mentee)).not.toBe(address(pair.mentor));
    expect(mentee.application.answers.employer).not.toBe(mentor.application.answers.employer);
    expect(plan.pairs.filter((other) => other.mentor === mentor.key).length).toBeLessThanOrEqual(mentor.places);
  }
});

test('Farid, who asked not to have his supervisor Kwame, does not get him while the card is open', () => {
  const plan = planned('Weakest pair first');
  expect(plan.cards.map((card) => [address(card.from).split('@')[0], address(card.about).split('@')[0]])).toEqual([
    ['farid.kapoor', 'kwame.wojcik'],
  ]);
  expect(plan.scores.some((s) => s.mentee.includes('farid.kapoor') && s.mentor.includes('kwame.wojcik'))).toBe(false);
});
