/** What lies on the desk when a step begins: everything read once, in a number of calls that does not depend on how many people applied. */

import type { Application, Asked } from '../core/application';
import { readByHand } from '../core/by-hand';
import { type FieldKey, ROLES, type Role } from '../core/fields';
import { allQuestionCards, type QuestionCard } from '../core/form-changes';
import { type MemberList, readMembers } from '../core/members';
import { knownRows } from '../core/people-tab';
import { core2023 } from '../core/profiles/core-2023';
import type { Profile } from '../core/profiles/profile';
import { listAsOf, monthAndYear } from '../core/program';
import type { RememberedForm } from '../core/remembered-form';
import type { Facts } from '../core/rules/rule';
import type { Settings } from '../core/settings';
import { readSettings } from '../core/settings-catalogue';
import { type Issue, Problem } from '../core/trouble';
import { moveWrongForms, NOTHING_SAID, readWhoIsWho, type WhoIsWho } from '../core/who-is-who';
import { type OpenTab, readTab, spreadsheet } from '../google/spreadsheet';
import { rememberedForms } from './bindings';
import { formTables, ownProfile, readResponses, unanswered } from './responses';

export interface Desk {
  profile: Profile;
  settings: Settings;
  forms: RememberedForm[];
  /** How the response tabs are called, by role. */
  tabs: Record<Role, string>;
  /** The same by form. */
  tabOf: string[];
  applications: Application[];
  who: WhoIsWho;
  facts: Facts;
  /** What only a person can tell about the forms. */
  questions: QuestionCard[];
  people: OpenTab;
  issues: Issue[];
  zone: string;
}

export function readDesk(): Desk {
  const look = lookAtDesk();
  if ('desk' in look) return look.desk;
  throw unanswered(look.cards);
}

/** The desk; or, where a question must be answered before anything is read, those questions. */
export function lookAtDesk(): { desk: Desk } | { cards: QuestionCard[]; settings: Settings } {
  const settingsTab = readTab('settings');
  const people = readTab('people');
  if (rememberedForms().length === 0 || !settingsTab || !people) throw notSetUp();
  const { settings, issues, unreadable } = readSettings(settingsTab.table);
  // A value that cannot be read is never replaced by a guess: a wrong deadline would judge everybody wrongly.
  if (unreadable.size > 0)
    throw new Problem(
      'E-47',
      issues
        .filter((i) => unreadable.has(i.subject))
        .map((i) => i.sentence)
        .join(' '),
      'Nothing was judged or changed.',
      {
        label: 'I have corrected it',
        go: 'again',
      },
    );
  const { tables, cards } = formTables(core2023);
  if (cards.length > 0) return { cards, settings };
  const forms = tables.map(({ form }) => form);
  const profile = ownProfile(core2023, forms);
  const responses = readResponses(tables, profile);
  const [whoTab, handTab] = [readTab('whoIsWho'), readTab('byHand')];
  const who = whoTab ? readWhoIsWho(whoTab.table, knownRows(people.table)) : NOTHING_SAID;
  const byHand = handTab ? readByHand(handTab.table, forms, profile) : { applications: [], issues: [] };
  const applications = moveWrongForms([...responses.flatMap((r) => r.applications), ...byHand.applications], who);
  const members = membersOnDesk(settings, profile);
  const tabs = { mentor: '', mentee: '' };
  forms.forEach((form, i) => {
    for (const role of ROLES) if (form.role === role || form.role === 'asked') tabs[role] = responses[i].tab;
  });
  const desk: Desk = {
    profile,
    settings,
    forms,
    tabs,
    tabOf: responses.map((r) => r.tab),
    applications,
    who,
    facts: { settings, profile, asked: askedBy(forms, responses), members: members.list, all: applications },
    questions: allQuestionCards(tables, profile),
    people,
    issues: [...issues, ...responses.flatMap((r) => r.issues), ...byHand.issues, ...who.issues, ...members.issues],
    zone: spreadsheet().getSpreadsheetTimeZone(),
  };
  return { desk };
}

export const notSetUp = (): Problem =>
  new Problem('E-40', 'Mentor Desk is not set up in this spreadsheet yet.', 'Nothing was changed.', {
    label: 'Set up',
    go: 'set-up',
  });

function askedBy(forms: readonly RememberedForm[], responses: readonly { asked: ReadonlySet<FieldKey> }[]): Asked {
  const asked = { mentor: new Set<FieldKey>(), mentee: new Set<FieldKey>() };
  forms.forEach((form, i) => {
    for (const role of ROLES)
      if (form.role === role || form.role === 'asked') for (const key of responses[i].asked) asked[role].add(key);
  });
  return asked;
}

function membersOnDesk(settings: Settings, profile: Profile): { list: MemberList | null; issues: Issue[] } {
  const tab = readTab('members');
  return readMembers(tab && tab.table.rows.length > 0 ? tab.table : null, {
    asOf: settings.of(listAsOf),
    profile,
    monthAndYear: settings.of(monthAndYear) === 'Last day of the month',
  });
}
