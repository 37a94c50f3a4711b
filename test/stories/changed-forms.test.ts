/**
 * A form changes after it was bound. Each change is one card with one question; nothing is read from the wrong column, what cannot be told is
 * not read, and what was answered is not asked again, not even next year.
 */
import type { Undone } from '../../src/steps/undo';
import type { CohortFolder } from '../../workspace/cohort-folder-types';
import {
  addItem,
  itemOf,
  linkForm,
  moveItem,
  newForm,
  removeItem,
  renameItem,
  unlinkForm,
} from '../../workspace/emulator/form-design';
import { columnOf, deleteColumn, moveColumn } from '../../workspace/hands';
import type { FormAnswer } from '../../workspace/world';
import { answersOf, type Committee, cohort, committeeAfter, FORM, questionId, RESPONSES } from './committee';
import { look, people, QUIET } from './messy';

const vivek = 'mentee:vivek.santos@summitschooldi.example.org';
const dana = 'mentee:dana.reyes@greatbasinuniv.example.org';

interface Card {
  key: string;
  kind: string;
  title: string;
  text: string[];
  answers: { label: string; call: string; args: Record<string, unknown> }[];
}

const cards = (at: Committee): Card[] => {
  at.press('checkApplications');
  return at.ask<{ cards: Card[] }>('applicationCards').cards.filter((card) => card.kind === 'question');
};

/** The one card there is. */
function card(at: Committee): Card {
  const open = cards(at);
  expect(open.map((c) => c.title)).toHaveLength(1);
  return open[0]!;
}

/** Presses an answer and sees that the card is gone, now and at the next look. */
function answer(at: Committee, label: RegExp): string {
  const { answers, key } = card(at);
  const pressed = answers.find((a) => label.test(a.label));
  if (!pressed) throw new Error(`No answer is called ${label}: ${answers.map((a) => a.label).join(' | ')}`);
  const { undoId } = at.ask<{ undoId: string }>(pressed.call, pressed.args);
  for (let looked = 0; looked < 2; looked++) expect(cards(at).map((c) => c.key)).not.toContain(key);
  return undoId;
}

const topics = (at: Committee, key: string): string => people(at)[key]!.Topics!;

/** Somebody changes answers by item id, as on the form. */
function changes(at: Committee, name: string, said: Record<number, FormAnswer>): void {
  const { id, answers, submitted } = at.response('mentee', name);
  at.ws.edit(FORM.mentee, id, { answers: { ...answers, ...said }, at: submitted }, 'never');
}

/** The mentees' form without one of its questions. */
async function menteesNotAsked(title: string): Promise<CohortFolder> {
  const folder = structuredClone(await cohort());
  const file = folder.applications.find((f) => f.role === 'mentee')!;
  const at = file.headers.indexOf(title);
  file.form!.items = file.form!.items.filter((item) => item.title !== title);
  file.headers.splice(at, 1);
  for (const row of file.rows) row.cells.splice(at, 1);
  return folder;
}

describe('a renamed question', () => {
  test.each([true, false])(
    'is asked about once, and read meanwhile; Google renames the column too: %s',
    async (renameRenamesHeader) => {
      const at = await committeeAfter('checked', { switches: { renameRenamesHeader } });
      const calm = people(at);
      renameItem(at.world, FORM.mentee, await questionId('mentee', /^Areas of work/), 'Areas of interest');
      const { title, text } = card(at);
      expect(title).toBe('A question has a new name');
      expect(text[0]).toBe(
        '\u2018Areas of work you want to grow in\u2019 is now called \u2018Areas of interest\u2019. Is it the same question?',
      );
      expect(people(at)).toEqual(calm);
      answer(at, /^Yes, the same/);
      expect(people(at)).toEqual(calm);
      expect(cards(at)).toEqual([]);
    },
  );

  test('renamed a second time, it is asked about by the name that was confirmed', async () => {
    const at = await committeeAfter('checked');
    const id = await questionId('mentee', /^Areas of work/);
    renameItem(at.world, FORM.mentee, id, 'Areas of interest');
    answer(at, /^Yes, the same/);
    renameItem(at.world, FORM.mentee, id, 'Topics');
    expect(card(at).text[0]).toContain('\u2018Areas of interest\u2019 is now called \u2018Topics\u2019');
  });

  test('that is another question now: nothing is judged until a person has chosen, and undo asks again', async () => {
    const at = await committeeAfter('checked');
    const calm = people(at);
    const areas = await questionId('mentee', /^Areas of work/);
    renameItem(at.world, FORM.mentee, areas, 'Hobbies');
    addItem(at.world, FORM.mentee, {
      ...itemOf(at.world.forms[FORM.mentee]!, areas),
      id: 990_100,
      title: 'Fields to grow in',
    });
    answer(at, /^No, choose again/);
    const { title, text, answers } = card(at);
    expect(title).toBe('Which question asks for: Areas of work?');
    expect(text.join(' ')).toContain('Until this is answered, nothing is read or judged.');
    expect(at.refused('checkApplications')).toMatchObject({ code: 'E-12', go: 'applications' });
    expect(people(at)).toEqual(calm);
    expect(answers.map((a) => a.label)).toEqual(
      expect.arrayContaining(['Fields to grow in', 'The form does not ask for it']),
    );
    const undoId = answer(at, /^Fields to grow in/);
    changes(at, 'vivek.santos', { 990100: ['Preservation'] });
    look(at);
    // Only what they want to grow in; the hobbies are read no more.
    expect(topics(at, vivek).split('; ')[0]).toBe('Preservation');
    at.ask<Undone>('undo', { id: undoId, how: 'ask' });
    expect(card(at).title).toBe('Which question asks for: Areas of work?');
  });
});

test('questions put in another order change nothing, and neither does a column that a co-chair moved', async () => {
  const at = await committeeAfter('checked');
  const calm = people(at);
  moveItem(at.world, FORM.mentee, await questionId('mentee', /^Commitments/), 0);
  moveItem(at.world, FORM.mentee, await questionId('mentee', /^First name/), 9);
  const tab = at.tab(RESPONSES.mentee);
  moveColumn(tab, columnOf(at.world, tab, 'Last name'), 12);
  moveColumn(tab, columnOf(at.world, tab, 'Timestamp'), 3);
  expect(look(at)).toMatchObject(QUIET);
  expect(cards(at)).toEqual([]);
  expect(people(at)).toEqual(calm);
});

describe('a question that is added', () => {
  const TITLE = 'Which one thing matters most in your match?';

  test('and asks for something nobody asked for is offered once: used', async () => {
    const at = await committeeAfter('checked', { folder: await menteesNotAsked(TITLE) });
    const [theirs] = (await cohort()).applications
      .filter((f) => f.role === 'mentee')
      .flatMap((f) => f.form!.items.filter((i) => i.title === TITLE));
    const fresh = addItem(at.world, FORM.mentee, {
      ...theirs!,
      id: 990_200,
      title: 'What is most important to you in a match?',
    });
    const { title, text } = card(at);
    expect(title).toBe('A new question in the form');
    expect(text[0]).toContain('\u2018What is most important to you in a match?\u2019');
    expect(text[0]).toContain('looks like: What matters most');
    answer(at, /^Use it/);
    changes(at, 'vivek.santos', { [fresh.id]: 'Time zone or location' });
    look(at);
    expect(
      at
        .ask<{ forms: { fields: { key: string; id: number | null }[] }[] }>('setUpView')
        .forms.flatMap((f) => f.fields.filter((x) => x.key === 'mattersMost').map((x) => x.id)),
    ).toEqual([990_200]);
  });

  test('and is left out stays left out', async () => {
    const at = await committeeAfter('checked', { folder: await menteesNotAsked('Time zone') });
    addItem(at.world, FORM.mentee, { type: 'TEXT', title: 'Time zone' });
    answer(at, /^Leave it out/);
    expect(cards(at)).toEqual([]);
  });

  test('and asks for nothing that Mentor Desk reads is no card', async () => {
    const at = await committeeAfter('checked');
    addItem(at.world, FORM.mentee, { type: 'TEXT', title: 'How did you hear of us?' });
    expect(look(at)).toMatchObject(QUIET);
    expect(cards(at)).toEqual([]);
  });

  test('under a title that is there already: the older one is read until a person prefers the new one', async () => {
    const at = await committeeAfter('checked');
    const calm = people(at);
    const title = 'Employer or school';
    const fresh = addItem(at.world, FORM.mentee, { type: 'TEXT', title });
    changes(at, 'bronwyn.omalley', { [fresh.id]: 'Another Place' });
    expect(card(at).title).toBe(`Two questions are called \u2018${title}\u2019`);
    expect(people(at)).toEqual(calm);
    const leaves = at.copy();
    answer(leaves, /^Keep reading the older one/);
    expect(people(leaves)).toEqual(calm);
    answer(at, /^Read the new one/);
    expect(cards(at)).toEqual([]);
  });
});

describe('a question that is taken out of the form', () => {
  test('keeps its answers; it is said once what it asked for', async () => {
    const at = await committeeAfter('checked');
    const calm = people(at);
    removeItem(at.world, FORM.mentee, await questionId('mentee', /^Areas of work/));
    const { title, text } = card(at);
    expect(title).toBe('A question was removed');
    expect(text[0]).toContain('\u2018Areas of work you want to grow in\u2019 is no longer in the form');
    expect(people(at)).toEqual(calm);
    answer(at, /^Keep the answers/);
    expect(people(at)).toEqual(calm);
    expect(cards(at)).toEqual([]);
  });

  test('and is not asked any more by word of the committee: what needs it is switched off', async () => {
    const at = await committeeAfter('checked');
    removeItem(at.world, FORM.mentee, await questionId('mentee', /^Commitments/));
    answer(at, /^The form does not ask for it/);
    expect(people(at)[vivek]!.Orientation).toBe('Not asked');
    expect(people(at)[vivek]!.Status).toBe('Eligible');
  });

  test('split in two: one card offers both, ticks of either count, and earlier answers stay', async () => {
    const at = await committeeAfter('checked');
    const areas = await questionId('mentee', /^Areas of work/);
    const { id: _, choices, ...asked } = itemOf(at.world.forms[FORM.mentee]!, areas);
    removeItem(at.world, FORM.mentee, areas);
    const one = addItem(at.world, FORM.mentee, {
      ...asked,
      title: 'Areas of work: with people',
      choices: choices!.slice(0, 4),
    });
    const two = addItem(at.world, FORM.mentee, {
      ...asked,
      title: 'Areas of work: with things',
      choices: choices!.slice(4),
    });
    const { text } = card(at);
    expect(text.join(' ')).toContain(
      'Now it asks \u2018Areas of work: with people\u2019 and \u2018Areas of work: with things\u2019. Earlier answers stay.',
    );
    const before = topics(at, vivek);
    answer(at, /^Read /);
    const { answers, ...rest } = await answersOf('dana.reyes', 'mentee');
    const said = {
      ...answers,
      [one.id]: ['Assessment'],
      [two.id]: ['Preservation', 'Metadata, cataloging and discovery'],
    };
    at.ws.submit(FORM.mentee, { ...rest, answers: said }, 'never');
    expect(look(at)).toMatchObject({ new: 1, changed: 0, removed: 0 });
    expect(topics(at, dana).split('; ').slice(0, 3)).toEqual([
      'Assessment',
      'Preservation',
      'Metadata, cataloging and discovery',
    ]);
    expect(topics(at, vivek)).toBe(before);
  });
});

describe('the form is linked to a new tab', () => {
  test('said once, with the tab that is read now', async () => {
    const at = await committeeAfter('checked');
    const calm = people(at);
    const fresh = linkForm(at.world, FORM.mentee, at.world.script.boundTo);
    const { title, text } = card(at);
    expect(title).toBe('A form has a new tab');
    expect(text[0]).toContain(`read from the tab \u2018${fresh.name}\u2019 now`);
    answer(at, /^That is right/);
    expect(people(at)).toEqual(calm);
  });
});

describe('a header of the response tab that somebody changed by hand', () => {
  test('is asked about with an example; nothing is read before, and then it is that column', async () => {
    const at = await committeeAfter('checked');
    const calm = people(at);
    at.typeAt(RESPONSES.mentee, 'Areas of work you want to grow in', 1, 'Wishes');
    const { title, text } = card(at);
    expect(title).toBe('The column \u2018Areas of work you want to grow in\u2019 was renamed to \u2018Wishes\u2019');
    expect(text.join(' ')).toMatch(
      /In \u2018Wishes\u2019: for example \u2018.+\u2019\..*Until this is answered, nothing is read or judged\./,
    );
    // An application arrives meanwhile: it is not judged by half of its answers.
    at.ask('switchOnAutomaticReading');
    at.ws.submit(FORM.mentee, await answersOf('dana.reyes', 'mentee'));
    expect(people(at)).toEqual(calm);
    answer(at, /^It is the same column/);
    expect(Object.keys(people(at))).toContain(dana);
    const { [dana]: _, ...others } = people(at);
    expect(others).toEqual(calm);
    // Moved, it is still found.
    const tab = at.tab(RESPONSES.mentee);
    moveColumn(tab, columnOf(at.world, tab, 'Wishes'), 2);
    expect(look(at)).toMatchObject(QUIET);
  });

  test('a column that was deleted is named, and the answers are not taken from its neighbor', async () => {
    const at = await committeeAfter('checked');
    const tab = at.tab(RESPONSES.mentee);
    const calm = people(at);
    deleteColumn(tab, columnOf(at.world, tab, 'Areas of work you want to grow in'));
    const { title, text } = card(at);
    expect(title).toBe(
      'The column \u2018Areas of work you want to grow in\u2019 is not in the tab \u2018Mentee responses\u2019',
    );
    expect(text.join(' ')).toContain('Version history');
    expect(people(at)).toEqual(calm);
  });
});

test('next year\u2019s forms are new: what was said about titles, meanings and answers last year is offered again', async () => {
  const at = await committeeAfter('checked');
  const [mentor, mentee] = [at.world.forms[FORM.mentor]!, at.world.forms[FORM.mentee]!];
  const odd = 'Where on the globe does your clock tick?';
  renameItem(at.world, FORM.mentee, await questionId('mentee', /^Time zone/), odd);
  answer(at, /^Yes, the same/);
  at.ask('sayMeanings', {
    matter: 'orientation',
    words: { 'I will answer the check-in and closing surveys': 'no', 'Count me in': 'yes' },
  });
  at.ask('saySame', { topic: 'areas', answer: 'Old books', as: 'Preservation' });
  const { boundTo } = at.world.script;
  for (const old of [mentor, mentee]) {
    unlinkForm(at.world, old.id);
    const items = structuredClone(old.items).map((item) => ({
      ...item,
      id: item.id + 5_000_000,
      choices: item.choices?.map((one) => (one === 'Preservation' && old === mentee ? 'Old books' : one)),
    }));
    // Without its answers the odd title says nothing: only memory knows it.
    for (const item of items) if (item.title === odd) Object.assign(item, { type: 'TEXT', choices: undefined });
    for (const item of items)
      if (item.title === 'Commitments')
        item.choices = item.choices!.map((one) => (/orientation/.test(one) ? 'Count me in' : one));
    const id = `next-${old.id}`;
    newForm(at.world, { id, title: old.title.replace('2023', '2024'), owner: old.owner, collectsEmail: true, items });
    linkForm(at.world, id, boundTo, { tab: `${old.title.includes('Mentor A') ? 'Mentors' : 'Mentees'} 2024` });
  }
  const { forms } = at.ask<{ forms: { title: string; doubts: string[] }[] }>('setUp', {});
  expect(forms.map(({ title, doubts }) => [/202\d/.exec(title)![0], doubts])).toEqual([
    ['2024', []],
    ['2024', []],
  ]);
  const view = at.ask<{
    forms: { role: string; fields: { key: string; title: string; confirmed: boolean }[] }[];
    same: { answer: string; as: string; said: boolean }[];
  }>('setUpView');
  const zone = view.forms.find((f) => f.role === 'mentee')!.fields.find((f) => f.key === 'timeZone')!;
  expect(zone.title).toBe(odd);
  expect(view.same.filter((row) => row.answer === 'Old books').map(({ as, said }) => [as, said])).toEqual([
    ['Preservation', true],
  ]);

  const { answers, email } = at.response('mentee', 'vivek.santos');
  const theirs = Object.fromEntries(Object.entries(answers).map(([id, said]) => [Number(id) + 5_000_000, said]));
  const id = (await questionId('mentee', /^Commitments/)) + 5_000_000;
  at.ws.submit(
    `next-${FORM.mentee}`,
    { email, answers: { ...theirs, [id]: ['Count me in'] }, at: at.world.clock },
    'never',
  );
  look(at);
  const row = at.rows('People').find((r) => r.Person === vivek && r.Status !== 'Withdrawn')!;
  expect(row.Orientation).toBe('Agreed');
});
