/**
 * The fields of a message, built one by one from a fixed list. Scores, decisions, private notes and what somebody wrote about other
 * people are not among them, so no template can reach them.
 */
import type { NameKey } from './message-names';
import { dayInWords, type Instant, momentInWords } from './moments';
import { inARow, isSendable, oneLine, severalLines } from './plain-text';
import type { Profile } from './profiles/profile';
import {
  cohort,
  committee,
  contacts,
  deadlineInstant,
  programEnd,
  programName,
  programStart,
  replyTo,
  signature,
  timeZone,
} from './program';
import type { Recipient } from './recipients';
import type { View } from './rendering';
import type { Settings } from './settings';
import { zoneOf } from './zones';

export interface Partner {
  recipient: Recipient;
  /** Their role: a mentor of the person written to, or a mentee. */
  role: 'mentor' | 'mentee';
  /** Ready sentences for the two people's eyes: no scores, no judgments. */
  shared: readonly string[];
}

export interface Occasion {
  settings: Settings;
  profile: Profile;
  /** The orientation session this person is invited to, where it is known. */
  orientation?: {
    start: Instant;
    minutes: number;
    link: string;
    /** Opens a calendar with the session filled in. */
    calendar?: string;
  };
  /** When this person's own make-up is, where one is arranged; it beats what was typed for everybody. */
  makeUp?: Instant;
  /** What the committee typed for this message. */
  typed?: Partial<Record<NameKey, string>>;
}

const joined = (view: View[], name: NameKey): string =>
  inARow(view.map((v) => String(v[name])).filter((words) => words !== ''));

function partnerFields({ recipient, role, shared }: Partner): View {
  const { answers } = (recipient.people.find((p) => p.application.role === role) ?? recipient.people[0]).application;
  return {
    'partner name': recipient.name,
    'partner first name': recipient.firstName,
    'partner title': oneLine(answers.jobTitle),
    'partner employer': oneLine(answers.employer),
    'partner email': isSendable(recipient.address) ? recipient.address : '',
    'partner about': severalLines(answers.about),
    'shared topics': shared.map(oneLine).join('\n'),
  };
}

/** Everything a template can say to this person; '' where there is nothing to say. */
export function fieldsFor(recipient: Recipient, partners: readonly Partner[], occasion: Occasion): View {
  const { settings, profile, orientation, makeUp, typed = {} } = occasion;
  const mentors = partners.filter((p) => p.role === 'mentor').map(partnerFields);
  const mentees = partners.filter((p) => p.role === 'mentee').map(partnerFields);
  const all = [...mentors, ...mentees];
  const only = (name: NameKey): string => (all.length === 1 ? String(all[0][name]) : '');
  const day = (value: string): string => (value === '' ? '' : dayInWords(value));
  const closes = deadlineInstant(settings);
  const names = inARow(
    settings
      .of(contacts)
      .split(',')
      .map(oneLine)
      .filter((name) => name !== ''),
  );
  const home = recipient.people
    .map((p) => zoneOf(p.application.answers.timeZone, profile))
    .find((zone) => zone !== null);
  return {
    'first name': recipient.firstName,
    'full name': recipient.name,
    role: roles(recipient, partners),
    'partner name': joined(all, 'partner name'),
    'partner first name': joined(all, 'partner first name'),
    'partner title': only('partner title'),
    'partner employer': only('partner employer'),
    'partner email': only('partner email'),
    'partner about': only('partner about'),
    'shared topics': only('shared topics'),
    partners: all,
    mentors,
    mentees,
    'several partners': all.length > 1 ? 'yes' : '',
    'several mentees': mentees.length > 1 ? 'yes' : '',
    'program name': oneLine(settings.of(programName)),
    cohort: oneLine(settings.of(cohort)),
    committee: oneLine(settings.of(committee)),
    'co-chair names': names,
    signature:
      severalLines(settings.of(signature)) ||
      [names, oneLine(settings.of(committee))].filter((words) => words !== '').join('\n'),
    'reply address': oneLine(settings.of(replyTo)),
    deadline: closes === null ? '' : momentInWords(closes, settings.of(timeZone)),
    'program start': day(settings.of(programStart)),
    'program end': day(settings.of(programEnd)),
    'orientation date': orientation ? momentInWords(orientation.start, settings.of(timeZone)) : '',
    'orientation date for you': orientation ? momentInWords(orientation.start, home ?? settings.of(timeZone)) : '',
    'orientation length': orientation ? `${orientation.minutes} minutes` : '',
    'meeting link': orientation ? oneLine(orientation.link) : '',
    'calendar link': orientation?.calendar ?? '',
    'reply by': oneLine(typed['reply by'] ?? ''),
    'what is missing': severalLines(typed['what is missing'] ?? ''),
    reason: severalLines(typed.reason ?? ''),
    'form link': oneLine(typed['form link'] ?? ''),
    'survey link': oneLine(typed['survey link'] ?? ''),
    'make-up date':
      makeUp === undefined
        ? oneLine(typed['make-up date'] ?? '')
        : momentInWords(makeUp, home ?? settings.of(timeZone)),
    'mentor news': severalLines(typed['mentor news'] ?? ''),
  } satisfies Record<NameKey, string | readonly View[]>;
}

/** The role in words: by the partners where there are any, else by the applications. */
function roles(recipient: Recipient, partners: readonly Partner[]): string {
  const both =
    partners.length > 0
      ? partners.map((p) => (p.role === 'mentor' ? 'mentee' : 'mentor'))
      : recipient.people.map((p) => p.application.role);
  return inARow(['mentor', 'mentee'].filter((role) => (both as string[]).includes(role)));
}
