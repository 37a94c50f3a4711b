/** Pairing with a committee that has opinions: it keeps, parts, approves, and people change their minds. */

import type { FileRow } from '../../workspace/cohort-folder-types';
import { deleteRow, renameSheet, shownRows, sortSheet, tabNamed } from '../../workspace/hands';
import { type Committee, cohort, committeeAfter, draftsIn, FORM, questionId, RESPONSES } from './committee';

interface Suggested {
  pairs: number;
  labels: Record<string, number>;
  without: { mentor: number; mentee: number };
  issues: { code: string; subject: string; sentence: string }[];
  cards: { question: string }[];
  said: string[];
}
interface Approved {
  approved: number;
  left: string[];
}

const suggest = (at: Committee): Suggested => at.ask<Suggested>('suggestPairs');
const short = (key: string): string => key.replace(/@\S*/, '').replace(/^\w+:/, '');

/** Mentee → mentor, of the pairs that stand. */
const pairs = (at: Committee): Record<string, string> =>
  Object.fromEntries(
    at
      .rows('Pairs')
      .filter((row) => row.Pair !== '' && row.Status !== 'Ended')
      .map((row) => row.Pair!.split(' ').map(short) as [string, string]),
  );
const pairOf = (at: Committee, mentee: string): Record<string, string> =>
  at.rows('Pairs').find((row) => row.Pair!.startsWith(`mentee:${mentee}@`) && row.Status !== 'Ended')!;
const tick = (at: Committee, mentee: string, column: string, value = 'TRUE'): void =>
  at.type('Pairs', ['Pair', `mentee:${mentee}@`], column, value);

/** A row that a committee member types into Pair rules. */
function rule(at: Committee, a: string, b: string, word: string): void {
  if (!at.world.spreadsheets[at.world.script.boundTo]!.sheets.some((s) => s.name === 'Pair rules'))
    throw new Error('There is no tab Pair rules yet.');
  const sheet = at.tab('Pair rules');
  const row = shownRows(at.world, sheet).length + 1;
  for (const [header, text] of [
    ['Person A (edit)', a],
    ['Person B (edit)', b],
    ['Rule (edit)', word],
  ] as const)
    at.typeAt('Pair rules', header, row, text);
}

const address: Record<string, string> = {
  thandiwe: 'thandiwe.dvorak@gulfcoastlibra.example.org',
  bronwyn: 'bronwyn.omalley@tidewatercolle.example.org',
  vivek: 'vivek.santos@summitschooldi.example.org',
  sunniva: 'sunniva.abernathy@cedarvalleycom.example.org',
  zoe: 'zoe.espinoza@greatbasinuniv.example.org',
  zachary: 'zachary.vasquez@greatbasinuniv.example.org',
  yara: 'yara.villanueva@openstackssoft.example.org',
};

async function changeGoals(at: Committee, mentee: string): Promise<void> {
  const kept = at.response('mentee', mentee);
  const answers = { ...kept.answers, [await questionId('mentee', /^What are your goals/)]: 'Something else entirely.' };
  at.ws.edit(FORM.mentee, kept.id, { answers, at: at.world.clock });
}

/** The mentor of this name takes the row out of the response tab, as somebody does who was asked to. */
function withdraw(at: Committee, role: 'mentor' | 'mentee', name: string): void {
  const tab = tabNamed(at.world, RESPONSES[role]);
  deleteRow(tab, 1 + shownRows(at.world, tab).findIndex((row) => row[1]!.startsWith(`${name}@`)));
}

describe('suggesting', () => {
  test('five mentees, four mentors with five places: everybody has a pair', async () => {
    const at = await committeeAfter('checked');
    const reply = suggest(at);
    expect([reply.pairs, reply.without, reply.issues]).toEqual([5, { mentor: 0, mentee: 0 }, []]);
    expect(Object.keys(pairs(at))).toHaveLength(5);
    expect(at.rows('Pairs').every((row) => row.Status === 'Suggested' && row['Keep (edit)'] === 'FALSE')).toBe(true);
  });

  test('again gives the same pairs, whatever order the rows of every tab have', async () => {
    const at = await committeeAfter('suggested');
    const before = pairs(at);
    for (const tab of ['Pairs', 'People', RESPONSES.mentee, RESPONSES.mentor])
      sortSheet(at.world, at.tab(tab), 2, true);
    renameSheet(at.world, at.tab('Pairs'), 'Duos of 2023');
    suggest(at);
    renameSheet(at.world, at.tab('Duos of 2023'), 'Pairs');
    expect(pairs(at)).toEqual(before);
  });

  test('nobody in both roles mentors themselves, and two people never mentor each other', async () => {
    // Yara and Vivek both applied in both roles, and nobody else did.
    const double = (rows: FileRow[], role: string): FileRow[] =>
      rows.map((row) => {
        if (!row.cells[1]!.startsWith('zachary')) return row;
        const cells = [...row.cells];
        [cells[1], cells[2], cells[3], cells[5]] = [address.vivek!, 'Vivek', 'Santos', vivekNumber];
        cells[7] = 'Summit School District';
        return role === 'mentor' ? { ...row, cells } : row;
      });
    const given = await cohort({ mentor: [], mentee: ['vivek.santos'] });
    const vivekNumber = given.applications.find((f) => f.role === 'mentee')!.rows[0]!.cells[5]!;
    const folder = await cohort(
      { mentor: ['yara.villanueva', 'zachary.vasquez'], mentee: ['yara.villanueva', 'vivek.santos'] },
      double,
    );
    const at = await committeeAfter('checked', { folder });
    expect(at.rows('People').map((row) => row.Status)).toEqual(Array(4).fill('Eligible'));
    suggest(at);
    const [[mentee, mentor], ...others] = Object.entries(pairs(at));
    expect(others).toEqual([]);
    expect(new Set([mentee, mentor])).toEqual(new Set(['yara.villanueva', 'vivek.santos']));
  });
});

describe('keep and never', () => {
  test('Never parts two people at the next run, becomes a row of Pair rules, and stays', async () => {
    const at = await committeeAfter('suggested');
    const parted = pairs(at)['bronwyn.omalley']!;
    tick(at, 'bronwyn.omalley', 'Never (edit)');
    suggest(at);
    expect(pairs(at)['bronwyn.omalley']).not.toBe(parted);
    const rules = (): Record<string, string>[] => at.rows('Pair rules');
    expect(rules()).toHaveLength(1);
    expect(rules()[0]).toMatchObject({
      'Person A (edit)': `mentee:${address.bronwyn}`,
      'Rule (edit)': 'Never',
      'Added by': at.world.user,
    });
    for (let run = 0; run < 2; run++) {
      suggest(at);
      expect(pairs(at)['bronwyn.omalley']).not.toBe(parted);
      expect(rules()).toHaveLength(1);
    }
  });

  test('Keep holds a pair where the plan would have moved it', async () => {
    const at = await committeeAfter('suggested');
    const before = pairs(at);
    tick(at, 'thandiwe.dvorak', 'Keep (edit)');
    // Without Keep, Thandiwe would get Yara as soon as Wren may not have her.
    tick(at, 'wren.holloway', 'Never (edit)');
    const moved = at.copy();
    tick(moved, 'thandiwe.dvorak', 'Keep (edit)', 'FALSE');
    suggest(moved);
    suggest(at);
    expect(pairs(moved)['thandiwe.dvorak']).not.toBe(before['thandiwe.dvorak']);
    expect(pairs(at)['thandiwe.dvorak']).toBe(before['thandiwe.dvorak']);
    expect(pairOf(at, 'thandiwe.dvorak')['Keep (edit)']).toBe('TRUE');
  });

  test('a note about a pair stays with the pair, sorted or not', async () => {
    const at = await committeeAfter('suggested');
    tick(at, 'vivek.santos', 'Committee note (edit)', 'Both like trains.');
    sortSheet(at.world, at.tab('Pairs'), 7, true);
    suggest(at);
    expect(pairOf(at, 'vivek.santos')['Committee note (edit)']).toBe('Both like trains.');
    expect(at.rows('Pairs').filter((row) => row['Committee note (edit)'] !== '')).toHaveLength(1);
  });

  test('Pair rules by hand: Never by name, Keep by address; a name that nobody has is named with its row', async () => {
    const at = await committeeAfter('suggested');
    const parted = pairs(at)['vivek.santos']!;
    tick(at, 'bronwyn.omalley', 'Never (edit)');
    suggest(at);
    rule(at, 'Vivek Santos', parted === 'zachary.vasquez' ? 'Zachary Vasquez' : 'Zo\u00eb Espinoza', 'Never');
    rule(at, address.thandiwe!, `mentor:${address.yara}`, 'Keep');
    rule(at, 'Nobody Here', address.yara!, 'Never');
    const { issues } = suggest(at);
    expect(pairs(at)['vivek.santos']).not.toBe(parted);
    expect(pairs(at)['thandiwe.dvorak']).toBe('yara.villanueva');
    expect(issues.map((issue) => [issue.code, issue.sentence])).toContainEqual([
      'E-51',
      expect.stringMatching(/^Row 5 of 'Pair rules': nobody among the applicants is called 'Nobody Here'\./),
    ]);
  });

  test('last year\u2019s pair is made again, unless the committee does not want that', async () => {
    const at = await committeeAfter('suggested');
    tick(at, 'bronwyn.omalley', 'Never (edit)');
    suggest(at);
    const again = pairs(at)['vivek.santos']!;
    rule(at, address.vivek!, again === 'zachary.vasquez' ? address.zachary! : address.zoe!, 'Paired before');
    suggest(at);
    expect(pairs(at)['vivek.santos']).toBe(again);
    const label = at.rows('Settings').find((row) => /^Pair rule: .*(earlier|last|before)/i.test(row.Setting!))!
      .Setting!;
    at.setting(label, 'On');
    suggest(at);
    expect(pairs(at)['vivek.santos']).not.toBe(again);
  });

  test('somebody who is named in another\u2019s free text: a card asks, the pair waits, Prefer lets it be made', async () => {
    const hopes = (rows: FileRow[]): FileRow[] =>
      rows.map((row) => {
        const cells = [...row.cells];
        if (cells[1] === address.bronwyn) cells[22] = 'I hope for Zo\u00eb Espinoza.';
        return { ...row, cells };
      });
    const folder = await cohort({}, (rows, role) => (role === 'mentee' ? hopes(rows) : rows));
    const at = await committeeAfter('checked', { folder });
    const { cards } = suggest(at);
    expect(cards.map((card) => card.question)).toEqual([expect.stringMatching(/Zo\u00eb Espinoza/)]);
    expect(pairs(at)['bronwyn.omalley']).not.toBe('zoe.espinoza');
    tick(at, 'thandiwe.dvorak', 'Never (edit)');
    suggest(at);
    rule(at, address.bronwyn!, address.zoe!, 'Prefer');
    expect(suggest(at).cards).toEqual([]);
    expect(pairs(at)['bronwyn.omalley']).toBe('zoe.espinoza');
  });
});

describe('approving', () => {
  const weak = (at: Committee): Record<string, string>[] => at.rows('Pairs').filter((row) => row.Match === 'Weak');

  test('in bulk leaves Weak pairs out and names them; one by one they are approved', async () => {
    const at = await committeeAfter('suggested');
    const [only] = weak(at);
    expect(weak(at)).toHaveLength(1);
    const { approved, left } = at.ask<Approved>('approvePairs', {});
    expect([approved, left]).toEqual([
      4,
      [expect.stringMatching(/^Thandiwe .*: Weak pairs are approved one by one\.$/)],
    ]);
    expect(pairOf(at, 'thandiwe.dvorak').Status).toBe('Suggested');
    const mentee = only!.Pair!.split(' ')[0]!;
    expect(at.ask<Approved>('approvePairs', { only: [mentee], weakToo: [mentee], note: 'Read both.' }).approved).toBe(
      1,
    );
    expect(pairOf(at, 'thandiwe.dvorak')).toMatchObject({
      Status: 'Approved',
      'Approved by': at.world.user,
      'Approval note': 'Read both.',
    });
  });

  test('before anything was suggested is refused, with the step that comes first', async () => {
    const at = await committeeAfter('checked');
    expect(at.refused('approvePairs', {})).toMatchObject({ code: 'E-52', go: 'pairing' });
  });

  test('approved pairs stay, also where a better plan has come up', async () => {
    const at = await committeeAfter('approved');
    const before = pairs(at);
    at.setting('Weight: Kind of help', '90');
    at.setting('Weight: Leadership competencies', '0');
    suggest(at);
    expect(pairs(at)).toEqual(before);
    expect(at.rows('Pairs').every((row) => row.Status === 'Approved')).toBe(true);
  });

  test('by two people at one moment: one of them is told to wait, nothing is approved twice', async () => {
    const at = await committeeAfter('suggested');
    const coChair = at.invite();
    let second: unknown;
    at.atCall(10, 'before', () => {
      second = at.press('approvePairs', {}, coChair);
    });
    expect(at.ask<Approved>('approvePairs', {}).approved).toBe(4);
    expect(second).toMatchObject({ ok: false, code: 'E-11' });
    expect(new Set(at.rows('Pairs').map((row) => row['Approved by']))).toEqual(new Set(['', at.world.user]));
  });
});

describe('after the approval', () => {
  test('changed answers: the pair says so, its messages wait, and another approval lets them go', async () => {
    const at = await committeeAfter('approved');
    at.setting('Application deadline', '2022-12-31');
    at.ws.wait(60_000);
    await changeGoals(at, 'bronwyn.omalley');
    const { issues } = at.ask<{ issues: { code: string; sentence: string }[] }>('createDrafts', {
      message: 'introduction',
    });
    expect(issues.map((issue) => issue.code)).toEqual(['E-50']);
    expect(issues[0]!.sentence).toMatch(
      /Bronwyn O'Malley changed the answers since approval.*wait until the pair is approved again/,
    );
    expect(draftsIn(at.world)).toHaveLength(6);
    suggest(at);
    expect(pairOf(at, 'bronwyn.omalley').Status).toBe('Changed since approval');
    expect(at.rows('Pairs').filter((row) => row.Status === 'Approved')).toHaveLength(4);
    at.ws.wait(60_000);
    at.ask('approvePairs', {});
    at.finishDrafts();
    expect(draftsIn(at.world)).toHaveLength(8);
  });

  test('a mentor who withdraws: the pair is not introduced; pairing again ends it, and the mentee takes part again', async () => {
    const at = await committeeAfter('approved');
    withdraw(at, 'mentor', 'zoe.espinoza');
    const { issues } = at.ask<{ issues: { code: string; sentence: string }[] }>('createDrafts', {
      message: 'introduction',
    });
    expect(issues[0]!.sentence).toMatch(/is no longer eligible/);
    expect(draftsIn(at.world).filter((mime) => /zoe\.espinoza|bronwyn\.omalley/.test(mime.slice(0, 400)))).toEqual([]);
    const { issues: told } = suggest(at);
    expect(told.map((issue) => issue.code)).toContain('E-32');
    expect(pairs(at)['bronwyn.omalley']).toBeUndefined();
    const ended = at.rows('Pairs').filter((row) => row.Status === 'Ended');
    expect(ended.map((row) => row.Pair!.split(' ').map(short))).toEqual([['bronwyn.omalley', 'zoe.espinoza']]);
    expect(at.rows('Without a pair').map((row) => row.Person)).toEqual([`mentee:${address.bronwyn}`]);
    expect(at.rows('Pairs').filter((row) => row.Status === 'Approved')).toHaveLength(4);
  });

  test('a decision to withdraw does the same as a removed row, and a new mentor takes the place', async () => {
    const at = await committeeAfter('approved');
    at.ask('decide', { decisions: [{ person: `mentor:${address.zoe}`, word: 'Withdraw', note: 'New job.' }] });
    at.type('People', ['Person', `mentor:${address.sunniva}`], 'Places (edit)', '2');
    suggest(at);
    expect(pairs(at)['bronwyn.omalley']).toBe('sunniva.abernathy');
    expect(pairOf(at, 'bronwyn.omalley').Status).toBe('Suggested');
  });

  test('a pair that was approved and then ticked Never is parted, and nothing more is written to the two as a pair', async () => {
    const at = await committeeAfter('approved');
    const parted = pairs(at)['bronwyn.omalley']!;
    tick(at, 'bronwyn.omalley', 'Never (edit)');
    suggest(at);
    expect(pairs(at)['bronwyn.omalley']).not.toBe(parted);
    expect(at.rows('Pair rules')).toHaveLength(1);
    at.finishDrafts();
    const toBronwyn = draftsIn(at.world).filter((mime) => mime.includes(`<${address.bronwyn}>`));
    expect(toBronwyn).toEqual([]);
  });
});

test('cut at any call, pairing again gives the same tabs as the run that was never cut', async () => {
  const before = await committeeAfter('suggested');
  tick(before, 'bronwyn.omalley', 'Never (edit)');
  tick(before, 'vivek.santos', 'Keep (edit)');
  const shown = (at: Committee): unknown[] => ['Pairs', 'Without a pair'].map((tab) => at.rows(tab));
  const rules = (at: Committee): unknown[] =>
    at.rows('Pair rules').map(({ 'Added by': _, 'Added on': __, ...row }) => row);
  const uncut = before.copy();
  suggest(uncut);
  const calls = uncut.ws.counter.n;
  for (let n = 1; n <= calls; n++) {
    const at = before.copy();
    at.atCall(n, 'after', ({ runId }) => at.ws.kill(runId));
    expect(at.press('suggestPairs')).toBeNull();
    suggest(at);
    expect([n, shown(at), rules(at)]).toEqual([n, shown(uncut), rules(uncut)]);
  }
});
