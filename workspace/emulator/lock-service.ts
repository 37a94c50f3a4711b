/** LockService: a lock belongs to a run; the host takes it back when the run ends. Waiting moves the world's clock. */
import { googleError } from './google-error';
import { loud } from './loud';
import { call, theRun, theWorld } from './meter';

export function makeLockService(): object {
  return loud('LockService', { getDocumentLock: () => lock('document') });
}

function lock(name: string): object {
  const holder = (): string | undefined => theWorld().locks[name];
  const hasIt = (): boolean => holder() === theRun().id;
  /** Nobody else runs while this run waits, so a lock that is held now is still held when the time is over. */
  const take = (milliseconds: number): boolean => {
    if (!(milliseconds >= 0)) throw googleError('Invalid argument: timeoutInMillis');
    if (holder() !== undefined && !hasIt()) {
      theWorld().clock += milliseconds;
      return false;
    }
    theWorld().locks[name] = theRun().id;
    return true;
  };
  return loud('Lock', {
    tryLock: (milliseconds: number) => call('Lock', 'Lock.tryLock', [], () => take(milliseconds)),
    waitLock: (milliseconds: number) =>
      call('Lock', 'Lock.waitLock', [], () => {
        if (!take(milliseconds)) {
          throw googleError('Lock timeout: another process was holding the lock for too long.');
        }
      }),
    releaseLock: () =>
      call('Lock', 'Lock.releaseLock', [], () => {
        if (hasIt()) delete theWorld().locks[name];
      }),
    hasLock: hasIt,
  });
}
