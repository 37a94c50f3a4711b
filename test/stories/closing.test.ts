/** The doors of the forms: closed at the deadline, opened again, and what Google's form keeps that the tab lacks. */

import type { HomeView } from '../../src/core/home';
import type { ApplicationsNow } from '../../src/steps/applications-now';
import { messagePart, plainText } from '../../workspace/emulator/mime';
import { deleteRow, shownRows } from '../../workspace/hands';
import { answersOf, type Committee, committeeAfter, FORM, RESPONSES } from './committee';

const now = (at: Committee): ApplicationsNow => at.ask<ApplicationsNow>('applicationsNow');
const open = (at: Committee): boolean[] => [FORM.mentor, FORM.mentee].map((id) => at.world.forms[id]!.accepting);
const watch = (at: Committee): string[] => at.ask<HomeView & Record<string, unknown>>('home').watch;

describe('closing the forms', () => {
  test('is offered with the deadline in words, closes both with the committee\u2019s words, and opens them again', async () => {
    const at = await committeeAfter('checked');
    expect(watch(at)[0]).toMatch(/^The deadline has passed and 2 forms still take answers/);
    const { doors } = now(at);
    expect(doors!.close).toBe('Close both forms');
    expect(doors!.meaning).toContain('The deadline was Fri, Nov 18, 2022, 11:59 PM (Chicago time). Nobody can answer');
    expect(doors!.message).toMatch(
      /closed on Fri, Nov 18, 2022, 11:59 PM \(Chicago time\)\..*Maurini Strub and Kathy Irwin/,
    );

    const { said } = at.ask<{ said: string[] }>('closeForms', { message: doors!.message });
    expect(said[0]).toMatch(/closed\. Nobody can answer any more\.$/);
    expect(open(at)).toEqual([false, false]);
    expect(at.world.forms[FORM.mentee]!.closedMessage).toBe(doors!.message);
    expect(watch(at).join(' ')).not.toContain('still take');
    expect(now(at).doors).toMatchObject({ close: '', open: { label: 'Open the forms again' } });
    expect(at.rows('History').map((row) => row.What)).toContain(said[0]);
    const late = await answersOf('dana.reyes', 'mentee');
    expect(() => at.ws.submit(FORM.mentee, { email: late.email, answers: late.answers })).toThrow(
      /no longer accepting/,
    );

    at.ask('openForms');
    expect(open(at)).toEqual([true, true]);
    expect(now(at).doors).toMatchObject({ close: 'Close both forms', open: null });
  });

  test('a press that is cut anywhere leaves nothing half closed after the next press', async () => {
    const before = await committeeAfter('checked');
    for (let n = 1; n <= 14; n++) {
      const at = before.copy();
      at.atCall(n, 'after', ({ runId }) => at.ws.kill(runId));
      at.press('closeForms', { message: 'Closed.' });
      at.ask('closeForms', { message: 'Closed.' });
      expect([n, open(at), at.world.forms[FORM.mentor]!.closedMessage]).toEqual([n, [false, false], 'Closed.']);
    }
  });

  test('a member who may edit only one form closes that one, and hears whose help the other needs', async () => {
    const at = await committeeAfter('checked');
    const member = at.invite();
    const title = at.world.forms[FORM.mentor]!.title;
    const refused = at.refused('closeForms', { message: 'Closed.' }, member);
    expect(refused.words).toMatch(/may not edit .* and .*Nothing was closed\. Ask the form\u2019s owner/s);
    at.world.forms[FORM.mentee]!.editors.push(member);
    expect(at.ask<ApplicationsNow>('applicationsNow', {}, member).doors!.words.join(' ')).toContain(
      `This account may not edit \u201c${title}\u201d`,
    );
    const { said } = at.ask<{ said: string[] }>('closeForms', { message: 'Closed.' }, member);
    expect(open(at)).toEqual([true, false]);
    expect(said.join(' ')).toContain(`1 form could not be closed from this account: \u201c${title}\u201d`);
    // The other one is still open, and the watch list still says so to whoever may see it.
    expect(watch(at)[0]).toMatch(/1 form still takes answers/);
  });

  test('before the deadline nothing is watched', async () => {
    const at = await committeeAfter('checked');
    at.setting('Application deadline', '2099-12-31 12:00');
    expect(watch(at).join(' ')).not.toContain('deadline');
  });
});

test('the contacts stand where people ask: in Help, at a closed form and in every draft, as Settings has them now', async () => {
  const at = await committeeAfter('approved');
  at.setting('Contacts', 'Ana Lopez, Bo Chen');
  at.setting('Reply-to address', 'mentoring@committee.example');
  const { contacts } = at.ask<HomeView & Record<string, unknown>>('home');
  expect(contacts).toBe('Ana Lopez and Bo Chen (mentoring@committee.example)');
  expect(now(at).doors!.message).toContain('Please write to Ana Lopez and Bo Chen (mentoring@committee.example).');
  at.finishDrafts();
  const drafts = at.world.mailboxes[at.world.user]!.drafts.map((draft) => messagePart(draft.raw));
  expect(drafts.length).toBeGreaterThan(0);
  for (const draft of drafts) {
    expect(draft.headers).toContainEqual({ name: 'Reply-To', value: expect.stringContaining('mentoring@committee') });
    expect(plainText(draft)).toContain('Ana Lopez');
  }
});

describe('answers that the form keeps and the tab lacks', () => {
  test('are named with the time and what to do; the check says it too, and a look writes nothing', async () => {
    const at = await committeeAfter('checked');
    const vivek = await answersOf('vivek.santos', 'mentee');
    const kept = at.ws.submit(FORM.mentee, {
      email: 'lost@example.org',
      answers: vivek.answers,
      at: Date.UTC(2022, 10, 17, 18),
    });
    const tab = at.tab(RESPONSES.mentee);
    deleteRow(tab, 1 + shownRows(at.world, tab).findIndex((row) => row[1] === kept.email));
    const { missing } = now(at);
    expect(missing).toHaveLength(1);
    expect(missing[0]!.words).toMatch(/keeps 1 answer that the tab 'Mentee responses' lacks\.$/);
    expect(missing[0]!.names).toEqual(['lost@example.org, Thu, Nov 17, 2022, 12:00 PM (Chicago time)']);
    expect(missing[0]!.what).toContain('Unlink form');
    const { issues } = at.ask<{ issues: { sentence: string }[] }>('checkApplications');
    expect(issues.map((i) => i.sentence).join(' ')).toContain('lost@example.org');
  });

  test('a row that a co-chair removed on purpose is known and is not missing', async () => {
    const at = await committeeAfter('checked');
    const tab = at.tab(RESPONSES.mentee);
    deleteRow(tab, 1 + shownRows(at.world, tab).findIndex((row) => row[1]!.startsWith('vivek.santos@')));
    at.ask('checkApplications');
    const { missing, news } = now(at);
    expect(missing).toEqual([]);
    expect(news.map((n) => [n.words, n.names])).toContainEqual([
      '1 row removed from a response tab',
      ['Vivek Santos, mentee'],
    ]);
  });

  test('the form\u2019s store is read once for each form by the panel, and never by automatic reading', async () => {
    const at = await committeeAfter('checked');
    at.ask('switchOnAutomaticReading');
    const reads: string[] = [];
    at.ws.hooks = { before: (call) => void (call.member === 'Form.getResponses' && reads.push(call.runId)) };
    now(at);
    expect(reads).toHaveLength(2);
    at.ws.submit(FORM.mentee, await answersOf('dana.reyes', 'mentee'));
    expect(reads).toHaveLength(2);
  });
});
