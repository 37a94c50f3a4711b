/** What the Orientation screens show: the times with their numbers, the sessions as the calendar has them, who is invited and what they answered. Reads only. */
import { foldAddress } from '../core/application';
import { momentInWords, wallClockAt } from '../core/moments';
import { guestKey } from '../core/orientation-event';
import {
  cohort,
  meetingLink,
  orientationHost,
  orientationMinutes,
  orientationSlots,
  orientationText,
  orientationTitle,
} from '../core/program';
import { choiceOf, singleTimes, suggestedTimes, type TimeChoice } from '../core/time-choices';
import type { CalendarEvent } from '../google/calendar';
import { isAllowed, mailbox } from '../google/who';
import type { Invitations } from './attendance-tab';
import { isGuest } from './guest-lists';
import { readLedger } from './ledger';
import { toldOf } from './orientation-changes';
import { invitedByMail, seated, waitingAddresses } from './orientation-guests';
import { judged } from './receive';
import { eventRows, isElsewhere, type SessionNow, sessionsAsKnown, sessionsNow } from './session-events';
import { videoLink } from './session-letters';
import { nameOf, type Plan, planned } from './sessions';
import { type FormView, timesFormView } from './times-form';

export const ANSWERS = { accepted: 'Yes', declined: 'No', tentative: 'Maybe', needsAction: 'No answer' } as const;
export type AnswerWord = (typeof ANSWERS)[keyof typeof ANSWERS];

export interface SessionView {
  number: number;
  wall: string;
  words: string;
  /** What the committee chose since the event was made, where that is another time. */
  chosen: { wall: string; words: string } | null;
  state: 'not created' | 'created' | 'deleted' | 'elsewhere' | 'not looked';
  /** Whose calendar, where it is somebody else's. */
  where: string;
  link: string;
  page: string;
  /** Names by answer; people whom we know. */
  answers: Record<AnswerWord, string[]>;
  guests: number;
  /** To how many Google writes when it is moved or cancelled. */
  told: number;
  /** Who belongs to it and said beforehand that they cannot come. */
  cannotCome: string[];
}

export interface OrientationView {
  zone: string;
  people: number;
  noAnswer: string[];
  issues: string[];
  /** Each by itself, the best first. */
  singles: TimeChoice[];
  suggested: TimeChoice[];
  /** What was chosen, with its numbers; null where nothing is. */
  chosen: TimeChoice | null;
  sessions: SessionView[];
  /** In approved pairs, who should be invited. */
  guests: number;
  invited: number;
  /** Whom the committee invites with a mail of its own, drafted or sent: Google does not write to them. */
  byMail: string[];
  toInvite: number;
  /** Who was invited and is on no list any more: taken off at the next press. */
  toTakeOff: string[];
  allowed: boolean;
  asked: boolean;
  form: FormView;
  settings: { title: string; minutes: string; link: string; host: string; text: string; times: string };
}

const NOBODY = (): Record<AnswerWord, string[]> => ({ Yes: [], No: [], Maybe: [], 'No answer': [] });

export function orientationView(): OrientationView {
  const look = judged();
  const plan = planned(look);
  const { settings } = look.desk;
  const ledger = readLedger();
  const allowed = isAllowed('calendar');
  const now = sessionsAsKnown(plan, ledger);
  const name = settings.of(cohort);
  const { guests } = seated(plan, now, ledger);
  const ids = new Set(now.flatMap(({ event, row }) => [event?.id ?? '', isElsewhere(row) ? row!.draftId : '']));
  const rows = ledger.filter((row) => row.state === 'Invited' && (row.draftId === '' || ids.has(row.draftId)));
  const has = new Set(rows.map((row) => row.key));
  const wanted = new Set(guests.map((g) => guestKey(name, g.address)));
  const mailed = invitedByMail(ledger, name);
  const rest = guests.filter((g) => !has.has(guestKey(name, g.address)));
  const byMail = rest.filter((g) => mailed.has(foldAddress(g.address)));
  const waiting = waitingAddresses(plan);
  const singles = singleTimes(plan);
  const names = new Map(plan.attendees.map((a) => [foldAddress(a.recipient.address), nameOf(a)]));
  return {
    zone: plan.zone,
    people: plan.attendees.length,
    noAnswer: plan.attendees.filter((a) => a.can === null).map(nameOf),
    issues: plan.issues.map((i) => i.sentence),
    singles,
    suggested: suggestedTimes(plan, singles),
    chosen: plan.chosen.length > 0 ? choiceOf(plan, plan.chosen) : null,
    sessions: now.map((one, at) => ({
      ...sessionView(one, allowed, plan.zone, names),
      chosen: chosenSince(one, plan),
      cannotCome: guests.filter((g) => g.session === at && g.can === 'no').map((g) => g.name || g.address),
    })),
    guests: guests.length,
    invited: guests.length - rest.length,
    byMail: byMail.map((g) => g.name || g.address),
    toInvite: plan.pairs.length > 0 ? rest.length - byMail.length : 0,
    toTakeOff: rows
      .filter((row) => isGuest(row) && !wanted.has(row.key) && !waiting.has(foldAddress(row.email)))
      .map((row) => row.person || row.email),
    allowed,
    asked: plan.sessions.some((s) => s.option !== ''),
    form: timesFormView(plan),
    settings: {
      title: settings.of(orientationTitle),
      minutes: String(settings.of(orientationMinutes)),
      link: settings.of(meetingLink),
      host: settings.of(orientationHost),
      text: settings.of(orientationText),
      times: orientationSlots.write(settings.of(orientationSlots)).replace(/; /g, '\n'),
    },
  };
}

function chosenSince({ number, event, start }: SessionNow, { chosen, zone }: Plan): SessionView['chosen'] {
  const time = chosen[number - 1];
  return event && time && time.start !== start
    ? { wall: wallClockAt(time.start, zone), words: momentInWords(time.start, zone) }
    : null;
}

function sessionView(
  { number, row, event, start }: SessionNow,
  allowed: boolean,
  zone: string,
  names: ReadonlyMap<string, string>,
): Omit<SessionView, 'cannotCome' | 'chosen'> {
  const answers = NOBODY();
  for (const [address, word] of answersOf(event)) {
    const known = names.get(address);
    if (known !== undefined) answers[word].push(known);
  }
  const wasMade = row?.state === 'Created';
  return {
    number,
    wall: Number.isNaN(start) ? '' : wallClockAt(start, zone),
    words: Number.isNaN(start) ? '' : momentInWords(start, zone),
    state: event
      ? 'created'
      : isElsewhere(row)
        ? 'elsewhere'
        : !allowed
          ? 'not looked'
          : wasMade || /deleted in the calendar/.test(row?.problem ?? '')
            ? 'deleted'
            : 'not created',
    where: isElsewhere(row) ? row!.mailbox : '',
    link: videoLink(event),
    page: event?.htmlLink ?? '',
    answers,
    guests: event?.attendees?.length ?? 0,
    told: event ? toldOf(event) : 0,
  };
}

/** By folded address. */
export const answersOf = (event: CalendarEvent | undefined): [address: string, word: AnswerWord][] =>
  (event?.attendees ?? []).map((a) => [
    foldAddress(a.email!),
    ANSWERS[(a.responseStatus ?? 'needsAction') as keyof typeof ANSWERS] ?? 'No answer',
  ]);

/** Who is invited where and what they answered, as far as this account's calendar tells; null where it cannot be asked or there is nothing to ask. */
export function invitations(plan: Plan): Invitations | null {
  const ledger = readLedger();
  const rows = [...eventRows(ledger, plan.look.desk.settings.of(cohort)).values()];
  if (!rows.some((row) => row.state === 'Created' && foldAddress(row.mailbox) === foldAddress(mailbox()))) return null;
  if (!isAllowed('calendar')) return null;
  return new Map(
    sessionsNow(plan, ledger).flatMap(({ number, event }) =>
      answersOf(event).map(([address, answer]) => [address, { session: number, answer }] as const),
    ),
  );
}
