import { boardOf, forbiddenBy } from '../../../src/core/board';
import { PAIR_RULES } from '../../../src/core/pair-rules';
import type { PairingInput } from '../../../src/core/plan';
import { suggestPairs } from '../../../src/core/plan';
import { inputOf, mentee, mentor, pairsIn } from '../applicants';

const IDS = PAIR_RULES.map((rule) => rule.key);

/** What forbids, and what only warns of, the pair of the first mentee and the first mentor by key. */
function spoken(input: PairingInput): { on: string[]; caution: string[]; why: string[]; lift: string[] } {
  const board = boardOf(input);
  const rules = forbiddenBy(board, 0);
  const cautions = board.cautions.get(0) ?? [];
  return {
    on: rules.map((rule) => rule.key),
    caution: cautions.map((rule) => rule.key),
    why: [...rules, ...cautions].map((rule) => rule.why(board, 0, 0)),
    lift: [...rules, ...cautions].map((rule) => rule.lift(board, 0, 0)),
  };
}

test('every rule has a row in Settings: a switch, or the word that it is always on and what to do instead', () => {
  expect(IDS).toEqual([
    'same-person',
    'each-others-mentor',
    'same-institution',
    'never-pair',
    'named-person',
    'earlier-pair',
    'must-match',
    'quality-floor',
    'capacity',
  ]);
  const switched = PAIR_RULES.filter((rule) => rule.settings.some((s) => s.choices?.includes('Caution'))).map(
    (rule) => rule.key,
  );
  expect(switched).toEqual(['each-others-mentor', 'same-institution', 'named-person', 'earlier-pair', 'quality-floor']);
  for (const key of ['same-person', 'never-pair', 'capacity']) {
    const [setting] = PAIR_RULES.find((rule) => rule.key === key)!.settings;
    expect([setting!.read('On', 'UTC'), setting!.read('Off', 'UTC')]).toEqual(['On', undefined]);
    expect(setting!.help).toContain('Always on.');
  }
});

describe('same-person', () => {
  test('Dana, who applied in both roles, is not her own mentor', () => {
    const both = [mentor('Dana'), mentee('Dana')];
    expect(spoken(inputOf(both))).toMatchObject({
      on: ['same-person', 'same-institution'],
      lift: ['', expect.any(String)],
    });
    expect(suggestPairs(inputOf(both)).pairs).toEqual([]);
  });
});

describe('each-others-mentor', () => {
  test('of two people in both roles one mentors the other, not both', () => {
    const people = ['Dana', 'Kim'].flatMap((name) => [mentor(name), mentee(name)]);
    const { pairs, without } = suggestPairs(inputOf(people));
    expect(pairs).toHaveLength(1);
    expect(without.map((w) => w.role).sort()).toEqual(['mentee', 'mentor']);
    expect(without.find((w) => w.role === 'mentee')!.why).toBe('The only free mentor is their own mentee.');
  });

  test('as a caution both mentor the other and both pairs say so; off, nobody looks', () => {
    const people = ['Dana', 'Kim'].flatMap((name) => [mentor(name), mentee(name)]);
    const checks = (word: string) =>
      suggestPairs(
        inputOf(people, {
          values: [
            ['pair rule each-others-mentor', word],
            ['pair rule same-institution', 'Off'],
          ],
        }),
      ).pairs.map((pair) => pair.check === 'These two mentor each other.');
    expect(checks('Caution')).toEqual([true, true]);
    expect(checks('Off')).toEqual([false, false]);
  });
});

describe('same-institution', () => {
  const two = (one: string, other: string) => [mentee('Ana', { employer: one }), mentor('Ben', { employer: other })];
  test.each([
    ['Univ. of Springfield Libraries', 'University of Springfield'],
    ['School of Information, University of Springfield', 'University of Springfield'],
    ['Springfield University Library', 'Springfield University'],
  ])('"%s" and "%s" are one', (one, other) => {
    expect(spoken(inputOf(two(one, other)))).toMatchObject({
      on: ['same-institution'],
      why: [`Same institution: ${one}; ${other}.`],
    });
  });
  test('a caution is made and says so; off says nothing', () => {
    const people = two('Springfield University', 'Springfield University');
    const caution = inputOf(people, { values: [['pair rule same-institution', 'Caution']] });
    expect(spoken(caution)).toMatchObject({ on: [], caution: ['same-institution'] });
    expect(suggestPairs(caution).pairs[0].check).toBe('Same institution: Springfield University.');
    expect(spoken(inputOf(people, { values: [['pair rule same-institution', 'Off']] }))).toMatchObject({
      on: [],
      caution: [],
    });
  });
  test('with a blank name the own mail domain speaks, a consumer one never', () => {
    const mail = (address: string) => [
      mentee('Ana', { employer: '', preferredEmail: `ana@${address}` }),
      mentor('Ben', { employer: 'Lakeside Museum', preferredEmail: `ben@${address}` }),
    ];
    expect(spoken(inputOf(mail('lakeside.example.org'))).on).toEqual(['same-institution']);
    expect(spoken(inputOf(mail('gmail.com'))).on).toEqual([]);
  });
});

describe('never-pair', () => {
  const people = [mentee('Ana'), mentor('Ben')];
  test('holds in both directions and whatever the role in the key', () => {
    for (const never of [
      { a: people[0].key, b: people[1].key },
      { a: people[1].key, b: people[0].key },
      { a: people[0].key.slice(7), b: people[1].key.slice(7) },
    ])
      expect(spoken(inputOf(people, { never: [never] }))).toMatchObject({ on: ['never-pair'], why: ['Marked Never.'] });
  });
  test('an unknown address is no trouble', () => {
    expect(spoken(inputOf(people, { never: [{ a: people[0].key, b: 'mentor:gone@x.example' }] })).on).toEqual([]);
  });
  test('the mentee whose only mentor is ruled out reads why and what would help', () => {
    const { without } = suggestPairs(inputOf(people, { never: [{ a: people[0].key, b: people[1].key }] }));
    expect(without[0]).toMatchObject({ why: 'The only possible mentor is out: marked Never.', options: [] });
    expect(without[0].help).toMatch(/^Take the Never row out of Pair rules\. Then Ben Reyes is possible: /);
  });
});

describe('earlier-pair', () => {
  const people = [mentee('Ana'), mentor('Ben')];
  const earlier = [{ mentee: people[0].key, mentor: people[1].key }];
  test('is off by default, and can be on or a caution', () => {
    const state = (value?: string) =>
      spoken(inputOf(people, { earlier, values: value ? [['pair rule earlier-pair', value]] : [] }));
    expect(state()).toMatchObject({ on: [], caution: [] });
    expect(state('On')).toMatchObject({ on: ['earlier-pair'], caution: [] });
    expect(state('Caution')).toMatchObject({
      on: [],
      caution: ['earlier-pair'],
      why: ['These two were a pair in an earlier cohort.'],
    });
  });
});

describe('must-match', () => {
  const weight = (points = 5): [string, unknown] => ['weight time-zone', { points, must: true }];
  const zones = (one: string, other: string) => [
    mentee('Ana', { timeZone: one }),
    mentor('Ben', { timeZone: other }),
    mentee('Kim', { timeZone: 'Eastern' }),
    mentor('Leo', { timeZone: 'Eastern' }),
  ];
  test.each([
    ['Eastern', 'Pacific', []],
    ['Chamorro (Guam)', 'Pacific', []],
    ['Chamorro (Guam)', 'Eastern', ['must-match']],
    ['', 'Eastern', ['must-match']],
    ['No preference', 'Eastern', []],
  ])('a mentee in "%s", a mentor in "%s": %j', (one, other, on) => {
    expect(spoken(inputOf(zones(one, other), { values: [weight()] })).on).toEqual(on);
  });
  test('it keeps its weight, and with the weight 0 it still must match', () => {
    expect(spoken(inputOf(zones('Chamorro (Guam)', 'Eastern'), { values: [weight(0)] })).on).toEqual(['must-match']);
  });
  test('somebody left alone by it is an issue with the way out', () => {
    const { issues } = suggestPairs(inputOf(zones('Chamorro (Guam)', 'Eastern'), { values: [weight()] }));
    expect(issues.map((i) => [i.code, i.sentence])).toEqual([
      [
        'E-21',
        'Nobody fits Ana Reyes: Time zone must match and does not. Set "Time zone" to Important instead of Must match.',
      ],
    ]);
  });
});

describe('quality-floor', () => {
  const people = [
    mentee('Ana', { areas: ['Assessment'] }),
    mentor('Ben', { areas: ['Preservation'] }),
    mentee('Kim', { areas: ['Ethics'] }),
    mentor('Leo', { areas: ['Ethics'] }),
  ];
  test('is off by default, is switched on by itself or by "Only pairs that fit well"', () => {
    const on = (...values: [string, unknown][]) => spoken(inputOf(people, { values })).on;
    expect(on()).toEqual([]);
    expect(on(['pair rule quality-floor', 'On'])).toEqual(['quality-floor']);
    expect(on(['too few mentors', 'Only pairs that fit well'])).toEqual(['quality-floor']);
    expect(on(['pair rule quality-floor', 'On'], ['quality floor', 0])).toEqual([]);
  });
  test('with it some wait instead of being paired poorly, and read what would help', () => {
    const { pairs, without } = suggestPairs(
      inputOf(people, { values: [['too few mentors', 'Only pairs that fit well']] }),
    );
    expect(pairsIn(pairs)).toEqual(['kim with leo']);
    expect(without[0].why).toBe('No mentor fits. In the way: quality floor (2).');
    expect(without[0].help).toMatch(/^Lower the quality floor to \d+\. Then /);
  });
});

describe('named-person', () => {
  const people = [mentee('Ana', { aboutOthers: 'Please not Ben Reyes, my supervisor.' }), mentor('Ben')];
  test('holds the pair back until the card is answered', () => {
    expect(spoken(inputOf(people))).toMatchObject({
      on: ['named-person'],
      why: ['Waiting for a decision: Ana Reyes named the other.'],
    });
    const { without, cards } = suggestPairs(inputOf(people));
    expect(cards).toHaveLength(1);
    expect(without[0]).toMatchObject({
      why: 'Waiting for a decision: Ana Reyes named the other.',
      options: [{ name: 'Ben Reyes', whyNot: 'held back until the card is answered' }],
    });
  });
  test('as a caution the pair may be made and says so; off, nobody is asked', () => {
    const plan = (word: string) => suggestPairs(inputOf(people, { values: [['pair rule named-person', word]] }));
    expect(plan('Caution').pairs[0].check).toBe('Waiting for a decision: Ana Reyes named the other.');
    expect(plan('Caution').cards).toHaveLength(1);
    expect([plan('Off').pairs[0].check, plan('Off').cards]).toEqual([expect.not.stringContaining('named'), []]);
  });
  test.each([
    ['never', ['never-pair']],
    ['prefer', []],
    ['nothing', []],
  ] as const)('answered with %s', (answer, on) => {
    const answered = [{ from: people[0].key, about: people[1].key, answer }];
    expect(spoken(inputOf(people, { answered })).on).toEqual(on);
    expect(suggestPairs(inputOf(people, { answered })).cards).toEqual([]);
  });
});

describe('capacity', () => {
  test('nobody gets more mentees than places; a mentor without places gets none', () => {
    const people = [
      mentor('Ben', { places: 2 }),
      mentor('Leo', { places: 0 }),
      ...['Ana', 'Kim', 'Max', 'Zoe'].map((name) => mentee(name)),
    ];
    const { pairs, without } = suggestPairs(inputOf(people));
    expect(pairs.map((pair) => pair.mentor)).toEqual([people[0].key, people[0].key]);
    expect(without.map((w) => w.why)).toEqual([
      'Every mentor who fits is full.',
      'Every mentor who fits is full.',
      'Offers no place.',
    ]);
    expect(without[0].options.map((o) => o.whyNot)).toEqual(['full (2 of 2)', 'no place']);
  });
});
