/** One writer at a time. The lock keeps other runs out, not people who type. */
import { Problem } from '../core/trouble';
import { answeredBefore, keepAnswer } from './operation';
import { property, rereadProperties, setPropertiesAtOnce } from './properties';

const WAIT = 30_000;

/**
 * Runs `work` while nobody else's run writes; `doing` is what a waiting person is told ("pairing"). A repeated press gets its first answer.
 * `also`: properties that are written in the same call as the note of who is busy. `endsTheRun`: Google releases the lock when the run
 * ends, so where nothing follows no call is spent on it.
 */
export function alone<T>(
  who: string,
  doing: string,
  work: () => T,
  { also = {}, endsTheRun = false }: { also?: Record<string, string>; endsTheRun?: boolean } = {},
): T {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(WAIT)) {
    const [other, what] = (property('busy') ?? '').split('|');
    throw new Problem(
      'E-11',
      other ? `${other} is ${what} now.` : 'Somebody else is working in this spreadsheet now.',
      'Your press was not used.',
    );
  }
  try {
    rereadProperties();
    const before = answeredBefore(who);
    if (before) return before.value as T;
    setPropertiesAtOnce({ busy: `${who}|${doing}`, ...also });
    const value = work();
    keepAnswer(who, value);
    return value;
  } finally {
    SpreadsheetApp.flush();
    if (!endsTheRun) lock.releaseLock();
  }
}
