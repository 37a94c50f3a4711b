/** Whether somebody was introduced, from the ledger: what the tab Pairs says under "Mentor told" and "Mentee told". */
import { foldAddress } from './application';
import type { LedgerRow } from './ledger';
import { partsOf } from './ledger-key';
import type { Person } from './person';

/** The state of each person's introduction in words; '' where there is none yet. */
export function introduced(ledger: readonly LedgerRow[]): (person: Person | undefined) => string {
  const states = new Map<string, string>();
  for (const row of ledger) {
    const { message, address } = partsOf(row.key);
    if (message.startsWith('introduction-')) states.set(address, row.state);
  }
  return (person) => {
    if (!person) return '';
    const { email, answers } = person.application;
    return states.get(foldAddress(answers.preferredEmail)) ?? states.get(foldAddress(email)) ?? '';
  };
}
