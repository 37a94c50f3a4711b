/** Step 6, third: the invitations, in portions, through the ledger: everybody in an approved pair, each address once, to a session they can attend. */
import { foldAddress } from '../core/application';
import { NOTHING_LEAVES } from '../core/example-sample';
import { type HomeFacts, plural } from '../core/home';
import {
  beingWritten,
  type LedgerRow,
  LIST_MAY_LAG,
  made,
  nextPortion,
  notTried,
  settle,
  threw,
  type Wanted,
} from '../core/ledger';
import { shortKey } from '../core/ledger-key';
import { type Guest, guestKey, guestList } from '../core/orientation-event';
import { cohort, orientationMinutes } from '../core/program';
import { type GuestsAndSessions, guestsOf } from '../core/session-guests';
import { type Issue, Problem } from '../core/trouble';
import { type CalendarEvent, keepGuests, setGuests } from '../google/calendar';
import { alone } from '../google/lock';
import { exampleBegun } from '../google/properties';
import { mailbox, who } from '../google/who';
import { attendanceNow, wantedSessions } from './attendance-tab';
import { log } from './history';
import { keepInLedger, openQuestions, readLedger } from './ledger';
import { chosenTime } from './orientation-event';
import { type Judged, judged } from './receive';
import { eventRows, isElsewhere, refuseElsewhere, type SessionNow, sessionsNow } from './session-events';
import { allowCalendar, nameOf, type Plan, planned } from './sessions';

/** Google refuses very long lists of new outside guests at once, so invitations go in portions. */
const PORTION = 40;

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

/** A guest as the ledger wants them, with the session they belong to. */
interface WantedGuest extends Wanted {
  session: SessionNow;
}

const GUEST = / \/ orientation-guest \/ /;
const isGuest = (row: LedgerRow): boolean => GUEST.test(row.key);

/**
 * Who should be a guest of which session. Whoever was invited stays in their session, unless the committee wants them in another one;
 * the event that an invitation was to is known by its id.
 */
export function seated(plan: Plan, now: readonly SessionNow[], ledger: readonly LedgerRow[]): GuestsAndSessions {
  const minutes = plan.look.desk.settings.of(orientationMinutes);
  const held = now.map(({ number, start }) => ({
    number,
    start,
    minutes,
    slot: plan.sessions.findIndex((s) => s.start === start),
  }));
  const pinned = new Map<string, number>();
  for (const row of ledger) {
    const at = isGuest(row) && row.state === 'Invited' ? now.findIndex((s) => idOf(s) === row.draftId) : -1;
    if (at >= 0) pinned.set(foldAddress(row.email), at);
  }
  for (const [address, number] of wantedSessions(plan)) {
    const at = now.findIndex((s) => s.number === number);
    if (at >= 0) pinned.set(address, at);
  }
  return { ...guestsOf(plan.attendees, plan.pairs, held, pinned), held };
}

const idOf = ({ event, row }: SessionNow): string => event?.id ?? row?.draftId ?? '';

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
    const before = readLedger();
    const now = sessionsNow(plan, before);
    if (now.every(({ event }) => !event)) throw noEvent(now);
    const there = new Map(
      now.flatMap(({ event }) =>
        (event?.attendees ?? []).map((a): [string, string] => [a.email!.toLowerCase(), event!.id!]),
      ),
    );
    settleGuests(before, there, box);
    const ledger = () => readLedger().map((row) => (isToAnother(row, now) ? notTried(row, '') : row));

    const known = ledger();
    const { guests, cannotCome, unreachable } = seated(plan, now, known);
    const wanted = guests.map(
      (g): WantedGuest => ({
        key: guestKey(cohortName, g.address),
        person: g.name,
        email: g.address,
        message: 'Orientation invitation',
        session: now[g.session],
      }),
    );
    const ready = wanted.filter(({ session }) => session.event);
    const gone = takeOff(known, wanted, now);
    keepInLedger(gone);
    const off = new Map(gone.map((row) => [row.key, row]));
    const portion = nextPortion(
      ready,
      known.map((row) => off.get(row.key) ?? row),
      box,
      PORTION,
    );
    const rows = portion.make.map((one) => beingWritten(one, box, by, Date.now()));
    keepInLedger(rows);
    const { outcome, trouble } = invite(rows, portion.make, there);
    keepInLedger(outcome);

    const after = nextPortion(ready, ledger(), box, 0);
    const invited = after.skipped.length;
    const left = after.left + after.lookUp.length;
    if ((outcome.length > 0 && trouble.length === 0) || gone.length > 0)
      log(
        'Orientation',
        [
          ...(outcome.length > 0 ? [`${plural(outcome.length, 'person', 'people')} invited.`] : []),
          ...(gone.length > 0 ? [takenOff(gone)] : []),
        ].join(' '),
        plan.look.desk.zone,
        'Emailed',
      );
    const issues = unreachable.map((a) => ({
      code: 'E-16',
      subject: a.keys[0],
      sentence: `${nameOf(a)} has no address that can be written to and was not invited.`,
    }));
    const waiting = wanted.length - ready.length;
    const said = [
      `${invited} of ${guests.length} invited. Guests do not see each other.`,
      ...(gone.length > 0 ? [`${takenOff(gone)} Google wrote to nobody about it.`] : []),
      ...(waiting > 0
        ? [`${plural(waiting, 'person waits', 'people wait')} for a session that has no event yet.`]
        : []),
      ...(cannotCome.length > 0
        ? [`Said that they cannot come at this time: ${cannotCome.map(called).join(', ')}.`]
        : []),
      ...[...issues, ...trouble].map((i) => i.sentence),
    ];
    return {
      invited,
      left: trouble.length > 0 ? 0 : left,
      waitSeconds: after.left === 0 && after.lookUp.length > 0 ? Math.ceil(LIST_MAY_LAG / 1000) : 0,
      total: guests.length,
      cannotCome: cannotCome.map(called),
      uncertain: after.uncertain.map((row) => ({ key: row.key, person: row.person, question: row.problem })),
      issues: [...issues, ...trouble],
      said,
    };
  });
}

const called = (guest: Guest): string => guest.name || guest.address;

const takenOff = (rows: readonly LedgerRow[]): string =>
  `${plural(rows.length, 'person', 'people')} taken off a guest list: ${rows.map((r) => r.person || r.email).join(', ')}.`;

/** An invitation to an event that was deleted since is none to these. */
const isToAnother = (row: LedgerRow, now: readonly SessionNow[]): boolean =>
  row.state === 'Invited' &&
  isGuest(row) &&
  row.draftId !== '' &&
  !now.some(
    ({ event, row: known }) => event?.id === row.draftId || (isElsewhere(known) && known!.draftId === row.draftId),
  );

/** There is no event to invite to. One that somebody deleted in the calendar is never made again unasked; the ledger stops saying that it exists. */
function noEvent(now: readonly SessionNow[]): Problem {
  for (const { row } of now) refuseElsewhere(row, 'Nobody was invited.');
  const deleted = now.flatMap(({ row }) => (row?.state === 'Created' ? [notTried(row, DELETED)] : []));
  keepInLedger(deleted);
  return new Problem(
    'E-53',
    deleted.length > 0
      ? 'The orientation was deleted in this account\u2019s calendar.'
      : 'The orientation is not in this account\u2019s calendar.',
    'Nobody was invited.',
    { label: 'Create the event first', go: 'orientation' },
  );
}

export const DELETED = 'It was deleted in the calendar.';

/**
 * The guest list itself tells whether an interrupted portion was invited, and it does not lag: who is there was invited, who is not there
 * moments after the cut was not. Later, somebody may have taken a guest out by hand, and inviting again would write to them twice: a question.
 */
function settleGuests(ledger: readonly LedgerRow[], there: ReadonlyMap<string, string>, box: string): void {
  const open = ledger.filter(
    (row) => isGuest(row) && row.state === 'Being written' && foldAddress(row.mailbox) === foldAddress(box),
  );
  const found = open.flatMap((row) => {
    const id = there.get(row.email.toLowerCase());
    return id === undefined ? [] : [{ shortKey: shortKey(row.key), id }];
  });
  keepInLedger(
    open
      .map((row) => settle(row, found, 'guest', Date.now()).row)
      .map((row) => (row.state === 'Being written' ? notTried(row, '') : row)),
  );
}

/**
 * Whoever we invited and who is no longer wanted there, because they left or belong to another session now: off the list, and nobody is
 * written to. Guests that a person added by hand stay. Gives the rows as they are afterwards.
 */
function takeOff(
  ledger: readonly LedgerRow[],
  wanted: readonly WantedGuest[],
  now: readonly SessionNow[],
): LedgerRow[] {
  const sessionOf = new Map(wanted.map((one) => [one.key, one.session.number]));
  return now.flatMap(({ number, event }) => {
    if (!event) return [];
    const rows = ledger.filter(
      (row) => isGuest(row) && row.state === 'Invited' && row.draftId === event.id && sessionOf.get(row.key) !== number,
    );
    const addresses = new Set(rows.map((row) => row.email.toLowerCase()));
    const attendees = event.attendees ?? [];
    const staying = attendees.filter((a) => !addresses.has(a.email!.toLowerCase()));
    if (staying.length < attendees.length) keepGuests(event.id!, staying);
    event.attendees = staying;
    return rows.map((row) =>
      notTried(row, sessionOf.has(row.key) ? 'Belongs to another session now.' : 'Not in an approved pair any more.'),
    );
  });
}

/** One act for each session of the portion: the guests that are there, with their answers, and the new ones. */
function invite(
  rows: readonly LedgerRow[],
  wanted: readonly WantedGuest[],
  there: ReadonlyMap<string, string>,
): { outcome: LedgerRow[]; trouble: Issue[] } {
  const outcome: LedgerRow[] = [];
  let failed = 0;
  for (const session of new Set(wanted.map((one) => one.session))) {
    const event = session.event as CalendarEvent;
    const here = rows.filter((_, i) => wanted[i].session === session);
    const fresh = here.filter((row) => there.get(row.email.toLowerCase()) !== event.id);
    try {
      if (fresh.length > 0)
        setGuests(event.id!, [
          ...(event.attendees ?? []),
          ...fresh.map((row) => ({ email: row.email, displayName: row.person })),
        ]);
      outcome.push(...here.map((row) => made(row, 'guest', event.id!)));
    } catch {
      failed += fresh.length;
      outcome.push(...here.map((row) => threw(row, sentenceOf(fresh.length))));
    }
  }
  return {
    outcome,
    trouble: failed > 0 ? [{ code: 'E-08', subject: '', sentence: sentenceOf(failed) }] : [],
  };
}

const sentenceOf = (n: number): string =>
  `Google did not answer, or its limit for invitations is reached. ${plural(n, 'person', 'people')} of this portion may not be invited yet. Go on later: nobody is invited twice.`;

/** For Home: the events as the ledger knows them, and how many are and should be invited. Calls no calendar. */
export function orientationNow(
  look: Judged,
  ledger: readonly LedgerRow[],
): Pick<HomeFacts, 'orientation' | 'attendance'> {
  const plan = planned(look);
  const [slots, chosen, attendance] = [plan.sessions.length, plan.chosen.length, attendanceNow(plan)];
  if (exampleBegun() !== null)
    return {
      orientation: { slots, chosen, event: chosenTime(), invited: 0, toInvite: 0, uncertain: [] },
      attendance,
    };
  const name = look.desk.settings.of(cohort);
  const events = [...eventRows(ledger, name).values()].filter((row) => row.state === 'Created');
  const ids = new Set(events.map((row) => row.draftId));
  const guests = guestList(plan.attendees, plan.pairs, { seats: new Map() }).guests;
  const has = new Set(
    ledger
      .filter((row) => row.state === 'Invited' && isGuest(row) && (row.draftId === '' || ids.has(row.draftId)))
      .map((row) => row.key),
  );
  const invited = guests.filter((g) => has.has(guestKey(name, g.address))).length;
  return {
    orientation: {
      slots,
      chosen,
      event: events.map((row) => row.message.replace(/^Orientation[^,]*, /, '')).join('; '),
      invited,
      toInvite: plan.pairs.length > 0 ? guests.length - invited : 0,
      uncertain: openQuestions(ledger.filter((row) => / \/ orientation(-guest)? \/ /.test(row.key))),
    },
    attendance,
  };
}
