/** One writer at a time. The lock keeps other runs out, not people who type. */
import { Problem } from '../core/trouble';
import { property, rereadProperties, setProperty } from './properties';

const WAIT = 30_000;

/** Runs `work` while nobody else's run writes; `doing` is what a waiting person is told ("pairing"). */
export function alone<T>(who: string, doing: string, work: () => T): T {
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
    setProperty('busy', `${who}|${doing}`);
    return work();
  } finally {
    SpreadsheetApp.flush();
    lock.releaseLock();
  }
}
