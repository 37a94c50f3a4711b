/**
 * Answering less never pays: what somebody leaves blank counts half of what is typical, so that no deleted answer lifts them above what the
 * cohort's typical answer would give. Each answer that enters a score, deleted alone.
 */
import fc from 'fast-check';
import { type Answers, NO_ANSWERS, type PersonKey } from '../../src/core/application';
import { boardOf } from '../../src/core/board';
import { CRITERIA } from '../../src/core/criteria';
import { hope } from '../../src/core/criteria/criterion';
import type { Person } from '../../src/core/person';
import { core2023 } from '../../src/core/profiles/core-2023';
import { scoreAll } from '../../src/core/score';
import {
  counted,
  NO_PREFERENCE,
  NOT_STATED,
  ONE,
  rawValue,
  type ScoreSheet,
  scoreSheet,
} from '../../src/core/score-sheet';
import { settingsOf } from '../../src/core/settings';
import { ALL_ASKED, inputOf } from './applicants';
import { judgedCohort } from './judged-cohort';
import { cohort } from './random-people';

type Field = keyof Answers;
type Hope = readonly [from: PersonKey, about: PersonKey];
interface Cohort {
  people: readonly Person[];
  hopes: readonly Hope[];
}

const EMPTY: Partial<Answers>[] = [
  { areas: [] },
  { help: [] },
  { meeting: [] },
  { libraryType: '' },
  { years: '' },
  { timeZone: '' },
  { competencyLevels: {} },
  { wantedLibraryTypes: [] },
  { competencies: [], topThree: [] },
];
const without = (person: Person, blank: Partial<Answers>): Person => ({
  ...person,
  application: { ...person.application, answers: { ...person.application.answers, ...blank } },
});

test('no deleted answer raises anybody above what the cohort\u2019s typical answer would give', () => {
  fc.assert(
    fc.property(cohort, fc.nat(), fc.constantFrom(...EMPTY), (people, who, blank) => {
      const person = people[who % people.length];
      const before = boardOf(inputOf(people));
      const after = boardOf(inputOf(people.map((p) => (p === person ? without(p, blank) : p))));
      after.mentees.forEach((e, row) => {
        after.mentors.forEach((m, column) => {
          if (e.key !== person.key && m.key !== person.key) return;
          for (const measure of after.sheet.measures) {
            const was = before.sheet.measures.find((b) => b.criterion === measure.criterion)!;
            const raw = rawValue(measure, row, column);
            const old = rawValue(was, row, column);
            if (raw === old) continue;
            // What the deletion changed is a blank now: half of the typical answer, so never above it and never a gift.
            expect(raw).toBe(NOT_STATED);
            expect(counted(raw, measure.mean) * 2).toBeLessThanOrEqual(measure.mean);
            if (old === NO_PREFERENCE) expect(counted(raw, was.mean)).toBeLessThanOrEqual(counted(old, was.mean));
          }
        });
      });
    }),
    { numRuns: 150, seed: 1 },
  );
});

/**
 * Every answer of this role that a score compares. The mentee's own weights are not among them: without a ranking all wishes count the
 * same, and without a word on what matters most all criteria count as the committee says.
 */
const answersOf = (role: 'mentor' | 'mentee'): Field[] =>
  [...new Set(CRITERIA.flatMap(({ fields }) => fields[role] as readonly Field[]))].filter(
    (field) => field !== 'topThree',
  );

interface Scored {
  sheet: ScoreSheet;
  score: Int16Array;
}

function scored({ people, hopes }: Cohort): Scored {
  const of = (role: string) => people.filter((p) => p.status === 'Eligible' && p.application.role === role);
  const names = new Set(hopes.map(([from, about]) => hope(from, about)));
  const base = { profile: core2023, asked: ALL_ASKED, startDay: '2023-01-09', hopes: names };
  const sheet = scoreSheet(of('mentee'), of('mentor'), base, settingsOf(new Map()));
  return { sheet, score: scoreAll(sheet) };
}

/** A hope is an answer too: without the text, no card and no confirmed hope. */
const deleted = ({ people, hopes }: Cohort, person: Person, field: Field): Cohort => ({
  people: people.map((p) => (p === person ? without(p, { [field]: NO_ANSWERS[field] }) : p)),
  hopes: field === 'aboutOthers' ? hopes.filter(([from]) => from !== person.key) : hopes,
});

const RANKS = [3, 2, 1];

/** What a criterion is worth in a pair, 0 to 1, when the answers a mentee left open in it were the cohort's typical ones. */
function typical({ measures, mentees, mentors }: ScoreSheet, index: number, row: number, column: number): number {
  const measure = measures[index];
  const mean = measure.mean / ONE;
  if (rawValue(measure, row, column) < 0) return mean;
  const { criterion, facts } = measure;
  if (criterion.key !== 'competencies') return rawValue(measure, row, column) / ONE;
  const { competencies: ticked, topThree } = mentees[row].application.answers;
  const offered = criterion.mentor(mentors[column].application.answers, '', facts);
  const stated = criterion.score(offered, criterion.mentee(mentees[row].application.answers, '', facts), facts);
  const ranked = RANKS.slice(0, topThree.length).reduce((a, b) => a + b, 0);
  const weight = ranked + new Set(ticked.filter((wish) => !topThree.includes(wish))).size;
  const open = ticked.length === 0 ? 2 : 0;
  return (weight * (stated as number) + open * mean) / (weight + open);
}

/** The score when all that this person left open were the cohort's typical answers. */
function typicalScore({ sheet }: Scored, row: number, values: readonly number[]): number {
  const { measures, most } = sheet;
  const weights = measures.map((m, i) => m.points * (most[row] === i ? 1.5 : 1));
  const gain = weights.reduce((sum, weight, i) => sum + weight * values[i], 0);
  return (10_000 * gain) / weights.reduce((a, b) => a + b, 0);
}

/** No pair of this person may gain by the deletion beyond what the typical answer would give. */
function expectNoGain(cohort: Cohort, person: Person, field: Field, before = scored(cohort)): void {
  const after = scored(deleted(cohort, person, field));
  const { measures, mentees, mentors } = after.sheet;
  const valuesIn = (row: number, column: number): number[] =>
    measures.map((m, i) => {
      const was = before.sheet.measures.find((b) => b.criterion === m.criterion)!;
      const value = counted(rawValue(was, row, column), was.mean) / ONE;
      return Math.max(value, typical(after.sheet, i, row, column));
    });
  mentees.forEach((mentee, row) => {
    mentors.forEach((mentor, column) => {
      if (mentee.key !== person.key && mentor.key !== person.key) return;
      const pair = row * mentors.length + column;
      if (before.sheet.measures.length > measures.length || after.score[pair] <= before.score[pair]) return;
      expect(after.score[pair]).toBeLessThanOrEqual(typicalScore(after, row, valuesIn(row, column)) + 0.51);
    });
  });
}

test('each answer of anybody, deleted alone: random cohorts', () => {
  fc.assert(
    fc.property(cohort, fc.nat(), fc.nat(), (people, one, other) => {
      const [from, about] = [people[one % people.length].key, people[other % people.length].key];
      const all: Cohort = { people, hopes: [[from, about]] };
      const before = scored(all);
      for (const person of people)
        for (const field of answersOf(person.application.role)) expectNoGain(all, person, field, before);
    }),
    { numRuns: 25, seed: 7 },
  );
});

test('each answer of anybody, deleted alone: the example cohort', () => {
  const all: Cohort = { people: judgedCohort().people, hopes: [] };
  const before = scored(all);
  for (const person of [...before.sheet.mentees, ...before.sheet.mentors])
    for (const field of answersOf(person.application.role)) expectNoGain(all, person, field, before);
});
