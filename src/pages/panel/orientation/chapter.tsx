/** The screens of the step Orientation. */
import type { OwnScreens } from '../own-screens';
import { OrientationLink } from './orientation-link';
import { ORIENTATION } from './texts';

export const screens: OwnScreens = {
  link: { title: ORIENTATION.link.title, status: ORIENTATION.link.status, Content: OrientationLink },
};
