/** What cannot all be: each is a sentence with choices, every choice leads out of it, and nothing is dropped in silence. */
import { type Committee, cohort, committeeAfter } from './committee';

interface Card {
  title: string;
  text: string[];
  answers: { label: string; call: string; args: Record<string, unknown> }[];
}

const BRONWYN = 'mentee:bronwyn.omalley@tidewatercolle.example.org';
const WREN = 'mentee:wren.holloway@summitschooldi.example.org';
const ZOE = 'mentor:zoe.espinoza@greatbasinuniv.example.org';
const SUNNIVA = 'mentor:sunniva.abernathy@cedarvalleycom.example.org';

const cards = (at: Committee): Card[] => at.ask<{ cards: Card[] }>('pairingView').cards;
const cardOf = (at: Committee, title: string): Card => {
  const card = cards(at).find((one) => one.title === title);
  if (!card) throw new Error(`No card "${title}" among ${JSON.stringify(cards(at).map((one) => one.title))}`);
  return card;
};
const labels = (card: Card): string[] => card.answers.map(({ label }) => label);
/** Presses an answer on a copy, so that every choice is tried from the same place. */
const choose = (at: Committee, title: string, label: string): Committee => {
  const copy = at.copy();
  const { call, args } = cardOf(copy, title).answers.find((one) => one.label === label)!;
  copy.ask(call, args);
  return copy;
};
const mentorOf = (at: Committee, mentee: string): string | undefined =>
  at
    .rows('Pairs')
    .filter((row) => row.Status !== 'Ended')
    .map((row) => row.Pair!.split(' '))
    .find(([key]) => key === mentee)?.[1];
const rules = (at: Committee, rows: [string, string, string][]): void =>
  rows.forEach(([a, b, word], i) => {
    for (const [header, text] of [
      ['Person A (edit)', a],
      ['Person B (edit)', b],
      ['Rule (edit)', word],
    ] as const)
      at.typeAt('Pair rules', header, i + 2, text);
  });
const start = async (): Promise<Committee> => {
  const at = await committeeAfter('suggested');
  at.ask('sayPair', { say: 'nothing', person: WREN, partner: ZOE });
  return at;
};
/** With one word about one answer on the mentor form. */
const capacityOf = (words: string) =>
  cohort({}, (rows, role) =>
    role === 'mentor'
      ? rows.map((row) =>
          row.cells[1]!.startsWith('sunniva')
            ? { ...row, cells: row.cells.map((cell) => (cell === '1' ? words : cell)) }
            : row,
        )
      : rows,
  );

test('Bronwyn and Zo\u00eb, Keep in one row of Pair rules and Never in another: either word is one press', async () => {
  const at = await start();
  rules(at, [
    [BRONWYN, ZOE, 'Keep'],
    [BRONWYN, ZOE, 'Never'],
  ]);
  at.ask('suggestPairs');
  const title = 'Keep and Never contradict each other';
  expect(cardOf(at, title).text[0]).toBe(
    "Bronwyn O'Malley and Zo\u00eb Espinoza are marked both Keep and Never. The pair stays for now: take one of the two marks away.",
  );
  expect(labels(cardOf(at, title))).toEqual(['Keep them', 'Never pair these two']);
  const [kept, never] = labels(cardOf(at, title)).map((label) => choose(at, title, label));
  for (const after of [kept!, never!]) {
    after.ask('suggestPairs');
    expect(cards(after).some((card) => card.title === title)).toBe(false);
  }
  expect(mentorOf(kept!, BRONWYN)).toBe(ZOE);
  expect(mentorOf(never!, BRONWYN)).not.toBe(ZOE);
});

test('Bronwyn kept with two mentors: one stays for now, and the card keeps either', async () => {
  const at = await start();
  rules(at, [
    [BRONWYN, ZOE, 'Keep'],
    [BRONWYN, SUNNIVA, 'Keep'],
  ]);
  at.ask('suggestPairs');
  const title = 'Two kept pairs contradict each other';
  expect(cardOf(at, title).text[0]).toContain('stays for now: keep one of the two.');
  const both = labels(cardOf(at, title));
  expect([...both].sort()).toEqual([
    "Keep Bronwyn O'Malley with Sunniva Abernathy",
    "Keep Bronwyn O'Malley with Zo\u00eb Espinoza",
  ]);
  for (const label of both) {
    const after = choose(at, title, label);
    after.ask('suggestPairs');
    expect(mentorOf(after, BRONWYN)).toBe(label.includes('Zo\u00eb') ? ZOE : SUNNIVA);
    expect(cards(after).some((card) => card.title === title)).toBe(false);
  }
});

test('two mentees kept with Sunniva, who has one place: both stay for now; raise her places or let one go', async () => {
  const at = await start();
  rules(at, [
    [BRONWYN, SUNNIVA, 'Keep'],
    [WREN, SUNNIVA, 'Keep'],
  ]);
  at.ask('suggestPairs');
  expect([mentorOf(at, BRONWYN), mentorOf(at, WREN)]).toEqual([SUNNIVA, SUNNIVA]);
  const title = 'More kept mentees than places';
  expect(cardOf(at, title).text[0]).toContain('Sunniva Abernathy has 1 place and 2 kept mentees.');
  const [raise, ...free] = labels(cardOf(at, title));
  expect([raise, ...free]).toEqual(['Raise to 2 places', "Do not keep Bronwyn O'Malley", 'Do not keep Wren Holloway']);
  const raised = choose(at, title, raise!);
  expect(raised.person(SUNNIVA)['Places (edit)']).toBe('2');
  const freed = choose(at, title, free[0]!);
  freed.ask('suggestPairs');
  expect([mentorOf(freed, BRONWYN) === SUNNIVA, mentorOf(freed, WREN)]).toEqual([false, SUNNIVA]);
  for (const after of [raised, freed]) expect(cards(after).some((card) => card.title === title)).toBe(false);
});

test('a kept mentee who withdraws: the card says what becomes of the pair, and Keep is taken away with one press', async () => {
  const at = await start();
  rules(at, [[BRONWYN, ZOE, 'Keep']]);
  at.type('People', ['Person', BRONWYN], 'Decision (edit)', 'Withdraw');
  at.ask('checkApplications');
  at.ask('suggestPairs');
  const title = 'A pair with somebody who cannot take part';
  expect(cardOf(at, title).text[0]).toContain("Bronwyn O'Malley (Withdrawn) cannot take part any more");
  const after = choose(at, title, "Do not keep Bronwyn O'Malley and Zo\u00eb Espinoza");
  expect(cards(after).some((card) => card.title === title)).toBe(false);
});

test('Time zone must match and leaves somebody alone (E-21): accept a weaker match, or it need not match', async () => {
  const folder = await cohort({ mentor: ['sunniva.abernathy'] }, (rows, role) =>
    role === 'mentee'
      ? rows.map((row) =>
          row.cells[1]!.startsWith('bronwyn')
            ? {
                ...row,
                cells: row.cells.map((cell) =>
                  /^(Eastern|Central|Mountain|Pacific|Alaska|Hawaii|Atlantic)/.test(cell) ? '' : cell,
                ),
              }
            : row,
        )
      : rows,
  );
  const at = await committeeAfter('checked', { folder });
  at.setting('Weight: Time zone', 'Must match');
  at.ask('suggestPairs');
  const title = 'Nobody fits what must match';
  const card = cards(at).find((one) => one.title === title && one.text[0]!.includes("Bronwyn O'Malley"))!;
  expect(card.text.join(' ')).toMatch(
    /^Nobody fits Bronwyn O'Malley: Time zone must match and was not stated\. .* Then .* is possible/,
  );
  expect(labels(card)).toEqual(["Accept a weaker match for Bronwyn O'Malley", 'Time zone need not match']);
  const soft = at.copy();
  soft.ask(card.answers[1]!.call, card.answers[1]!.args);
  expect(soft.rows('Settings').find((row) => row.Setting === 'Weight: Time zone')!['Value (edit)']).not.toMatch(/Must/);
  expect(cards(soft).some((one) => one.title === title)).toBe(false);
  const weaker = at.copy();
  weaker.ask(card.answers[0]!.call, card.answers[0]!.args);
  weaker.ask('suggestPairs');
  expect(cards(weaker).some((one) => one.title === title && one.text[0]!.includes('Bronwyn'))).toBe(false);
});

test.each([
  ['0', 'A mentor offers no place', ['Give Sunniva Abernathy one place', 'Leave it at none'], '1'],
  ['12', 'A mentor offers very many places', ['Leave it at 12', 'Make it 2'], '12'],
  ['20', 'A mentor offers very many places', ['Leave it at 12', 'Make it 2'], '12'],
])('Sunniva answered %s: the card quotes her and asks once', async (words, title, choices, places) => {
  const at = await committeeAfter('suggested', { folder: await capacityOf(words) });
  expect(cardOf(at, title).text[0]).toContain(`Sunniva Abernathy answered \u201c${words}\u201d`);
  expect(labels(cardOf(at, title))).toEqual(choices);
  const after = choose(at, title, choices[0]!);
  expect(after.person(SUNNIVA)['Places (edit)']).toBe(places);
  expect(cards(after).some((card) => card.title === title)).toBe(false);
});

test('no mentor offers a place: nobody is paired, and the screen leads to the places', async () => {
  const at = await committeeAfter('checked');
  for (const row of at.rows('People').filter((one) => one.Role === 'Mentor'))
    at.type('People', ['Person', row.Person!], 'Places (edit)', '0');
  at.ask('suggestPairs');
  expect(at.ask<{ blocked: string; ready: string[] }>('pairingView')).toMatchObject({
    blocked: 'places',
    ready: expect.arrayContaining(['No mentor offers a place. Type a number under Places in People.']),
  });
  expect(at.rows('Without a pair')).toHaveLength(9);
});
