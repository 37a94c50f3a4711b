/** Why a command stops, in the words of the person who typed it: what happened, what was not done, what to do. */
export class Refusal extends Error {
  /** `exitCode` 2: something to put right here, nothing was sent. 1: Google or the way to Google said no. */
  constructor(
    happened: string,
    notDone: string,
    whatToDo: string,
    readonly exitCode: 1 | 2 = 2,
  ) {
    super(`${happened}\n${notDone}\n${whatToDo}`);
    this.name = 'Refusal';
  }
}

/** Runs a command: a refusal is printed as its sentences, anything else is a bug and shown whole. */
export async function atTheDoor(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const mistyped = String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS');
    console.error(error instanceof Refusal || mistyped ? (error as Error).message : error);
    process.exitCode = error instanceof Refusal ? error.exitCode : mistyped ? 2 : 1;
  }
}
