/**
 * Around both changes of clocks, for a program in each zone of the form and people in eight of them: what the built add-on puts into the
 * calendar, the mails, the heat map and the calendar file is one instant. The oracle is the runtime's Intl.
 */
import ICAL from 'ical.js';
import { simpleParser } from 'mailparser';
import { type Committee, cohort, committeeAfter } from './committee';

// Mails are parsed as a mail program does it, which lets a busy machine's clock run out.
jest.setTimeout(30_000);

/** The form's answers and what they stand for, as a person would look them up. */
const ZONES: Record<string, string> = {
  Eastern: 'America/New_York',
  Central: 'America/Chicago',
  Mountain: 'America/Denver',
  'Arizona (no DST)': 'America/Phoenix',
  Pacific: 'America/Los_Angeles',
  Alaska: 'America/Anchorage',
  Hawaii: 'Pacific/Honolulu',
  'Atlantic (Puerto Rico/USVI)': 'America/Puerto_Rico',
  'Chamorro (Guam)': 'Pacific/Guam',
};
/** The eve of a change, and the day of each. */
const WALLS = ['2023-03-11T13:00:00', '2023-03-12T13:00:00', '2023-11-05T13:00:00'];
/** Hours ahead of UTC on the first of them, and on the other two. */
const OFFSETS: Record<string, [eve: number, spring: number, fall: number]> = {
  'America/New_York': [-5, -4, -5],
  'America/Chicago': [-6, -5, -6],
  'America/Denver': [-7, -6, -7],
  'America/Phoenix': [-7, -7, -7],
  'America/Los_Angeles': [-8, -7, -8],
  'America/Anchorage': [-9, -8, -9],
  'Pacific/Honolulu': [-10, -10, -10],
  'America/Puerto_Rico': [-4, -4, -4],
  'Pacific/Guam': [10, 10, 10],
};

const wordsBy = (instant: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  })
    .format(instant)
    .replace(/\u202f/g, ' ');
const cityOf = (zone: string): string => `${zone.split('/').pop()!.replace('_', ' ')} time`;

/** By address: where each of the eight lives. */
const homes = new Map<string, string>();

async function everywhere(): Promise<Committee> {
  const folder = await cohort();
  const answers = Object.keys(ZONES).filter((answer) => answer !== 'Central');
  const applications = folder.applications.map((file) => {
    const [address, zone] = ['Email Address', 'Time zone'].map((header) => file.headers.indexOf(header));
    const rows = file.rows.map((row) => {
      const who = row.cells[address!]!.trim().toLowerCase();
      if (!homes.has(who)) homes.set(who, answers[homes.size]!);
      return { ...row, cells: row.cells.map((cell, i) => (i === zone ? homes.get(who)! : cell)) };
    });
    return { ...file, rows };
  });
  return committeeAfter('approved', { folder: { ...folder, applications } });
}

let before: Committee;
beforeAll(async () => {
  before = await everywhere();
  expect(new Set(homes.values()).size).toBe(8);
});

test.each(Object.values(ZONES))('a program in %s', async (zone) => {
  const at = before.copy();
  // The deadline is of the program's zone too, and must not make anybody late here.
  at.setting('Application deadline', '2022-12-31');
  at.setting('Time zone', zone);
  at.ask('saveOrientation', { times: WALLS.map((wall) => wall.replace('T', ' ').slice(0, 16)).join('; ') });
  at.ask('chooseSessions', { walls: WALLS });
  // Everybody belongs to the session that is theirs by turns, so that each has guests.
  at.ask('attendance');
  at.rows('Attendance').forEach((row, i) => {
    at.type('Attendance', ['Person', row.Person!], 'Other session (edit)', String((i % 3) + 1));
  });
  at.ask('createOrientation', { wall: '' });
  const instants = WALLS.map((wall, i) => Date.parse(`${wall}Z`) - OFFSETS[zone]![i]! * 3_600_000);

  const events = at.world.calendars[at.world.user]!.events.map(({ resource }) => resource);
  expect(events.map((e) => Date.parse((e.start as { dateTime: string }).dateTime))).toEqual(instants);

  const calendar = new ICAL.Component(ICAL.parse(at.ask<{ ics: string }>('orientationFile').ics));
  const starts = calendar.getAllSubcomponents('vevent').map((c) => new ICAL.Event(c).startDate.toJSDate().getTime());
  expect(starts).toEqual(instants);

  at.ask('orientationGrid');
  at.rows('Orientation grid').forEach((row, i) => {
    expect(row.Start).toBe(`${wordsBy(instants[i]!, zone)} (${cityOf(zone)})`);
    const [ownDay] = row.Start!.split(', ');
    for (const answer of homes.values()) {
      const [day, , , clock] = wordsBy(instants[i]!, ZONES[answer]!).split(', ');
      expect([answer, row[cityOf(ZONES[answer]!)]!.replace(/( early| late)?( \u00b7.*)?$/, '')]).toEqual([
        answer,
        day === ownDay ? clock : `${day} ${clock}`,
      ]);
    }
  });

  const session = new Map(at.rows('Attendance').map((row, i) => [row.Email!.toLowerCase(), i % 3]));
  at.ask('createDrafts', { message: 'orientation-invitation' });
  const { drafts } = at.world.mailboxes[at.world.user]!;
  expect(drafts).toHaveLength(8);
  for (const { raw } of drafts) {
    const { text = '', to } = await simpleParser(Buffer.from(raw, 'base64url'));
    const address = [to].flat()[0]!.value[0]!.address!;
    const instant = instants[session.get(address.toLowerCase())!]!;
    const collected = at.rows('Attendance').find((row) => row.Email!.toLowerCase() === address.toLowerCase())!.Person!;
    const home = ZONES[homes.get(collected)!]!;
    expect(text).toContain(`${wordsBy(instant, home)} (${cityOf(home)})`);
    expect(text).toContain(`dates=${new Date(instant).toISOString().replace(/[-:]|\.000/g, '')}%2F`);
  }
});
