/** Home: where were we, and what is next? One answer, in words, from counts. */

import type { Tone } from './layout';
import { type Day, dayInWords, type Instant, momentInWords } from './moments';
import type { Status } from './person';

/** What the panel may do for a press: the name of a public function, what it is given, and whether it goes on until nothing is left. */
export interface Action {
  label: string;
  call: string;
  args: Record<string, unknown>;
  inPortions: boolean;
}

export interface StepView {
  key: string;
  title: string;
  tag: string;
  tone: Tone;
  /** What is so, in sentences. */
  facts: string[];
  actions: Action[];
}

export interface HomeView {
  title: string;
  status: string;
  /** Signed in as. */
  user: string;
  next: { text: string; step: string; action: Action | null };
  steps: StepView[];
  watch: string[];
}

export interface HomeFacts {
  now: Instant;
  zone: string;
  user: string;
  isSetUp: boolean;
  programName: string;
  cohort: string;
  deadline: Instant | null;
  programStart: Day;
  forms: string[];
  automaticReading: string;
  applications: { mentor: number; mentee: number };
  /** Applications in the response tabs that are not in People as they stand, and rows of People whose response is gone. */
  unread: number;
  statuses: Record<Status, number>;
  hasMembers: boolean;
  pairs: { suggested: number; approved: number; changed: number; weak: { mentee: string; words: string }[] };
  without: { mentor: number; mentee: number };
  drafts: { ready: number; uncertain: number; missing: number };
  orientation: { slots: number; event: string; invited: number; toInvite: number };
}

const act = (label: string, call: string, args: Record<string, unknown> = {}, inPortions = false): Action => ({
  label,
  call,
  args,
  inPortions,
});

export const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

export function homeView(f: HomeFacts): HomeView {
  const steps = [
    setUp(f),
    applications(f),
    eligibility(f),
    pairing(f),
    messages(f),
    orientation(f),
    attendance(),
    report(),
  ];
  return {
    title: f.isSetUp ? `${f.programName || 'Mentoring program'} ${f.cohort}`.trim() : 'Mentor Desk',
    status: f.isSetUp ? statusLine(f) : 'Not set up yet',
    user: f.user,
    next: next(f, steps),
    steps,
    watch: watch(f),
  };
}

function statusLine(f: HomeFacts): string {
  const parts: string[] = [];
  if (f.deadline !== null)
    parts.push(`Applications ${f.now > f.deadline ? 'closed' : 'close'} ${momentInWords(f.deadline, f.zone)}`);
  if (f.programStart) parts.push(`starts ${dayInWords(f.programStart)}`);
  return parts.join(' \u00b7 ') || 'No dates set yet';
}

/** Problem that blocks \u2192 decision needed \u2192 step ready \u2192 nothing to do: exactly one. */
function next(f: HomeFacts, steps: StepView[]): HomeView['next'] {
  const go = (text: string, key: string, withAction = true): HomeView['next'] => {
    const step = steps.find((s) => s.key === key)!;
    return { text, step: key, action: withAction ? (step.actions[0] ?? null) : null };
  };
  const total = f.applications.mentor + f.applications.mentee;
  const open = f.statuses['Needs a decision'];
  const pairs = f.pairs.suggested + f.pairs.approved + f.pairs.changed;
  if (!f.isSetUp) return go('Two things to do first: your dates and your two forms.', 'set-up');
  if (total === 0)
    return go('No applications yet. Come back when people have answered the forms.', 'applications', false);
  if (f.unread > 0) return go(`${plural(f.unread, 'application')} changed since the last look.`, 'applications');
  if (!f.hasMembers)
    return go('No member list yet. Paste it into the Members tab, then check the applications again.', 'applications');
  if (f.drafts.uncertain > 0)
    return go(`${plural(f.drafts.uncertain, 'draft')} may or may not exist. Please say which.`, 'messages', false);
  if (open > 0 && pairs === 0)
    return go(
      `${plural(open, 'person needs', 'people need')} a decision: the column Decision in the tab People. Or pair the others now.`,
      'pairing',
    );
  if (pairs === 0)
    return go(`${plural(f.statuses.Eligible, 'eligible person', 'eligible people')} can be paired.`, 'pairing');
  if (f.pairs.suggested + f.pairs.changed > 0)
    return {
      ...go(`${plural(f.pairs.suggested + f.pairs.changed, 'pair')} wait for your approval.`, 'pairing'),
      action: steps[3].actions[1] ?? null,
    };
  if (f.drafts.missing > 0)
    return go(`${plural(f.drafts.missing, 'introduction')} can be drafted in your Gmail.`, 'messages');
  if (!f.orientation.event && f.orientation.slots > 0) return go('The orientation has no time yet.', 'orientation');
  if (f.orientation.event && f.orientation.toInvite > 0)
    return {
      ...go(
        `${plural(f.orientation.toInvite, 'person is', 'people are')} not invited to the orientation yet.`,
        'orientation',
      ),
      action: steps[5].actions[steps[5].actions.length - 1] ?? null,
    };
  return { text: 'Nothing to do now.', step: 'applications', action: null };
}

const watch = (f: HomeFacts): string[] => {
  const lines: string[] = [];
  const open = f.statuses['Needs a decision'];
  if (open > 0 && f.pairs.approved > 0)
    lines.push(`${plural(open, 'person still needs', 'people still need')} a decision`);
  if (f.pairs.changed > 0) lines.push(`${plural(f.pairs.changed, 'pair')} changed since approval`);
  if (f.drafts.ready > 0) lines.push(`${plural(f.drafts.ready, 'draft')} in Gmail: nothing is sent until you send it`);
  return lines;
};

function setUp(f: HomeFacts): StepView {
  return {
    key: 'set-up',
    title: 'Set up',
    tag: f.isSetUp ? 'Done' : 'Start here',
    tone: f.isSetUp ? 'good' : 'look',
    facts: f.isSetUp
      ? [
          ...f.forms,
          f.automaticReading ||
            'Automatic reading is off. Everything works without it: the panel looks whenever it opens.',
          'Dates, names and every other setting: tab Settings.',
        ]
      : [
          'Mentor Desk looks for the response tabs of your forms in this spreadsheet and adds its own tabs. It never writes into the response tabs.',
        ],
    actions: [
      act(f.isSetUp ? 'Look for forms again' : 'Set up', 'setUp'),
      ...(f.isSetUp && !f.automaticReading ? [act('Switch on automatic reading', 'switchOnAutomaticReading')] : []),
    ],
  };
}

function applications(f: HomeFacts): StepView {
  const total = f.applications.mentor + f.applications.mentee;
  return {
    key: 'applications',
    title: 'Applications',
    tag: total === 0 ? 'None yet' : f.unread > 0 ? `${f.unread} to read` : `${total} read`,
    tone: total === 0 ? 'quiet' : f.unread > 0 ? 'look' : 'good',
    facts: [
      total === 0
        ? 'No applications yet.'
        : `${plural(total, 'application')}: ${plural(f.applications.mentor, 'mentor')}, ${plural(f.applications.mentee, 'mentee')}.`,
      ...(f.hasMembers ? [] : ['No member list yet. Paste it into the tab Members.']),
    ],
    actions: f.isSetUp ? [act('Check for new applications', 'checkApplications')] : [],
  };
}

function eligibility(f: HomeFacts): StepView {
  const open = f.statuses['Needs a decision'];
  const judged = Object.values(f.statuses).reduce((sum, n) => sum + n, 0);
  return {
    key: 'eligibility',
    title: 'Eligibility',
    tag: judged === 0 ? 'Not started' : open > 0 ? `${open} to decide` : 'Done',
    tone: judged === 0 ? 'quiet' : open > 0 ? 'look' : 'good',
    facts:
      judged === 0
        ? ['Nobody has been judged yet: check the applications first.']
        : [
            ...Object.entries(f.statuses)
              .filter(([, n]) => n > 0)
              .map(([status, n]) => `${status}: ${n}`),
            'Decide in the tab People, column "Decision (edit)", with a note. Then check again.',
          ],
    actions: judged > 0 ? [act('Check again', 'checkApplications')] : [],
  };
}

function pairing(f: HomeFacts): StepView {
  const { suggested, approved, changed, weak } = f.pairs;
  const waiting = suggested + changed;
  const facts: string[] = [];
  if (suggested + approved + changed > 0) {
    facts.push(
      `${plural(approved, 'pair')} approved, ${suggested} suggested${changed ? `, ${changed} changed since approval` : ''}.`,
    );
    facts.push(`Without a pair: ${plural(f.without.mentee, 'mentee')}, ${plural(f.without.mentor, 'mentor')}.`);
    facts.push('Pressing again gives the same pairs unless something changed. Kept and approved pairs stay.');
  } else facts.push(`${plural(f.statuses.Eligible, 'eligible person', 'eligible people')} can be paired.`);
  if (weak.length > 0) facts.push('Weak pairs are approved one by one.');
  return {
    key: 'pairing',
    title: 'Pairing',
    tag:
      waiting > 0
        ? `${waiting} to approve`
        : approved > 0
          ? `${approved} pairs`
          : f.statuses.Eligible > 0
            ? 'Ready'
            : 'Not started',
    tone: waiting > 0 ? 'look' : approved > 0 ? 'good' : f.statuses.Eligible > 0 ? 'info' : 'quiet',
    facts,
    actions:
      f.statuses.Eligible === 0
        ? []
        : [
            act(suggested + approved + changed > 0 ? 'Pair again' : 'Suggest pairs', 'suggestPairs'),
            ...(waiting - weak.length > 0
              ? [act(`Approve ${plural(waiting - weak.length, 'pair')}`, 'approvePairs', { weakToo: [], note: '' })]
              : []),
            ...weak.map((w) =>
              act(`Approve weak pair: ${w.words}`, 'approvePairs', { only: [w.mentee], weakToo: [w.mentee], note: '' }),
            ),
          ],
  };
}

function messages(f: HomeFacts): StepView {
  const { ready, missing, uncertain } = f.drafts;
  return {
    key: 'messages',
    title: 'Messages',
    tag:
      uncertain > 0
        ? `${uncertain} uncertain`
        : missing > 0
          ? `${missing} to draft`
          : ready > 0
            ? `${ready} drafted`
            : 'Not started',
    tone: uncertain > 0 ? 'problem' : missing > 0 ? 'look' : ready > 0 ? 'good' : 'quiet',
    facts: [
      ready > 0
        ? `${plural(ready, 'introduction draft')} in Gmail. Nothing has been sent.`
        : 'No drafts yet. Approve pairs first.',
      `Drafts will be saved in the Gmail of ${f.user}. You send them yourself.`,
    ],
    actions:
      missing > 0 ? [act(`Create ${plural(missing, 'draft')}`, 'createDrafts', { message: 'introduction' }, true)] : [],
  };
}

function orientation(f: HomeFacts): StepView {
  const { event, invited, toInvite, slots } = f.orientation;
  const facts: string[] = [];
  if (event) facts.push(`Orientation: ${event}.`, `Invited: ${invited}. Not invited yet: ${toInvite}.`);
  else if (slots > 0) facts.push(`${plural(slots, 'possible time')} in the tab Settings.`);
  else facts.push('No possible times yet: add them in the tab Settings, "Possible orientation times".');
  if (event && toInvite > 0)
    facts.push(
      `Google Calendar will email each person an invitation from ${f.user}, right away. This cannot be taken back. They will not see each other\u2019s addresses.`,
    );
  return {
    key: 'orientation',
    title: 'Orientation',
    tag: event
      ? toInvite > 0
        ? `${toInvite} to invite`
        : `${invited} invited`
      : slots > 0 && f.pairs.approved > 0
        ? 'Ready'
        : 'Not started',
    tone: event ? (toInvite > 0 ? 'look' : 'good') : slots > 0 && f.pairs.approved > 0 ? 'info' : 'quiet',
    facts,
    actions: [
      ...(slots > 0 && f.pairs.approved > 0 && !event
        ? [act('Choose the best time and create the event, invite nobody yet', 'createOrientation', { wall: '' })]
        : []),
      ...(slots > 0 ? [act('Compare the times', 'findTimes')] : []),
      ...(event && toInvite > 0 ? [act(`Email ${plural(toInvite, 'invitation')}`, 'inviteGuests', {}, true)] : []),
    ],
  };
}

const attendance = (): StepView => ({
  key: 'attendance',
  title: 'Attendance',
  tag: 'By hand',
  tone: 'quiet',
  facts: ['Attendance is not part of this version: note it in the column "Private note (edit)" of the tab People.'],
  actions: [],
});

const report = (): StepView => ({
  key: 'report',
  title: 'Report and archive',
  tag: 'By hand',
  tone: 'quiet',
  facts: ['Reports are not part of this version. To keep this year: File \u25b8 Make a copy.'],
  actions: [],
});
