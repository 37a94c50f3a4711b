/** Every message, in the order of the program's year. */
import { accepted } from './accepted';
import { agreementMentee } from './agreement-mentee';
import { agreementMentor } from './agreement-mentor';
import { applicationReceived } from './application-received';
import { certificateLetter } from './certificate-letter';
import { closingSurvey } from './closing-survey';
import { haveYouMet } from './have-you-met';
import { introductionBothRoles } from './introduction-both-roles';
import { introductionMentee } from './introduction-mentee';
import { introductionMentor } from './introduction-mentor';
import { membershipRenewal } from './membership-renewal';
import { mentorWithdrew } from './mentor-withdrew';
import { midProgramCheckIn } from './mid-program-check-in';
import { notEligible } from './not-eligible';
import { notMatchedMentor } from './not-matched-mentor';
import { orientationInvitation } from './orientation-invitation';
import { orientationMissed } from './orientation-missed';
import { orientationReminder } from './orientation-reminder';
import { orientationTimes } from './orientation-times';
import { somethingMissing } from './something-missing';
import type { Template } from './template';
import { waitingList } from './waiting-list';
import { whichApplication } from './which-application';

export const TEMPLATES: readonly Template[] = [
  applicationReceived,
  somethingMissing,
  whichApplication,
  membershipRenewal,
  notEligible,
  accepted,
  agreementMentor,
  agreementMentee,
  introductionMentor,
  introductionMentee,
  introductionBothRoles,
  waitingList,
  notMatchedMentor,
  orientationTimes,
  orientationInvitation,
  orientationReminder,
  orientationMissed,
  haveYouMet,
  midProgramCheckIn,
  mentorWithdrew,
  closingSurvey,
  certificateLetter,
];
