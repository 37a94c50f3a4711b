/** Step 6, later: another time for a session, a session cancelled, and what the event says. Moving and cancelling make Google write to everybody invited. */
import { foldAddress } from '../core/application';
import { plural } from '../core/home';
import { made, notTried } from '../core/ledger';
import { instantAt, momentInWords, wallClockAt } from '../core/moments';
import { eventTimes, unknownFields } from '../core/orientation-event';
import {
  chosenSlots,
  meetingLink,
  orientationHost,
  orientationMinutes,
  orientationSlots,
  orientationText,
  orientationTitle,
} from '../core/program';
import { Problem } from '../core/trouble';
import { type CalendarEvent, cancelEvent, moveEvent } from '../google/calendar';
import { alone } from '../google/lock';
import { mailbox, who } from '../google/who';
import { refuseWithExample } from './example-limits';
import { log } from './history';
import { keepInLedger, readLedger } from './ledger';
import { messageOf } from './orientation-event';
import { DELETED } from './orientation-guests';
import { keepSetting } from './orientation-times';
import { judged } from './receive';
import type { CancelSession, MoveSession, OrientationDetails } from './requests';
import { refuseElsewhere, type SessionNow, sessionsNow } from './session-events';
import { allowCalendar, minutesOf, type Plan, planned, startOf } from './sessions';

export interface Told {
  /** To how many Google writes. */
  told: number;
  undoId?: string;
  said: string[];
}

/** The session with this number, which must have an event in this account's calendar. */
function found(plan: Plan, number: number, notDone: string): { one: SessionNow; all: SessionNow[] } {
  const all = sessionsNow(plan, readLedger());
  const one = all.find((s) => s.number === number);
  refuseElsewhere(one?.event ? undefined : one?.row, notDone);
  if (one?.event) return { one, all };
  if (one?.row?.state === 'Created') keepInLedger([notTried(one.row, DELETED)]);
  throw new Problem('E-53', `Session ${number} is not in this account\u2019s calendar.`, notDone, {
    label: 'Orientation',
    go: 'orientation',
  });
}

/** The event says when a session is: it moves first, and what is written down follows. Running it again does the rest. */
export function moveSession({ number, wall }: MoveSession): Told {
  const notDone = 'The session was not moved.';
  refuseWithExample('With example data there is no event.', notDone);
  allowCalendar(notDone);
  return alone(who(), 'moving the orientation', () => {
    const plan = planned(judged());
    const start = instantAt(wall, plan.zone);
    if (Number.isNaN(start))
      throw new Problem('E-24', `\u201c${wall}\u201d is not a date and time.`, notDone, {
        label: 'Orientation',
        go: 'orientation',
      });
    const { one, all } = found(plan, number, notDone);
    const event = one.event!;
    const told = toldOf(event);
    if (startOf(event) !== start) moveEvent(event.id!, eventTimes({ start, minutes: minutesOf(event) }, plan.zone));
    const words = momentInWords(start, plan.zone);
    if (one.row)
      keepInLedger([
        made({ ...one.row, message: messageOf(number, all.length, start, plan.zone) }, 'event', event.id!),
      ]);
    keepChosen(plan, number, start);
    const sentence = `Session ${number} moved to ${words}. ${toldInWords(told)}`;
    log('Orientation', sentence, plan.look.desk.zone, told > 0 ? 'Emailed' : 'In Calendar');
    return { told, said: [sentence] };
  });
}

/** To how many Google writes about a change: to every guest but the organizer. */
export const toldOf = ({ attendees = [] }: CalendarEvent): number =>
  attendees.filter((a) => foldAddress(a.email!) !== foldAddress(mailbox())).length;

const toldInWords = (n: number): string =>
  n > 0 ? `Google wrote to ${plural(n, 'person', 'people')}.` : 'Nobody was invited, so nobody was written to.';

/** The chosen time follows the event, where one was chosen. */
function keepChosen(plan: Plan, number: number, start: number): void {
  if (plan.chosen.length < number || plan.chosen[number - 1]!.start === start) return;
  const walls = plan.chosen.map((s, i) => (i === number - 1 ? wallClockAt(start, plan.zone) : s.slot));
  keepSetting({ [chosenSlots.key]: walls.join('; ') }, `Session ${number}: chosen time changed.`, plan.zone);
}

export function cancelSession({ number }: CancelSession): Told {
  const notDone = 'The session was not cancelled.';
  refuseWithExample('With example data there is no event.', notDone);
  allowCalendar(notDone);
  return alone(who(), 'cancelling the orientation', () => {
    const plan = planned(judged());
    const { one } = found(plan, number, notDone);
    const told = toldOf(one.event!);
    cancelEvent(one.event!.id!);
    if (one.row) keepInLedger([notTried({ ...one.row, draftId: one.event!.id! }, `Cancelled by ${who()}.`)]);
    const sentence = `Session ${number} cancelled. ${toldInWords(told)}`;
    log('Orientation', sentence, plan.look.desk.zone, told > 0 ? 'Emailed' : 'In Calendar');
    return { told, said: [sentence] };
  });
}

const DETAILS = {
  title: orientationTitle,
  minutes: orientationMinutes,
  link: meetingLink,
  host: orientationHost,
  text: orientationText,
  times: orientationSlots,
};

/** Title, length, link, host, text and possible times, each as a person types it. */
export function saveOrientation(details: OrientationDetails): { undoId: string; said: string[] } {
  return alone(who(), 'saving the orientation', () => {
    const given = Object.fromEntries(
      (Object.keys(DETAILS) as (keyof typeof DETAILS)[]).flatMap((name) => {
        const value = details[name];
        return value === undefined ? [] : [[DETAILS[name].key, value]];
      }),
    );
    const plan = planned(judged());
    const { settings } = plan.look.desk;
    const said = details.text ?? settings.of(orientationText);
    const [unknown] = unknownFields({
      of: (s) => ((s.key as string) === orientationText.key ? (said as never) : settings.of(s)),
    });
    if (unknown !== undefined)
      throw new Problem(
        'E-18',
        `{{${unknown}}} is not a field.`,
        'Nothing was changed. These can be filled in: {{program name}}, {{committee}}, {{reply address}}, {{host}}.',
      );
    const sentence = details.times === undefined ? 'Orientation details saved.' : 'Possible orientation times saved.';
    const undoId = keepSetting(given, sentence, plan.zone);
    return { undoId, said: [sentence] };
  });
}
