/** A box with its label, a hint, and what is wrong with it; what is typed stays until it is saved, whatever happens meanwhile. */
import { useRef, useState } from 'preact/hooks';
import type { SetUpView } from '../../../steps/set-up-view';
import { Button } from '../buttons';
import type { PanelState } from '../use-panel';
import { SET_UP } from './texts';
import { boxValue, forgetTyped, keepTyped, to } from './view';

interface LineProps {
  panel: PanelState;
  name: string;
  label: string;
  known: string;
  hint?: string;
  wrong?: string;
  type?: 'text' | 'date' | 'time' | 'number' | 'email';
  /** More than one: what is longer than the panel is wide can be read. */
  rows?: number;
}

export function Line({ panel, name, label, known, hint, wrong, type = 'text', rows = 1 }: LineProps) {
  const id = `box-${name.replace(/ /g, '-')}`;
  const about = [hint && `hint-${id}`, wrong && `wrong-${id}`].filter(Boolean).join(' ');
  const shared = {
    id,
    defaultValue: boxValue(panel, name, known),
    'aria-describedby': about || undefined,
    'aria-invalid': wrong ? ('true' as const) : undefined,
    onInput: (event: { currentTarget: { value: string } }) => keepTyped(panel, name, event.currentTarget.value),
  };
  return (
    <div>
      <label for={id}>{label}</label>
      {rows > 1 ? <textarea {...shared} rows={rows} /> : <input {...shared} type={type} autocomplete="off" />}
      {hint && (
        <p id={`hint-${id}`} class="small">
          {hint}
        </p>
      )}
      {wrong && (
        <p id={`wrong-${id}`} class="wrong">
          {wrong}
        </p>
      )}
    </div>
  );
}

interface Card {
  panel: PanelState;
  now: SetUpView;
  /** Names of the boxes, as they are typed into. */
  boxes: readonly string[];
  /** What is wrong, by box. */
  check?(): Record<string, string>;
  /** Settings by key. */
  settings(): Record<string, string>;
}

/** A card of settings: checked here, then saved as a whole. */
export function useCard({ panel, now, boxes, check = () => ({}), settings }: Card) {
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const summary = useRef<HTMLParagraphElement>(null);
  const save = () => {
    const found = check();
    setWrong(found);
    if (Object.keys(found).length > 0) {
      setTimeout(() => summary.current?.focus());
      return;
    }
    const wanted = Object.entries(settings()).filter(([key, value]) => now.settings[key]?.value !== value);
    panel.press({
      call: 'saveSettings',
      args: { settings: Object.fromEntries(wanted) },
      working: SET_UP.saving,
      at: to(),
      after: () => forgetTyped(panel, boxes),
    });
  };
  const Summary = () =>
    Object.keys(wrong).length > 0 ? (
      <p ref={summary} class="wrong" tabIndex={-1} role="alert">
        {SET_UP.wrong(Object.keys(wrong).length)}
      </p>
    ) : null;
  return { wrong, save, summary: Summary() };
}

export const Save = ({ panel, save }: { panel: PanelState; save(): void }) => (
  <Button kind="primary" off={panel.busy} press={save}>
    {SET_UP.save}
  </Button>
);
