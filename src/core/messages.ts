/** The messages themselves: who gets which text. One message per address, with all partners in it; whoever gets none is named. */
import type { PersonKey } from './application';
import { htmlOf } from './html';
import { ledgerKey } from './ledger-key';
import { fieldsFor, type Occasion, type Partner } from './message-fields';
import type { Person } from './person';
import { isSendable, oneLine } from './plain-text';
import type { Profile } from './profiles/profile';
import { cohort, replyTo } from './program';
import { type Recipient, recipientIndex, recipientsOf } from './recipients';
import { checkTemplate, ownLinks, render } from './rendering';
import type { Settings } from './settings';
import { TEMPLATES } from './templates';
import type { Template } from './templates/template';
import type { Issue } from './trouble';

export interface Message {
  /** The ledger key. */
  key: string;
  /** The template's key. */
  template: string;
  /** The template's title, for the ledger and the screens. */
  title: string;
  to: { name: string; address: string };
  people: readonly PersonKey[];
  /** What it tells that may change: the keys of the partners, or the orientation's instant; '' for nothing. */
  about: string;
  subject: string;
  text: string;
  html: string;
  /** What could be filled in, for the preview; lists are left out. */
  fields: Readonly<Record<string, string>>;
}

export interface Messages {
  /** Sorted by address. */
  messages: Message[];
  issues: Issue[];
}

/** The committee's versions, by template key: only the words can differ, never who gets the message or what it may reach. */
export type Wording = ReadonlyMap<string, Pick<Template, 'subject' | 'body'>>;

/** A supplied template with the committee's words, where there are any. */
export function templateFor(key: string, wording: Wording = new Map()): Template {
  const supplied = TEMPLATES.find((t) => t.key === key);
  if (!supplied) throw new Error(`There is no template ${key}.`);
  const own = wording.get(key);
  return own ? { ...supplied, subject: own.subject, body: own.body } : supplied;
}

/** One letter to be written: who gets it, in which words, with which partners. */
export interface Letter {
  recipient: Recipient;
  template: Template;
  partners: readonly Partner[];
  occasion: Occasion;
}

/** Writes the letters. A template that cannot be used is one issue, not one per person; a person who cannot be written to is an issue each. */
export function write(letters: readonly Letter[]): Messages {
  const answersTo = letters
    .map((l) => l.occasion.settings.of(replyTo).trim())
    .find((to) => to !== '' && !isSendable(to));
  if (answersTo !== undefined) return { messages: [], issues: [wrongReplyTo(answersTo)] };
  const messages: Message[] = [];
  const issues: Issue[] = [];
  const unusable = new Map<string, { issues: Issue[]; left: number }>();
  for (const letter of letters) {
    const { template } = letter;
    const checked = unusable.get(template.key) ?? { issues: checkTemplate(template), left: 0 };
    unusable.set(template.key, checked);
    if (checked.issues.length > 0) checked.left++;
    else {
      const written = writeOne(letter);
      if ('code' in written) issues.push(written);
      else messages.push(written);
    }
  }
  for (const { issues: found, left } of unusable.values()) {
    for (const issue of found)
      issues.push({ ...issue, sentence: `${issue.sentence} ${countedDrafts(left)} not made.` });
  }
  return { messages, issues };
}

/** Answers would get lost, so no message is made at all. */
const wrongReplyTo = (address: string): Issue => ({
  code: 'E-16',
  subject: replyTo.key,
  sentence: `The setting "${replyTo.label}" is not an address that can be written to: ${oneLine(address)}. No draft is made. Correct it, or leave it blank.`,
});

const countedDrafts = (n: number): string => (n === 1 ? '1 draft is' : `${n} drafts are`);

function writeOne({ recipient, template, partners, occasion }: Letter): Message | Issue {
  const subject = recipient.people[0].key;
  const who = recipient.name || recipient.address;
  if (!isSendable(recipient.address)) {
    const what =
      recipient.address === '' ? 'has no email' : `has an email that cannot be written to: ${recipient.address}`;
    return { code: 'E-16', subject, sentence: `${who} ${what}. Correct it and press again; this draft is not made.` };
  }
  const view = fieldsFor(recipient, partners, occasion);
  const { subject: line, text, empty } = render(template, view);
  if (empty.length > 0) {
    const names = empty.map((name) => `{{${name}}}`).join(', ');
    const what = `${names} ${empty.length === 1 ? 'is' : 'are'} empty for ${who} in "${template.title}".`;
    return {
      code: 'E-17',
      subject,
      sentence: `${what} Fill it in, or take it out of the text; this draft is not made.`,
    };
  }
  return {
    key: ledgerKey(occasion.settings.of(cohort), template.key, recipient.address),
    template: template.key,
    title: template.title,
    to: { name: recipient.name, address: recipient.address },
    people: recipient.people.map((p) => p.key),
    about: aboutOf(template, partners, occasion),
    subject: line,
    text,
    html: htmlOf(text, ownLinks(template, view)),
    fields: Object.fromEntries(
      Object.entries(view).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ),
  };
}

function aboutOf({ key }: Template, partners: readonly Partner[], { orientation }: Occasion): string {
  if (orientation && key.startsWith('orientation-')) return new Date(orientation.start).toISOString();
  const keys = partners.map(
    ({ recipient: { people }, role }) => (people.find((p) => p.application.role === role) ?? people[0]).key,
  );
  return keys.sort().join(' ');
}

export interface ApprovedPair {
  mentee: Person;
  mentor: Person;
  /** Ready sentences for the two people's eyes. */
  shared: readonly string[];
}

export interface IntroductionsInput {
  /** Approved pairs only. */
  pairs: readonly ApprovedPair[];
  settings: Settings;
  profile: Profile;
  wording?: Wording;
  /** The session each address is invited to, where the orientation is set. */
  orientation?: (recipient: Recipient) => Occasion['orientation'];
}

/** One introduction for everybody in an approved pair: to a mentor (of one or several), to a mentee, or to somebody who is both. */
export function introductions({ pairs, settings, profile, wording, orientation }: IntroductionsInput): Messages {
  const { recipients, issues } = recipientsOf(pairs.flatMap((p) => [p.mentee, p.mentor]));
  const of = recipientIndex(recipients);
  const partners = new Map<Recipient, Partner[]>(recipients.map((r) => [r, []]));
  for (const { mentee, mentor, shared } of pairs) {
    const [taught, teacher] = [of.get(mentee.key), of.get(mentor.key)];
    // Half a pair is never introduced: the issue about a shared address names who is left out.
    if (!taught || !teacher) {
      const left = taught ?? teacher;
      if (left)
        issues.push({
          code: 'E-16',
          subject: left.people[0].key,
          sentence: `${left.name} was not introduced to a partner whose address is in doubt.`,
        });
      continue;
    }
    partners.get(taught)!.push({ recipient: teacher, role: 'mentor', shared });
    partners.get(teacher)!.push({ recipient: taught, role: 'mentee', shared });
  }
  const order = ({ recipient: r }: Partner) => `${r.name.toLowerCase()}\n${r.address}`;
  const byName = (a: Partner, b: Partner) => (order(a) < order(b) ? -1 : 1);
  const letters = recipients
    .filter((recipient) => partners.get(recipient)!.length > 0)
    .map((recipient): Letter => {
      const theirs = partners.get(recipient)!.sort(byName);
      const [asMentee, asMentor] = [theirs.some((p) => p.role === 'mentor'), theirs.some((p) => p.role === 'mentee')];
      const key =
        asMentee && asMentor ? 'introduction-both-roles' : asMentor ? 'introduction-mentor' : 'introduction-mentee';
      return {
        recipient,
        template: templateFor(key, wording),
        partners: theirs,
        occasion: { settings, profile, orientation: orientation?.(recipient) },
      };
    });
  const written = write(letters);
  return { messages: written.messages, issues: [...issues, ...written.issues] };
}
