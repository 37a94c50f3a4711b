import { foldAddress } from '../core/application';
import { audienceOf, toAsk } from '../core/audiences';
import { shortHash } from '../core/hash';
import { whoHasIt } from '../core/ledger';
import { ledgerKey } from '../core/ledger-key';
import { mayBeMadeAgain, rowsOf } from '../core/ledger-match';
import { KINDS, kindOf, type MessageKey, typedFor } from '../core/message-kinds';
import { ALL_NAMES } from '../core/message-names';
import type { Message } from '../core/messages';
import { STATUSES, type Status } from '../core/person';
import { cohort, replyTo, timeZone } from '../core/program';
import { recipientsOf } from '../core/recipients';
import { TEMPLATES } from '../core/templates';
import { Problem } from '../core/trouble';
import { alone } from '../google/lock';
import { exampleBegun } from '../google/properties';
import { isAllowed, mailbox, who } from '../google/who';
import { addLine } from './history';
import { openQuestions, readLedger } from './ledger';
import { asWanted, onDesk, standing } from './message-desk';
import { type Finding, findings, mistyped, withoutTopics } from './message-findings';
import { allowGmail, changedSince, type Drafted, draftPortion, kindOfRow } from './messages';
import { judged } from './receive';
import type { Draft, OneOf } from './requests';

export interface MessageLine {
  key: MessageKey;
  title: string;
  who: string;
  /** How many people it is for now, and how many of them have it. */
  people: number;
  have: number;
  /** Nobody gets it before somebody is ticked. */
  byHand: boolean;
}

export interface MessagesNow {
  mailbox: string;
  lines: MessageLine[];
  /** Whose answer to a pair is asked for: setting and counts; null where nobody is asked. */
  agreement: { mentors: number; mentees: number } | null;
  questions: ReturnType<typeof openQuestions>;
}

export function messagesNow(): MessagesNow {
  const look = judged();
  const { now } = standing(look);
  const ledger = readLedger();
  const name = look.desk.settings.of(cohort);
  const lines = KINDS.filter(({ key }) => !key.startsWith('agreement') || now.agreement !== 'Nobody').map(
    (kind): MessageLine => {
      const { key, title, who } = kind;
      const rows = rowsOf(key, ledger, name);
      const addresses = recipientsOf(audienceOf(key, now).people).recipients.map((r) => foldAddress(r.address));
      const have = addresses.filter((a) => rows.has(a) && rows.get(a)!.state !== 'To be made').length;
      return { key, title, who, people: addresses.length, have, byHand: kind.byHand };
    },
  );
  const sides = { mentors: toAsk('mentor', now).length, mentees: toAsk('mentee', now).length };
  return {
    mailbox: mailbox(),
    lines,
    agreement: now.agreement === 'Nobody' ? null : sides,
    questions: openQuestions(ledger.filter((row) => kindOfRow(row) === 'draft')),
  };
}

export interface Preview {
  name: string;
  address: string;
  subject: string;
  text: string;
  html: string;
}

export interface CheckedMessage {
  title: string;
  who: string;
  mailbox: string;
  /** Gmail permission was given. */
  allowed: boolean;
  /**
   * Everybody it is for, in the order in which it is made. `has`: that they have it, since when, by whom, where; or ''. `again`: it is out of
   * the drafts, so one more can be made where a person wants that.
   */
  people: { key: string; name: string; address: string; persons: string[]; has: string; again: boolean }[];
  /** How many drafts would be made now. */
  make: number;
  /** Of the audience before anybody was left out, by status. */
  statuses: { status: Status; n: number }[];
  /** What the committee may type for this message; `needed`: without it no draft is made. */
  typed: { name: string; what: string; needed: boolean }[];
  byHand: boolean;
  /** What keeps drafts from being made, and what can be pressed about it. */
  problems: Finding[];
  /** What to look at first; the drafts are made all the same. */
  cautions: string[];
  first: Preview[];
}

/** How many previews travel at once. */
const SOME = 8;

/** Everything about one message before it is made. */
export function checkMessage(ask: Draft): CheckedMessage {
  const look = judged();
  const { matches, issues, now, ledger, cohort: name } = onDesk(ask, look);
  const kind = kindOf(ask.message);
  const box = mailbox();
  const zone = look.desk.settings.of(timeZone);
  const audience = audienceOf(ask.message, now).people;
  const statuses = STATUSES.map((status) => ({ status, n: audience.filter((p) => p.status === status).length }));
  const others = new Set(
    ledger
      .filter((row) => row.state === 'Draft ready' && kindOfRow(row) === 'draft' && row.key.startsWith(`${name} / `))
      .map((row) => foldAddress(row.mailbox))
      .filter((one) => one !== '' && one !== foldAddress(box)),
  );
  return {
    title: kind.title,
    who: kind.who,
    mailbox: box,
    allowed: isAllowed('gmail'),
    people: matches.map(({ message, row }) => ({
      key: message.key,
      name: message.to.name,
      address: message.to.address,
      persons: [...message.people],
      has: row && row.state !== 'To be made' ? whoHasIt(row, zone) : '',
      again: row !== undefined && mayBeMadeAgain(row),
    })),
    make: matches.filter(({ row }) => !row || row.state === 'To be made').length,
    statuses: statuses.filter(({ n }) => n > 0),
    typed: typedOf(kind),
    byHand: kind.byHand,
    problems: findings(issues, kind, now),
    cautions: [
      ...[...others].map(
        (other) =>
          `Earlier drafts are in the Gmail of ${other}. You are signed in as ${box}, and these would be in yours.`,
      ),
      ...matches.flatMap(({ message: { to } }) => mistyped(to)),
      ...withoutTopics(matches),
      ...changedSince(matches).map((issue) => issue.sentence),
    ],
    first: matches.slice(0, SOME).map(({ message }) => preview(message)),
  };
}

/** The next messages from this address on, for whoever goes from person to person. */
export function previewMessages(ask: OneOf): { previews: Preview[] } {
  const { matches } = onDesk(ask);
  const at = matches.findIndex(({ message }) => foldAddress(message.to.address) === foldAddress(ask.address));
  return { previews: at < 0 ? [] : matches.slice(at, at + SOME).map(({ message }) => preview(message)) };
}

/** The messages exactly as the drafts would say them, for whoever did not give Gmail permission. */
export function messageTexts(ask: Draft): { texts: (Preview & { key: string; has: string })[] } {
  const look = judged();
  const { matches } = onDesk(ask, look);
  const zone = look.desk.settings.of(timeZone);
  return {
    texts: matches.map(({ message, row }) => ({
      ...preview(message),
      html: '',
      key: message.key,
      has: row && row.state !== 'To be made' ? whoHasIt(row, zone) : '',
    })),
  };
}

const preview = ({ to, subject, text, html }: Message): Preview => ({
  name: to.name,
  address: to.address,
  subject,
  text,
  html,
});

function typedOf(kind: ReturnType<typeof kindOf>): CheckedMessage['typed'] {
  const texts = TEMPLATES.filter((t) => kind.templates.includes(t.key)).map((t) => `${t.subject}\n${t.body}`);
  // Needed is what stands outside a sentence that may be left out.
  const bare = (name: string) =>
    texts.some((text) =>
      text
        .split(`{{#${name}}}`)
        .map((piece, i) => (i === 0 ? piece : piece.split(`{{/${name}}}`)[1]))
        .join('')
        .includes(`{{${name}}}`),
    );
  return typedFor(kind).map((name) => ({
    name,
    what: ALL_NAMES.find((n) => n.name === name)!.what,
    needed: bare(name),
  }));
}

/** One of the messages as a draft to the person at the keyboard. Pressed again with the same words, it is there already. */
export function testDraft(ask: OneOf): Drafted {
  allowGmail('No draft was made.');
  const by = who();
  return alone(by, 'making a test draft', () => {
    const look = judged();
    const { settings } = look.desk;
    const match = onDesk(ask, look).matches.find((m) => foldAddress(m.message.to.address) === foldAddress(ask.address));
    const box = mailbox();
    if (!match || exampleBegun() !== null)
      throw new Problem('E-16', 'This message is not there to be tried.', 'No draft was made.');
    const { message } = match;
    const words = shortHash(`${message.subject}\n${message.text}`, 8);
    const test: Message = {
      ...message,
      key: ledgerKey(settings.of(cohort), `test-${message.template}-${words}`, box),
      title: `Test: ${message.title}`,
      to: { name: '', address: box },
      subject: `Test: ${message.subject}`,
      about: '',
    };
    const drafted = draftPortion({ by, box }, [asWanted(test)], new Map([[test.key, test]]), settings.of(replyTo), []);
    const [said] = [
      drafted.made > 0
        ? `A test draft to yourself is in the Gmail of ${box}: what ${message.to.name || message.to.address} would read.`
        : drafted.exist > 0
          ? 'This test draft was made already: look in Gmail.'
          : 'The test draft was not made.',
    ];
    if (drafted.made > 0) addLine('Test draft created.');
    return { ...drafted, said: [said, ...drafted.issues.map((i) => i.sentence)] };
  });
}
