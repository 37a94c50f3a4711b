/** Approved pairs with the people as they stand now. A pair whose answers changed after the approval waits until it is approved again. */
import { fullName } from '../core/application';
import { thatCount } from '../core/judge';
import { type PairRow, pairRows } from '../core/pairs-tab';
import type { Person } from '../core/person';
import type { Issue } from '../core/trouble';
import { readTab } from '../google/spreadsheet';
import type { Judged } from './receive';

export interface Approved {
  mentee: Person;
  mentor: Person;
}

export interface PairsNow {
  rows: PairRow[];
  approved: Approved[];
  /** Approved, and then somebody's answers changed or somebody is no longer eligible. */
  changed: PairRow[];
  /** Of those the ones that only wait to be approved again: both are still eligible. */
  waiting: Approved[];
  issues: Issue[];
}

export function pairsNow({ people }: Judged): PairsNow {
  const open = readTab('pairs');
  const rows = open ? pairRows(open.table).filter((row) => row.status !== 'Ended') : [];
  const byKey = thatCount(people);
  const now: PairsNow = { rows, approved: [], changed: [], waiting: [], issues: [] };
  for (const row of rows) {
    if (row.status === 'Suggested') continue;
    const mentee = byKey.get(row.mentee);
    const mentor = byKey.get(row.mentor);
    const trouble = row.status !== 'Approved' ? 'changed since approval' : whyNot(row, mentee, mentor);
    if (trouble === '') now.approved.push({ mentee: mentee!, mentor: mentor! });
    else {
      now.changed.push(row);
      if (mentee?.status === 'Eligible' && mentor?.status === 'Eligible') now.waiting.push({ mentee, mentor });
      now.issues.push({
        code: 'E-50',
        subject: row.mentee,
        sentence: `${called(mentee, row.mentee)} with ${called(mentor, row.mentor)}: ${trouble}. Their messages wait until the pair is approved again.`,
      });
    }
  }
  return now;
}

function whyNot(row: PairRow, mentee: Person | undefined, mentor: Person | undefined): string {
  for (const [person, key] of [
    [mentee, row.mentee],
    [mentor, row.mentor],
  ] as const) {
    if (person?.status !== 'Eligible') return `${called(person, key)} is no longer eligible`;
    if (person.application.submitted > row.approvedOn)
      return `${called(person, key)} changed the answers since approval`;
  }
  return '';
}

const called = (person: Person | undefined, key: string): string =>
  (person && fullName(person.application.answers)) || key.replace(/^\w+:/, '');
