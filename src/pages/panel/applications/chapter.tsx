/** The screens of the step Applications. */
import type { OwnScreens } from '../own-screens';
import { Add } from './add';
import { Applications } from './applications';
import { Close } from './close';
import { Find } from './find';
import { APPLICATIONS } from './texts';

const { add, close, find } = APPLICATIONS;

export const screens: OwnScreens = {
  main: { title: '', Content: Applications },
  add: { title: add.title, status: add.status, Content: Add },
  close: { title: close.title, status: close.status, Content: Close },
  find: { title: find.title, status: find.status, Content: Find },
};
