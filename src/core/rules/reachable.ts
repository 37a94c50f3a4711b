/** Can this person be written to? An address that is malformed, or likely mistyped, is asked about and never corrected silently. */
import { isWellFormed, probablyMeant } from '../addresses';
import type { Application } from '../application';
import { ask, type Finding, pass, type Rule } from './rule';

const FINE = 'The address can be written to.';
const BLANK = 'No email address was given.';
const malformed = (address: string) => `The address '${address}' is not well formed.`;
const typo = (address: string) => `The address '${address}' is likely a typo.`;
const meant = (address: string) => ` Did they mean ${address}?`;

/** What is wrong with one address, or null. */
function complaint(address: string): string | null {
  const guess = probablyMeant(address);
  if (!isWellFormed(address)) return malformed(address.trim()) + (guess ? meant(guess) : '');
  return guess ? typo(address.trim()) + meant(guess) : null;
}

const addressesOf = ({ email, answers }: Application): string[] =>
  [email, answers.preferredEmail].filter((address) => address.trim() !== '');

export const reachable: Rule = {
  key: 'reachable',
  title: 'Reachable',
  question: 'Can messages reach this person?',
  roles: ['mentor', 'mentee'],
  fields: ['email', 'preferredEmail'],
  settings: [],
  judge(person): Finding {
    const addresses = addressesOf(person);
    if (addresses.length === 0) return ask(BLANK);
    const complaints = addresses.map(complaint).filter((c): c is string => c !== null);
    return complaints.length > 0 ? ask(complaints.join(' ')) : pass(FINE);
  },
};
