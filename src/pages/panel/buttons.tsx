/** The panel's buttons and links: a press while something is being done is not used, and a screen reader hears why. */
import type { ComponentChildren } from 'preact';

interface ButtonProps {
  kind?: 'primary' | 'secondary' | 'link';
  off?: boolean;
  /** Where the visible words alone would not say what it is about. */
  name?: string;
  /** Whom it is about, by key: how the focus finds it again. */
  of?: string;
  press(): void;
  children: ComponentChildren;
}

export const Button = ({ kind = 'secondary', off = false, name, of, press, children }: ButtonProps) => (
  <button
    type="button"
    class={kind}
    aria-disabled={off ? 'true' : undefined}
    aria-label={name}
    data-of={of}
    onClick={() => !off && press()}
  >
    {children}
  </button>
);

/** A link that leads out of the panel looks like a button where it is the way on. */
export const Out = ({
  to,
  kind,
  children,
}: {
  to: string;
  kind?: 'primary' | 'secondary';
  children: ComponentChildren;
}) => (
  <a href={to} target="_blank" rel="noopener" class={kind}>
    {children}
  </a>
);

export const Lines = ({ lines, class: kind = 'plain' }: { lines: readonly string[]; class?: string }) => (
  <ul class={kind}>
    {lines.map((line, i) => (
      <li key={i}>{line}</li>
    ))}
  </ul>
);
