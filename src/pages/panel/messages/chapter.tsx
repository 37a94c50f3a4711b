/** The screens of the step Messages. */
import type { OwnScreens } from '../own-screens';
import { Agreement } from './agreement';
import { CheckScreen } from './check';
import { Difference } from './difference';
import { Made } from './made';
import { Messages } from './main';
import { MESSAGES } from './texts';
import { TextsToCopy } from './texts-to-copy';
import { Words } from './words';

export const screens: OwnScreens = {
  main: { title: '', Content: Messages },
  check: { title: MESSAGES.check.title, Content: CheckScreen },
  texts: { title: MESSAGES.toCopy.title, status: MESSAGES.toCopy.status, Content: TextsToCopy },
  made: { title: MESSAGES.made.title, Content: Made },
  difference: { title: MESSAGES.difference.title, Content: Difference },
  agreement: { title: MESSAGES.agreement.title, Content: Agreement },
  words: { title: MESSAGES.words.title, Content: Words },
};
