/** The possible times, typed by a person. */
import { useRef } from 'preact/hooks';
import type { OrientationView } from '../../../steps/orientation-view';
import { Button } from '../buttons';
import type { OwnScreenProps } from '../own-screens';
import type { PanelState } from '../use-panel';
import { ORIENTATION } from './texts';
import { to, useOrientation } from './view';

export function Possible({ panel, view }: OwnScreenProps) {
  const { now, looking } = useOrientation(panel, view);
  if (!now) return <p class="wait">{ORIENTATION.looking}</p>;
  return <PossibleTimes panel={panel} now={now} off={panel.busy || looking} />;
}

const TYPED = 'possible times';

export function PossibleTimes({ panel, now, off }: { panel: PanelState; now: OrientationView; off: boolean }) {
  const { add: t } = ORIENTATION;
  const box = useRef<HTMLTextAreaElement>(null);
  const save = () =>
    panel.press({
      call: 'saveOrientation',
      args: { times: box.current!.value },
      working: t.working,
      at: to(undefined),
      after: () => {
        delete panel.typed[TYPED];
      },
    });
  return (
    <>
      {now.singles.length === 0 && <p>{t.none}</p>}
      <label for="times">{t.label(now.zone)}</label>
      <textarea
        id="times"
        ref={box}
        rows={6}
        defaultValue={panel.typed[TYPED] ?? now.settings.times}
        onInput={(event) => {
          panel.typed[TYPED] = event.currentTarget.value;
        }}
      />
      <Button kind="primary" off={off} press={save}>
        {t.save}
      </Button>
    </>
  );
}
