import fc from 'fast-check';
import { missingResponses } from '../../src/core/missing-responses';

const sent = (email: string, seconds: number) => ({ email, submitted: seconds * 1000 });

test('an answer with its row is not missing, whatever the case of the address and the fraction of the second', () => {
  expect(
    missingResponses([{ email: 'Dana@x.org', submitted: 5_900 }], [{ email: 'dana@x.org ', submitted: 5_000 }]),
  ).toEqual([]);
});

test('Dana, whose row is not there, is named', () => {
  const dana = sent('dana@x.org', 7);
  expect(missingResponses([sent('lee@x.org', 5), dana], [sent('lee@x.org', 5)])).toEqual([dana]);
});

test('a form that collects no addresses is compared by the second', () => {
  expect(missingResponses([sent('', 5), sent('', 6)], [sent('lee@x.org', 5)])).toEqual([sent('', 6)]);
});

test('an edit that the tab has not seen is no missing answer, and a second one of the same person is', () => {
  expect(missingResponses([sent('lee@x.org', 9)], [sent('lee@x.org', 5)])).toEqual([]);
  expect(missingResponses([sent('lee@x.org', 5), sent('lee@x.org', 9)], [sent('lee@x.org', 5)])).toEqual([
    sent('lee@x.org', 9),
  ]);
});

test('rows in any order: what was taken away is missing and nothing else', () => {
  const one = fc.record({
    email: fc.constantFrom('a@x.org', 'b@x.org', 'c@x.org', 'd@x.org'),
    submitted: fc.integer({ min: 1, max: 99 }).map((n) => n * 1000),
  });
  const all = fc.uniqueArray(one, { selector: (o) => `${o.submitted}`, maxLength: 12 });
  fc.assert(
    fc.property(all, fc.nat(), (stored, n) => {
      const rows = [...stored].reverse();
      if (rows.length === 0) return;
      // Somebody whose address nobody else has.
      const gone = { ...rows[n % rows.length]!, email: 'gone@x.org' };
      const others = rows.filter((_, i) => i !== n % rows.length);
      expect(missingResponses([...others, gone].reverse(), others)).toEqual([gone]);
    }),
  );
});
