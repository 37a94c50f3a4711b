/** What every screen of set-up begins with: the view, the ways between its screens, and what was typed and not saved yet. */
import { useEffect, useState } from 'preact/hooks';
import type { HomeView } from '../../../core/home';
import type { SetUpView } from '../../../steps/set-up-view';
import type { PanelState, Screen } from '../use-panel';

export const to = (at?: string, about?: string): Screen => ({ name: 'step', key: 'set-up', at, about });

/** null until the server has answered; a new view of Home means that something was changed. */
export function useSetUp(panel: PanelState, view: HomeView): SetUpView | null {
  const [now, setNow] = useState<SetUpView | null>(null);
  useEffect(() => (view.isSetUp ? panel.look<SetUpView>('setUpView', {}, setNow) : undefined), [view]);
  return now;
}

const keyOf = (name: string): string => `set-up ${name}`;

/** What stands in a box: as typed, else as it is known. */
export const boxValue = (panel: PanelState, name: string, known: string): string => panel.typed[keyOf(name)] ?? known;

export const keepTyped = (panel: PanelState, name: string, value: string): void => {
  panel.typed[keyOf(name)] = value;
};

export function forgetTyped(panel: PanelState, names: readonly string[]): void {
  for (const name of names) delete panel.typed[keyOf(name)];
}
