/** Step 5, afterwards: the drafts that were made here. Deleting those that are unsent, finding out which are gone, noting by hand, rewriting. */
import { foldAddress } from '../core/application';
import { plural } from '../core/home';
import { MESSAGES } from '../core/layout';
import { isGone, type LedgerRow, whoHasIt } from '../core/ledger';
import { partsOf } from '../core/ledger-key';
import { LEDGER_HEADERS, ledgerCells, ledgerRows } from '../core/ledger-tab';
import { KINDS, kindOfTemplate, type MessageKey } from '../core/message-kinds';
import { timeZone } from '../core/program';
import { withColumns, withRowsBelow } from '../core/table-edits';
import type { Issue } from '../core/trouble';
import { deleteDraft, listDrafts, readDraft } from '../google/gmail';
import { alone } from '../google/lock';
import { openTab } from '../google/spreadsheet';
import { isAllowed, mailbox, who } from '../google/who';
import { change, log } from './history';
import { keepInLedger, openQuestions, readLedger } from './ledger';
import { asWanted, onDesk, standing, whole } from './message-desk';
import { allowGmail, kindOfRow } from './messages';
import { judged } from './receive';
import type { Drafts, Note } from './requests';

/** One call each, a quarter of a second: a portion stays well below 20 seconds. */
const PORTION = 25;

export interface MadeRow {
  key: string;
  person: string;
  address: string;
  message: string;
  /** The message's key; '' for a test draft. */
  kind: MessageKey | '';
  state: string;
  words: string;
  /** It lies in the Gmail of the person at the keyboard. */
  mine: boolean;
}

export interface DraftsMade {
  mailbox: string;
  allowed: boolean;
  rows: MadeRow[];
  questions: ReturnType<typeof openQuestions>;
  /** Who has a message that would say something else now. */
  changed: (MadeRow & { kind: MessageKey })[];
  /** Unsent drafts for nobody any more. */
  leftOver: MadeRow[];
}

const isDraft = (row: LedgerRow): boolean => kindOfRow(row) === 'draft';
/** Whether a row lies in this mailbox. */
export const isIn =
  (box: string) =>
  (row: LedgerRow): boolean =>
    foldAddress(row.mailbox) === foldAddress(box);

export function draftsMade(): DraftsMade {
  const look = judged();
  const ledger = readLedger();
  const zone = look.desk.settings.of(timeZone);
  const stand = standing(look);
  const box = mailbox();
  const isMine = isIn(box);
  const desks = KINDS.filter(
    (kind) => kind.about !== 'nobody' && ledger.some((row) => kind.templates.includes(partsOf(row.key).message)),
  ).map((kind) => ({ kind: kind.key, ...onDesk(whole(kind.key), look, ledger, stand) }));
  const asMade = (row: LedgerRow): MadeRow => ({
    key: row.key,
    person: row.person || row.email,
    address: row.email,
    message: row.message,
    kind: kindOfTemplate(partsOf(row.key).message)?.key ?? '',
    state: row.state,
    words: whoHasIt(row, zone),
    mine: isMine(row),
  });
  return {
    mailbox: box,
    allowed: isAllowed('gmail'),
    rows: ledger.filter(isDraft).map(asMade),
    questions: openQuestions(ledger.filter(isDraft)),
    changed: desks.flatMap(({ kind, matches }) =>
      matches
        .filter((m) => m.isChanged)
        .map(({ row, message }) => ({ ...asMade(row!), kind, address: message.to.address })),
    ),
    leftOver: desks.flatMap((desk) => desk.leftOver.map(asMade)),
  };
}

export interface Afterwards {
  /** For the page's count: how many of the asked ones are done with. */
  exist: number;
  left: number;
  deleted: number;
  gone: number;
  issues: Issue[];
  said: string[];
}

/** Deletes drafts that were made here, are unsent, and are as they were written: one that somebody edited by hand stays. */
export function deleteDrafts({ keys }: Drafts): Afterwards {
  allowGmail('No draft was deleted.');
  const by = who();
  return alone(by, 'deleting drafts', () => {
    const asked = new Set(keys);
    const box = mailbox();
    const isMine = isIn(box);
    const there = listDrafts();
    const ledger = readLedger();
    const open = ledger.filter(
      (row) => asked.has(row.key) && row.state === 'Draft ready' && isDraft(row) && row.draftId !== '',
    );
    const elsewhere = open.filter((row) => !isMine(row)).length;
    const mine = open.filter(isMine);
    const versionOf = (row: LedgerRow) => there.get(row.draftId)?.version;
    const isEdited = (row: LedgerRow, version: string | undefined) => version !== undefined && version !== row.version;
    const edited = mine.filter((row) => isEdited(row, versionOf(row)));
    const toDelete = mine.filter((row) => !edited.includes(row));
    const rows: LedgerRow[] = [];
    const issues: Issue[] = [];
    let deleted = 0;
    let late = 0;
    for (const row of toDelete.slice(0, PORTION)) {
      try {
        // What the list does not show was made moments ago, or is gone.
        const version = versionOf(row) ?? readDraft(row.draftId)?.version;
        if (isEdited(row, version)) late++;
        else if (version !== undefined && deleteDraft(row.draftId)) {
          rows.push({ ...row, state: 'To be made', draftId: '', version: '', about: '', problem: `Deleted by ${by}.` });
          deleted++;
        } else rows.push(isGone(row));
      } catch {
        issues.push({
          code: 'E-08',
          subject: row.key,
          sentence: `Google did not answer, or its limit for this account is reached. ${plural(deleted, 'draft')} deleted so far; the others are still there. Go on later.`,
        });
        break;
      }
    }
    keepInLedger(rows);
    const stay = edited.length + late;
    const left = issues.length > 0 ? 0 : Math.max(0, toDelete.length - PORTION);
    const gone = rows.length - deleted;
    if (deleted > 0)
      log('Messages', `${plural(deleted, 'unsent draft')} deleted from the Gmail of ${box}.`, judgedZone());
    return {
      exist: keys.length - left,
      left,
      deleted,
      gone,
      issues,
      said: [
        `${plural(deleted, 'draft')} deleted. Sent messages were not touched.`,
        ...(stay > 0 ? [`${plural(stay, 'draft was', 'drafts were')} edited by hand and stay in Gmail.`] : []),
        ...(gone > 0
          ? [`${plural(gone, 'draft is', 'drafts are')} no longer in Gmail: please say whether sent or deleted.`]
          : []),
        ...(elsewhere > 0
          ? [
              `${plural(elsewhere, 'draft is', 'drafts are')} in somebody else\u2019s Gmail: only they can delete those.`,
            ]
          : []),
        ...issues.map((i) => i.sentence),
      ],
    };
  });
}

const judgedZone = (): string => openTab(MESSAGES).table.zone;

/** Looks only at our own drafts in this mailbox. Google cannot tell sent from deleted, so each that is gone becomes a question. */
export function checkSent(): Afterwards {
  allowGmail('Nothing was checked.');
  return alone(who(), 'looking which drafts are still there', () => {
    const there = listDrafts();
    const isMine = isIn(mailbox());
    const open = readLedger().filter(
      (row) => row.state === 'Draft ready' && isDraft(row) && isMine(row) && row.draftId !== '',
    );
    const missing = open.filter((row) => !there.has(row.draftId));
    // The list may lag behind; asking for the draft itself does not.
    const gone = missing.slice(0, PORTION).filter((row) => readDraft(row.draftId) === undefined);
    keepInLedger(gone.map(isGone));
    const left = Math.max(0, missing.length - PORTION);
    const still = open.length - missing.length + Math.min(missing.length, PORTION) - gone.length;
    return {
      exist: open.length - left,
      left,
      deleted: 0,
      gone: gone.length,
      issues: [],
      said: [
        gone.length > 0
          ? `${plural(gone.length, 'draft is', 'drafts are')} no longer in Gmail. Please say which were sent.`
          : `${plural(still, 'draft')} still in Gmail, unsent.`,
        ...(gone.length > 0 && still > 0 ? [`${plural(still, 'draft')} still there, unsent.`] : []),
      ],
    };
  });
}

/** What a person knows is noted: for rows of the ledger, or for people of this message whom the ledger does not know yet. Can be undone. */
export function noteMessages(note: Note): { noted: number; undoId: string; said: string[] } {
  const by = who();
  return alone(by, 'noting messages', () => {
    const look = judged();
    const open = openTab(MESSAGES);
    const ledger = ledgerRows(open.table);
    const asked = new Set(note.keys);
    const known = new Set(ledger.map((row) => row.key));
    const now = Date.now();
    const noted = (row: LedgerRow): LedgerRow => ({
      ...row,
      state: note.state,
      sentOn: note.state === 'Sent' ? row.sentOn || now : 0,
      problem: `Noted by ${by}.`,
    });
    // A draft that lies in Gmail is not "to be made": there would be two.
    const mayBe = (row: LedgerRow) =>
      asked.has(row.key) && row.state !== note.state && !(note.state === 'To be made' && row.state === 'Draft ready');
    const changed = ledger.map((row) => (mayBe(row) && isDraft(row) ? noted(row) : row));
    const fresh = onDesk(note, look, ledger)
      .matches.filter(({ message }) => asked.has(message.key) && !known.has(message.key))
      .map(({ message }) =>
        noted({
          ...asWanted(message),
          state: note.state,
          mailbox: '',
          madeBy: by,
          madeOn: now,
          draftId: '',
          problem: '',
          sentOn: 0,
          version: '',
        }),
      );
    const count = fresh.length + changed.filter((row, i) => row !== ledger[i]).length;
    const after = withRowsBelow(
      withColumns(open.table, LEDGER_HEADERS, changed.map(ledgerCells)),
      LEDGER_HEADERS,
      fresh.map(ledgerCells),
    );
    const words = {
      Sent: 'sent',
      'Draft gone': 'deleted',
      Skipped: 'not to be written',
      'To be made': 'still to be made',
    };
    const sentence = `${plural(count, 'message')} noted as ${words[note.state]}.`;
    if (count === 0) return { noted: 0, undoId: '', said: ['Nothing was left to note.'] };
    const undoId = change(sentence, [{ tab: MESSAGES, open, now: open.table, after }]);
    return { noted: count, undoId, said: [sentence] };
  });
}
