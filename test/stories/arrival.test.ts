/** Applications arrive: automatic reading, and what happens when nobody hears of one, or everybody twice. */

import type { ReadingNow } from '../../src/core/automatic-reading';
import { deleteRow, shownRows, sortSheet } from '../../workspace/hands';
import type { Execution, World } from '../../workspace/world';
import { answersOf, type Committee, cohort, committeeAfter, copyOf, FORM, questionId, RESPONSES } from './committee';

const dana = 'mentee:dana.reyes@greatbasinuniv.example.org';

/** After the member list was pasted with Dana on it, and automatic reading was switched on. */
async function listening(): Promise<Committee> {
  const at = await committeeAfter('checked', { folder: await withDana });
  at.ask('switchOnAutomaticReading');
  return at;
}

/** Dana is a member, and has not applied yet. */
const withDana = cohort().then(async (folder) => {
  const theirs = await cohort({ mentor: [], mentee: ['dana.reyes'] });
  return { ...folder, members: { ...folder.members!, rows: [...folder.members!.rows, ...theirs.members!.rows] } };
});

const triggerRuns = (at: Committee): Execution[] => at.world.executions.filter((run) => run.kind === 'trigger');
const callsIn = (run: Execution): number => Object.values(run.calls).reduce((sum, n) => sum + n, 0);

/** The People tab as a reader sees it, in one order. */
const people = (at: Committee): string[] =>
  at
    .rows('People')
    .map((row) => JSON.stringify(row))
    .sort();

describe('automatic reading', () => {
  test('is switched on once: a second press installs no second trigger', async () => {
    const at = await listening();
    const again = at.ask<{ on: boolean; by: string }>('switchOnAutomaticReading');
    expect(again).toMatchObject({ on: true, by: at.world.user });
    expect(at.world.triggers.map((t) => [t.handler, t.owner])).toEqual([['onApplication', at.world.user]]);
  });

  test('a second person who presses hears who switched it on, and installs nothing', async () => {
    const at = await listening();
    const coChair = at.invite();
    const { by, said } = at.ask<{ by: string; said: string[] }>('switchOnAutomaticReading', {}, coChair);
    expect(by).toBe(at.world.user);
    expect(said.join(' ')).toContain(at.world.user);
    expect(at.world.triggers).toHaveLength(1);
  });

  const reading = (at: Committee, user = at.world.user): ReadingNow =>
    at.ask<{ reading: ReadingNow }>('applicationsNow', {}, user).reading;

  test('two members who press at the same moment get one', async () => {
    const at = await committeeAfter('checked');
    const coChair = at.invite();
    at.atCall(3, 'before', () => {
      at.ws.page('switchOnAutomaticReading', ['{}'], coChair);
    });
    at.ask('switchOnAutomaticReading');
    expect(at.world.triggers).toHaveLength(1);
    at.ws.submit(FORM.mentee, await answersOf('dana.reyes', 'mentee'));
    expect(triggerRuns(at)).toHaveLength(1);
  });

  test('removed by hand, its owner is told so and switches it on again with one press', async () => {
    const at = await listening();
    expect(reading(at)).toMatchObject({ words: [expect.stringMatching(/^You switched .* on /)], action: null });
    at.world.triggers.length = 0;
    const { words, action } = reading(at);
    expect(words).toContain('It was removed since, so it is off now.');
    expect(action).toMatchObject({ label: 'Switch it on again' });
    at.ask(action!.call, action!.args);
    expect(at.world.triggers).toHaveLength(1);
    expect(reading(at).action).toBeNull();
  });

  test('another member hears what is known and what is not, and takes it over: the first one steps back by itself', async () => {
    const at = await listening();
    const coChair = at.invite();
    const before = reading(at, coChair);
    expect(before.words).toContain(`Only ${at.world.user} can see whether it is still on.`);
    expect(before.words.join(' ')).not.toContain('probably off');
    at.ask(before.action!.call, before.action!.args, coChair);
    expect(at.world.triggers.map((t) => t.owner).sort()).toEqual([at.world.user, coChair].sort());
    at.ws.submit(FORM.mentee, await answersOf('dana.reyes', 'mentee'));
    expect(at.world.triggers.map((t) => t.owner)).toEqual([coChair]);
    expect(at.rows('People').filter((row) => row.Person === dana)).toHaveLength(1);
    expect(reading(at, coChair).words[0]).toMatch(/^You switched .*It last ran /);
    expect(reading(at).words[0]).toContain(coChair);
  });

  test('whose owner left the committee: applications that it did not read make others wonder', async () => {
    const at = await listening();
    const coChair = at.invite();
    at.world.triggers.length = 0;
    at.ws.wait(60_000);
    const { email, answers } = await answersOf('dana.reyes', 'mentee');
    at.ws.submit(FORM.mentee, { email, answers });
    expect(reading(at, coChair).words).toContain(
      '1 application came since without being read by it, so it is probably off.',
    );
  });

  test('an edit heard of once, twice, late or never: all cells of People are the same in the end', async () => {
    const before = await listening();
    const goals = await questionId('mentee', /^What are your goals/);
    const ending = (how: 'once' | 'twice' | 'late' | 'never'): string[] => {
      const at = before.copy();
      const kept = at.response('mentee', 'bronwyn.omalley');
      const answers = { ...kept.answers, [goals]: 'To lead a department.' };
      at.ws.edit(FORM.mentee, kept.id, { answers, at: Date.UTC(2022, 10, 17) }, how);
      if (how === 'late') at.ws.deliverLate();
      if (how === 'never') at.ask('checkApplications');
      return people(at);
    };
    const once = ending('once');
    expect(once.join(' ')).toContain('To lead a department.');
    for (const how of ['twice', 'late', 'never'] as const) expect([how, ending(how)]).toEqual([how, once]);
  });

  test('an application is judged as it arrives, with nothing pressed', async () => {
    const at = await listening();
    at.ws.submit(FORM.mentee, await answersOf('dana.reyes', 'mentee'));
    expect(triggerRuns(at).map((run) => [run.status, run.error])).toEqual([['Completed', '']]);
    expect(at.person(dana)).toMatchObject({ Name: 'Dana Reyes', Role: 'Mentee', Status: 'Eligible', Why: '' });
  });

  test('somebody who is late is not eligible, and the sentence says when they applied', async () => {
    const at = await listening();
    const { email, answers } = await answersOf('dana.reyes', 'mentee');
    at.ws.submit(FORM.mentee, { email, answers });
    expect(at.person(dana).Status).toBe('Not eligible');
    expect(at.person(dana).Why).toMatch(/^Applied .* after the deadline of /);
  });

  test.each([
    ['mentor', 'keiko.petrov'],
    ['mentee', 'dana.reyes'],
  ] as const)('one %s who applies costs at most a dozen calls in all', async (role, name) => {
    const at = await listening();
    at.ws.submit(FORM[role], await answersOf(name, role));
    const [run] = triggerRuns(at);
    expect([run!.status, run!.calls]).toEqual(['Completed', expect.anything()]);
    expect(callsIn(run!)).toBeLessThanOrEqual(12);
  });

  test('heard of twice, late, out of order or never: People says the same in the end', async () => {
    const before = await listening();
    const first = await answersOf('dana.reyes', 'mentee');
    const second = await answersOf('keiko.petrov', 'mentor');
    const ending = (how: (at: Committee) => void): Committee => {
      const at = before.copy();
      how(at);
      return at;
    };
    const once = ending((at) => {
      at.ws.submit(FORM.mentee, first);
      at.ws.submit(FORM.mentor, second);
    });
    const twice = ending((at) => {
      at.ws.submit(FORM.mentee, first, 'twice');
      at.ws.submit(FORM.mentor, second, 'twice');
    });
    // The first event comes when both rows stand there, and the second is told of rows that somebody sorted meanwhile.
    const late = ending((at) => {
      at.ws.submit(FORM.mentee, first, 'late');
      at.ws.submit(FORM.mentor, second, 'late');
      sortSheet(at.world, at.tab(RESPONSES.mentee), 2);
      at.ws.deliverLate();
    });
    const outOfOrder = ending((at) => {
      at.ws.submit(FORM.mentee, first, 'late');
      at.ws.submit(FORM.mentor, second);
      at.ws.deliverLate();
    });
    expect(people(once)).toHaveLength(people(before).length + 2);
    expect(people(twice)).toEqual(people(once));
    expect(people(outOfOrder)).toEqual(people(once));
    const placeless = (at: Committee): string[] => people(at).map((row) => row.replace(/"Source row":"[^"]*"/, ''));
    expect(placeless(late)).toEqual(placeless(once));

    const never = ending((at) => {
      at.ws.submit(FORM.mentee, first, 'never');
      at.ws.submit(FORM.mentor, second, 'never');
    });
    expect(people(never)).toEqual(people(before));
    expect(never.ask('checkApplications')).toMatchObject({ new: 2, changed: 0, removed: 0 });
    expect(people(never)).toEqual(people(once));
  });

  test('an application that comes while somebody presses a button is there afterwards, whoever was first', async () => {
    const at = await listening();
    const application = await answersOf('dana.reyes', 'mentee');
    at.atCall(12, 'before', () => at.ws.submit(FORM.mentee, application));
    at.ask('checkApplications');
    at.ask('checkApplications');
    expect(at.rows('People').filter((row) => row.Person === dana)).toHaveLength(1);
  });

  test('a reading that was cut at any call is made good by the next look', async () => {
    const before = await listening();
    const application = await answersOf('dana.reyes', 'mentee');
    const uncut = before.copy();
    uncut.ws.submit(FORM.mentee, application);
    const calls = callsIn(triggerRuns(uncut)[0]!);
    for (let n = 1; n <= calls; n++) {
      for (const when of ['before', 'after'] as const) {
        const at = before.copy();
        at.atCall(n, when, ({ runId }) => at.ws.kill(runId));
        at.ws.submit(FORM.mentee, application);
        at.ask('checkApplications');
        expect([n, when, people(at)]).toEqual([n, when, people(uncut)]);
      }
    }
  });
});

describe('an application that changes', () => {
  async function goals(at: Committee, words: string, deliver: 'once' | 'never' = 'once'): Promise<void> {
    const kept = at.response('mentee', 'bronwyn.omalley');
    const answers = { ...kept.answers, [await questionId('mentee', /^What are your goals/)]: words };
    at.ws.edit(FORM.mentee, kept.id, { answers, at: at.world.clock }, deliver);
  }
  const bronwyn = 'mentee:bronwyn.omalley@';

  test.each(['once', 'never'] as const)(
    'edited, and heard of %s: the new answers are in People, in the same row',
    async (deliver) => {
      const at = await listening();
      const rows = at.rows('People').length;
      await goals(at, 'To lead a department.', deliver);
      if (deliver === 'never') expect(at.ask('checkApplications')).toMatchObject({ new: 0, changed: 1, removed: 0 });
      expect(at.rows('People')).toHaveLength(rows);
      expect(at.person(bronwyn).Goals).toBe('To lead a department.');
    },
  );

  test.each([
    [
      'in the panel',
      (at: Committee) =>
        at.ask('decide', {
          decisions: [{ person: `${bronwyn}tidewatercolle.example.org`, word: 'Accept', note: 'We know her.' }],
        }),
    ],
    [
      'by hand in the sheet, and looked at once',
      (at: Committee) => {
        at.type('People', ['Person', bronwyn], 'Decision (edit)', 'Accept');
        at.type('People', ['Person', bronwyn], 'Decision note (edit)', 'We know her.');
        at.ask('checkApplications');
      },
    ],
  ] as const)(
    'edited after a decision made %s: the decision stays, with a caution that stays too',
    async (_, decides) => {
      const at = await listening();
      decides(at);
      at.ws.wait(60_000);
      await goals(at, 'To lead a department.');
      for (let look = 0; look < 2; look++) {
        const row = at.person(bronwyn);
        expect([row['Decision (edit)'], row['Decision note (edit)'], row.Status]).toEqual([
          'Accept',
          'We know her.',
          'Eligible',
        ]);
        expect(row.Why).toContain('The answers changed since the decision.');
        at.ws.wait(60_000);
        at.ask('checkApplications');
      }
    },
  );

  test('removed from the response tab: Withdrawn, with the reason; nothing is deleted, and typed cells stay', async () => {
    const at = await listening();
    at.type('People', ['Person', bronwyn], 'Private note (edit)', 'Met her in June.');
    const tab = at.tab(RESPONSES.mentee);
    deleteRow(tab, 1 + shownRows(at.world, tab).findIndex((row) => row[1]!.startsWith('bronwyn.omalley@')));
    const rows = at.rows('People').length;
    expect(at.ask('checkApplications')).toMatchObject({ new: 0, changed: 0, removed: 1 });
    expect(at.rows('People')).toHaveLength(rows);
    expect(at.person(bronwyn)).toMatchObject({
      Status: 'Withdrawn',
      Why: 'The row was removed from the response tab.',
      Name: "Bronwyn O'Malley",
      'Private note (edit)': 'Met her in June.',
      'Source row': 'No longer in the response tab',
    });
    expect(at.ask('checkApplications')).toMatchObject({ new: 0, changed: 0, removed: 0 });
  });

  test('applied in time and edited after the deadline: still in time, and People keeps both times', async () => {
    const at = await listening();
    const { email, answers } = await answersOf('bronwyn.omalley', 'mentee');
    const applied = Date.UTC(2022, 10, 15, 12);
    const kept = at.ws.submit(FORM.mentee, { email: `new.${email}`, answers, at: applied });
    at.ws.edit(FORM.mentee, kept.id, { answers, at: Date.UTC(2022, 10, 25, 12) });
    for (let look = 0; look < 2; look++) {
      const row = at.rows('People').find((r) => r.Email === `new.${email}`)!;
      expect(row['On time']).toBe('Yes, changed after the deadline');
      expect(row['Applied on']).toMatch(/Nov 15, 2022/);
      expect(row['Changed on']).toMatch(/Nov 25, 2022/);
      expect(at.ask('checkApplications')).toMatchObject({ new: 0, changed: 0, removed: 0 });
    }
  });

  test('sent again in time, corrected: the newer one counts, the older says so', async () => {
    const at = await listening();
    const { email, answers } = await answersOf('bronwyn.omalley', 'mentee');
    const submitted = Date.UTC(2022, 10, 18, 12);
    at.ws.submit(FORM.mentee, { email: email.toUpperCase(), answers, at: submitted });
    const statuses = at.rows('People').filter((row) => row.Person!.startsWith(bronwyn));
    expect(statuses.map((row) => row.Status)).toEqual(['Replaced by newer', 'Eligible']);
    expect(statuses[0]!.Why).toMatch(/^Replaced by the newer application of Fri, Nov 18, 2022/);
  });
});

describe('many applications', () => {
  /** The small cohort with every row given to several made-up people, each with an address, a name and a number of their own. */
  const crowd = (times: number) =>
    cohort({ mentor: ['sunniva.abernathy', 'zachary.vasquez'], mentee: ['vivek.santos', 'wren.holloway'] }, (rows) =>
      rows.flatMap((row) =>
        Array.from({ length: times }, (_, i) => {
          const cells = [...row.cells];
          cells[1] = cells[1]!.replace('@', `.${i}@`);
          cells[3] = `${cells[3]} ${i}`;
          cells[5] = String(9_000_000 + i * 10 + rows.indexOf(row));
          return { ...row, cells };
        }),
      ),
    );

  test('judging 200 takes exactly as many calls as judging 20, and so does looking at Home', async () => {
    const calls = async (times: number): Promise<unknown[]> => {
      const at = await committeeAfter('set up', { folder: await crowd(times) });
      at.tab('People').maxRows = 1000;
      const { applications } = at.ask<{ applications: Record<string, number> }>('checkApplications');
      const runs = [at.lastRun().calls];
      at.ask('checkApplications');
      runs.push(at.lastRun().calls);
      at.ask('home');
      runs.push(at.lastRun().calls);
      return [applications.mentor! + applications.mentee!, ...runs];
    };
    const [few, ...callsForFew] = await calls(5);
    const [many, ...callsForMany] = await calls(50);
    expect([few, many]).toEqual([20, 200]);
    expect(callsForMany).toEqual(callsForFew);
  });
});

test('a world is copied whole: what happens to the copy does not happen to the one before', async () => {
  const at = await listening();
  const before: World = structuredClone(at.world);
  const copy = copyOf(at.world);
  copy.spreadsheets[copy.script.boundTo]!.sheets[0]!.cells[1]![1] = 'somebody else';
  copy.triggers.pop();
  expect(at.world).toEqual(before);
  expect(copy).not.toEqual(before);
});
