import { namesOf } from '../../src/core/committee-names';

const named = namesOf(
  'Maria L\u00f3pez <maria@lib.example.org>\nkathy@lib.example.org, Kathy Irwin; no address here\n lee@lib.example.org',
);

test.each([
  ['Maria is called by her name, however her address is written', ' MARIA@lib.example.org', 'Maria L\u00f3pez'],
  ['Kathy, whose address comes first, too', 'kathy@lib.example.org', 'Kathy Irwin'],
  ['Lee, who gave no name, is called by the address', 'lee@lib.example.org', 'lee@lib.example.org'],
  ['somebody who is not listed, too', 'sam@lib.example.org', 'sam@lib.example.org'],
])('%s', (_words, address, name) => {
  expect(named(address)).toBe(name);
});
