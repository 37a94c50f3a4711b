/** Kept and approved pairs against places, rules, decisions and each other: every contradiction is said, nothing is dropped. */
import { suggestPairs } from '../../src/core/plan';
import { inputOf, mentee, mentor, pairsIn } from './applicants';

const [ben, leo] = [mentor('Ben'), mentor('Leo')];
const [ana, kim, max] = [mentee('Ana'), mentee('Kim'), mentee('Max')];
const keep = (e: { key: string }, m: { key: string }, approved = false) => ({ mentee: e.key, mentor: m.key, approved });
const codes = (result: ReturnType<typeof suggestPairs>) =>
  result.issues.map((i) => i.code).filter((code) => code !== 'E-33');
const sentences = (result: ReturnType<typeof suggestPairs>) => result.issues.map((i) => i.sentence).join('\n');

test('kept and approved pairs stay and say so', () => {
  const result = suggestPairs(inputOf([ben, leo, ana, kim], { kept: [keep(ana, leo), keep(kim, ben, true)] }));
  expect(pairsIn(result.pairs)).toEqual(['ana with leo', 'kim with ben']);
  expect(result.pairs.map((p) => [p.kept, p.approved])).toEqual([
    [true, false],
    [true, true],
  ]);
  expect(result.figures.weakest).toBe(-1);
  expect(codes(result)).toEqual([]);
});

test('more kept pairs than places: all stay, the mentor is named with both choices', () => {
  const result = suggestPairs(inputOf([ben, leo, ana, kim, max], { kept: [keep(ana, ben), keep(kim, ben)] }));
  expect(pairsIn(result.pairs)).toEqual(['ana with ben', 'kim with ben', 'max with leo']);
  expect(codes(result)).toEqual(['E-23']);
  expect(sentences(result)).toContain(
    'Ben Reyes has 1 place and 2 kept mentees. All stay for now: raise the places to 2, or choose which to move.',
  );
  expect(result.pairs[0].check).toBe('Kept over places: Ben Reyes has 1 place.');
});

test('kept and never: the pair stays for now, an issue offers both', () => {
  const result = suggestPairs(inputOf([ben, ana], { kept: [keep(ana, ben)], never: [{ a: ana.key, b: ben.key }] }));
  expect(pairsIn(result.pairs)).toEqual(['ana with ben']);
  expect(codes(result)).toEqual(['E-22']);
  expect(result.pairs[0].check).toBe('Kept, although: Marked Never.');
  expect(result.scores).toHaveLength(1);
});

test('a person\u2019s word beats a rule: a kept pair of one institution stays, with the reason as its check', () => {
  const people = [
    mentor('Ben', { employer: 'Lakeside University' }),
    mentee('Ana', { employer: 'Lakeside University' }),
  ];
  const result = suggestPairs(inputOf(people, { kept: [keep(people[1], people[0])] }));
  expect(result.pairs[0].check).toBe('Kept, although: Same institution: Lakeside University.');
});

test('one mentee kept with two mentors: the approved pair stays', () => {
  const result = suggestPairs(inputOf([ben, leo, ana, kim], { kept: [keep(ana, ben), keep(ana, leo, true)] }));
  expect(pairsIn(result.pairs)).toEqual(['ana with leo', 'kim with ben']);
  expect(sentences(result)).toContain(
    'Ana Reyes is kept with Leo Reyes and with Ben Reyes. Leo Reyes stays for now: keep one of the two.',
  );
});

test('kept as each other\u2019s mentors: one of the two pairs stays', () => {
  const people = [mentor('Ana'), ana, mentor('Kim'), kim];
  const result = suggestPairs(inputOf(people, { kept: [keep(ana, people[2]), keep(kim, people[0])] }));
  expect(pairsIn(result.pairs)).toEqual(['ana with kim']);
  expect(codes(result)).toEqual(['E-22']);
});

test('kept with themselves: not made, and said', () => {
  const result = suggestPairs(inputOf([mentor('Ana'), ana], { kept: [keep(ana, mentor('Ana'))] }));
  expect(result.pairs).toEqual([]);
  expect(codes(result)).toEqual(['E-22']);
});

test('a mentor who needs a decision: the pair waits, and the mentee is not given away', () => {
  const result = suggestPairs(
    inputOf([mentor('Ben', { status: 'Needs a decision' }), leo, ana], { kept: [keep(ana, ben, true)] }),
  );
  expect(result.pairs).toEqual([]);
  expect(codes(result)).toEqual(['E-32']);
  expect(result.without[0]).toMatchObject({
    person: ana.key,
    why: 'Waiting for a decision: kept with Ben Reyes, who needs one.',
  });
});

test('a mentee who needs a decision: the place stays taken', () => {
  const result = suggestPairs(
    inputOf([ben, mentee('Ana', { status: 'Needs a decision' }), kim], { kept: [keep(ana, ben)] }),
  );
  expect(result.pairs).toEqual([]);
  expect(result.without.map((w) => w.why)).toEqual([
    'Every mentor who fits is full.',
    'Waiting for a decision: kept with Ana Reyes, who needs one.',
  ]);
});

test('a mentor who withdrew: the mentee is paired again, and it is said', () => {
  const result = suggestPairs(
    inputOf([mentor('Ben', { status: 'Withdrawn' }), leo, ana], { kept: [keep(ana, ben, true)] }),
  );
  expect(pairsIn(result.pairs)).toEqual(['ana with leo']);
  expect(sentences(result)).toContain(
    'Ana Reyes and Ben Reyes are an approved pair, but Ben Reyes (Withdrawn) cannot take part any more. The pair is not in this plan, and the partner takes part again: accept Ben Reyes again, or end the pair.',
  );
});

test('a pair given twice counts once', () => {
  const result = suggestPairs(inputOf([ben, ana], { kept: [keep(ana, ben), keep(ana, ben, true)] }));
  expect(result.pairs[0].approved).toBe(true);
  expect(codes(result)).toEqual([]);
});
