/** The screens of the step Orientation. */
import type { OwnScreens } from '../own-screens';
import { Details } from './details';
import { Orientation } from './orientation';
import { OrientationLink } from './orientation-link';
import { Possible } from './possible';
import { OneSession } from './session';
import { ORIENTATION } from './texts';
import { OtherTimes } from './times';
import { TimesForm } from './times-form';

export const screens: OwnScreens = {
  main: { title: '', Content: Orientation },
  times: { title: ORIENTATION.times.title, Content: OtherTimes },
  possible: { title: ORIENTATION.add.title, Content: Possible },
  session: { title: ORIENTATION.session.heading(1, 1), Content: OneSession },
  details: { title: ORIENTATION.details.title, Content: Details },
  form: { title: ORIENTATION.form.title, Content: TimesForm },
  link: { title: ORIENTATION.link.title, status: ORIENTATION.link.status, Content: OrientationLink },
};
