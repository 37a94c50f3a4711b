/** Dana, who has done everything right, and the facts around her; each test changes what it is about. */
import { type Answers, type Application, NO_ANSWERS, personKey } from '../../../src/core/application';
import { FIELDS, type Role } from '../../../src/core/fields';
import { type MemberList, readMembers } from '../../../src/core/members';
import { instantAt } from '../../../src/core/moments';
import { core2023 } from '../../../src/core/profiles/core-2023';
import type { Facts } from '../../../src/core/rules/rule';
import { settingsOf } from '../../../src/core/settings';

export const CHICAGO = 'America/Chicago';
export const at = (wall: string, zone = CHICAGO): number => instantAt(wall, zone);

const { membershipStatus, commitments } = core2023.vocabularies;

export function applicant(
  answers: Partial<Answers> = {},
  {
    role = 'mentee',
    email = 'dana@lib.example.org',
    submitted = at('2022-11-10T09:00:00'),
    row = 2,
  }: { role?: Role; email?: string; submitted?: number; row?: number } = {},
): Application {
  return {
    key: personKey(role, email),
    role,
    row,
    submitted,
    email,
    answers: {
      ...NO_ANSWERS,
      firstName: 'Dana',
      lastName: 'Reyes',
      memberNumber: '02378492',
      membershipStatus: membershipStatus.slice(0, 2),
      employer: 'Great Basin University',
      timeZone: 'Central',
      leadershipRole: 'Department or unit head',
      areas: ['Assessment'],
      about: 'To lead a team.',
      commitments,
      ...answers,
    },
  };
}

/** A member list with Dana in it; rows as a committee pastes them. */
export function memberList(
  rows: readonly (readonly (string | Date)[])[] = [
    ['02378492', 'Dana Reyes', 'dana@lib.example.org', 'Regular', '2023-05-31', '2023-05-31'],
  ],
  asOf = '2022-11-28',
): MemberList {
  const headers = ['Member Number', 'Name', 'Email', 'Member Type', 'ALA Paid Through', 'Core Paid Through'];
  return readMembers({ name: 'Members', zone: CHICAGO, headers, rows }, { asOf, profile: core2023 }).list!;
}

export function facts(more: Partial<Facts> & { set?: Record<string, unknown> } = {}): Facts {
  const { set = {}, ...rest } = more;
  const everything = new Set(FIELDS.map((f) => f.key));
  return {
    settings: settingsOf(
      new Map<string, unknown>([
        ['time zone', CHICAGO],
        ['deadline', '2022-11-18T23:59:59'],
        ['program start', '2023-01-09'],
        ...Object.entries(set),
      ]),
    ),
    profile: core2023,
    asked: { mentor: everything, mentee: everything },
    members: memberList(),
    all: [],
    ...rest,
  };
}
