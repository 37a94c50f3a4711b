/** Possible duplicates: one person under two addresses. Nothing is merged; both are asked about. */
import { type Application, foldAddress, fullName, personKey } from './application';
import { institutionOf, sameInstitution } from './institutions';
import { memberDigits } from './members';
import { foldFullName, foldName } from './names';
import { ask, type Finding, pass } from './rules/rule';

/** The key of this finding beside those of the rules. */
export const ONE_APPLICATION = 'one-application';

export interface Duplicate {
  application: Application;
  /** Why they may be one person. */
  because: 'same member number' | 'same name and employer';
}

/** Finds look-alikes fast: prepared once for all applications that stand. */
export class Likenesses {
  private readonly byNumber = new Map<string, Application[]>();
  private readonly byName = new Map<string, Application[]>();

  constructor(applications: readonly Application[]) {
    for (const a of applications) {
      add(this.byNumber, memberDigits(a.answers.memberNumber), a);
      add(this.byName, foldFullName(fullName(a.answers)), a);
    }
  }

  /** Applications of other addresses with the same member number. */
  sharingNumber(person: Application): Application[] {
    return (this.byNumber.get(memberDigits(person.answers.memberNumber)) ?? []).filter((a) => isOther(person, a));
  }

  /** Applications of other addresses that share the number, or the name and the employer. */
  of(person: Application): Duplicate[] {
    const sharing = this.sharingNumber(person);
    const named = this.byName.get(foldFullName(fullName(person.answers))) ?? [];
    const namesakes = named.filter((other) => isOther(person, other) && sameEmployer(person, other));
    if (sharing.length === 0 && namesakes.length === 0) return [];
    const found = new Map<string, Duplicate>();
    const take = (others: readonly Application[], because: Duplicate['because']) => {
      for (const application of others) {
        const key = personKey(application.role, application.email);
        if (!found.has(key)) found.set(key, { application, because });
      }
    };
    take(sharing, 'same member number');
    take(namesakes, 'same name and employer');
    return [...found.values()].sort((a, b) => (a.application.key < b.application.key ? -1 : 1));
  }
}

const prepared = new WeakMap<readonly Application[], Likenesses>();

/** The same list is prepared once. */
export function likenessesOf(all: readonly Application[]): Likenesses {
  const known = prepared.get(all) ?? new Likenesses(all);
  prepared.set(all, known);
  return known;
}

/** The finding that joins those of the rules; `others`: the look-alikes that nobody has answered about. */
export function judgeDuplicates(others: readonly Duplicate[]): Finding {
  if (others.length === 0) return pass('One application of this person.');
  const list = others.map(
    ({ application: a, because }) => `${fullName(a.answers) || 'no name'}, ${a.role}, ${a.email} (${because})`,
  );
  return ask(`Possible duplicate: the same person may have applied as ${list.join('; ')}.`);
}

const isOther = (a: Application, b: Application): boolean => foldAddress(a.email) !== foldAddress(b.email);

function sameEmployer(a: Application, b: Application): boolean {
  const [x, y] = [a.answers.employer, b.answers.employer];
  if (x === '' || y === '') return false;
  if (foldName(x) === foldName(y)) return true;
  return sameInstitution(institutionOf({ employer: x, addresses: [] }), institutionOf({ employer: y, addresses: [] }));
}

function add(map: Map<string, Application[]>, key: string, application: Application): void {
  if (key !== '') map.set(key, [...(map.get(key) ?? []), application]);
}
