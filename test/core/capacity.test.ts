import fc from 'fast-check';
import { readCapacity } from '../../src/core/capacity';

test.each([
  ['1', 1],
  ['1-2', 2],
  ['up to 3', 3],
  ['Up to three', 3],
  ['one', 1],
  ['two or three', 3],
  ['2+', 2],
  ['5 or more', 5],
  ['a couple', 2],
  ['20', 12],
  ['2 in 2023', 2],
  ['', 1],
  ['0', 0],
])('a mentor who answers %j takes %d', (answer, places) => {
  expect(readCapacity(answer)).toEqual({ places, readable: true });
});

test.each(['maybe', 'depends', '?'])('%j is one place, and somebody should look at it', (answer) => {
  expect(readCapacity(answer)).toEqual({ places: 1, readable: false });
});

test('whatever is answered, places are whole and from 0 to 12', () => {
  fc.assert(
    fc.property(fc.string(), (answer) => {
      const { places } = readCapacity(answer);
      expect(Number.isInteger(places) && places >= 0 && places <= 12).toBe(true);
    }),
    { numRuns: 300, seed: 5 },
  );
});
