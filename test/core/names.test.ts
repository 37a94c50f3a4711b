import fc from 'fast-check';
import { foldName, sameName, splitName } from '../../src/core/names';

test.each([
  ['Zoë', 'ZOE'],
  ['O’Malley', "O'Malley"],
  ['OMalley', "O'Malley"],
  ['Núñez-Reyes', 'nunez reyes'],
  ['Wójcik', 'Wo\u0301jcik'],
  ['Łukasz Øst', 'lukasz ost'],
  ['Dana\u200b  Reyes ', 'Dana Reyes'],
])('%j and %j are one name', (a, b) => {
  expect(foldName(a)).toBe(foldName(b));
});

test.each([
  ['Dana Reyes', 'Dana', 'Reyes'],
  ['Reyes, Dana', 'Dana', 'Reyes'],
  ['  Ana María   López ', 'Ana María', 'López'],
  ['Ludwig van der Berg', 'Ludwig', 'van der Berg'],
  ['Van Morrison', 'Van', 'Morrison'],
  ['Madonna', 'Madonna', ''],
  ['', '', ''],
])('%j is first name %j, last name %j', (full, firstName, lastName) => {
  expect(splitName(full)).toEqual({ firstName, lastName });
});

test.each([
  ['Dana Reyes', 'Dana M. Reyes', true],
  ['Dana Reyes', 'REYES, DANA', true],
  ['Dana Reyes', 'Dana Rey', false],
  ['Dana Reyes', 'Dora Reyes', false],
  ['', '', false],
])('%j and %j: the same person by name is %s', (a, b, same) => {
  expect(sameName(a, b)).toBe(same);
});

test('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => expect(foldName(foldName(name))).toBe(foldName(name))),
    { numRuns: 300, seed: 3 },
  );
});
