/** Step 6: the best of the possible times, the event with nobody invited, then the invitations: each its own press, each through the ledger. */

import { foldAddress } from '../core/application';
import { bestSessions, type Choice, type PairKeys } from '../core/best-sessions';
import { calendarFile } from '../core/calendar-file';
import { NOTHING_LEAVES } from '../core/example-sample';
import type { Role } from '../core/fields';
import { type HomeFacts, plural } from '../core/home';
import { ORIENTATION } from '../core/layout';
import { beingWritten, type LedgerRow, LIST_MAY_LAG, made, nextPortion, notTried, settle, threw } from '../core/ledger';
import { shortKey } from '../core/ledger-key';
import { momentInWords } from '../core/moments';
import { type Attendee, availability, type Session, sessionOptions } from '../core/orientation';
import {
  calendarEntry,
  eventId,
  eventKey,
  eventResource,
  type Guest,
  guestKey,
  guestList,
} from '../core/orientation-event';
import { cohort, timeZone } from '../core/program';
import { columnOf, text } from '../core/table';
import { type Issue, Problem } from '../core/trouble';
import { type CalendarEvent, createEvent, eventByKey, setGuests } from '../google/calendar';
import { alone } from '../google/lock';
import { exampleBegun } from '../google/properties';
import { openTab, readTab, replaceRows } from '../google/spreadsheet';
import { isAllowed, mailbox, permissionPage, who } from '../google/who';
import { pairsNow } from './approved';
import { refuseWithExample } from './example-limits';
import { addLine, log } from './history';
import { keepInLedger, openQuestions, readLedger } from './ledger';
import { type Judged, judged } from './receive';
import type { Session as SessionRequest } from './requests';

/** Google refuses very long lists of new outside guests at once, so invitations go in portions. */
const PORTION = 40;

interface Plan {
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
const nameOf = (a: Attendee): string => a.recipient.name || a.recipient.address;
const free = (plan: Plan, session: Session, role: Role): number => {
  const at = plan.sessions.indexOf(session);
  return plan.attendees.filter((a) => a.can?.[at] && a.keys.some((key) => key.startsWith(`${role}:`))).length;
};

export interface TimeView {
  wall: string;
  words: string;
  people: number;
  mentors: number;
  mentees: number;
  pairsTogether: number;
  outside: string[];
  local: string[];
  /** For how many the hour lies outside 8 to 21 o'clock. */
  late: number;
}

function timeView(plan: Plan, session: Session): TimeView {
  const choice = best(plan, [session]);
  return {
    wall: session.slot,
    words: momentInWords(session.start, plan.zone),
    people: choice.reach,
    mentors: free(plan, session, 'mentor'),
    mentees: free(plan, session, 'mentee'),
    pairsTogether: choice.pairsTogether,
    outside: outsideOf(plan, session).map(nameOf),
    local: choice.cities.map((c) => `${c.times[0].words} ${c.name}`),
    late: choice.unkind,
  };
}

/** Who answered and cannot come to this one. */
const outsideOf = (plan: Plan, session: Session): Attendee[] => {
  const at = plan.sessions.indexOf(session);
  return plan.attendees.filter((a) => a.can !== null && !a.can[at]);
};

export interface Times {
  sessions: TimeView[];
  /** '' where there is nothing to choose from. */
  best: string;
  noAnswer: string[];
  said: string[];
}

export function findTimes(): Times {
  return alone(who(), 'comparing orientation times', () => {
    const plan = planned(judged());
    const views = plan.sessions.map((s) => timeView(plan, s));
    const chosen = plan.sessions.length > 0 ? best(plan).sessions[0].slot : '';
    keepTimes(views, chosen);
    const noAnswer = plan.attendees.filter((a) => a.can === null).map(nameOf);
    const said = [
      ...views.map(
        (v) =>
          `${v.words}: ${v.people} of ${plan.attendees.length - noAnswer.length}, ${plural(v.pairsTogether, 'pair')} together.`,
      ),
      ...(chosen
        ? [`Best: ${views.find((v) => v.wall === chosen)!.words}.`]
        : ['There are no possible times yet: add them in the tab Settings.']),
      ...(noAnswer.length > 0
        ? [`${plural(noAnswer.length, 'person', 'people')} gave no times and are not counted: ${noAnswer.join(', ')}.`]
        : []),
      ...plan.issues.map((i) => i.sentence),
    ];
    addLine(`${plural(views.length, 'orientation time')} compared.`);
    return { sessions: views, best: chosen, noAnswer, said };
  });
}

const keepTimes = (views: readonly TimeView[], chosen: string): void =>
  replaceRows(
    openTab(ORIENTATION),
    ORIENTATION.columns.map((c) => c.header),
    views.map((v) => [
      v.words,
      String(v.mentors),
      String(v.mentees),
      String(v.pairsTogether),
      v.late,
      v.wall === chosen ? 'Best' : '',
      v.outside.join(', '),
    ]),
  );

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
function refuseElsewhere(row: LedgerRow, notDone: string): void {
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

function chosenTime(): string {
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

const startOf = (event: CalendarEvent): number => new Date(String(event.start?.dateTime)).getTime();

function created(event: CalendarEvent, plan: Plan, existed: boolean): Created {
  const words = momentInWords(startOf(event), plan.zone);
  const said = [
    existed
      ? `The event is in the calendar already: ${words}.`
      : `The event is in your calendar: ${words}. Nobody has been told.`,
  ];
  return { event: { id: event.id!, link: event.hangoutLink ?? '', words }, existed, said };
}

function allowCalendar(notDone: string): void {
  if (!isAllowed('calendar'))
    throw new Problem('E-04', 'The orientation needs Calendar permission, which was not given.', notDone, {
      label: 'Give permission',
      go: 'permission',
      address: permissionPage('calendar'),
    });
}

export interface Invited {
  invited: number;
  left: number;
  waitSeconds: number;
  total: number;
  cannotCome: string[];
  uncertain: { key: string; person: string; question: string }[];
  issues: Issue[];
  said: string[];
}

/** Who should be a guest of the event that exists. */
export function wantedGuests(
  plan: Plan,
  event: CalendarEvent,
): { guests: Guest[]; cannotCome: string[]; issues: Issue[] } {
  const start = startOf(event);
  const session = plan.sessions.find((s) => s.start === start);
  const list = guestList(plan.attendees, plan.pairs, session ? best(plan, [session]) : { seats: new Map() });
  const outside = session ? new Set(outsideOf(plan, session).map((a) => a.recipient.address)) : new Set<string>();
  return {
    guests: list.guests,
    cannotCome: plan.attendees.filter((a) => outside.has(a.recipient.address)).map(nameOf),
    issues: list.unreachable.map((a) => ({
      code: 'E-16',
      subject: a.keys[0],
      sentence: `${nameOf(a)} has no address that can be written to and was not invited.`,
    })),
  };
}

const INVITES_NOBODY: Invited = {
  invited: 0,
  left: 0,
  waitSeconds: 0,
  total: 0,
  cannotCome: [],
  uncertain: [],
  issues: [],
  said: [NOTHING_LEAVES],
};

export function inviteGuests(): Invited {
  if (exampleBegun() !== null) return INVITES_NOBODY;
  allowCalendar('Nobody was invited.');
  const by = who();
  return alone(by, 'inviting to the orientation', () => {
    const plan = planned(judged());
    const box = mailbox();
    const cohortName = plan.look.desk.settings.of(cohort);
    const { event } = eventByKey(shortKey(eventKey(cohortName)));
    if (!event) throw noEvent(eventKey(cohortName));
    const { guests, cannotCome, issues } =
      plan.pairs.length > 0 ? wantedGuests(plan, event) : { guests: [], cannotCome: [], issues: [] };
    const wanted = guests.map((g) => ({
      key: guestKey(cohortName, g.address),
      person: g.name,
      email: g.address,
      message: 'Orientation invitation',
    }));
    const there = new Set((event.attendees ?? []).map((a) => a.email!.toLowerCase()));
    const ledger = () => readLedger().map((row) => (isToAnother(row, event.id!) ? notTried(row, '') : row));
    settleGuests(nextPortion(wanted, ledger(), box, 0).lookUp, event, there);

    const portion = nextPortion(wanted, ledger(), box, PORTION);
    const rows = portion.make.map((one) => beingWritten(one, box, by, Date.now()));
    keepInLedger(rows);
    const { outcome, trouble } = invite(rows, event, there);
    keepInLedger(outcome);

    const after = nextPortion(wanted, ledger(), box, 0);
    const invited = after.skipped.length;
    const left = after.left + after.lookUp.length;
    if (outcome.length > 0 && trouble.length === 0)
      log('Orientation', `${plural(outcome.length, 'person', 'people')} invited.`, plan.look.desk.zone, 'Emailed');
    const said = [
      `${invited} of ${guests.length} invited. Guests do not see each other.`,
      ...(cannotCome.length > 0 ? [`Said that they cannot come at this time: ${cannotCome.join(', ')}.`] : []),
      ...[...issues, ...trouble].map((i) => i.sentence),
    ];
    return {
      invited,
      left: trouble.length > 0 ? 0 : left,
      waitSeconds: after.left === 0 && after.lookUp.length > 0 ? Math.ceil(LIST_MAY_LAG / 1000) : 0,
      total: guests.length,
      cannotCome,
      uncertain: after.uncertain.map((row) => ({ key: row.key, person: row.person, question: row.problem })),
      issues: [...issues, ...trouble],
      said,
    };
  });
}

/** An invitation to an event that was deleted since is none to this one. */
const isToAnother = (row: LedgerRow, event: string): boolean =>
  row.state === 'Invited' && row.draftId !== '' && row.draftId !== event;

/** There is no event to invite to. One that somebody deleted in the calendar is never made again unasked; the ledger stops saying that it exists. */
function noEvent(key: string): Problem {
  const row = readLedger().find((r) => r.key === key);
  if (row) refuseElsewhere(row, 'Nobody was invited.');
  const deleted = row?.state === 'Created';
  if (deleted) keepInLedger([notTried(row, 'It was deleted in the calendar.')]);
  return new Problem(
    'E-53',
    deleted
      ? 'The orientation was deleted in this account\u2019s calendar.'
      : 'The orientation is not in this account\u2019s calendar.',
    'Nobody was invited.',
    { label: 'Create the event first', go: 'orientation' },
  );
}

/**
 * The guest list itself tells whether an interrupted portion was invited, and it does not lag: who is there was invited, who is not there
 * moments after the cut was not. Later, somebody may have taken a guest out by hand, and inviting again would write to them twice: a question.
 */
function settleGuests(open: readonly LedgerRow[], event: CalendarEvent, there: ReadonlySet<string>): void {
  const found = open
    .filter((row) => there.has(row.email.toLowerCase()))
    .map((row) => ({ shortKey: shortKey(row.key), id: event.id! }));
  keepInLedger(
    open
      .map((row) => settle(row, found, 'guest', Date.now()).row)
      .map((row) => (row.state === 'Being written' ? notTried(row, '') : row)),
  );
}

/** One act for the whole portion: the guests that are there, with their answers, and the new ones. */
function invite(
  rows: readonly LedgerRow[],
  event: CalendarEvent,
  there: ReadonlySet<string>,
): { outcome: LedgerRow[]; trouble: Issue[] } {
  const fresh = rows.filter((row) => !there.has(row.email.toLowerCase()));
  if (rows.length === 0) return { outcome: [], trouble: [] };
  try {
    if (fresh.length > 0)
      setGuests(event.id!, [...(event.attendees ?? []), ...fresh.map((row) => ({ email: row.email }))]);
    return { outcome: rows.map((row) => made(row, 'guest', event.id!)), trouble: [] };
  } catch {
    const sentence = `Google did not answer, or its limit for invitations is reached. ${plural(fresh.length, 'person', 'people')} of this portion may not be invited yet. Go on later: nobody is invited twice.`;
    return { outcome: rows.map((row) => threw(row, sentence)), trouble: [{ code: 'E-08', subject: '', sentence }] };
  }
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

/** For Home: the event as the ledger knows it, and how many are and should be invited. Calls no calendar. */
export function orientationNow(look: Judged, ledger: readonly LedgerRow[]): HomeFacts['orientation'] {
  const plan = planned(look);
  if (exampleBegun() !== null)
    return { slots: plan.sessions.length, event: chosenTime(), invited: 0, toInvite: 0, uncertain: [] };
  const name = look.desk.settings.of(cohort);
  const event = ledger.find((row) => row.key === eventKey(name) && row.state === 'Created');
  const guests = guestList(plan.attendees, plan.pairs, { seats: new Map() }).guests;
  const has = new Set(
    ledger.filter((row) => row.state === 'Invited' && !isToAnother(row, event?.draftId ?? '')).map((row) => row.key),
  );
  const invited = guests.filter((g) => has.has(guestKey(name, g.address))).length;
  return {
    slots: plan.sessions.length,
    event: event ? event.message.replace(/^Orientation, /, '') : '',
    invited,
    toInvite: plan.pairs.length > 0 ? guests.length - invited : 0,
    uncertain: openQuestions(ledger.filter((row) => / \/ orientation(-guest)? \/ /.test(row.key))),
  };
}
