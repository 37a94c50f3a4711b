/** Step 6, second: the event, made once with nobody invited, through the ledger; and the calendar file of it. */
import { foldAddress } from '../core/application';
import { calendarFile } from '../core/calendar-file';
import { NOTHING_LEAVES } from '../core/example-sample';
import { beingWritten, type LedgerRow, made } from '../core/ledger';
import { shortKey } from '../core/ledger-key';
import { momentInWords } from '../core/moments';
import type { Session } from '../core/orientation';
import { calendarEntry, eventId, eventKey, eventResource } from '../core/orientation-event';
import { cohort } from '../core/program';
import { columnOf, text } from '../core/table';
import { Problem } from '../core/trouble';
import { type CalendarEvent, createEvent, eventByKey } from '../google/calendar';
import { alone } from '../google/lock';
import { exampleBegun } from '../google/properties';
import { readTab } from '../google/spreadsheet';
import { mailbox, who } from '../google/who';
import { refuseWithExample } from './example-limits';
import { log } from './history';
import { keepInLedger, readLedger } from './ledger';
import { keepTimes, timeView } from './orientation-times';
import { judged } from './receive';
import type { Session as SessionRequest } from './requests';
import { allowCalendar, best, type Plan, planned, startOf } from './sessions';

export interface Created {
  event: { id: string; link: string; words: string };
  existed: boolean;
  said: string[];
}

/** The event is made with nobody invited; once made, it is found again by its key and never made twice. */
export function createOrientation({ wall }: SessionRequest): Created {
  if (exampleBegun() !== null) return chooseTime(wall);
  allowCalendar('The event was not created.');
  const by = who();
  return alone(by, 'creating the orientation', () => {
    const plan = planned(judged());
    const { settings } = plan.look.desk;
    const key = eventKey(settings.of(cohort));
    const { event: there, cancelled } = eventByKey(shortKey(key));
    if (there) {
      keepEvent(key, there, plan, by);
      return created(there, plan, true);
    }
    const known = readLedger().find((row) => row.key === key);
    if (known) refuseElsewhere(known, 'No second event was created.');
    const session = sessionAt(plan, wall);
    const generation = nextGeneration(key, cancelled, known?.draftId ?? '');
    const resource = eventResource(session, settings, generation);
    const row = beingWritten(
      { key, person: '', email: '', message: `Orientation, ${momentInWords(session.start, plan.zone)}` },
      mailbox(),
      by,
      Date.now(),
    );
    keepInLedger([row]);
    const event = createEvent(resource, shortKey(key));
    keepInLedger([made(row, 'event', event.id ?? eventId(key, generation))]);
    log(
      'Orientation',
      `Event created for ${momentInWords(session.start, plan.zone)}; nobody was told.`,
      plan.look.desk.zone,
      'In Calendar',
    );
    return created(event, plan, false);
  });
}

/** The id of a deleted event may stay taken, also after Google has forgotten the event: so the one that the ledger knows counts too. */
function nextGeneration(key: string, cancelled: number, known: string): number {
  const used = Array.from({ length: 100 }, (_, generation) => eventId(key, generation)).indexOf(known);
  return Math.max(cancelled, used + 1);
}

/** One event for everybody: what stands in, or was begun in, another person's calendar is theirs to look after. */
export function refuseElsewhere(row: LedgerRow, notDone: string): void {
  const open = row.state === 'Created' || row.state === 'Being written';
  if (!open || row.mailbox === '' || foldAddress(row.mailbox) === foldAddress(mailbox())) return;
  throw new Problem(
    'E-54',
    row.state === 'Created'
      ? `The orientation is in the calendar of ${row.mailbox}.`
      : `${row.madeBy} began to create the orientation in the calendar of ${row.mailbox} and was interrupted.`,
    `${notDone} Only they can go on with it. If they cannot, delete its row in the tab Messages, then press again.`,
  );
}

function sessionAt(plan: Plan, wall: string): Session {
  const first = plan.sessions.length > 0 ? best(plan).sessions[0] : undefined;
  const session = wall === '' ? first : plan.sessions.find((s) => s.slot === wall || s.slot === `${wall}:00`);
  if (session) return session;
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
    const session = sessionAt(plan, wall);
    keepTimes(
      plan.sessions.map((s) => timeView(plan, s)),
      session.slot,
    );
    const words = momentInWords(session.start, plan.zone);
    const sentence = `Time chosen: ${words}. No event was made and nobody was invited.`;
    log('Orientation', sentence, plan.look.desk.zone);
    return { event: { id: '', link: '', words }, existed: false, said: [sentence, NOTHING_LEAVES] };
  });
}

export function chosenTime(): string {
  const open = readTab('orientation');
  if (!open) return '';
  const [start, chosen] = ['Start', 'Chosen'].map((header) => columnOf(open.table.headers, header));
  const row = open.table.rows.find((cells) => text(cells[chosen]) !== '');
  return row ? text(row[start]) : '';
}

/** A row that an interruption left open, or an event that somebody else's ledger never saw. */
function keepEvent(key: string, event: CalendarEvent, plan: Plan, by: string): void {
  const known = readLedger().find((row) => row.key === key);
  if (known?.state === 'Created') return;
  const start = startOf(event);
  const row =
    known ??
    beingWritten(
      { key, person: '', email: '', message: `Orientation, ${momentInWords(start, plan.zone)}` },
      mailbox(),
      by,
      Date.now(),
    );
  keepInLedger([made(row, 'event', event.id!)]);
}

function created(event: CalendarEvent, plan: Plan, existed: boolean): Created {
  const words = momentInWords(startOf(event), plan.zone);
  const said = [
    existed
      ? `The event is in the calendar already: ${words}.`
      : `The event is in your calendar: ${words}. Nobody has been told.`,
  ];
  return { event: { id: event.id!, link: event.hangoutLink ?? '', words }, existed, said };
}

/** The session as a calendar file; the same bytes for the same cohort. */
export function orientationFile(): { ics: string } {
  refuseWithExample('With example data there is no event.', 'No calendar file was made.');
  const look = judged();
  const plan = planned(look);
  const { settings } = look.desk;
  const { event } = eventByKey(shortKey(eventKey(settings.of(cohort))));
  if (!event)
    throw new Problem('E-53', 'The orientation is not in this account\u2019s calendar.', 'No calendar file was made.');
  const start = startOf(event);
  const minutes = Math.round((new Date(String(event.end?.dateTime)).getTime() - start) / 60_000);
  const session: Session = plan.sessions.find((s) => s.start === start) ?? { slot: '', start, minutes, option: '' };
  // DTSTAMP comes from the cohort, not from the clock: the last application that was read.
  const stamp = Math.max(0, ...look.desk.applications.map((a) => a.submitted || 0));
  return { ics: calendarFile([calendarEntry({ ...session, minutes }, settings, event.hangoutLink ?? '')], stamp) };
}
