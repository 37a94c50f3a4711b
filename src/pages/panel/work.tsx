/** Long work: real counts, a way to stop, and the promise that nothing is lost. */
import { Button } from './buttons';
import { TEXTS } from './texts';
import type { PanelState, Work } from './use-panel';

export const LongWork = ({ panel, work }: { panel: PanelState; work: Work }) => (
  <section class="card" aria-label={work.label}>
    {work.total > 0 && (
      <>
        <p>{TEXTS.work.soFar(work.done, work.total)}</p>
        <progress aria-label={work.label} value={work.done} max={work.total} />
      </>
    )}
    <Button off={work.stopping} press={panel.stopSoon}>
      {work.stopping ? TEXTS.work.stopping : TEXTS.work.stop}
    </Button>
    <p class="small">{TEXTS.work.close}</p>
  </section>
);
