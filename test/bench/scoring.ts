/**
 * Scoring with all criteria, thousands of people on each side, beside reading a matrix of that size once: the answers of the example
 * cohort, mixed anew for every person, so that few have the same ones.
 */
import { performance } from 'node:perf_hooks';
import { readApplications } from '../../src/core/answers';
import type { Answers, Application, Asked } from '../../src/core/application';
import { guessBinding } from '../../src/core/binding';
import type { Person } from '../../src/core/person';
import { core2023 } from '../../src/core/profiles/core-2023';
import { scoreAll } from '../../src/core/score';
import { scoreSheet } from '../../src/core/score-sheet';
import { settingsOf } from '../../src/core/settings';
import type { ApplicationFile, CohortFolder } from '../../workspace/cohort-folder-types';

export interface ScoringRow {
  people: number;
  criteria: number;
  /** Milliseconds: all scores, tables included, on the first call; one read of the finished matrix, the median of nine. */
  scoring: number;
  read: number;
}

/** Scoring may take as long as so many reads of the matrix. */
const TARGET = 25;

export function measureScoring(folder: CohortFolder, size: number): ScoringRow {
  const asked: { -readonly [role in keyof Asked]: Asked[role] } = { mentor: new Set(), mentee: new Set() };
  const [mentors, mentees] = (['mentor', 'mentee'] as const).map((role) => {
    const file = folder.applications.find((one) => one.role === role)!;
    const reading = readingOf(file, role);
    asked[role] = reading.asked;
    return mixed(reading.applications, size);
  });
  const began = performance.now();
  const facts = { profile: core2023, asked, hopes: new Set<string>(), startDay: '2023-01-09' };
  const sheet = scoreSheet(mentees!, mentors!, facts as Parameters<typeof scoreSheet>[2], settingsOf(new Map()));
  const score = scoreAll(sheet);
  const scoring = performance.now() - began;
  const reads = Array.from({ length: 9 }, () => {
    const start = performance.now();
    if (sumOf(score) <= 0) throw new Error('nobody scores anything');
    return performance.now() - start;
  });
  return { people: size, criteria: sheet.measures.length, scoring, read: reads.sort((a, b) => a - b)[4]! };
}

function sumOf(score: Int16Array): number {
  let sum = 0;
  for (let k = 0; k < score.length; k++) sum += score[k]!;
  return sum;
}

function readingOf(file: ApplicationFile, role: 'mentor' | 'mentee') {
  const questions = file.form!.items.map((item) => ({
    options: item.choices ?? [],
    other: false,
    rows: [],
    columns: [],
    ...item,
  }));
  const { binding } = guessBinding(questions, role, file.form!.collectsEmail, core2023);
  const table = {
    name: file.file,
    zone: 'America/Chicago',
    headers: file.headers,
    rows: file.rows.map((row) => row.cells),
  };
  return readApplications({ table, binding, questions, role, profile: core2023 });
}

/** Every answer of somebody who applied, but seldom two of the same person. */
function mixed(models: readonly Application[], size: number): Person[] {
  const fields = Object.keys(models[0]!.answers) as (keyof Answers)[];
  return Array.from({ length: size }, (_, i) => {
    const model = (k: number) => models[(Math.imul(i + 1, 2654435761 + 40503 * k) >>> 8) % models.length]!;
    const answers = Object.fromEntries(
      fields.map((field, k) => [field, model(k).answers[field]]),
    ) as unknown as Answers;
    const key = `${models[0]!.role}:person${i}@example.org` as Application['key'];
    const application = { ...models[0]!, key, answers };
    return { key, application, status: 'Eligible', why: '', findings: {}, decision: null, places: 1 };
  });
}

export const scoringTable = (rows: readonly ScoringRow[]): string =>
  [
    '| people on each side | criteria | scores of all pairs, ms | one read of the matrix, ms | scoring / read |',
    '|---|---|---|---|---|',
    ...rows.map(({ people, criteria, scoring, read }) => {
      const ratio = scoring / read;
      const word = people < 5000 ? '' : ` (target below ${TARGET}${ratio < TARGET ? '' : ', missed'})`;
      return `| ${people.toLocaleString('en-US')} | ${criteria} | ${scoring.toFixed(0)} | ${read.toFixed(1)} | ${ratio.toFixed(1)}${word} |`;
    }),
  ].join('\n');
