/**
 * The contract: what Mentor Desk relies on at Google, each behavior once, as legal Apps Script. It runs on the emulator with every test
 * run, and pasted into a scratch account on Google itself. Nothing here may know the emulator.
 */
export interface Check {
  /** A sentence that is true of Google. */
  says: string;
  /** Throws when it is not so. A text that it returns is printed: for what nobody has verified. */
  check(): unknown;
}

export interface Service {
  name: string;
  checks: Check[];
}

export function same(actual: unknown, expected: unknown): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== should) throw new Error(`expected ${should}, found ${is}`);
}

/** The error with which `act` was refused; its text is in the user's language, so never compare it. */
export function refused(act: () => unknown): Error {
  try {
    act();
  } catch (error) {
    return error as Error;
  }
  throw new Error('expected a refusal, found none');
}

/** One line per check: `ok` or `NOT SO`, the sentence, what was found. */
export function report(service: Service): string[] {
  return service.checks.map(({ says, check }) => {
    try {
      const found = check();
      return `ok      ${service.name}: ${says}${typeof found === 'string' ? ` [${found}]` : ''}`;
    } catch (error) {
      return `NOT SO  ${service.name}: ${says} (${(error as Error).message})`;
    }
  });
}
