/** Messages and orientation on the example cohort, with pairs made by taking turns: who fits whom is not the matter here. */
import { readFileSync } from 'node:fs';
import { type AddressObject, simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';
import { bestSessions } from '../../src/core/best-sessions';
import { introductions } from '../../src/core/messages';
import { toMime } from '../../src/core/mime';
import { availability, sessionOptions } from '../../src/core/orientation';
import { guestList } from '../../src/core/orientation-event';
import { form } from './cohort';
import { judgedCohort } from './judged-cohort';
import { pair, profile, settings } from './people-who-write';

const eligible = judgedCohort().people.filter((p) => p.status === 'Eligible');
const mentors = eligible.filter((p) => p.application.role === 'mentor');
const mentees = eligible.filter((p) => p.application.role === 'mentee');
const address = (key: string) => key.slice(key.indexOf(':') + 1);
const pairs = mentees
  .map((mentee, i) => pair(mentee, mentors[i % mentors.length], ['You both work on preservation.']))
  .filter((p) => address(p.mentee.key) !== address(p.mentor.key));
const facts = JSON.parse(readFileSync('test/data/cohort-2023/cohort.json', 'utf8')) as { orientationSlots: string[] };
const core = settings({ 'orientation times': facts.orientationSlots, 'program end': '2023-06-30' });
const question = form('mentor').items.find((i) => i.title.startsWith('Orientation:'))!;

test('everybody in a pair gets exactly one message or is named in an issue, and every draft parses strictly', async () => {
  const { messages, issues } = introductions({ pairs, settings: core, profile });
  const inPairs = new Set(pairs.flatMap((p) => [p.mentee.key, p.mentor.key]));
  const told = new Set([...messages.flatMap((m) => m.people), ...issues.map((i) => i.subject)]);
  expect([...inPairs].filter((key) => !told.has(key))).toEqual([]);
  expect(new Set(messages.map((m) => m.to.address.toLowerCase())).size).toBe(messages.length);
  expect(messages.length).toBeGreaterThan(60);
  for (const message of messages) {
    const mime = toMime(message, 'mentoring-chairs@core.example.org');
    const [postal, mailer] = [await PostalMime.parse(mime), await simpleParser(mime)];
    expect([postal.subject, mailer.subject]).toEqual([message.subject, message.subject]);
    expect(postal.text?.replace(/\r\n/g, '\n')).toBe(message.text);
    expect(mailer.text?.replace(/\r\n/g, '\n')).toBe(message.text);
    expect([postal.to, (mailer.to as AddressObject).value]).toEqual([[message.to], [message.to]]);
  }
});

test('nobody reads a score, a member number or a word about other people', () => {
  const { messages } = introductions({ pairs, settings: core, profile });
  const all = JSON.stringify(messages);
  for (const { application } of eligible) {
    const { aboutOthers, memberNumber } = application.answers;
    if (aboutOthers.length > 5) expect(all).not.toContain(aboutOthers);
    if (/\d{5}/.test(memberNumber)) expect(all).not.toContain(memberNumber);
  }
});

test('every answer about sessions is understood, and every option is one of the four sessions', () => {
  const { sessions, issues } = sessionOptions(core, question.choices ?? [], profile);
  expect([sessions.map((s) => s.slot.slice(0, 16)), issues]).toEqual([facts.orientationSlots, []]);
  expect(sessions.every((s) => s.option !== '')).toBe(true);
  const attendees = availability(eligible, sessions, core, profile);
  for (const attendee of attendees) {
    const said = attendee.recipient.people.some((p) => p.application.answers.sessions.length > 0);
    expect([attendee.recipient.name, attendee.can !== null]).toEqual([attendee.recipient.name, said]);
  }
});

test('the best session reaches as many people as a count by hand finds, two reach more, three no fewer, and everybody in a pair is a guest once', () => {
  const { sessions } = sessionOptions(core, question.choices ?? [], profile);
  const people = [...new Map(pairs.flatMap((p) => [p.mentee, p.mentor]).map((p) => [p.key, p])).values()];
  const attendees = availability(people, sessions, core, profile);
  const keys = pairs.map((p) => [p.mentee.key, p.mentor.key] as const);
  const [one, two, three] = [1, 2, 3].map((k) => bestSessions(attendees, keys, sessions, k, 'America/Chicago'));
  const byHand = sessions.map((_, s) => attendees.filter((a) => a.can?.[s]).length);
  expect(one.reach).toBe(Math.max(...byHand));
  expect(two.reach).toBeGreaterThan(one.reach);
  expect(three.reach).toBeGreaterThanOrEqual(two.reach);
  const list = guestList(attendees, keys, one);
  expect(list.guests.length + list.unreachable.length).toBe(attendees.length);
  expect(list.cannotCome.length).toBe(
    one.outside.length - list.unreachable.filter((a) => one.outside.includes(a)).length,
  );
});
