/** The world's own randomness (xorshift), so that the same world always gives the same ids. */
import type { World } from './world';

/** The next number, 0 (included) to 1 (excluded). */
export function chance(world: World): number {
  let x = world.random | 0 || 0x9e3779b9;
  x ^= x << 13;
  x ^= x >>> 17;
  x ^= x << 5;
  world.random = x >>> 0;
  return world.random / 0x100000000;
}

export function idFrom(world: World, length: number, alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789'): string {
  let id = '';
  for (let i = 0; i < length; i++) id += alphabet[Math.floor(chance(world) * alphabet.length)];
  return id;
}
