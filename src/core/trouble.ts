/** Three kinds of trouble (design): an issue is returned, a problem is thrown with a code and put into words at the door, a bug is not caught. */
export interface Issue {
  code: string;
  /** Who or what it is about: a person key, a setting, a tab. */
  subject: string;
  /** The sentence for people; says what happened and what to do. */
  sentence: string;
}

/** What the button of a problem says, the screen or step it leads to ('again': the same press), or the page of Google's that it opens. */
export interface Way {
  label: string;
  go: string;
  address?: string;
}

/** Something that stops a step and that a person can put right. */
export class Problem extends Error {
  constructor(
    /** For support, for example `E-12`. */
    readonly code: string,
    readonly happened: string,
    readonly notDone: string,
    readonly next: Way = { label: 'Try again', go: 'again' },
  ) {
    super(`${happened} ${notDone}`);
    this.name = 'Problem';
  }
}
