/** Step 6, second: the events, each made once with nobody invited, through the ledger; and the calendar file of them. */
import { calendarFile } from '../core/calendar-file';
import { NOTHING_LEAVES } from '../core/example-sample';
import { plural } from '../core/home';
import { beingWritten, type LedgerRow, made } from '../core/ledger';
import { shortKey } from '../core/ledger-key';
import { momentInWords } from '../core/moments';
import type { Session } from '../core/orientation';
import { calendarEntry, eventId, eventResource, type Place, unknownFields } from '../core/orientation-event';
import { inARow } from '../core/plain-text';
import { orientationMinutes, orientationText } from '../core/program';
import { columnOf, text } from '../core/table';
import { singleTimes } from '../core/time-choices';
import { Problem } from '../core/trouble';
import { type CalendarEvent, createEvent } from '../google/calendar';
import { alone } from '../google/lock';
import { exampleBegun } from '../google/properties';
import { readTab } from '../google/spreadsheet';
import { mailbox, who } from '../google/who';
import { refuseWithExample } from './example-limits';
import { log } from './history';
import { keepInLedger, readLedger } from './ledger';
import { keepTimes } from './orientation-times';
import { judged } from './receive';
import type { Session as SessionRequest } from './requests';
import { isElsewhere, refuseElsewhere, type SessionNow, sessionsAsKnown, sessionsNow } from './session-events';
import { videoLink } from './session-letters';
import { allowCalendar, minutesOf, type Plan, planned, startOf, toHold } from './sessions';

interface EventView {
  id: string;
  link: string;
  words: string;
}

export interface Created {
  event: EventView;
  events: EventView[];
  /** All of them were there before. */
  existed: boolean;
  said: string[];
}

/** The events are made with nobody invited; once made, each is found again by its key and never made twice. */
export function createOrientation({ wall }: SessionRequest): Created {
  if (exampleBegun() !== null) return chooseTime(wall);
  allowCalendar('The event was not created.');
  const by = who();
  return alone(by, 'creating the orientation', () => {
    const plan = planned(judged());
    refuseUnknownFields(plan);
    const ledger = readLedger();
    const now = sessionsNow(plan, ledger).slice(0, Math.max(1, wall === '' ? plan.chosen.length : 1));
    keepEvents(now, plan, by);
    const missing = now.filter(({ event }) => !event);
    for (const { row } of missing) refuseElsewhere(row, 'No second event was created.');
    const times = missing.length > 0 ? sessionsAt(plan, wall) : [];
    const of = Math.max(now.length, times.length);
    const begun = missing.map((one) => {
      const session = times[one.number - 1];
      const message = messageOf(one.number, of, session.start, plan.zone);
      const row = beingWritten({ key: one.key, person: '', email: '', message }, mailbox(), by, Date.now());
      return { one, session, row };
    });
    keepInLedger(begun.map(({ row }) => row));
    const done = begun.map(({ one, session, row }) => {
      const { event, id } = insert(one, session, { number: one.number, of }, plan);
      return { number: one.number, event, row: made(row, 'event', event.id ?? id) };
    });
    keepInLedger(done.map(({ row }) => row));
    const words = inARow(begun.map(({ session }) => momentInWords(session.start, plan.zone)));
    if (done.length > 0)
      log(
        'Orientation',
        `${done.length === 1 ? 'Event' : plural(done.length, 'event')} created for ${words}; nobody was told.`,
        plan.look.desk.zone,
        'In Calendar',
      );
    const fresh = new Map(done.map(({ number, event }) => [number, event]));
    return created(
      now.map(({ number, event }) => event ?? fresh.get(number)!),
      plan,
      done.length === 0,
    );
  });
}

function insert({ key, cancelled, row }: SessionNow, session: Session, place: Place, plan: Plan) {
  const generation = nextGeneration(key, cancelled, row?.draftId ?? '');
  const resource = eventResource(session, plan.look.desk.settings, generation, place);
  return { event: createEvent(resource, shortKey(key)), id: eventId(key, generation) };
}

/** How the ledger names a session's event. */
export const messageOf = (number: number, of: number, start: number, zone: string): string =>
  `Orientation${of > 1 ? ` ${number} of ${of}` : ''}, ${momentInWords(start, zone)}`;

/** The id of a deleted event may stay taken, also after Google has forgotten the event: so the one that the ledger knows counts too. */
function nextGeneration(key: string, cancelled: number, known: string): number {
  const used = Array.from({ length: 100 }, (_, generation) => eventId(key, generation)).indexOf(known);
  return Math.max(cancelled, used + 1);
}

function refuseUnknownFields(plan: Plan): void {
  const [name] = unknownFields(plan.look.desk.settings);
  if (name !== undefined)
    throw new Problem(
      'E-18',
      `{{${name}}} in \u201c${orientationText.label}\u201d is not a field.`,
      'The event was not created. Correct the text in the step Orientation or in the tab Settings, then press again.',
      { label: 'Orientation', go: 'orientation' },
    );
}

function sessionsAt(plan: Plan, wall: string): Session[] {
  const sessions =
    wall === '' ? toHold(plan) : plan.sessions.filter((s) => s.slot === wall || s.slot === `${wall}:00`).slice(0, 1);
  if (sessions.length > 0) return sessions;
  throw new Problem(
    'E-24',
    wall === '' ? 'There are no possible times yet.' : `${wall} is not one of the possible times.`,
    'The event was not created. Add times in the tab Settings.',
    {
      label: 'Orientation',
      go: 'orientation',
    },
  );
}

/** All there is of an orientation with example data: a time in the tab. */
function chooseTime(wall: string): Created {
  return alone(who(), 'choosing the orientation time', () => {
    const plan = planned(judged());
    const [session] = sessionsAt(plan, wall);
    keepTimes(singleTimes(plan), [session.slot]);
    const words = momentInWords(session.start, plan.zone);
    const sentence = `Time chosen: ${words}. No event was made and nobody was invited.`;
    log('Orientation', sentence, plan.look.desk.zone);
    const event = { id: '', link: '', words };
    return { event, events: [event], existed: false, said: [sentence, NOTHING_LEAVES] };
  });
}

export function chosenTime(): string {
  const open = readTab('orientation');
  if (!open) return '';
  const [start, chosen] = ['Start', 'Chosen'].map((header) => columnOf(open.table.headers, header));
  const row = open.table.rows.find((cells) => text(cells[chosen]) !== '');
  return row ? text(row[start]) : '';
}

/** Rows that an interruption left open, events that somebody else's ledger never saw, and events that were moved by hand. */
export function keepEvents(now: readonly SessionNow[], plan: Plan, by: string): void {
  const rows = now.flatMap(({ number, key, row, event }): LedgerRow[] => {
    if (!event) return [];
    const message = messageOf(number, now.length, startOf(event), plan.zone);
    const isKnown = row?.state === 'Created' && row.draftId === event.id;
    const wasMoved = row !== undefined && !row.message.endsWith(momentInWords(startOf(event), plan.zone));
    if (isKnown && !wasMoved) return [];
    const known = row ?? beingWritten({ key, person: '', email: '', message }, mailbox(), by, Date.now());
    return [made({ ...known, message: wasMoved ? message : known.message }, 'event', event.id!)];
  });
  keepInLedger(rows);
}

function created(found: readonly CalendarEvent[], plan: Plan, existed: boolean): Created {
  const events = found.map((event) => ({
    id: event.id!,
    link: event.hangoutLink ?? '',
    words: momentInWords(startOf(event), plan.zone),
  }));
  const words = inARow(events.map((e) => e.words));
  const [is, their] = events.length > 1 ? ['events are', 'The events are'] : ['event is', 'The event is'];
  const said = [
    existed
      ? `The ${is} in the calendar already: ${words}.`
      : `${their} in your calendar: ${words}. Nobody has been told.`,
  ];
  return { event: events[0], events, existed, said };
}

/** The sessions as a calendar file; the same bytes for the same cohort. */
export function orientationFile(): { ics: string } {
  refuseWithExample('With example data there is no event.', 'No calendar file was made.');
  const look = judged();
  const plan = planned(look);
  const held = sessionsAsKnown(plan, readLedger());
  // Without an event a time that the committee chose is enough: the file is for people who add it by hand.
  const now = held.filter(({ event, row, start }) =>
    event ? true : !Number.isNaN(start) && (isElsewhere(row) || plan.chosen.length > 0),
  );
  if (now.length === 0)
    throw new Problem(
      'E-53',
      'The orientation is not in this account\u2019s calendar, and no time is chosen.',
      'No calendar file was made.',
      { label: 'Orientation', go: 'orientation' },
    );
  // DTSTAMP comes from the cohort, not from the clock: the last application that was read.
  const stamp = Math.max(0, ...look.desk.applications.map((a) => a.submitted || 0));
  const entries = now.map(({ number, event, start }) =>
    calendarEntry(
      {
        slot: '',
        start,
        minutes: event ? minutesOf(event) : look.desk.settings.of(orientationMinutes),
        option: '',
      },
      look.desk.settings,
      videoLink(event),
      { number, of: held.length },
    ),
  );
  return { ics: calendarFile(entries, stamp) };
}
