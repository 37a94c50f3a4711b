import fc from 'fast-check';
import { type PairingInput, suggestPairs } from '../../src/core/plan';
import { inputOf, mentee, mentor, nameIn, pairsIn } from './applicants';

const AREAS = ['Assessment', 'Preservation', 'Access & Equity', 'Buildings & Operations'];
const plan = (input: PairingInput) => suggestPairs(input);
const whys = (input: PairingInput) => plan(input).without.map((w) => `${nameIn(w.person)}: ${w.why}`);

describe('a small cohort', () => {
  const people = [
    mentor('Ben', { areas: ['Assessment'], help: ['Managing people'] }),
    mentor('Leo', { areas: ['Preservation'], help: ['Managing people'] }),
    mentee('Ana', { areas: ['Assessment'], help: ['Managing people'] }),
    mentee('Kim', { areas: ['Assessment', 'Preservation'], help: ['Coaching toward goals'] }),
    mentee('Max', { areas: ['Preservation'], help: ['Managing people'], status: 'Needs a decision' }),
  ];
  const result = plan(inputOf(people));

  test('pairs the eligible, and nobody else', () => {
    expect(pairsIn(result.pairs)).toEqual(['ana with ben', 'kim with leo']);
    expect(result.without).toEqual([]);
  });
  test('every pair says why, and what to look at first', () => {
    expect(result.pairs[0]).toMatchObject({
      score: 10000,
      label: 'Strong',
      reasons: ['Areas: Assessment (1 of 1).', 'Help: managing people (1 of 1).'],
      check: '',
      menteeRank: 1,
      mentorRank: 1,
      kept: false,
    });
    expect(result.pairs[1]).toMatchObject({
      score: 2500,
      label: 'Weak',
      check: 'Weak: approve it only after reading both applications.',
    });
  });
  test('the figures are those of the pairs, and every score that is added up is listed', () => {
    expect(result.figures).toEqual({
      pairs: 2,
      weakest: 2500,
      total: 12500,
      labels: { Strong: 1, Good: 0, Fair: 0, Weak: 1 },
      waitedLeft: 0,
      bothRather: 0,
    });
    expect(result.scores.map((s) => `${nameIn(s.mentee)} ${nameIn(s.mentor)} ${s.score}`)).toEqual([
      'ana ben 10000',
      'ana leo 5000',
      'kim ben 2500',
      'kim leo 2500',
    ]);
  });
  test('what the two may read holds no score, level or judgment', () => {
    expect(result.pairs[0].shared).toEqual([
      'You both chose Assessment.',
      'What one of you offers and the other would like: managing people.',
    ]);
  });
});

test('who had waited before gets the one place', () => {
  const people = [
    mentor('Ben', { areas: ['Assessment'] }),
    mentee('Ana', { areas: ['Assessment'] }),
    mentee('Kim', { areas: ['Preservation'], earlier: 'Applied but was not matched' }),
  ];
  expect(pairsIn(plan(inputOf(people)).pairs)).toEqual(['kim with ben']);
  const asked = { ...inputOf([]).asked, mentee: new Set([...inputOf([]).asked.mentee].filter((f) => f !== 'earlier')) };
  expect(pairsIn(plan(inputOf(people, { asked })).pairs)).toEqual(['ana with ben']);
});

test('weakest pair first, or by switch the greatest total', () => {
  const people = [
    mentor('Ben', { areas: ['Assessment', 'Preservation', 'Access & Equity'] }),
    mentor('Leo', { areas: ['Assessment'] }),
    mentee('Ana', { areas: ['Assessment', 'Preservation', 'Access & Equity'] }),
    mentee('Kim', { areas: ['Preservation', 'Buildings & Operations', 'Metadata, cataloging and discovery'] }),
  ];
  const weights: [string, unknown][] = [
    'competencies',
    'help',
    'wishes',
    'setting',
    'experience',
    'time-zone',
    'meeting',
  ].map((key) => [`weight ${key}`, { points: 0, must: false }]);
  const pairs = (...values: [string, unknown][]) =>
    pairsIn(plan(inputOf(people, { values: [...weights, ...values] })).pairs);
  expect(pairs()).toEqual(['ana with leo', 'kim with ben']);
  expect(pairs(['order of aims', 'Greatest total first'])).toEqual(['ana with ben', 'kim with leo']);
});

describe('one place more', () => {
  const likes = (...areas: string[]) => ({ areas });
  const help = (people: Parameters<typeof inputOf>[0]) =>
    plan(inputOf(people)).without.map((w) => `${nameIn(w.person)}: ${w.help}`);
  test('that gives the mentee a mentor is named, with what follows', () => {
    expect(
      help([
        mentor('Ben', likes('Assessment')),
        mentee('Ana', likes('Assessment')),
        mentee('Kim', likes('Preservation')),
      ]),
    ).toEqual([
      'kim: Ask Ben Reyes to take one more mentee: the best plan then gives them Ben Reyes (0.00 of 100), and nobody else moves.',
    ]);
  });
  test('that would go to somebody else says so', () => {
    const two = [
      mentee('Ana', likes('Assessment')),
      mentee('Kim', likes('Assessment')),
      mentee('Zoe', likes('Preservation')),
    ];
    expect(help([mentor('Ben', likes('Assessment')), ...two])).toContain(
      'zoe: Ask Ben Reyes to take one more mentee, and keep this pair (0.00 of 100): the new place alone would go to somebody else.',
    );
  });
});

test('the last plan stands where nothing is better', () => {
  const people = [mentor('Ben'), mentor('Leo'), mentee('Ana'), mentee('Kim')];
  for (const [one, other] of [
    [0, 1],
    [1, 0],
  ]) {
    const previous = [
      { mentee: people[2].key, mentor: people[one].key },
      { mentee: people[3].key, mentor: people[other].key },
    ];
    expect(pairsIn(plan(inputOf(people, { previous })).pairs)).toEqual(pairsIn(previous));
  }
});

describe('bad input is said, never dropped', () => {
  test('nobody on one side', () => {
    expect(plan(inputOf([mentee('Ana')])).issues.map((i) => i.sentence)).toContain(
      'No mentor is eligible, so there is nobody to pair. Decide in Eligibility first.',
    );
    expect(whys(inputOf([mentee('Ana')]))).toEqual(['ana: Nobody is eligible as a mentor.']);
    expect(whys(inputOf([mentor('Ben')]))).toEqual(['ben: Nobody is eligible as a mentee.']);
    expect(plan(inputOf([])).figures.pairs).toBe(0);
  });
  test('no mentor offers a place', () => {
    const { issues, without } = plan(inputOf([mentee('Ana'), mentor('Ben', { places: 0 })]));
    expect(issues.map((i) => i.code)).toContain('E-34');
    expect(without.map((w) => w.why)).toEqual(['No mentor who fits offers a place.', 'Offers no place.']);
  });
  test('nothing counts', () => {
    const { issues, pairs } = plan(inputOf([mentee('Ana'), mentor('Ben')]));
    expect(issues.map((i) => i.code)).toEqual(['E-33']);
    expect(pairs[0]).toMatchObject({
      score: 0,
      label: 'Weak',
      check: 'Little to go on: less than half of what counts was answered.',
      breakdown: [],
    });
  });
  test('a pair with less than half of the weight stated says so; "No preference" is stated', () => {
    const full = { areas: ['Assessment'], help: ['Managing people'], meeting: ['Phone'] };
    const check = (answers: object) =>
      plan(inputOf([mentor('Ben', { ...full, places: 2 }), mentee('Ana', full), mentee('Kim', answers)])).pairs[1]
        .check;
    expect(check({ areas: ['Assessment'] })).toBe('Little to go on: less than half of what counts was answered.');
    expect(check({ areas: ['Assessment'], help: ['No preference'] })).not.toMatch(/Little/);
  });
});

test('shuffled people, the same plan', () => {
  const person = fc.record({
    areas: fc.subarray(AREAS),
    help: fc.subarray(['Managing people', 'Coaching toward goals']),
    earlier: fc.constantFrom('No', 'Applied but was not matched'),
  });
  const cohort = fc.record({
    mentors: fc.array(fc.tuple(person, fc.integer({ min: 0, max: 3 })), { maxLength: 6 }),
    mentees: fc.array(person, { maxLength: 9 }),
  });
  fc.assert(
    fc.property(cohort, fc.infiniteStream(fc.nat()), ({ mentors, mentees }, chance) => {
      const people = [
        ...mentors.map(([a, places], i) => mentor(`P${i}`, { ...a, places })),
        ...mentees.map((a, i) => mentee(`P${i + 3}`, a)),
      ];
      const shuffled = people
        .map((p) => ({ p, at: chance.next().value }))
        .sort((a, b) => a.at - b.at)
        .map(({ p }) => p);
      const [one, other] = [plan(inputOf(people)), plan(inputOf(shuffled))];
      expect(other.pairs).toEqual(one.pairs);
      expect(other.without).toEqual(one.without);
      expect(other.figures).toEqual(one.figures);
    }),
    { numRuns: 150, seed: 6 },
  );
});

test('a forbidden pair is absent: it never takes part, and one more of them never makes a better plan', () => {
  const cohort = fc.array(fc.tuple(fc.subarray(AREAS, { minLength: 1 }), fc.subarray(AREAS, { minLength: 1 })), {
    minLength: 2,
    maxLength: 6,
  });
  fc.assert(
    fc.property(cohort, fc.nat(), fc.nat(), (answers, i, j) => {
      const people = answers.flatMap(([a, b], k) => [mentor(`Ben${k}`, { areas: a }), mentee(`Ana${k}`, { areas: b })]);
      const [a, b] = [people[2 * (i % answers.length) + 1].key, people[2 * (j % answers.length)].key];
      const [free, bound] = [plan(inputOf(people)), plan(inputOf(people, { never: [{ a, b }] }))];
      expect(bound.scores.some((s) => s.mentee === a && s.mentor === b)).toBe(false);
      expect(bound.pairs.some((p) => p.mentee === a && p.mentor === b)).toBe(false);
      expect(bound.scores).toHaveLength(free.scores.length - 1);
      const [x, y] = [free.figures, bound.figures];
      expect(
        x.pairs > y.pairs ||
          (x.pairs === y.pairs && (x.weakest > y.weakest || (x.weakest === y.weakest && x.total >= y.total))),
      ).toBe(true);
    }),
    { numRuns: 150, seed: 7 },
  );
});
