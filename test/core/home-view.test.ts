import type { HomeFacts, PersonToDecide } from '../../src/core/home';
import { homeView } from '../../src/core/home-view';

const person = (more: Partial<PersonToDecide> = {}): PersonToDecide => ({
  key: 'mentor:dana@example.org',
  decision: '',
  own: false,
  ...more,
});

/** A committee that has judged everybody and paired nobody; noon of November 29, 2022 in Chicago. */
const facts = (more: Partial<HomeFacts> = {}): HomeFacts => ({
  now: Date.UTC(2022, 10, 29, 18),
  zone: 'America/Chicago',
  user: 'chair@committee.example',
  isSetUp: true,
  example: false,
  setUpBy: { who: 'chair@committee.example', at: Date.UTC(2022, 10, 1, 18) },
  greeted: true,
  checked: { who: 'Maria', at: Date.UTC(2022, 10, 29, 16, 42) },
  programName: 'Mentoring',
  cohort: '2023',
  contacts: 'Maurini Strub, Kathy Irwin',
  deadline: Date.UTC(2022, 10, 19, 5, 59, 59),
  programStart: '2023-01-15',
  forms: [],
  questions: { open: 0, blocking: [] },
  reader: null,
  applications: { mentor: 4, mentee: 5 },
  unread: 0,
  statuses: { Eligible: 9, 'Needs a decision': 0, 'Not eligible': 0, 'Replaced by newer': 0, Withdrawn: 0 },
  eligible: { mentor: 4, mentee: 5 },
  people: [],
  hasMembers: true,
  pairs: { suggested: 0, approved: 0, changed: 0, weak: [] },
  without: { mentor: 0, mentee: 0 },
  drafts: { ready: 0, uncertain: [], missing: 0 },
  orientation: { slots: 4, chosen: 0, event: '', invited: 0, toInvite: 0, uncertain: [] },
  attendance: { taken: false, came: 0, total: 0, pairs: 0, pairsInAll: 0 },
  ...more,
});

const approved = { suggested: 0, approved: 5, changed: 0, weak: [] };
const question = { key: 'k', person: 'Dana Ruiz', question: 'Is there a draft?' };

test.each<[string, Partial<HomeFacts>, string]>([
  ['nothing is set up', { isSetUp: false }, 'Start with my forms'],
  ['nobody applied', { applications: { mentor: 0, mentee: 0 } }, 'Check for new applications'],
  ['three applications are new', { unread: 3, people: [person()] }, 'Read 3 applications'],
  [
    'a draft may exist',
    { drafts: { ready: 0, uncertain: [question], missing: 3 }, pairs: approved },
    'Answer 1 question',
  ],
  ['two people need a decision', { people: [person(), person()] }, 'Review 2 people'],
  ['somebody was asked and nobody else waits', { people: [person({ decision: 'Ask the person' })] }, 'Suggest pairs'],
  ['only the chair\u2019s own application waits', { people: [person({ own: true })] }, 'Suggest pairs'],
  ['five pairs are suggested', { pairs: { ...approved, suggested: 5, approved: 0 } }, 'Look at 5 pairs'],
  [
    'only a Weak pair is left',
    { pairs: { ...approved, suggested: 1, weak: [{ mentee: 'mentee:a@b.org', words: 'Ann with Bo' }] } },
    'Look at 1 pair',
  ],
  [
    'introductions are missing',
    { pairs: approved, drafts: { ready: 0, uncertain: [], missing: 8 } },
    'Check 8 introductions',
  ],
  ['no time is chosen', { pairs: approved }, 'Find a time for the orientation'],
  [
    'a time is chosen and there is no event',
    { pairs: approved, orientation: { slots: 4, chosen: 1, event: '', invited: 0, toInvite: 0, uncertain: [] } },
    'Create the event, invite nobody yet',
  ],
  [
    'two times are chosen and there is no event',
    { pairs: approved, orientation: { slots: 4, chosen: 2, event: '', invited: 0, toInvite: 0, uncertain: [] } },
    'Create the 2 events, invite nobody yet',
  ],
  [
    'nobody is invited',
    {
      pairs: approved,
      orientation: { slots: 4, chosen: 1, event: 'Tue, Jan 10', invited: 0, toInvite: 8, uncertain: [] },
    },
    'Email 8 invitations',
  ],
  [
    'all is done',
    {
      pairs: approved,
      orientation: { slots: 4, chosen: 1, event: 'Tue, Jan 10', invited: 8, toInvite: 0, uncertain: [] },
    },
    'Check for new applications',
  ],
])('when %s, that is next', (_, now, label) => {
  expect(homeView(facts(now)).next.label).toBe(label);
});

const noMentors = { eligible: { mentor: 0, mentee: 5 } };
test.each<[string, Partial<HomeFacts>, string, string, string]>([
  [
    'no mentor has applied',
    { ...noMentors, applications: { mentor: 0, mentee: 5 } },
    'No mentor has applied yet, so nobody can be paired.',
    'applications',
    'Check for new applications',
  ],
  [
    'no mentor is eligible',
    noMentors,
    'None of the 4 mentors who applied is eligible, so nobody can be paired.',
    'eligibility',
    'Open Eligibility',
  ],
  [
    'the only mentee is not eligible',
    { eligible: { mentor: 4, mentee: 0 }, applications: { mentor: 4, mentee: 1 } },
    'The only mentee who applied is not eligible, so nobody can be paired.',
    'eligibility',
    'Open Eligibility',
  ],
])('when %s, Home says so, leads there, and offers no pairing', (_, now, text, at, label) => {
  const { next, steps } = homeView(facts(now));
  expect(next).toMatchObject({ text, step: at, label, idle: false });
  const pairing = steps.find((step) => step.key === 'pairing')!;
  expect(pairing).toMatchObject({ tag: 'Not started', actions: [] });
  expect(pairing.facts).toContain(text);
});

test('pairs that are there stay in sight when one side is empty afterwards', () => {
  const { next, steps } = homeView(facts({ ...noMentors, pairs: approved }));
  expect(next.step).toBe('orientation');
  expect(steps.find((step) => step.key === 'pairing')!.actions.map((a) => a.label)).toEqual(['Pair again']);
});

test('only inviting asks first, with how many and from whom', () => {
  const orientation = {
    slots: 4,
    chosen: 1,
    event: 'Tue, Jan 10, 2023, 4:00 PM (Chicago time)',
    invited: 0,
    toInvite: 8,
    uncertain: [],
  };
  const { steps } = homeView(facts({ pairs: approved, orientation, drafts: { ready: 0, uncertain: [], missing: 8 } }));
  const asking = steps.flatMap((step) => step.actions).filter((action) => action.confirm);
  expect(asking.map((action) => action.call)).toEqual(['inviteGuests']);
  expect(asking[0]!.confirm!.title).toBe('Email 8 people now?');
  expect(asking[0]!.confirm!.text).toContain('chair@committee.example');
});

test('Weak pairs are never approved together with the others', () => {
  const pairs = { ...approved, suggested: 3, weak: [{ mentee: 'mentee:a@b.org', words: 'Ann with Bo' }] };
  const { steps } = homeView(facts({ pairs }));
  const approvals = steps.flatMap((step) => step.actions).filter((action) => action.call === 'approvePairs');
  expect(approvals.map(({ label, args }) => [label, args])).toEqual([
    ['Approve 2 pairs', { weakToo: [], note: '' }],
    ['Approve Weak pair: Ann with Bo', { only: ['mentee:a@b.org'], weakToo: ['mentee:a@b.org'], note: '' }],
  ]);
});

test('Maria\u2019s check is shown with its time, and a member who is new is greeted with who set up', () => {
  const view = homeView(facts({ greeted: false }));
  expect(view.lastCheck).toBe('Last checked Tue, Nov 29, 2022, 10:42 AM (Chicago time) by Maria.');
  expect(view.greeting).toBe('chair@committee.example set this up on Tue, Nov 1, 2022, 1:00 PM (Chicago time).');
  expect(homeView(facts()).greeting).toBe('');
});

test('the status line says what is past and what is to come, in the program\u2019s zone', () => {
  expect(homeView(facts()).status).toBe(
    'Applications closed Fri, Nov 18, 2022, 11:59 PM (Chicago time) \u00b7 starts Sun, Jan 15, 2023',
  );
  const later = homeView(facts({ now: Date.UTC(2023, 0, 15, 7) }));
  expect(later.status).toContain('started Sun, Jan 15, 2023');
});

test('the figures for a problem report hold no name and no address', () => {
  const view = homeView(facts({ people: [person()], setUpBy: null }));
  expect(view.figures).toContain('mentors 4, mentees 5');
  expect(view.figures).not.toMatch(/@|Dana/);
});
