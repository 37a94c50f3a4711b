/**
 * The complete 2023 cohort, every message of the year: who may read what is worked out here from the forms and from what stands in the tabs
 * People, Pairs and Attendance, and compared with what lies in the mailbox.
 */
import PostalMime from 'postal-mime';
import { readCohortFolder } from '../../workspace/cohort-folder';
import type { CohortFolder } from '../../workspace/cohort-folder-types';
import { EXAMPLE } from '../setup/cohort-folders';
import { CHAIR, type Committee, committeeAfter } from './committee';

jest.setTimeout(120_000);

interface Somebody {
  /** Person key. */
  key: string;
  role: string;
  name: string;
  status: string;
  why: string;
  /** Where they can be written to, lower case. */
  addresses: string[];
  /** Person keys. */
  partners: string[];
  /** In a pair whose mentor is out, without another one. */
  lostMentor: boolean;
  oriented: boolean;
  /** They sent more than one application in this role, or look like somebody else. */
  twice: boolean;
}

const paired = (one: Somebody): boolean => one.partners.length > 0;
const isIn = (one: Somebody, ...statuses: string[]): boolean => statuses.includes(one.status);

/** By message, who may get it: in words of the tabs, not of the code. */
const RIGHTFUL: Record<string, (one: Somebody) => boolean> = {
  'application-received': (one) => isIn(one, 'Eligible', 'Needs a decision', 'Not eligible'),
  'something-missing': (one) => isIn(one, 'Needs a decision'),
  'which-application': (one) => isIn(one, 'Eligible', 'Needs a decision') && one.twice,
  'membership-renewal': (one) => isIn(one, 'Needs a decision') && /member/i.test(one.why),
  'not-eligible': (one) => isIn(one, 'Not eligible'),
  accepted: (one) => isIn(one, 'Eligible'),
  introduction: paired,
  'waiting-list': (one) => one.role === 'Mentee' && isIn(one, 'Eligible') && !paired(one),
  'not-matched-mentor': (one) => one.role === 'Mentor' && isIn(one, 'Eligible') && !paired(one),
  'orientation-times': paired,
  'orientation-invitation': paired,
  'orientation-reminder': paired,
  'orientation-missed': (one) => paired(one) && !one.oriented,
  'have-you-met': paired,
  'mid-program-check-in': paired,
  'mentor-withdrew': (one) => one.lostMentor,
  'closing-survey': paired,
  'certificate-letter': (one) => paired(one) && one.oriented,
};
/** A message that stands for many others: everybody of a status can be told something. */
const FOR_STATUS: Record<string, string[]> = {
  Eligible: ['accepted'],
  'Needs a decision': ['something-missing'],
  'Not eligible': ['not-eligible'],
};

const SECRET = 'SECRET, for the committee only';
const TYPED = {
  'form link': 'https://forms.example.org/times',
  'survey link': 'https://forms.example.org/survey',
  'what is missing': 'Your member number.',
};

interface Mail {
  kind: string;
  to: string;
  text: string;
}

let folder: CohortFolder;
let people: Somebody[];
let mails: Mail[];
let problems: Map<string, string>;
/** What people wrote about others, and their member numbers. */
let kept: string[];

/** The newest row of a form by collected address. */
function answersBy(role: string): Map<string, Record<string, string>> {
  const file = folder.applications.find((f) => f.role === role)!;
  return new Map(
    file.rows.map(({ cells }) => [
      cells[1]!.trim().toLowerCase(),
      Object.fromEntries(file.headers.map((header, i) => [header, cells[i] ?? ''])),
    ]),
  );
}
const answer = (row: Record<string, string>, start: RegExp): string =>
  Object.entries(row).find(([header]) => start.test(header))?.[1] ?? '';

/** What happens to a committee: secrets everywhere, somebody is turned down, somebody withdraws, half come to the orientation. */
function aYear(at: Committee): void {
  for (const row of at.rows('People').slice(0, 30))
    at.type('People', ['Person', row.Person!], 'Private note (edit)', SECRET);
  for (const row of at.rows('Pairs').slice(0, 5))
    at.type('Pairs', ['Pair', row.Pair!], 'Committee note (edit)', SECRET);
  const pairs = at.rows('Pairs').map((row) => row.Pair!.split(' ') as [mentee: string, mentor: string]);
  const [, mentor] = pairs[0]!;
  // A mentor who has only this mentee has nobody from now on.
  const [mentee] = pairs.find(([, one]) => one !== mentor && pairs.filter(([, other]) => other === one).length === 1)!;
  const waiting = at.rows('People').filter((row) => row.Status === 'Needs a decision');
  at.ws.wait(600_000);
  at.ask('decide', {
    decisions: [
      { person: mentor, word: 'Withdraw', note: SECRET },
      { person: mentee, word: 'Withdraw', note: SECRET },
      { person: waiting[0]!.Person, word: 'Do not accept', note: SECRET },
      { person: waiting[1]!.Person, word: 'Ask the person', note: SECRET },
    ],
  });
  at.ask('attendance');
  const present = at.rows('Attendance').filter((_, i) => i % 2 === 0);
  at.ask('recordAttendance', {
    people: present.map((row) => ({ person: row.Person, minutes: null })),
    came: true,
    how: 'by hand',
  });
}

function everybody(at: Committee): Somebody[] {
  const pairs = at.rows('Pairs').map((row) => ({ keys: row.Pair!.split(' '), status: row.Status }));
  // A correction that came too late stands in a row of its own and counts for nothing.
  const open = at.rows('People').filter((row) => row.Status !== 'Replaced by newer');
  const isLate = (row: Record<string, string>): number => Number(!/^Yes\b/.test(row['On time']!));
  const counts = new Map([...open].sort((a, b) => isLate(b) - isLate(a)).map((row) => [row.Person!, row]));
  const rows = open.filter((row) => counts.get(row.Person!) === row);
  const status = new Map(rows.map((row) => [row.Person!, row.Status!]));
  const standing = pairs.filter(
    (p) => p.status === 'Approved' && p.keys.every((key) => status.get(key) === 'Eligible'),
  );
  const replaced = new Set(
    at
      .rows('People')
      .filter((row) => row.Status === 'Replaced by newer')
      .map((row) => row.Person),
  );
  const oriented = new Set(
    at
      .rows('Attendance')
      .filter((row) => row.Oriented === 'Yes')
      .map((row) => row.Person),
  );
  return rows.map((row) => {
    const key = row.Person!;
    const address = key.replace(/^\w+:/, '');
    const given = answersBy(row.Role!.toLowerCase()).get(address);
    const preferred = given
      ? answer(given, /^Preferred/)
          .trim()
          .toLowerCase()
      : '';
    const partners = standing.filter((p) => p.keys.includes(key)).map((p) => p.keys.find((k) => k !== key)!);
    const lost = pairs.filter((p) => p.keys[0] === key && status.get(p.keys[1]!) === 'Withdrawn');
    return {
      key,
      role: row.Role!,
      name: row.Name!,
      status: row.Status!,
      why: row.Why!,
      addresses: [address, preferred].filter((one) => one !== ''),
      partners,
      lostMentor: lost.length > 0 && partners.length === 0 && row.Status === 'Eligible',
      oriented: oriented.has(address),
      twice: replaced.has(key) || /same (person|member number|name)/i.test(row.Why!),
    };
  });
}

beforeAll(async () => {
  folder = await readCohortFolder(EXAMPLE);
  const at = await committeeAfter('approved', { folder });
  at.ask('createOrientation', { wall: '' });
  aYear(at);
  people = everybody(at);
  problems = new Map();
  mails = [];
  for (const kind of Object.keys(RIGHTFUL)) {
    const checked = at.ask<{ people: { address: string }[]; byHand: boolean; problems: { sentence: string }[] }>(
      'checkMessage',
      { message: kind, typed: TYPED },
    );
    problems.set(kind, checked.problems.map((p) => p.sentence).join(' '));
    const chosen = checked.byHand ? { who: 'chosen', chosen: checked.people.map((p) => p.address) } : {};
    const before = new Set(at.world.mailboxes[CHAIR]?.drafts.map((draft) => draft.id));
    while (at.ask<{ left: number }>('createDrafts', { message: kind, typed: TYPED, ...chosen }).left > 0);
    for (const { id, raw } of at.world.mailboxes[CHAIR]?.drafts ?? []) {
      if (before.has(id)) continue;
      const mail = await PostalMime.parse(Buffer.from(raw, 'base64url'));
      mails.push({
        kind,
        to: mail.to![0]!.address!.toLowerCase(),
        text: `${mail.subject}\n${mail.text}\n${mail.html}`,
      });
    }
  }
  const rows = ['mentor', 'mentee'].flatMap((role) => [...answersBy(role).values()]);
  kept = rows
    .flatMap((row) => [answer(row, /^Anyone/).trim(), answer(row, /^ALA member/).replace(/\D/g, '')])
    .filter((words) => words.length > 5);
});

const at = (address: string): Somebody[] => people.filter((one) => one.addresses.includes(address));
const to = (kind: string): Mail[] => mails.filter((mail) => mail.kind === kind);

test.each(Object.keys(RIGHTFUL))('%s: everybody who should have it has it once, and nobody else', (kind) => {
  const isRightful = RIGHTFUL[kind]!;
  const strangers = to(kind).filter((mail) => !at(mail.to).some(isRightful));
  expect(strangers.map((mail) => mail.to)).toEqual([]);
  const reached = to(kind).map((mail) => mail.to);
  expect(reached.length).toBe(new Set(reached).size);
  const missing = people
    .filter(isRightful)
    .filter((one) => !one.addresses.some((address) => reached.includes(address)));
  expect(missing.map((one) => one.name).filter((name) => !problems.get(kind)!.includes(name))).toEqual([]);
  expect(reached.length).toBeGreaterThan(0);
});

test('everybody of every status has a message that tells them where they stand; who withdrew is left in peace', () => {
  const seen = new Set(people.map((one) => one.status));
  expect([...seen].sort()).toEqual(['Eligible', 'Needs a decision', 'Not eligible', 'Withdrawn']);
  for (const one of people) {
    const theirs = mails
      .filter((mail) => one.addresses.includes(mail.to) && at(mail.to).length === 1)
      .map((m) => m.kind);
    if (at(one.addresses[0]!).length > 1 || theirs.length === 0) continue;
    expect([one.name, theirs]).toEqual([one.name, expect.arrayContaining(FOR_STATUS[one.status] ?? ['none'])]);
  }
  const silent = people.filter((one) => !mails.some((mail) => one.addresses.includes(mail.to)));
  const named = [...problems.values()].join(' ');
  expect(silent.filter((one) => one.status !== 'Withdrawn' && !named.includes(one.name)).map((o) => o.name)).toEqual(
    [],
  );
  expect(silent.some((one) => one.status === 'Withdrawn')).toBe(true);
});

test('nobody reads of anybody but their own partners: no other name with an address, and an address only in introductions', () => {
  for (const { kind, to: address, text } of mails) {
    const own = at(address);
    const partners = new Set(own.flatMap((one) => one.partners));
    const mayStand = new Set(people.filter((one) => partners.has(one.key)).flatMap((one) => one.addresses));
    const found = (text.match(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g) ?? []).map((a) => a.toLowerCase());
    const wrong = found.filter((a) => at(a).length > 0 && !(kind === 'introduction' && mayStand.has(a)));
    expect([kind, address, wrong]).toEqual([kind, address, []]);
    const near = new Set([...own, ...people.filter((one) => partners.has(one.key))].map((one) => one.name));
    const others = people.filter(({ name }) => !near.has(name) && new RegExp(`\\b${escaped(name)}\\b`).test(text));
    expect([kind, address, others.map((one) => one.name)]).toEqual([kind, address, []]);
  }
});

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

test('no score, no private note, no decision, no rule and no word about others is in any message', () => {
  expect(kept.length).toBeGreaterThan(60);
  const whole = mails.map((mail) => mail.text).join('\n');
  expect(whole).not.toContain('SECRET');
  expect(whole).not.toMatch(/\b\d{1,2}\.\d{2}\b/);
  expect(kept.filter((words) => whole.includes(words))).toEqual([]);
  const reasons = people.map((one) => one.why).filter((why) => why.length > 10);
  expect(reasons.filter((why) => whole.includes(why))).toEqual([]);
});
