/** Step 2 at a glance: how many applied, what is news since the last looks, what a form keeps that the tab lacks, and whether forms are open. */
import { type Application, fullName } from './application';
import { type Action, act, plural } from './home';
import { type Instant, momentInWords } from './moments';
import type { Person } from './person';

/** A form as this account may see it. */
export interface FormFacts {
  title: string;
  role: string;
  tab: string;
  /** The applicants' link, '' where it is not known. */
  link: string;
  editLink: string;
  /** null where this account may not open the form. */
  accepts: boolean | null;
  /** Stored answers without a row. */
  missing: readonly { email: string; submitted: Instant }[];
}

export interface Names {
  /** "3 new since Mon, Nov 14": what happened. */
  words: string;
  names: string[];
}

/** Something to look at, with the way to put it right. */
export interface MissingView {
  words: string;
  names: string[];
  what: string;
  editLink: string;
}

export interface DoorsView {
  words: string[];
  /** Leads to the screen that closes; '' where nothing is to be closed. */
  close: string;
  /** Opens the forms again. */
  open: Action | null;
  message: string;
  /** What closing means, with names, date and zone. */
  meaning: string;
}

export interface NewsFacts {
  people: readonly Person[];
  /** Since when applications are news; null: everything is. */
  since: Instant | null;
  zone: string;
}

export function news({ people, since, zone }: NewsFacts): Names[] {
  const isNow = (p: Person) => p.application.row > 0;
  const first = (a: Application) => a.first ?? a.submitted;
  const when = since === null ? '' : ` since ${momentInWords(since, zone)}`;
  const names = (some: readonly Person[]) => some.map(nameWithRole);
  const fresh = since === null ? [] : people.filter((p) => isNow(p) && first(p.application) > since);
  const changed =
    since === null
      ? []
      : people.filter((p) => isNow(p) && first(p.application) <= since && p.application.submitted > since);
  const gone = people.filter((p) => !isNow(p));
  return [
    ...(fresh.length > 0 ? [{ words: `${fresh.length} new${when}`, names: names(fresh) }] : []),
    ...(changed.length > 0 ? [{ words: `${changed.length} changed${when}`, names: names(changed) }] : []),
    ...(gone.length > 0
      ? [{ words: `${plural(gone.length, 'row')} removed from a response tab`, names: names(gone) }]
      : []),
  ];
}

const nameWithRole = ({ application: a }: Person): string => `${fullName(a.answers) || a.email}, ${a.role}`;

export const missingViews = (forms: readonly FormFacts[], zone: string): MissingView[] =>
  forms
    .filter((form) => form.missing.length > 0)
    .map(({ title, tab, missing, editLink }) => ({
      words: `Google\u2019s form \u201c${title}\u201d keeps ${plural(missing.length, 'answer')} that the tab '${tab}' lacks.`,
      names: missing.map((m) => `${m.email || 'Somebody'}, ${momentInWords(m.submitted, zone)}`),
      what: 'Open the form. Under Responses, choose Unlink form, then Link to Sheets and this spreadsheet: Google writes every answer into a new tab. Or read the answer there and add the person by hand.',
      editLink,
    }));

export interface DoorFacts {
  forms: readonly FormFacts[];
  deadline: Instant | null;
  now: Instant;
  zone: string;
  message: string;
}

export function doors({ forms, deadline, now, zone, message }: DoorFacts): DoorsView {
  const open = forms.filter((f) => f.accepts === true).map(titled);
  const shut = forms.filter((f) => f.accepts === false).map(titled);
  const barred = forms.filter((f) => f.accepts === null).map(titled);
  const over = deadline !== null && now > deadline;
  const ended =
    deadline === null ? 'No deadline is set.' : `The deadline ${over ? 'was' : 'is'} ${momentInWords(deadline, zone)}.`;
  const all =
    open.length > 1 && barred.length === 0 ? (open.length === 2 ? 'both forms' : 'all forms') : open.join(' and ');
  return {
    words: [
      ended,
      ...(open.length > 0 ? [`${open.join(' and ')} still ${open.length === 1 ? 'takes' : 'take'} answers.`] : []),
      ...(shut.length > 0
        ? [`${shut.join(' and ')} ${shut.length === 1 ? 'is' : 'are'} closed: nobody can answer.`]
        : []),
      ...(barred.length > 0
        ? [
            `This account may not edit ${barred.join(' and ')}, so it is not known whether answers are still taken. Ask the form\u2019s owner to close it, or to add you as an editor.`,
          ]
        : []),
    ],
    close: open.length > 0 ? `Close ${all}` : '',
    open: shut.length > 0 ? act(shut.length > 1 ? 'Open the forms again' : 'Open the form again', 'openForms') : null,
    message,
    meaning: `Closes ${open.join(' and ')} now. ${ended} Nobody can answer afterwards; whoever opens the link reads the words below. You can open ${open.length === 1 ? 'it' : 'them'} again here.`,
  };
}

const titled = ({ title }: FormFacts): string => `\u201c${title}\u201d`;
