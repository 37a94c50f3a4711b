/** The possible orientation times against everybody who must attend: what the three steps of the orientation have in common. */
import { bestSessions, type Choice, type PairKeys } from '../core/best-sessions';
import { type Attendee, availability, type Session, sessionOptions } from '../core/orientation';
import { timeZone } from '../core/program';
import { type Issue, Problem } from '../core/trouble';
import type { CalendarEvent } from '../google/calendar';
import { isAllowed, permissionPage } from '../google/who';
import { pairsNow } from './approved';
import type { Judged } from './receive';

export interface Plan {
  look: Judged;
  sessions: Session[];
  attendees: Attendee[];
  pairs: PairKeys[];
  issues: Issue[];
  zone: string;
}

/** Who must attend: everybody in an approved pair; before there are any, everybody who is eligible. */
export function planned(look: Judged): Plan {
  const { settings, profile, forms } = look.desk;
  const { approved } = pairsNow(look);
  const people =
    approved.length > 0
      ? approved.flatMap((p) => [p.mentee, p.mentor])
      : look.people.filter((p) => p.status === 'Eligible');
  const options = forms.flatMap(
    ({ binding, questions }) => questions.find((q) => q.id === binding.sessions?.id)?.options ?? [],
  );
  const { sessions, issues } = sessionOptions(settings, [...new Set(options)], profile);
  return {
    look,
    sessions,
    attendees: availability(people, sessions, settings, profile),
    pairs: approved.map((p): PairKeys => [p.mentee.key, p.mentor.key]),
    issues,
    zone: settings.of(timeZone),
  };
}

export const best = ({ attendees, pairs, sessions, zone }: Plan, among = sessions): Choice =>
  bestSessions(attendees, pairs, among, 1, zone);

export const nameOf = (a: Attendee): string => a.recipient.name || a.recipient.address;

/** Who answered and cannot come to this one. */
export const outsideOf = (plan: Plan, session: Session): Attendee[] => {
  const at = plan.sessions.indexOf(session);
  return plan.attendees.filter((a) => a.can !== null && !a.can[at]);
};

export const startOf = (event: CalendarEvent): number => new Date(String(event.start?.dateTime)).getTime();

export function allowCalendar(notDone: string): void {
  if (!isAllowed('calendar'))
    throw new Problem('E-04', 'The orientation needs Calendar permission, which was not given.', notDone, {
      label: 'Give permission',
      go: 'permission',
      address: permissionPage('calendar'),
    });
}
