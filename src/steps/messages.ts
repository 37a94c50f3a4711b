/** Step 5: drafts of the introductions, in portions, through the ledger. Nothing is sent; nothing is made twice. */
import { plural } from '../core/home';
import {
  type Answer,
  answerUncertain as answered,
  beingWritten,
  type Kind,
  type LedgerRow,
  made,
  nextPortion,
  notTried,
  refused,
  settle,
  threw,
} from '../core/ledger';
import { shortKey } from '../core/ledger-key';
import { introductions, type Message, type Messages } from '../core/messages';
import { toMime } from '../core/mime';
import { replyTo } from '../core/program';
import { type Issue, Problem } from '../core/trouble';
import { createDraft, draftsByKey, isRefusal } from '../google/gmail';
import { alone } from '../google/lock';
import { isAllowed, mailbox, who } from '../google/who';
import { pairsNow } from './approved';
import { log } from './history';
import { keepInLedger, readLedger } from './ledger';
import { sharedSentences } from './pairing';
import { type Judged, judged } from './receive';
import type { Draft, Uncertain } from './requests';

/** Drafts are one call each; at a quarter of a second a portion stays well below 20 seconds. */
const PORTION = 25;
/** A portion that Google slows down ends early all the same (milliseconds). */
const LONG_ENOUGH = 15_000;

/** Every introduction that should exist now, and what stands in the way of others. */
export function wantedIntroductions(look: Judged): Messages {
  const { approved, issues } = pairsNow(look);
  const shared = sharedSentences(look);
  const { settings, profile } = look.desk;
  const pairs = approved.map(({ mentee, mentor }) => ({
    mentee,
    mentor,
    shared: shared({ mentee: mentee.key, mentor: mentor.key }),
  }));
  const written = introductions({ pairs, settings, profile });
  return { messages: written.messages, issues: [...issues, ...written.issues] };
}

export const asWanted = (m: Message) => ({ key: m.key, person: m.to.name, email: m.to.address, message: m.title });

export interface Drafted {
  made: number;
  /** How many of the wanted drafts exist now. */
  exist: number;
  left: number;
  /** How long to wait before the next portion, because Google's list may lag. */
  waitSeconds: number;
  uncertain: { key: string; person: string; question: string }[];
  issues: Issue[];
  mailbox: string;
  said: string[];
}

export function createDrafts(_: Draft): Drafted {
  const by = who();
  const box = mailbox();
  if (!isAllowed('gmail'))
    throw new Problem('E-03', 'Drafts need Gmail permission, which was not given.', 'No draft was made.', {
      label: 'Give permission',
      go: 'permission',
    });
  return alone(by, 'creating drafts', () => {
    const look = judged();
    const { messages, issues } = wantedIntroductions(look);
    const wanted = messages.map(asWanted);
    const texts = new Map(messages.map((m) => [m.key, m]));

    const cut = nextPortion(wanted, readLedger(), box, 0).lookUp;
    const waiting = cut.length > 0 ? lookUp(cut) : 0;

    const portion = nextPortion(wanted, readLedger(), box, PORTION);
    const rows = portion.make.map((one) => beingWritten(one, box, by, Date.now()));
    keepInLedger(rows);
    const done = write(rows, texts, look.desk.settings.of(replyTo));
    keepInLedger(done.rows);

    const after = nextPortion(
      wanted,
      done.rows.length > 0
        ? readLedger()
        : [...portion.lookUp, ...portion.elsewhere, ...portion.uncertain, ...portion.skipped],
      box,
      0,
    );
    const existing = after.skipped.length;
    const left = after.left + after.lookUp.length;
    const all = [...issues, ...done.issues, ...elsewhere(after.elsewhere)];
    const said = [
      `${plural(existing, 'draft')} in the Gmail of ${box}. Nothing has been sent.`,
      ...(left > 0 ? [`${left} still to be made.`] : []),
      ...all.map((issue) => issue.sentence),
    ];
    if (done.made > 0) log('Messages', `${plural(done.made, 'draft')} created in the Gmail of ${box}.`, look.desk.zone);
    return {
      made: done.made,
      exist: existing,
      left: done.stopped ? 0 : left,
      waitSeconds: left > 0 && after.left === 0 ? Math.ceil(waiting / 1000) : 0,
      uncertain: after.uncertain.map((row) => ({ key: row.key, person: row.person, question: row.problem })),
      issues: all,
      mailbox: box,
      said,
    };
  });
}

/** Rows that an interruption left "Being written" are looked up in the mailbox before anything is made. Gives the longest wait (ms). */
function lookUp(rows: readonly LedgerRow[]): number {
  const found = draftsByKey(new Set(readLedger().map((row) => row.draftId)));
  const settled = rows.map((row) => settle(row, found, 'draft', Date.now()));
  keepInLedger(settled.filter((s) => s.wait === 0).map((s) => s.row));
  return Math.max(0, ...settled.map((s) => s.wait));
}

interface Written {
  rows: LedgerRow[];
  made: number;
  issues: Issue[];
  /** Google did not answer or its limit is reached: going on now would not help. */
  stopped: boolean;
}

/** The outside acts of one portion. The one loop that turns a person's failure into that person's issue. */
function write(rows: readonly LedgerRow[], texts: ReadonlyMap<string, Message>, reply: string): Written {
  const result: Written = { rows: [], made: 0, issues: [], stopped: false };
  const begun = Date.now();
  let over = '';
  for (const row of rows) {
    if (over === '' && Date.now() - begun > LONG_ENOUGH) over = 'The portion was long enough.';
    if (over !== '') {
      result.rows.push(notTried(row, ''));
      continue;
    }
    try {
      const find = () => draftsByKey(new Set()).find((f) => f.shortKey === shortKey(row.key))?.id;
      result.rows.push(made(row, 'draft', createDraft(toMime(texts.get(row.key)!, reply), find)));
      result.made++;
    } catch (error) {
      if (isRefusal(error)) {
        const sentence = `Gmail refused the draft for ${row.person}. It was not made; the others were. Look at the address ${row.email}.`;
        result.rows.push(refused(row, sentence));
        result.issues.push({ code: 'E-16', subject: row.key, sentence });
      } else {
        over = 'Google did not answer, or its limit for this account is reached.';
        result.rows.push(threw(row, over));
        result.stopped = true;
      }
    }
  }
  if (result.stopped)
    result.issues.push({
      code: 'E-08',
      subject: '',
      sentence: `${over} ${plural(result.made, 'draft')} of this portion exist, ${rows.length - result.made} do not. Go on later, or tomorrow: nothing is made twice.`,
    });
  return result;
}

const elsewhere = (rows: readonly LedgerRow[]): Issue[] =>
  rows.map((row) => ({
    code: 'E-19',
    subject: row.key,
    sentence: `${row.person}: ${row.madeBy} began this draft in the Gmail of ${row.mailbox} and was interrupted. Only they can look whether it exists.`,
  }));

export function answerUncertain({ answers }: Uncertain): { answered: number; said: string[] } {
  const by = who();
  return alone(by, 'answering what is uncertain', () => {
    const said = new Map(answers.map((a) => [a.key, a.answer as Answer]));
    const rows = readLedger()
      .filter((row) => row.state === 'Uncertain' && said.has(row.key))
      .map((row) => answered(row, said.get(row.key)!, kindOf(row), by));
    keepInLedger(rows);
    return { answered: rows.length, said: [`${plural(rows.length, 'question')} answered.`] };
  });
}

const kindOf = (row: LedgerRow): Kind =>
  row.key.includes(' / orientation-guest / ') ? 'guest' : row.key.includes(' / orientation / ') ? 'event' : 'draft';
