/** Attendance on the built add-on: ticks, pasted lists with misspellings, files of meeting tools, make-ups, exceptions, undo. */
import { type Committee, callsOf, committeeAfter } from './committee';

interface Person {
  person: string;
  name: string;
  address: string;
  came: boolean;
  oriented: string;
}
interface Shown {
  people: Person[];
  pairs: number;
  pairsInAll: number;
  half: string[];
}
interface Matched {
  matched: { person: string; name: string; line: string; minutes: number | null }[];
  tooShort: { name: string; minutes: number }[];
  unsure: { line: string; candidates: { person: string; name: string }[] }[];
  unknown: string[];
}
interface Recorded {
  undoId: string;
  said: string[];
}

const look = (at: Committee): Shown => at.ask<Shown>('attendance');
const match = (at: Committee, list: string): Matched => at.ask<Matched>('matchAttendance', { list });
const record = (at: Committee, people: { person: string; minutes?: number | null }[], how = 'by hand'): Recorded =>
  at.ask<Recorded>('recordAttendance', { people: people.map((p) => ({ ...p })), came: true, how });
const ticked = (at: Committee): string[] =>
  at
    .rows('Attendance')
    .filter((row) => row['Came (edit)'] === 'TRUE')
    .map((row) => row.Name!)
    .sort();

test('the tab has a row for each of the eight people of approved pairs, one for who is in both roles', async () => {
  const at = await committeeAfter('approved');
  const { people, pairs, pairsInAll } = look(at);
  expect([people.length, pairs, pairsInAll]).toEqual([8, 0, at.rows('Pairs').length]);
  expect(at.rows('Attendance').map((row) => row.Name)).toEqual(people.map((p) => p.name));
  expect(at.rows('Attendance').find((row) => row.Name === 'Yara Villanueva')!.Role).toBe('Mentor, Mentee');
});

test('a pair is oriented when both are; Undo takes the tick back', async () => {
  const at = await committeeAfter('approved');
  look(at);
  const pair = at.rows('Pairs')[0]!;
  const of = (role: string) => new RegExp(`${role}:(\\S+)`).exec(pair.Pair!)![1];
  const [mentee, mentor] = ['mentee', 'mentor'].map((role) => look(at).people.find((p) => p.person === of(role))!);
  record(at, [{ person: mentee!.person }]);
  expect([look(at).pairs, look(at).half.some((h) => h.includes(mentee!.name))]).toEqual([0, true]);
  const { undoId, said } = record(at, [{ person: mentor!.person }]);
  expect([look(at).pairs, said[0]]).toEqual([1, `Came: ${mentor!.name}.`]);
  expect(at.rows('Attendance').find((r) => r.Name === mentor!.name)!.Oriented).toBe('Yes');
  at.ask('undo', { id: undoId, how: 'ask' });
  expect([look(at).pairs, ticked(at)]).toEqual([0, [mentee!.name]]);
});

test('a tick made in the sheet counts like one in the panel, and stays when people join', async () => {
  const at = await committeeAfter('approved');
  const [first] = look(at).people;
  at.type('Attendance', ['Name', first!.name], 'Came (edit)', 'TRUE');
  at.type('Attendance', ['Name', first!.name], 'Note (edit)', 'Late by five minutes');
  expect(look(at).people.find((p) => p.name === first!.name)!.oriented).toBe('Yes');
  expect(at.rows('Attendance').find((r) => r.Name === first!.name)!['Note (edit)']).toBe('Late by five minutes');
});

test('a pasted list with three misspellings: the exact ones are found, the three are asked about, a guest is named; nothing is recorded before the press', async () => {
  const at = await committeeAfter('approved');
  const { people } = look(at);
  const [a, b, c, d, e] = people.map((p) => p.name);
  const twisted = (name: string) => name.replace(/(.)(.)$/, '$2$1');
  const list = [
    a,
    `${b} (she/her)`,
    twisted(c!),
    twisted(d!),
    `${e!.split(' ')[0]}'s iPad`,
    'Zbigniew Quux',
    people[5]!.address,
  ].join('\n');
  const found = match(at, list);
  expect(found.matched.map((m) => m.name).sort()).toEqual([a, b, people[5]!.name].sort());
  expect(found.unsure.map((u) => u.candidates[0]!.name)).toEqual([c, d, e]);
  expect(found.unknown).toEqual(['Zbigniew Quux']);
  expect(ticked(at)).toEqual([]);
  const { undoId } = record(
    at,
    [...found.matched, ...found.unsure.map((u) => u.candidates[0]!)].map(({ person }) => ({ person })),
    'list',
  );
  expect(ticked(at)).toEqual([a, b, c, d, e, people[5]!.name].sort());
  expect(at.rows('Attendance')[0]!['How recorded']).toMatch(/^List pasted by /);
  at.ask('undo', { id: undoId, how: 'ask' });
  expect(ticked(at)).toEqual([]);
});

test.each([
  [
    'Meet',
    (n: string[], a: string) =>
      `First name,Last name,Email,Duration,Time joined,Time exited\n${n[0]!.replace(' ', ',')},${a},1 hr 2 min,1:00 PM,2:02 PM\n${n[1]!.replace(' ', ',')},,12 min,1:00 PM,1:12 PM`,
  ],
  [
    'Zoom',
    (n: string[], a: string) =>
      `Meeting ID,Topic,Start Time\n123,Orientation,12/13/2022 01:00:00 PM\n\nName (Original Name),User Email,Total Duration (Minutes),Guest\n"${n[0]}","${a}",62,No\n${n[1]},,12,Yes`,
  ],
  [
    'Zoom, in and out',
    (n: string[], a: string) =>
      `Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n${n[0]},${a},1,2,40,No\n${n[1]},,1,2,12,No\n${n[0]},${a},3,4,22,No`,
  ],
  [
    'Teams',
    (n: string[], a: string) =>
      `Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\n${n[0]}\t1:00\t2:02\t1h 2m 3s\t${a}\n${n[1]}\t1:00\t1:12\t12m 4s\t`,
  ],
])(
  'the file of %s: who stayed for 62 minutes is found, who stayed for 12 is not counted where 30 count',
  async (_, file) => {
    const at = await committeeAfter('approved');
    const { people } = look(at);
    at.ask('saveMinutes', { minutes: 30 });
    const found = match(at, file([people[0]!.name, people[1]!.name], people[0]!.address));
    expect(found.matched.map((m) => [m.name, Math.floor(m.minutes!)])).toEqual([[people[0]!.name, 62]]);
    expect(found.tooShort.map((m) => [m.name, Math.floor(m.minutes)])).toEqual([[people[1]!.name, 12]]);
    expect([found.unsure, found.unknown]).toEqual([[], []]);
  },
);

test('a make-up that was done and an exception with its reason count, and each can be taken back', async () => {
  const at = await committeeAfter('approved');
  const [a, b] = look(at).people;
  at.ask('recordPerson', { person: a!.person, makeUp: '2023-01-20T10:00' });
  expect(look(at).people[0]!.oriented).toBe('Not yet');
  const done = at.ask<Recorded>('recordPerson', { person: a!.person, makeUpDone: true });
  const excused = at.ask<Recorded>('recordPerson', { person: b!.person, exception: 'Led last year\u2019s session.' });
  expect(
    look(at)
      .people.slice(0, 2)
      .map((p) => p.oriented),
  ).toEqual(['Yes', 'Excused']);
  for (const { undoId } of [excused, done]) at.ask('undo', { id: undoId, how: 'ask' });
  expect(
    look(at)
      .people.slice(0, 2)
      .map((p) => p.oriented),
  ).toEqual(['Not yet', 'Not yet']);
  expect(at.rows('Attendance')[0]!['Make-up arranged (edit)']).toContain('Jan 20, 2023');
});

test('somebody who left is not to be recorded any more; their row stays', async () => {
  const at = await committeeAfter('approved');
  const { people } = look(at);
  const pair = at.rows('Pairs')[0]!;
  at.ask('decide', { decisions: [{ person: pair.Pair!.split(' ')[0], word: 'Withdraw', note: '' }] });
  const gone = people.find((p) => p.name === pair.Mentee)!;
  expect(at.refused('recordAttendance', { people: [{ person: gone.person }], came: true, how: 'by hand' }).code).toBe(
    'E-60',
  );
  expect(at.rows('Attendance').map((row) => row.Name)).toContain(gone.name);
});

test('recording is killed after any call and pressed again: everybody is recorded, and Undo takes all of it back', async () => {
  const before = await committeeAfter('approved');
  const { people } = look(before);
  const names = people.slice(0, 3).map((p) => p.name);
  const press = (at: Committee) =>
    at.press<Recorded>('recordAttendance', {
      people: people.slice(0, 3).map(({ person }) => ({ person, minutes: 61 })),
      came: true,
      how: 'list',
    });
  const calls = callsOf(before, press);
  for (let n = 1; n <= calls; n += 3) {
    const at = before.copy();
    at.atCall(n, 'after', ({ runId }) => at.ws.kill(runId));
    press(at);
    at.ws.wait(60_000);
    const reply = press(at)!;
    expect([n, reply.ok, ticked(at), look(at).people.length]).toEqual([n, true, [...names].sort(), 8]);
  }
});

test('certificate letters are for whoever attended or is excused, \u201cmissed\u201d for the others, and before the session for nobody', async () => {
  const at = await committeeAfter('approved');
  const { people } = look(at);
  const count = (message: string): number => at.ask<{ people: unknown[] }>('checkMessage', { message }).people.length;
  expect([count('certificate-letter'), count('orientation-missed')]).toEqual([0, 0]);
  record(
    at,
    people.slice(0, 2).map(({ person }) => ({ person })),
  );
  at.ask('recordPerson', { person: people[2]!.person, exception: 'Led last year\u2019s session.' });
  at.ask('recordPerson', { person: people[3]!.person, makeUp: '2023-01-20T10:00' });
  expect([count('certificate-letter'), count('orientation-missed')]).toEqual([3, 5]);
  const { first } = at.ask<{ first: { text: string }[] }>('checkMessage', {
    message: 'orientation-missed',
    who: 'chosen',
    chosen: [people[3]!.address],
  });
  expect(JSON.stringify(first)).toMatch(/There is a make-up session: \w+, Jan (19|20|21), 2023, /);
});

test('the number of calls does not grow with the number of people', async () => {
  const at = await committeeAfter('approved');
  look(at);
  record(
    at,
    look(at).people.map(({ person }) => ({ person })),
  );
  expect(at.lastRun().calls.Sheets).toBeLessThan(45);
});
