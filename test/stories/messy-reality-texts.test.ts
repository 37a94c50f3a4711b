/** Messy reality, the texts and the tabs: whatever people are called or write, and whatever a co-chair does to the rows. */
import type { Email } from 'postal-mime';
import { columnOf, deleteRow, filterByHand, insertRow, moveColumn, shownRows, sortSheet } from '../../workspace/hands';
import type { CellValue } from '../../workspace/world';
import { type Committee, committeeAfter, draftsIn, RESPONSES } from './committee';
import { applied, letters, listed, look, pairs, people, QUIET, sends, verdicts } from './messy';

const address = 'bronwyn.omalley@tidewatercolle.example.org';
const bronwyn = `mentee:${address}`;
const FINE = [['Eligible', '']];

/** The stored value of somebody's cell in People: a formula would be an object. */
function stored(at: Committee, key: string, header: string): CellValue {
  const sheet = at.tab('People');
  const row = shownRows(at.world, sheet).findIndex((cells) => cells[columnOf(at.world, sheet, 'Person') - 1] === key);
  return sheet.cells[row]![columnOf(at.world, sheet, header) - 1]!;
}

async function written(at: Committee): Promise<Record<string, Email>> {
  at.ask('suggestPairs');
  at.approveAll();
  at.finishDrafts();
  return letters(at);
}

const header = (mail: Email, name: string): string[] =>
  mail.headers.filter(({ key }) => key === name).map(({ value }) => value);

describe('a co-chair\u2019s hands on the rows and columns of the responses', () => {
  const mentees = RESPONSES.mentee;
  const column = (at: Committee, title: string): number =>
    at.tab(mentees).cells[0]!.findIndex((cell) => String(cell).startsWith(title)) + 1;
  const hands: [string, (at: Committee) => void][] = [
    ['rows sorted by last name', (at) => sortSheet(at.world, at.tab(mentees), column(at, 'Last name'), true)],
    ['rows filtered', (at) => filterByHand(at.tab(mentees), 'A1:AA6')],
    ['blank rows inserted between them', (at) => insertRow(at.tab(mentees), 3, 2)],
    [
      'columns moved: the timestamp to the end, the address behind the name, the grid taken apart',
      (at) => {
        moveColumn(at.tab(mentees), column(at, 'Your top three of those [Second'), 2);
        moveColumn(at.tab(mentees), column(at, 'Email'), 5);
        moveColumn(at.tab(mentees), column(at, 'Timestamp'), 27);
      },
    ],
  ];

  test.each(hands)('%s: the same people, statuses, topics and pairs', async (_, act) => {
    const calm = await committeeAfter('suggested');
    const at = await committeeAfter('checked');
    act(at);
    expect(look(at)).toMatchObject(QUIET);
    expect(people(at)).toEqual(people(calm));
    at.ask('suggestPairs');
    expect(pairs(at)).toEqual(pairs(calm));
    // Who applies next lands in the changed tab, and is read from the right columns.
    await sends(at, 'mentee', 'dana.reyes');
    expect(look(at)).toMatchObject({ ...QUIET, new: 1 });
    expect(at.person('mentee:dana.reyes@')).toMatchObject({
      Name: 'Dana Reyes',
      Topics: 'Access & Equity; Forward thinking; Ethics; Project management',
    });
  });

  test('a row deleted: that one person is withdrawn with the reason, the others stay as they are', async () => {
    const at = await committeeAfter('checked');
    const { [bronwyn]: gone, ...others } = people(at);
    deleteRow(at.tab(mentees), 3);
    expect(look(at)).toMatchObject({ new: 0, changed: 0, removed: 1 });
    const { [bronwyn]: now, ...left } = people(at);
    expect([gone!.Status, now!.Status, now!.Why]).toEqual([
      'Eligible',
      'Withdrawn',
      'The row was removed from the response tab.',
    ]);
    expect(left).toEqual(others);
  });
});

describe('names', () => {
  test.each([
    ['with accents', 'Zo\u00eb Ng\u1ecdc', 'N\u00fa\u00f1ez-\u0141ukasiewicz'],
    ['with accents as separate marks', 'Zoe\u0308', 'Nu\u0301n\u0303ez'],
    ['with apostrophes of both kinds', 'D\u2019Arcy', "O'Malley"],
    ['with emoji', 'Bronwyn \ud83d\udcda', 'Malley \ud83d\udc69\ud83c\udffd\u200d\ud83d\udcbb'],
    ['written from right to left', '\u05e2\u05d3\u05d9', '\u05db\u05d4\u05df'],
    ['in Arabic with a direction mark', '\u200f\u0644\u064a\u0644\u0649', '\u062d\u0633\u0646\u064a\u200e'],
    ['with quotes, commas and angle brackets', 'Bo "the <b>Book</b>" , Jr.', 'Malley; <x@y.example>'],
  ])('%s: shown as typed, found in the member list, and the draft\u2019s To says it right', async (_, first, last) => {
    const at = await applied(
      [['mentee', 'bronwyn.omalley', { 'First name': first, 'Last name': last, 'ALA membership number': '' }]],
      { members: listed('bronwyn.omalley', { Name: `${last} , ${first}`.replace(/[";<>]/g, ''), Email: address }) },
    );
    const name = `${first} ${last}`.normalize('NFC');
    expect(verdicts(at, bronwyn)).toEqual(FINE);
    expect(stored(at, bronwyn, 'Name')).toBe(name);
    const mail = (await written(at))[address]!;
    expect(mail.to).toEqual([{ name, address }]);
    expect(mail.text).toContain(`Dear ${first.normalize('NFC')},`);
    const partner = Object.values(await letters(at)).find((other) => other !== mail && other.text!.includes(name));
    expect(partner).toBeDefined();
    expect(partner!.html).not.toMatch(/<b>Book|<x@y/);
  });

  test.each([
    ['Zo\u00eb', 'N\u00fa\u00f1ez-O\u2019Malley', "Nunez O'Malley, Zoe"],
    ['Bj\u00f8rn', '\u0141uk\u00e1\u0161', 'Bjorn Lukas'],
    ['Anne-Marie', "D'Souza", 'ANNE MARIE DSOUZA'],
  ])('%s %s is found in the list as "%s": by name only, which a person confirms', async (first, last, listedAs) => {
    const at = await applied(
      [['mentee', 'bronwyn.omalley', { 'First name': first, 'Last name': last, 'ALA membership number': 'n/a' }]],
      { members: listed('bronwyn.omalley', { Name: listedAs, Email: '' }) },
    );
    expect(at.person(bronwyn).Why).toMatch(/^Found in the member list by name only \(/);
  });

  test.each(['test', 'asdf', 'xxx', 'n/a', '???'])('a test entry called "%s" is asked about', async (name) => {
    const at = await applied([['mentee', 'bronwyn.omalley', { 'First name': name, 'Last name': name }]]);
    expect(at.person(bronwyn)).toMatchObject({
      Status: 'Needs a decision',
      Why: `The name '${name} ${name}' looks like a test entry.`,
    });
  });
});

describe('answers that a spreadsheet could take for something else', () => {
  const HOSTILE = [
    '=1+1',
    '=HYPERLINK("http://evil.example","Click")',
    '+1 555 0100',
    '-5',
    '@SUM(A1)',
    '\tTab first',
    "'quoted",
  ];

  test.each(HOSTILE)(
    '"%s" as name and as goals is text in People, and the same text again at every look',
    async (words) => {
      const at = await applied([
        [
          'mentee',
          'bronwyn.omalley',
          { 'Last name': words, 'What are your goals': words, 'Employer or school': words },
        ],
      ]);
      const calm = people(at);
      expect(stored(at, bronwyn, 'Goals')).toBe(words.trim());
      expect(stored(at, bronwyn, 'Name')).toBe(`Bronwyn ${words.trim()}`);
      expect(look(at)).toMatchObject(QUIET);
      expect(people(at)).toEqual(calm);
      for (const sheet of at.world.spreadsheets[at.world.script.boundTo]!.sheets)
        for (const row of sheet.cells)
          for (const cell of row)
            if (typeof cell === 'object' && cell !== null) expect(cell).not.toHaveProperty('formula');
    },
  );

  test('where Google makes live formulas of them, the response tab holds one, People holds text, and nothing breaks', async () => {
    const at = await applied(
      [
        [
          'mentee',
          'bronwyn.omalley',
          { 'Last name': '=HYPERLINK("http://evil.example","Malley")', 'What are your goals': '=1+1' },
        ],
      ],
      { switches: { answersCanBeFormulas: true } },
    );
    const live = at
      .tab(RESPONSES.mentee)
      .cells.flat()
      .filter((cell) => typeof cell === 'object' && 'formula' in cell);
    expect(live).toHaveLength(2);
    expect(at.person(bronwyn).Status).toBe('Eligible');
    for (const cell of at.tab('People').cells.flat()) expect(cell).not.toHaveProperty('formula');
    expect(look(at)).toMatchObject(QUIET);
  });

  test('as a first name: the draft greets with it as text, and its subject and To are one line', async () => {
    const at = await applied([
      ['mentee', 'bronwyn.omalley', { 'First name': '=SUM("Bo")', 'What are your goals': '@all' }],
    ]);
    const mail = (await written(at))[address]!;
    expect(mail.to).toEqual([{ name: '=SUM("Bo") O\'Malley', address }]);
    expect(mail.text).toContain('Dear =SUM("Bo"),');
  });
});

describe('a line break and "Bcc:" inside an answer', () => {
  const INJECTED = 'Bronwyn\r\nBcc: everybody@evil.example\r\nX-Evil: 1\r\n\r\nHello';

  test('never becomes a header: one recipient, no Bcc, and the words stay words', async () => {
    const at = await applied([
      [
        'mentee',
        'bronwyn.omalley',
        { 'First name': INJECTED, 'What are your goals': `To lead.\nBcc: all@evil.example` },
      ],
    ]);
    const mails = await written(at);
    const mail = mails[address]!;
    expect(mail.to).toEqual([{ name: "Bronwyn Bcc: everybody@evil.example X-Evil: 1 Hello O'Malley", address }]);
    for (const [to, each] of Object.entries(mails)) {
      expect([to, each.bcc ?? [], each.cc ?? []]).toEqual([to, [], []]);
      expect(header(each, 'x-evil')).toEqual([]);
      expect(header(each, 'subject')).toHaveLength(1);
      expect(each.subject).not.toMatch(/[\r\n]/);
    }
    for (const mime of draftsIn(at.world)) {
      const head = mime.slice(0, mime.indexOf('\r\n\r\n'));
      expect(head).not.toMatch(/^(Bcc|Cc|X-Evil):/im);
    }
  });

  test('in an address: asked about, and as long as it stands nothing is written to it', async () => {
    const bad = 'bronwyn@lib.example.org\nBcc: all@evil.example';
    const at = await applied([['mentee', 'bronwyn.omalley', { 'Preferred e-mail': bad }]]);
    expect(at.person(bronwyn).Status).toBe('Needs a decision');
    expect(at.person(bronwyn).Why).toMatch(/^The address '.*' is not well formed\./s);
    at.ask('decide', { decisions: [{ person: bronwyn, word: 'Accept', note: '' }] });
    at.ask('suggestPairs');
    at.approveAll();
    const { issues } = at.ask<{ issues: { code: string; sentence: string }[] }>('createDrafts', {
      message: 'introduction',
    });
    expect(issues.map((issue) => issue.code)).toContain('E-16');
    expect(draftsIn(at.world).join('\n')).not.toContain('evil.example');
  });

  test('in People it is one cell of one row, and nobody else is there because of it', async () => {
    const at = await applied([
      ['mentee', 'bronwyn.omalley', { 'What are your goals': 'Line one\nBcc: x@evil.example\n\nLine two' }],
    ]);
    expect(stored(at, bronwyn, 'Goals')).toBe('Line one\nBcc: x@evil.example\n\nLine two');
    expect(at.rows('People')).toHaveLength(9);
  });
});
