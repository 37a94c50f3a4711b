import fc from 'fast-check';
import {
  answerUncertain,
  beingWritten,
  byKey,
  DONE,
  type Kind,
  type LedgerRow,
  type LedgerState,
  LIST_MAY_LAG,
  made,
  nextPortion,
  notTried,
  refused,
  settle,
  threw,
  whoHasIt,
} from '../../src/core/ledger';
import { ledgerKey, shortKey } from '../../src/core/ledger-key';

const NOW = Date.UTC(2022, 11, 5, 16, 12);
const BOX = 'mentoring@core.example.org';
const wanted = (name: string) => ({
  key: ledgerKey('2023', 'introduction-mentor', `${name}@x.example.org`),
  person: name,
  email: `${name}@x.example.org`,
  message: 'Introduction',
});
const row = (name: string, state: LedgerState, more: Partial<LedgerRow> = {}): LedgerRow => ({
  ...beingWritten(wanted(name), BOX, 'maria@core.example.org', NOW),
  state,
  ...more,
});
const KINDS: Kind[] = ['draft', 'event', 'guest'];
const names = (rows: { person: string }[]) => rows.map((r) => r.person);

describe('what comes next', () => {
  const cases: [LedgerState | 'no row', keyof ReturnType<typeof nextPortion>][] = [
    ['no row', 'make'],
    ['To be made', 'make'],
    ['Being written', 'lookUp'],
    ['Uncertain', 'uncertain'],
    ['Draft ready', 'skipped'],
    ['Created', 'skipped'],
    ['Invited', 'skipped'],
    ['Sent', 'skipped'],
    ['Draft gone', 'skipped'],
    ['Skipped', 'skipped'],
  ];
  test.each(cases)('for Dana with "%s" it is to %s', (state, place) => {
    const portion = nextPortion([wanted('dana')], state === 'no row' ? [] : [row('dana', state)], BOX, 10);
    for (const other of ['make', 'lookUp', 'elsewhere', 'uncertain', 'skipped'] as const)
      expect([other, names(portion[other])]).toEqual([other, other === place ? ['dana'] : []]);
  });

  test('what Lee\u2019s mailbox may hold, only Lee can look up', () => {
    const portion = nextPortion(
      [wanted('dana')],
      [row('dana', 'Being written', { mailbox: 'lee@core.example.org' })],
      BOX,
      10,
    );
    expect([names(portion.elsewhere), portion.lookUp, portion.make]).toEqual([['dana'], [], []]);
  });

  test('the same mailbox in other letters is the same mailbox', () => {
    expect(
      nextPortion([wanted('dana')], [row('dana', 'Being written', { mailbox: 'Mentoring@Core.example.org' })], BOX, 10)
        .lookUp,
    ).toHaveLength(1);
  });

  test('a portion takes no more than it may and counts the rest', () => {
    const portion = nextPortion(['a', 'b', 'c', 'd'].map(wanted), [row('b', 'Sent')], BOX, 2);
    expect([names(portion.make), portion.left]).toEqual([['a', 'c'], 1]);
  });

  test('a word that somebody typed into the state never leads to a second draft', () => {
    expect(nextPortion([wanted('dana')], [row('dana', 'sent by hand' as LedgerState)], BOX, 10).make).toEqual([]);
  });

  test('a row that stands in the ledger twice counts by what is most certain, in any order', () => {
    const twice = [row('dana', 'To be made'), row('dana', 'Draft ready'), row('dana', 'Being written')];
    for (const rows of [twice, [...twice].reverse()])
      expect(byKey(rows).get(wanted('dana').key)!.state).toBe('Draft ready');
  });
});

describe.each(KINDS)('a %s that was cut short', (kind) => {
  const cut = row('dana', 'Being written');
  const here = { shortKey: shortKey(cut.key), id: 'r-1' };

  test.each([0, LIST_MAY_LAG - 1, LIST_MAY_LAG, 86_400_000])('and is found %d ms later exists', (later) => {
    expect(settle(cut, [{ shortKey: 'other', id: 'r-0' }, here], kind, NOW + later)).toEqual({
      row: { ...cut, state: DONE[kind], draftId: 'r-1', problem: '' },
      wait: 0,
    });
  });

  test.each([
    [0, LIST_MAY_LAG],
    [LIST_MAY_LAG - 1, 1],
    [-5000, LIST_MAY_LAG],
  ])('and is not found after %d ms is waited for, %d ms', (later, wait) => {
    expect(settle(cut, [], kind, NOW + later)).toEqual({ row: cut, wait });
  });

  test('and is not found after two minutes becomes a question, never a second act', () => {
    const { row: asked, wait } = settle(cut, [], kind, NOW + LIST_MAY_LAG);
    expect([asked.state, wait]).toEqual(['Uncertain', 0]);
    expect(asked.problem).toMatch(/^This was cut short, .*\?$/);
    expect(nextPortion([wanted('dana')], [asked], BOX, 10).make).toEqual([]);
  });

  test('and exists twice is told with both ids', () => {
    const { row: found } = settle(cut, [{ ...here, id: 'r-2' }, here], kind, NOW);
    expect([found.draftId, found.problem]).toEqual(['r-1', 'It exists 2 times; delete all but one (r-1, r-2).']);
  });
});

describe('a person\u2019s answer', () => {
  const asked = row('dana', 'Uncertain', { problem: 'Was it sent?' });

  test.each([
    ['make it', 'draft', 'To be made'],
    ['it exists', 'draft', 'Draft ready'],
    ['it exists', 'event', 'Created'],
    ['it exists', 'guest', 'Invited'],
    ['it was sent', 'draft', 'Sent'],
    ['it was deleted', 'draft', 'Draft gone'],
  ] as const)('"%s" about a %s: %s, and who said so stays', (answer, kind, state) => {
    const answered = answerUncertain(asked, answer, kind, 'Maria');
    expect([answered.state, answered.problem.startsWith('Maria looked: ')]).toEqual([state, true]);
    expect(nextPortion([wanted('dana')], [answered], BOX, 10).make).toHaveLength(answer === 'make it' ? 1 : 0);
  });

  test('to a row that is not uncertain (somebody else answered first) changes nothing', () => {
    const ready = row('dana', 'Draft ready');
    expect(answerUncertain(ready, 'make it', 'draft', 'Maria')).toBe(ready);
  });
});

test('what was never tried is made the next time; what threw is looked up first; what Google refused is left alone', () => {
  const next = (r: LedgerRow) => nextPortion([wanted('dana')], [r], BOX, 10);
  const cut = row('dana', 'Being written');
  expect(next(notTried(cut, 'Google\u2019s limit is reached.')).make).toHaveLength(1);
  expect(next(threw(cut, 'Google did not answer.')).lookUp).toHaveLength(1);
  expect(next(refused(cut, 'Google refused it.')).skipped).toHaveLength(1);
});

test('who has it already is told with when, by whom and where', () => {
  expect(whoHasIt(row('Dana Reyes', 'Draft ready'), 'America/Chicago')).toBe(
    'Dana Reyes already has it: Draft ready, Mon, Dec 5, 2022, 10:12 AM (Chicago time), made by maria@core.example.org in mentoring@core.example.org.',
  );
});

/** A Gmail whose list lags, and a run that is cut at a random act and repeated until all is done. */
test('cut at any act, in any portion, with a lagging list and a ledger sorted meanwhile: everybody ends with exactly one draft', () => {
  const script = fc.record({
    people: fc.integer({ min: 1, max: 12 }),
    portion: fc.integer({ min: 1, max: 5 }),
    cuts: fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 8 }),
    lag: fc.integer({ min: 0, max: LIST_MAY_LAG - 1000 }),
    pauses: fc.array(fc.integer({ min: 0, max: 200_000 }), { minLength: 8, maxLength: 8 }),
  });
  fc.assert(
    fc.property(script, ({ people, portion, cuts, lag, pauses }) => {
      const all = Array.from({ length: people }, (_, i) => wanted(`p${i}`));
      let ledger: LedgerRow[] = [];
      const gmail: { shortKey: string; id: string; at: number }[] = [];
      let now = NOW;
      const keep = (rows: LedgerRow[]) => {
        const keys = new Set(rows.map((r) => r.key));
        ledger = [...rows, ...ledger.filter((r) => !keys.has(r.key))].reverse();
      };
      for (let run = 0; run < 60; run++) {
        // A run goes on until `acts` are used up: every ledger write and every draft is one act.
        let acts = cuts[run] ?? Number.POSITIVE_INFINITY;
        const may = () => acts-- > 0;
        const todo = nextPortion(all, ledger, BOX, portion);
        const seen = gmail.filter((d) => d.at + lag <= now);
        const settled = todo.lookUp.map((r) => settle(r, seen, 'draft', now));
        if (may()) keep(settled.map((s) => s.row));
        // The person looks at the mailbox itself, which does not lag.
        if (may())
          keep(
            ledger
              .filter((r) => r.state === 'Uncertain')
              .map((r) =>
                answerUncertain(
                  r,
                  gmail.some((d) => d.shortKey === shortKey(r.key)) ? 'it exists' : 'make it',
                  'draft',
                  'Maria',
                ),
              ),
          );
        const rows = nextPortion(all, ledger, BOX, portion).make.map((w) => beingWritten(w, BOX, 'maria', now));
        if (may()) {
          keep(rows);
          const done: LedgerRow[] = [];
          for (const r of rows) {
            if (!may()) break;
            gmail.push({ shortKey: shortKey(r.key), id: `r-${gmail.length}`, at: now });
            done.push(made(r, 'draft', `r-${gmail.length - 1}`));
          }
          if (may()) keep(done);
        }
        now += 1000 + (pauses[run] ?? 200_000);
      }
      expect(gmail.map((d) => d.shortKey).sort()).toEqual(all.map((w) => shortKey(w.key)).sort());
      expect(ledger.map((r) => r.state)).toEqual(all.map(() => 'Draft ready'));
    }),
    { numRuns: 300 },
  );
});
