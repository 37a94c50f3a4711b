/** The screens of the step Attendance. */
import type { OwnScreens } from '../own-screens';
import { Attendance } from './attendance';
import { FollowUp } from './follow-up';
import { FromList } from './from-list';
import { OnePerson } from './one-person';
import { ATTENDANCE } from './texts';

export const screens: OwnScreens = {
  main: { title: '', Content: Attendance },
  list: { title: ATTENDANCE.paste.title, Content: FromList },
  person: { title: ATTENDANCE.one.title, Content: OnePerson },
  follow: { title: ATTENDANCE.follow.title, Content: FollowUp },
};
