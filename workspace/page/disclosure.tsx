/** A button that opens something below itself; Escape closes it and goes back to the button. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface Props {
  label: ComponentChildren;
  class?: string;
  /** Gets a way to close, for entries that do something and are done. */
  children(close: () => void): ComponentChildren;
}

export function Disclosure({ label, class: look = '', children }: Props) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  useEffect(() => {
    const away = ({ target }: Event): void => {
      if (!box.current?.contains(target as Node)) setOpen(false);
    };
    // A press inside a frame takes the focus there and is not heard here.
    const blurred = (): void => setOpen(false);
    document.addEventListener('pointerdown', away);
    window.addEventListener('blur', blurred);
    return () => {
      document.removeEventListener('pointerdown', away);
      window.removeEventListener('blur', blurred);
    };
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape works from everything inside
    <div ref={box} class={`disclosure ${look}`} onKeyDown={(e) => e.key === 'Escape' && open && close()}>
      <button ref={button} type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {label} <span class="caret" />
      </button>
      {open && <div class="disclosed">{children(close)}</div>}
    </div>
  );
}
