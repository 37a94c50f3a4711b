/** The screens of the step Messages. */
import type { OwnScreens } from '../own-screens';
import { MESSAGES } from './texts';
import { TextsToCopy } from './texts-to-copy';

export const screens: OwnScreens = {
  texts: { title: MESSAGES.toCopy.title, status: MESSAGES.toCopy.status, Content: TextsToCopy },
};
