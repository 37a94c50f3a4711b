/** Answers that Google's form keeps and the response tab lacks. */
import { foldAddress } from './application';
import type { Instant } from './moments';

interface Sent {
  email: string;
  submitted: Instant;
}

/**
 * Each stored answer takes the row that fits it best: address and second, then the second alone (the form may collect no address), then the
 * address alone (an edit that the tab has not seen is no missing answer). What finds no row is missing.
 */
export function missingResponses<S extends Sent>(stored: readonly S[], rows: readonly Sent[]): S[] {
  const second = ({ submitted }: Sent): string => String(Math.floor(submitted / 1000));
  const address = ({ email }: Sent): string => foldAddress(email);
  let left = [...stored];
  let free = [...rows];
  for (const part of [(s: Sent) => `${address(s)} ${second(s)}`, second, address]) {
    const waiting = new Map<string, Sent[]>();
    for (const row of free) if (part(row) !== '') waiting.set(part(row), [...(waiting.get(part(row)) ?? []), row]);
    const taken = new Set<Sent>();
    left = left.filter((one) => {
      const row = waiting.get(part(one))?.pop();
      if (row) taken.add(row);
      return !row;
    });
    free = free.filter((row) => !taken.has(row));
  }
  return left;
}
