/** Made-up applicants for the tests of pairing: complete answers that a test overrides, so that each test states what it is about. */
import { type Answers, type Asked, NO_ANSWERS, personKey } from '../../src/core/application';
import type { Criterion } from '../../src/core/criteria/criterion';
import { FIELDS, type FieldKey, type Role } from '../../src/core/fields';
import type { Person } from '../../src/core/person';
import type { PairingInput } from '../../src/core/plan';
import { core2023 } from '../../src/core/profiles/core-2023';
import { settingsOf } from '../../src/core/settings';
import { type Stated, Vocabulary } from '../../src/core/stated';

type Wanted = Partial<Answers> & Partial<Pick<Person, 'status' | 'places'>>;

function person(role: Role, name: string, { status = 'Eligible', places, ...answers }: Wanted): Person {
  const [firstName, lastName = 'Reyes'] = name.split(' ');
  const email = `${firstName}.${lastName}@${firstName}.example.org`.toLowerCase();
  const key = personKey(role, email);
  const application = {
    key,
    role,
    row: 2,
    submitted: 0,
    email,
    answers: { ...NO_ANSWERS, firstName, lastName, employer: `${firstName} Library`, ...answers },
  };
  return {
    key,
    application,
    status,
    why: '',
    findings: {},
    decision: null,
    places: places ?? (role === 'mentor' ? 1 : 0),
  };
}

export const mentor = (name: string, wanted: Wanted = {}): Person => person('mentor', name, wanted);
export const mentee = (name: string, wanted: Wanted = {}): Person => person('mentee', name, wanted);

const askedOf = (role: Role): ReadonlySet<FieldKey> =>
  new Set(FIELDS.filter((f) => f.roles.includes(role)).map((f) => f.key));
export const ALL_ASKED: Asked = { mentor: askedOf('mentor'), mentee: askedOf('mentee') };

export const inputOf = (
  people: readonly Person[],
  more: Partial<PairingInput> & { values?: readonly [string, unknown][] } = {},
): PairingInput => {
  const { values = [], ...rest } = more;
  return {
    people,
    profile: core2023,
    asked: ALL_ASKED,
    settings: settingsOf(new Map(values)),
    kept: [],
    never: [],
    earlier: [],
    previous: [],
    answered: [],
    ...rest,
  };
};

export const nameIn = (key: string): string => key.replace(/^\w+:/, '').split('.')[0];
export const pairsIn = (pairs: readonly { mentee: string; mentor: string }[]): string[] =>
  pairs.map((pair) => `${nameIn(pair.mentee)} with ${nameIn(pair.mentor)}`);

/** What one criterion says about one mentor and one mentee. Where a side is blank or has no preference, `value` says so. */
export function measured<M, E>(
  criterion: Criterion<M, E>,
  mentorAnswers: Partial<Answers>,
  menteeAnswers: Partial<Answers>,
  more: { startDay?: string; hopes?: ReadonlySet<string> } = {},
): { value: Stated<number>; reason: string; caution: string; shared: string } {
  const facts = {
    profile: core2023,
    asked: ALL_ASKED,
    startDay: '2023-01-09',
    hopes: new Set<string>(),
    words: new Vocabulary(),
    ...more,
  };
  const m = criterion.mentor({ ...NO_ANSWERS, ...mentorAnswers }, 'mentor:m', facts);
  const e = criterion.mentee({ ...NO_ANSWERS, ...menteeAnswers }, 'mentee:e', facts);
  const silent = { reason: '', caution: '', shared: '' };
  if (m === null || e === null) return { value: null, ...silent };
  if (m === 'any' || e === 'any') return { value: 'any', ...silent };
  return {
    value: criterion.score(m, e, facts),
    reason: criterion.reason(m, e, facts),
    caution: criterion.caution(m, e, facts),
    shared: criterion.shared(m, e, facts),
  };
}
