import PostalMime from 'postal-mime';
import {
  answerInvitation,
  deleteEvent,
  discardDraft,
  editDraft,
  mailboxOf,
  sendDraft,
} from '../../../workspace/hands-mail';
import type { World } from '../../../workspace/world';
import { CHAIR, run, smallWorld, withScript } from '../small-script';

const MESSAGE = [
  'To: =?UTF-8?Q?Dana_Dvo=C5=99=C3=A1k?= <dana@lib.example.org>',
  'Subject: =?UTF-8?B?TWVldCBEdm/FmQ==?=',
  ' =?UTF-8?B?w6Fr?=',
  'X-Mentor-Desk-Key: 2023 intro dana',
  'MIME-Version: 1.0',
  'Content-Type: multipart/alternative; boundary="b1"',
  '',
  '--b1',
  'Content-Type: text/plain; charset=UTF-8',
  'Content-Transfer-Encoding: base64',
  '',
  'SGVsbG8gRHZvxZnDoWs=',
  '--b1',
  'Content-Type: text/html; charset=UTF-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  '<p>Hello Dvo=C5=99=C3=A1k=',
  '</p>',
  '--b1--',
  '',
].join('\r\n');
const RAW = Buffer.from(MESSAGE).toString('base64url');

const draft = (world: World): string =>
  run(world, `return Gmail.Users.Drafts.create({ message: { raw: '${RAW}' } }, 'me').id;`) as string;
const get = (world: World, id: string, format = 'full') =>
  run(world, `return Gmail.Users.Drafts.get('me', '${id}', { format: '${format}' });`) as {
    message: {
      id: string;
      raw: string;
      payload: { headers: { name: string; value: string }[]; parts: { mimeType: string; body: { data: string } }[] };
    };
  };
const list = (world: World): string[] =>
  run(world, "return (Gmail.Users.Drafts.list('me').drafts || []).map((d) => d.id);") as string[];

describe('A draft', () => {
  test('shows decoded headers, one word cut in two included, and decoded parts', () => {
    const world = smallWorld();
    const { payload } = get(world, draft(world)).message;
    const header = (name: string) => payload.headers.find((h) => h.name === name)?.value;
    expect([header('To'), header('Subject'), header('X-Mentor-Desk-Key')]).toEqual([
      'Dana Dvořák <dana@lib.example.org>',
      'Meet Dvořák',
      '2023 intro dana',
    ]);
    const texts = payload.parts.map((part) => [part.mimeType, Buffer.from(part.body.data, 'base64url').toString()]);
    expect(texts).toEqual([
      ['text/plain', 'Hello Dvořák'],
      ['text/html', '<p>Hello Dvořák</p>'],
    ]);
  });

  test('comes back raw as it was given, newest first in the list', () => {
    const world = smallWorld();
    const [first, second] = [draft(world), draft(world)];
    expect(get(world, first, 'raw').message.raw).toBe(RAW);
    expect(list(world)).toEqual([second, first]);
  });

  test('may be missing from the list for a while', () => {
    const world = smallWorld();
    world.switches.draftListLag = 60_000;
    const id = draft(world);
    expect(list(world)).toEqual([]);
    world.clock += 60_000;
    expect(list(world)).toEqual([id]);
  });

  test('a list of many has pages', () => {
    const world = smallWorld();
    for (let i = 0; i < 5; i++) draft(world);
    const pages = run(
      world,
      `const sizes = []; let pageToken;
       do { const page = Gmail.Users.Drafts.list('me', { maxResults: 2, pageToken }); sizes.push(page.drafts.length); pageToken = page.nextPageToken; } while (pageToken);
       return sizes;`,
    );
    expect(pages).toEqual([2, 2, 1]);
  });

  test.each(['', 'not base64url!', 'a'])('a message of "%s" is refused', (raw) => {
    const world = smallWorld();
    expect(() => run(world, `Gmail.Users.Drafts.create({ message: { raw: '${raw}' } }, 'me')`)).toThrow(
      'gmail.users.drafts.create failed',
    );
  });

  test('sent or discarded, it is not found, and nothing tells which', () => {
    const world = smallWorld();
    const [sent, discarded] = [draft(world), draft(world)];
    sendDraft(world, CHAIR, sent);
    discardDraft(world, CHAIR, discarded);
    for (const id of [sent, discarded]) {
      expect(() => get(world, id)).toThrow(
        'API call to gmail.users.drafts.get failed with error: Requested entity was not found.',
      );
    }
    expect(mailboxOf(world, CHAIR).sent.map((m) => m.raw)).toEqual([RAW]);
  });

  test.each([true, false])('edited by hand it has the new words, our own headers surviving: %s', async (survive) => {
    const world = smallWorld();
    const id = draft(world);
    const before = get(world, id).message.id;
    editDraft(world, CHAIR, id, { text: 'Dear Dvořák', ownHeadersSurvive: survive });
    const { message } = get(world, id, 'raw');
    const parsed = await PostalMime.parse(Buffer.from(message.raw, 'base64url'));
    expect([parsed.subject, parsed.text?.trim(), parsed.to?.[0]]).toEqual([
      'Meet Dvořák',
      'Dear Dvořák',
      { name: 'Dana Dvořák', address: 'dana@lib.example.org' },
    ]);
    expect(parsed.headers.some((h) => h.key === 'x-mentor-desk-key')).toBe(survive);
    expect(message.id).not.toBe(before);
  });
});

const EVENT = `{ id: 'orientation1', summary: 'Orientation', start: { dateTime: '2023-01-05T14:00:00', timeZone: 'America/Chicago' },
  end: { dateTime: '2023-01-05T15:00:00', timeZone: 'America/Chicago' }, extendedProperties: { private: { key: 'k1' } } }`;
const insert = (world: World) =>
  run(world, `return Calendar.Events.insert(${EVENT}, 'primary', { sendUpdates: 'none' });`);
const invite = (world: World, guests: string[], how = 'all') => {
  const attendees = JSON.stringify(guests.map((email) => ({ email })));
  return run(
    world,
    `return Calendar.Events.patch({ attendees: ${attendees} }, 'primary', 'orientation1', { sendUpdates: '${how}' });`,
  ) as {
    attendees: { email: string; responseStatus: string }[];
  };
};
const inbox = (world: World, guest: string) => mailboxOf(world, guest).inbox.map((entry) => entry.kind);

describe('Inviting', () => {
  test('nobody is written to unless asked for', () => {
    const world = smallWorld();
    insert(world);
    invite(world, ['dana@x.example'], 'none');
    expect(inbox(world, 'dana@x.example')).toEqual([]);
  });

  test.each([
    [false, ['invitation']],
    [true, ['invitation', 'update']],
  ])('Dana hears of a later guest: %s', (everybody, heard) => {
    const world = smallWorld();
    world.switches.addingGuestsWritesToAll = everybody;
    insert(world);
    invite(world, ['dana@x.example']);
    invite(world, ['dana@x.example', 'wren@x.example']);
    expect(inbox(world, 'dana@x.example')).toEqual(heard);
    expect(inbox(world, 'wren@x.example')).toEqual(['invitation']);
    expect(mailboxOf(world, 'wren@x.example').inbox[0]).toMatchObject({
      from: CHAIR,
      subject: 'Invitation: Orientation',
    });
  });

  test('the same list again writes to nobody, and an address counts once', () => {
    const world = smallWorld();
    insert(world);
    expect(invite(world, ['Dana@x.example', 'dana@x.example']).attendees).toHaveLength(1);
    invite(world, ['dana@x.example']);
    expect(inbox(world, 'dana@x.example')).toEqual(['invitation']);
  });

  test('who is taken off the list is told, and so is everybody when the time changes or the event is deleted', () => {
    const world = smallWorld();
    insert(world);
    invite(world, ['dana@x.example', 'wren@x.example']);
    invite(world, ['wren@x.example']);
    run(world, "Calendar.Events.patch({ location: 'Meet' }, 'primary', 'orientation1', { sendUpdates: 'all' })");
    run(world, "Calendar.Events.remove('primary', 'orientation1', { sendUpdates: 'all' })");
    expect(inbox(world, 'dana@x.example')).toEqual(['invitation', 'cancellation']);
    expect(inbox(world, 'wren@x.example')).toEqual(['invitation', 'update', 'cancellation']);
  });

  test("Dana's answer survives a new list of guests", () => {
    const world = smallWorld();
    insert(world);
    invite(world, ['dana@x.example']);
    answerInvitation(world, CHAIR, 'orientation1', 'dana@x.example', 'accepted');
    expect(invite(world, ['dana@x.example', 'wren@x.example']).attendees.map((a) => a.responseStatus)).toEqual([
      'accepted',
      'needsAction',
    ]);
  });

  test('more than 200 guests are refused', () => {
    const world = smallWorld();
    insert(world);
    const guests = Array.from({ length: 201 }, (_, i) => `guest${i}@x.example`);
    expect(() => invite(world, guests)).toThrow('Calendar usage limits exceeded.');
    expect(invite(world, guests.slice(1)).attendees).toHaveLength(200);
  });
});

describe('An event', () => {
  test('carries a key that can be looked up; two keys must both agree', () => {
    const world = smallWorld();
    insert(world);
    const found = (keys: string[]) =>
      run(
        world,
        `return Calendar.Events.list('primary', { privateExtendedProperty: ${JSON.stringify(keys)} }).items.length;`,
      );
    expect([found(['key=k1']), found(['key=k2']), found(['key=k1', 'key=k2']), found([])]).toEqual([1, 0, 0, 1]);
  });

  test.each([
    [true, '409'],
    [false, 'made'],
  ])('a deleted id, ids staying taken: %s', (taken, result) => {
    const world = smallWorld();
    world.switches.usedEventIdsStayTaken = taken;
    insert(world);
    deleteEvent(world, CHAIR, 'orientation1');
    const again = `try { Calendar.Events.insert(${EVENT}, 'primary', {}); return 'made'; } catch (e) { return String(e.details.code); }`;
    expect(run(world, again)).toBe(result);
  });

  test('a deleted event is shown as cancelled for a while, then forgotten', () => {
    const world = smallWorld();
    insert(world);
    deleteEvent(world, CHAIR, 'orientation1');
    const status =
      "try { return Calendar.Events.get('primary', 'orientation1').status; } catch (e) { return e.details.code; }";
    expect(run(world, status)).toBe('cancelled');
    world.clock += 40 * 24 * 3600 * 1000;
    expect(run(world, status)).toBe(404);
  });

  test('has no video link unless asked for in the right way; it is pending first, there at the next look, and stays', () => {
    const world = smallWorld();
    const asked =
      "conferenceData: { createRequest: { requestId: 'r1', conferenceSolutionKey: { type: 'hangoutsMeet' } } }";
    const make = (id: string, version: number) =>
      run(
        world,
        `const first = Calendar.Events.insert({ ...${EVENT}, id: '${id}', ${asked} }, 'primary', { conferenceDataVersion: ${version} });
         const next = Calendar.Events.get('primary', '${id}');
         Calendar.Events.patch({ location: 'x' }, 'primary', '${id}', {});
         return [first.conferenceData && first.conferenceData.createRequest.status.statusCode, first.hangoutLink, next.hangoutLink,
           Calendar.Events.get('primary', '${id}').hangoutLink === next.hangoutLink];`,
      );
    const link = expect.stringMatching(/^https:\/\/meet\.google\.com\/\w{3}-\w{4}-\w{3}$/);
    expect(make('aaaaa1', 0)).toEqual([null, null, null, true]);
    expect(make('aaaaa2', 1)).toEqual(['pending', null, link, true]);
  });

  test('only the primary calendar is ours, and what a script got is its own copy', () => {
    const world = smallWorld();
    insert(world);
    expect(() => run(world, "Calendar.Events.get('other@group.calendar.google.com', 'orientation1')")).toThrow(
      'Not Found',
    );
    run(world, "Calendar.Events.get('primary', 'orientation1').extendedProperties.private.key = 'spoiled';");
    expect(world.calendars[CHAIR]!.events[0]!.resource.extendedProperties).toEqual({ private: { key: 'k1' } });
  });
});

test('drafts and events are those of whoever presses the button', () => {
  const world = smallWorld();
  const script = withScript(
    `function go() { Gmail.Users.Drafts.create({ message: { raw: '${RAW}' } }, 'me'); Calendar.Events.insert(${EVENT}, 'primary', {}); }`,
    world,
  );
  world.accounts['other@x.example'] = { ...world.accounts[CHAIR]!, email: 'other@x.example' };
  script.menu('go', 'other@x.example');
  expect([mailboxOf(world, 'other@x.example').drafts.length, mailboxOf(world, CHAIR).drafts.length]).toEqual([1, 0]);
  expect(Object.keys(world.calendars)).toEqual(['other@x.example']);
});
