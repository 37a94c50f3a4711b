/** One of several, each a line or two: a native list would cut the words off at this width. */
import type { ComponentChildren } from 'preact';

export const Radios = ({ legend, children }: { legend: string; children: ComponentChildren }) => (
  <fieldset>
    <legend>{legend}</legend>
    {children}
  </fieldset>
);

interface RadioProps {
  name: string;
  on: boolean;
  off?: boolean;
  pick(): void;
  /** A second line. */
  second?: string;
  children: ComponentChildren;
}

export const Radio = ({ name, on, off = false, pick, second = '', children }: RadioProps) => (
  <label class="choice">
    <input type="radio" name={name} checked={on} disabled={off} onChange={pick} />
    <span>
      {children}
      {second && <span class="small">{second}</span>}
    </span>
  </label>
);
