import { bestSessions, type PairKeys } from '../../src/core/best-sessions';
import { ledgerKey, shortKey } from '../../src/core/ledger-key';
import { availability, type Session, sessionOptions } from '../../src/core/orientation';
import { calendarEntry, eventId, eventKey, eventResource, guestKey, guestList } from '../../src/core/orientation-event';
import { person, profile, settings } from './people-who-write';

const OPTIONS = ['Tue Dec 13 2022, 1:00 pm Central', 'Wed Dec 14 2022, 11:00 am Central'];
const core = settings();
const { sessions } = sessionOptions(core, OPTIONS, profile);
const [tuesday] = sessions;

test('an event\u2019s id is made of its key and generation, in letters that Google allows', () => {
  const id = eventId(eventKey('2023'), 0);
  expect(id).toMatch(/^[a-v0-9]{32}$/);
  expect(eventId(eventKey('2023'), 0)).toBe(id);
  expect(
    new Set([id, eventId(eventKey('2023'), 1), eventId(eventKey('2024'), 0), eventId(eventKey('2023', 2), 0)]).size,
  ).toBe(4);
});

test('a message, an event and an invitation of one cohort never share a key', () => {
  expect(
    new Set([eventKey('2023'), guestKey('2023', 'session-1'), ledgerKey('2023', 'orientation-invitation', 'session-1')])
      .size,
  ).toBe(3);
  expect(guestKey('2023', ' Dana@Lib.example.org')).toBe(guestKey('2023', 'dana@lib.example.org'));
});

test('the event is created with nobody invited, guests hidden from each other, and its instant written out', () => {
  const event = eventResource(tuesday, core);
  expect(event).toMatchObject({
    id: eventId(eventKey('2023'), 0),
    summary: 'Core Leadership Mentoring Program: orientation',
    start: { dateTime: '2022-12-13T13:00:00-06:00', timeZone: 'America/Chicago' },
    end: { dateTime: '2022-12-13T14:00:00-06:00', timeZone: 'America/Chicago' },
    attendees: [],
    guestsCanSeeOtherGuests: false,
    guestsCanInviteOthers: false,
    guestsCanModify: false,
    extendedProperties: { private: { key: shortKey(eventKey('2023')) } },
    conferenceData: {
      createRequest: { requestId: eventId(eventKey('2023'), 0), conferenceSolutionKey: { type: 'hangoutsMeet' } },
    },
  });
  expect(JSON.parse(JSON.stringify(event))).toEqual(event);
});

test('without a Meet link none is asked for', () => {
  expect(eventResource(tuesday, settings({ 'meeting link': 'None' }))).not.toHaveProperty('conferenceData');
});

test('markup in a setting stays text in the description, which Google shows as HTML', () => {
  const { description } = eventResource(tuesday, settings({ 'program name': 'A <b>bold</b> program' }));
  expect(description).toContain('A &lt;b&gt;bold&lt;/b&gt; program');
  expect(description.match(/<[^>]*>/g)).toEqual(['<br>', '<br>']);
});

test('in the hour that the clocks show twice, the event keeps the instant that the calendar file has', () => {
  // 1:30 AM in Chicago on Nov 6, 2022, the second time: only the offset tells.
  const second: Session = { slot: '2022-11-06T01:30:00', start: Date.UTC(2022, 10, 6, 7, 30), minutes: 60, option: '' };
  expect(eventResource(second, core).start.dateTime).toBe('2022-11-06T01:30:00-06:00');
  expect(new Date(eventResource(second, core).start.dateTime).getTime()).toBe(calendarEntry(second, core).start);
});

test('two sessions are told apart in title and key', () => {
  const second = eventResource(tuesday, core, 0, { number: 2, of: 2 });
  expect(second.summary).toBe('Core Leadership Mentoring Program: orientation 2 of 2');
  expect(second.extendedProperties.private.key).not.toBe(eventResource(tuesday, core).extendedProperties.private.key);
});

describe('guests', () => {
  const ana = person('mentor', 'ana@x.example.org', { sessions: [OPTIONS[0]] });
  const bo = person('mentee', 'bo@x.example.org', { sessions: [OPTIONS[1]], preferredEmail: 'bo@home.example.org' });
  const cy = person('mentee', 'cy@x.example.org');
  const dee = person('mentor', 'cy@x.example.org', { firstName: 'Cy' });
  const eve = person('mentee', 'eve@x,example.org', { sessions: OPTIONS });
  const fay = person('mentee', 'fay@x.example.org', { sessions: OPTIONS });
  const pairs: PairKeys[] = [
    [bo.key, ana.key],
    [cy.key, ana.key],
    [eve.key, dee.key],
  ];
  const attendees = availability([ana, bo, cy, dee, eve, fay], sessions, core, profile);
  const invited = (count: number) =>
    guestList(attendees, pairs, bestSessions(attendees, pairs, sessions, count, 'America/Chicago'));

  test('the people of approved pairs are invited, each address once; Fay, who has no pair, is not', () => {
    expect(invited(1).guests.map((g) => [g.address, g.people.length])).toEqual([
      ['ana@x.example.org', 1],
      ['bo@home.example.org', 1],
      ['cy@x.example.org', 2],
    ]);
  });

  test('Bo, who cannot come, is invited all the same and named; Cy, who did not say, is named apart; Eve, whose address is wrong, is not invited', () => {
    const { cannotCome, noAnswer, unreachable } = invited(1);
    expect(cannotCome.map((g) => [g.name, g.can])).toEqual([['Bo Reyes', 'no']]);
    expect(noAnswer.map((g) => [g.name, g.can])).toEqual([['Cy Reyes', 'no answer']]);
    expect(unreachable.map((a) => a.recipient.firstName)).toEqual(['Eve']);
  });

  test('with two sessions everybody is invited where they can come, and Cy, who did not say, with a partner', () => {
    const { guests, cannotCome } = invited(2);
    expect(guests.map((g) => [g.name, g.session, g.can])).toEqual([
      ['Ana Reyes', 0, 'yes'],
      ['Bo Reyes', 1, 'yes'],
      ['Cy Reyes', 0, 'no answer'],
    ]);
    expect(cannotCome).toEqual([]);
  });
});
