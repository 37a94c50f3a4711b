/** Always in sight: what is not saved, what it makes of the whole, and the buttons for it. */
import { Button } from '../panel/buttons';
import { TEXTS } from './texts';
import type { BoardState } from './use-board';

export function Bar({ board, hidden, busy }: { board: BoardState; hidden: boolean; busy: boolean }) {
  const { changes, view, base, said, doing } = board;
  const none = changes.length === 0;
  return (
    <footer class="bar">
      <div>
        <p>
          <strong>{TEXTS.bar(changes.length)}</strong> {!hidden && TEXTS.fit(view!.total, base!.total)}
        </p>
        <div role="status" class="small">
          {doing ? <span class="wait">{doing}</span> : hidden && said.points ? '' : said.text}
        </div>
      </div>
      <div class="buttons">
        {!none && (
          <>
            <Button off={busy} press={() => void board.undo()}>
              {TEXTS.undo}
            </Button>
            <Button off={busy} press={() => void board.discard()}>
              {TEXTS.discard}
            </Button>
          </>
        )}
        <Button kind="primary" off={busy || none} press={() => void board.save()}>
          {TEXTS.save(changes.length)}
        </Button>
        <Button press={board.close}>{TEXTS.close}</Button>
      </div>
    </footer>
  );
}
