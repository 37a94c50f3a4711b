/** Repeats a transient failure, after looking whether the act took effect: a write that threw may have been done. */

const TRIES = 3;

/**
 * `act` is done at most three times. Before each repetition `done` looks whether the last try took effect after all; what it finds
 * (anything but undefined) is the result. Waits 1 and 3 seconds in between. The texts of errors are localized, so any error counts.
 */
export function attempt<T>(act: () => T, done: () => T | undefined): T {
  for (let tried = 1; ; tried++) {
    try {
      return act();
    } catch (error) {
      if (tried === TRIES || !isTransient(error)) throw error;
      Utilities.sleep(tried === 1 ? 1000 : 3000);
      const found = done();
      if (found !== undefined) return found;
    }
  }
}

/**
 * For an act of which a look right after it proves nothing, because Google's list may lag: done once. If it threw, `done` looks once whether
 * it took effect; otherwise nobody knows, and the error goes on.
 */
export function attemptOnce<T>(act: () => T, done: () => T | undefined): T {
  try {
    return act();
  } catch (error) {
    if (!isTransient(error)) throw error;
    Utilities.sleep(1000);
    const found = done();
    if (found === undefined) throw error;
    return found;
  }
}

/** Google answered and said no, so nothing was done; where it did not answer, nobody knows. */
export const saidNo = (error: unknown): boolean => {
  const code = (error as { details?: { code?: number } } | null)?.details?.code;
  return code !== undefined && code < 500;
};

/** A read that this account may be refused for good: null where it fails. */
export function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** The same for a read, which may simply be repeated. */
export const attemptRead = <T>(read: () => T): T => attempt(read, () => undefined);

/**
 * The advanced services carry a status code in `details`; a 4xx other than 429 will not go away by trying again. Everything else is
 * taken for transient: trying a hopeless thing three times costs seconds, giving up on a passing one costs a person's evening.
 */
function isTransient(error: unknown): boolean {
  const code = (error as { details?: { code?: number } } | null)?.details?.code;
  return code === undefined || code === 429 || code === 403 || code >= 500;
}
