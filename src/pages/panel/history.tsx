/** History and undo: every change as a sentence; what was edited since is said, cell by cell, before anything is taken back. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { HistoryEntry as Entry, Undone } from '../../steps/undo';
import { Button } from './buttons';
import { TEXTS } from './texts';
import type { PanelState } from './use-panel';

/** What a button beside it does not say already. */
const SHOWN_STATES: readonly string[] = ['Undone', 'Left the sheet', 'Too old'];

export function History({ panel }: { panel: PanelState }) {
  const { history: t } = TEXTS;
  const [entries, setEntries] = useState<Entry[] | null>(null);
  const [question, setQuestion] = useState<{ entry: Entry; answer: Undone } | null>(null);
  const look = () => panel.look<{ entries: Entry[] }>('history', {}, (v) => setEntries(v.entries));
  useEffect(look, []);

  const undo = (entry: Entry, how: 'ask' | 'the others' | 'all') =>
    panel.press({
      call: 'undo',
      args: { id: entry.id, how },
      working: t.undoing,
      at: { name: 'history' },
      after: (value) => {
        const answer = value as Undone;
        const asks = !answer.done && answer.edited.length + answer.dependents.length > 0;
        setQuestion(asks && how === 'ask' ? { entry, answer } : null);
        look();
      },
    });
  const redo = (entry: Entry) =>
    panel.press({
      call: 'redo',
      args: { id: entry.id, how: 'ask' },
      working: t.redoing,
      at: { name: 'history' },
      after: () => {
        look();
      },
    });

  if (entries === null) return <p class="wait">{t.looking}</p>;
  return (
    <>
      {question && (
        <Before
          panel={panel}
          answer={question.answer}
          undo={(how) => undo(question.entry, how)}
          cancel={() => setQuestion(null)}
        />
      )}
      {entries.length === 0 && <p>{t.empty}</p>}
      <ul class="rows">
        {entries.map((entry) => (
          <li key={entry.id}>
            <p>{entry.what}</p>
            <p class="small">
              {entry.when} {'\u00b7'} {entry.who}
              {entry.cells > 0 && ` \u00b7 ${t.cells(entry.cells)}`}
            </p>
            {entry.can === 'undo' && (
              <Button kind="link" off={panel.busy} name={t.undoOf(entry.what)} press={() => undo(entry, 'ask')}>
                {t.undo}
              </Button>
            )}
            {entry.can === 'redo' && (
              <Button kind="link" off={panel.busy} name={t.redoOf(entry.what)} press={() => redo(entry)}>
                {t.redo}
              </Button>
            )}
            {SHOWN_STATES.includes(entry.state) && <span class="tag quiet">{entry.state}</span>}
            {entry.leads && <p class="small">{entry.leads}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

interface BeforeProps {
  panel: PanelState;
  answer: Undone;
  undo(how: 'the others' | 'all'): void;
  cancel(): void;
}

/** More edited cells than this are folded, so that the buttons stay in sight. */
const CELLS = 2;

/** The sentences above it say how much was edited, and which later steps rest on it. */
function Before({ panel, answer, undo, cancel }: BeforeProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const { history: t } = TEXTS;
  const { edited } = answer;
  return (
    <section class="card" aria-labelledby="before">
      <h2 id="before" ref={heading} tabIndex={-1}>
        {t.before}
      </h2>
      <Button kind="primary" off={panel.busy} press={() => undo('the others')}>
        {edited.length > 0 ? t.others : t.undo}
      </Button>
      {edited.length > 0 && (
        <Button off={panel.busy} press={() => undo('all')}>
          {t.all}
        </Button>
      )}
      <Button press={cancel}>{t.cancel}</Button>
      <Cells cells={edited.slice(0, CELLS)} />
      {edited.length > CELLS && (
        <details>
          <summary>{t.moreCells(edited.length - CELLS)}</summary>
          <Cells cells={edited.slice(CELLS)} />
        </details>
      )}
    </section>
  );
}

const Cells = ({ cells }: { cells: Undone['edited'] }) => (
  <ul class="rows">
    {cells.map((cell) => (
      <li key={`${cell.tab} ${cell.row} ${cell.column}`}>
        <p>
          <strong>{[cell.tab, cell.row, cell.column].filter(Boolean).join(', ')}</strong>
          <br />
          {TEXTS.history.was(cell.after, cell.now, cell.by)}
        </p>
      </li>
    ))}
  </ul>
);

/** Takes back what was just done, from where the person is; what others did since is asked about in History. */
export const undoJust = (panel: PanelState, id: string, says?: string): void =>
  panel.press({
    call: 'undo',
    args: { id, how: 'ask' },
    working: TEXTS.history.undoing,
    says,
    after: (value) => {
      if (!(value as Undone).done) panel.go({ name: 'history' }, false);
    },
  });
