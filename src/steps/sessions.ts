/** The possible orientation times against everybody who must attend: what the steps of the orientation have in common. */
import { bestSessions, type Choice, type PairKeys } from '../core/best-sessions';
import { instantAt } from '../core/moments';
import { type Attendee, availability, type Session, sessionOptions } from '../core/orientation';
import { chosenSlots, orientationMinutes, timeZone } from '../core/program';
import { offersOneOf, withTimes } from '../core/times-form';
import { type Issue, Problem } from '../core/trouble';
import type { CalendarEvent } from '../google/calendar';
import { isAllowed, permissionPage } from '../google/who';
import { pairsNow } from './approved';
import type { Judged } from './receive';
import { readTimesForm, type TimesAnswers } from './times-answers';

export interface Plan {
  look: Judged;
  sessions: Session[];
  /** What the committee chose, in the order of the sessions' numbers; empty: nothing yet. */
  chosen: Session[];
  attendees: Attendee[];
  /** Approved ones. */
  pairs: PairKeys[];
  /** Those, and pairs that wait to be approved again: nobody of them has left. */
  standing: PairKeys[];
  issues: Issue[];
  zone: string;
  /** The third form, where there is one. */
  times: TimesAnswers | null;
}

/** Who must attend: everybody in an approved pair; before there are any, everybody who is eligible. */
export function planned(look: Judged): Plan {
  const { settings, profile, forms } = look.desk;
  const { approved, waiting } = pairsNow(look);
  const keysOf = (all: typeof approved) => all.map((p): PairKeys => [p.mentee.key, p.mentor.key]);
  const people =
    approved.length + waiting.length > 0
      ? [...approved, ...waiting].flatMap((p) => [p.mentee, p.mentor])
      : look.people.filter((p) => p.status === 'Eligible');
  const options = forms.flatMap(
    ({ binding, questions }) => questions.find((q) => q.id === binding.sessions?.id)?.options ?? [],
  );
  const zone = settings.of(timeZone);
  const times = readTimesForm();
  const offered = [...(times?.form.offered ?? []), ...options];
  const { sessions, issues } = sessionOptions(settings, [...new Set(offered)], profile);
  const starts = new Set(sessions.map((s) => s.start));
  const attending = times ? withTimes(people, times.answers, offersOneOf(options, starts, zone, profile)) : people;
  const chosen = settings.of(chosenSlots).map((slot): Session => {
    const start = instantAt(slot, zone);
    return (
      sessions.find((s) => s.start === start) ?? { slot, start, minutes: settings.of(orientationMinutes), option: '' }
    );
  });
  return {
    look,
    sessions,
    chosen,
    attendees: availability(attending, sessions, settings, profile),
    pairs: keysOf(approved),
    standing: keysOf([...approved, ...waiting]),
    issues,
    zone,
    times,
  };
}

export const best = ({ attendees, pairs, sessions, zone }: Plan): Choice =>
  bestSessions(attendees, pairs, sessions, 1, zone);

/** The times to be held: the committee's, else the best one; empty where there is nothing to choose from. */
export const toHold = (plan: Plan): Session[] =>
  plan.chosen.length > 0 ? plan.chosen : plan.sessions.length > 0 ? [...best(plan).sessions] : [];

export const nameOf = (a: Attendee): string => a.recipient.name || a.recipient.address;

export const startOf = (event: CalendarEvent): number => new Date(String(event.start?.dateTime)).getTime();
export const minutesOf = (event: CalendarEvent): number =>
  Math.round((new Date(String(event.end?.dateTime)).getTime() - startOf(event)) / 60_000);

export function allowCalendar(notDone: string): void {
  if (!isAllowed('calendar'))
    throw new Problem('E-04', 'The orientation needs Calendar permission, which was not given.', notDone, {
      label: 'Give permission',
      go: 'permission',
      address: permissionPage('calendar'),
    });
}
