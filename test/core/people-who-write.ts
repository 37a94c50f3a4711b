/** People for the tests of messages and orientation. */
import { type Answers, NO_ANSWERS, personKey } from '../../src/core/application';
import type { Person } from '../../src/core/person';
import { core2023 } from '../../src/core/profiles/core-2023';
import { proposed, replyTo } from '../../src/core/program';
import { type Settings, settingsOf } from '../../src/core/settings';

export const profile = core2023;

export const settings = (more: Record<string, unknown> = {}): Settings =>
  settingsOf(
    new Map<string, unknown>([
      ...proposed(core2023),
      [replyTo.key, 'mentoring@core.example.org'],
      ...Object.entries(more),
    ]),
  );

let applied = Date.UTC(2022, 10, 2);

/** Somebody who applied, each a minute after the one before. */
export function person(role: 'mentor' | 'mentee', email: string, answers: Partial<Answers> = {}): Person {
  applied += 60_000;
  const firstName = email.split(/[.@]/)[0].replace(/^./, (c) => c.toUpperCase());
  return {
    key: personKey(role, email),
    application: {
      key: personKey(role, email),
      role,
      row: 2,
      submitted: applied,
      email,
      answers: { ...NO_ANSWERS, firstName, lastName: 'Reyes', ...answers },
    },
    status: 'Eligible',
    why: '',
    findings: {},
    decision: null,
    places: role === 'mentor' ? 2 : 0,
  };
}

export const pair = (mentee: Person, mentor: Person, shared: string[] = []) => ({ mentee, mentor, shared });
