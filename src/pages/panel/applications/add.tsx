/** A person added by hand: the indispensable first, further answers folded. What was typed stays until it is handed in. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ByHandField } from '../../../core/by-hand';
import type { ByHandForm } from '../../../steps/by-hand';
import { Button } from '../buttons';
import type { OwnScreenProps } from '../own-screens';
import type { PanelState } from '../use-panel';
import { APPLICATIONS } from './texts';

/** Shown without unfolding. */
const FIRST = [
  'role',
  'firstName',
  'lastName',
  'email',
  'memberNumber',
  'employer',
  'libraryType',
  'leadershipRole',
  'capacity',
  'areas',
  'commitments',
];

/** Several ticks are kept with a line break between them: no option holds one. */
const keyOf = (field: string): string => `by hand ${field}`;

export function Add({ panel, step }: OwnScreenProps) {
  const { add: t } = APPLICATIONS;
  const [form, setForm] = useState<ByHandForm | null>(null);
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const [role, setRole] = useState(panel.typed[keyOf('role')] ?? '');
  const summary = useRef<HTMLParagraphElement>(null);
  useEffect(() => panel.look<ByHandForm>('byHandForm', {}, setForm), []);
  if (!form) return <p class="wait">{t.looking}</p>;
  const typed = (key: string) => panel.typed[keyOf(key)] ?? '';
  const fits = (f: ByHandField) => role === '' || f.roles.includes(role === 'Mentor' ? 'mentor' : 'mentee');
  const fields = form.fields.filter(fits);
  const add = () => {
    const found: Record<string, string> = {
      ...(typed('role') === '' ? { role: t.needsRole } : {}),
      ...(typed('firstName') + typed('lastName') === '' ? { firstName: t.needsName } : {}),
      ...(/^\S+@\S+\.\S+$/.test(typed('email').trim()) ? {} : { email: t.needsEmail }),
    };
    setWrong(found);
    if (Object.keys(found).length > 0) {
      setTimeout(() => summary.current?.focus());
      return;
    }
    panel.press({
      call: 'addByHand',
      args: {
        answers: Object.fromEntries(
          fields.flatMap((f) =>
            typed(f.key) === '' ? [] : [[f.key, f.several ? typed(f.key).split('\n') : typed(f.key)]],
          ),
        ),
        applied: typed('applied'),
        note: typed('note'),
      },
      working: t.working,
      at: { name: 'step', key: step.key },
      after: () => {
        for (const key of Object.keys(panel.typed)) if (key.startsWith(keyOf(''))) delete panel.typed[key];
      },
    });
  };
  const line = (f: ByHandField) => (
    <FieldLine
      key={`${f.key} ${role}`}
      panel={panel}
      field={f}
      wrong={wrong[f.key]}
      chosen={f.key === 'role' ? setRole : undefined}
    />
  );
  return (
    <>
      <p>{t.what}</p>
      {Object.keys(wrong).length > 0 && (
        <p ref={summary} class="wrong" tabIndex={-1} role="alert">
          {t.missing(Object.keys(wrong).length)}
        </p>
      )}
      {fields.filter((f) => FIRST.includes(f.key)).map(line)}
      {form.late && <p>{form.late}</p>}
      <TextLine panel={panel} name="applied" label={t.applied(form.zone)} type="datetime-local" />
      <TextLine panel={panel} name="note" label={t.note} />
      <details>
        <summary>{t.further}</summary>
        {fields.filter((f) => !FIRST.includes(f.key)).map(line)}
      </details>
      <Button kind="primary" off={panel.busy} press={add}>
        {t.add}
      </Button>
    </>
  );
}

interface FieldProps {
  panel: PanelState;
  field: ByHandField;
  wrong?: string;
  chosen?(value: string): void;
}

function FieldLine({ panel, field: { key, label, several, long, options }, wrong, chosen }: FieldProps) {
  const { add: t } = APPLICATIONS;
  const name = keyOf(key);
  const keep = (value: string) => {
    panel.typed[name] = value;
    chosen?.(value);
  };
  const ticked = () => (panel.typed[name] ?? '').split('\n').filter(Boolean);
  if (key === 'role' || several)
    return (
      <fieldset aria-describedby={wrong && `wrong ${key}`}>
        <legend>{key === 'role' ? t.role : label}</legend>
        {wrong && <Wrong name={key} words={wrong} />}
        {options.map((option) => (
          <label key={option} class="pick">
            <input
              type={several ? 'checkbox' : 'radio'}
              name={name}
              defaultChecked={ticked().includes(option)}
              onChange={(event) =>
                keep(
                  several
                    ? [...ticked().filter((o) => o !== option), ...(event.currentTarget.checked ? [option] : [])].join(
                        '\n',
                      )
                    : option,
                )
              }
            />
            <span>{option}</span>
          </label>
        ))}
        {several && options.length === 0 && <TextLine panel={panel} name={key} label={label} />}
      </fieldset>
    );
  if (options.length > 0)
    return (
      <>
        <label for={name}>{label}</label>
        <select id={name} onChange={(event) => keep(event.currentTarget.value)}>
          <option value="">{t.notStated}</option>
          {options.map((option) => (
            <option key={option} value={option} selected={panel.typed[name] === option}>
              {option}
            </option>
          ))}
        </select>
      </>
    );
  return <TextLine panel={panel} name={key} label={label} wrong={wrong} long={long} />;
}

interface TextLineProps {
  panel: PanelState;
  name: string;
  label: string;
  wrong?: string;
  long?: boolean;
  type?: string;
}

function TextLine({ panel, name, label, wrong, long = false, type = 'text' }: TextLineProps) {
  const id = keyOf(name);
  const shared = {
    id,
    defaultValue: panel.typed[id] ?? '',
    'aria-describedby': wrong && `wrong ${name}`,
    'aria-invalid': wrong ? ('true' as const) : undefined,
    onInput: (event: { currentTarget: { value: string } }) => {
      panel.typed[id] = event.currentTarget.value;
    },
  };
  return (
    <>
      <label for={id}>{label}</label>
      {long ? <textarea {...shared} /> : <input {...shared} type={type} autocomplete="off" />}
      {wrong && <Wrong name={name} words={wrong} />}
    </>
  );
}

const Wrong = ({ name, words }: { name: string; words: string }) => (
  <p id={`wrong ${name}`} class="wrong">
    {words}
  </p>
);
