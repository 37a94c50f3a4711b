/** The steps' own screens: what is so, and what can be pressed. One function per step, in the order of the story; here those inside the spreadsheet. */
import { type Action, act, type HomeFacts, oneSided, plural, type StepView, step, undecided } from './home';
import { attendance, messages, orientation, report } from './home-steps-outside';
import { momentInWords } from './moments';

export const stepViews = (f: HomeFacts): StepView[] => [
  setUp(f),
  applications(f),
  eligibility(f),
  pairing(f),
  messages(f),
  orientation(f),
  attendance(f),
  report(),
];

function setUp(f: HomeFacts): StepView {
  if (!f.isSetUp)
    return step({
      key: 'set-up',
      title: 'Set up',
      tag: 'Start here',
      tone: 'look',
      facts: [
        'Mentor Desk looks for the response tabs of your forms in this spreadsheet and adds its own tabs. It never writes into the response tabs.',
      ],
      actions: [act('Start with my forms', 'setUp')],
    });
  return step({
    key: 'set-up',
    title: 'Set up',
    tag: f.finished === false ? 'To check' : 'Done',
    tone: f.finished === false ? 'look' : 'good',
    facts: [
      ...f.forms,
      reading(f),
      'Dates, names and rules can be changed in step 1, Set up, or in the tab Settings; the panel reads them at every step.',
    ],
    actions: [
      act('Look for forms again', 'setUp'),
      ...(f.reader ? [] : [act('Switch on automatic reading', 'switchOnAutomaticReading')]),
    ],
    tabs: [{ key: 'settings', label: 'Show the tab Settings' }],
  });
}

function reading({ reader, zone }: HomeFacts): string {
  if (!reader) return 'Automatic reading is off. Everything works without it: the panel looks whenever it opens.';
  const last = reader.last === null ? 'It has read nothing yet.' : `It last ran ${momentInWords(reader.last, zone)}.`;
  return `Automatic reading is on: ${reader.who} switched it on. ${last}`;
}

function applications(f: HomeFacts): StepView {
  const { mentor, mentee } = f.applications;
  const { open, blocking } = f.questions;
  if (blocking.length > 0)
    return step({
      key: 'applications',
      title: 'Applications',
      tag: plural(blocking.length, 'question'),
      tone: 'problem',
      facts: ['What was read and judged before stays as it is.'],
    });
  const total = mentor + mentee;
  const facts = [
    total === 0
      ? 'No applications yet. They appear here as soon as people answer your forms.'
      : `${plural(total, 'application')}: ${plural(mentor, 'mentor')}, ${plural(mentee, 'mentee')}.`,
  ];
  if (total > 0 && (mentor === 0 || mentee === 0))
    facts.push(`No ${mentor === 0 ? 'mentors' : 'mentees'} yet. You can prepare, but not pair.`);
  if (f.unread > 0)
    facts.push(`${plural(f.unread, 'application is', 'applications are')} new or changed since the last look.`);
  if (f.isSetUp && !f.hasMembers)
    facts.push(
      'No member list yet. Everyone\u2019s membership shows as not known. Paste your list into the tab Members, or choose its file in step 3, Eligibility. Then check.',
    );
  return step({
    key: 'applications',
    title: 'Applications',
    tag:
      open > 0
        ? plural(open, 'question')
        : total === 0
          ? 'None yet'
          : f.unread > 0
            ? `${f.unread} to read`
            : `${total} read`,
    tone: open > 0 ? 'look' : total === 0 ? 'quiet' : f.unread > 0 ? 'look' : 'good',
    facts,
    actions: f.isSetUp
      ? [
          act(
            f.unread > 0 ? `Read ${plural(f.unread, 'application')}` : 'Check for new applications',
            'checkApplications',
          ),
        ]
      : [],
    tabs: f.isSetUp
      ? [
          { key: 'members', label: 'Show the tab Members' },
          { key: 'people', label: 'Show the tab People' },
        ]
      : [],
  });
}

function eligibility(f: HomeFacts): StepView {
  const open = undecided(f).length;
  const asked = f.people.length - open;
  const judged = Object.values(f.statuses).reduce((sum, n) => sum + n, 0);
  if (judged === 0 || f.applications.mentor + f.applications.mentee === 0)
    return step({
      key: 'eligibility',
      title: 'Eligibility',
      tag: 'Not started',
      tone: 'quiet',
      facts: ['Nobody has been judged yet. Step 2, Applications, comes first.'],
    });
  return step({
    key: 'eligibility',
    title: 'Eligibility',
    tag: open > 0 ? `${open} to decide` : asked > 0 ? `${asked} asked` : 'Done',
    tone: open > 0 ? 'look' : asked > 0 ? 'info' : 'good',
    facts: [
      ...Object.entries(f.statuses)
        .filter(([, n]) => n > 0)
        .map(([status, n]) => `${status}: ${n}`),
      ...(f.people.length === 0 ? ['Nobody needs a decision.'] : []),
    ],
    actions: [act('Check again', 'checkApplications')],
    tabs: [{ key: 'people', label: 'Show the tab People' }],
  });
}

function pairing(f: HomeFacts): StepView {
  const { suggested, approved, changed, weak } = f.pairs;
  const all = suggested + approved + changed;
  const waiting = suggested + changed;
  const eligible = f.statuses.Eligible;
  const missing = all === 0 ? oneSided(f) : '';
  const facts: string[] = [];
  if (all > 0) {
    facts.push(
      `${plural(approved, 'pair')} approved, ${suggested} suggested${changed ? `, ${changed} changed since approval` : ''}.`,
    );
    facts.push(`Without a pair: ${plural(f.without.mentee, 'mentee')}, ${plural(f.without.mentor, 'mentor')}.`);
    if (waiting === 0)
      facts.push('Pairing again gives the same pairs unless something changed. Kept and approved pairs stay.');
  } else if (eligible === 0)
    facts.push('Nobody is eligible yet. Step 2, Applications, and step 3, Eligibility, come first.');
  else if (missing !== '') facts.push('No pairs yet.', missing);
  else facts.push('No pairs yet.', `${plural(eligible, 'eligible person', 'eligible people')} can be paired.`);
  const open = undecided(f).length;
  if (open > 0 && eligible > 0)
    facts.push(`${plural(open, 'person still needs', 'people still need')} a decision and would not be paired yet.`);
  if (weak.length > 0) facts.push('Weak pairs are approved one by one, after a look at them in the tab Pairs.');
  if (waiting > 0) facts.push('Approving sends nothing.');
  return step({
    key: 'pairing',
    title: 'Pairing',
    tag:
      waiting > 0
        ? `${waiting} to approve`
        : approved > 0
          ? plural(approved, 'pair')
          : eligible > 0 && missing === ''
            ? 'Ready'
            : 'Not started',
    tone: waiting > 0 ? 'look' : approved > 0 ? 'good' : eligible > 0 && missing === '' ? 'info' : 'quiet',
    facts,
    actions: eligible === 0 || missing !== '' ? [] : pairingActions(f),
    tabs:
      all > 0
        ? [
            { key: 'pairs', label: 'Show the tab Pairs' },
            { key: 'without', label: 'Show who is without a pair' },
          ]
        : [],
  });
}

/** What leads on comes first. */
function pairingActions({ pairs }: HomeFacts): Action[] {
  const { suggested, approved, changed, weak, own = 0 } = pairs;
  const ready = suggested + changed - weak.length - own;
  const again = suggested + approved + changed > 0;
  return [
    ...(ready > 0
      ? [act(`Approve ${plural(ready, 'pair')}`, 'approvePairs', { args: { weakToo: [], note: '' } })]
      : []),
    ...weak.map((w) =>
      act(`Approve Weak pair: ${w.words}`, 'approvePairs', {
        args: { only: [w.mentee], weakToo: [w.mentee], note: '' },
      }),
    ),
    act(again ? 'Pair again' : 'Suggest pairs', 'suggestPairs'),
  ];
}
