/** The add-on's panel at the side: 300 px, as at Google. It stays as it is while another place is looked at. */
import type { FrameView } from '../start/view-types';
import type { Desk } from './desk';
import { ScriptFrame } from './frame';

const WIDTH = 300;

export function Panel({ desk, panel, shown }: { desk: Desk; panel: FrameView; shown: boolean }) {
  const close = (): void => void desk.act('closePanel');
  return (
    <aside class="panel" aria-label={`Panel: ${panel.title}`} hidden={!shown} style={{ width: `${WIDTH + 1}px` }}>
      <div class="panel-head">
        <span>{panel.title}</span>
        <button type="button" class="small-button" onClick={close}>
          Close panel
        </button>
      </div>
      <ScriptFrame key={panel.key} desk={desk} frame={panel} width={WIDTH} close={close} />
    </aside>
  );
}
