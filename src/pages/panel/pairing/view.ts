/** What step 4 shows, asked again whenever something was done. */
import { useEffect, useState } from 'preact/hooks';
import type { HomeView } from '../../../core/home';
import type { PairingView } from '../../../steps/pairing-view';
import type { PanelState } from '../use-panel';

export function usePairing(panel: PanelState, home: HomeView): PairingView | null {
  const [view, setView] = useState<PairingView | null>(null);
  useEffect(() => panel.look<PairingView>('pairingView', {}, setView), [home]);
  return view;
}

export const toMain = { name: 'step', key: 'pairing' } as const;
export const to = (at: string, about = '') => ({ ...toMain, at, about });
