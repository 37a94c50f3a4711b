/** Trouble between a page and the server, in words. What the server itself has to say comes in the same shape. */
import type { Way } from '../core/trouble';

/** What happened, what was not done, and the button that leads on. */
export interface Trouble {
  code: string;
  happened: string;
  notDone: string;
  next: Way;
}

export const NO_ANSWER: Trouble = {
  code: 'E-10',
  happened: 'Still waiting for Google.',
  notDone: 'It may have worked. Look before you press again.',
  next: { label: 'Check what was done', go: 'home' },
};

export const LOST: Trouble = {
  code: 'E-08',
  happened: 'Google did not answer.',
  notDone: 'It may have worked all the same. You can press again: nothing is done twice.',
  next: { label: 'Try again', go: 'again' },
};

export const OFFLINE: Trouble = {
  code: 'E-28',
  happened: 'No internet.',
  notDone: 'Nothing is lost, and what you typed stays here.',
  next: { label: 'Try again', go: 'again' },
};

export const OLD_PANEL: Trouble = {
  code: 'E-32',
  happened: 'Mentor Desk was updated while this panel was open.',
  notDone: 'This panel is the old one. Close it, then choose Mentor Desk \u25b8 Open panel in the menu.',
  next: { label: 'Close this panel', go: 'close' },
};

export const TWO_ACCOUNTS: Trouble = {
  code: 'E-02',
  happened: 'Two Google accounts are open in this browser, and Google mixed them up.',
  notDone:
    'Nothing was changed. Open this spreadsheet in a window where only one account is signed in: a Chrome profile of its own, or a private window.',
  next: { label: 'Try again', go: 'again' },
};
