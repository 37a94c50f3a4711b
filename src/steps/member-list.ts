/** Step 3, the member list: a file comes in portions, what was recognized is shown, and one press takes it over; and the re-check at the start. */
import { fullName } from '../core/application';
import { hasPromisedToJoin } from '../core/eligibility-view';
import { plural } from '../core/home';
import { thatCount } from '../core/judge';
import { MEMBERS, SETTINGS } from '../core/layout';
import { type FileFacts, listFacts, listIn, mergeList } from '../core/member-file';
import { type Day, dayInWords } from '../core/moments';
import { knownRows } from '../core/people-tab';
import type { Person } from '../core/person';
import { listAsOf, monthAndYear, programStart } from '../core/program';
import { WILL_JOIN } from '../core/rules/membership';
import type { Setting } from '../core/settings';
import { type Cell, columnOf, foldHeader, type Table, text } from '../core/table';
import { withColumns } from '../core/table-edits';
import { forgetPortions, keepPortion, portions } from '../google/incoming';
import { alone } from '../google/lock';
import { addHeaders, clearFirstRow, openTab } from '../google/spreadsheet';
import { who } from '../google/who';
import { type Desk, readDesk } from './desk';
import { notThere } from './eligibility-view';
import { change, type Rewriting } from './history';
import { ownKeys } from './own-pairs';
import { judged, keepPeople } from './receive';
import type { PreviewList, Recheck, SendList, TakeList } from './requests';

export interface ListPreview extends FileFacts {
  name: string;
  /** How many rows stand in the tab now. */
  before: number;
}

/** A portion of the file. Nothing is done with it until all of them are there. */
export function sendList({ upload, part, text: portion }: SendList): { kept: number } {
  return alone(who(), 'bringing a member list', () => {
    keepPortion(upload, part, portion);
    return { kept: part };
  });
}

/** What was recognized, and what taking it over would do. Writes nothing. */
export function previewList(request: PreviewList): ListPreview {
  const desk = readDesk();
  const { file, above, merged, now } = atHand(desk, request);
  const { settings, profile } = desk;
  const facts = listFacts(file, profile, {
    asOf: settings.of(listAsOf),
    monthAndYear: request.monthAndYear,
    above,
  });
  return { ...facts, ...merged.counts, name: file.name, before: now.rows.length };
}

export interface ListTaken {
  undoId: string;
  rows: number;
  said: string[];
}

/** The list goes into the tab Members, its date into Settings, and everybody is judged by it: one line of History, one undo. */
export function takeList(request: TakeList): ListTaken {
  return alone(who(), 'taking over a member list', () => {
    const before = judged();
    const { desk } = before;
    const { file, merged, open } = atHand(desk, request);
    const facts = listFacts(file, desk.profile, { asOf: request.asOf, monthAndYear: request.monthAndYear });
    if (!facts.usable) throw notThere(facts.problems[0] ?? `There is nobody in \u201c${file.name}\u201d.`);
    if (open.table.rows.length === 0) clearFirstRow(open);
    const wide = merged.newHeaders.length > 0 ? addHeaders(open, merged.newHeaders) : open;
    const sentence = `Member list from \u201c${file.name}\u201d ${request.mode === 'add' ? 'added to the tab' : 'taken over'}: ${plural(facts.rows, 'row')}${asOfWords(request.asOf)}.`;
    const undoId = change(
      sentence,
      [
        { tab: MEMBERS, open: wide, now: wide.table, after: merged.table },
        ...settingsIn([
          [listAsOf, request.asOf],
          [monthAndYear, request.monthAndYear ? 'Last day of the month' : 'Not a date'],
        ]),
      ],
      { line: 'Eligibility', zone: desk.zone },
    );
    const after = judged();
    keepPeople(after);
    forgetPortions();
    const { fresh, changed, same, gone } = merged.counts;
    const counts = [`${fresh} new`, `${changed} changed`, `${same} as before`, ...(gone > 0 ? [`${gone} gone`] : [])];
    return {
      undoId,
      rows: facts.rows,
      said: [sentence, `${counts.join(', ')}.`, ...moved(before.people, after.people)],
    };
  });
}

const asOfWords = (asOf: Day): string => (asOf === '' ? '' : `, as of ${dayInWords(asOf)}`);

/** Whose status is another one now. */
function moved(before: readonly Person[], after: readonly Person[]): string[] {
  const was = new Map([...thatCount(before)].map(([key, p]) => [key, p.status]));
  const n = [...thatCount(after)].filter(([key, p]) => was.get(key) !== p.status).length;
  return [n === 0 ? 'Nobody\u2019s status changed.' : `${plural(n, 'person has', 'people have')} another status now.`];
}

/** The file as it came, and the tab as it would be. */
function atHand(desk: Desk, { upload, of, mode }: PreviewList) {
  const text = portions(upload, of);
  if (text === null) throw notThere('The file did not arrive as a whole.');
  const { name, lines } = JSON.parse(text) as { name: string; lines: string[][] };
  const { table: file, above } = listIn(lines, name, desk.zone, desk.profile);
  const open = openTab(MEMBERS);
  const isBlank = open.table.headers.every((header) => header.trim() === '');
  const now: Table = isBlank ? { ...open.table, headers: [], rows: [] } : open.table;
  return { file, above, now, open: { ...open, table: now }, merged: mergeList(now, file, mode, desk.profile) };
}

/** Settings with these values, in their tab. */
function settingsIn(values: readonly (readonly [Setting<string>, string])[]): Rewriting[] {
  const open = openTab(SETTINGS);
  const now = open.table;
  const [label, value] = ['Setting', 'Value (edit)'].map((header) => columnOf(now.headers, header));
  const wanted = new Map(values.map(([setting, word]) => [foldHeader(setting.label), word]));
  const cells = now.rows.map((row): Cell => wanted.get(foldHeader(text(row[label]))) ?? row[value]);
  return [
    {
      tab: SETTINGS,
      open,
      now,
      after: withColumns(
        now,
        ['Value (edit)'],
        cells.map((cell) => [cell]),
      ),
    },
  ];
}

export interface Rechecked {
  undoId: string;
  /** Of those who had promised: how many are members now; who is not. */
  kept: number;
  not: { key: string; name: string; role: 'mentor' | 'mentee' }[];
  said: string[];
}

/** The promises against the list as it stands now, which was made on this day. Decisions stay; whoever is not in the list is named. */
export function recheckMembers({ asOf }: Recheck): Rechecked {
  return alone(who(), 'looking at the memberships again', () => {
    const before = judged();
    const { desk } = before;
    const promised = new Set([...promisedInTab(desk), ...keysOf([...thatCount(before.people).values()])]);
    const sentence = `${plural(promised.size, 'promise')} to join looked at again${asOfWords(asOf)}.`;
    const undoId = change(sentence, settingsIn([[listAsOf, asOf]]), { line: 'Eligibility', zone: desk.zone });
    const after = judged();
    keepPeople(after);
    const counting = thatCount(after.people);
    const isOwn = ownKeys(counting);
    const members = ['association-member', 'division-member'];
    const isMember = ({ findings }: Person) =>
      members.every((rule) => ['pass', 'notApplicable'].includes(findings[rule]?.verdict ?? 'pass'));
    const people = [...promised].flatMap((key) => counting.get(key) ?? []);
    const not = people.filter((p) => !isMember(p) || hasPromisedToJoin(p));
    const shown = not.filter((p) => !isOwn(p.key));
    const start = desk.settings.of(programStart);
    const early = asOf !== '' && start !== '' && asOf < start;
    return {
      undoId,
      kept: people.length - not.length,
      not: shown.map(({ key, application: { role, email, answers } }) => ({
        key,
        name: fullName(answers) || email,
        role,
      })),
      said: [
        `${people.length - not.length} of ${plural(people.length, 'person', 'people')} who promised ${people.length - not.length === 1 ? 'is a member' : 'are members'} now.`,
        ...shown.map(
          (p) => `Not a member yet: ${fullName(p.application.answers) || p.application.email} (${p.application.role}).`,
        ),
        ...(shown.length < not.length ? ['Your own application is among them; another member looks at it.'] : []),
        ...(early ? [`The list was made before the program starts on ${dayInWords(start)}: look again then.`] : []),
      ],
    };
  });
}

/** Who stood there on a promise when People was last brought up to date: a list that was pasted since has judged them already. */
function promisedInTab({ people: { table } }: Desk): string[] {
  const membership = columnOf(table.headers, 'Membership');
  return knownRows(table)
    .filter((row) => ['Eligible', 'Needs a decision'].includes(row.status))
    .filter((row) => text(table.rows[row.at][membership]).includes(WILL_JOIN))
    .map((row) => row.key);
}

const keysOf = (people: readonly Person[]): string[] => people.filter(hasPromisedToJoin).map((p) => p.key);
