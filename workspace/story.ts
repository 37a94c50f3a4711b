/**
 * The whole story of a cohort, driven through the front door exactly as the pages drive it. Every step is safe to run again, so a story that
 * was cut anywhere is gone on with by telling it from the beginning.
 */
import type { CohortFacts, CohortFolder } from './cohort-folder-types';
import type {
  ApproveReply,
  CheckReply,
  DecideReply,
  EventReply,
  InviteReply,
  PlanReply,
  PortionReply,
  SetUpReply,
  SuggestReply,
  TimesReply,
} from './desk-replies';
import type { FrontDoor } from './front-door';
import { pasteRows, shownRows, tabNamed } from './hands';
import { memberRows } from './load-cohort';
import { isInMailbox, isInvited } from './looking';
import { draftsOf, guestsOf, type Outcome, peopleRows } from './outcome';
import { applyUpdate, updateResponses } from './update-responses';
import type { World } from './world';

/** What was answered on the way, for the summary in words. */
export interface Told {
  setUp: SetUpReply;
  checked: CheckReply;
  decided: DecideReply | null;
  suggested: SuggestReply;
  approved: ApproveReply;
  weakToo: number;
  messages: PortionReply;
  times: TimesReply;
  event: EventReply | null;
  invited: InviteReply | null;
  outcome: Outcome;
}

/** Hears what is being done, one line per step. */
export type Say = (line: string) => void;

export const APPROVED_BY = 'Approved by npm run cohort';

export function tellStory(door: FrontDoor, folder: CohortFolder, say: Say): Told {
  const { world } = door.ws;
  const callsBefore = { ...world.calls };
  door.open();
  const setUp = bind(door, folder, say);
  paste(world, memberRows(folder));
  say(`Member list: ${folder.members?.rows.length ?? 0} members pasted`);
  door.ask('switchOnAutomaticReading');
  bringResponses(door, folder, say);
  const checked = door.ask<CheckReply>('checkApplications');
  say(
    `Applications: ${checked.applications.mentor} mentors and ${checked.applications.mentee} mentees read and judged`,
  );
  const decided = decide(door, folder, say);
  const suggested = door.ask<SuggestReply>('suggestPairs');
  say(`Pairing: ${suggested.pairs} pairs suggested`);
  const { approved, weakToo } = approve(door, say);
  const plan = door.ask<PlanReply>('planDetails');
  const messages = drafts(door, plan, say);
  const { times, event, invited } = orientation(door, plan, say);
  const ics = event ? door.ask<{ ics: string }>('orientationFile').ics : null;
  const calls = Object.fromEntries(
    Object.entries(world.calls)
      .map(([service, n]): [string, number] => [service, n - (callsBefore[service] ?? 0)])
      .filter(([, n]) => n > 0),
  );
  const outcome: Outcome = {
    applications: checked.applications,
    people: peopleRows(world),
    pairs: plan.pairs,
    without: plan.without,
    scores: plan.scores,
    drafts: draftsOf(world),
    invited: guestsOf(world).length,
    ics,
    calls,
  };
  return { setUp, checked, decided, suggested, approved, weakToo, messages, times, event, invited, outcome };
}

/** The facts as a person types them into set-up, by the settings' keys. Nobody knows what is not given: it is left blank, not guessed. */
function settingsOf(facts: CohortFacts, firstTime: boolean): Record<string, string> {
  const given: Record<string, string | undefined> = {
    'time zone': facts.timeZone,
    cohort: facts.programYear,
    committee: facts.committee,
    'reply to': facts.replyTo,
    'orientation minutes': facts.orientationMinutes?.toString(),
    deadline: facts.deadline?.replace('T', ' '),
    'program start': facts.programStart,
    'program end': facts.programEnd,
    'list as of': facts.rosterAsOf,
    'orientation times': facts.orientationSlots?.map((wall) => wall.replace('T', ' ')).join('; '),
  };
  const oneCohorts = ['deadline', 'program start', 'program end', 'list as of', 'orientation times'];
  if (firstTime) for (const key of oneCohorts) given[key] ??= '';
  return Object.fromEntries(Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function bind(door: FrontDoor, { cohort }: CohortFolder, say: Say): SetUpReply {
  const { spreadsheets, script } = door.ws.world;
  const firstTime = !spreadsheets[script.boundTo]!.sheets.some((sheet) => sheet.name === 'Settings');
  const setUp = door.ask<SetUpReply>('setUp', { settings: settingsOf(cohort ?? {}, firstTime) });
  say(`Set up: ${setUp.forms.map((form) => form.tab).join(' and ')} bound`);
  return setUp;
}

/** Selects everything in the Members tab and pastes the list over it, as a person does. */
export function paste(world: World, list: string[][]): void {
  if (list.length === 0) return;
  const tab = tabNamed(world, 'Members');
  const before = shownRows(world, tab);
  const height = Math.max(before.length, list.length);
  const width = Math.max(...[...before, ...list].map((cells) => cells.length));
  const rows = Array.from({ length: height }, (_, r) => Array.from({ length: width }, (_, c) => list[r]?.[c] ?? ''));
  pasteRows(world, tab, 'A1', rows);
}

/** A kept world meets the files again: new rows are sent as forms are sent, so that automatic reading hears of them. */
function bringResponses(door: FrontDoor, folder: CohortFolder, say: Say): void {
  const { ws } = door;
  const update = updateResponses(ws.world, folder);
  const { toSubmit, toRemove, toEdit } = update;
  const latest = Math.max(ws.world.clock, ...[...toSubmit, ...toEdit].map(({ response }) => response.at));
  ws.wait(latest - ws.world.clock);
  applyUpdate(ws.world, update, (formId, response) => door.act(() => ws.submit(formId, response)));
  if (toSubmit.length + toRemove.length + toEdit.length === 0) return;
  say(
    `Files: ${toSubmit.length} new rows sent in, ${toRemove.length} missing rows removed, ${toEdit.length} rows changed`,
  );
}

function decide(door: FrontDoor, { decisions }: CohortFolder, say: Say): DecideReply | null {
  if (decisions.length === 0) return null;
  const words = decisions.map(({ person, decision, note }) => ({ person, word: decision, note }));
  const decided = door.ask<DecideReply>('decide', { decisions: words, asGiven: true });
  say(`Decisions: ${decided.changed} recorded`);
  return decided;
}

/** Approving is the gate that a person stands at; the headless run stands there in the open. Weak pairs are named one by one. */
function approve(door: FrontDoor, say: Say): { approved: ApproveReply; weakToo: number } {
  const { pairs } = door.ask<PlanReply>('planDetails');
  const weakToo = pairs.filter((pair) => pair.label === 'Weak').map((pair) => pair.mentee.key);
  const approved = door.ask<ApproveReply>('approvePairs', { weakToo, note: APPROVED_BY });
  say(`Approval: ${pairs.length} pairs stand approved by this run`);
  return { approved, weakToo: weakToo.length };
}

/** Asks for portion after portion until nothing is left, waits where Google needs time, and answers what only a look can answer. */
function portions<R extends PortionReply>(
  door: FrontDoor,
  next: () => R,
  exists: (key: string) => boolean,
  counted: (r: R) => void,
): R {
  for (let standstill = 0, left = Number.POSITIVE_INFINITY; standstill < 5; ) {
    const reply = next();
    counted(reply);
    const uncertain = reply.uncertain ?? [];
    if (reply.left === 0 && uncertain.length === 0 && !reply.waitSeconds) return reply;
    if (reply.waitSeconds) door.ws.wait(reply.waitSeconds * 1000);
    const answers = uncertain.map(({ key }) => ({ key, answer: exists(key) ? 'it exists' : 'make it' }));
    if (answers.length > 0) door.ask('answerUncertain', { answers });
    standstill = reply.left < left ? 0 : standstill + 1;
    left = reply.left;
  }
  throw new Error('Asked again and again, and nothing more was done.');
}

function drafts(door: FrontDoor, plan: PlanReply, say: Say): PortionReply {
  if (plan.pairs.length === 0) return { left: 0 };
  const { world } = door.ws;
  const last = portions(
    door,
    () => door.ask<PortionReply>('createDrafts', { message: 'introduction' }),
    (key) => isInMailbox(world, key),
    ({ left }) => left > 0 && say(`Drafts: ${left} to go`),
  );
  say(`Drafts: ${draftsOf(world).length} in the local mailbox of ${world.user}`);
  return last;
}

function orientation(door: FrontDoor, plan: PlanReply, say: Say): Pick<Told, 'times' | 'event' | 'invited'> {
  const times = door.ask<TimesReply>('findTimes');
  if (times.best === '' || plan.pairs.length === 0) return { times, event: null, invited: null };
  const event = door.ask<EventReply>('createOrientation', { wall: times.best });
  say(`Orientation: ${event.event.words}`);
  const invited = portions(
    door,
    () => door.ask<InviteReply>('inviteGuests'),
    (key) => isInvited(door.ws.world, key),
    ({ left }) => left > 0 && say(`Invitations: ${left} to go`),
  );
  say(`Invitations: ${guestsOf(door.ws.world).length} guests`);
  return { times, event, invited };
}
