/** Messy reality, the pairs: employers, supervisors, last year's partners, places, and a mentor who leaves. */
import { columnOf, shownCell } from '../../workspace/hands';
import { memberRows } from '../../workspace/load-cohort';
import { paste } from '../../workspace/story';
import { type Committee, cohort, committeeAfter, draftsIn, RESPONSES } from './committee';
import { applied, lawfulFor, listed, look, pairs, removeRow, rule, verdicts } from './messy';

const address = {
  bronwyn: 'bronwyn.omalley@tidewatercolle.example.org',
  zoe: 'zoe.espinoza@greatbasinuniv.example.org',
};
const bronwyn = `mentee:${address.bronwyn}`;
const zoe = `mentor:${address.zoe}`;
const sunniva = 'mentor:sunniva.abernathy@cedarvalleycom.example.org';

describe('who can be paired', () => {
  test('"Univ. of Great Basin Libraries" and "Great Basin University Library" are one institution', async () => {
    const at = await applied([
      ['mentee', 'bronwyn.omalley', { 'Employer or school': 'Univ. of Great Basin Libraries' }],
      ['mentor', 'zoe.espinoza', { 'Place of employment': 'Great Basin University Library' }],
      ['mentor', 'zachary.vasquez', { 'Place of employment': 'School of Information, University of Great Basin' }],
    ]);
    expect(lawfulFor(at, 'bronwyn.omalley')).toEqual(['sunniva.abernathy', 'yara.villanueva']);
  });

  test('a shared consumer mail domain makes no institution of two people; a shared domain of their own does, where a name is blank', async () => {
    const changes = (domain: string) =>
      [
        ['mentee', 'bronwyn.omalley', { 'Employer or school': '', 'Preferred e-mail': '' }, `bronwyn@${domain}`],
        ['mentor', 'zoe.espinoza', { 'Place of employment': '' }, `zoe@${domain}`],
      ] as const;
    const number = (row: string): Parameters<typeof listed>[1] => ({ Email: row });
    const members = (domain: string) => (rows: string[][]) =>
      listed('zoe.espinoza', number(`zoe@${domain}`))(listed('bronwyn.omalley', number(`bronwyn@${domain}`))(rows));
    const consumer = await applied(changes('gmail.com'), { members: members('gmail.com') });
    expect(lawfulFor(consumer, 'bronwyn')).toContain('zoe');
    const own = await applied(changes('lib.example.org'), { members: members('lib.example.org') });
    expect(lawfulFor(own, 'bronwyn')).not.toContain('zoe');
    expect(lawfulFor(own, 'bronwyn')).toContain('yara.villanueva');
  });

  test('a supervisor named in free text: the committee is asked, that one pair waits, and "Never" parts them for good', async () => {
    const at = await applied([
      ['mentee', 'bronwyn.omalley', { Anyone: 'Please not Zo\u00eb Espinoza, she is my supervisor.' }],
    ]);
    const { cards } = at.ask<{ cards: { question: string }[] }>('suggestPairs');
    expect(cards.map((card) => card.question)).toEqual([
      "Bronwyn O'Malley wrote about Zo\u00eb Espinoza. Never pair the two, prefer the pair, or does it mean nothing for pairing?",
    ]);
    expect(lawfulFor(at, 'bronwyn.omalley')).toEqual(['sunniva.abernathy', 'yara.villanueva', 'zachary.vasquez']);
    tickNever(at, 'wren.holloway');
    at.ask('suggestPairs');
    rule(at, bronwyn, zoe, 'Never');
    expect(at.ask<{ cards: unknown[] }>('suggestPairs').cards).toEqual([]);
    expect(lawfulFor(at, 'bronwyn.omalley')).not.toContain('zoe.espinoza');
    // Nobody else is kept from Zo\u00eb by what Bronwyn wrote.
    expect(lawfulFor(at, 'vivek.santos')).toContain('zoe.espinoza');
  });

  test('last year\u2019s pair is possible again, unless the committee switches that off', async () => {
    const at = await applied();
    at.ask('suggestPairs');
    tickNever(at, 'wren.holloway');
    at.ask('suggestPairs');
    rule(at, address.bronwyn, address.zoe, 'Paired before');
    expect(lawfulFor(at, 'bronwyn.omalley')).toContain('zoe.espinoza');
    at.setting('Pair rule: Paired before', 'On');
    expect(lawfulFor(at, 'bronwyn.omalley')).not.toContain('zoe.espinoza');
    at.ask('suggestPairs');
    expect(pairs(at)['bronwyn.omalley']).not.toBe('zoe.espinoza');
  });

  const tickNever = (at: Committee, mentee: string): void =>
    at.type('Pairs', ['Pair', `mentee:${mentee}@`], 'Never (edit)', 'TRUE');
});

describe('how many there are', () => {
  const alone = () => cohort({ mentor: ['zoe.espinoza'] });

  test.each([
    ['1-2', 2],
    ['up to 3', 3],
    ['one', 1],
    ['I could take two', 2],
    ['', 1],
    ['0', 0],
  ])('a mentor who answered "%s" gets %d of five mentees at most', async (answer, mentees) => {
    const at = await applied([['mentor', 'zoe.espinoza', { 'How many mentees': answer }]], { folder: await alone() });
    at.ask('suggestPairs');
    expect(Object.keys(pairs(at))).toHaveLength(mentees);
    expect(at.rows('Without a pair').filter((row) => row.Role === 'Mentee')).toHaveLength(5 - mentees);
  });

  test('"1-2" that Sheets took for January 2 is still two', async () => {
    const at = await applied([], { folder: await alone() });
    const header = 'How many mentees could you take this cycle?';
    at.typeAt(RESPONSES.mentor, header, 2, '1-2');
    const tab = at.tab(RESPONSES.mentor);
    expect(shownCell(at.world, tab, 2, columnOf(at.world, tab, header))).toMatch(/\/|Jan/);
    look(at);
    at.ask('suggestPairs');
    expect(Object.keys(pairs(at))).toHaveLength(2);
  });

  test('an answer that names no number counts as one, and the person\u2019s row says so', async () => {
    const at = await applied([['mentor', 'zoe.espinoza', { 'How many mentees': 'As many as you like' }]], {
      folder: await alone(),
    });
    expect(verdicts(at, zoe)).toEqual([
      ['Eligible', "'As many as you like' names no number of mentees, so it is one."],
    ]);
    at.ask('suggestPairs');
    expect(Object.keys(pairs(at))).toHaveLength(1);
  });

  test('41 mentees for 28 mentors: 28 pairs, 13 mentees without, each with the reason, and nobody is forgotten', async () => {
    const folder = await crowd(28, 41);
    const at = await committeeAfter('set up', { folder });
    paste(at.world, memberRows(folder));
    look(at);
    expect(at.rows('People').filter((row) => row.Status === 'Eligible')).toHaveLength(69);
    at.ask('suggestPairs');
    const made = pairs(at);
    expect(Object.keys(made)).toHaveLength(28);
    expect(new Set(Object.values(made)).size).toBe(28);
    const without = at.rows('Without a pair');
    expect(without.map((row) => row.Role)).toEqual(Array(13).fill('Mentee'));
    for (const row of without) {
      expect(row.Why).toMatch(/mentor/i);
      expect(row['What would help']).not.toBe('');
    }
    const everybody = [...Object.keys(made), ...without.map((row) => row.Email!.split('@')[0]!)];
    expect(new Set(everybody).size).toBe(41);
  });
});

/** Made-up people, everybody of an institution of their own, each mentor with one place. */
async function crowd(mentors: number, mentees: number) {
  const folder = structuredClone(await cohort({ mentor: ['zoe.espinoza'], mentee: ['bronwyn.omalley'] }));
  const list: string[][] = [];
  for (const file of folder.applications) {
    const [model] = file.rows;
    const count = file.role === 'mentor' ? mentors : mentees;
    const at = (start: string): number => file.headers.findIndex((header) => header.startsWith(start));
    file.rows = Array.from({ length: count }, (_, i) => {
      const cells = [...model!.cells];
      const number = String(9_000_000 + i + (file.role === 'mentor' ? 500 : 0));
      const email = `${file.role}${i}@place${file.role}${i}.example.org`;
      cells[at('Email')] = email;
      cells[at('Last name')] =
        `Number${String.fromCharCode(65 + (i % 26))}${String.fromCharCode(65 + Math.floor(i / 26))}`;
      cells[at('ALA member')] = number;
      cells[at(file.role === 'mentor' ? 'Place of' : 'Employer')] = `Library of ${file.role} ${i}`;
      if (file.role === 'mentor') cells[at('How many mentees')] = '1';
      list.push([
        number,
        `${cells[at('First name')]} ${cells[at('Last name')]}`,
        email,
        'Regular',
        '2023-12-31',
        '2023-12-31',
      ]);
      return { row: i + 2, cells };
    });
  }
  folder.members!.rows = list.map((cells, i) => ({ row: i + 2, cells }));
  return folder;
}

describe('after the announcement', () => {
  test.each([
    [
      'by a decision',
      (at: Committee) => at.ask('decide', { decisions: [{ person: zoe, word: 'Withdraw', note: 'New job.' }] }),
    ],
    ['by a row taken out of the response tab', (at: Committee) => removeRow(at, 'mentor', 'zoe.espinoza')],
  ])(
    'a mentor withdraws %s: only that pair ends, nobody else is moved or written to again, and the mentee is looked after',
    async (_, withdraws) => {
      const at = await committeeAfter('drafted');
      const [announced, written] = [pairs(at), draftsIn(at.world)];
      expect(announced['bronwyn.omalley']).toBe('zoe.espinoza');
      withdraws(at);
      at.ask('suggestPairs');
      expect(at.person(zoe).Status).toBe('Withdrawn');
      const { 'bronwyn.omalley': gone, ...others } = announced;
      expect(gone).toBe('zoe.espinoza');
      expect(pairs(at)).toEqual(others);
      expect(
        at
          .rows('Pairs')
          .filter((row) => row.Status === 'Ended')
          .map((row) => row.Pair),
      ).toEqual([`${bronwyn} ${zoe}`]);
      expect(at.rows('Without a pair').map((row) => row.Person)).toEqual([bronwyn]);
      at.finishDrafts();
      expect(draftsIn(at.world)).toEqual(written);

      // One place more elsewhere, and Bronwyn has a mentor again; still nobody else moves.
      at.type('People', ['Person', sunniva], 'Places (edit)', '2');
      at.ask('suggestPairs');
      expect(pairs(at)).toEqual({ ...others, 'bronwyn.omalley': 'sunniva.abernathy' });
    },
  );
});
