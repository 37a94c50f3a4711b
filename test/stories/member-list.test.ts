/** The member list as a file: in portions, previewed, merged, undone, cut anywhere; and decisions with the note they need, the re-check. */
import type { Review } from '../../src/steps/eligibility-view';
import type { ListPreview, ListTaken, Rechecked } from '../../src/steps/member-list';
import { shownRows } from '../../workspace/hands';
import { CHAIR, type Committee, cohort, committeeAfter, FORM, questionId, standing } from './committee';

const UPLOAD = 'upload-12345678';
const HEADERS = ['Member ID', 'Full name', 'E-mail', 'ALA expires', 'Core expires', 'Chapter'];

/** The list of the committee with more strangers in it. */
function lines(at: Committee, strangers: number, core = '2023-12-31'): string[][] {
  const [, ...members] = shownRows(at.world, at.tab('Members'));
  return [
    HEADERS,
    ...members.map(([number, name, email, , ala]) => [number!, name!, email!, ala || '2023-12-31', core, '']),
    ...Array.from({ length: strangers }, (_, i) => [
      String(9_000_000 + i),
      `Stranger No${i}`,
      `stranger${i}@x.example`,
      '2023-08-31',
      '2023-08-31',
      'North',
    ]),
  ];
}

function send(at: Committee, list: string[][], size = 200_000, but = 0): number {
  const text = JSON.stringify({ name: 'members.csv', lines: list });
  const of = Math.ceil(text.length / size);
  for (let part = 1; part <= of; part++)
    if (part !== but)
      at.ask('sendMemberList', { upload: UPLOAD, part, of, text: text.slice((part - 1) * size, part * size) });
  return of;
}

const taking = (of: number) => ({ upload: UPLOAD, of, mode: 'replace', monthAndYear: false, asOf: '2022-11-30' });
const take = (at: Committee, of: number): ListTaken => at.ask<ListTaken>('takeMemberList', taking(of));
const preview = (at: Committee, of: number): ListPreview =>
  at.ask<ListPreview>('previewMemberList', { upload: UPLOAD, of, mode: 'replace', monthAndYear: false });
const members = (at: Committee): string[][] =>
  shownRows(at.world, at.tab('Members')).filter((row) => row.some(Boolean));
const callsOfLast = (at: Committee): number => Object.values(at.lastRun().calls).reduce((sum, n) => sum + n, 0);

test('ten thousand members cost the calls that ten cost: a portion, the preview, taking over, undoing', async () => {
  const costs: number[][] = [];
  for (const strangers of [10, 10_000]) {
    const at = await committeeAfter('checked');
    const before = members(at);
    const list = lines(at, strangers);
    const of = send(at, list);
    const portion = callsOfLast(at);
    expect(preview(at, of)).toMatchObject({ rows: list.length - 1, extra: ['Chapter'], fresh: strangers });
    const previewed = callsOfLast(at);
    const { undoId, said } = take(at, of);
    const taken = callsOfLast(at);
    expect(said[0]).toBe(
      `Member list from \u201cmembers.csv\u201d taken over: ${list.length - 1} rows, as of Wed, Nov 30, 2022.`,
    );
    expect(members(at)).toHaveLength(list.length);
    expect(members(at).at(-1)).toEqual([
      String(9_000_000 + strangers - 1),
      `Stranger No${strangers - 1}`,
      `stranger${strangers - 1}@x.example`,
      '',
      '2023-08-31',
      '2023-08-31',
      'North',
    ]);
    at.ask('undo', { id: undoId });
    expect(members(at).map((row) => row.slice(0, 6))).toEqual(before);
    expect(at.rows('Settings').find((row) => row.Setting === 'Member list as of')!['Value (edit)']).toBe('2022-11-28');
    costs.push([portion, previewed, taken]);
  }
  // A tab that has grown longer than it was is lengthened, once.
  const [few, many] = costs;
  for (const [i, n] of many!.entries()) expect(n - few![i]!).toBeLessThanOrEqual(2);
});

test('cut at any call, the list is taken over by pressing again, once and whole', async () => {
  const at = await committeeAfter('checked');
  const of = send(at, lines(at, 3));
  const whole = at.copy();
  take(whole, of);
  const expected = [members(whole), whole.rows('People').map((row) => [row.Person, row.Status, row.Membership])];
  const calls = callsOfLast(whole);
  for (let n = 1; n <= calls; n += 3) {
    const cut = at.copy();
    cut.atCall(n, n % 2 === 0 ? 'before' : 'after', ({ runId }) => cut.ws.kill(runId));
    expect(cut.press('takeMemberList', taking(of))).toBeNull();
    cut.ws.wait(400_000);
    // Cut after the last tab was written, the portions are gone already, and there is nothing left to do.
    cut.press('takeMemberList', taking(of));
    expect([members(cut), cut.rows('People').map((row) => [row.Person, row.Status, row.Membership])]).toEqual(expected);
  }
});

test('a file that did not arrive as a whole changes nothing, and says what to do', async () => {
  const at = await committeeAfter('checked');
  const of = send(at, lines(at, 30), 1_000, 2);
  expect(of).toBeGreaterThan(3);
  const before = standing(at.world);
  expect(at.refused('takeMemberList', taking(of))).toMatchObject({
    code: 'E-67',
    words: expect.stringContaining('did not arrive as a whole'),
    go: 'eligibility',
  });
  expect(standing(at.world)).toBe(before);
});

test('a list in an empty tab: the sentence that says why it is empty makes room, also where the file has no numbers', async () => {
  const at = await committeeAfter('set up');
  const list = [
    ['Name', 'Email', 'ALA expires', 'Core expires'],
    ['Ada Li', 'ada@x.example', '2023-05-31', '2023-05-31'],
    ['Bo Li', 'bo@x.example', '2023-05-31', 'Life'],
  ];
  const of = send(at, list);
  const { undoId } = take(at, of);
  expect(
    members(at)
      .slice(1)
      .map((row) => row[1]),
  ).toEqual(['Ada Li', 'Bo Li']);
  at.ask('undo', { id: undoId });
  expect(members(at)).toHaveLength(2);
  expect(members(at)[1]![0]).toMatch(/^Paste the member list here/);
});

const bronwyn = 'mentee:bronwyn.omalley@tidewatercolle.example.org';
const one = (at: Committee, person: string, hide = false) =>
  at.ask<Review>('applicantView', { person, hide }).one as Exclude<Review['one'], string | null>;

describe('a decision against a rule', () => {
  const decide = (at: Committee, word: string, note: string, more = {}) =>
    at.ask<{ changed: number; noteMissing: string[]; said: string[] }>('decide', {
      decisions: [{ person: bronwyn, word, note }],
      ...more,
    });

  test('is not recorded without a note, and with one it is; going back to the rules needs none', async () => {
    const at = await committeeAfter('checked');
    const refused = decide(at, 'Do not accept', ' ');
    expect(refused).toMatchObject({ changed: 0, noteMissing: ["Bronwyn O'Malley"] });
    expect(refused.said[1]).toMatch(/^Do not accept goes against .* for Bronwyn O'Malley\. Say why in the note/);
    expect(at.person(bronwyn)['Decision (edit)']).toBe('');
    expect(decide(at, 'Do not accept', 'Took part last year.').changed).toBe(1);
    expect(at.person(bronwyn).Status).toBe('Not eligible');
    decide(at, '', '');
    expect([at.person(bronwyn).Status, at.person(bronwyn)['Decided by']]).toEqual(['Eligible', '']);
    expect(at.rows('History').map((row) => row.What)).toEqual(
      expect.arrayContaining([
        "Do not accept: Bronwyn O'Malley (mentee).",
        "Back to the rules: Bronwyn O'Malley (mentee).",
      ]),
    );
  });

  test('typed in the sheet without a note counts, and the panel says that the note is missing', async () => {
    const at = await committeeAfter('checked');
    at.type('People', ['Person', bronwyn], 'Decision (edit)', 'Do not accept');
    at.ask('checkApplications');
    expect(one(at, bronwyn)).toMatchObject({ status: 'Not eligible', byRules: 'Eligible', noteMissing: true });
    at.type('People', ['Person', bronwyn], 'Decision note (edit)', 'Took part last year.');
    expect(one(at, bronwyn).noteMissing).toBe(false);
  });
});

test('a decision survives a check and changed answers; the panel shows who decided when, what was decided before, and the caution', async () => {
  const at = await committeeAfter('checked');
  const say = (word: string, note: string) => at.ask('decide', { decisions: [{ person: bronwyn, word, note }] });
  say('Ask the person', 'Which library?');
  at.ws.wait(3_600_000);
  say('Accept', 'She answered.');
  at.ws.wait(3_600_000);
  const { id, answers, email } = at.response('mentee', 'bronwyn.omalley');
  at.ws.edit(FORM.mentee, id, {
    email,
    answers: { ...answers, [await questionId('mentee', /^Employer/)]: 'Elsewhere' },
  });
  at.ask('checkApplications');
  const seen = one(at, bronwyn);
  expect(seen).toMatchObject({ status: 'Eligible', cautions: ['The answers changed since the decision.'] });
  expect(seen.decision).toMatchObject({ word: 'Accept', note: 'She answered.', by: CHAIR });
  expect(seen.answers).toMatch(/^https:\/\/docs\.google\.com\/spreadsheets\/d\/[\w-]+\/edit#gid=\d+&range=A\d+$/);
  expect(seen.earlier).toEqual([expect.stringMatching(/^Ask the person \u00b7 .* \(Chicago time\) \u00b7 chair@/)]);
});

describe('who promised to join', () => {
  const JOINS = 'I will join or renew before the program starts (January 2023)';

  /** Bronwyn's Core date is blank, and she ticked that she will join. */
  async function promised(): Promise<Committee> {
    const folder = await cohort({}, (rows) =>
      rows.map((row) =>
        row.cells[1]!.startsWith('bronwyn')
          ? {
              ...row,
              cells: row.cells.map((c) =>
                c.startsWith('I am a current ALA member') ? `I am a current ALA member, ${JOINS}` : c,
              ),
            }
          : row,
      ),
    );
    const members = {
      ...folder.members!,
      rows: folder.members!.rows.map((row) =>
        row.cells[1]!.startsWith('Bronwyn') ? { ...row, cells: row.cells.map((c, i) => (i === 5 ? '' : c)) } : row,
      ),
    };
    return committeeAfter('checked', { folder: { ...folder, members } });
  }
  const membership = (at: Committee): string => at.person(bronwyn).Membership!;
  const recheck = (at: Committee, asOf: string): Rechecked => at.ask<Rechecked>('recheckMembers', { asOf });

  test('is accepted where the committee set it so, and counts no longer once a list of the first day lacks her', async () => {
    const at = await promised();
    expect([at.person(bronwyn).Status, membership(at)]).toEqual([
      'Needs a decision',
      expect.stringContaining('Core: will join (re-check)'),
    ]);
    at.ask('saveSettings', { settings: { 'promise to join': 'Accept and re-check' } });
    expect(at.person(bronwyn).Status).toBe('Eligible');
    expect(recheck(at, '2022-12-20')).toMatchObject({ kept: 0, not: [{ key: bronwyn }] });
    expect(at.person(bronwyn).Status).toBe('Eligible');
    const { undoId, said } = recheck(at, '2023-01-09');
    expect(said.join(' ')).toContain("Not a member yet: Bronwyn O'Malley (mentee).");
    expect([at.person(bronwyn).Status, membership(at)]).toEqual([
      'Needs a decision',
      expect.stringContaining('Core: promise not kept'),
    ]);
    at.ask('undo', { id: undoId });
    expect([at.person(bronwyn).Status, membership(at)]).toEqual([
      'Eligible',
      expect.stringContaining('Core: will join (re-check)'),
    ]);
  });

  test('and joined stands in the list that was pasted, and is told as a member, also where somebody checked in between', async () => {
    const at = await promised();
    at.type('Members', ['Name', 'Bronwyn'], 'Core Paid Through', '2023-12-31');
    expect(recheck(at, '2023-01-09')).toMatchObject({
      kept: 1,
      not: [],
      said: ['1 of 1 person who promised is a member now.'],
    });
    expect(at.person(bronwyn).Status).toBe('Eligible');
  });
});
