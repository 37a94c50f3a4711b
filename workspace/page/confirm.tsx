/** A question that stands in the way until it is answered. The safe answer has the focus, and Escape means it. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  title: string;
  yes: string;
  no: string;
  onAnswer(yes: boolean): void;
  children: ComponentChildren;
}

export function Confirm({ title, yes, no, onAnswer, children }: Props) {
  const element = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => element.current?.showModal(), []);
  return (
    <dialog ref={element} class="confirm" aria-labelledby="confirm-title" onCancel={() => onAnswer(false)}>
      <h2 id="confirm-title">{title}</h2>
      <p>{children}</p>
      <div class="row">
        <button type="button" class="primary" autofocus onClick={() => onAnswer(false)}>
          {no}
        </button>
        <button type="button" onClick={() => onAnswer(true)}>
          {yes}
        </button>
      </div>
    </dialog>
  );
}
