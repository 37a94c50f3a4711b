import { hash32 } from '../../src/core/hash';

test('is a whole number of 32 bits, the same every time', () => {
  expect(hash32('mentor:dana@lib.example.org')).toBe(hash32('mentor:dana@lib.example.org'));
  for (const text of ['', 'a', '\u{1f4da}', 'mentor:dana@lib.example.org'])
    expect(hash32(text)).toBe(hash32(text) >>> 0);
});

test('spreads similar keys: of ten thousand at most a few share a hash, and half have the top bit', () => {
  const hashes = Array.from({ length: 10_000 }, (_, i) => hash32(`mentee:person${i}@lib.example.org`));
  expect(new Set(hashes).size).toBeGreaterThan(9_990);
  expect(hashes.filter((hash) => hash >= 2 ** 31).length).toBeGreaterThan(4_700);
  expect(hashes.filter((hash) => hash >= 2 ** 31).length).toBeLessThan(5_300);
});
