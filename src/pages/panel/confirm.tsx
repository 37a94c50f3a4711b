/** The question before something that other people notice, or that cannot be taken back. Escape is the safe answer. */
import { useLayoutEffect } from 'preact/hooks';
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
  return (
    <>
      <p>{question.text}</p>
      <Button kind="primary" press={panel.confirmed}>
        {question.yes}
      </Button>
      <Button press={panel.notConfirmed}>{question.no}</Button>
    </>
  );
}
