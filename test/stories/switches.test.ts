/** What nobody has verified about Google: the same small story, with each switch of the world either way. */
import { renameItem } from '../../workspace/emulator/form-design';
import { deleteEvent } from '../../workspace/hands-mail';
import type { Switches } from '../../workspace/world';
import { newWorld } from '../../workspace/world-new';
import { answersOf, type Committee, cohort, committeeAfter, draftsIn, FORM, MENTEES, questionId } from './committee';

const USUAL: Switches = newWorld({
  clock: 0,
  user: 'x@y.example',
  scopes: [],
  timeZone: 'UTC',
  spreadsheetName: '',
}).switches;

/** The other way round, for each switch by name. */
const OTHER: Switches = {
  answersCanBeFormulas: !USUAL.answersCanBeFormulas,
  editFiresTrigger: !USUAL.editFiresTrigger,
  numericAnswersAreNumbers: !USUAL.numericAnswersAreNumbers,
  renameRenamesHeader: !USUAL.renameRenamesHeader,
  draftListLag: USUAL.draftListLag === 0 ? 90_000 : 0,
  addingGuestsWritesToAll: !USUAL.addingGuestsWritesToAll,
  usedEventIdsStayTaken: !USUAL.usedEventIdsStayTaken,
  finallyRunsWhenKilled: !USUAL.finallyRunsWhenKilled,
  activeUserIsBlank: !USUAL.activeUserIsBlank,
};

/** With Hannah, who gave `=HYPERLINK("http://evil.example","Click")` as her first name. */
const folder = cohort({ mentee: [...MENTEES, 'hannah.petrov'] });

interface End {
  people: string[];
  goals: string;
  pairs: string[];
  ledger: string[];
  drafts: string[];
  guests: string[];
  invitations: string[];
  history: string[];
}

/** Everything that any of the switches is about happens here once. */
async function tell(switches: Partial<Switches>): Promise<End> {
  const at = await committeeAfter('checked', { folder: await folder, switches });
  at.setting('Application deadline', '2022-12-31');
  at.ask('switchOnAutomaticReading');
  at.ws.submit(FORM.mentor, await answersOf('keiko.petrov', 'mentor'));
  renameItem(at.world, FORM.mentee, await questionId('mentee', /^Employer or school/), 'Where do you spend your days?');
  const bronwyn = at.response('mentee', 'bronwyn.omalley');
  const goals = { [await questionId('mentee', /^What are your goals/)]: '-5 meetings, +2 friends' };
  at.ws.edit(FORM.mentee, bronwyn.id, { answers: { ...bronwyn.answers, ...goals }, at: at.world.clock });
  at.ask('checkApplications');
  at.ask('decide', {
    decisions: [{ person: 'mentor:keiko.petrov@cedarvalleycom.example.org', word: 'Accept', note: '' }],
  });
  at.ask('suggestPairs');
  at.ws.wait(60_000);
  const first = at
    .rows('Pairs')
    .filter((row) => row.Match !== 'Weak')
    .slice(0, 2)
    .map((row) => row.Pair!.split(' ')[0]!);
  at.ask('approvePairs', { only: first });
  draftsCutAfter(at, 2);
  at.finishDrafts();
  at.ask('createOrientation', { wall: '' });
  at.finishInvitations();
  at.approveAll();
  at.finishDrafts();
  at.finishInvitations();
  const end = endOf(at);
  deleteEvent(at.world, at.world.user, at.world.calendars[at.world.user]!.events[0]!.id);
  at.refused('inviteGuests');
  at.ask('createOrientation', { wall: '' });
  at.finishInvitations();
  expect(endOf(at).guests).toEqual(end.guests);
  return end;
}

function draftsCutAfter(at: Committee, many: number): void {
  let made = 0;
  at.ws.hooks.after = ({ member, runId }) => {
    if (member === 'gmail.users.drafts.create' && ++made === many) at.ws.kill(runId);
  };
  at.press('createDrafts', { message: 'introduction' });
  at.ws.hooks = {};
}

function endOf(at: Committee): End {
  const { mailboxes, calendars, user } = at.world;
  const standing = calendars[user]!.events.filter((event) => event.status !== 'cancelled');
  return {
    people: at
      .rows('People')
      .map((row) => `${row.Person} ${row.Status} ${row.Places} ${row['Decided by']}`)
      .sort(),
    goals: at.person('mentee:bronwyn').Goals!,
    pairs: at
      .rows('Pairs')
      .map((row) => `${row.Pair} ${row.Score} ${row.Status} ${row['Approved by']}`)
      .sort(),
    ledger: at
      .rows('Messages')
      .map((row) => `${row.Key} ${row.State} ${row.In} ${row['Made by']}`)
      .sort(),
    drafts: draftsIn(at.world),
    guests: standing.flatMap(({ resource }) => (resource.attendees as { email: string }[]).map((a) => a.email)).sort(),
    invitations: Object.entries(mailboxes)
      .flatMap(([owner, { inbox }]) => inbox.filter((letter) => letter.kind === 'invitation').map(() => owner))
      .sort(),
    // Whether a look found a change, or automatic reading was told of it before, is what one of the switches is about.
    history: at.rows('History').map((row) => `${row.Who}: ${row.What!.replace(/ read: .*/, ' read.')}`),
  };
}

let usual: End;
beforeAll(async () => {
  usual = await tell({});
});

test('the story as it usually goes: everybody in a pair has one draft and one invitation', () => {
  expect(usual.pairs).toHaveLength(6);
  expect(usual.pairs.every((pair) => pair.includes(' Approved '))).toBe(true);
  expect(usual.invitations).toEqual(usual.guests);
  expect(usual.drafts).toHaveLength(usual.guests.length);
  expect(usual.ledger).toHaveLength(usual.drafts.length + usual.guests.length + 1);
  expect(usual.goals).toBe('-5 meetings, +2 friends');
});

const names = Object.keys(OTHER) as (keyof Switches)[];

test('every switch of the world is tried', () => {
  expect(names.sort()).toEqual((Object.keys(USUAL) as (keyof Switches)[]).sort());
});

test.each(names.filter((name) => name !== 'answersCanBeFormulas'))(
  '%s the other way: the same end, to the byte',
  async (name) => {
    expect(await tell({ [name]: OTHER[name] })).toEqual(usual);
  },
);

test('answers that become live formulas: everybody has the same status, partner and messages; only the words of those answers differ', async () => {
  const end = await tell({ answersCanBeFormulas: true });
  expect([end.people, end.pairs, end.ledger, end.guests, end.invitations]).toEqual([
    usual.people,
    usual.pairs,
    usual.ledger,
    usual.guests,
    usual.invitations,
  ]);
  expect(end.drafts).toHaveLength(usual.drafts.length);
});

test('all of them at once', async () => {
  const end = await tell(OTHER);
  expect([end.people, end.pairs, end.ledger, end.guests, end.invitations]).toEqual([
    usual.people,
    usual.pairs,
    usual.ledger,
    usual.guests,
    usual.invitations,
  ]);
});
