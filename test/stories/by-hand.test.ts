/** A person added by hand, judged and paired and written to like everybody; and somebody who withdraws. */

import type { HomeView } from '../../src/core/home';
import type { ByHandForm } from '../../src/steps/by-hand';
import { answersOf, type Committee, committeeAfter, draftsIn, FORM } from './committee';

const kim = 'mentee:kim.okoro@riverlib.example.org';

const FORM_OF_KIM = {
  role: 'Mentee',
  firstName: 'Kim',
  lastName: 'Okoro',
  email: 'Kim.Okoro@riverlib.example.org',
  employer: 'River Library',
  libraryType: 'Public library',
  areas: ['Metadata, cataloging and discovery', 'Assessment'],
  competencies: ['Ethics', 'Change management'],
  commitments: ['I will attend the virtual orientation'],
};
const IN_TIME = '2022-11-17T09:30';

const add = (at: Committee, more: Record<string, unknown> = {}, applied = IN_TIME) =>
  at.ask<{ undoId: string; person: string; said: string[] }>('addByHand', {
    answers: { ...FORM_OF_KIM, ...more },
    applied,
    note: 'Wrote to us by mail.',
  });

describe('Kim, who has no Google account and wrote by mail', () => {
  test('is asked about with the options of the committee\u2019s own forms', async () => {
    const at = await committeeAfter('checked');
    const { fields, late } = at.ask<ByHandForm & Record<string, unknown>>('byHandForm');
    const areas = fields.find((f) => f.key === 'areas')!;
    expect(areas.several).toBe(true);
    expect(areas.options).toContain('Metadata, cataloging and discovery');
    expect(fields.find((f) => f.key === 'competencies')!.options).toContain('Ethics');
    expect(fields.find((f) => f.key === 'leadershipRole')!.roles).toEqual(['mentor']);
    expect(late).toMatch(/^The deadline was Fri, Nov 18, 2022/);
  });

  test('is judged by the same rules, stands in a tab of its own, and can be corrected there', async () => {
    const at = await committeeAfter('checked');
    const { person, said } = add(at);
    expect(person).toBe(kim);
    expect(said[0]).toBe('Kim Okoro was added by hand as mentee.');
    expect(at.person(kim)).toMatchObject({
      Name: 'Kim Okoro',
      Role: 'Mentee',
      Status: 'Needs a decision',
      Topics: 'Metadata, cataloging and discovery; Assessment; Ethics; Change management',
      'Source row': 'Added by hand, row 2',
    });
    expect(at.person(kim).Why).toMatch(/member/);
    expect(at.person(kim)).toMatchObject({ 'On time': 'Yes', 'Applied on': expect.stringContaining('Nov 17, 2022') });
    expect(at.rows('Added by hand')).toMatchObject([{ 'First name (edit)': 'Kim', 'Added by': at.world.user }]);
    at.type('Added by hand', ['First name (edit)', 'Kim'], 'Areas of work (edit)', 'Assessment');
    expect(at.ask('checkApplications')).toMatchObject({ new: 0, removed: 0 });
    expect(at.person(kim).Topics).toBe('Assessment; Ethics; Change management');
    // Somebody corrects the address: the same person, the same row, with what was typed beside it.
    at.type('People', ['Person', kim], 'Private note (edit)', 'Called on Monday.');
    at.type('Added by hand', ['First name (edit)', 'Kim'], 'Email (edit)', 'kim@riverlib.example.org');
    expect(at.ask('checkApplications')).toMatchObject({ new: 0, removed: 0 });
    expect(at.person('mentee:kim@')).toMatchObject({ 'Private note (edit)': 'Called on Monday.' });
    expect(at.rows('People').filter((row) => row.Name === 'Kim Okoro')).toHaveLength(1);
  });

  test('is late like everybody where nobody says when they applied', async () => {
    const at = await committeeAfter('checked');
    add(at, {}, '');
    expect(at.person(kim).Status).toBe('Not eligible');
    expect(at.person(kim).Why).toMatch(/after the deadline/);
  });

  test('is taken out again by undo, and comes back with redo', async () => {
    const at = await committeeAfter('checked');
    const { undoId } = add(at);
    at.ask('undo', { id: undoId });
    expect(at.rows('Added by hand')).toEqual([]);
    expect(at.person(kim).Status).toBe('Withdrawn');
    at.ask('redo', { id: undoId });
    expect(at.person(kim).Status).toBe('Needs a decision');
    expect(at.rows('People').filter((row) => row.Person === kim)).toHaveLength(1);
  });

  test('is accepted, paired, approved and written to', async () => {
    const at = await committeeAfter('checked');
    add(at);
    at.ask('decide', { decisions: [{ person: kim, word: 'Accept', note: 'Joined by phone.' }] });
    at.ask('addByHand', {
      answers: {
        ...FORM_OF_KIM,
        role: 'Mentor',
        firstName: 'Ola',
        lastName: 'Berg',
        email: 'ola@berg.example.org',
        employer: 'Lakes College',
        leadershipRole: 'Director',
        capacity: '1',
      },
      applied: IN_TIME,
    });
    at.ask('decide', {
      decisions: [{ person: 'mentor:ola@berg.example.org', word: 'Accept', note: 'Joined by phone.' }],
    });
    at.ask('suggestPairs');
    const pair = at.rows('Pairs').find((row) => row['Mentee email'] === FORM_OF_KIM.email)!;
    expect(pair.Mentor).not.toBe('');
    at.approveAll();
    at.finishDrafts();
    expect(draftsIn(at.world).filter((draft) => /^To:.*kim\.okoro@riverlib\.example\.org/im.test(draft))).toHaveLength(
      1,
    );
  });

  test.each([
    [{ role: '' }, /whether they are a mentor or a mentee/],
    [{ email: 'kim at riverlib' }, /an email address that can be written to/],
    [{ firstName: '', lastName: '' }, /a name/],
  ])('is not added without the indispensable: %j', async (more, words) => {
    const at = await committeeAfter('checked');
    const refused = at.refused('addByHand', { answers: { ...FORM_OF_KIM, ...more } });
    expect(refused.words).toMatch(words);
    expect(refused.words).toContain('Nobody was added.');
  });

  test('who applied on the form already is not added a second time', async () => {
    const at = await committeeAfter('checked');
    const { Email } = at.person('mentee:wren.holloway@') as { Email: string };
    const refused = at.refused('addByHand', { answers: { ...FORM_OF_KIM, email: Email.toUpperCase() } });
    expect(refused.words).toMatch(/applied as mentee already: Mentee responses, row \d/);
  });

  test('costs one submission no more than a dozen calls, although there are two tabs more to read', async () => {
    const at = await committeeAfter('checked');
    add(at);
    at.ask('sayWho', { answer: 'Moved to mentors', person: kim });
    at.ask('switchOnAutomaticReading');
    at.ws.submit(FORM.mentee, await answersOf('dana.reyes', 'mentee'));
    const run = at.lastRun();
    expect([run.kind, run.status]).toEqual(['trigger', 'Completed']);
    expect(Object.values(run.calls).reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(12);
  });
});

describe('somebody who withdraws', () => {
  test('from an approved pair: the pair shows it, and undo puts everything back', async () => {
    const at = await committeeAfter('approved');
    const [pair] = at.rows('Pairs').filter((row) => row.Status === 'Approved');
    const { undoId } = at.ask<{ undoId: string }>('decide', {
      decisions: [{ person: `mentee:${pair!['Mentee email']}`, word: 'Withdraw', note: 'New job.' }],
    });
    const withdrawn = at.person(`mentee:${pair!['Mentee email']}`);
    expect([withdrawn.Status, withdrawn.Why]).toEqual(['Withdrawn', expect.stringContaining('New job.')]);
    const home = at.ask<HomeView & Record<string, unknown>>('home');
    expect(home.watch.join(' ')).toContain('1 pair changed since approval');
    at.ask('undo', { id: undoId });
    expect(at.person(`mentee:${pair!['Mentee email']}`).Status).toBe('Eligible');
    expect(at.ask<HomeView & Record<string, unknown>>('home').watch.join(' ')).not.toContain('changed since');
  });
});
