/** The orientation as the server sees it, asked anew after everything that was done. */
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { HomeView } from '../../../core/home';
import type { OrientationView } from '../../../steps/orientation-view';
import type { PanelState } from '../use-panel';

export interface Looked {
  now: OrientationView | null;
  /** Asked and not yet answered: what is shown may be old. */
  looking: boolean;
}

export function useOrientation(panel: PanelState, view: HomeView): Looked {
  const [now, setNow] = useState<OrientationView | null>(null);
  const [of, setOf] = useState<HomeView | null>(null);
  useEffect(
    () =>
      panel.look<OrientationView>('orientationView', {}, (value) => {
        setNow(value);
        setOf(view);
      }),
    [view],
  );
  // The button that was pressed may be gone with the old view, and the focus with it.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) document.querySelector('h1')?.focus();
  }, [now]);
  return { now, looking: of !== view };
}

/** A message of step 5, with what is known of it filled in. */
export const toMessage = (ask: { message: string; typed?: Record<string, string> }) => ({
  name: 'step' as const,
  key: 'messages',
  at: 'check',
  about: JSON.stringify(ask),
});

export const to = (at: string | undefined, about = '') => ({ name: 'step' as const, key: 'orientation', at, about });
