/** Two sessions: chosen, created, people invited to the one they can attend, joined, left, moved, cancelled; and the form that asks for times. */
import ICAL from 'ical.js';
import { answerInvitation, deleteEvent } from '../../workspace/hands-mail';
import { Committee, callsOf, committeeAfter, copyOf, draftsIn, FORM, RESPONSES, serverError } from './committee';

const TWO = ['2022-12-13T13:00:00', '2022-12-14T11:00:00'];

interface SessionShown {
  number: number;
  wall: string;
  state: string;
  answers: Record<string, string[]>;
  guests: number;
}
interface Shown {
  singles: { walls: string[]; reach: number; answered: number; outside: string[]; together: number; pairs: number }[];
  suggested: { walls: string[]; reach: number }[];
  chosen: { walls: string[]; reach: number } | null;
  sessions: SessionShown[];
  guests: number;
  invited: number;
  toInvite: number;
  toTakeOff: string[];
  noAnswer: string[];
  asked: boolean;
  form: { made: boolean; link: string; answers: number; strangers: string[]; stale: boolean };
}
interface Told {
  told?: number;
  undoId?: string;
  said: string[];
}

/** The readable parts of a draft, decoded. */
const wordsOf = (raw: string): string =>
  raw
    .replace(/\r\n/g, '\n')
    .replace(/\n\n([A-Za-z0-9+/=\n]+?)\n(?=--)/g, (_, part: string) => Buffer.from(part, 'base64').toString());

const look = (at: Committee): Shown => at.ask<Shown>('orientationView');
const events = (at: Committee) =>
  (at.world.calendars[at.world.user]?.events ?? []).filter((event) => event.status !== 'cancelled');
const guestsOf = (event: { resource: Record<string, unknown> }): string[] =>
  ((event.resource.attendees ?? []) as { email: string }[]).map((a) => a.email).sort();
const letters = (at: Committee): string[] =>
  Object.entries(at.world.mailboxes)
    .flatMap(([owner, box]) => box.inbox.map((letter) => `${letter.kind} ${owner}`))
    .sort();
const instants = (at: Committee): string[] =>
  events(at)
    .map(({ resource }) => new Date(String((resource.start as { dateTime: string }).dateTime)).toISOString())
    .sort();
const create = (at: Committee): unknown => at.press('createOrientation', { wall: '' });
const invite = (at: Committee): unknown => at.press('inviteGuests');

async function chosen(walls: readonly string[] = TWO): Promise<Committee> {
  const at = await committeeAfter('drafted');
  at.ask('chooseSessions', { walls });
  return at;
}
async function created(): Promise<Committee> {
  const at = await chosen();
  at.ask('createOrientation', { wall: '' });
  return at;
}
async function invited(): Promise<Committee> {
  const at = await created();
  at.finishInvitations();
  return at;
}

function finishEvents(at: Committee): void {
  for (let pressed = 0; pressed < 5; pressed++) {
    if (at.press('createOrientation', { wall: '' })?.ok) return;
    at.ws.wait(10_000);
  }
  throw new Error('Pressed five times, and the events are not there.');
}

test('each time says who of how many can come, and who stays outside; what is chosen stands in the tabs and can be taken back', async () => {
  const at = await committeeAfter('approved');
  const { singles, suggested, chosen: none } = look(at);
  expect(none).toBeNull();
  for (const one of singles) expect(one.reach + one.outside.length).toBe(one.answered);
  expect(suggested[0]!.walls).toEqual(singles[0]!.walls);
  const { undoId } = at.ask<Told>('chooseSessions', { walls: TWO });
  expect(look(at).chosen!.walls).toEqual(TWO);
  expect(at.rows('Orientation').map((row) => row.Chosen)).toEqual(['Session 1', 'Session 2', '', '']);
  at.ask('orientationGrid');
  const grid = at.rows('Orientation grid');
  expect(grid.map((row) => row.Chosen)).toEqual(['Session 1', 'Session 2', '', '']);
  expect(grid[0]!['Can come']).toMatch(/^\d+ of \d+$/);
  expect(Object.entries(grid[0]!).find(([city]) => city === 'New York time')![1]).toMatch(/^2:00 PM \u00b7 \d of \d$/);
  at.ask('undo', { id: undoId, how: 'ask' });
  expect(look(at).chosen).toBeNull();
});

test('two events, nobody invited; then each of the eight is invited once, to a session they can attend, and sees no other guest', async () => {
  const at = await created();
  expect(instants(at)).toEqual(['2022-12-13T19:00:00.000Z', '2022-12-14T17:00:00.000Z']);
  expect([events(at).flatMap(guestsOf), letters(at)]).toEqual([[], []]);
  at.finishInvitations();
  const all = events(at).flatMap(guestsOf);
  expect([all.length, new Set(all).size]).toEqual([8, 8]);
  expect(letters(at)).toEqual(all.map((guest) => `invitation ${guest}`).sort());
  for (const { resource } of events(at))
    expect(resource).toMatchObject({ guestsCanSeeOtherGuests: false, guestsCanInviteOthers: false });
  const outside = new Set(look(at).sessions.flatMap((s) => (s as unknown as { cannotCome: string[] }).cannotCome));
  expect(outside.size).toBe(look(at).guests - look(at).chosen!.reach - look(at).noAnswer.length);
  const before = JSON.stringify(events(at));
  expect(at.ask('createOrientation', { wall: '' })).toMatchObject({ existed: true });
  at.finishInvitations();
  expect([JSON.stringify(events(at)), letters(at).length]).toEqual([before, 8]);
});

test('the instant of each event is that of the calendar file, and the file names no guest', async () => {
  const at = await invited();
  const { ics } = at.ask<{ ics: string }>('orientationFile');
  const calendar = new ICAL.Component(ICAL.parse(ics));
  const starts = calendar
    .getAllSubcomponents('vevent')
    .map((c) => new ICAL.Event(c).startDate.toJSDate().toISOString());
  expect(starts.sort()).toEqual(instants(at));
  expect(ics).not.toMatch(/ATTENDEE|ORGANIZER/);
});

describe('cut, or thrown at, any call of two sessions', () => {
  const fault = (): never => {
    throw serverError();
  };
  test.each(['before', 'after'] as const)(
    'creating is killed %s the n-th call: two events in the end',
    async (when) => {
      const before = await chosen();
      const calls = callsOf(before, create);
      for (let n = 1; n <= calls; n += when === 'before' ? 4 : 1) {
        const at = before.copy();
        at.atCall(n, when, ({ runId }) => at.ws.kill(runId));
        expect(create(at)).toBeNull();
        finishEvents(at);
        expect([n, instants(at), letters(at)]).toEqual([
          n,
          ['2022-12-13T19:00:00.000Z', '2022-12-14T17:00:00.000Z'],
          [],
        ]);
      }
    },
  );

  test.each([
    ['killed', 'after'],
    ['thrown at', 'before'],
    ['thrown at', 'after'],
  ] as const)('inviting is %s %s the n-th call: everybody once, and to one session', async (what, when) => {
    const before = await created();
    const right = events(await invited()).map(guestsOf);
    const calls = callsOf(before, invite);
    for (let n = 1; n <= calls; n += 1) {
      const at = before.copy();
      at.atCall(n, when, what === 'killed' ? ({ runId }) => at.ws.kill(runId) : fault);
      invite(at);
      at.finishInvitations();
      expect([n, events(at).map(guestsOf)]).toEqual([n, right]);
      expect([n, letters(at)]).toEqual([
        n,
        right
          .flat()
          .map((guest) => `invitation ${guest}`)
          .sort(),
      ]);
    }
  });
});

/** Which of the calls is the first of this kind: before the act outside, a cut leaves nothing behind. */
function firstCall({ world }: Committee, act: (at: Committee) => unknown, wanted: string): number {
  const copy = new Committee(copyOf(world));
  let found = 0;
  copy.ws.hooks.before = ({ n, member }) => {
    if (member === wanted) found ||= n;
  };
  act(copy);
  expect(found).toBeGreaterThan(1);
  return found;
}

describe('moving and cancelling, killed after any call from the act outside on and pressed again', () => {
  const kindOf = (at: Committee, kind: string) => letters(at).filter((letter) => letter.startsWith(kind));

  test('a session is moved once, everybody of it hears of it once, and what was chosen follows', async () => {
    const before = await invited();
    const told = guestsOf(events(before)[0]!).map((guest) => `update ${guest}`);
    const move = (at: Committee): unknown => at.press('moveSession', { number: 1, wall: '2023-01-10T16:00' });
    const calls = callsOf(before, move);
    for (let n = firstCall(before, move, 'calendar.events.patch') - 1; n <= calls; n++) {
      const at = before.copy();
      at.atCall(n, 'after', ({ runId }) => at.ws.kill(runId));
      move(at);
      at.ws.wait(60_000);
      at.ask('moveSession', { number: 1, wall: '2023-01-10T16:00' });
      expect([n, instants(at)[1], kindOf(at, 'update')]).toEqual([n, '2023-01-10T22:00:00.000Z', told]);
      expect([n, look(at).chosen!.walls[0], events(at).flatMap(guestsOf).length]).toEqual([
        n,
        '2023-01-10T16:00:00',
        8,
      ]);
    }
  });

  test('a session is cancelled once and everybody of it hears of it once; the other one stays', async () => {
    const before = await invited();
    const told = guestsOf(events(before)[1]!).map((guest) => `cancellation ${guest}`);
    const cancel = (at: Committee) => at.press('cancelSession', { number: 2 });
    const calls = callsOf(before, cancel);
    for (let n = firstCall(before, cancel, 'calendar.events.delete') - 1; n <= calls; n++) {
      const at = before.copy();
      at.atCall(n, 'after', ({ runId }) => at.ws.kill(runId));
      cancel(at);
      at.ws.wait(60_000);
      const again = cancel(at)!;
      // Cut after the act, it is told that there is nothing to cancel any more.
      if (!again.ok) expect([n, again.code]).toEqual([n, 'E-53']);
      expect([n, events(at).length, kindOf(at, 'cancellation')]).toEqual([n, 1, told]);
      expect([n, look(at).sessions.map((s) => s.state)[0]]).toEqual([n, 'created']);
    }
  });
});

describe('Google\u2019s limits', () => {
  const limit = (): never => {
    throw Object.assign(new Error('API call failed: Calendar usage limits exceeded.'), { details: { code: 403 } });
  };

  test('one session\u2019s invitations are refused: the other\u2019s are made, it is said politely, and a later press invites the rest without a question', async () => {
    const at = await created();
    let tried = 0;
    at.ws.hooks.before = ({ member }) => {
      if (member === 'calendar.events.patch' && ++tried <= 3) limit();
    };
    const reply = at.ask<Told & { left: number; issues: { code: string }[] }>('inviteGuests');
    expect(reply.issues.map((issue) => issue.code)).toEqual(['E-08']);
    expect(reply.said.join(' ')).toMatch(/its limit for invitations is reached.*nobody is invited twice/);
    expect(events(at).map((event) => guestsOf(event).length > 0)).toEqual([false, true]);
    at.ws.hooks = {};
    at.ws.wait(86_400_000);
    const { uncertain } = at.ask<{ uncertain: unknown[] }>('inviteGuests');
    const all = events(at).flatMap(guestsOf);
    expect([uncertain, all.length, letters(at)]).toEqual([[], 8, all.map((guest) => `invitation ${guest}`).sort()]);
  });

  test('an event takes two hundred guests: whoever does not fit is counted, and the others are invited', async () => {
    const at = await chosen([TWO[0]!]);
    at.ask('createOrientation', { wall: '' });
    events(at)[0]!.resource.attendees = Array.from({ length: 195 }, (_, i) => ({ email: `speaker${i}@x.example` }));
    const { said, ...reply } = at.ask<Told & { invited: number; left: number }>('inviteGuests');
    expect([reply.invited, reply.left, guestsOf(events(at)[0]!).length]).toEqual([5, 0, 200]);
    expect(said.join(' ')).toContain('3 people are not invited: choose one session more, or send them the invitation');
  });
});

describe('instead of Google\u2019s mail', () => {
  test('whoever has the invitation as a draft is not written to by Google; a deleted draft makes them a guest again', async () => {
    const at = await created();
    const { made } = at.ask<{ made: number }>('createDrafts', { message: 'orientation-invitation' });
    expect([made, look(at).toInvite]).toEqual([8, 0]);
    at.ask('inviteGuests');
    expect([events(at).flatMap(guestsOf), letters(at)]).toEqual([[], []]);
    const { next } = at.ask<{ next: { text: string } }>('home');
    expect(next.text).not.toContain('not invited');
    at.world.mailboxes[at.world.user]!.drafts = [];
    const asked = at.rows('Messages').filter((row) => row.Key!.includes('orientation-invitation'));
    at.ask('noteMessages', { message: 'orientation-invitation', keys: [asked[0]!.Key], state: 'Draft gone' });
    expect(look(at).toInvite).toBe(1);
  });

  test('with two sessions each draft tells the session of that person, and its link adds that one', async () => {
    const at = await created();
    at.ask('createDrafts', { message: 'orientation-invitation' });
    const { sessions } = at.ask<{ sessions: { addresses: string[] }[] }>('orientationLink');
    expect(sessions.map((s) => s.addresses.length > 0)).toEqual([true, true]);
    const invitations = draftsIn(at.world).filter((raw) => /orientation on/.test(wordsOf(raw)));
    expect(invitations).toHaveLength(8);
    for (const raw of invitations) {
      const second = sessions[1]!.addresses.some((address) => raw.includes(address));
      expect(wordsOf(raw)).toContain(`dates=${second ? '20221214T170000Z' : '20221213T190000Z'}%2F`);
    }
  });
});

describe('later', () => {
  const leave = (at: Committee) => {
    const pair = at.rows('Pairs').find((row) => row.Pair!.startsWith('mentee:bronwyn'))!;
    at.ask('decide', {
      decisions: [{ person: pair.Pair!.split(' ')[0], word: 'Withdraw', note: 'Moved away.' }],
    });
    return pair['Mentee email']!.toLowerCase();
  };

  test('Bronwyn withdraws: she and her mentor, who has no other mentee, come off the guest lists, and Google writes to nobody', async () => {
    const at = await invited();
    const address = leave(at);
    expect(look(at).toTakeOff).toEqual(["Bronwyn O'Malley", 'Zo\u00eb Espinoza']);
    const before = letters(at);
    const { said } = at.ask<Told>('inviteGuests');
    expect(said.join(' ')).toMatch(/taken off a guest list: .*Google wrote to nobody/);
    expect(events(at).flatMap(guestsOf)).not.toContain(address);
    expect(events(at).flatMap(guestsOf)).toHaveLength(6);
    expect(letters(at)).toEqual(before);
    expect(look(at).toTakeOff).toEqual([]);
  });

  test('cut while she is taken off, at any call: she is off in the end, once, without a letter', async () => {
    const before = await invited();
    const address = leave(before);
    const right = letters(before);
    const calls = callsOf(before, invite);
    for (let n = 1; n <= calls; n += 2) {
      const at = before.copy();
      at.atCall(n, 'after', ({ runId }) => at.ws.kill(runId));
      invite(at);
      at.finishInvitations();
      expect([n, events(at).flatMap(guestsOf).includes(address), letters(at)]).toEqual([n, false, right]);
    }
  });

  test('somebody whose pair waits to be approved again has not left: they stay a guest and on the attendance list, and nobody is written to', async () => {
    const at = await invited();
    const bronwyn = at.response('mentee', 'bronwyn.omalley');
    at.ws.wait(60_000);
    at.ws.edit(FORM.mentee, bronwyn.id, { answers: bronwyn.answers, at: at.world.clock });
    at.ask('checkApplications');
    expect(look(at).guests).toBeLessThan(8);
    const before = [events(at).map(guestsOf), letters(at)];
    expect(look(at).toTakeOff).toEqual([]);
    at.finishInvitations();
    expect([events(at).map(guestsOf), letters(at)]).toEqual(before);
    expect(at.ask<{ people: unknown[] }>('attendance').people).toHaveLength(8);
    at.approveAll();
    at.finishInvitations();
    expect([events(at).map(guestsOf), letters(at)]).toEqual(before);
  });

  test('somebody added to the guest list by hand stays on it', async () => {
    const at = await invited();
    const [event] = events(at);
    (event!.resource.attendees as { email: string }[]).push({ email: 'speaker@elsewhere.example' });
    leave(at);
    at.finishInvitations();
    expect(events(at).flatMap(guestsOf)).toContain('speaker@elsewhere.example');
  });

  test('a pair that is approved later is invited, and those who were invited before stay where they are', async () => {
    const at = await committeeAfter('suggested');
    const early = at.rows('Pairs').flatMap(({ Pair }) => /^(mentee:(?:thandiwe|bronwyn)\S*)/.exec(Pair!)?.[1] ?? []);
    at.ask('approvePairs', { only: early, weakToo: early, note: '' });
    at.ask('chooseSessions', { walls: TWO });
    at.ask('createOrientation', { wall: '' });
    at.finishInvitations();
    const before = events(at).map(guestsOf);
    at.approveAll();
    at.finishInvitations();
    events(at).forEach((event, i) => {
      expect(guestsOf(event)).toEqual(expect.arrayContaining(before[i]!));
    });
    expect(letters(at)).toEqual(
      events(at)
        .flatMap(guestsOf)
        .map((guest) => `invitation ${guest}`)
        .sort(),
    );
  });

  test('the answers are read back: yes, no, maybe, none', async () => {
    const at = await invited();
    const [first] = events(at);
    const [a, b] = guestsOf(first!);
    answerInvitation(at.world, at.world.user, first!.id, a!, 'accepted');
    answerInvitation(at.world, at.world.user, first!.id, b!, 'declined');
    const { answers, guests } = look(at).sessions[0]!;
    expect([answers.Yes!.length, answers.No!.length, answers.Maybe!.length]).toEqual([1, 1, 0]);
    expect(Object.values(answers).flat()).toHaveLength(guests);
    at.ask('attendance');
    const said = at.rows('Attendance').map((row) => row.Answer);
    expect([said.filter((w) => w === 'Yes').length, said.filter((w) => w === 'No').length]).toEqual([1, 1]);
  });

  test('moving tells everybody who is invited, once; the event keeps its guests; pressed again nothing is done', async () => {
    const at = await invited();
    const n = guestsOf(events(at)[0]!).length;
    const move = { number: 1, wall: '2023-01-10T16:00' };
    expect(at.ask<Told>('moveSession', move).told).toBe(n);
    expect(instants(at)).toEqual(['2022-12-14T17:00:00.000Z', '2023-01-10T22:00:00.000Z']);
    expect(letters(at).filter((l) => l.startsWith('update'))).toHaveLength(n);
    expect(look(at).chosen!.walls).toEqual(['2023-01-10T16:00:00', TWO[1]]);
    at.ask('moveSession', move);
    expect(letters(at).filter((l) => l.startsWith('update'))).toHaveLength(n);
    expect(events(at).flatMap(guestsOf)).toHaveLength(8);
  });

  test('cancelling tells everybody of that session; asked for again, a new event is made and they are invited anew', async () => {
    const at = await invited();
    const there = guestsOf(events(at)[1]!);
    expect(at.ask<Told>('cancelSession', { number: 2 }).told).toBe(there.length);
    expect(letters(at).filter((l) => l.startsWith('cancellation'))).toEqual(there.map((g) => `cancellation ${g}`));
    expect(look(at).sessions.map((s) => s.state)).toEqual(['created', 'not created']);
    at.ask('createOrientation', { wall: '' });
    at.finishInvitations();
    expect(events(at).flatMap(guestsOf)).toHaveLength(8);
  });

  test('one of two events deleted in the calendar is noticed, never made again unasked, and offered again', async () => {
    const at = await invited();
    const there = guestsOf(events(at)[1]!);
    deleteEvent(at.world, at.world.user, events(at)[1]!.id);
    const { sessions, toInvite } = look(at);
    expect([sessions.map((s) => s.state), toInvite]).toEqual([['created', 'deleted'], there.length]);
    at.ask('inviteGuests');
    expect(events(at)).toHaveLength(1);
    expect(at.ask<{ existed: boolean }>('createOrientation', { wall: '' }).existed).toBe(false);
    at.finishInvitations();
    expect(guestsOf(events(at)[1]!)).toEqual(there);
  });

  test('somebody whom the committee wants in the other session changes over, and only they hear of it', async () => {
    const at = await invited();
    at.ask('attendance');
    const [first, second] = events(at);
    const [mover] = guestsOf(first!);
    const row = at.rows('Attendance').find((r) => r.Email!.toLowerCase() === mover)!;
    at.ask('recordPerson', { person: row.Person, session: 2 });
    const before = letters(at);
    at.finishInvitations();
    expect([guestsOf(first!).includes(mover!), guestsOf(second!).includes(mover!)]).toEqual([false, true]);
    expect(letters(at)).toEqual([...before, `invitation ${mover}`].sort());
  });
});

describe('details', () => {
  test('title, host, own link and text go into the event; a name that is no field is refused before anything is made', async () => {
    const at = await chosen([TWO[0]!]);
    const { words } = at.refused('saveOrientation', { text: 'Dear {{frist name}}' });
    expect(words).toContain('{{frist name}}');
    at.ask('saveOrientation', {
      title: 'Meet your cohort',
      minutes: '90',
      host: 'Kathy Irwin',
      link: 'https://zoom.example/j/1',
      text: 'Welcome to the {{program name}}, by {{host}}.',
    });
    at.ask('createOrientation', { wall: '' });
    const { resource } = events(at)[0]!;
    expect(resource).toMatchObject({ summary: 'Meet your cohort', location: 'https://zoom.example/j/1' });
    expect(resource.description).toMatch(/^Welcome to the .*, by Kathy Irwin\.$/);
    expect(resource.conferenceData).toBeUndefined();
    const [from, to] = ['start', 'end'].map((k) => Date.parse((resource[k] as { dateTime: string }).dateTime));
    expect((to! - from!) / 60_000).toBe(90);
  });
});

describe('the form that asks for times', () => {
  const TIMES = '2023-01-11 12:00; 2023-01-12 18:00';
  const make = (at: Committee): unknown => at.press('makeTimesForm');
  const formOf = (at: Committee) => Object.values(at.world.forms).filter((f) => !Object.values(FORM).includes(f.id));

  async function asking(): Promise<Committee> {
    const at = await committeeAfter('approved');
    at.ask('saveOrientation', { times: TIMES });
    return at;
  }

  test('one press makes it, with the possible times; another press makes no second one, and set-up does not take it for an application form', async () => {
    const at = await asking();
    expect(look(at)).toMatchObject({ asked: false, form: { made: false } });
    at.ask('makeTimesForm');
    at.ask('makeTimesForm');
    const [form] = formOf(at);
    expect(formOf(at)).toHaveLength(1);
    expect([form!.collectsEmail, form!.items.map((i) => i.choices)]).toEqual([
      true,
      [
        [
          'Wed, Jan 11, 2023, 12:00 PM (Chicago time)',
          'Thu, Jan 12, 2023, 6:00 PM (Chicago time)',
          'None of these times',
        ],
      ],
    ]);
    const { forms } = at.ask<{ forms: { tab: string }[] }>('setUp', {});
    expect(forms.map((f) => f.tab).sort()).toEqual(Object.values(RESPONSES).sort());
  });

  test('times can be asked for before there are pairs: then everybody who is eligible is written to', async () => {
    const at = await committeeAfter('checked');
    const ask = { message: 'orientation-times', typed: { 'form link': 'https://forms.example/f' } };
    const { people } = at.ask<{ people: unknown[] }>('checkMessage', ask);
    expect(people).toHaveLength(8);
  });

  test('its answers count like any other; who has not answered is named and not counted; a stranger is named', async () => {
    const at = await asking();
    at.ask('makeTimesForm');
    const [form] = formOf(at);
    const [item] = form!.items;
    const answer = (email: string, ticked: string[]) =>
      at.ws.submit(form!.id, { email, answers: { [item!.id]: ticked } });
    const people = at.rows('People').map((row) => row.Email!);
    answer(people[0]!, [item!.choices![0]!, item!.choices![1]!]);
    answer(people[1]!, [item!.choices![1]!]);
    answer(people[2]!, ['None of these times']);
    answer('stranger@elsewhere.example', [item!.choices![0]!]);
    const shown = look(at);
    expect(shown.form).toMatchObject({
      made: true,
      answers: 4,
      strangers: ['stranger@elsewhere.example'],
      stale: false,
    });
    expect(shown.singles.map((s) => [s.walls[0], s.reach, s.answered])).toEqual([
      ['2023-01-12T18:00:00', 2, 3],
      ['2023-01-11T12:00:00', 1, 3],
    ]);
    expect(shown.noAnswer).toHaveLength(5);
    expect(shown.asked).toBe(true);
  });

  test('other times later: the same form offers them, and earlier answers still read', async () => {
    const at = await asking();
    at.ask('makeTimesForm');
    at.ask('saveOrientation', { times: '2023-01-11 12:00; 2023-01-13 9:00' });
    expect(look(at).form.stale).toBe(true);
    at.ask('makeTimesForm');
    expect(formOf(at)[0]!.items[0]!.choices).toHaveLength(3);
    expect(look(at).form.stale).toBe(false);
  });

  test('cut at any call and pressed again: one form that is linked and complete', async () => {
    const before = await asking();
    const calls = callsOf(before, make);
    for (let n = 1; n <= calls; n++) {
      const at = before.copy();
      at.atCall(n, 'after', ({ runId }) => at.ws.kill(runId));
      make(at);
      at.ws.wait(60_000);
      const { said } = at.ask<Told>('makeTimesForm');
      const linked = formOf(at).filter((f) => f.destinationId !== '');
      expect([n, linked.length, linked[0]!.items.map((i) => i.choices!.length)]).toEqual([n, 1, [3]]);
      // An empty form can be left in Drive by one cut only, and then the person is told.
      const left = formOf(at).length - 1;
      expect([n, left, /may have left an empty form/.test(said.join(' ')) || left === 0]).toEqual([n, left, true]);
      expect(left).toBeLessThanOrEqual(1);
    }
  });
});

test('two sessions: everybody reads of the one they are invited to, in their own time zone, and of no other', async () => {
  const at = await invited();
  const invitedTo = new Map<string, string>();
  for (const event of events(at))
    for (const guest of guestsOf(event))
      invitedTo.set(guest.toLowerCase(), String((event.resource.start as { dateTime: string }).dateTime));
  expect(new Set(invitedTo.values()).size).toBe(2);
  const { texts } = at.ask<{ texts: { address: string; text: string }[] }>('messageTexts', {
    message: 'orientation-reminder',
  });
  expect(texts.length).toBe(invitedTo.size);
  for (const { address, text } of texts) {
    const start = new Date(invitedTo.get(address.toLowerCase())!);
    const said = /(\w{3}, \w{3} \d+, \d{4}, \d+:\d\d [AP]M) \((.*) time\)/.exec(text)!;
    const zone = ZONES[said[2]!] ?? `America/${said[2]!.replace(/ /g, '_')}`;
    const words = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      weekday: 'short',
      month: 'short',
      day: 'numeric',
      year: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
    }).format(start);
    expect([address, said[1]]).toEqual([address, words.replace(/\u202f/g, ' ')]);
  }
});

/** Cities outside America. */
const ZONES: Record<string, string> = { Honolulu: 'Pacific/Honolulu', Guam: 'Pacific/Guam' };
