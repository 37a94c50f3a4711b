/** Where it cannot be told which form is whose: every form that is there, and whose answers it has. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FoundForm } from '../../../steps/whose-forms';
import { Button } from '../buttons';
import type { OwnScreenProps } from '../own-screens';
import { SET_UP } from './texts';
import { boxValue, forgetTyped, to } from './view';

const { whose: t } = SET_UP;
const SAYS = ['mentor', 'mentee', 'asked', 'none'] as const;

export function Whose({ panel }: OwnScreenProps) {
  const [forms, setForms] = useState<FoundForm[] | null>(null);
  const [said, setSaid] = useState<Record<string, FoundForm['role']>>({});
  const [wrong, setWrong] = useState('');
  const summary = useRef<HTMLParagraphElement>(null);
  // Only the address of a form for editing can open one.
  const typed = boxValue(panel, 'link', '').trim();
  const link = /\/d\/(?!e\/)/.test(typed) ? typed : '';
  useEffect(() => panel.look<{ forms: FoundForm[] }>('whoseForms', { link }, (v) => setForms(v.forms)), []);
  if (!forms) return <p class="wait">{SET_UP.looking}</p>;
  if (forms.length === 0) return <p>{t.none}</p>;
  const roleOf = (form: FoundForm) => said[form.id] ?? form.role;
  const use = () => {
    const roles = forms.map(roleOf);
    const forRole = (role: 'mentor' | 'mentee') => roles.filter((r) => r === role || r === 'asked').length;
    const found = roles.includes('')
      ? t.missing
      : roles.every((r) => r === 'none')
        ? t.nobody
        : forRole('mentor') > 1
          ? t.twice('mentor')
          : forRole('mentee') > 1
            ? t.twice('mentee')
            : '';
    setWrong(found);
    if (found) setTimeout(() => summary.current?.focus());
    else
      panel.press({
        call: 'setUp',
        args: { link, roles: Object.fromEntries(forms.map((form) => [form.id, roleOf(form)])) },
        working: SET_UP.main.starting,
        says: SET_UP.main.found,
        at: to(),
        after: () => forgetTyped(panel, ['link']),
      });
  };
  return (
    <>
      {wrong && (
        <p ref={summary} class="wrong" tabIndex={-1} role="alert">
          {wrong}
        </p>
      )}
      {forms.map((form) => (
        <section key={form.id} class="card" aria-label={form.title}>
          <h2>{form.title}</h2>
          <p class="small">{SET_UP.forms.tab(form.tab, form.elsewhere, form.responses)}</p>
          {form.firstQuestion && <p class="small">{SET_UP.forms.first(form.firstQuestion)}</p>}
          <label for={`whose ${form.id}`}>{t.who}</label>
          <select
            id={`whose ${form.id}`}
            onChange={(event) => setSaid({ ...said, [form.id]: event.currentTarget.value as FoundForm['role'] })}
          >
            {roleOf(form) === '' && <option value="">{t.choose}</option>}
            {SAYS.map((role) => (
              <option key={role} value={role} selected={roleOf(form) === role}>
                {t.says[role]}
              </option>
            ))}
          </select>
        </section>
      ))}
      <Button kind="primary" off={panel.busy} press={use}>
        {t.save}
      </Button>
    </>
  );
}
