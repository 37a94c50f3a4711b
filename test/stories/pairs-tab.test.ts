/** The tab Pairs as the committee's canvas: what it offers, and what becomes of what somebody types there. */
import { shownRows, sortSheet } from '../../workspace/hands';
import { type Committee, callsOf, cohort, committeeAfter, MENTEES, MENTORS } from './committee';

interface Said {
  undoId: string;
  said: string[];
}

const short = (key: string): string => key.replace(/@\S*/, '').replace(/^\w+:/, '');
const live = (at: Committee): Record<string, string>[] =>
  at.rows('Pairs').filter((row) => row.Pair !== '' && row.Status !== 'Ended');
const rowOf = (at: Committee, mentee: string): Record<string, string> =>
  live(at).find((row) => row.Pair!.startsWith(`mentee:${mentee}@`))!;
const pairs = (at: Committee): Record<string, string> =>
  Object.fromEntries(live(at).map((row) => row.Pair!.split(' ').map(short) as [string, string]));
const type = (at: Committee, mentee: string, column: string, value: string): void =>
  at.type('Pairs', ['Pair', `mentee:${mentee}@`], column, value);
const mentorOf = (at: Committee, name: string): string =>
  offered(at).find((words) => words.includes(` \u00b7 ${name}@`))!;
const keyOf = (at: Committee, role: string, name: string): string =>
  at.rows('People').find((row) => row.Person!.startsWith(`${role}:${name}@`))!.Person!;
const history = (at: Committee): string[] => at.rows('History').map((row) => row.What!);

/** What the dropdown beside a mentee offers. */
function offered(at: Committee, mentee = 'bronwyn.omalley'): string[] {
  const sheet = at.tab('Pairs');
  const row = shownRows(at.world, sheet).findIndex((cells) => cells[0]!.startsWith(`mentee:${mentee}@`)) + 1;
  const rule = sheet.validations[`D${row}`];
  return rule?.kind === 'list' && !rule.allowInvalid ? [...rule.values] : [];
}

/** A mentee whose mentor is not this one, and a mentor with all places taken. */
const withFreePlace = async (): Promise<Committee> => {
  const at = await committeeAfter('checked');
  at.type('People', ['Person', 'mentor:sunniva.abernathy@'], 'Places (edit)', '2');
  at.ask('suggestPairs');
  return at;
};

describe('the tab itself', () => {
  test('beside every mentee a list of the eligible mentors with their addresses, and how full each is', async () => {
    const at = await committeeAfter('suggested');
    for (const mentee of MENTEES) {
      expect(offered(at, mentee)).toHaveLength(MENTORS.length);
      for (const words of offered(at, mentee)) expect(words).toMatch(/^\S.* \u00b7 \S+@\S+$/);
      expect(offered(at, mentee)).toContain(rowOf(at, mentee)['Mentor (edit)']);
      expect(rowOf(at, mentee)['Mentor\u2019s places']).toMatch(/^full \((1 of 1|2 of 2)\)$|^1 of 2 taken$/);
    }
  });

  test('the note on each score adds up to the score, in words', async () => {
    const at = await committeeAfter('suggested');
    const { notes } = at.tab('Pairs');
    at.rows('Pairs').forEach((row, i) => {
      const lines = notes[`G${i + 2}`]!.split('\n');
      const points = lines.slice(0, -1).map((line) => Number(/: ([\d.]+) of [\d.]+\. \S/.exec(line)![1]));
      expect(points.reduce((sum, n) => sum + n, 0)).toBeCloseTo(Number(row.Score), 6);
      expect(lines.at(-1)).toBe(`Together: ${row.Score} of 100.`);
    });
  });

  test('cautions stand first, colors stand on words only, and there is one filter', async () => {
    const at = await committeeAfter('suggested');
    const checks = at.rows('Pairs').map((row) => row.Check === '');
    expect(checks).toEqual([...checks].sort());
    const sheet = at.tab('Pairs');
    expect(sheet.filter).not.toBe('');
    for (const rule of sheet.conditionalRules) expect(rule.condition).toMatch(/^text(EqualTo|StartsWith)$/);
  });

  test('who was introduced is told from the ledger at the next pairing', async () => {
    const at = await committeeAfter('drafted');
    at.ask('suggestPairs');
    expect(live(at).map((row) => [row['Mentor told'], row['Mentee told']])).toEqual(
      live(at).map(() => ['Draft ready', 'Draft ready']),
    );
  });
});

describe('another mentor chosen in the list', () => {
  test('Bronwyn gets Sunniva, who has a place: kept as the committee\u2019s choice, explained anew, and undone with one press', async () => {
    const at = await withFreePlace();
    const [mentee] = Object.entries(pairs(at)).find(([, mentor]) => mentor !== 'sunniva.abernathy')!;
    const before = live(at);
    type(at, mentee!, 'Mentor (edit)', mentorOf(at, 'sunniva.abernathy'));
    const { said } = at.ask<Said>('suggestPairs');
    expect(said.join(' ')).toContain('Edited in the sheet by somebody, seen now: ');
    expect(rowOf(at, mentee!)).toMatchObject({ Match: 'Your choice', 'Keep (edit)': 'TRUE', Status: 'Suggested' });
    expect(pairs(at)[mentee!]).toBe('sunniva.abernathy');
    expect(rowOf(at, mentee!).Score).not.toBe(before.find((row) => row.Pair!.includes(mentee!))!.Score);
    expect(history(at).some((line) => line.startsWith('Edited in the sheet by somebody'))).toBe(true);
    at.ask('suggestPairs');
    expect(pairs(at)[mentee!]).toBe('sunniva.abernathy');
    expect(rowOf(at, mentee!).Match).toBe('Your choice');
  });

  test('two mentors exchanged by hand, both full: nothing contradicts anything, so both rows are kept', async () => {
    const at = await committeeAfter('suggested');
    const swap = Object.entries(pairs(at)).filter(([, mentor]) => /zoe|sunniva/.test(mentor));
    const [[a, withA], [b, withB]] = swap as [[string, string], [string, string]];
    type(at, a, 'Mentor (edit)', mentorOf(at, withB));
    type(at, b, 'Mentor (edit)', mentorOf(at, withA));
    const { questions } = at.ask<{ questions: unknown[] }>('pairingView');
    expect(questions).toEqual([]);
    expect([pairs(at)[a], pairs(at)[b]]).toEqual([withB, withA]);
    expect([a, b].map((name) => rowOf(at, name)['Keep (edit)'])).toEqual(['TRUE', 'TRUE']);
  });

  test('an approved pair that is given another mentor is changed since approval; the others stay approved', async () => {
    const at = await committeeAfter('approved');
    at.type('People', ['Person', 'mentor:sunniva.abernathy@'], 'Places (edit)', '2');
    const [mentee] = Object.entries(pairs(at)).find(([, mentor]) => mentor !== 'sunniva.abernathy')!;
    type(at, mentee!, 'Mentor (edit)', mentorOf(at, 'sunniva.abernathy'));
    at.ask('pairingView');
    expect(rowOf(at, mentee!)).toMatchObject({ Status: 'Changed since approval', 'Approved by': '' });
    expect(live(at).filter((row) => row.Status === 'Approved')).toHaveLength(4);
  });

  test('a name that is nobody\u2019s: the cell refuses it, and pasted all the same it is asked about', async () => {
    const at = await committeeAfter('suggested');
    expect(offered(at)).not.toContain('Somebody Else');
    type(at, 'bronwyn.omalley', 'Mentor (edit)', 'Somebody Else');
    expect(questions(at).map((q) => q.text[0])).toEqual([
      expect.stringMatching(
        /^Row \d+, Bronwyn .*, now names \u201cSomebody Else\u201d, who is not one of the eligible mentors\.$/,
      ),
    ]);
    answer(at, /^Put/);
    expect(offered(at)).toContain(rowOf(at, 'bronwyn.omalley')['Mentor (edit)']);
  });
});

interface Question {
  key: string;
  text: string[];
  answers: { label: string; call: string; args: Record<string, unknown> }[];
}
const questions = (at: Committee): Question[] => at.ask<{ questions: Question[] }>('pairingView').questions;
const answer = (at: Committee, words: RegExp): Said => {
  const found = questions(at)[0]!.answers.find((a) => words.test(a.label))!;
  return at.ask<Said>(found.call, found.args);
};

describe('what contradicts a place or a rule is asked before anything is applied', () => {
  /** Bronwyn's row names Sunniva, who has one place and another mentee. */
  const fullMentor = async () => {
    const at = await committeeAfter('suggested');
    const before = pairs(at);
    const mentee = Object.keys(before).find(
      (name) => before[name] !== 'sunniva.abernathy' && name === 'bronwyn.omalley',
    )!;
    const other = Object.keys(before).find((name) => before[name] === 'sunniva.abernathy')!;
    type(at, mentee, 'Mentor (edit)', mentorOf(at, 'sunniva.abernathy'));
    return { at, before, mentee, other };
  };

  test('the card names the row and the mentor, and neither pairing nor approving goes over it', async () => {
    const { at, before, mentee } = await fullMentor();
    expect(questions(at).map((q) => q.text[0])).toEqual([
      expect.stringMatching(/^Row \d+, Bronwyn .*, now names Sunniva .*, who is full \(1 of 1\)\.$/),
    ]);
    expect(questions(at)[0]!.answers.map((a) => a.label)).toEqual([
      'Raise to 2 places',
      expect.stringMatching(/^Move .* instead$/),
      expect.stringMatching(/^Put .* back$/),
    ]);
    expect(pairs(at)).toEqual(before);
    expect(at.refused('suggestPairs')).toMatchObject({ code: 'E-23', go: 'pairing' });
    const { left } = at.ask<{ left: string[] }>('approvePairs');
    expect(left.join(' ')).toContain('Answer the question in Pairing first');
    expect(rowOf(at, mentee).Status).toBe('Suggested');
  });

  test('raise: Sunniva has two places in People, and both mentees', async () => {
    const { at, mentee, other } = await fullMentor();
    const { undoId } = answer(at, /^Raise/);
    expect(at.person('mentor:sunniva.abernathy@')['Places (edit)']).toBe('2');
    expect([pairs(at)[mentee], pairs(at)[other]]).toEqual(['sunniva.abernathy', 'sunniva.abernathy']);
    expect(rowOf(at, mentee)['Mentor\u2019s places']).toBe('full (2 of 2)');
    expect(questions(at)).toEqual([]);
    at.ask('undo', { id: undoId });
    expect(at.person('mentor:sunniva.abernathy@')['Places (edit)']).toBe('');
  });

  test('move: the other mentee is without a mentor, with the reasons, until the next pairing', async () => {
    const { at, mentee, other } = await fullMentor();
    answer(at, /^Move/);
    expect(pairs(at)[mentee]).toBe('sunniva.abernathy');
    expect(pairs(at)[other]).toBeUndefined();
    expect(at.rows('Without a pair').map((row) => short(row.Person!))).toContain(other);
    at.ask('suggestPairs');
    expect(pairs(at)[other]).toBeDefined();
    expect(pairs(at)[mentee]).toBe('sunniva.abernathy');
  });

  test('put back: the row is as it was, and nothing is kept', async () => {
    const { at, before, mentee } = await fullMentor();
    answer(at, /^Put/);
    expect(pairs(at)).toEqual(before);
    expect(rowOf(at, mentee)['Mentor (edit)']).toContain(before[mentee]);
    expect(rowOf(at, mentee)['Keep (edit)']).toBe('FALSE');
    expect(questions(at)).toEqual([]);
  });

  test('Keep and Never on one row (E-22): each answer takes the other mark away', async () => {
    const at = await committeeAfter('suggested');
    const before = pairs(at)['bronwyn.omalley']!;
    type(at, 'bronwyn.omalley', 'Keep (edit)', 'TRUE');
    type(at, 'bronwyn.omalley', 'Never (edit)', 'TRUE');
    expect(questions(at)[0]!.text[0]).toMatch(/marked both Keep and Never/);
    expect(at.refused('suggestPairs').words).toContain('marked both Keep and Never');
    const kept = at.copy();
    answer(kept, /^Keep/);
    kept.ask('suggestPairs');
    expect(pairs(kept)['bronwyn.omalley']).toBe(before);
    answer(at, /^Never/);
    at.ask('suggestPairs');
    expect(pairs(at)['bronwyn.omalley']).not.toBe(before);
  });

  test('a mentor of her own institution is no silent pair: the card says why, and the committee may pair them all the same', async () => {
    const folder = await cohort({}, (rows, role) =>
      role === 'mentor'
        ? rows.map((row) =>
            row.cells[1]!.startsWith('sunniva')
              ? { ...row, cells: row.cells.map((c, i) => (i === 7 ? 'Tidewater College' : c)) }
              : row,
          )
        : rows.map((row) =>
            row.cells[1]!.startsWith('bronwyn')
              ? { ...row, cells: row.cells.map((c, i) => (i === 7 ? 'Tidewater College' : c)) }
              : row,
          ),
    );
    const at = await committeeAfter('checked', { folder });
    at.type('People', ['Person', 'mentor:sunniva.abernathy@'], 'Places (edit)', '2');
    at.ask('suggestPairs');
    type(at, 'bronwyn.omalley', 'Mentor (edit)', mentorOf(at, 'sunniva.abernathy'));
    const [card] = questions(at);
    expect(card!.text.join(' ')).toMatch(/Tidewater|institution/i);
    answer(at, /^Pair them all the same/);
    expect(pairs(at)['bronwyn.omalley']).toBe('sunniva.abernathy');
    expect(rowOf(at, 'bronwyn.omalley').Check).toMatch(/^Kept, although/);
    at.ask('suggestPairs');
    expect(pairs(at)['bronwyn.omalley']).toBe('sunniva.abernathy');
  });

  test('an emptied cell: put back, or part the two', async () => {
    const at = await committeeAfter('suggested');
    type(at, 'bronwyn.omalley', 'Mentor (edit)', '');
    expect(questions(at)[0]!.text[0]).toMatch(/names no mentor any more/);
    answer(at, /without a mentor/);
    expect(pairs(at)['bronwyn.omalley']).toBeUndefined();
    expect(live(at)).toHaveLength(4);
  });

  test('rows sorted between typing and looking: the right row is understood', async () => {
    const { at, mentee } = await fullMentor();
    sortSheet(at.world, at.tab('Pairs'), 2, false);
    expect(questions(at)[0]!.text[0]).toContain('Bronwyn');
    answer(at, /^Raise/);
    expect(pairs(at)[mentee]).toBe('sunniva.abernathy');
  });
});

describe('what to do about somebody without a pair', () => {
  /** Zoë offers no place, so somebody is without a mentor. */
  const oneTooFew = async () => {
    const at = await committeeAfter('checked');
    at.type('People', ['Person', 'mentor:zoe.espinoza@'], 'Places (edit)', '0');
    at.ask('suggestPairs');
    const mentee = at.rows('Without a pair').find((row) => row.Role === 'Mentee')!;
    return { at, mentee: mentee.Person! };
  };
  const choose = (at: Committee, key: string, words: string) =>
    at.type('Without a pair', ['Person', key], 'What to do (edit)', words);

  test('keep for next round: out of the next pairing, even when there is a place; still in the tab; cleared, back again', async () => {
    const { at, mentee } = await oneTooFew();
    choose(at, mentee, 'Keep for next round');
    at.type('People', ['Person', 'mentor:zoe.espinoza@'], 'Places (edit)', '2');
    at.ask('suggestPairs');
    expect(live(at)).toHaveLength(4);
    expect(at.rows('Without a pair').find((row) => row.Person === mentee)!.Why).toBe('Kept for the next round.');
    choose(at, mentee, '');
    at.ask('suggestPairs');
    expect(live(at)).toHaveLength(5);
  });

  test('withdraw: the decision stands in People with the note, and the person is gone from the tab', async () => {
    const { at, mentee } = await oneTooFew();
    at.type('Without a pair', ['Person', mentee], 'Note (edit)', 'Wrote on Monday.');
    choose(at, mentee, 'Withdraw');
    at.ask('suggestPairs');
    expect(at.person(mentee)).toMatchObject({ Status: 'Withdrawn', 'Decision note (edit)': 'Wrote on Monday.' });
    expect(at.rows('Without a pair').map((row) => row.Person)).not.toContain(mentee);
  });

  test('accept a weaker match: below the floor there is a pair for this person only, and it says so', async () => {
    const at = await committeeAfter('checked');
    at.setting('If there are too few mentors', 'Only pairs that fit well');
    at.setting('Quality floor', '90');
    at.ask('suggestPairs');
    expect(live(at)).toHaveLength(0);
    choose(at, keyOf(at, 'mentee', 'bronwyn.omalley'), 'Accept weaker match');
    at.ask('suggestPairs');
    expect(Object.keys(pairs(at))).toEqual(['bronwyn.omalley']);
    expect(rowOf(at, 'bronwyn.omalley').Check).toMatch(/below the floor/);
    at.ask('suggestPairs');
    expect(Object.keys(pairs(at))).toEqual(['bronwyn.omalley']);
  });
});

test('looking at what was typed costs the same number of calls with one edited row as with three', async () => {
  const at = await committeeAfter('suggested');
  const edited = (names: string[]) => {
    const copy = at.copy();
    for (const name of names) type(copy, name, 'Keep (edit)', 'TRUE');
    for (const name of names) type(copy, name, 'Mentor (edit)', '');
    return callsOf(copy, (one) => one.ask('pairingView'));
  };
  expect(edited(MENTEES.slice(0, 3))).toBe(edited(MENTEES.slice(0, 1)));
});
