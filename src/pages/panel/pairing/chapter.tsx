/** The screens of the step Pairing. */
import type { OwnScreens } from '../own-screens';
import { ChangeMentor } from './change-mentor';
import { CHANGE } from './change-texts';

export const screens: OwnScreens = {
  change: { title: CHANGE.title, Content: ChangeMentor },
};
