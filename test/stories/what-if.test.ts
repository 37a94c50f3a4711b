/** Changing pairs by hand: looked at first, then applied, and taken back. */

import { readCohortFolder } from '../../workspace/cohort-folder';
import { EXAMPLE } from '../setup/cohort-folders';
import { CHAIR, CO_CHAIR, type Committee, committeeAfter } from './committee';

interface BoardPair {
  mentee: string;
  menteeName: string;
  mentor: string;
  mentorName: string;
  label: string;
  score: number;
  kept: boolean;
  approved: boolean;
  changed: boolean;
}
interface Board {
  mark: string;
  pairs: BoardPair[];
  without: { key: string; name: string; role: string; why: string }[];
  own: number;
  refused: { at: number; sentence: string } | null;
  moves: { sentence: string; gain: number }[];
  mentors: string[];
  overall: string;
  unsaved: { changes: unknown[] } | null;
}

const mentee = (name: string): string => `mentee:${name}`;
const VIVEK = mentee('vivek.santos@summitschooldi.example.org');
const BRONWYN = mentee('bronwyn.omalley@tidewatercolle.example.org');
const WREN = mentee('wren.holloway@summitschooldi.example.org');
const YARA = mentee('yara.villanueva@openstackssoft.example.org');
const ZOE = 'mentor:zoe.espinoza@greatbasinuniv.example.org';
const ZACHARY = 'mentor:zachary.vasquez@greatbasinuniv.example.org';

const board = (at: Committee, changes: unknown[] = [], user?: string): Board =>
  at.ask<Board>('pairingBoard', { changes }, user);
const mentorOf = ({ pairs }: Board, key: string): string | undefined => pairs.find((p) => p.mentee === key)?.mentor;
const give = (others: string, more: object = {}) => ({ do: 'give', mentee: VIVEK, mentor: ZOE, others, ...more });
const apply = (at: Committee, changes: unknown[], more: object = {}) =>
  at.ask<{ undoId: string; stale: boolean; said: string[] }>('changePairs', {
    changes,
    mark: board(at).mark,
    ...more,
  });
/** "Dana Reyes \u00b7 dana@lib.example.org" is what the tab offers. */
const mentorIn = (row: Record<string, string>): string => row['Mentor (edit)']!.split(' \u00b7 ')[0]!;
const inTab = (at: Committee): string[] =>
  at
    .rows('Pairs')
    .filter((row) => row.Status !== 'Ended')
    .map((row) => `${row.Mentee} with ${mentorIn(row)}`)
    .sort();

describe('Vivek would rather have Zo\u00eb, who is with Bronwyn', () => {
  test('looking at it changes nothing in the spreadsheet', async () => {
    const at = await committeeAfter('suggested');
    const before = JSON.stringify(at.world.spreadsheets);
    const { moves, overall, refused } = board(at, [give('swap')]);
    expect(refused).toBeNull();
    expect(moves.map((m) => m.sentence)).toEqual([
      'Vivek Santos: 62 \u2192 68, with Zo\u00eb Espinoza instead of Zachary Vasquez.',
      "Bronwyn O'Malley: 54 \u2192 43, with Zachary Vasquez instead of Zo\u00eb Espinoza.",
    ]);
    expect(overall).toBe('Overall 253 \u2192 248.');
    expect(JSON.stringify(at.world.spreadsheets)).toBe(before);
  });

  test('they change places: both pairs are kept, History says so, and undoing brings the old pairs back', async () => {
    const at = await committeeAfter('suggested');
    const before = inTab(at);
    const { undoId, said } = apply(at, [give('swap')]);
    expect(said[0]).toBe("Changed by hand: 2 pairs (Vivek Santos and Bronwyn O'Malley).");
    expect(inTab(at)).toContain('Vivek Santos with Zo\u00eb Espinoza');
    expect(inTab(at)).toContain("Bronwyn O'Malley with Zachary Vasquez");
    const kept = at.rows('Pairs').filter((row) => row['Keep (edit)'] === 'TRUE');
    expect(kept.map((row) => row.Mentee).sort()).toEqual(["Bronwyn O'Malley", 'Vivek Santos']);
    expect(at.rows('History').some((row) => row.What!.startsWith('Changed by hand: 2 pairs'))).toBe(true);
    at.ask('suggestPairs');
    expect(inTab(at)).toContain('Vivek Santos with Zo\u00eb Espinoza');
    const again = at.copy();
    again.ask('undo', { id: undoId, how: 'all' });
    expect(inTab(again)).toEqual(before);
  });

  test('only Vivek moves: Bronwyn is without a mentor, and the tab says why and what would help', async () => {
    const at = await committeeAfter('suggested');
    apply(at, [give('leave')]);
    expect(inTab(at)).toHaveLength(4);
    const row = at.rows('Without a pair').find((r) => r.Name === "Bronwyn O'Malley")!;
    expect(row.Role).toBe('Mentee');
    expect(row.Why).not.toBe('');
  });

  test('the panel pairs again around it: exactly what pairing again gives afterwards', async () => {
    const at = await committeeAfter('suggested');
    const { pairs } = board(at, [give('again')]);
    expect(mentorOf({ pairs } as Board, VIVEK)).toBe(ZOE);
    apply(at, [give('again')]);
    const applied = inTab(at);
    expect(applied).toEqual(pairs.map((p) => `${p.menteeName} with ${p.mentorName}`).sort());
    at.ask('suggestPairs');
    expect(inTab(at)).toEqual(applied);
  });
});

describe('what cannot be is refused with the reason, and nothing is changed', () => {
  test('nobody mentors themselves', async () => {
    const at = await committeeAfter('suggested');
    const self = { do: 'give', mentee: YARA, mentor: YARA.replace('mentee', 'mentor'), others: 'leave' };
    expect(board(at, [self]).refused).toEqual({ at: 0, sentence: 'The same person in both roles.' });
    expect(at.refused('changePairs', { changes: [self], mark: board(at).mark }).code).toBe('E-56');
  });

  test('Yara does not become the mentor of her own mentor', async () => {
    const at = await committeeAfter('suggested');
    const { partners } = at.ask<{ partners: { name: string; not: string }[] }>('possiblePartners', {
      changes: [],
      person: YARA,
    });
    expect(partners.at(-1)).toMatchObject({ name: 'Yara Villanueva', not: 'The same person in both roles.' });
  });

  test('a mentor whose pairs are all kept is full until somebody says who moves', async () => {
    const at = await committeeAfter('suggested');
    const keep = { do: 'keep', mentee: BRONWYN };
    expect(board(at, [keep, give('leave')]).refused).toEqual({
      at: 1,
      sentence:
        'Zo\u00eb Espinoza is full, and every pair there is kept or approved. Say who moves, or ask for one place more.',
    });
    expect(board(at, [keep, give('leave', { displaced: BRONWYN })]).refused).toBeNull();
  });

  test('somebody who is not eligible cannot be given anybody', async () => {
    const at = await committeeAfter('suggested');
    const { refused } = board(at, [{ ...give('leave'), mentee: mentee('nobody@lib.example.org') }]);
    expect(refused!.sentence).toContain('does not take part now');
  });
});

describe('approved pairs', () => {
  test('Vivek\u2019s approved pair that is changed by hand waits for a new approval; the others stay approved', async () => {
    const at = await committeeAfter('approved');
    apply(at, [give('leave', { displaced: BRONWYN })]);
    const status = new Map(at.rows('Pairs').map((row) => [`${row.Mentee} ${mentorIn(row)}`, row.Status]));
    expect(status.get('Vivek Santos Zo\u00eb Espinoza')).toBe('Changed since approval');
    expect(status.get('Vivek Santos Zachary Vasquez')).toBe('Ended');
    expect(status.get("Bronwyn O'Malley Zo\u00eb Espinoza")).toBe('Ended');
    expect([...status.values()].filter((s) => s === 'Approved')).toHaveLength(3);
  });

  test('pairing again around a change never moves an approved pair that nobody named', async () => {
    const at = await committeeAfter('approved');
    const before = board(at);
    const after = board(at, [give('again', { displaced: BRONWYN })]);
    for (const key of [WREN, YARA]) expect(mentorOf(after, key)).toBe(mentorOf(before, key));
  });
});

describe('one place more, and a mentor who withdraws', () => {
  test('Zo\u00eb takes one more: the plan around it is the best one, and People holds the new number', async () => {
    const at = await committeeAfter('suggested');
    const more = { do: 'one more', mentor: ZOE, others: 'again' };
    const { moves, pairs } = board(at, [more]);
    expect(pairs.filter((p) => p.mentor === ZOE)).toHaveLength(2);
    expect(moves.length).toBeGreaterThan(0);
    apply(at, [more]);
    expect(at.person(ZOE)['Places (edit)']).toBe('2');
    const applied = inTab(at);
    at.ask('suggestPairs');
    expect(inTab(at)).toEqual(applied);
  });

  test('Zachary withdraws: his mentees are paired again, he is Withdrawn, and undoing brings him back', async () => {
    const at = await committeeAfter('suggested');
    const before = inTab(at);
    const { undoId } = apply(at, [{ do: 'withdraw', person: ZACHARY, others: 'again' }]);
    expect(at.person(ZACHARY).Status).toBe('Withdrawn');
    expect(at.rows('Pairs').filter((row) => mentorIn(row) === 'Zachary Vasquez')).toEqual([]);
    const without = at.rows('Without a pair');
    expect(without.map((row) => row.Name)).not.toContain('Zachary Vasquez');
    for (const row of without) expect(row.Why).toBe('Every mentor who fits is full.');
    at.ask('undo', { id: undoId, how: 'all' });
    at.ask('checkApplications');
    expect(at.person(ZACHARY).Status).toBe('Eligible');
    expect(inTab(at)).toEqual(before);
  });
});

describe('two people at one table', () => {
  test('pairs that somebody changed meanwhile are not written over, unless one says so', async () => {
    const at = await committeeAfter('suggested');
    at.invite();
    const { mark } = board(at);
    at.ask('changePairs', { changes: [{ do: 'leave', mentee: WREN }], mark }, CO_CHAIR);
    const stale = at.ask<{ stale: boolean; undoId: string }>('changePairs', { changes: [give('swap')], mark });
    expect(stale).toMatchObject({ stale: true, undoId: '' });
    expect(inTab(at)).not.toContain('Vivek Santos with Zo\u00eb Espinoza');
    at.ask('changePairs', { changes: [give('swap')], mark, mine: true });
    expect(inTab(at)).toContain('Vivek Santos with Zo\u00eb Espinoza');
    expect(inTab(at).some((pair) => pair.startsWith('Wren'))).toBe(false);
  });

  test('what the chair has not saved is offered to the chair again, and to nobody else', async () => {
    const at = await committeeAfter('suggested');
    at.invite();
    const { mark } = board(at);
    expect(at.ask('keepUnsaved', { changes: [give('swap')], mark })).toEqual({ kept: true });
    expect(board(at).unsaved!.changes).toEqual([give('swap')]);
    expect(board(at, [], CO_CHAIR).unsaved).toBeNull();
    at.ask('keepUnsaved', { changes: [], mark });
    expect(board(at, [], CHAIR).unsaved).toBeNull();
  });

  test('a member neither sees nor changes the pair they are in themselves, and the attempt is recorded', async () => {
    const at = await committeeAfter('suggested');
    const own = at.invite('vivek.santos@summitschooldi.example.org');
    const { pairs, own: hidden } = board(at, [], own);
    expect([pairs.some((p) => p.mentee === VIVEK), hidden]).toEqual([false, 1]);
    expect(board(at, [give('swap')], own).refused!.sentence).toMatch(/^This is about your own pair/);
    const { mark } = board(at, [], own);
    const reply = at.press('changePairs', { changes: [give('swap')], mark }, own);
    expect(reply).toMatchObject({ ok: false, code: 'E-56' });
    expect(at.rows('History').some((row) => row.What === 'A change to their own pair was refused.')).toBe(true);
  });
});

describe('never, seen first', () => {
  test('Vivek and Zachary are never to be paired: few move, nobody loses a mentor, and the rule stands in Pair rules', async () => {
    const at = await committeeAfter('suggested');
    const before = board(at);
    const never = (others: string) => ({ do: 'never', mentee: VIVEK, mentor: ZACHARY, others, reason: 'Same church.' });
    const moved = (others: string) => board(at, [never(others)]).moves.length;
    expect(moved('leave')).toBe(1);
    expect(moved('few')).toBeLessThanOrEqual(moved('again'));
    const few = board(at, [never('few')]);
    expect(few.pairs).toHaveLength(before.pairs.length);
    expect(mentorOf(few, VIVEK)).not.toBe(ZACHARY);
    expect(board(at, [never('few'), { do: 'give', mentee: VIVEK, mentor: ZACHARY, others: 'leave' }]).refused).toEqual({
      at: 1,
      sentence: 'Vivek Santos and Zachary Vasquez are never to be paired.',
    });
    apply(at, [never('few')]);
    expect(at.rows('Pair rules')).toEqual([
      expect.objectContaining({ 'Person A (edit)': VIVEK, 'Rule (edit)': 'Never', 'Reason (edit)': 'Same church.' }),
    ]);
    at.ask('suggestPairs');
    expect(mentorOf(board(at), VIVEK)).not.toBe(ZACHARY);
  });

  test('whoever is left without a mentor reads whom they could have then', async () => {
    const at = await committeeAfter('suggested');
    const { moves } = board(at, [{ do: 'never', mentee: VIVEK, mentor: ZACHARY, others: 'leave' }]);
    expect(moves[0]!.sentence).toMatch(
      /^Vivek Santos loses Zachary Vasquez \(\d+\) and is without a mentor\. Best for Vivek would be .* \(\d+\), who is full then\.$/,
    );
  });
});

test('looking at a change costs as many calls for eighty people as for nine', async () => {
  const [few, many] = [
    await committeeAfter('suggested'),
    await committeeAfter('suggested', { folder: await readCohortFolder(EXAMPLE) }),
  ];
  const calls = [few, many].map((at) => {
    const before = at.ws.counter.n;
    board(at);
    return at.ws.counter.n - before;
  });
  expect(calls[0]).toBe(calls[1]);
});
