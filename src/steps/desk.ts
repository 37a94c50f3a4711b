/** What lies on the desk when a step begins: everything read once, in a number of calls that does not depend on how many people applied. */

import { readApplications } from '../core/answers';
import type { Application, Asked } from '../core/application';
import { readByHand } from '../core/by-hand';
import { type FieldKey, ROLES, type Role } from '../core/fields';
import { type MemberList, readMembers } from '../core/members';
import { knownRows } from '../core/people-tab';
import { core2023 } from '../core/profiles/core-2023';
import type { Profile } from '../core/profiles/profile';
import { listAsOf } from '../core/program';
import type { Facts } from '../core/rules/rule';
import type { Settings } from '../core/settings';
import { readSettings } from '../core/settings-catalogue';
import { type Issue, Problem } from '../core/trouble';
import { moveWrongForms, NOTHING_SAID, readWhoIsWho, type WhoIsWho } from '../core/who-is-who';
import { type OpenTab, readSheet, readTab, spreadsheet } from '../google/spreadsheet';
import { type RememberedForm, refreshQuestions, rememberedForms } from './forms';

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
  people: OpenTab;
  issues: Issue[];
  zone: string;
}

export function readDesk(): Desk {
  const remembered = rememberedForms();
  const settingsTab = readTab('settings');
  const people = readTab('people');
  if (remembered.length === 0 || !settingsTab || !people) throw notSetUp();
  const profile = core2023;
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
  const { forms, responses } = readAllResponses(remembered, profile);
  const [whoTab, handTab] = [readTab('whoIsWho'), readTab('byHand')];
  const who = whoTab ? readWhoIsWho(whoTab.table, knownRows(people.table)) : NOTHING_SAID;
  const byHand = handTab ? readByHand(handTab.table, forms, profile) : { applications: [], issues: [] };
  const applications = moveWrongForms([...responses.flatMap((r) => r.applications), ...byHand.applications], who);
  const members = membersOnDesk(settings.of(listAsOf), profile);
  const tabs = { mentor: '', mentee: '' };
  forms.forEach((form, i) => {
    for (const role of ROLES) if (form.role === role || form.role === 'asked') tabs[role] = responses[i].tab;
  });
  return {
    profile,
    settings,
    forms,
    tabs,
    tabOf: responses.map((r) => r.tab),
    applications,
    who,
    facts: { settings, profile, asked: askedBy(forms, responses), members: members.list, all: applications },
    people,
    issues: [...issues, ...responses.flatMap((r) => r.issues), ...byHand.issues, ...who.issues, ...members.issues],
    zone: spreadsheet().getSpreadsheetTimeZone(),
  };
}

const notSetUp = (): Problem =>
  new Problem('E-40', 'Mentor Desk is not set up in this spreadsheet yet.', 'Nothing was changed.', {
    label: 'Set up',
    go: 'set-up',
  });

/**
 * A column that is not there under its question's name: somebody renamed the question, so the form is asked what it is called now. What is
 * still missing then was deleted or renamed by hand, and going on would judge people by answers that nobody read.
 */
function readAllResponses(remembered: RememberedForm[], profile: Profile) {
  const read = (forms: RememberedForm[]) => ({ forms, responses: forms.map((form) => readResponses(form, profile)) });
  const first = read(remembered);
  if (!first.responses.some(lacksColumns)) return first;
  refreshQuestions();
  const again = read(rememberedForms());
  const missing = again.responses.filter(lacksColumns).flatMap((r) => r.issues.filter((i) => i.code === 'E-12'));
  if (missing.length > 0)
    throw new Problem(
      'E-12',
      missing.map((i) => i.sentence).join(' '),
      'Nothing was read or changed. Give the column its name back, or set up again to choose another question.',
      {
        label: 'Set up',
        go: 'set-up',
      },
    );
  return again;
}

const lacksColumns = (r: { issues: readonly Issue[] }): boolean => r.issues.some((i) => i.code === 'E-12');

function readResponses(form: RememberedForm, profile: Profile) {
  const sheet = spreadsheet()
    .getSheets()
    .find((s) => s.getSheetId() === form.sheetId);
  if (!sheet)
    throw new Problem(
      'E-13',
      `The tab with the responses of \u201c${form.title}\u201d was deleted.`,
      'Nothing was read or changed. Bring it back with File \u25b8 Version history, or link the form to this spreadsheet again and set up once more.',
      { label: 'Set up', go: 'set-up' },
    );
  const table = readSheet(sheet);
  const { binding, questions, role } = form;
  const reading = readApplications({ table, binding, questions, role, profile });
  const applications = reading.applications.map((a) => ({ ...a, tab: table.name }));
  return { tab: table.name, ...reading, applications };
}

function askedBy(forms: readonly RememberedForm[], responses: readonly { asked: ReadonlySet<FieldKey> }[]): Asked {
  const asked = { mentor: new Set<FieldKey>(), mentee: new Set<FieldKey>() };
  forms.forEach((form, i) => {
    for (const role of ROLES)
      if (form.role === role || form.role === 'asked') for (const key of responses[i].asked) asked[role].add(key);
  });
  return asked;
}

function membersOnDesk(asOf: string, profile: Profile): { list: MemberList | null; issues: Issue[] } {
  const tab = readTab('members');
  return readMembers(tab && tab.table.rows.length > 0 ? tab.table : null, { asOf, profile });
}
