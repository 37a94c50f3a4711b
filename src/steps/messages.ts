/** Step 5: drafts of a message, in portions, through the ledger. Nothing is sent; nothing is made twice. */
import { saysTheSame } from '../core/difference';
import { NOTHING_LEAVES } from '../core/example-sample';
import { plural } from '../core/home';
import {
  type Answer,
  answerUncertain as answered,
  beingWritten,
  type Kind,
  type LedgerRow,
  LIMIT_REACHED,
  LIST_MAY_LAG,
  made,
  nextPortion,
  notTried,
  refused,
  settle,
  threw,
  type Wanted,
} from '../core/ledger';
import { shortKey } from '../core/ledger-key';
import type { Match } from '../core/ledger-match';
import { kindOf } from '../core/message-kinds';
import type { Message } from '../core/messages';
import { toMime } from '../core/mime';
import { replyTo } from '../core/program';
import { type Issue, Problem } from '../core/trouble';
import { saidNo } from '../google/attempt';
import { createDraft, draftsByKey, isRefusal, readDraft } from '../google/gmail';
import { alone } from '../google/lock';
import { exampleBegun } from '../google/properties';
import { isAllowed, mailbox, permissionPage, who } from '../google/who';
import { addLine, log } from './history';
import { keepInLedger, readLedger } from './ledger';
import { asWanted, onDesk } from './message-desk';
import { judged } from './receive';
import type { Draft, Uncertain } from './requests';

/** Drafts are one call each; at a quarter of a second a portion stays well below 20 seconds. */
const PORTION = 25;
/** A portion that Google slows down ends early all the same (milliseconds). */
const LONG_ENOUGH = 15_000;

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

export function allowGmail(notDone: string): void {
  if (!isAllowed('gmail'))
    throw new Problem('E-03', 'Drafts need Gmail permission, which was not given.', notDone, {
      label: 'Give permission',
      go: 'permission',
      address: permissionPage('gmail'),
    });
}

export function createDrafts(ask: Draft): Drafted {
  const hands = { by: who(), box: mailbox() };
  allowGmail('No draft was made.');
  return alone(hands.by, 'creating drafts', () => {
    const look = judged();
    const { matches, issues } = onDesk(ask, look);
    if (ask.who !== 'chosen' && kindOf(ask.message).byHand)
      throw new Problem(
        'E-16',
        `Nothing says who gets \u201c${kindOf(ask.message).title}\u201d.`,
        'No draft was made. Tick who gets it, then press again.',
        { label: 'Open Messages', go: 'messages' },
      );
    const texts = new Map(matches.map(({ message }) => [message.key, message]));
    const drafted = draftPortion(hands, [...texts.values()].map(asWanted), texts, look.desk.settings.of(replyTo), [
      ...issues,
      ...changedSince(matches),
    ]);
    if (drafted.made > 0) {
      // History tells them apart by name; the introductions are what it means without one.
      const what = ask.message === 'introduction' ? 'draft' : `draft of \u201c${kindOf(ask.message).title}\u201d`;
      const counted = plural(drafted.made, what, what.replace('draft', 'drafts'));
      log('Messages', `${counted} created in the Gmail of ${drafted.mailbox}.`, look.desk.zone, 'In Gmail');
    }
    return drafted;
  });
}

/** Who has it, but of other partners or another time: shown, and never made a second time unasked. */
export const changedSince = (matches: readonly Match[]): Issue[] =>
  matches
    .filter((m) => m.isChanged)
    .map(({ message }) => ({
      code: 'E-19',
      subject: message.key,
      sentence: `${message.to.name || message.to.address} has this message already, but it has changed since. Look at the difference under \u201cDrafts made here\u201d.`,
    }));

/** One portion of drafts through the ledger, under the lock. */
export function draftPortion(
  { by, box }: { by: string; box: string },
  wanted: readonly Wanted[],
  texts: ReadonlyMap<string, Message>,
  reply: string,
  issues: readonly Issue[],
): Drafted {
  const cut = nextPortion(wanted, readLedger(), box, 0).lookUp;
  if (cut.length > 0) lookUp(cut, texts);

  const ledger = readLedger();
  const portion = nextPortion(wanted, ledger, box, PORTION);
  const rows = portion.make.map((one) => beingWritten(one, box, by, Date.now()));
  keepInLedger(rows);
  const known = ledger.map((row) => row.draftId);
  const done = write(rows, texts, reply, known);
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
  const stop = done.over === '' ? [] : [stopped(done.over, existing, left + after.uncertain.length)];
  const all = [...issues, ...done.issues, ...stop, ...elsewhere(after.elsewhere)];
  const said = [
    `${plural(existing, 'draft')} in the Gmail of ${box}. Nothing has been sent.`,
    ...(left > 0 ? [`${left} still to be made.`] : []),
    ...(exampleBegun() === null ? [] : [NOTHING_LEAVES]),
    ...all.map((issue) => issue.sentence),
  ];
  return {
    made: done.made,
    exist: existing,
    left: done.over === '' ? left : 0,
    waitSeconds:
      after.left === 0 && done.over === '' ? Math.ceil(Math.max(0, ...after.lookUp.map(untilListed)) / 1000) : 0,
    uncertain: after.uncertain.map((row) => ({ key: row.key, person: row.person, question: row.problem })),
    issues: all,
    mailbox: box,
    said,
  };
}

/** How long absence from Google's list proves nothing yet (milliseconds). */
const untilListed = (row: LedgerRow): number => row.madeOn + LIST_MAY_LAG - Date.now();

/** Rows that an interruption left "Being written" are looked up in the mailbox before anything is made. */
function lookUp(rows: readonly LedgerRow[], texts: ReadonlyMap<string, Message>): void {
  const found = draftsByKey(new Set(readLedger().map((row) => row.draftId)));
  const settled = rows.map((row) => settle(row, found, 'draft', Date.now())).filter((s) => s.wait === 0);
  keepInLedger(settled.map(({ row }) => (row.draftId === '' ? row : { ...row, version: untouched(row, texts) })));
}

/** The version of a draft that was found again, if it still says what we wrote; else '', and it counts as edited by hand. */
function untouched({ key, draftId }: Pick<LedgerRow, 'key' | 'draftId'>, texts: ReadonlyMap<string, Message>): string {
  const message = texts.get(key);
  const there = message && readDraft(draftId);
  return there && saysTheSame(there, message) ? there.version : '';
}

interface Written {
  rows: LedgerRow[];
  made: number;
  issues: Issue[];
  /** Why going on now would not help, or ''. */
  over: '' | 'limit' | 'no answer';
}

const NO_ANSWER = 'Google did not answer, or its limit for this account is reached.';

/** A limit that Google names comes back tomorrow; where it only did not answer, nobody knows which it was. */
const stopped = (over: 'limit' | 'no answer', exist: number, missing: number): Issue => {
  const counted = `${exist} of ${plural(exist + missing, 'draft')} exist`;
  return over === 'limit'
    ? {
        code: 'E-07',
        subject: '',
        sentence: `Google\u2019s limit for this account is reached. ${counted}, ${missing} do not. Continue tomorrow: Home will remind you, and nothing is made twice.`,
      }
    : {
        code: 'E-08',
        subject: '',
        sentence: `${NO_ANSWER} ${counted}, ${missing} do not. Try the other ${missing} in some minutes, or tomorrow: nothing is made twice.`,
      };
};

/**
 * The outside acts of one portion. The one loop that turns a person's failure into that person's issue. One act without an answer is left to
 * be looked up and the others go on; a second one means that Google has had enough for now. `known`: ids of drafts that are ours already.
 */
function write(
  rows: readonly LedgerRow[],
  texts: ReadonlyMap<string, Message>,
  reply: string,
  known: readonly string[],
): Written {
  const result: Written = { rows: [], made: 0, issues: [], over: '' };
  const begun = Date.now();
  let failed = 0;
  for (const row of rows) {
    if (result.over !== '' || Date.now() - begun > LONG_ENOUGH) {
      result.rows.push(notTried(row, result.over === 'limit' ? LIMIT_REACHED : ''));
      continue;
    }
    try {
      const ours = new Set([...known, ...result.rows.map((r) => r.draftId)]);
      const find = () => draftsByKey(ours).find((f) => f.shortKey === shortKey(row.key))?.id;
      const { id, version } = createDraft(toMime(texts.get(row.key)!, reply), find);
      result.rows.push(made(row, 'draft', id, version || untouched({ key: row.key, draftId: id }, texts)));
      result.made++;
    } catch (error) {
      if (isRefusal(error)) {
        const sentence = `Gmail refused the draft for ${row.person}. It was not made; the others were. Look at the address ${row.email}.`;
        result.rows.push(refused(row, sentence));
        result.issues.push({ code: 'E-16', subject: row.key, sentence });
      } else {
        result.rows.push(saidNo(error) ? notTried(row, LIMIT_REACHED) : threw(row, NO_ANSWER));
        if (saidNo(error)) result.over = 'limit';
        else if (++failed > 1) result.over = 'no answer';
      }
    }
  }
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
      .map((row) => answered(row, said.get(row.key)!, kindOfRow(row), by, Date.now()));
    keepInLedger(rows);
    const sentence = `${plural(rows.length, 'question')} answered.`;
    if (rows.length > 0) addLine(sentence);
    return { answered: rows.length, said: [sentence] };
  });
}

export const kindOfRow = (row: LedgerRow): Kind =>
  row.key.includes(' / orientation-guest / ') ? 'guest' : row.key.includes(' / orientation / ') ? 'event' : 'draft';
