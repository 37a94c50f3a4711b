/** Step 7: who came, ticked one by one or read from a meeting's list; make-ups, exceptions, and which pairs are oriented. Every change can be taken back. */
import { type Attending, type Oriented, orientedPairs } from '../core/attendance';
import { plural } from '../core/home';
import { ATTENDANCE } from '../core/layout';
import { type ListMatch, matchList } from '../core/list-match';
import { readList } from '../core/meeting-list';
import { dayOf, instantAt, momentInWords, wallClockAt } from '../core/moments';
import { attendanceMinutes, cohort } from '../core/program';
import { type Cell, columnOf, text } from '../core/table';
import { withColumns } from '../core/table-edits';
import { Problem } from '../core/trouble';
import { alone } from '../google/lock';
import { openTab } from '../google/spreadsheet';
import { who } from '../google/who';
import { keepAttendance } from './attendance-tab';
import { change } from './history';
import { readLedger } from './ledger';
import { keepSetting } from './orientation-times';
import { invitations } from './orientation-view';
import { judged } from './receive';
import type { Attended, MeetingList, OneAttending, SaveMinutes } from './requests';
import { eventRows, eventsInWords } from './session-events';
import { type Plan, planned } from './sessions';

export interface PersonView {
  person: string;
  name: string;
  address: string;
  role: string;
  partners: string;
  came: boolean;
  oriented: Oriented;
  answer: string;
  makeUp: string;
  makeUpWords: string;
  makeUpDone: boolean;
  exception: string;
  session: number;
  how: string;
}

export interface AttendanceView {
  people: PersonView[];
  pairs: number;
  pairsInAll: number;
  minutes: number;
  /** When the events are, in words; '' where there are none. */
  when: string;
  /** How many sessions are held. */
  sessions: number;
  /** Pairs of which one is oriented. */
  half: string[];
}

/** The list as it stands; the tab is made and kept true on the way. */
export function attendance(): AttendanceView {
  return alone(who(), 'looking at the attendance', () => {
    const plan = planned(judged());
    return viewOf(plan, keepAttendance(plan, invitations(plan)));
  });
}

const viewOf = (plan: Plan, all: readonly Attending[]): AttendanceView => ({
  people: all.map((one) => personView(one, plan)),
  pairs: orientedPairs(all, plan.standing),
  pairsInAll: plan.standing.length,
  minutes: plan.look.desk.settings.of(attendanceMinutes),
  when: eventsInWords(eventRows(readLedger(), plan.look.desk.settings.of(cohort))),
  sessions: Math.max(1, plan.chosen.length),
  half: all
    .filter((one) => one.oriented === 'Not yet')
    .flatMap((one) =>
      one.partners.filter((p) => p.oriented !== 'Not yet').map((p) => `${p.name} was there, ${nameOf(one)} not yet`),
    ),
});

function personView({ person, attendee, row, oriented, partners }: Attending, plan: Plan): PersonView {
  const { recipient, keys } = attendee;
  const on = row?.makeUpOn;
  return {
    person,
    name: recipient.name || recipient.address,
    address: recipient.address,
    role: ['mentor', 'mentee'].filter((role) => keys.some((key) => key.startsWith(`${role}:`))).join(' and '),
    partners: partners.map((p) => p.name).join(', '),
    came: row?.came ?? false,
    oriented,
    answer: row?.answer ?? '',
    makeUp: on instanceof Date ? wallClockAt(on.getTime(), plan.zone).slice(0, 16) : text(on),
    makeUpWords: on instanceof Date ? momentInWords(on.getTime(), plan.zone) : text(on),
    makeUpDone: row?.makeUpDone ?? false,
    exception: row?.exception ?? '',
    session: row?.session ?? 0,
    how: row?.how ?? '',
  };
}

export interface Recorded {
  undoId: string;
  said: string[];
}

/** Writes cells of some people's rows, by person; gives what History says. */
function record(sentence: string, cells: ReadonlyMap<string, Readonly<Record<string, Cell>>>, plan: Plan): Recorded {
  const open = openTab(ATTENDANCE);
  const { headers, rows } = open.table;
  const person = columnOf(headers, 'Person');
  const touched = [...new Set([...cells.values()].flatMap((c) => Object.keys(c)))];
  const after = withColumns(
    open.table,
    touched,
    rows.map((row) => {
      const mine = cells.get(text(row[person]));
      return touched.map((header) => mine?.[header] ?? row[columnOf(headers, header)] ?? '');
    }),
  );
  const undoId = change(sentence, [{ tab: ATTENDANCE, open, now: open.table, after }], {
    line: 'Attendance',
    zone: plan.zone,
  });
  const all = keepAttendance(plan, null);
  const pairs = `${orientedPairs(all, plan.standing)} of ${plural(plan.standing.length, 'pair')} oriented.`;
  return { undoId, said: [sentence, pairs] };
}

function begun(): { plan: Plan; all: Map<string, Attending> } {
  const plan = planned(judged());
  return { plan, all: new Map(keepAttendance(plan, null).map((one) => [one.person, one])) };
}

const nameOf = ({ attendee }: Attending): string => attendee.recipient.name || attendee.recipient.address;

const notThere = (): Problem =>
  new Problem('E-60', 'Somebody on this list is in no approved pair any more.', 'Nothing was recorded.', {
    label: 'Look again',
    go: 'attendance',
  });

/** Ticked during the session, or read from a list. Who was there already stays as recorded. */
export function recordAttendance({ people, came, how }: Attended): Recorded {
  return alone(who(), 'recording attendance', () => {
    const { plan, all } = begun();
    const found = people.map((p) => ({ one: all.get(p.person), ...p, came: p.came ?? came }));
    if (found.some(({ one }) => !one)) throw notThere();
    const by = how === 'list' ? `List pasted by ${who()}` : `By hand: ${who()}`;
    const cells = new Map(
      found.map(({ person, minutes, came }) => [
        person,
        {
          'Came (edit)': came,
          'How recorded': came ? by : '',
          ...(minutes === null ? {} : { Minutes: Math.round(minutes) }),
          ...(came ? {} : { Minutes: '' }),
        } as Record<string, Cell>,
      ]),
    );
    const whom = (those: typeof found) =>
      those.length === 1 ? nameOf(those[0]!.one!) : plural(those.length, 'person', 'people');
    const [here, taken] = [found.filter((f) => f.came), found.filter((f) => !f.came)];
    const sentences = [
      ...(here.length > 0 ? [`Came: ${whom(here)}.`] : []),
      ...(taken.length > 0 ? [`Not there after all: ${whom(taken)}.`] : []),
    ];
    return record(sentences.join(' '), cells, plan);
  });
}

export type ListMatched = ListMatch & { minutes: number };

/** Who is meant by a pasted list or a file. Records nothing. */
export function matchAttendance({ list }: MeetingList): ListMatched {
  const { plan, all } = begun();
  const minutes = plan.look.desk.settings.of(attendanceMinutes);
  return { ...matchList(readList(list), [...all.values()], minutes), minutes };
}

/** A make-up arranged or done, an exception with its reason, another session: one person's row. */
export function recordPerson({ person, makeUp, makeUpDone, exception, session }: OneAttending): Recorded {
  return alone(who(), 'recording attendance', () => {
    const { plan, all } = begun();
    const one = all.get(person);
    if (!one) throw notThere();
    const cells: Record<string, Cell> = {};
    const said: string[] = [];
    if (makeUp !== undefined) {
      const day = makeUp === '' ? '' : dayOf(makeUp.slice(0, 10), plan.zone);
      if (day === undefined) throw new Problem('E-15', `\u201c${makeUp}\u201d is not a date.`, 'Nothing was recorded.');
      cells['Make-up arranged (edit)'] = makeUp === '' ? '' : new Date(instantAt(makeUp, plan.zone));
      said.push(
        makeUp === '' ? 'no make-up arranged' : `make-up on ${momentInWords(instantAt(makeUp, plan.zone), plan.zone)}`,
      );
    }
    if (makeUpDone !== undefined) {
      cells['Make-up done (edit)'] = makeUpDone;
      cells['How recorded'] = makeUpDone ? `Make-up, by hand: ${who()}` : '';
      said.push(makeUpDone ? 'make-up done' : 'make-up not done');
    }
    if (exception !== undefined) {
      cells['Exception (edit)'] = exception.trim();
      said.push(exception.trim() === '' ? 'no exception' : 'exception with a reason');
    }
    if (session !== undefined) {
      cells['Other session (edit)'] = session === 0 ? '' : String(session);
      said.push(session === 0 ? 'session as proposed' : `session ${session}`);
    }
    return record(`${nameOf(one)}: ${said.join(', ')}.`, new Map([[person, cells]]), plan);
  });
}

/** How long somebody must have stayed to count. */
export function saveMinutes({ minutes }: SaveMinutes): Recorded {
  return alone(who(), 'saving a setting', () => {
    const plan = planned(judged());
    const sentence =
      minutes === 0 ? 'Any time counts as attended.' : `${plural(minutes, 'minute')} and more count as attended.`;
    return { undoId: keepSetting({ [attendanceMinutes.key]: String(minutes) }, sentence, plan.zone), said: [sentence] };
  });
}
