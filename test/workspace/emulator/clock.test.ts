import { run, smallWorld } from '../small-script';

test("the script's time is the world's", () => {
  const world = smallWorld();
  const seen = run(
    world,
    'return [new Date().getTime(), Date.now(), new (new Date().constructor)().toISOString(), new Date() instanceof Date]',
  );
  expect(seen).toEqual([world.clock, world.clock, '2022-11-19T00:00:00.000Z', true]);
});

test.each([
  ['new Date().getHours()', 'Date.getHours'],
  ['String(new Date())', 'Date.toString'],
  ['Date()', 'Date()'],
  ['new Date(2022, 10, 18)', 'new Date(year, month, …)'],
  ["new Date('11/18/2022')", "new Date('11/18/2022')"],
  ["Date.parse('2022-11-18T10:00')", "new Date('2022-11-18T10:00')"],
])('%s would depend on the machine and is refused', (piece, what) => {
  expect(() => run(smallWorld(), piece)).toThrow(`${what} is not emulated: name a time zone`);
});

test.each([
  ["new Date('2022-11-18T10:00:00Z').toISOString()", '2022-11-18T10:00:00.000Z'],
  ["new Date('2022-11-18T10:00:00-06:00').toISOString()", '2022-11-18T16:00:00.000Z'],
  ["new Date('2022-11-18').toISOString()", '2022-11-18T00:00:00.000Z'],
  ["new Date(0).toLocaleDateString('en-US', { timeZone: 'America/Chicago' })", '12/31/1969'],
  ["Number.isNaN(new Date('nonsense').getTime())", true],
])('%s names its zone and is fine', (piece, expected) => {
  expect(run(smallWorld(), `return ${piece}`)).toEqual(expected);
});
