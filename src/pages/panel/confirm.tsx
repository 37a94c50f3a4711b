/** The question before something that other people notice, or that cannot be taken back. Escape is the safe answer. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Confirmation } from '../../core/home';
import { Button } from './buttons';
import type { PanelState } from './use-panel';

export function Confirm({ panel, question }: { panel: PanelState; question: Confirmation }) {
  // In time for a key that is pressed as soon as the question appears.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && panel.notConfirmed();
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [panel.notConfirmed]);
  const answers = useRef<HTMLDivElement>(null);
  // After the heading had it: whoever presses Enter without reading changes nothing.
  useEffect(() => {
    if (question.safe) answers.current?.querySelector('button')?.focus();
  }, [question]);
  return (
    <div ref={answers}>
      <p>{question.text}</p>
      {question.safe ? (
        <>
          <Button kind="primary" press={panel.notConfirmed}>
            {question.no}
          </Button>
          <Button press={panel.confirmed}>{question.yes}</Button>
        </>
      ) : (
        <>
          <Button kind="primary" press={panel.confirmed}>
            {question.yes}
          </Button>
          <Button press={panel.notConfirmed}>{question.no}</Button>
        </>
      )}
    </div>
  );
}
