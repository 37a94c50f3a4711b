/** The answers go to two other spreadsheets: the committee pastes the forms' addresses, and everything goes on as if they were here. */
import { linkForm, unlinkForm } from '../../workspace/emulator/form-design';
import { removeTab, tabNamed } from '../../workspace/hands';
import { newSpreadsheet } from '../../workspace/world-new';
import { answersOf, type Committee, cohort, committeeAfter, FORM, RESPONSES, STEPS } from './committee';
import { look, people, QUIET } from './messy';

const ROLES = ['mentor', 'mentee'] as const;
const BOOK = { mentor: 'mentor-answers', mentee: 'mentee-answers' };
const edit = (role: 'mentor' | 'mentee'): string => `https://docs.google.com/forms/d/${FORM[role]}/edit#responses`;

interface SetUpReply {
  forms: { role: string; title: string; doubts: string[] }[];
  said: string[];
}

/** Both forms answer into spreadsheets of their own; in the committee's spreadsheet there is no tab of theirs. */
async function elsewhere(): Promise<Committee> {
  const at = await committeeAfter('loaded');
  const { world } = at;
  const here = world.spreadsheets[world.script.boundTo]!;
  for (const role of ROLES) {
    world.spreadsheets[BOOK[role]] = newSpreadsheet(BOOK[role], `${role} answers`, here.owner, here.timeZone);
    linkForm(world, FORM[role], BOOK[role], { tab: 'Form Responses 1' });
  }
  here.sheets.push({ ...here.sheets[0]!, id: 77, name: 'Notes', cells: [], formId: '', formColumns: [] });
  for (const role of ROLES) removeTab(world, at.tab(RESPONSES[role]));
  return at;
}

const link = (at: Committee, address: string): SetUpReply => at.ask<SetUpReply>('setUp', { link: address });
const words = (at: Committee, address: string, user = at.world.user): [string, string] => {
  const { code, words: said } = at.refused('setUp', { link: address }, user);
  return [code, said];
};

describe('forms that answer into other spreadsheets', () => {
  let begun: Committee;
  let here: Record<string, Record<string, string>>;

  beforeAll(async () => {
    begun = await elsewhere();
    here = people(await committeeAfter('checked'));
  });

  test('without an address nothing is found, and the panel says what to do', () => {
    const [code, said] = words(begun.copy(), '');
    expect(code).toBe('E-41');
    expect(said).toContain('paste the form\u2019s address');
  });

  test.each([
    ['the short one', 'https://forms.gle/W6LJaFUka9wvb4MD7'],
    ['the short one without https', 'forms.gle/KbULTv7ReLbBy8yd9'],
    ['the long one', 'https://docs.google.com/forms/d/e/1FAIpQLSdUNKNOWN/viewform?usp=sf_link'],
  ])('the applicants\u2019 link, %s, opens nothing, and is named for what it is', (_, address) => {
    const at = begun.copy();
    const [code, said] = words(at, address);
    expect(code).toBe('E-63');
    expect(said).toContain('This is the applicants\u2019 link.');
    expect(said).toContain('Open the form for editing and paste that address.');
    expect(at.world.spreadsheets[at.world.script.boundTo]!.sheets.map((s) => s.name)).toEqual(['Notes']);
  });

  test('something that is no form, a form without a spreadsheet, one that nobody lets us open, and a spreadsheet that is closed to us', () => {
    const at = begun.copy();
    expect(words(at, 'https://docs.google.com/spreadsheets/d/abc/edit')[0]).toBe('E-64');
    expect(words(at, 'https://docs.google.com/forms/d/1nobodys-form-at-all/edit')[0]).toBe('E-43');
    const member = at.invite();
    expect(words(at, edit('mentor'), member)[0]).toBe('E-43');
    at.world.forms[FORM.mentor]!.editors.push(member);
    const [code, said] = words(at, edit('mentor'), member);
    expect([code, said]).toEqual(['E-66', expect.stringContaining('Ask its owner to share it with you')]);
    unlinkForm(at.world, FORM.mentee);
    expect(words(at, edit('mentee'))[0]).toBe('E-65');
  });

  test('both addresses pasted, one after the other: the same people and statuses as if the tabs were here', async () => {
    const at = begun.copy();
    expect(link(at, edit('mentor')).forms.map((f) => f.role)).toEqual(['mentor']);
    expect(link(at, `${edit('mentee')} `).forms.map((f) => f.role)).toEqual(['mentee']);
    const folder = await cohort();
    STEPS['set up']!(at, folder);
    STEPS.checked!(at, folder);
    expect(people(at)).toEqual(here);
    expect(look(at)).toMatchObject(QUIET);
    // Nobody writes there, and nothing is kept there.
    expect(ROLES.map((role) => at.world.spreadsheets[BOOK[role]]!.sheets.length)).toEqual([2, 2]);

    // One trigger for each spreadsheet, and an application that comes is judged.
    at.ask('switchOnAutomaticReading');
    expect(at.world.triggers.map((t) => t.sourceId).sort()).toEqual([BOOK.mentee, BOOK.mentor]);
    at.ws.submit(FORM.mentee, await answersOf('dana.reyes', 'mentee'));
    expect(at.person('mentee:dana.reyes').Status).toBeTruthy();
    // As many calls as a dozen at most, wherever the answers are.
    const { calls } = at.lastRun();
    expect(Object.values(calls).reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(12);

    // Somebody to whom the other spreadsheet is closed is told so, and nothing is changed.
    const member = at.invite();
    const refused = at.refused('checkApplications', {}, member);
    expect(refused.code).toBe('E-58');
    expect(refused.words).toContain('cannot be opened from this account');
  });

  test('next year\u2019s form is pasted: it takes the place of last year\u2019s, which is said and no longer read', async () => {
    const at = begun.copy();
    link(at, edit('mentor'));
    link(at, edit('mentee'));
    const { world } = at;
    const again = structuredClone(world.forms[FORM.mentee]!);
    world.forms['1next-year'] = {
      ...again,
      id: '1next-year',
      title: 'Mentee application 2024',
      responses: [],
      destinationId: '',
    };
    linkForm(world, '1next-year', BOOK.mentee, { tab: 'Form Responses 2' });
    const { said } = link(at, 'https://docs.google.com/forms/d/1next-year/edit');
    expect(said.join(' ')).toContain(`It takes the place of \u201c${again.title}\u201d, which is no longer read.`);
    expect(at.ask<{ applications: unknown }>('checkApplications').applications).toEqual({ mentor: 4, mentee: 0 });
  });
});

describe('an applicants\u2019 link where tabs of this spreadsheet tell which form it is', () => {
  test('the long one is known by its published id, and the short one where both tabs are here', async () => {
    const at = await committeeAfter('loaded');
    const published = `https://docs.google.com/forms/d/e/${at.world.forms[FORM.mentee]!.publishedId}/viewform`;
    expect(
      link(at, published)
        .forms.map((f) => f.role)
        .sort(),
    ).toEqual(['mentee', 'mentor']);
    expect(link(at, 'https://forms.gle/KbULTv7ReLbBy8yd9').forms).toHaveLength(2);
  });

  test('the short one tells nothing where only one of the forms is here', async () => {
    const at = await elsewhere();
    linkForm(at.world, FORM.mentor, at.world.script.boundTo, { tab: RESPONSES.mentor });
    expect(words(at, 'https://forms.gle/KbULTv7ReLbBy8yd9')[0]).toBe('E-63');
    expect(link(at, '').forms.map((f) => f.role)).toEqual(['mentor']);
    expect(
      link(at, edit('mentee'))
        .forms.map((f) => f.role)
        .sort(),
    ).toEqual(['mentee', 'mentor']);
    expect(tabNamed(at.world, RESPONSES.mentor).cells).toHaveLength(5);
  });
});
