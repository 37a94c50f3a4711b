/** A message that would say something else now: the difference shown, and the draft written anew in place. What somebody edited by hand stays. */
import { foldAddress } from '../core/application';
import { type DifferentLine, difference, saysTheSame } from '../core/difference';
import { isGone } from '../core/ledger';
import { toMime } from '../core/mime';
import { replyTo } from '../core/program';
import { Problem } from '../core/trouble';
import { readDraft, rewriteDraft } from '../google/gmail';
import { alone } from '../google/lock';
import { isAllowed, mailbox, who } from '../google/who';
import { isIn } from './drafts-made';
import { addLine } from './history';
import { keepInLedger } from './ledger';
import { onDesk } from './message-desk';
import { allowGmail } from './messages';
import { judged } from './receive';
import type { OneOf } from './requests';

export interface Difference {
  subject: { before: string; after: string };
  lines: DifferentLine[];
  /** Somebody edited the draft in Gmail, or nobody can tell. */
  edited: boolean;
  /** Where it is: a draft of mine can be rewritten; of others a new message can be made. */
  place: 'here' | 'elsewhere' | 'gone';
}

const notChanged = (): Problem => new Problem('E-20', 'This message has not changed.', 'Nothing was rewritten.');

function changedOne(ask: OneOf) {
  const look = judged();
  const match = onDesk(ask, look).matches.find(
    (m) => m.isChanged && foldAddress(m.message.to.address) === foldAddress(ask.address),
  );
  return { look, match };
}

/** What stands in Gmail against what the message would say now. */
export function draftDifference(ask: OneOf): Difference {
  const { match } = changedOne(ask);
  if (!match) throw notChanged();
  const { message, row } = match;
  const isMine = isIn(mailbox());
  const readable = row!.state === 'Draft ready' && isMine(row!) && isAllowed('gmail');
  const there = readable ? readDraft(row!.draftId) : undefined;
  return {
    subject: { before: there?.subject ?? '', after: message.subject },
    lines: there ? difference(there.text, message.text) : difference('', message.text).filter((l) => l.kind === 'in'),
    edited: there !== undefined && there.version !== row!.version && !saysTheSame(there, message),
    place: there ? 'here' : row!.state === 'Draft ready' && !isMine(row!) ? 'elsewhere' : 'gone',
  };
}

export interface Rewritten {
  done: boolean;
  said: string[];
}

/** The draft in Gmail is written anew, in place. One that somebody edited by hand is left as it is. */
export function rewriteOne(ask: OneOf): Rewritten {
  allowGmail('Nothing was rewritten.');
  return alone(who(), 'rewriting a draft', () => {
    const { look, match } = changedOne(ask);
    if (!match) return { done: false, said: ['This message has not changed: nothing was rewritten.'] };
    const { message } = match;
    const row = match.row!;
    const name = message.to.name || message.to.address;
    if (row.state !== 'Draft ready' || !isIn(mailbox())(row))
      return { done: false, said: [`The draft for ${name} is not in your Gmail: nothing was rewritten.`] };
    const there = readDraft(row.draftId);
    if (!there) {
      keepInLedger([isGone(row)]);
      return { done: false, said: [`The draft for ${name} is no longer in Gmail: please say whether it was sent.`] };
    }
    const kept = { ...row, about: message.about, message: message.title, person: message.to.name };
    // What an interruption left rewritten is only noted.
    if (saysTheSame(there, message)) keepInLedger([{ ...kept, version: there.version }]);
    else if (there.version !== row.version)
      return {
        done: false,
        said: [`Somebody edited the draft for ${name} by hand, so it was left as it is. Change or delete it in Gmail.`],
      };
    else {
      const { version } = rewriteDraft(row.draftId, toMime(message, look.desk.settings.of(replyTo)));
      keepInLedger([{ ...kept, version }]);
    }
    const sentence = `The draft for ${name} is written anew. Nothing has been sent.`;
    addLine(sentence);
    return { done: true, said: [sentence] };
  });
}
