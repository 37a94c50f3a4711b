/** Home: everything read once, one view. Reads only, so it may be asked as often as somebody looks. */
import { fullName } from '../core/application';
import { type HomeFacts, type HomeView, homeView } from '../core/home';
import { thatCount } from '../core/judge';
import { nextPortion } from '../core/ledger';
import { STATUSES, type Status } from '../core/person';
import { cohort, deadlineInstant, programName, programStart, timeZone } from '../core/program';
import { columnOf, text } from '../core/table';
import { readTab } from '../google/spreadsheet';
import { mailbox, who } from '../google/who';
import { pairsNow } from './approved';
import { readDesk } from './desk';
import { rememberedForms } from './forms';
import { readLedger } from './ledger';
import { asWanted, wantedIntroductions } from './messages';
import { orientationNow } from './orientation';
import { countStatuses, judged } from './receive';
import { automaticReader } from './set-up';

export function home(): HomeView {
  return homeView(rememberedForms().length === 0 ? beforeSetUp() : asThingsStand());
}

const noStatuses = (): Record<Status, number> =>
  Object.fromEntries(STATUSES.map((s) => [s, 0])) as Record<Status, number>;

const beforeSetUp = (): HomeFacts => ({
  now: Date.now(),
  zone: 'America/Chicago',
  user: who(),
  isSetUp: false,
  programName: '',
  cohort: '',
  deadline: null,
  programStart: '',
  forms: [],
  automaticReading: '',
  applications: { mentor: 0, mentee: 0 },
  unread: 0,
  statuses: noStatuses(),
  hasMembers: false,
  pairs: { suggested: 0, approved: 0, changed: 0, weak: [] },
  without: { mentor: 0, mentee: 0 },
  drafts: { ready: 0, uncertain: 0, missing: 0 },
  orientation: { slots: 0, event: '', invited: 0, toInvite: 0 },
});

function asThingsStand(): HomeFacts {
  const look = judged(readDesk());
  const { desk, people, counts } = look;
  const { settings } = desk;
  const { rows, approved, changed } = pairsNow(look);
  const ledger = readLedger();
  const messages = nextPortion(wantedIntroductions(look).messages.map(asWanted), ledger, mailbox(), 0);
  const names = new Map([...thatCount(people).values()].map((p) => [p.key, fullName(p.application.answers)]));
  const reader = automaticReader();
  const inRole = (role: string) => desk.applications.filter((a) => a.role === role).length;
  return {
    now: Date.now(),
    zone: settings.of(timeZone),
    user: who(),
    isSetUp: true,
    programName: settings.of(programName),
    cohort: settings.of(cohort),
    deadline: deadlineInstant(settings),
    programStart: settings.of(programStart),
    forms: desk.forms.map((f) => `${f.title}: ${Object.keys(f.binding).length} questions recognized.`),
    automaticReading: reader && `Automatic reading is on: ${reader} switched it on.`,
    applications: { mentor: inRole('mentor'), mentee: inRole('mentee') },
    unread: counts.new + counts.changed + counts.removed,
    statuses: countStatuses(people),
    hasMembers: desk.facts.members !== null,
    pairs: {
      suggested: rows.filter((row) => row.status === 'Suggested').length,
      approved: approved.length,
      changed: changed.length,
      weak: rows
        .filter((row) => row.label === 'Weak' && row.status === 'Suggested')
        .map((row) => ({ mentee: row.mentee, words: `${names.get(row.mentee)} with ${names.get(row.mentor)}` })),
    },
    without: withoutInTab(),
    drafts: {
      ready: messages.skipped.length,
      uncertain: messages.uncertain.length,
      missing: messages.left + messages.lookUp.length,
    },
    orientation: orientationNow(look, ledger),
  };
}

function withoutInTab(): { mentor: number; mentee: number } {
  const open = readTab('without');
  const role = open ? columnOf(open.table.headers, 'Role') : -1;
  const count = (word: string) => open?.table.rows.filter((row) => text(row[role]) === word).length ?? 0;
  return { mentor: count('Mentor'), mentee: count('Mentee') };
}
