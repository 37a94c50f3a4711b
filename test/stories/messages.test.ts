/** Messages after the first round: partners who change, drafts that are edited, sent or deleted, answers, the committee's own words. */
import { select } from '../../workspace/hands';
import { discardDraft, editDraft, sendDraft } from '../../workspace/hands-mail';
import { Committee, cohort, committeeAfter, cutsOf, draftsIn, MENTEES, MENTORS } from './committee';

interface Made {
  rows: { key: string; person: string; address: string; kind: string; state: string; mine: boolean }[];
  questions: { key: string; person: string; gone: boolean }[];
  changed: { key: string; person: string; address: string; kind: string; state: string }[];
  leftOver: { key: string; person: string }[];
}
interface Done {
  made: number;
  exist: number;
  left: number;
  deleted: number;
  gone: number;
  said: string[];
  undoId: string;
  done: boolean;
}

/** Mentors with a place left, so that nobody is without a pair when one withdraws. */
const SPARE = ['amara.zielinski', 'keiko.petrov', 'grace.silva'];
const INTRODUCTION = { message: 'introduction' };
const made = (at: Committee): Made => at.ask<Made>('draftsMade');
const to = (at: Committee, name: string): string[] =>
  draftsIn(at.world).filter((mime) => new RegExp(`^To: [\\s\\S]*?<${name}[^>]*>`, 'm').test(mime));
const idOf = (at: Committee, name: string): string =>
  at.rows('Messages').find((row) => row.Email!.startsWith(name) && row.State === 'Draft ready')!.Id!;
const body = (mime: string): string =>
  mime
    .split(/\r\n--[^\r]*\r\n/)
    .slice(1)
    .map((part) => Buffer.from(part.slice(part.indexOf('\r\n\r\n')), 'base64').toString('utf8'))
    .join('\n');

/** Introductions are drafted; then a mentor withdraws, and the mentees are paired anew. */
async function repaired(): Promise<{ at: Committee; mentee: string; before: string }> {
  const folder = await cohort({ mentor: [...MENTORS, ...SPARE] });
  const at = await committeeAfter('drafted', { folder });
  const pair = at.rows('Pairs')[0]!;
  const [, mentee, before] = /^mentee:(\S+) mentor:(\S+)$/.exec(pair.Pair!)!;
  at.ws.wait(600_000);
  at.ask('decide', { decisions: [{ person: `mentor:${before}`, word: 'Withdraw', note: '' }] });
  at.ask('suggestPairs');
  at.approveAll();
  return { at, mentee: mentee!, before: before! };
}

describe('a pair that changed after its introductions were drafted', () => {
  test('nobody gets a second draft in silence: whose partners changed is shown, and the draft of who is out is named', async () => {
    const { at, before } = await repaired();
    const drafts = draftsIn(at.world);
    const { changed, leftOver } = made(at);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.every((row) => row.kind === 'introduction' && row.state === 'Draft ready')).toBe(true);
    expect([...leftOver.map((row) => row.key), ...changed.map((row) => row.key)].join()).toContain(before);
    const reply = at.ask<Done>('createDrafts', INTRODUCTION);
    expect(reply.said.join(' ')).toContain('has this message already, but it has changed since');
    const kept = draftsIn(at.world);
    for (const draft of drafts) expect(kept).toContain(draft);
    const addresses = at.rows('Messages').map((row) => row.Email!.toLowerCase());
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  test('the difference is shown line by line, and one press writes the draft anew, in place', async () => {
    const { at, mentee } = await repaired();
    at.finishDrafts();
    const one = made(at).changed.find((row) => row.address.toLowerCase() === mentee.toLowerCase());
    const ask = { ...INTRODUCTION, address: one!.address };
    const difference = at.ask<{ lines: { kind: string; text: string }[]; edited: boolean; place: string }>(
      'draftDifference',
      ask,
    );
    expect([difference.edited, difference.place]).toEqual([false, 'here']);
    expect(new Set(difference.lines.map((line) => line.kind))).toEqual(new Set(['out', 'in', 'same']));
    const count = draftsIn(at.world).length;
    const id = idOf(at, one!.address);
    expect(at.ask<Done>('rewriteDraft', ask).done).toBe(true);
    expect(draftsIn(at.world)).toHaveLength(count);
    expect(idOf(at, one!.address)).toBe(id);
    const comes = difference.lines.filter((line) => line.kind === 'in' && line.text.includes('@'));
    for (const { text } of comes) expect(body(to(at, one!.address)[0]!)).toContain(text);
    expect(made(at).changed.map((row) => row.key)).not.toContain(one!.key);
    expect(at.ask<Done>('rewriteDraft', ask).done).toBe(false);
  });

  test('a draft that somebody edited in Gmail is left as it is, even if it is the old text', async () => {
    const { at } = await repaired();
    const [one] = made(at).changed;
    editDraft(at.world, at.world.user, idOf(at, one!.address), { text: 'My own words.' });
    const ask = { ...INTRODUCTION, address: one!.address };
    expect(at.ask<{ edited: boolean }>('draftDifference', ask).edited).toBe(true);
    const reply = at.ask<Done>('rewriteDraft', ask);
    expect([reply.done, reply.said[0]]).toEqual([false, expect.stringContaining('edited the draft')]);
    expect(body(`\r\n--x\r\n${to(at, one!.address)[0]}`)).toContain('My own words.');
  });

  test('rewriting is cut at every call: in the end the draft says the new partners, once', async () => {
    const { at: before } = await repaired();
    before.finishDrafts();
    const [one] = made(before).changed;
    const ask = { ...INTRODUCTION, address: one!.address };
    const whole = before.copy();
    whole.ask('rewriteDraft', ask);
    for (const { n, world } of cutsOf(before, (at) => at.press('rewriteDraft', ask))) {
      const at = new Committee(world);
      at.press('rewriteDraft', ask);
      expect([n, draftsIn(at.world)]).toEqual([n, draftsIn(whole.world)]);
      expect([n, made(at).changed.map((row) => row.key)]).toEqual([n, made(whole).changed.map((row) => row.key)]);
    }
  });

  test('a message that was sent already is written once more only when a person asks, and exactly once', async () => {
    const { at } = await repaired();
    at.finishDrafts();
    const [one] = made(at).changed;
    sendDraft(at.world, at.world.user, idOf(at, one!.address));
    at.ask('checkSent');
    const [gone] = made(at).questions;
    at.ask('answerUncertain', { answers: [{ key: gone!.key, answer: 'it was sent' }] });
    expect(to(at, one!.address)).toEqual([]);
    expect(at.ask<Done>('createDrafts', INTRODUCTION).made).toBe(0);
    const again = { ...INTRODUCTION, who: 'chosen', chosen: [one!.address], again: [one!.key] };
    expect(at.ask<Done>('createDrafts', again).made).toBe(1);
    expect(at.ask<Done>('createDrafts', again).made).toBe(0);
    expect(at.ask<Done>('createDrafts', INTRODUCTION).made).toBe(0);
    expect(to(at, one!.address)).toHaveLength(1);
    expect(made(at).changed.map((row) => row.address)).not.toContain(one!.address);
  });
});

test('Yara, drafted as a mentee, becomes a mentor as well: her one draft is shown as changed, and she gets no second', async () => {
  const at = await committeeAfter('suggested', {
    folder: await cohort({
      mentor: ['sunniva.abernathy', 'yara.villanueva'],
      mentee: ['thandiwe.dvorak', 'yara.villanueva'],
    }),
  });
  const pairs = at.rows('Pairs');
  expect(pairs).toHaveLength(2);
  const hers = pairs.map((row) => row.Pair!.split(' ')[0]!).find((mentee) => mentee.startsWith('mentee:yara'))!;
  at.ask('approvePairs', { only: [hers], weakToo: [hers], note: '' });
  at.finishDrafts();
  expect(to(at, 'yara')).toHaveLength(1);
  at.approveAll();
  at.finishDrafts();
  expect(to(at, 'yara')).toHaveLength(1);
  const changed = made(at).changed.filter((row) => row.address.startsWith('yara'));
  expect(changed).toHaveLength(1);
  at.ask('rewriteDraft', { ...INTRODUCTION, address: changed[0]!.address });
  expect(body(to(at, 'yara')[0]!)).toMatch(/You take part .* twice/);
  expect(made(at).changed).toEqual([]);
});

describe('drafts that were made here', () => {
  const keys = (at: Committee): string[] => at.rows('Messages').map((row) => row.Key!);

  test('are deleted with one press, and can be made again', async () => {
    const at = await committeeAfter('drafted');
    const before = draftsIn(at.world);
    const reply = at.ask<Done>('deleteDrafts', { keys: keys(at) });
    expect(reply).toMatchObject({ deleted: 8, gone: 0, left: 0 });
    expect(draftsIn(at.world)).toEqual([]);
    expect(at.rows('Messages').every((row) => row.State === 'To be made')).toBe(true);
    at.finishDrafts();
    expect(draftsIn(at.world)).toEqual(before);
  });

  test('one that was edited by hand stays, one that was sent is asked about', async () => {
    const at = await committeeAfter('drafted');
    const [one, other] = at.rows('Messages').map((row) => row.Id!);
    editDraft(at.world, at.world.user, one!, { subject: 'My own subject' });
    sendDraft(at.world, at.world.user, other!);
    const reply = at.ask<Done>('deleteDrafts', { keys: keys(at) });
    expect(reply).toMatchObject({ deleted: 6, gone: 1 });
    expect(reply.said.join(' ')).toMatch(/1 draft was edited by hand/);
    expect(draftsIn(at.world)).toHaveLength(1);
    expect(made(at).questions).toMatchObject([{ gone: true }]);
  });

  test('those that were found again after a cut are deleted like the others, but for one that was edited meanwhile', async () => {
    const at = await committeeAfter('approved');
    let made = 0;
    at.ws.hooks.after = ({ member, runId }) => {
      if (member === 'gmail.users.drafts.create' && ++made === 3) at.ws.kill(runId);
    };
    expect(at.press('createDrafts', INTRODUCTION)).toBeNull();
    at.ws.hooks = {};
    const [first] = at.world.mailboxes[at.world.user]!.drafts;
    editDraft(at.world, at.world.user, first!.id, { text: 'My own words.' });
    at.finishDrafts();
    expect(draftsIn(at.world)).toHaveLength(8);
    const reply = at.ask<Done>('deleteDrafts', { keys: keys(at) });
    expect([reply.deleted, reply.said.join(' ')]).toEqual([7, expect.stringMatching(/1 draft was edited by hand/)]);
    expect(at.world.mailboxes[at.world.user]!.drafts.map((draft) => draft.id)).toEqual([first!.id]);
  });

  test('deleting is cut at every call: nothing is lost sight of, and nobody gets a second message', async () => {
    const before = await committeeAfter('drafted');
    const all = keys(before);
    for (const { n, world } of cutsOf(before, (at) => at.press('deleteDrafts', { keys: all }))) {
      const at = new Committee(world);
      at.ask('deleteDrafts', { keys: all });
      expect([n, draftsIn(at.world)]).toEqual([n, []]);
      const states = at.rows('Messages').map((row) => row.State);
      expect([n, states.filter((s) => s !== 'To be made' && s !== 'Uncertain')]).toEqual([n, []]);
      // What was deleted just before the cut cannot be told from sent: it is asked about, and nothing is made for it meanwhile.
      at.ask('createDrafts', INTRODUCTION);
      expect([n, draftsIn(at.world).length]).toEqual([n, states.filter((s) => s === 'To be made').length]);
    }
  });

  test('those that are gone: a person says whether sent or deleted, and nobody else is asked about', async () => {
    const at = await committeeAfter('drafted');
    const [sent, deleted] = at.rows('Messages').map((row) => row.Id!);
    sendDraft(at.world, at.world.user, sent!);
    discardDraft(at.world, at.world.user, deleted!);
    expect(at.ask<Done>('checkSent')).toMatchObject({ gone: 2, left: 0 });
    const { questions } = made(at);
    expect(questions.map((q) => q.gone)).toEqual([true, true]);
    at.ask('answerUncertain', {
      answers: [
        { key: questions[0]!.key, answer: 'it was sent' },
        { key: questions[1]!.key, answer: 'it was deleted' },
      ],
    });
    const states = at.rows('Messages').map((row) => [row.State, row['Sent on'] !== '']);
    expect(states.slice(0, 2)).toEqual([
      ['Sent', true],
      ['Draft gone', false],
    ]);
    expect(at.ask<Done>('createDrafts', INTRODUCTION)).toMatchObject({ made: 0, exist: 8 });
  });

  test('a list that lags does not make a draft look gone', async () => {
    const at = await committeeAfter('approved', { switches: { draftListLag: 600_000 } });
    at.ask('createDrafts', INTRODUCTION);
    expect(at.ask<Done>('checkSent')).toMatchObject({ gone: 0 });
  });

  test('drafts in the Gmail of somebody else are theirs to delete', async () => {
    const at = await committeeAfter('drafted');
    const coChair = at.invite();
    const reply = at.ask<Done>('deleteDrafts', { keys: keys(at) }, coChair);
    expect([reply.deleted, reply.said.join(' ')]).toEqual([0, expect.stringContaining('somebody else')]);
    expect(draftsIn(at.world)).toHaveLength(8);
  });

  test('noted by hand as sent, and taken back', async () => {
    const at = await committeeAfter('approved');
    const { texts } = at.ask<{ texts: { key: string; text: string }[] }>('messageTexts', INTRODUCTION);
    expect(texts).toHaveLength(8);
    const reply = at.ask<Done>('noteMessages', { ...INTRODUCTION, keys: [texts[0]!.key], state: 'Sent' });
    expect(at.rows('Messages')).toMatchObject([{ Key: texts[0]!.key, State: 'Sent', In: '' }]);
    expect(at.ask<Done>('createDrafts', INTRODUCTION).made).toBe(7);
    const other = at.copy();
    other.ask('noteMessages', { ...INTRODUCTION, keys: [texts[1]!.key], state: 'To be made' });
    expect(other.rows('Messages').filter((row) => row.State === 'To be made')).toEqual([]);
    const undone = at.ask<{ done: boolean }>('undo', { id: reply.undoId, how: 'all' });
    expect(undone.done).toBe(true);
    expect(at.rows('Messages').map((row) => row.Key)).not.toContain(texts[0]!.key);
  });
});

describe('the committee\u2019s own words', () => {
  const type = (at: Committee, key: string, header: string, text: string): void =>
    at.type('Templates', ['Key', key], header, text);
  const check = (at: Committee, message = 'introduction') =>
    at.ask<{
      make: number;
      problems: { sentence: string }[];
      cautions: string[];
      first: { subject: string; text: string }[];
      people: { has: string }[];
    }>('checkMessage', { message });

  test('the tab has every text; what is typed there is what the draft says, and put back it is the supplied one again', async () => {
    const at = await committeeAfter('approved');
    const supplied = check(at).first;
    at.ask('openTemplates');
    expect(at.rows('Templates')).toHaveLength(22);
    expect(check(at).first).toEqual(supplied);
    type(at, 'introduction-mentee', 'Subject (edit)', 'Hello {{first name}}, meet {{partner name}}');
    expect(
      check(at)
        .first.map((one) => one.subject)
        .join(),
    ).toMatch(/Hello \w+, meet/);
    const { undoId } = at.ask<Done>('putBackTemplate', { key: 'introduction-mentee' });
    expect(check(at).first).toEqual(supplied);
    at.ask('undo', { id: undoId });
    expect(
      check(at)
        .first.map((one) => one.subject)
        .join(),
    ).toMatch(/Hello \w+, meet/);
  });

  test('a name that does not exist is reported with what was meant, before any draft is made', async () => {
    const at = await committeeAfter('approved');
    at.ask('openTemplates');
    type(at, 'introduction-mentee', 'Subject (edit)', 'Hello {{frist name}}');
    const { problems } = check(at);
    expect(problems.map((p) => p.sentence).join(' ')).toMatch(
      /\{\{frist name\}\} .* Did you mean \{\{first name\}\}\?/,
    );
    const reply = at.ask<Done>('createDrafts', INTRODUCTION);
    expect(reply.said.join(' ')).toContain('{{frist name}}');
    expect(draftsIn(at.world).some((mime) => mime.includes('frist'))).toBe(false);
    const { templates } = at.ask<{ templates: { key: string; own: boolean; problems: string[] }[] }>('templatesNow');
    expect(templates.filter((t) => t.own || t.problems.length > 0)).toMatchObject([
      { key: 'introduction-mentee', own: true, problems: [expect.stringContaining('first name')] },
    ]);
  });

  test('one press puts the name that was meant in its place, wherever it stands; and can be taken back', async () => {
    const at = await committeeAfter('approved');
    at.ask('openTemplates');
    const wrong = 'Dear {{frist name}},\n\n{{#frist name}}Welcome, {{ frist name }}.{{/frist name}}';
    type(at, 'introduction-mentee', 'Text (edit)', wrong);
    const { problems } = at.ask<{ problems: { sentence: string; replace?: object }[] }>('checkMessage', INTRODUCTION);
    expect(problems.map((p) => p.replace)).toEqual([
      { key: 'introduction-mentee', wrong: 'frist name', right: 'first name' },
    ]);
    const { undoId } = at.ask<Done>('replaceName', problems[0]!.replace);
    expect(check(at).problems).toEqual([]);
    expect(check(at).first.some((one) => /^Dear (\S+),\n\nWelcome, \1\.\n$/.test(one.text))).toBe(true);
    expect(at.ask<Done>('replaceName', problems[0]!.replace).said[0]).toContain('does not stand in the text');
    at.ask('undo', { id: undoId });
    expect(check(at).problems).toHaveLength(1);
  });

  test('a blank text is never drafted', async () => {
    const at = await committeeAfter('approved');
    at.ask('openTemplates');
    for (const key of ['introduction-mentee', 'introduction-mentor', 'introduction-both-roles'])
      type(at, key, 'Text (edit)', '');
    expect(
      check(at)
        .problems.map((p) => p.sentence)
        .join(' '),
    ).toMatch(/the text is blank/);
    expect(at.ask<Done>('createDrafts', INTRODUCTION).made).toBe(0);
  });

  test('what the committee must type is asked for: without it no draft, with it everybody\u2019s', async () => {
    const at = await committeeAfter('drafted');
    const none = at.ask<{ problems: { sentence: string }[]; typed: { name: string; needed: boolean }[] }>(
      'checkMessage',
      {
        message: 'orientation-times',
      },
    );
    expect(none.problems.map((p) => p.sentence)).toEqual([
      '{{form link}} is empty for 8 people. Their drafts are not made.',
    ]);
    expect(none.typed.filter((t) => t.needed).map((t) => t.name)).toEqual(['form link']);
    const typed = { 'form link': 'https://forms.example.org/times', 'first name': 'Mallory' };
    const reply = at.ask<Done>('createDrafts', { message: 'orientation-times', typed });
    expect(reply.made).toBe(8);
    const times = draftsIn(at.world)
      .map(body)
      .filter((text) => text.includes('forms.example.org/times'));
    expect(times).toHaveLength(8);
    expect(times.join()).not.toContain('Mallory');
  });

  test('the signature of the tab Settings closes every message', async () => {
    const at = await committeeAfter('approved');
    at.setting('Signature', 'Warmly, your committee');
    for (const { text } of check(at).first) expect(text).toMatch(/Warmly, your committee\n$/);
  });

  test('one test draft to oneself, and only one however often it is pressed', async () => {
    const at = await committeeAfter('approved');
    const { texts } = at.ask<{ texts: { address: string }[] }>('messageTexts', INTRODUCTION);
    const ask = { ...INTRODUCTION, address: texts[0]!.address };
    expect(at.ask<Done>('testDraft', ask).made).toBe(1);
    expect(at.ask<Done>('testDraft', ask).made).toBe(0);
    const [mime, ...more] = draftsIn(at.world);
    expect([more, mime]).toEqual([[], expect.stringContaining(`To: <${at.world.user}>`)]);
    expect(at.ask<Done>('createDrafts', INTRODUCTION)).toMatchObject({ made: 8, exist: 8 });
  });
});

describe('both sides are asked first', () => {
  async function asking(order = 'Mentor first'): Promise<Committee> {
    const at = await committeeAfter('approved');
    at.setting('Ask both sides before introducing', order);
    return at;
  }
  interface Agreement {
    pairs: { pair: string; mentee: string; mentor: string; ask: string[] }[];
  }
  const pairs = (at: Committee) => at.ask<Agreement>('agreementNow').pairs;
  const say = (at: Committee, pair: string, side: string, answer: string, reason = '') =>
    at.ask<Done & { parted: boolean }>('notePairAnswer', { pair, side, answer, reason });
  const lines = (at: Committee) =>
    Object.fromEntries(
      at.ask<{ lines: { key: string; people: number }[] }>('messagesNow').lines.map((l) => [l.key, l.people]),
    );

  test('mentors first, then their mentees, then the introductions: nobody is asked out of turn', async () => {
    const at = await asking();
    expect(lines(at)).toMatchObject({ 'agreement-mentor': 4, 'agreement-mentee': 0, introduction: 0 });
    expect(at.ask<Done>('createDrafts', INTRODUCTION).made).toBe(0);
    const typed = { 'reply by': 'Friday, December 2' };
    expect(at.ask<Done>('createDrafts', { message: 'agreement-mentor', typed }).made).toBe(4);
    const asked = draftsIn(at.world).map(body);
    expect(asked.every((text) => text.includes('by Friday, December 2'))).toBe(true);
    // Nobody has agreed, so nobody reads an address: only that of the person written to is in the draft.
    expect(asked.join()).not.toMatch(/@/);
    const [one] = pairs(at);
    expect(one!.ask).toEqual(['mentor']);
    say(at, one!.pair, 'mentor', 'Yes');
    expect(lines(at)).toMatchObject({ 'agreement-mentee': 1, introduction: 0 });
    say(at, one!.pair, 'mentee', 'Yes');
    expect(lines(at)).toMatchObject({ 'agreement-mentee': 0, introduction: 2 });
  });

  test('the other way round', async () => {
    const at = await asking('Mentee first');
    expect(lines(at)).toMatchObject({ 'agreement-mentor': 0, 'agreement-mentee': 5 });
  });

  test('a no brings the pair back to pairing, the reason stays with the committee, and it can be taken back', async () => {
    const at = await asking();
    const [one] = pairs(at);
    const reason = 'She worked for him once and would rather not.';
    const reply = say(at, one!.pair, 'mentor', 'No', reason);
    expect([reply.parted, reply.said.join(' ')]).toEqual([true, expect.stringContaining('Pair again')]);
    expect(at.rows('Pairs').find((row) => row.Pair === one!.pair)!.Status).toBe('Ended');
    expect(at.rows('Pair rules')).toMatchObject([{ 'Rule (edit)': 'Never', 'Reason (edit)': reason }]);
    const undone = at.copy();
    undone.ask('undo', { id: reply.undoId });
    expect(pairs(undone).map((p) => p.pair)).toContain(one!.pair);
    expect(undone.rows('Pair rules')).toEqual([]);
    at.ask('suggestPairs');
    at.approveAll();
    expect(at.rows('Pairs').filter((row) => row.Pair === one!.pair && row.Status !== 'Ended')).toEqual([]);
    at.ask('createDrafts', { message: 'agreement-mentor' });
    at.ask('createDrafts', { message: 'waiting-list' });
    expect(draftsIn(at.world).map(body).join()).not.toContain(reason);
    expect(JSON.stringify(at.world.mailboxes)).not.toContain('rather not');
  });
});

describe('who gets a message', () => {
  const selected = (at: Committee): string[] => at.ask<{ people: string[] }>('selectedPeople').people;

  test('the rows selected in the sheet: people by their rows, both people of a pair, nobody where another tab is in front', async () => {
    const at = await committeeAfter('approved');
    const [one, two, three] = at.rows('People').map((row) => row.Person!);
    select(at.world, at.tab('People'), 'C2', ['C2:D3', 'B4']);
    expect(selected(at)).toEqual([one, two, three]);
    const [pair] = at.rows('Pairs');
    select(at.world, at.tab('Pairs'), 'A2');
    expect(selected(at)).toEqual(pair!.Pair!.split(' '));
    select(at.world, at.tab('Settings'), 'A2');
    expect(selected(at)).toEqual([]);
  });

  test('somebody without an address that can be written to is named, and one press shows the row', async () => {
    const at = await committeeAfter('approved', {
      folder: await cohort({}, (rows, role) =>
        rows.map((row) => {
          const cells = [...row.cells];
          if (role === 'mentee' && cells[1]!.startsWith('wren.')) cells[4] = 'wren at home';
          return { ...row, cells };
        }),
      ),
    });
    const { problems } = at.ask<{ problems: { sentence: string; people: { key: string; name: string }[] }[] }>(
      'checkMessage',
      { message: 'application-received' },
    );
    const wren = problems.find((p) => p.people.some((one) => one.key.startsWith('mentee:wren')))!;
    expect(wren.sentence).toMatch(/^Wren Holloway has an email that cannot be written to: wren at home/);
    expect(at.ask('showPerson', { person: wren.people[0]!.key })).toEqual({ shown: true });
    expect(selected(at)).toEqual([wren.people[0]!.key]);
    expect(at.ask('showPerson', { person: 'mentee:nobody@example.org' })).toEqual({ shown: false });
  });

  test('the certificate: nobody before attendance is taken, then whoever was there, and the others hear that they were missed', async () => {
    const at = await committeeAfter('approved');
    const people = (message: string) => at.ask<{ people: { address: string }[] }>('checkMessage', { message });
    expect([people('certificate-letter').people, people('orientation-missed').people]).toEqual([[], []]);
    expect(at.refused('createDrafts', { message: 'something-missing' }).words).toMatch(/Tick who gets it/);
    at.ask('attendance');
    const here = at.rows('Attendance').slice(0, 3);
    at.ask('recordAttendance', {
      people: here.map((row) => ({ person: row.Person, minutes: null })),
      came: true,
      how: 'by hand',
    });
    expect(
      people('certificate-letter')
        .people.map((p) => p.address)
        .sort(),
    ).toEqual(here.map((r) => r.Email).sort());
    expect(people('orientation-missed').people).toHaveLength(5);
    expect(at.ask<Done>('createDrafts', { message: 'certificate-letter' }).made).toBe(3);
  });
});

test('the large preview opens in a dialog that knows what it is asked for, whatever was typed', async () => {
  const at = await committeeAfter('approved');
  const typed = { 'reply by': '"><script>alert(1)</script>' };
  at.ask('showMessagePreview', { message: 'accepted', typed });
  const { title, html, width, height } = at.world.screen.dialog!;
  expect([title, width, height]).toEqual(['Message preview', 640, 560]);
  const asked = /data-ask="([^"]*)"/.exec(html)![1]!;
  expect(asked).not.toMatch(/[<>]/);
  const plain = asked
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
  expect(JSON.parse(plain)).toMatchObject({ message: 'accepted', typed });
});

test('permission refused: every message can be copied, and the ledger is kept by hand', async () => {
  const at = await committeeAfter('approved');
  const account = at.world.accounts[at.world.user]!;
  account.granted = account.granted.filter((scope) => !scope.endsWith('gmail.compose'));
  for (const name of ['createDrafts', 'testDraft', 'deleteDrafts', 'checkSent', 'rewriteDraft'])
    expect(
      at.refused(
        name,
        name === 'checkSent'
          ? {}
          : name === 'deleteDrafts'
            ? { keys: [] }
            : name === 'createDrafts'
              ? INTRODUCTION
              : { ...INTRODUCTION, address: 'x' },
      ),
    ).toMatchObject({ code: 'E-03', go: 'permission' });
  const { texts } = at.ask<{ texts: { key: string; has: string }[] }>('messageTexts', { message: 'accepted' });
  expect(texts.length).toBe(MENTORS.length + MENTEES.length - 1);
  at.ask('noteMessages', { message: 'accepted', keys: texts.map((t) => t.key), state: 'Sent' });
  const later = at.ask<{ texts: { has: string }[] }>('messageTexts', { message: 'accepted' });
  expect(later.texts.every((t) => t.has.includes('already has it: Sent'))).toBe(true);
});
