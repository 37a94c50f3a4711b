import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { shortHash } from '../../src/core/hash';

test('a short hash is the beginning of the SHA-256 in base 32, as an independent implementation computes it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 51 }), (text, length) => {
      const bits = [...createHash('sha256').update(text, 'utf8').digest()]
        .map((b) => b.toString(2).padStart(8, '0'))
        .join('');
      const expected = Array.from({ length }, (_, i) => parseInt(bits.slice(i * 5, i * 5 + 5), 2).toString(32)).join(
        '',
      );
      expect(shortHash(text, length)).toBe(expected);
    }),
  );
});
