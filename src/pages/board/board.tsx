/** The board: people without a pair, the pairs, a comparison for whoever was chosen, and a bar that says what is not saved. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { BoardPair } from '../../steps/pairing-board';
import { Button } from '../panel/buttons';
import { Bar } from './bar';
import { Compare } from './compare';
import { Leaving, Restore, StaleNote } from './notes';
import { Pairs } from './pairs';
import { TEXTS } from './texts';
import { useBoard } from './use-board';
import { Without } from './without';

/** Whoever the comparison is about. */
export interface Chosen {
  key: string;
  role: 'mentor' | 'mentee';
}

const holds = (words: string, ...names: string[]): boolean =>
  names.some((name) => name.toLowerCase().includes(words.trim().toLowerCase()));

/** `at`: the person beside whom it opens, or ''. */
export function Board({ at }: { at: string }) {
  const board = useBoard();
  const { view, base, doing, trouble, stale, leaving } = board;
  const [words, setWords] = useState('');
  const [cautions, setCautions] = useState(false);
  const [hidden, setHidden] = useState(false);
  const [chosen, setChosen] = useState<Chosen | null>(
    at === '' ? null : { key: at, role: at.startsWith('mentor:') ? 'mentor' : 'mentee' },
  );
  const place = useRef<HTMLDivElement>(null);
  /** Whoever was compared has the focus again, where they still are. */
  const closeCompare = () => {
    const key = chosen?.key;
    setChosen(null);
    requestAnimationFrame(() => {
      const all = [...(place.current?.querySelectorAll<HTMLElement>('[data-of]') ?? [])];
      (all.find((button) => button.dataset.of === key) ?? all[0])?.focus();
    });
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      if (leaving) board.stay();
      else if (chosen) closeCompare();
      else board.close();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
  if (!view || !base)
    return (
      <main>
        <h1>{TEXTS.title}</h1>
        {trouble ? <TroubleNote board={board} /> : <p class="wait">{TEXTS.opening}</p>}
      </main>
    );
  const pairs = view.pairs.filter(
    (pair: BoardPair) => (!cautions || pair.check !== '') && holds(words, pair.menteeName, pair.mentorName),
  );
  const without = view.without.filter((person) => holds(words, person.name));
  return (
    <>
      <header class="top">
        <h1>{TEXTS.title}</h1>
        <label class="find">
          {TEXTS.find}
          <input type="search" value={words} onInput={(event) => setWords(event.currentTarget.value)} />
        </label>
        <label class="tick">
          <input type="checkbox" checked={cautions} onChange={() => setCautions(!cautions)} />
          {TEXTS.cautions}
        </label>
        <label class="tick">
          <input type="checkbox" checked={hidden} onChange={() => setHidden(!hidden)} />
          {TEXTS.hide}
        </label>
      </header>
      <main class="table">
        {trouble && <TroubleNote board={board} />}
        {base.unsaved && <Restore board={board} unsaved={base.unsaved} />}
        {stale && <StaleNote board={board} stale={stale} />}
        {leaving && <Leaving board={board} />}
        {view.own > 0 && <p class="small">{TEXTS.own}</p>}
        {words && pairs.length + without.length === 0 && (
          <p>
            {TEXTS.noOne(words)}{' '}
            <Button kind="link" press={() => setWords('')}>
              {TEXTS.clear}
            </Button>
          </p>
        )}
        <div class="rooms" ref={place}>
          <Without people={without} all={view.without.length} choose={setChosen} />
          <Pairs board={board} pairs={pairs} hidden={hidden} cautions={cautions} choose={setChosen} />
        </div>
        {chosen && (
          <Compare
            key={`${chosen.key} ${board.changes.length}`}
            board={board}
            chosen={chosen}
            hidden={hidden}
            close={closeCompare}
          />
        )}
      </main>
      <Bar board={board} hidden={hidden} busy={doing !== ''} />
    </>
  );
}

function TroubleNote({ board }: { board: ReturnType<typeof useBoard> }) {
  const { trouble } = board;
  if (!trouble) return null;
  return (
    <div class="note problem" role="alert">
      <p>
        <strong>{trouble.happened}</strong> {trouble.notDone}
      </p>
      <Button kind="link" press={board.retry}>
        {trouble.next.label}
      </Button>
    </div>
  );
}
