/** The orientation: one event, and every guest is invited once, whatever is cut, thrown, deleted or pressed twice. */
import { answerInvitation, deleteEvent } from '../../workspace/hands-mail';
import { CHAIR, type Committee, callsOf, committeeAfter, serverError } from './committee';

interface Created {
  event: { id: string; link: string; words: string };
  existed: boolean;
  said: string[];
}
interface Invited {
  invited: number;
  left: number;
  total: number;
  cannotCome: string[];
  issues: { code: string; sentence: string }[];
}

const BEST = { wall: '' };
const create = (at: Committee): unknown => at.press('createOrientation', BEST);
const invite = (at: Committee): unknown => at.press('inviteGuests');

const events = (at: Committee, owner = at.world.user) =>
  (at.world.calendars[owner]?.events ?? []).filter((event) => event.status !== 'cancelled');
const guests = (at: Committee): string[] =>
  events(at)
    .flatMap(({ resource }) => ((resource.attendees ?? []) as { email: string }[]).map((a) => a.email))
    .sort();
/** What Google wrote to whom: "invitation dana@…". */
const letters = (at: Committee): string[] =>
  Object.entries(at.world.mailboxes)
    .flatMap(([owner, box]) => box.inbox.map((letter) => `${letter.kind} ${owner}`))
    .sort();
const ledger = (at: Committee): string[] =>
  at
    .rows('Messages')
    .filter((row) => row.Key!.includes(' / orientation'))
    .map((row) => `${row.Key}: ${row.State} ${row.Id}`)
    .sort();

/** Presses until the event is there. */
function finishEvent(at: Committee): void {
  for (let pressed = 0; pressed < 5; pressed++) {
    if (at.press('createOrientation', BEST)?.ok) return;
    at.ws.wait(10_000);
  }
  throw new Error('Pressed five times, and there is no event.');
}

let right: { guests: string[]; letters: string[]; ledger: string[] };

beforeAll(async () => {
  const at = await committeeAfter('invited');
  right = { guests: guests(at), letters: letters(at), ledger: ledger(at) };
});

function expectRight(at: Committee, where: string): void {
  expect([where, events(at).length]).toEqual([where, 1]);
  expect([where, guests(at)]).toEqual([where, right.guests]);
  expect([where, letters(at)]).toEqual([where, right.letters]);
  expect([where, ledger(at)]).toEqual([where, right.ledger]);
}

test('creating tells nobody; inviting writes to each of the eight people once; guests do not see each other', async () => {
  const at = await committeeAfter('created');
  expect([guests(at), letters(at)]).toEqual([[], []]);
  expect(at.rows('Messages').find((row) => row.State === 'Created')!.Message).toMatch(/^Orientation, \w{3}, /);
  at.finishInvitations();
  expect(guests(at)).toHaveLength(8);
  expect(letters(at)).toEqual(guests(at).map((guest) => `invitation ${guest}`));
  expect(events(at)[0]!.resource).toMatchObject({ guestsCanSeeOtherGuests: false, guestsCanInviteOthers: false });
});

test('pressing both again changes nothing and writes to nobody', async () => {
  const at = await committeeAfter('invited');
  expect(at.ask<Created>('createOrientation', BEST).existed).toBe(true);
  expect(at.ask<Invited>('inviteGuests')).toMatchObject({ invited: 8, left: 0, total: 8 });
  expectRight(at, 'pressed again');
});

test('the number of calls does not grow with the number of guests', async () => {
  const at = await committeeAfter('created');
  at.ask('inviteGuests');
  const { calls } = at.lastRun();
  expect(calls.Session).toBeLessThanOrEqual(5);
  expect(calls.Calendar).toBe(2);
});

/** A run that is killed before a call leaves what one leaves that is killed after the call before: so that is looked at here and there only. */
const stepOf = (when: 'before' | 'after'): number => (when === 'before' ? 4 : 1);

describe('cut at any call', () => {
  test.each(['before', 'after'] as const)('creating is killed %s the n-th call: one event in the end', async (when) => {
    const before = await committeeAfter('drafted');
    const calls = callsOf(before, create);
    for (let n = 1; n <= calls; n += stepOf(when)) {
      const at = before.copy();
      at.atCall(n, when, ({ runId }) => at.ws.kill(runId));
      expect(create(at)).toBeNull();
      finishEvent(at);
      expect([n, events(at).length, letters(at)]).toEqual([n, 1, []]);
      expect([n, ledger(at)]).toEqual([n, right.ledger.filter((row) => row.includes(': Created'))]);
    }
  });

  test.each([
    ['before', 'an hour later', 3_600_000],
    ['after', 'at once', 0],
  ] as const)(
    'inviting is killed %s the n-th call and gone on with %s: everybody is invited once',
    async (when, _, wait) => {
      const before = await committeeAfter('created');
      const calls = callsOf(before, invite);
      for (let n = 1; n <= calls; n += stepOf(when)) {
        const at = before.copy();
        at.atCall(n, when, ({ runId }) => at.ws.kill(runId));
        expect(invite(at)).toBeNull();
        at.ws.wait(wait);
        at.finishInvitations();
        expectRight(at, `killed ${when} call ${n}`);
      }
    },
  );
});

describe('a call that throws once', () => {
  const fault = (): never => {
    throw serverError();
  };

  test.each(['before', 'after'] as const)('%s it took effect, at every call of creating: one event', async (when) => {
    const before = await committeeAfter('drafted');
    const calls = callsOf(before, create);
    for (let n = 1; n <= calls; n++) {
      const at = before.copy();
      at.atCall(n, when, fault);
      create(at);
      finishEvent(at);
      expect([n, events(at).length, letters(at)]).toEqual([n, 1, []]);
      expect([n, ledger(at)]).toEqual([n, right.ledger.filter((row) => row.includes(': Created'))]);
    }
  });

  test.each(['before', 'after'] as const)(
    '%s it took effect, at every call of inviting: everybody once',
    async (when) => {
      const before = await committeeAfter('created');
      const calls = callsOf(before, invite);
      for (let n = 1; n <= calls; n++) {
        const at = before.copy();
        at.atCall(n, when, fault);
        invite(at);
        at.finishInvitations();
        expectRight(at, `thrown ${when} call ${n}`);
      }
    },
  );
});

describe('people\u2019s hands in the calendar', () => {
  test('a guest\u2019s answer stays when others are invited later', async () => {
    const at = await committeeAfter('suggested');
    const early = at.rows('Pairs').flatMap(({ Pair }) => /^(mentee:(?:thandiwe|bronwyn)\S*)/.exec(Pair!)?.[1] ?? []);
    at.ask('approvePairs', { only: early, weakToo: early, note: '' });
    at.ask('createOrientation', BEST);
    at.finishInvitations();
    expect(guests(at)).toHaveLength(4);
    const [first] = guests(at);
    answerInvitation(at.world, at.world.user, events(at)[0]!.id, first!, 'accepted');
    at.ws.wait(60_000);
    at.approveAll();
    at.finishInvitations();
    expect(guests(at)).toEqual(right.guests);
    expect(letters(at)).toEqual(right.letters);
    const attendees = events(at)[0]!.resource.attendees as { email: string; responseStatus: string }[];
    expect(attendees.find((a) => a.email === first)!.responseStatus).toBe('accepted');
  });

  test('whoever was taken off the guest list by hand is not invited again', async () => {
    const at = await committeeAfter('invited');
    const { resource } = events(at)[0]!;
    resource.attendees = (resource.attendees as { email: string }[]).slice(1);
    expect(at.ask<Invited>('inviteGuests')).toMatchObject({ left: 0 });
    expect(guests(at)).toHaveLength(7);
    expect(letters(at)).toEqual(right.letters);
  });

  test.each([false, true])(
    'a deleted event is never replaced in silence; asked for, a new one is made and everybody is invited to it (used ids stay taken: %s)',
    async (usedEventIdsStayTaken) => {
      const at = await committeeAfter('invited', { switches: { usedEventIdsStayTaken } });
      const old = events(at)[0]!.id;
      deleteEvent(at.world, at.world.user, old);
      for (const step of ['home', 'checkApplications', 'findTimes']) at.ask(step);
      expect(events(at)).toEqual([]);
      const { code, words } = at.refused('inviteGuests');
      expect([code, words]).toEqual([
        'E-53',
        'The orientation was deleted in this account\u2019s calendar. Nobody was invited.',
      ]);
      expect(events(at)).toEqual([]);
      expect(letters(at)).toEqual(right.letters);

      const home = at.ask<{ steps: { key: string; actions: { call: string }[] }[] }>('home');
      const actions = home.steps.find((step) => step.key === 'orientation')!.actions.map((action) => action.call);
      expect(actions).toContain('createOrientation');
      const { event, existed } = at.ask<Created>('createOrientation', BEST);
      expect([existed, event.id === old, letters(at)]).toEqual([false, false, right.letters]);
      expect(guests(at)).toEqual([]);
      at.finishInvitations();
      expect(guests(at)).toEqual(right.guests);
      expect(letters(at)).toEqual([...right.letters, ...right.letters].sort());
    },
  );

  test('deleted, and long forgotten by Google, whose id stays taken: a new event can be made all the same', async () => {
    const at = await committeeAfter('invited');
    deleteEvent(at.world, at.world.user, events(at)[0]!.id);
    at.ws.wait(40 * 86_400_000);
    expect(at.ask<Created>('createOrientation', BEST).existed).toBe(false);
    deleteEvent(at.world, at.world.user, events(at)[0]!.id);
    at.ws.wait(40 * 86_400_000);
    expect(at.ask<Created>('createOrientation', BEST).existed).toBe(false);
    at.finishInvitations();
    expect(guests(at)).toEqual(right.guests);
  });
});

describe('two accounts', () => {
  test('a co-chair who presses as well makes no second event and hears in whose calendar it is', async () => {
    const at = await committeeAfter('created');
    const coChair = at.invite();
    for (const [step, request] of [
      ['createOrientation', BEST],
      ['inviteGuests', {}],
    ] as const) {
      const { words } = at.refused(step, request, coChair);
      expect(words).toContain(`The orientation is in the calendar of ${CHAIR}.`);
    }
    expect(events(at, coChair)).toEqual([]);
    expect([events(at).length, letters(at)]).toEqual([1, []]);
  });

  test('at one moment: the second is told who is working, or finds the event', async () => {
    const before = await committeeAfter('drafted');
    const calls = callsOf(before, create);
    for (let n = 1; n <= calls; n += 3) {
      const at = before.copy();
      at.atCall(n, 'before', () => create(at));
      create(at);
      finishEvent(at);
      expect([n, events(at).length]).toEqual([n, 1]);
    }
  });
});

describe('Calendar says no', () => {
  test('permission refused: E-04 says so, and nothing is made or written', async () => {
    const at = await committeeAfter('drafted');
    const account = at.world.accounts[at.world.user]!;
    account.granted = account.granted.filter((scope) => !scope.endsWith('calendar.events.owned'));
    for (const [step, request, undone] of [
      ['createOrientation', BEST, /The event was not created/],
      ['inviteGuests', {}, /Nobody was invited/],
    ] as const) {
      const { code, words, go } = at.refused(step, request);
      expect([code, go]).toEqual(['E-04', 'permission']);
      expect(words).toMatch(undone);
    }
    expect(events(at)).toEqual([]);
    at.ask('findTimes');
  });

  test('the limit for invitations is reached: nobody is invited twice when it is tried again', async () => {
    const at = await committeeAfter('created');
    at.ws.hooks.before = ({ member }) => {
      if (member === 'calendar.events.patch') at.world.faults.quotaReached = ['Calendar'];
    };
    const reply = at.ask<Invited>('inviteGuests');
    expect(reply).toMatchObject({ invited: 0, left: 0 });
    expect(reply.issues.map((issue) => issue.code)).toEqual(['E-08']);
    expect(letters(at)).toEqual([]);
    at.ws.hooks = {};
    at.world.faults.quotaReached = [];
    at.ws.wait(86_400_000);
    // Google said no, so nothing is uncertain: one press goes on.
    expect(at.ask<Invited & { uncertain: unknown[] }>('inviteGuests')).toMatchObject({ invited: 8, uncertain: [] });
    expectRight(at, 'the next day');
  });

  test.each(['soon', '2', '2022-12-13', '2022-12-13T14:00', '=1+1'])(
    '"%s" is none of the possible times: no event',
    async (wall) => {
      const at = await committeeAfter('drafted');
      const { code, words } = at.refused('createOrientation', { wall });
      expect([code, words]).toEqual(['E-24', expect.stringContaining(`${wall} is not one of the possible times.`)]);
      expect(events(at)).toEqual([]);
    },
  );

  test('possible times that cannot be read: no event, and the sentence says which setting', async () => {
    const at = await committeeAfter('drafted');
    at.setting('Possible orientation times', '2022-13-13 13:00');
    const { code, words } = at.refused('createOrientation', BEST);
    expect([code, words]).toEqual([
      'E-47',
      expect.stringMatching(/Row \d+ of 'Settings': .*'Possible orientation times'/),
    ]);
    expect(events(at)).toEqual([]);
  });
});
