import fc from 'fast-check';
import type { Application } from '../../src/core/application';
import { applicationId, type JudgeInput, judge } from '../../src/core/judge';
import { DECISIONS, type Decision, type DecisionWord } from '../../src/core/person';
import { applicant, at, facts } from './rules/applicant';

const FIRST = at('2022-11-10T09:00:00');
const SECOND = at('2022-11-12T09:00:00');
const LATE = at('2022-11-25T09:00:00');
const dana = (submitted: number, row = 2, answers = {}) => applicant(answers, { submitted, row });
const word = (w: DecisionWord, on = Number.NaN, note = ''): Decision => ({ word: w, note, by: 'Lee', on });
const decided = (...pairs: [Application, Decision][]) => new Map(pairs.map(([a, d]) => [applicationId(a), d]));
const judged = (applications: Application[], more: Partial<JudgeInput> = {}) =>
  judge({ applications, decisions: new Map(), facts: facts(), ...more });
const statuses = (...args: Parameters<typeof judged>) =>
  judged(...args).map((p) => [p.application.submitted, p.status]);

test('Dana, who corrected her application in time, counts with the newer one at once', () => {
  expect(statuses([dana(SECOND, 3), dana(FIRST)])).toEqual([
    [FIRST, 'Replaced by newer'],
    [SECOND, 'Eligible'],
  ]);
});

test('of two rows in the same second the lower one counts', () => {
  const people = judged([dana(FIRST, 9), dana(FIRST, 4)]);
  expect(people.map((p) => [p.application.row, p.status])).toEqual([
    [4, 'Replaced by newer'],
    [9, 'Eligible'],
  ]);
});

test('Dana, whose correction came late, keeps what she sent in time, and the panel says so', () => {
  const [intime, late] = judged([dana(FIRST), dana(LATE, 3)]);
  expect([intime!.status, late!.status]).toEqual(['Eligible', 'Not eligible']);
  expect(intime!.cautions).toEqual([
    'A correction of Fri, Nov 25, 2022, 9:00 AM (Chicago time) came after the deadline and was not used.',
  ]);
  expect(late!.why).toContain('The application of Thu, Nov 10, 2022, 9:00 AM (Chicago time) counts.');
});

test('a committee that accepts the late correction has it replace the earlier application', () => {
  const late = dana(LATE, 3);
  expect(statuses([dana(FIRST), late], { decisions: decided([late, word('Accept')]) })).toEqual([
    [FIRST, 'Replaced by newer'],
    [LATE, 'Eligible'],
  ]);
});

test('a card reverses the newest: the committee accepts the first application after the second came', () => {
  const first = dana(FIRST);
  const people = judged([first, dana(SECOND, 3)], { decisions: decided([first, word('Accept', SECOND + 1000)]) });
  expect(people.map((p) => p.status)).toEqual(['Eligible', 'Not eligible']);
  expect(people[1]!.why).toBe(
    'The committee chose the earlier application of Thu, Nov 10, 2022, 9:00 AM (Chicago time).',
  );
});

test('a decision goes over to a newer application of the same person, with a caution', () => {
  const first = dana(FIRST);
  const [, second] = judged([first, dana(SECOND, 3, { commitments: ['none of it'] })], {
    decisions: decided([first, word('Accept', FIRST + 1000)]),
  });
  expect(second!.status).toBe('Eligible');
  expect(second!.why).toBe(
    'Accepted by Lee. Did not promise to attend the orientation. The answers changed since the decision.',
  );
});

test('an edited response keeps its decision, with a caution', () => {
  const edited = dana(SECOND);
  const decisions = decided([edited, word('Do not accept')]);
  const [person] = judged([edited], { decisions, changedSince: new Set([applicationId(edited)]) });
  expect([person!.status, person!.cautions]).toEqual(['Not eligible', ['The answers changed since the decision.']]);
});

test('the caution stays at later looks, because the decision is older than the answers', () => {
  const [person] = judged([dana(SECOND)], { decisions: decided([dana(SECOND), word('Accept', FIRST)]) });
  expect(person!.cautions).toEqual(['The answers changed since the decision.']);
  const [undisturbed] = judged([dana(FIRST)], { decisions: decided([dana(FIRST), word('Accept', SECOND)]) });
  expect(undisturbed!.cautions).toBeUndefined();
});

test.each([
  ['Accept', 'Eligible', 'Accepted by Lee: seen at the conference.'],
  ['Do not accept', 'Not eligible', 'Not accepted by Lee: seen at the conference.'],
  ['Ask the person', 'Needs a decision', 'To be asked by Lee: seen at the conference.'],
  ['Withdraw', 'Withdrawn', 'Withdrawn by Lee: seen at the conference.'],
] as const)('the word %j makes Dana %s', (w, status, why) => {
  const [person] = judged([dana(FIRST)], {
    decisions: decided([dana(FIRST), word(w, SECOND, 'seen at the conference')]),
  });
  expect([person!.status, person!.why]).toEqual([status, why]);
});

test('a decision about a person, and not about one application, counts for the one that counts', () => {
  const decisions = new Map([['mentee:dana@lib.example.org', word('Withdraw')]]);
  expect(statuses([dana(FIRST), dana(SECOND, 3)], { decisions })).toEqual([
    [FIRST, 'Replaced by newer'],
    [SECOND, 'Withdrawn'],
  ]);
});

test('Dana, whose row was removed, is withdrawn by name; nothing of her is deleted', () => {
  const gone = [
    {
      key: 'mentor:dana@lib.example.org',
      submitted: FIRST,
      name: 'Dana Reyes',
      email: 'dana@lib.example.org',
      decision: word('Accept'),
    },
  ];
  const [person] = judged([], { gone });
  expect([person!.status, person!.why, person!.decision?.word]).toEqual([
    'Withdrawn',
    'The row was removed from the response tab.',
    'Accept',
  ]);
  expect(person!.application.answers).toMatchObject({ firstName: 'Dana', lastName: 'Reyes' });
});

test('possible duplicates are both asked about, until one of them is withdrawn', () => {
  const home = applicant({}, { email: 'dana@home.example.net' });
  expect(judged([dana(FIRST), home]).map((p) => p.status)).toEqual(['Needs a decision', 'Needs a decision']);
  expect(
    judged([dana(FIRST), home], { decisions: decided([home, word('Withdraw')]) }).map((p) => [p.key, p.status]),
  ).toEqual([
    ['mentee:dana@home.example.net', 'Withdrawn'],
    ['mentee:dana@lib.example.org', 'Eligible'],
  ]);
});

test('places: as answered, beaten by what the committee typed; an unreadable answer is one place with a caution; mentees have none', () => {
  const mentor = (capacity: string) => applicant({ capacity }, { role: 'mentor' });
  const places = new Map([['mentor:dana@lib.example.org', 3]]);
  expect(judged([mentor('1-2')])[0]!.places).toBe(2);
  expect(judged([mentor('1-2')], { places })[0]!.places).toBe(3);
  expect(judged([mentor('as you like')])[0]).toMatchObject({
    places: 1,
    why: "'as you like' names no number of mentees, so it is one.",
  });
  expect(judged([mentor('as you like')], { places })[0]!.why).toBe('');
  expect(judged([dana(FIRST)])[0]!.places).toBe(0);
});

test('nobody is ever eligible twice in one role, everybody appears once, and no row order matters', () => {
  const time = fc.constantFrom(FIRST, SECOND, LATE, at('2022-11-19T01:00:00'), Number.NaN);
  const row = fc.record({
    submitted: time,
    zone: fc.constantFrom('Central', 'Hawaii'),
    promise: fc.boolean(),
    who: fc.constantFrom('a', 'b'),
  });
  const decision = fc.option(
    fc.record({ word: fc.constantFrom(...DECISIONS), on: fc.constantFrom(FIRST, SECOND, LATE + 1, Number.NaN) }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(row, decision), { maxLength: 6 }), (rows) => {
      const applications = rows.map(([r], i) =>
        applicant(
          { timeZone: r.zone, memberNumber: '', firstName: r.who, ...(r.promise ? {} : { commitments: ['no'] }) },
          { submitted: r.submitted, row: i + 2, email: `${r.who}@x.example` },
        ),
      );
      const decisions = new Map(
        rows.flatMap(([, d], i) => (d ? [[applicationId(applications[i]!), word(d.word, d.on)] as const] : [])),
      );
      const people = judged(applications, { decisions });
      expect(new Set(people.map((p) => p.application)).size).toBe(applications.length);
      for (const key of new Set(people.map((p) => p.key)))
        expect(people.filter((p) => p.key === key && p.status === 'Eligible').length).toBeLessThanOrEqual(1);
      const told = (list: typeof people) => list.map((p) => [p.application.row, p.status, p.why]);
      expect(told(judged([...applications].reverse(), { decisions }))).toEqual(told(people));
    }),
    { numRuns: 400, seed: 8 },
  );
});
