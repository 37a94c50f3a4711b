import fc from 'fast-check';
import isEmail from 'validator/lib/isEmail';
import { isPlain, isWellFormed, probablyMeant } from '../../src/core/addresses';

const local = fc.stringMatching(/^[a-z0-9]{1,8}([._+-][a-zA-Z0-9]{1,8}){0,3}$/);
const domain = fc.stringMatching(/^([a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}\.){1,3}[a-z]{2,4}$/);
const plain = fc.tuple(local, domain).map((parts) => parts.join('@'));

test('an address of letters and digits with single marks between them is well formed for the library too', () => {
  let seen = 0;
  fc.assert(
    fc.property(plain, (address) => {
      if (isPlain(address)) seen++;
      expect([address, isPlain(address) && !isEmail(address)]).toEqual([address, false]);
    }),
    { seed: 2023, numRuns: 2000 },
  );
  expect(seen).toBeGreaterThan(1000);
});

test('whatever somebody typed, it is well formed for us exactly where it is for the library', () => {
  const typed = fc.oneof(fc.string(), fc.stringMatching(/^[a-z0-9.,+ @_-]*$/), plain);
  fc.assert(
    fc.property(typed, (address) =>
      expect([address, isWellFormed(address)]).toEqual([address, isEmail(address.trim())]),
    ),
    { seed: 2023, numRuns: 2000 },
  );
});

test.each([
  'dana..reyes@lib.example.org',
  '-dana@lib.example.org',
  'dana@lib',
  'dana@lib.example.123',
  'dana@-lib.org',
])('%s is looked at by the library', (address) => {
  expect([isPlain(address), isWellFormed(address)]).toEqual([false, isEmail(address)]);
});

test('a plain address with a slip in a well-known domain is still asked about', () => {
  expect(isPlain('dana@gmial.com')).toBe(true);
  expect(probablyMeant('dana@gmial.com')).toBe('dana@gmail.com');
});
