/** Step 2 and 3: read every application, judge it, keep the People tab true. Level-triggered: an event only says "look". */
import type { Application } from '../core/application';
import { missingViews } from '../core/applications-now';
import { readCapacity } from '../core/capacity';
import { plural } from '../core/home';
import { applicationId, type GoneApplication, judge } from '../core/judge';
import { GENERATED, type KnownRow, knownRows, peopleCells } from '../core/people-tab';
import { type Decision, type Person, STATUSES, type Status } from '../core/person';
import { timeZone } from '../core/program';
import { reconcile } from '../core/reconcile';
import { type Cell, columnOf } from '../core/table';
import type { Issue } from '../core/trouble';
import { alone } from '../google/lock';
import { exampleBegun, property, setPropertiesAtOnce } from '../google/properties';
import { appendRows, readTab, writeColumns } from '../google/spreadsheet';
import { who } from '../google/who';
import { type Desk, lookAtDesk, readDesk } from './desk';
import { refreshQuestions } from './forms';
import { formsNow } from './forms-now';
import { log } from './history';
import { readStamp, stampOf } from './stamp';

export interface Judged {
  desk: Desk;
  people: Person[];
  /** The row of People in which each application stands already. */
  rowOf: ReadonlyMap<Person, KnownRow>;
  counts: { new: number; changed: number; removed: number };
}

/** Everybody, judged as the tabs stand now. Writes nothing. */
export function judged(desk: Desk = readDesk()): Judged {
  const known = knownRows(desk.people.table);
  const { matches: found, gone, fresh } = reconcile(known, desk.applications);
  const matches = found.map((m) => ({ ...m, application: withFirst(m.application, m.known) }));
  const matched = new Map(found.map((m, i) => [m.application, matches[i].application]));
  const decisions = new Map<string, Decision>();
  const places = new Map<string, number>();
  for (const { known: row, application } of matches) {
    if (row.decision) decisions.set(applicationId(application), row.decision);
    if (row.places !== '') places.set(row.key, readCapacity(row.places).places);
  }
  const edited = matches.filter((m) => m.edited);
  const people = judge({
    applications: desk.applications.map((a) => matched.get(a) ?? a),
    decisions,
    changedSince: new Set(edited.map((m) => applicationId(m.application))),
    places,
    gone: gone.map((row): GoneApplication => row),
    who: desk.who,
    facts: desk.facts,
  });
  const byApplication = new Map(matches.map((m) => [m.application, m.known]));
  const byGone = new Map(gone.map((row) => [applicationId(row), row]));
  const rowOf = new Map<Person, KnownRow>();
  for (const person of people) {
    const row =
      byApplication.get(person.application) ??
      (person.application.row === 0 ? byGone.get(applicationId(person.application)) : undefined);
    if (row) rowOf.set(person, row);
  }
  const removed = gone.filter((row) => row.status !== 'Withdrawn').length;
  return { desk, people, rowOf, counts: { new: fresh.length, changed: edited.length, removed } };
}

/** The time of the first application outlives the changes of its answers. */
const withFirst = (application: Application, { first }: KnownRow): Application =>
  Math.floor(first / 1000) < Math.floor(application.submitted / 1000) ? { ...application, first } : application;

/** Brings the People tab up to date: new people below, changed cells in place, typed cells left alone. */
export function keepPeople({ desk, people, rowOf }: Judged): void {
  const { people: open, zone, tabs } = desk;
  const now = new Date();
  const cells = people.map((person) => ({
    person,
    cells: stamped(peopleCells(person, zone, tabs), person, now),
    at: rowOf.get(person)?.at ?? -1,
  }));
  const inPlace = new Map(cells.filter((c) => c.at >= 0).map((c) => [c.at, c.cells]));
  const columns = GENERATED.map((header) => ({ header, column: columnOf(open.table.headers, header) }));
  const differs = new Set<string>();
  open.table.rows.forEach((row, at) => {
    const now = inPlace.get(at);
    if (!now) return;
    for (const { header, column } of columns)
      if (!differs.has(header) && !same(row[column], now[header] ?? row[column])) differs.add(header);
  });
  const stale = GENERATED.filter((header) => differs.has(header));
  if (stale.length > 0)
    writeColumns(
      open,
      stale,
      open.table.rows.map((row, at) =>
        stale.map((header) => inPlace.get(at)?.[header] ?? row[columnOf(open.table.headers, header)]),
      ),
    );
  const fresh = cells
    .filter((c) => c.at < 0)
    .sort((a, b) => a.person.application.submitted - b.person.application.submitted);
  appendRows(
    open,
    GENERATED,
    fresh.map((c) => GENERATED.map((header) => c.cells[header])),
  );
}

/** A decision typed in the sheet counts from the look that first saw it, so that later answers are told apart from earlier ones. */
const stamped = (cells: Record<string, Cell>, { decision }: Person, now: Date): Record<string, Cell> =>
  decision && Number.isNaN(decision.on) ? { ...cells, 'Decided on': now } : cells;

const same = (a: Cell | undefined, b: Cell): boolean =>
  a instanceof Date && b instanceof Date ? Math.floor(a.getTime() / 1000) === Math.floor(b.getTime() / 1000) : a === b;

/**
 * What is remembered or decided has changed: People follows at once, unless an open question stands in the way. Before anybody was read there
 * is nobody to judge again: the first reading is a press of its own, when the member list is there.
 */
export function judgeAgain(): void {
  if ((readTab('people')?.table.rows.length ?? 0) === 0) return;
  const look = lookAtDesk();
  if ('desk' in look) keepPeople(judged(look.desk));
}

/** Properties: who last pressed Check and when; the check before it that brought something. */
export const CHECKED = 'checked';
const NEWS_SINCE = 'news since';

export interface Checked {
  applications: { mentor: number; mentee: number };
  new: number;
  changed: number;
  removed: number;
  statuses: Record<Status, number>;
  /** The commonest reasons of those who are not eligible or need a decision. */
  reasons: { status: Status; why: string; n: number }[];
  issues: Issue[];
  said: string[];
}

export function checkApplications(): Checked {
  return alone(who(), 'reading the applications', () => {
    refreshQuestions();
    const look = judged();
    keepPeople(look);
    const checked = summary(look, missingIssues(look));
    log('Applications', checked.said[0], look.desk.zone);
    rememberCheck(look);
    return checked;
  });
}

/** News are what came since the check before the last one that found something, so that pressing twice does not hide them. */
function rememberCheck({ desk, counts }: Judged): void {
  const before = readStamp(property(CHECKED));
  const since = before?.at ?? Number.NEGATIVE_INFINITY;
  const brings = counts.new + counts.changed + counts.removed > 0 || desk.applications.some((a) => a.submitted > since);
  setPropertiesAtOnce({
    [CHECKED]: stampOf(who()),
    ...(before && brings ? { [NEWS_SINCE]: String(before.at) } : {}),
  });
}

/** Since when applications are news, or null before the second check. */
export const newsSince = (): number | null => Number(property(NEWS_SINCE)) || null;

export const countStatuses = (people: readonly Person[]): Record<Status, number> => {
  const counts = Object.fromEntries(STATUSES.map((s) => [s, 0])) as Record<Status, number>;
  for (const person of people) counts[person.status]++;
  return counts;
};

/** What Google's forms keep and the tabs lack. */
function missingIssues(look: Judged): Issue[] {
  if (exampleBegun() !== null) return [];
  const views = missingViews(formsNow(look), look.desk.settings.of(timeZone));
  return views.map(({ words, names }) => ({
    code: 'missing',
    subject: names.join('; '),
    sentence: `${words} ${names.join('; ')}. Step 2, Applications, says what to do.`,
  }));
}

function summary({ desk, people, counts }: Judged, missing: readonly Issue[]): Checked {
  const applications = { mentor: 0, mentee: 0 };
  for (const a of desk.applications) applications[a.role]++;
  const statuses = countStatuses(people);
  const issues = [...desk.issues, ...missing];
  const said = [
    `${plural(desk.applications.length, 'application')} read: ${counts.new} new, ${counts.changed} changed, ${counts.removed} removed.`,
    ...STATUSES.filter((s) => statuses[s] > 0).map((s) => `${s}: ${statuses[s]}`),
    ...issues.map((issue) => issue.sentence),
  ];
  return { applications, ...counts, statuses, reasons: reasons(people), issues, said };
}

/** By the rule's words, not by each person's facts: the rules that asked or failed, counted. */
function reasons(people: readonly Person[]): Checked['reasons'] {
  const found = new Map<string, Checked['reasons'][number]>();
  for (const person of people) {
    if (person.status !== 'Not eligible' && person.status !== 'Needs a decision') continue;
    const key = `${person.status} ${person.why}`;
    const reason = found.get(key) ?? { status: person.status, why: person.why, n: 0 };
    reason.n++;
    found.set(key, reason);
  }
  return [...found.values()].sort((a, b) => b.n - a.n || (a.why < b.why ? -1 : 1));
}
