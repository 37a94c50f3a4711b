/** Who is who: sent twice, under two addresses, on the wrong form, or only to try the form out. */

import type { ApplicationCard } from '../../src/core/application-cards';
import { answersOf, type Committee, cohort, committeeAfter, copyOf, FORM, questionId } from './committee';

const bronwyn = 'mentee:bronwyn.omalley@tidewatercolle.example.org';
const NOV_18 = Date.UTC(2022, 10, 18, 12);

const cardsOf = (at: Committee): ApplicationCard[] => at.ask<{ cards: ApplicationCard[] }>('applicationCards').cards;

/** Presses the button of a card. */
function answer(at: Committee, card: ApplicationCard, label: string): { undoId: string; said: string[] } {
  const action = card.answers.find((a) => a.label === label);
  if (!action) throw new Error(`No button ${label} on ${card.title}: ${card.answers.map((a) => a.label).join(', ')}`);
  return at.ask(action.call, action.args);
}

const statusesOf = (at: Committee, key: string): string[] =>
  at
    .rows('People')
    .filter((row) => row.Person!.startsWith(key))
    .map((row) => row.Status!);

/** Bronwyn sends the form again in time, with other goals. */
async function sentTwice(): Promise<Committee> {
  const at = await committeeAfter('checked');
  const { email, answers } = await answersOf('bronwyn.omalley', 'mentee');
  const goals = await questionId('mentee', /^What are your goals/);
  at.ws.submit(FORM.mentee, { email, answers: { ...answers, [goals]: 'To lead a department.' }, at: NOV_18 });
  at.ask('checkApplications');
  return at;
}

describe('Bronwyn, who sent the form twice', () => {
  test('counts with the newer one at once, and the card lists what differs, line by line', async () => {
    const at = await sentTwice();
    expect(statusesOf(at, bronwyn)).toEqual(['Replaced by newer', 'Eligible']);
    const [card, ...others] = cardsOf(at);
    expect(others).toEqual([]);
    expect(card!.title).toBe('Two applications look like the same person');
    expect(card!.text[0]).toMatch(/^Bronwyn O'Malley, mentee, sent the form twice with one email address/);
    expect(card!.compare!.rows.map((row) => [row.what, row.other])).toEqual([
      ['Bio or goals', 'To lead a department.'],
    ]);
    expect(card!.answers.map((a) => a.label)).toEqual(['Keep the newer one', 'Keep the other one']);
  });

  test('keeps the earlier one where the committee says so: undone, done again, and never asked again', async () => {
    const at = await sentTwice();
    const { undoId, said } = answer(at, cardsOf(at)[0]!, 'Keep the other one');
    expect(said[0]).toMatch(/^Bronwyn O'Malley: the application of .* counts, not the one of Fri, Nov 18, 2022/);
    const kept = at.rows('People').filter((row) => row.Person === bronwyn);
    expect(kept.map((row) => row.Status)).toEqual(['Eligible', 'Not eligible']);
    expect(kept[1]!.Why).toMatch(/^The committee chose the earlier application of /);
    expect(at.rows('Who is who')).toMatchObject([
      { 'Person (edit)': bronwyn, 'Answer (edit)': 'This one counts', 'Answered by': at.world.user },
    ]);
    at.ask('checkApplications');
    expect(cardsOf(at)).toEqual([]);

    at.ask('undo', { id: undoId });
    expect(statusesOf(at, bronwyn)).toEqual(['Replaced by newer', 'Eligible']);
    expect(at.rows('Who is who')).toEqual([]);
    expect(cardsOf(at)).toHaveLength(1);
    at.ask('redo', { id: undoId });
    expect(statusesOf(at, bronwyn)).toEqual(['Eligible', 'Not eligible']);
  });

  test('is asked about once more when she sends a third one, which counts at once', async () => {
    const at = await sentTwice();
    answer(at, cardsOf(at)[0]!, 'Keep the newer one');
    expect(cardsOf(at)).toEqual([]);
    const { email, answers } = await answersOf('bronwyn.omalley', 'mentee');
    at.ws.submit(FORM.mentee, { email, answers, at: NOV_18 + 60_000 });
    at.ask('checkApplications');
    expect(statusesOf(at, bronwyn)).toEqual(['Replaced by newer', 'Replaced by newer', 'Eligible']);
    expect(cardsOf(at)).toHaveLength(1);
  });

  test('sends the same answers twice: the newer counts and there is nothing to ask', async () => {
    const at = await committeeAfter('checked');
    const { email, answers } = await answersOf('bronwyn.omalley', 'mentee');
    at.ws.submit(FORM.mentee, { email, answers, at: NOV_18 });
    at.ask('checkApplications');
    expect(statusesOf(at, bronwyn)).toEqual(['Replaced by newer', 'Eligible']);
    expect(cardsOf(at)).toEqual([]);
  });
});

describe('Bronwyn, who applied again under her private address', () => {
  const home = 'mentee:bronwyn@omalley.example.org';

  async function twoAddresses(): Promise<Committee> {
    const at = await committeeAfter('checked');
    const { answers } = await answersOf('bronwyn.omalley', 'mentee');
    at.ws.submit(FORM.mentee, { email: 'bronwyn@omalley.example.org', answers, at: NOV_18 });
    at.ask('checkApplications');
    return at;
  }

  test('waits in both until somebody says; as the same person the newer counts and the older gives way', async () => {
    const at = await twoAddresses();
    expect([statusesOf(at, bronwyn), statusesOf(at, home)]).toEqual([['Needs a decision'], ['Needs a decision']]);
    const [card, ...others] = cardsOf(at);
    expect(others).toEqual([]);
    const { undoId } = answer(at, card!, 'Same person: keep the newer one');
    expect([statusesOf(at, bronwyn), statusesOf(at, home)]).toEqual([['Replaced by newer'], ['Eligible']]);
    expect(at.person(bronwyn).Why).toMatch(/under bronwyn@omalley\.example\.org\.$/);
    expect(cardsOf(at)).toEqual([]);
    at.ask('undo', { id: undoId });
    expect([statusesOf(at, bronwyn), statusesOf(at, home)]).toEqual([['Needs a decision'], ['Needs a decision']]);
  });

  test('keeps the older one where the committee prefers it', async () => {
    const at = await twoAddresses();
    answer(at, cardsOf(at)[0]!, 'Same person: keep the other one');
    expect([statusesOf(at, bronwyn), statusesOf(at, home)]).toEqual([['Eligible'], ['Withdrawn']]);
  });

  test('is another person after all: no card comes again, and the shared member number is still asked about', async () => {
    const at = await twoAddresses();
    answer(at, cardsOf(at)[0]!, 'They are different people');
    expect(cardsOf(at)).toEqual([]);
    at.ask('checkApplications');
    expect(cardsOf(at)).toEqual([]);
    expect(at.person(home).Why).not.toContain('Possible duplicate');
    expect(at.person(home).Why).toMatch(/number/);
  });
});

test('Yara, who applied in both roles with one address, gets no card', async () => {
  const at = await committeeAfter('checked');
  expect(at.rows('People').filter((row) => row.Person!.includes(':yara.villanueva@'))).toHaveLength(2);
  expect(cardsOf(at)).toEqual([]);
});

test('Yara, who used two addresses for her two roles, is one person by word of the committee and never her own mentor', async () => {
  const folder = await cohort({}, (rows, role) =>
    rows.map((row) => {
      const cells = [...row.cells];
      if (role === 'mentor' && cells[1]!.startsWith('yara.')) cells[1] = 'yara@home.example.org';
      return { ...row, cells };
    }),
  );
  const at = await committeeAfter('checked', { folder });
  const [card, ...others] = cardsOf(at);
  expect(others).toEqual([]);
  expect(card!.answers.map((a) => a.label)).toEqual(['One person in both roles', 'They are different people']);
  answer(at, card!, 'One person in both roles');
  for (const role of ['mentor', 'mentee'])
    at.ask('decide', {
      decisions: [{ person: at.person(`${role}:yara`).Person, word: 'Accept', note: 'One person.' }],
    });
  const { scores } = at.ask<{ scores: [string, string, number][] }>('planDetails');
  expect(scores.some(([mentor]) => mentor === 'yara@home.example.org')).toBe(true);
  expect(scores.some(([mentor, mentee]) => mentor.startsWith('yara') && mentee.startsWith('yara'))).toBe(false);
  at.ask('suggestPairs');
  expect(cardsOf(at)).toEqual([]);
});

test('last year\u2019s pairs in a tab of their own are not made again where the committee does not want that', async () => {
  const at = await committeeAfter('suggested');
  const [pair] = at.rows('Pairs');
  const old = copyOf(at.world).spreadsheets[at.world.script.boundTo]!.sheets.find((s) => s.name === 'Pairs')!;
  at.world.spreadsheets[at.world.script.boundTo]!.sheets.push({ ...old, id: 4711, name: 'Pairs 2022' });
  at.type('Pairs 2022', ['Pair', pair!.Pair!], 'Status', 'Approved');
  const scores = () => at.ask<{ scores: [string, string, number][] }>('planDetails').scores;
  const [mentee, mentor] = pair!.Pair!.split(' ').map((key) => key.replace(/^\w+:/, ''));
  const isThere = () => scores().some(([a, b]) => a.toLowerCase() === mentor && b.toLowerCase() === mentee);
  expect(isThere()).toBe(true);
  at.setting('Pair rule: Paired before', 'On');
  expect(isThere()).toBe(false);
});

describe('Wren, who took the mentors\u2019 form for the mentees\u2019', () => {
  const asMentee = 'mentee:wren.holloway@';
  const asMentor = 'mentor:wren.holloway@';
  const keyOf = (at: Committee, start: string): string => at.person(start).Person!;

  test('is moved with a record, survives the next look, counts as a mentor, and is moved back', async () => {
    const at = await committeeAfter('checked');
    at.type('People', ['Person', asMentee], 'Private note (edit)', 'Met at the conference.');
    const rows = at.rows('People').length;
    const { said } = at.ask<{ said: string[] }>('sayWho', { answer: 'Moved to mentors', person: keyOf(at, asMentee) });
    expect(said).toEqual(['Wren Holloway applied on the mentees\u2019 form and was moved to the mentors.']);
    at.ask('checkApplications');
    expect(at.rows('People')).toHaveLength(rows);
    expect(at.person(asMentee)).toBeUndefined();
    expect(at.person(asMentor)).toMatchObject({
      Role: 'Mentor',
      Status: 'Needs a decision',
      'Private note (edit)': 'Met at the conference.',
      'Source row': expect.stringMatching(/^Mentee responses, row \d+$/),
    });
    expect(at.person(asMentor).Why).toContain('No leadership role was named.');
    expect(at.person(asMentor).Why).toMatch(/Applied on the mentees\u2019 form; moved to the mentors by chair@/);

    at.ask('sayWho', { answer: 'Moved to mentees', person: keyOf(at, asMentor) });
    expect(at.person(asMentor)).toBeUndefined();
    expect(at.person(asMentee)).toMatchObject({ Role: 'Mentee', 'Private note (edit)': 'Met at the conference.' });
    expect(at.person(asMentee).Why).not.toContain('moved');
    expect(at.rows('People')).toHaveLength(rows);
  });

  test('stays moved when she edits her answers, and undo brings her back with her row', async () => {
    const at = await committeeAfter('checked');
    const { undoId } = at.ask<{ undoId: string }>('sayWho', {
      answer: 'Moved to mentors',
      person: keyOf(at, asMentee),
    });
    const kept = at.response('mentee', 'wren.holloway');
    at.ws.wait(60_000);
    at.ws.edit(FORM.mentee, kept.id, { answers: kept.answers, at: at.world.clock }, 'never');
    expect(at.ask('checkApplications')).toMatchObject({ new: 0, changed: 1, removed: 0 });
    expect(at.person(asMentor)).toMatchObject({ Role: 'Mentor' });
    at.ask('undo', { id: undoId });
    expect(at.person(asMentor)).toBeUndefined();
    expect(statusesOf(at, asMentee)).toHaveLength(1);
  });
});

test('somebody tries the form out: set aside by a card, or said to be a real person, and not asked again', async () => {
  const at = await committeeAfter('checked');
  const { answers } = await answersOf('vivek.santos', 'mentee');
  const [first, last] = [await questionId('mentee', /^First name/), await questionId('mentee', /^Last name/)];
  const number = await questionId('mentee', /ALA member/i);
  const test = { ...answers, [first]: 'Test', [last]: 'Asdf', [number]: '' };
  at.ws.submit(FORM.mentee, { email: 'test@example.org', answers: test, at: NOV_18 });
  at.ask('checkApplications');
  const before = at.copy();
  const [card] = cardsOf(at);
  expect(card!.title).toBe('This looks like a test entry');
  answer(at, card!, 'Set it aside');
  expect(at.person('mentee:test@')).toMatchObject({ Status: 'Withdrawn', 'Decision note (edit)': 'A test entry.' });
  expect(cardsOf(at)).toEqual([]);

  answer(before, cardsOf(before)[0]!, 'It is a real person');
  expect(before.person('mentee:test@').Why).not.toContain('test entry');
  expect(cardsOf(before)).toEqual([]);
});
