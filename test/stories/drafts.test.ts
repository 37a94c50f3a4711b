/** Drafts: whatever is cut, thrown or pressed twice, in the end each introduction exists exactly once and the ledger knows it. */
import { discardDraft, sendDraft } from '../../workspace/hands-mail';
import { type Committee, callsOf, committeeAfter, draftsIn, serverError } from './committee';

const INTRODUCTION = { message: 'introduction' };
const create = (at: Committee): unknown => at.press('createDrafts', INTRODUCTION);

interface Drafted {
  made: number;
  exist: number;
  left: number;
  waitSeconds: number;
  uncertain: { key: string; question: string }[];
  issues: { code: string; sentence: string }[];
  said: string[];
}

/** The ledger's keys with their states; every id is that of a draft which lies in the mailbox, and no two rows share one. */
function ledger(at: Committee): string[] {
  const rows = at.rows('Messages');
  const ids = rows.map((row) => row.Id!);
  const there = (at.world.mailboxes[at.world.user]?.drafts ?? []).map((draft) => draft.id);
  expect([...ids].sort()).toEqual([...there].sort());
  expect(new Set(rows.map((row) => row.Key)).size).toBe(rows.length);
  return rows.map((row) => `${row.Key}: ${row.State}`).sort();
}

let right: { drafts: string[]; ledger: string[] };

function expectRight(at: Committee, where: unknown): void {
  expect([where, draftsIn(at.world)]).toEqual([where, right.drafts]);
  expect([where, ledger(at)]).toEqual([where, right.ledger]);
}

beforeAll(async () => {
  const at = await committeeAfter('drafted');
  right = { drafts: draftsIn(at.world), ledger: ledger(at) };
});

test('eight people in five pairs get eight drafts: Yara, in both roles, gets one, and so does Zachary, who mentors two', () => {
  expect(right.drafts).toHaveLength(8);
  const to = (address: string): string[] => right.drafts.filter((mime) => mime.includes(`<${address}>`));
  expect(to('yara.villanueva@openstackssoft.example.org')).toHaveLength(1);
  expect(to('zachary.vasquez@greatbasinuniv.example.org')).toHaveLength(1);
  expect(right.ledger.every((row) => row.endsWith(': Draft ready'))).toBe(true);
});

test('pressing again makes nothing, and says how many there are', async () => {
  const at = await committeeAfter('drafted');
  const reply = at.ask<Drafted>('createDrafts', INTRODUCTION);
  expect(reply).toMatchObject({ made: 0, exist: 8, left: 0, waitSeconds: 0, uncertain: [], issues: [] });
  expectRight(at, 'pressed again');
});

describe('cut (drafts-cut.test.ts does it at every call)', () => {
  test('cut again and again, after every seventh call', async () => {
    const at = await committeeAfter('approved');
    let cuts = 0;
    for (; cuts < 30; cuts++) {
      at.atCall(7 * (cuts + 1), 'after', ({ runId }) => at.ws.kill(runId));
      if (create(at) !== null) break;
      at.ws.wait(30_000);
    }
    at.ws.hooks = {};
    expect(cuts).toBeGreaterThan(3);
    at.finishDrafts();
    expectRight(at, 'cut again and again');
  });

  test('whoever comes back within two minutes is asked to wait, later is asked a question, and the answer is followed', async () => {
    const before = await committeeAfter('approved');
    const calls = callsOf(before, create);
    const at = before.copy();
    let first = 0;
    at.ws.hooks.before = ({ member, runId }) => {
      if (member !== 'gmail.users.drafts.create') return;
      if (++first === 3) at.ws.kill(runId);
    };
    create(at);
    at.ws.hooks = {};
    expect(calls).toBeGreaterThan(0);
    const soon = at.ask<Drafted>('createDrafts', INTRODUCTION);
    expect(soon).toMatchObject({ made: 0, exist: 2, left: 6, uncertain: [] });
    expect(soon.waitSeconds).toBeGreaterThan(60);
    expect(soon.waitSeconds).toBeLessThanOrEqual(120);
    at.ws.wait(soon.waitSeconds * 1000);
    const later = at.ask<Drafted>('createDrafts', INTRODUCTION);
    expect(later).toMatchObject({ made: 0, exist: 2 });
    expect(later.uncertain).toHaveLength(6);
    expect(later.uncertain[0]!.question).toMatch(/no draft of it is found in Gmail/);
    at.ask('answerUncertain', { answers: later.uncertain.map(({ key }) => ({ key, answer: 'make it' })) });
    expect(at.ask<Drafted>('createDrafts', INTRODUCTION)).toMatchObject({ made: 6, exist: 8, left: 0 });
    expectRight(at, 'asked and answered');
  });
});

describe('a call that throws once', () => {
  test('a draft that was made although the call threw, and that the list does not show yet, is not made again', async () => {
    const at = await committeeAfter('approved', { switches: { draftListLag: 60_000 } });
    let thrown = false;
    at.ws.hooks.after = ({ member }) => {
      if (member !== 'gmail.users.drafts.create' || thrown) return;
      thrown = true;
      throw serverError();
    };
    const reply = at.ask<Drafted>('createDrafts', INTRODUCTION);
    expect([thrown, reply.exist, reply.left]).toEqual([true, 7, 1]);
    expect(reply.waitSeconds).toBeGreaterThan(60);
    at.finishDrafts();
    expectRight(at, 'thrown, with a list that lags');
  });
});

describe('two people', () => {
  test('what a co-chair began and did not finish, only the co-chair can look up: the others are told so and make no second one', async () => {
    const at = await committeeAfter('approved');
    const coChair = at.invite();
    let made = 0;
    at.ws.hooks.after = ({ member, runId }) => {
      if (member === 'gmail.users.drafts.create' && ++made === 3) at.ws.kill(runId);
    };
    at.press('createDrafts', INTRODUCTION, coChair);
    at.ws.hooks = {};
    const reply = at.ask<Drafted>('createDrafts', INTRODUCTION);
    expect(reply).toMatchObject({ made: 0, left: 0, uncertain: [] });
    expect(reply.issues.map((issue) => issue.code)).toEqual(Array(8).fill('E-19'));
    expect(reply.issues[0]!.sentence).toContain(coChair);
    at.ask('createDrafts', INTRODUCTION, coChair);
    at.ws.wait(120_000);
    const { uncertain } = at.ask<Drafted>('createDrafts', INTRODUCTION, coChair);
    expect(uncertain).toHaveLength(5);
    expect(draftsIn(at.world, coChair)).toHaveLength(3);
    expect(draftsIn(at.world)).toEqual([]);
  });
});

describe('a hand in the ledger', () => {
  test('a draft that was sent or deleted is not made again', async () => {
    const at = await committeeAfter('drafted');
    const [one, other] = at.world.mailboxes[at.world.user]!.drafts.map((draft) => draft.id);
    sendDraft(at.world, at.world.user, one!);
    discardDraft(at.world, at.world.user, other!);
    expect(at.ask<Drafted>('createDrafts', INTRODUCTION)).toMatchObject({ made: 0, exist: 8, left: 0 });
    expect(draftsIn(at.world)).toHaveLength(6);
  });
});

describe('Gmail says no', () => {
  test('a limit that is reached in the middle: it is said, counted, and gone on with later', async () => {
    const at = await committeeAfter('approved');
    let made = 0;
    at.ws.hooks.before = ({ member }) => {
      if (member === 'gmail.users.drafts.create' && ++made === 4) at.world.faults.quotaReached.push('Gmail');
    };
    const reply = at.ask<Drafted>('createDrafts', INTRODUCTION);
    expect(reply).toMatchObject({ made: 3, exist: 3, left: 0 });
    expect(reply.issues.map((issue) => issue.code)).toEqual(['E-08']);
    expect(reply.issues[0]!.sentence).toMatch(
      /3 of 8 drafts exist, 5 do not\. Try the other 5 in some minutes, or tomorrow: nothing is made twice\./,
    );
    expect(draftsIn(at.world)).toHaveLength(3);
    at.ws.hooks = {};
    at.world.faults.quotaReached = [];
    at.ws.wait(86_400_000);
    at.finishDrafts();
    expectRight(at, 'gone on tomorrow');
  });

  test('the limit of the account is named, counted over all messages, and Home reminds of it until the rest is made', async () => {
    const at = await committeeAfter('approved');
    let made = 0;
    at.ws.hooks.before = ({ member }) => {
      if (member !== 'gmail.users.drafts.create' || ++made !== 4) return;
      const details = { code: 429, message: 'User-rate limit exceeded.' };
      throw Object.assign(new Error('API call failed'), { name: 'GoogleJsonResponseException', details });
    };
    const reply = at.ask<Drafted>('createDrafts', INTRODUCTION);
    at.ws.hooks = {};
    expect(reply).toMatchObject({ made: 3, exist: 3, left: 0, uncertain: [] });
    expect(reply.issues).toMatchObject([
      { code: 'E-07', sentence: expect.stringMatching(/3 of 8 drafts exist, 5 do not\. Continue tomorrow/) },
    ]);
    const { next } = at.ask<{ next: { text: string; step: string } }>('home');
    expect(next.step).toBe('messages');
    expect(next.text).toMatch(
      /^5 introductions are still to be drafted\. Google\u2019s limit for .* was reached .* \(Chicago time\)\. /,
    );
    // Another message waits for it too, and is not forgotten beside the introductions.
    const typed = { 'survey link': 'https://forms.example.org/s' };
    at.ws.hooks.before = ({ member }) => {
      if (member !== 'gmail.users.drafts.create') return;
      throw Object.assign(new Error('API call failed'), { details: { code: 429 } });
    };
    at.ask('createDrafts', { message: 'closing-survey', typed });
    at.ws.hooks = {};
    const { watch } = at.ask<{ watch: string[] }>('home');
    expect(watch.join('\n')).toMatch(/^Drafts of \u201cClosing survey\u201d are still to be made: continue in step 5/m);
    at.ws.wait(86_400_000);
    expect(at.ask<Drafted>('createDrafts', { message: 'closing-survey', typed })).toMatchObject({ made: 8 });
    expect(at.ask<Drafted>('createDrafts', INTRODUCTION)).toMatchObject({ made: 5, exist: 8, issues: [] });
    expect(at.ask<{ watch: string[] }>('home').watch.join()).not.toMatch(/still to be made/);
  });

  test('Gmail permission refused: E-03 says so, offers to give it, and nothing is made', async () => {
    const at = await committeeAfter('approved');
    const account = at.world.accounts[at.world.user]!;
    account.granted = account.granted.filter((scope) => !scope.endsWith('gmail.compose'));
    const { code, words, go } = at.refused('createDrafts', INTRODUCTION);
    expect([code, go]).toEqual(['E-03', 'permission']);
    expect(words).toMatch(/Gmail permission.*No draft was made/);
    expect(draftsIn(at.world)).toEqual([]);
    expect(at.world.spreadsheets[at.world.script.boundTo]!.sheets.map((s) => s.name)).not.toContain('Messages');
  });

  test('without Gmail permission everything else still works', async () => {
    const at = await committeeAfter('approved');
    const account = at.world.accounts[at.world.user]!;
    account.granted = account.granted.filter((scope) => !scope.endsWith('gmail.compose'));
    for (const step of ['home', 'checkApplications', 'suggestPairs', 'findTimes']) at.ask(step);
    at.ask('createOrientation', { wall: '' });
    at.finishInvitations();
    expect(at.rows('Messages').filter((row) => row.State === 'Invited')).toHaveLength(8);
  });

  test('a reply-to that is no address: no draft at all, and the sentence names the setting', async () => {
    const at = await committeeAfter('approved');
    at.setting('Reply-to address', 'ask Maurini');
    const reply = at.ask<Drafted>('createDrafts', INTRODUCTION);
    expect(reply).toMatchObject({ made: 0, exist: 0 });
    expect(reply.said.join(' ')).toMatch(/"Reply-to address" is not an address that can be written to: ask Maurini/);
    expect(draftsIn(at.world)).toEqual([]);
  });
});
