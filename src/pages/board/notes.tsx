/** What may stand above the pairs: unsaved work of before, somebody else's changes, and the question before closing. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PairingBoard } from '../../steps/pairing-board';
import { Button, Lines } from '../panel/buttons';
import { TEXTS } from './texts';
import type { BoardState, Stale } from './use-board';

export function Restore({ board, unsaved }: { board: BoardState; unsaved: NonNullable<PairingBoard['unsaved']> }) {
  const at = new Date(unsaved.at).toLocaleString('en-US', { hour: 'numeric', minute: '2-digit' });
  const { restore: t } = TEXTS;
  return (
    <div class="note look">
      <p>{t.words(unsaved.changes.length, at)}</p>
      <div class="side">
        <Button kind="link" press={board.restore}>
          {t.yes}
        </Button>
        <Button kind="link" press={board.forget}>
          {t.no}
        </Button>
      </div>
    </div>
  );
}

export function StaleNote({ board, stale }: { board: BoardState; stale: Stale }) {
  const [both, setBoth] = useState(false);
  const { stale: t } = TEXTS;
  const theirs = new Map(stale.base.pairs.map((pair) => [pair.mentee, pair]));
  const before = new Map(board.base!.pairs.map((pair) => [pair.mentee, pair]));
  const mine = new Map(board.view!.pairs.map((pair) => [pair.mentee, pair]));
  const differing = [...new Set([...theirs.keys(), ...before.keys()])].filter(
    (key) => theirs.get(key)?.mentor !== before.get(key)?.mentor,
  );
  return (
    <div class="note problem" role="alert">
      <p>{t.words(differing.length, stale.by)}</p>
      <div class="side">
        <Button kind="link" press={() => void board.save(true)}>
          {t.mine}
        </Button>
        <Button kind="link" press={() => void board.useTheirs()}>
          {t.theirs(stale.by)}
        </Button>
        <Button kind="link" press={() => setBoth(!both)}>
          {t.both}
        </Button>
      </div>
      {both && (
        <Lines
          lines={differing.map((key) =>
            t.line(
              (theirs.get(key) ?? before.get(key))!.menteeName,
              mine.get(key)?.mentorName ?? t.nobody,
              theirs.get(key)?.mentorName ?? t.nobody,
            ),
          )}
        />
      )}
    </div>
  );
}

export function Leaving({ board }: { board: BoardState }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const { leave: t } = TEXTS;
  return (
    <section class="card" aria-labelledby="leaving">
      <h2 id="leaving" ref={heading} tabIndex={-1}>
        {t.title(board.changes.length)}
      </h2>
      <Button kind="primary" press={() => void board.saveAndClose()}>
        {t.save}
      </Button>
      <Button press={() => void board.discardAndClose()}>{t.discard}</Button>
      <Button press={board.stay}>{t.stay}</Button>
    </section>
  );
}
