/**
 * Drafts for twelve people, cut, refused, raced and sorted at every call; for a hundred and twenty at samples. In the end each introduction
 * exists exactly once, says what it says where nothing happens, and the ledger knows it.
 *
 * A killed run changes nothing any more, so the world as it is at a call *is* the world of a run that is cut there: one run gives them all,
 * and of those in which the same stands, one is gone on from.
 */
import fc from 'fast-check';
import { readCohortFolder } from '../../workspace/cohort-folder';
import { sortSheet } from '../../workspace/hands';
import { crowd } from '../bench/crowd';
import { EXAMPLE } from '../setup/cohort-folders';
import {
  CHAIR,
  Committee,
  type Cut,
  callsOf,
  cohort,
  committeeAfter,
  copyOf,
  cutsOf,
  draftsIn,
  MENTEES,
  MENTORS,
  serverError,
  standing,
} from './committee';

const INTRODUCTION = { message: 'introduction' };
const create = (at: Committee, user?: string): unknown => at.press('createDrafts', INTRODUCTION, user);
/** Columns of the ledger that somebody might sort by. */
const KEY = 1;
const STATE = 5;

jest.setTimeout(120_000);

/** What stands in the end: the drafts as bytes, and the ledger's rows with their states. */
interface Outcome {
  drafts: string[];
  ledger: string[];
}

/** Every id of the ledger is that of a draft which lies in the mailbox, no two rows share one, and nothing lies there that it does not know. */
function outcome(at: Committee): Outcome {
  const rows = at.rows('Messages');
  const there = (at.world.mailboxes[CHAIR]?.drafts ?? []).map((draft) => draft.id);
  expect(rows.map((row) => row.Id!).sort()).toEqual([...there].sort());
  expect(new Set(rows.map((row) => row.Key)).size).toBe(rows.length);
  return { drafts: draftsIn(at.world, CHAIR), ledger: rows.map((row) => `${row.Key}: ${row.State}`).sort() };
}

/** Somebody comes back at once, where Gmail shows a new draft in its list only after a minute, or at once. */
function goneOn({ world }: Cut, draftListLag: number): Outcome {
  const at = new Committee(copyOf(world));
  at.world.switches.draftListLag = draftListLag;
  at.finishDrafts();
  return outcome(at);
}

const LAG = 60_000;

describe('twelve people', () => {
  let before: Committee;
  let right: Outcome;
  let cuts: Cut[];
  /** The ledger's tab is laid out and empty: from here on it is about the drafts. */
  let begun: Committee;

  beforeAll(async () => {
    const folder = await cohort({
      mentor: [...MENTORS, 'amara.zielinski', 'keiko.petrov'],
      mentee: [...MENTEES, 'imani.greene', 'uma.whitfield', 'dana.reyes'],
    });
    before = await committeeAfter('approved', { folder });
    right = outcome(await committeeAfter('drafted', { folder }));
    cuts = cutsOf(before, create);
    begun = new Committee(cuts.find(({ world }) => world.properties.document['made.messages'] === 'yes')!.world);
  });

  const finished = (at: Committee): Outcome => {
    const { sheets } = at.world.spreadsheets[at.world.script.boundTo]!;
    const rows = sheets.some((sheet) => sheet.name === 'Messages') ? at.rows('Messages') : [];
    if (rows.length < right.ledger.length || rows.some((row) => row.State !== 'Draft ready')) at.finishDrafts();
    return outcome(at);
  };

  test('they get twelve drafts, and all are in the ledger', () => {
    expect([right.drafts.length, right.ledger.length]).toEqual([12, 12]);
    expect(right.ledger.every((row) => row.endsWith(': Draft ready'))).toBe(true);
    // Every draft, the rows before and after them, and everything that is laid out and noted on the way.
    expect(cuts.length).toBeGreaterThan(25);
  });

  test('a run that is really killed leaves what the others go on from', () => {
    for (const { n, world } of cuts.filter((_, i) => i % 7 === 3)) {
      const at = before.copy();
      at.atCall(n, 'after', ({ runId }) => at.ws.kill(runId));
      expect(create(at)).toBeNull();
      // As one word: a difference of two worlds would fill the screen.
      expect([n, standing(copyOf(at.world)) === standing(world)]).toEqual([n, true]);
    }
  });

  test('cut before or after any call, with a list that lags: pressed again, exactly the right drafts, each once', () => {
    for (const cut of cuts) expect([cut.n, goneOn(cut, LAG)]).toEqual([cut.n, right]);
  });

  test('the same where Gmail lists a draft at once, wherever one was made that the ledger does not know yet', () => {
    const withDrafts = cuts.filter(({ world }) => {
      const count = draftsIn(world, CHAIR).length;
      return count > 0 && count < right.drafts.length;
    });
    expect(withDrafts.length).toBeGreaterThan(10);
    for (const cut of withDrafts) expect([cut.n, goneOn(cut, 0)]).toEqual([cut.n, right]);
  });

  test('a rate error at any call: the piece ends politely, and goes on where it ended', () => {
    const calls = callsOf(begun, create);
    const said = new Set<string>();
    for (let n = 1; n <= calls; n++) {
      const at = begun.copy();
      at.atCall(n, 'before', ({ service }) => {
        throw service === 'Gmail' ? rateError() : serverError();
      });
      const reply = create(at) as { ok: boolean; value?: { issues: { code: string }[] } };
      for (const { code } of reply.value?.issues ?? []) said.add(code);
      expect([n, finished(at)]).toEqual([n, right]);
    }
    expect([...said]).toEqual(['E-07']);
  });

  test('an error at any call that had taken effect all the same, with a list that lags', () => {
    for (const { n } of cutsOf(begun, create)) {
      const at = begun.copy();
      at.world.switches.draftListLag = LAG;
      at.atCall(n, 'after', () => {
        throw serverError();
      });
      create(at);
      expect([n, finished(at)]).toEqual([n, right]);
    }
  });

  test('two people press at the same moment: one of them makes the drafts, the other is told who is at it', () => {
    const at = begun.copy();
    const coChair = at.invite();
    const told = new Map<string, number>();
    // While the first one works nothing of the second's changes, so every third call will do; around the lock it is every call.
    const calls = callsOf(begun, create);
    for (let n = 1; n <= calls; n += n < 10 || n > calls - 4 ? 1 : 3) {
      const both = at.copy();
      both.atCall(n, 'before', () => {
        const reply = both.press('createDrafts', INTRODUCTION, coChair)!;
        const word = reply.ok ? 'made them' : reply.code;
        told.set(word, (told.get(word) ?? 0) + 1);
      });
      create(both);
      if (draftsIn(both.world, coChair).length === 0) both.finishDrafts();
      const all = [...draftsIn(both.world, CHAIR), ...draftsIn(both.world, coChair)].sort();
      expect([n, all]).toEqual([n, right.drafts]);
      expect([n, both.rows('Messages').map((row) => row.State)]).toEqual([n, right.ledger.map(() => 'Draft ready')]);
    }
    expect([...told.keys()].sort()).toEqual(['E-11', 'made them']);
  });

  test('somebody sorts the ledger, at every other call of a press that goes on after a cut', () => {
    const unfinished = cuts.find(({ world }) => draftsIn(world, CHAIR).length === 5)!;
    const half = new Committee(copyOf(unfinished.world));
    half.ws.wait(130_000);
    const calls = callsOf(half, create);
    for (let n = 1; n <= calls; n += 2) {
      const at = half.copy();
      at.atCall(n, 'before', () => sortSheet(at.world, at.tab('Messages'), n % 4 === 1 ? KEY : STATE));
      create(at);
      expect([n, finished(at)]).toEqual([n, right]);
    }
  });
});

/** As the Gmail service throws it: the text is localized, the code is not. */
function rateError(): Error {
  const message = 'User-rate limit exceeded.  Retry after 2022-12-05T17:12:00.000Z';
  return Object.assign(new Error(`API call to gmail.users.drafts.create failed with error: ${message}`), {
    name: 'GoogleJsonResponseException',
    details: { code: 429, message },
  });
}

test('a hundred and twenty people, in portions, cut at seeded samples: each gets one draft, whatever the list shows', async () => {
  const before = await committeeAfter('suggested', { folder: crowd(await readCohortFolder(EXAMPLE), 160) });
  const reached = new Set<string>();
  const only: string[] = [];
  for (const { Pair } of before.rows('Pairs')) {
    const [mentee, mentor] = Pair!.split(' ') as [string, string];
    if (new Set([...reached, mentee, mentor]).size > 120) continue;
    only.push(mentee);
    for (const key of [mentee, mentor]) reached.add(key);
  }
  expect(reached.size).toBe(120);
  before.ask('approvePairs', { only, weakToo: only, note: '' });
  const whole = before.copy();
  whole.finishDrafts();
  const right = outcome(whole);
  expect(right.drafts).toHaveLength(120);
  const calls = whole.ws.counter.n;
  const samples = new Set(fc.sample(fc.integer({ min: 1, max: calls }), { seed: 2023, numRuns: 7 }));
  const cuts = cutsOf(before, (at) => at.finishDrafts(), samples);
  expect(cuts).toHaveLength(samples.size);
  for (const [i, cut] of cuts.entries()) expect([cut.n, goneOn(cut, i % 2 ? 0 : LAG)]).toEqual([cut.n, right]);
});
