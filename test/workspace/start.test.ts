/** The server of `npm start`: for this computer only, for its own page only, and what it answers. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shownRows, tabNamed } from '../../workspace/hands';
import { listen, type Served } from '../../workspace/start/server';
import type { Session } from '../../workspace/start/session';
import type { ActReply, View } from '../../workspace/start/view-types';
import { worldFromText } from '../../workspace/world-file';
import { exampleSession } from '../setup/local-workspace';

let session: Session;
let served: Served;

beforeEach(async () => {
  session = await exampleSession();
  served = await listen(session);
});
afterEach(() => served.close());

const ask = (path: string, body: object, headers: Record<string, string> = { 'X-Local-Workspace': served.token }) =>
  fetch(served.address + path, { method: 'POST', body: JSON.stringify(body), headers });

async function act(name: string, given: object = {}): Promise<{ view: View; said?: string; value?: never }> {
  const reply = (await (await ask(`api/act/${name}`, given)).json()) as ActReply;
  if (!('view' in reply)) throw new Error(JSON.stringify(reply));
  return reply as { view: View; said?: string; value?: never };
}

const refusal = async (name: string, given: object): Promise<string> =>
  ((await (await ask(`api/act/${name}`, given)).json()) as { refused: string }).refused;

const call = async (name: string, args: unknown[] = ['{}']) => {
  const { view } = await act('look');
  return (await ask('api/page', { frame: view.sidebar!.key, name, args })).json() as Promise<{ value: string }>;
};

/** Node's fetch would not send a Host of our choice. */
const asHost = (host: string): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    get(served.address, { headers: { host } }, (reply) => resolve(reply.resume())).on('error', reject);
  });

describe('who is answered', () => {
  test('it listens on the loopback address only', () => {
    expect(served.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  test('a web site whose name leads to this computer is not answered', async () => {
    expect((await asHost('evil.example')).statusCode).toBe(403);
    expect((await asHost(`evil.example:${new URL(served.address).port}`)).statusCode).toBe(403);
    expect((await asHost(`localhost:${new URL(served.address).port}`)).statusCode).toBe(200);
  });

  test('without the token of the page nothing is told and nothing is done', async () => {
    const without = await ask('api/act/startOver', {}, {});
    expect([without.status, await without.text()]).toEqual([401, expect.not.stringContaining('view')]);
    expect((await ask('api/act/look', {}, { 'X-Local-Workspace': `${served.token}x` })).status).toBe(401);
    expect((await ask('api/page', { frame: '', name: 'home', args: [] }, {})).status).toBe(401);
  });

  test('the page carries the token, and may load from here only', async () => {
    const page = await fetch(served.address);
    expect(await page.text()).toContain(served.token);
    const policy = page.headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-inline|https?:/);
  });

  test('the panel is served in a sandbox of its own that can reach nobody', async () => {
    const { view } = await act('look');
    const frame = await fetch(`${served.address}frame/${view.sidebar!.key}`);
    const policy = frame.headers.get('content-security-policy')!;
    expect(policy).toMatch(/sandbox allow-scripts/);
    expect(policy).not.toMatch(/allow-same-origin|connect-src|https?:/);
    expect(await frame.text()).not.toContain(served.token);
    expect((await fetch(`${served.address}frame/unknown`)).status).toBe(404);
  });
});

describe('what can be done', () => {
  test('at first the example cohort is there, the panel is open, and no tab of Mentor Desk exists', async () => {
    const { view } = await act('look');
    expect(view.tabs.map((tab) => tab.name)).toEqual(['Mentor responses', 'Mentee responses']);
    expect(view.menus[0]!.title).toBe('Mentor Desk');
    expect(view.sidebar!.title).toBe('Mentor Desk');
    expect([view.memberList, view.forms.length, view.accounts.length]).toEqual(['no tab yet', 2, 2]);
  });

  test('a page function answers the panel as Google would', async () => {
    expect(JSON.parse((await call('home')).value).ok).toBe(true);
    expect(await call('nobody_')).toMatchObject({ ok: false, name: 'ScriptError' });
  });

  test('a lost reply: the script has run, the panel hears a network error, and only once', async () => {
    await act('faults', { loseNextReply: true });
    const runs = session.ws.world.executions.length;
    expect(await call('home')).toMatchObject({ ok: false, name: 'NetworkError' });
    expect(session.ws.world.executions).toHaveLength(runs + 1);
    expect(await call('home')).toMatchObject({ ok: true });
  });

  test('an old panel goes on calling as the person who opened it', async () => {
    const { view } = await act('look');
    await act('sitDown', { user: 'co-chair@committee.example' });
    await ask('api/page', { frame: view.sidebar!.key, name: 'home', args: ['{}'] });
    expect(session.ws.world.executions.at(-1)!.user).toBe('chair@committee.example');
    expect((await act('look')).view.sidebar!.key).not.toBe(view.sidebar!.key);
  });

  test('what is typed is read as Google reads it; rows are inserted, sorted and deleted', async () => {
    const { view } = await act('look');
    const sheetId = view.sheet.id;
    await act('type', { sheetId, a1: 'E2', text: '0012' });
    const sheet = tabNamed(session.ws.world, 'Mentor responses');
    expect(shownRows(session.ws.world, sheet)[1]![4]).toBe('12');
    await act('insertRow', { sheetId, row: 2 });
    expect(shownRows(session.ws.world, sheet)[2]![4]).toBe('12');
    await act('deleteRow', { sheetId, row: 2 });
    await act('sort', { sheetId, column: 3, descending: true });
    expect(shownRows(session.ws.world, sheet)[1]![2]!.startsWith('Z')).toBe(true);
  });

  test('a protected part asks first, and a list takes only what is in it', async () => {
    const sheet = tabNamed(session.ws.world, 'Mentor responses');
    const range = { editors: [], id: 1, range: 'B2:B5' };
    sheet.protections.push({ ...range, description: 'The panel writes here.', warningOnly: true });
    const given = { sheetId: sheet.id, a1: 'B2', text: 'other' };
    const reply = (await (await ask('api/act/type', given)).json()) as { question: string };
    expect(reply.question).toBe('The panel writes here.');
    await act('type', { ...given, sure: true });
    sheet.validations.C2 = {
      kind: 'list',
      values: ['Yes', 'No'],
      allowInvalid: false,
      showDropdown: true,
      help: 'Yes or no.',
    };
    expect(await refusal('type', { sheetId: sheet.id, a1: 'C2', text: 'Perhaps' })).toBe(
      'C2 takes only what is in its list. Yes or no.',
    );
    await act('type', { sheetId: sheet.id, a1: 'C2', text: 'Yes' });
    expect(shownRows(session.ws.world, sheet)[1]!.slice(1, 3)).toEqual(['other', 'Yes']);
  });

  test('a refused permission is refused for this person only', async () => {
    const scope = 'https://www.googleapis.com/auth/gmail.compose';
    const { view } = await act('permit', { scope, granted: false });
    expect(view.faults.permissions.filter((p) => !p.granted).map((p) => p.words)).toEqual(['Make Gmail drafts']);
    const { view: other } = await act('sitDown', { user: 'co-chair@committee.example' });
    expect(other.faults.permissions.every((p) => p.granted)).toBe(true);
  });

  test('the clock is set in the zone of the spreadsheet', async () => {
    const { view } = await act('setClock', { wall: '2022-12-01T09:30' });
    expect(view.clock.words).toBe('Thu, Dec 1, 2022, 9:30 AM');
    expect(session.ws.world.clock).toBe(Date.UTC(2022, 11, 1, 15, 30));
    expect(await refusal('setClock', { wall: 'noon' })).toBe('That is no date with a time.');
  });

  test('a guest answers the invitation, and the chair deletes the event', async () => {
    const { world } = session.ws;
    const start = { dateTime: '2022-12-13T13:00:00', timeZone: 'America/Chicago' };
    const end = { ...start, dateTime: '2022-12-13T14:00:00' };
    const attendees = [{ email: 'dana@people.example', responseStatus: 'needsAction' }];
    const resource = { summary: 'Orientation', start, end, attendees };
    const event = { id: 'abc', status: 'confirmed' as const, resource, created: 0, updated: 0 };
    world.calendars[world.user] = { events: [event] };
    const { view } = await act('answer', { id: 'abc', guest: 'dana@people.example', answer: 'tentative' });
    expect(view.events[0]).toMatchObject({
      when: 'Tue, Dec 13, 2022, 1:00 PM to 2:00 PM (Chicago time)',
      guests: [{ email: 'dana@people.example', answer: 'tentative' }],
    });
    expect((await act('deleteEvent', { id: 'abc' })).view.events[0]!.deleted).toBe(true);
  });

  test('a closed form says so and takes nothing', async () => {
    const form = Object.values(session.ws.world.forms)[0]!;
    Object.assign(form, { accepting: false, closedMessage: 'The deadline has passed.' });
    expect(await refusal('submit', { formId: form.id, email: 'a@b.example', answers: {} })).toBe(
      'The deadline has passed.',
    );
  });

  test('nonsense is not done', async () => {
    expect((await ask('api/act/constructor', {})).status).toBe(400);
    expect((await ask('api/act/type', { sheetId: 1, a1: 'nowhere', text: '' })).status).toBe(400);
    expect(await refusal('sitDown', { user: 'stranger@elsewhere.example' })).toContain('no account');
  });
});

test('with a file, everything is kept in it and gone on from', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mentor-desk-'));
  try {
    const file = join(folder, 'world.json');
    const kept = await exampleSession(file);
    kept.ws.page('setUp', ['{}']);
    kept.keep();
    expect(tabNamed(worldFromText(readFileSync(file, 'utf8')), 'People')).toBeDefined();
    const again = await exampleSession(file);
    expect(tabNamed(again.ws.world, 'People')).toBeDefined();
    expect(again.ws.world.screen.sidebar).not.toBeNull();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
