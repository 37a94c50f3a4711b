/** A dialog that the script has opened, at the size it asked for. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { View } from '../start/view-types';
import type { Desk } from './desk';
import { ScriptFrame } from './frame';

export function Dialog({ desk, dialog }: { desk: Desk; dialog: NonNullable<View['dialog']> }) {
  const element = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => element.current?.showModal(), []);
  const close = (): void => void desk.act('closeDialog');
  return (
    <dialog ref={element} class="script-dialog" aria-label={dialog.title} onClose={close}>
      <div class="panel-head">
        <span>{dialog.title}</span>
        <button type="button" class="small-button" onClick={close}>
          Close dialog
        </button>
      </div>
      <ScriptFrame
        key={dialog.key}
        desk={desk}
        frame={dialog}
        width={dialog.width}
        height={dialog.height}
        close={close}
      />
    </dialog>
  );
}
