/** What a change would do, asked before it is made. Whoever chooses otherwise meanwhile is not shown the answer to the first choice. */
import { useRef, useState } from 'preact/hooks';
import type { Change } from '../../../core/what-if';
import type { PairingBoard } from '../../../steps/pairing-board';
import type { PanelState } from '../use-panel';

export function useTryChange(panel: PanelState) {
  const [tried, setTried] = useState<PairingBoard | 'asked' | null>(null);
  const forget = useRef((): void => {});
  return {
    /** 'asked' while the answer is on its way, null where nothing was asked about what is chosen now. */
    tried,
    ask(change: Change | null | undefined): void {
      setTried('asked');
      forget.current = panel.look<PairingBoard>('pairingBoard', { changes: [change] }, setTried);
    },
    /** Something else was chosen. */
    anew(): void {
      forget.current();
      setTried(null);
    },
  };
}
