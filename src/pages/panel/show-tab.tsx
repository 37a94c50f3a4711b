/** Brings a tab to the front, beside the panel. */
import type { TabButton } from '../../core/home';
import { Button } from './buttons';
import { TEXTS } from './texts';
import type { PanelState } from './use-panel';

export const ShowTab = ({
  panel,
  tab,
  kind = 'secondary',
}: {
  panel: PanelState;
  tab: TabButton;
  kind?: 'primary' | 'secondary';
}) => (
  <Button
    kind={kind}
    off={panel.busy}
    press={() =>
      void panel.look<{ shown: boolean }>('showTab', { tab: tab.key }, ({ shown }) =>
        panel.say(shown ? TEXTS.step.shown(tab.label) : TEXTS.step.notShown),
      )
    }
  >
    {tab.label}
  </Button>
);
