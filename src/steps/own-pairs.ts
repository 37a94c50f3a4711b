/** A member who applied neither sees nor decides about their own application or pair in the panel. The sheet cannot hide it; the panel says so. */
import { foldAddress, type PersonKey } from '../core/application';
import { addressIn } from '../core/pair-rules/pair-rule';
import type { Person } from '../core/person';
import { Problem } from '../core/trouble';
import { who } from '../google/who';
import { addLine } from './history';

/** Tells the keys of whoever looks, by either address. */
export function ownKeys(people: ReadonlyMap<PersonKey, Person>): (key: PersonKey) => boolean {
  const me = foldAddress(who());
  return (key) => {
    if (addressIn(key) === me) return true;
    const own = people.get(key)?.application.answers.preferredEmail;
    return own !== undefined && own !== '' && foldAddress(own) === me;
  };
}

export const OWN_PAIR = 'This is about your own pair. Another member of the committee decides about it.';

/** Refuses a decision about one's own application, and records that it did. */
export function refuseOwnApplication(): never {
  addLine('A decision about their own application was refused.');
  throw new Problem(
    'E-56',
    'This is about your own application. Another member of the committee decides about it.',
    'Nothing was changed.',
    { label: 'Back to Eligibility', go: 'eligibility' },
  );
}

/** Refuses, and records that it did. */
export function refuseOwn(): never {
  addLine('A press about their own pair was refused.');
  throw new Problem('E-56', OWN_PAIR, 'Nothing was changed.', { label: 'Back to Pairing', go: 'pairing' });
}
