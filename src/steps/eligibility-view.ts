/** Step 3 as its screens show it. Reads only: one look at the tabs, however many people applied. */
import {
  type ApplicantView,
  type Promises,
  promises,
  applicantView as viewOf,
  type Waiting,
  waiting,
} from '../core/eligibility-view';
import { historyLines } from '../core/history-tab';
import { thatCount } from '../core/judge';
import { type ListFacts, listFacts } from '../core/member-file';
import { type Day, dayAt, dayInWords } from '../core/moments';
import { type Person, STATUSES, type Status } from '../core/person';
import type { Profile } from '../core/profiles/profile';
import { listAsOf, monthAndYear, timeZone } from '../core/program';
import { type RuleUsed, rulesUsed } from '../core/rules-used';
import type { Settings } from '../core/settings';
import { Problem } from '../core/trouble';
import { readTab } from '../google/spreadsheet';
import type { Desk } from './desk';
import { ownKeys } from './own-pairs';
import { countStatuses, judged } from './receive';
import type { Applicant } from './requests';

export interface EligibilityView {
  statuses: { status: Status; n: number }[];
  /** Who waits for a decision, in the order of the review; then those who were asked something. */
  queue: Waiting[];
  asked: Waiting[];
  /** Whoever looks applied: in which roles. */
  own: string[];
  rules: RuleUsed[];
  list: ListNow;
  promises: Promises | null;
  /** In the program's zone. */
  today: Day;
}

export interface ListNow extends ListFacts {
  asOf: Day;
  /** In words; '' where it is not known. */
  asOfWords: string;
  monthAndYear: boolean;
}

export function eligibilityView(): EligibilityView {
  const { desk, people } = judged();
  const counting = thatCount(people);
  const all = [...counting.values()];
  const isOwn = ownKeys(counting);
  const { settings, profile, facts } = desk;
  const today = dayAt(Date.now(), settings.of(timeZone));
  const counts = countStatuses(people);
  return {
    statuses: STATUSES.map((status) => ({ status, n: counts[status] })),
    ...waiting(all, isOwn),
    own: all.filter((p) => isOwn(p.key)).map((p) => p.application.role),
    rules: rulesUsed(settings, profile, all),
    list: listNow(settings, profile),
    promises: withoutOwn(promises(all, facts, today), isOwn),
    today,
  };
}

/** Their own application is counted, and not shown. */
const withoutOwn = (found: Promises | null, isOwn: (key: string) => boolean): Promises | null =>
  found && { ...found, people: found.people.map((p) => (isOwn(p.key) ? { ...p, key: '', name: '' } : p)) };

/** The member list as it stands in its tab. */
export function listNow(settings: Settings, profile: Profile): ListNow {
  const table = readTab('members')?.table;
  const asOf = settings.of(listAsOf);
  const months = settings.of(monthAndYear) === 'Last day of the month';
  const empty = { name: 'Members', zone: settings.of(timeZone), headers: [], rows: [] };
  const facts = listFacts(table ?? empty, profile, { asOf, monthAndYear: months });
  return { ...facts, asOf, asOfWords: asOf === '' ? '' : dayInWords(asOf), monthAndYear: months };
}

export interface ApplicantNow extends ApplicantView {
  /** The row of People, as the sheet counts; 0 where they do not stand there yet. */
  row: number;
  /** Where the answers stand as they came; '' where that is not known, or names are hidden. */
  answers: string;
}

export interface Review {
  /** 'own': whoever looks is this person. null where nobody is meant. */
  one: ApplicantNow | 'own' | null;
  /** Who waits, by key, in the order of the review. */
  queue: string[];
}

/** One person with what every rule says and why; without a key, whoever waits first. */
export function applicantView({ person, hide }: Applicant): Review {
  const { desk, people, rowOf } = judged();
  const counting = thatCount(people);
  const isOwn = ownKeys(counting);
  const queue = waiting([...counting.values()], isOwn).queue.map((one) => one.key);
  const key = person || queue[0] || '';
  const one = counting.get(key);
  if (!one) return { one: null, queue };
  if (isOwn(key)) return { one: 'own', queue };
  const open = readTab('history');
  const history = open ? historyLines(open.table) : [];
  const facts = { ...desk.facts, all: people.map((p) => p.application) };
  const row = rowOf.get(one);
  const view = viewOf(one, { facts, counting, history, hide });
  return { one: { ...view, row: row ? row.at + 2 : 0, answers: hide ? '' : answersOf(one, desk) }, queue };
}

/** The row of the response tab, as an address: it may stand in another spreadsheet. */
function answersOf({ application: { tab, row, role } }: Person, { forms, tabOf }: Desk): string {
  const form = forms.find((f, i) => tabOf[i] === tab && (f.role === role || f.role === 'asked'));
  return form && row > 0
    ? `https://docs.google.com/spreadsheets/d/${form.spreadsheetId}/edit#gid=${form.sheetId}&range=A${row}`
    : '';
}

/** What a press needs and is not there any more. */
export const notThere = (happened: string): Problem =>
  new Problem('E-67', happened, 'Nothing was changed. Choose the file again.', {
    label: 'Back to Eligibility',
    go: 'eligibility',
  });
