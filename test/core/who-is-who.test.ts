/** What committee members say about who is who, and what follows for people. */

import type { Application } from '../../src/core/application';
import { whoCards } from '../../src/core/application-cards';
import { judge } from '../../src/core/judge';
import { knownRows } from '../../src/core/people-tab';
import type { Cell, Table } from '../../src/core/table';
import { moveWrongForms, NOTHING_SAID, readWhoIsWho, WHO_HEADERS } from '../../src/core/who-is-who';
import { applicant, at, facts } from './rules/applicant';

const FIRST = at('2022-11-10T09:00:00');
const SECOND = at('2022-11-12T09:00:00');
const ZONE = 'America/Chicago';
const tableOf = (...rows: Cell[][]): Table => ({ name: 'Who is who', zone: ZONE, headers: WHO_HEADERS, rows });
const row = (
  person: string,
  answer: string,
  more: Partial<Record<'application' | 'other' | 'otherApplication', Cell>> = {},
) => [
  person,
  answer,
  more.application ?? '',
  more.other ?? '',
  more.otherApplication ?? '',
  '',
  'Lee',
  new Date(SECOND),
];
const people = (...keys: string[]) =>
  knownRows({
    name: 'People',
    zone: ZONE,
    headers: ['Person', 'Name', 'Email'],
    rows: keys.map((key) => [key, 'Dana Reyes', key.replace(/^\w+:/, '')]),
  });
const judged = (applications: Application[], who = NOTHING_SAID) =>
  judge({ applications, decisions: new Map(), who, facts: facts() });

describe('the tab', () => {
  test('what somebody types by name or address counts as what the panel writes', () => {
    const typed = readWhoIsWho(tableOf(row('dana@x.org', 'moved to mentors')), people('mentee:dana@x.org'));
    expect([...typed.moved.keys()]).toEqual(['mentee:dana@x.org']);
    expect(typed.issues).toEqual([]);
  });

  test('somebody unclear and an answer that is none are issues with their row, and say nothing', () => {
    const { issues, real, different } = readWhoIsWho(
      tableOf(
        row('Nobody', 'Real person'),
        row('mentee:a@x.org', 'Perhaps'),
        row('mentee:a@x.org', 'Different people'),
      ),
      [],
    );
    expect(issues.map((i) => i.sentence.slice(0, 24))).toEqual([
      "Row 2 of 'Who is who': i",
      "Row 3 of 'Who is who': t",
      "Row 4 of 'Who is who': i",
    ]);
    expect([real.size, different.size]).toEqual([0, 0]);
  });

  test('the lowest row about two people counts', () => {
    const two = { other: 'mentee:b@x.org' };
    const said = readWhoIsWho(
      tableOf(row('mentee:a@x.org', 'Different people', two), row('mentee:a@x.org', 'Same person', two)),
      [],
    );
    expect([said.different.size, said.same.length]).toEqual([0, 1]);
    const back = readWhoIsWho(
      tableOf(row('mentor:a@x.org', 'Moved to mentees'), row('mentor:a@x.org', 'Moved to mentors')),
      [],
    );
    expect(back.moved.size).toBe(0);
  });
});

describe('the wrong form', () => {
  test('what the other form does not ask is not stated, what both ask goes along', () => {
    const mentor = applicant(
      { leadershipRole: 'Director', capacity: '2', areas: ['Assessment'] },
      { role: 'mentor', email: 'dana@x.org' },
    );
    const who = readWhoIsWho(tableOf(row(mentor.key, 'Moved to mentees')), []);
    const [moved] = moveWrongForms([mentor], who);
    expect(moved).toMatchObject({ key: 'mentee:dana@x.org', role: 'mentee', movedFrom: 'mentor:dana@x.org' });
    expect(moved!.answers).toMatchObject({ leadershipRole: '', capacity: '', areas: ['Assessment'] });
    expect(moveWrongForms([mentor], NOTHING_SAID)).toEqual([mentor]);
  });

  test('moved to a role in which they applied as well, the newest counts as if both had been sent there', () => {
    const right = applicant({}, { submitted: FIRST });
    const wrong = {
      ...applicant({}, { submitted: SECOND }),
      role: 'mentor' as const,
      key: right.key.replace('mentee:', 'mentor:'),
    };
    const who = readWhoIsWho(tableOf(row(wrong.key, 'Moved to mentees')), []);
    const statuses = judged(moveWrongForms([right, wrong], who), who).map((p) => [p.key, p.status]);
    expect(statuses).toEqual([
      [right.key, 'Replaced by newer'],
      [right.key, 'Eligible'],
    ]);
  });
});

describe('two addresses', () => {
  const work = applicant({}, { submitted: FIRST });
  const home = applicant({}, { submitted: SECOND, email: 'dana@home.example.net' });
  const same = (counts: Application, other: Application) =>
    readWhoIsWho(
      tableOf(
        row(counts.key, 'Same person', {
          application: new Date(counts.submitted),
          other: other.key,
          otherApplication: new Date(other.submitted),
        }),
      ),
      [],
    );
  const statuses = (who = NOTHING_SAID, applications = [work, home]) =>
    Object.fromEntries(judged(applications, who).map((p) => [p.application.email, p.status]));

  test('nobody knows yet: both are asked about, on one card', () => {
    expect(new Set(Object.values(statuses()))).toEqual(new Set(['Needs a decision']));
    expect(whoCards(judged([work, home]), NOTHING_SAID, ZONE)).toHaveLength(1);
  });

  test('the newer counts, or the older where the committee wants it', () => {
    expect(statuses(same(home, work))).toEqual({ [work.email]: 'Replaced by newer', [home.email]: 'Eligible' });
    expect(statuses(same(work, home))).toEqual({ [work.email]: 'Eligible', [home.email]: 'Withdrawn' });
  });

  test('the one that gave way writes again: that is a new question', () => {
    const again = { ...work, submitted: SECOND + 60_000, row: 9 };
    expect(new Set(Object.values(statuses(same(home, work), [work, home, again])))).toContain('Needs a decision');
  });

  test('the one that counts is gone: the other counts again', () => {
    expect(statuses(same(home, work), [work])).toEqual({ [work.email]: 'Eligible' });
  });
});

test('a card is the same whatever the order of the rows', () => {
  const older = applicant({ about: 'One goal.' }, { submitted: FIRST });
  const newer = applicant({ about: 'Another goal.' }, { submitted: SECOND, row: 3 });
  const cards = (...applications: Application[]) => whoCards(judged(applications), NOTHING_SAID, ZONE);
  expect(cards(newer, older)).toEqual(cards(older, newer));
  expect(cards(older, newer)[0]!.compare!.rows).toEqual([
    { what: 'Bio or goals', one: 'One goal.', other: 'Another goal.' },
  ]);
});
