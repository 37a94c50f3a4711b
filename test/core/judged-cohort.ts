/** The example cohort, read and judged with the facts of its cohort.json: what most tests of reading and judging start from. */
import { type Reading, readApplications } from '../../src/core/answers';
import type { Application } from '../../src/core/application';
import { guessBinding, type Question } from '../../src/core/binding';
import type { Role } from '../../src/core/fields';
import { judge } from '../../src/core/judge';
import { readMembers } from '../../src/core/members';
import type { Decision, Person } from '../../src/core/person';
import { core2023 } from '../../src/core/profiles/core-2023';
import type { Facts } from '../../src/core/rules/rule';
import { settingsOf } from '../../src/core/settings';
import { csv, form, questionsOf } from './cohort';

export const SETTINGS = new Map<string, unknown>([
  ['time zone', 'America/Chicago'],
  ['deadline', '2022-11-18T23:59:59'],
  ['program start', '2023-01-09'],
  ['list as of', '2022-11-28'],
]);

type Change = (questions: Question[]) => Question[];

export function readCohort(role: Role, change: Change = (questions) => questions): Reading {
  const file = form(role);
  const questions = change(questionsOf(file));
  const { binding } = guessBinding(questions, role, file.collectsEmail, core2023);
  return readApplications({ table: csv(`${role}s.csv`), binding, questions, role, profile: core2023 });
}

export function cohortFacts(
  readings: Record<Role, Reading>,
  changed: Record<string, unknown> = {},
): Omit<Facts, 'all'> {
  const { list } = readMembers(csv('members.csv'), { asOf: '2022-11-28', profile: core2023 });
  return {
    settings: settingsOf(new Map([...SETTINGS, ...Object.entries(changed)])),
    profile: core2023,
    asked: { mentor: readings.mentor.asked, mentee: readings.mentee.asked },
    members: list,
  };
}

export interface JudgedCohort {
  applications: Application[];
  people: Person[];
  facts: Omit<Facts, 'all'>;
  /** The person of an address and a role whose application counts or, with a row, that very row. */
  of(role: Role, address: string, row?: number): Person;
}

export function judgedCohort(
  decisions: ReadonlyMap<string, Decision> = new Map(),
  changed: Record<string, unknown> = {},
  change?: Change,
): JudgedCohort {
  const readings = { mentor: readCohort('mentor', change), mentee: readCohort('mentee', change) };
  const applications = [...readings.mentor.applications, ...readings.mentee.applications];
  const facts = cohortFacts(readings, changed);
  const people = judge({ applications, decisions, facts });
  return {
    applications,
    people,
    facts,
    of: (role, address, row) => {
      const found = people.filter(
        (p) => p.key === `${role}:${address}` && (row === undefined || p.application.row === row),
      );
      if (found.length !== 1) throw new Error(`${found.length} of ${role}:${address}`);
      return found[0]!;
    },
  };
}
