/** People as somebody who writes to them sees them: one human being, one address, one or two roles. */
import { foldAddress, fullName, type PersonKey, writeTo } from './application';
import { foldName } from './names';
import type { Person } from './person';
import { inARow, oneLine } from './plain-text';
import type { Issue } from './trouble';

export interface Recipient {
  /** Where messages go, as typed. */
  address: string;
  firstName: string;
  name: string;
  /** Newest application first; never empty. */
  people: readonly Person[];
}

export interface Recipients {
  recipients: Recipient[];
  /** Different people behind one address: nothing is written to them, and each is named in an issue. */
  doubtful: Recipient[];
  issues: Issue[];
}

/**
 * One recipient per human being, sorted by address: the same collected address is the same person in two roles; the same preferred address
 * with the same first name too. An address that two different people want to be written to is an issue, and neither is a recipient: one of
 * them would read the other's mail.
 */
export function recipientsOf(people: readonly Person[]): Recipients {
  const byCollected = new Map<string, Person[]>();
  for (const person of inOrder(people)) {
    const address = foldAddress(person.application.email);
    const known = byCollected.get(address);
    if (!known) byCollected.set(address, [person]);
    else if (!known.some((p) => p.key === person.key)) known.push(person);
  }
  const byAddress = new Map<string, Recipient[]>();
  for (const group of byCollected.values()) {
    const one = recipient(group);
    const address = foldAddress(one.address);
    const others = byAddress.get(address) ?? [];
    const same = others.findIndex((o) => foldName(o.firstName) === foldName(one.firstName));
    if (same >= 0) others[same] = recipient([...others[same].people, ...one.people]);
    else others.push(one);
    byAddress.set(address, others);
  }
  const found: Recipients = { recipients: [], doubtful: [], issues: [] };
  for (const address of [...byAddress.keys()].sort()) {
    const here = byAddress.get(address)!;
    if (here.length === 1) found.recipients.push(here[0]);
    else {
      found.doubtful.push(...here);
      found.issues.push(shared(address, here));
    }
  }
  return found;
}

/** By key; of several applications with one key the one that counts, which is the newest that was not replaced. */
const inOrder = (people: readonly Person[]): Person[] =>
  [...people].sort(
    (a, b) =>
      (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) ||
      Number(a.status === 'Replaced by newer') - Number(b.status === 'Replaced by newer') ||
      (b.application.submitted || 0) - (a.application.submitted || 0),
  );

function recipient(people: readonly Person[]): Recipient {
  const newest = [...people].sort(
    (a, b) => (b.application.submitted || 0) - (a.application.submitted || 0) || (a.key < b.key ? -1 : 1),
  );
  const wish = newest.find((p) => p.application.answers.preferredEmail.trim() !== '') ?? newest[0];
  const named = newest.find((p) => p.application.answers.firstName.trim() !== '') ?? newest[0];
  return {
    address: oneLine(writeTo(wish.application)),
    firstName: oneLine(named.application.answers.firstName),
    name: oneLine(fullName(named.application.answers)),
    people: newest,
  };
}

const shared = (address: string, here: readonly Recipient[]): Issue => ({
  code: 'E-16',
  subject: here[0].people[0].key,
  sentence: `${inARow(here.map((r) => r.name || r.people[0].application.email).sort())} want to be written to at the same address, ${oneLine(address)}. Nothing was made for them. Ask which address belongs to whom, and correct the preferred email.`,
});

/** The recipient that a person is part of. */
export const recipientIndex = (recipients: readonly Recipient[]): ReadonlyMap<PersonKey, Recipient> =>
  new Map(recipients.flatMap((r) => r.people.map((p) => [p.key, r] as const)));
