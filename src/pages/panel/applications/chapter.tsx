/** The screens of the step Applications. */
import type { OwnScreens } from '../own-screens';
import { Applications } from './applications';

export const screens: OwnScreens = {
  main: { title: '', Content: Applications },
};
