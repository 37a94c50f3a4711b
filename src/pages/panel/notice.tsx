/** What was just done, in the one region that is announced; it stays until the next press, and the newest change can be taken back from it. */
import { Button, Lines } from './buttons';
import { undoJust } from './history';
import { TEXTS } from './texts';
import type { PanelState } from './use-panel';

/** More lines than this are folded. */
const SHOWN = 2;

export function NoticeNote({ panel }: { panel: PanelState }) {
  const { notice, work } = panel;
  const more = notice?.more ?? [];
  return (
    <div class={notice ? 'note info' : undefined}>
      <div role="status">{work ? <Doing panel={panel} /> : notice && <p>{notice.text}</p>}</div>
      {notice && !work && (
        <>
          {more.length > 0 && <Lines lines={more.slice(0, SHOWN)} />}
          {more.length > SHOWN && (
            <details>
              <summary>{TEXTS.step.furtherNotes(more.length - SHOWN)}</summary>
              <Lines lines={more.slice(SHOWN)} />
            </details>
          )}
          {notice.undo && (
            <Button
              kind="link"
              name={TEXTS.history.undoOf(notice.text)}
              press={() => undoJust(panel, notice.undo, notice.undoneSays)}
            >
              {TEXTS.history.undo}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

/** Long work is announced by quarters only: a count that changes with every item would never let a listener think. */
function Doing({ panel: { work } }: { panel: PanelState }) {
  if (!work) return null;
  const quarter = work.total > 0 ? Math.floor((work.done / work.total) * 4) * 25 : 0;
  return <p class="wait">{work.inPortions && work.done > 0 ? `${work.label} ${quarter}%` : work.label}</p>;
}
