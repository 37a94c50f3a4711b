import fc from 'fast-check';
import { reconcile } from '../../src/core/reconcile';
import { applicant, at } from './rules/applicant';

const MORNING = at('2022-11-10T09:00:00');
const NOON = at('2022-11-10T12:00:00');
const EVENING = at('2022-11-10T18:00:00');
const known = (submitted: number, email = 'dana@lib.example.org') => ({ key: `mentee:${email}`, submitted });
const now = (submitted: number, email = 'dana@lib.example.org', row = 2) => applicant({}, { submitted, email, row });
const told = (r: ReturnType<typeof reconcile>) => ({
  matches: r.matches.map((m) => [m.known.submitted, m.application.submitted, m.edited]),
  gone: r.gone.map((g) => g.submitted),
  fresh: r.fresh.map((f) => f.submitted),
});

test('Dana, whose row has not changed, is the same application, wherever her row stands now', () => {
  expect(told(reconcile([known(MORNING)], [now(MORNING, undefined, 40)]))).toEqual({
    matches: [[MORNING, MORNING, false]],
    gone: [],
    fresh: [],
  });
});

test('Dana, who edited her response, has one application with a later time', () => {
  expect(told(reconcile([known(MORNING)], [now(NOON)]))).toEqual({
    matches: [[MORNING, NOON, true]],
    gone: [],
    fresh: [],
  });
});

test('Dana, who applied a second time, has a new application beside the first', () => {
  expect(told(reconcile([known(MORNING)], [now(MORNING), now(NOON)]))).toEqual({
    matches: [[MORNING, MORNING, false]],
    gone: [],
    fresh: [NOON],
  });
});

test('Dana, who answered both forms, keeps both rows when the forms change places, and nobody thinks she edited an answer', () => {
  const asMentor = { key: 'mentor:dana@lib.example.org', role: 'mentor' as const };
  const known2 = [known(NOON), { ...known(MORNING), key: asMentor.key }];
  const { matches, gone, fresh } = reconcile(known2, [now(MORNING), { ...now(NOON), ...asMentor }]);
  expect(matches.map((m) => [m.known.key, m.application.key, m.edited]).sort()).toEqual([
    ['mentee:dana@lib.example.org', 'mentor:dana@lib.example.org', false],
    ['mentor:dana@lib.example.org', 'mentee:dana@lib.example.org', false],
  ]);
  expect([gone, fresh]).toEqual([[], []]);
});

test('Dana, whose row was removed, is gone', () => {
  expect(told(reconcile([known(MORNING)], []))).toEqual({ matches: [], gone: [MORNING], fresh: [] });
});

test('Dana, whose second row was removed, keeps the first', () => {
  expect(told(reconcile([known(MORNING), known(NOON)], [now(MORNING)]))).toEqual({
    matches: [[MORNING, MORNING, false]],
    gone: [NOON],
    fresh: [],
  });
});

test('of two known rows, one new later time belongs to the latest that vanished', () => {
  expect(told(reconcile([known(MORNING), known(NOON)], [now(EVENING)]))).toEqual({
    matches: [[NOON, EVENING, true]],
    gone: [MORNING],
    fresh: [],
  });
});

test('an earlier time than the known one is no edit of it', () => {
  expect(told(reconcile([known(NOON)], [now(MORNING)]))).toEqual({ matches: [], gone: [NOON], fresh: [MORNING] });
});

test('a fraction of a second that the sheet dropped makes no difference', () => {
  expect(told(reconcile([known(MORNING)], [now(MORNING + 417)])).matches).toHaveLength(1);
});

test('rows whose time nobody can read stay the same row', () => {
  expect(told(reconcile([known(Number.NaN)], [now(Number.NaN)]))).toEqual({
    matches: [[Number.NaN, Number.NaN, false]],
    gone: [],
    fresh: [],
  });
});

test('everybody is matched, gone or fresh exactly once, in any order of rows', () => {
  const moment = fc.constantFrom(MORNING, NOON, EVENING, Number.NaN);
  const one = fc.tuple(moment, fc.constantFrom('a@x.example', 'b@x.example'));
  fc.assert(
    fc.property(fc.array(one, { maxLength: 6 }), fc.array(one, { maxLength: 6 }), (before, after) => {
      const rows = before.map(([t, e]) => known(t, e));
      const applications = after.map(([t, e], i) => now(t, e, i + 2));
      const result = reconcile(rows, applications);
      expect([...result.matches.map((m) => m.known), ...result.gone]).toHaveLength(rows.length);
      expect(new Set([...result.matches.map((m) => m.known), ...result.gone]).size).toBe(rows.length);
      expect(new Set([...result.matches.map((m) => m.application), ...result.fresh]).size).toBe(applications.length);
      for (const m of result.matches) expect(m.known.key).toBe(m.application.key);
      const turned = told(reconcile([...rows].reverse(), [...applications].reverse()));
      const sorted = (r: ReturnType<typeof told>) =>
        JSON.stringify({
          m: r.matches.map(String).sort(),
          g: r.gone.map(String).sort(),
          f: r.fresh.map(String).sort(),
        });
      expect(sorted(turned)).toBe(sorted(told(result)));
    }),
    { numRuns: 400, seed: 7 },
  );
});
