/** 2c: which question asks for what, each with an answer that somebody gave; a whole form is confirmed with one press. */
import type { FieldLine, FormLine } from '../../../core/set-up-view';
import { Button } from '../buttons';
import type { OwnScreenProps } from '../own-screens';
import type { PanelState } from '../use-panel';
import { SET_UP } from './texts';
import { to, useSetUp } from './view';

const { questions: t } = SET_UP;

/** `about`: a form's id; blank: the one that waits for a person. */
export function Questions({ panel, view, about }: OwnScreenProps) {
  const now = useSetUp(panel, view);
  if (!now) return <p class="wait">{SET_UP.looking}</p>;
  const form = now.forms.find((f) => f.id === about) ?? now.forms.find((f) => !isDone(f)) ?? now.forms[0];
  if (!form) return <p>{SET_UP.field.gone}</p>;
  const others = now.forms.filter((f) => f !== form);
  const on = others.find((f) => !isDone(f));
  const next = on ? to('questions', on.id) : to();
  const asked = form.fields.filter((f) => f.id !== null);
  const confirm = () =>
    panel.press({
      call: 'confirmQuestions',
      args: { form: form.id, fields: Object.fromEntries(asked.map((f) => [f.key, f.id])) },
      working: t.confirming,
      at: next,
    });
  return (
    <>
      <h2>{SET_UP.formOf[form.role]}</h2>
      <p>
        {SET_UP.field.form(form.title)} {isDone(form) ? t.confirmed : t.why}
      </p>
      {isDone(form) ? (
        <Button kind="primary" press={() => panel.go(next)}>
          {t.on}
        </Button>
      ) : (
        <Button kind="primary" off={panel.busy} press={confirm}>
          {t.all(asked.length)}
        </Button>
      )}
      {others.map((f) => (
        <Button key={f.id} kind="link" press={() => panel.go(to('questions', f.id))}>
          {t.other[f.role]}
        </Button>
      ))}
      <ul class="rows">
        {[...asked]
          .sort((a, b) => Number(b.doubt) - Number(a.doubt))
          .map((f) => (
            <Asked key={f.key} panel={panel} form={form} field={f} />
          ))}
      </ul>
      <NotAsked panel={panel} form={form} />
    </>
  );
}

const isDone = (form: FormLine): boolean => form.fields.every((f) => f.id === null || (f.confirmed && !f.doubt));

const Asked = ({ panel, form, field }: { panel: PanelState; form: FormLine; field: FieldLine }) => (
  <li>
    <div class="head">
      <strong>{field.label}</strong>
      <Button
        kind="link"
        name={SET_UP.changeOf(field.label)}
        press={() => panel.go(to('field', `${form.id} ${field.key}`))}
      >
        {SET_UP.change}
      </Button>
    </div>
    <p>
      {field.title} {field.doubt && <span class="tag look">{SET_UP.main.look}</span>}
    </p>
    <p class="small">{field.example ? t.example(field.example) : t.noAnswers}</p>
  </li>
);

function NotAsked({ panel, form }: { panel: PanelState; form: FormLine }) {
  const has = (key: string) => form.fields.some((f) => f.key === key && f.id !== null);
  const missing = form.fields.filter(
    (f) => f.id === null && f.key !== 'fullName' && !(has('fullName') && /^(first|last)Name$/.test(f.key)),
  );
  if (missing.length === 0) return null;
  return (
    <section aria-labelledby="not-asked">
      <h2 id="not-asked">{t.notAsked}</h2>
      <ul class="rows">
        {missing.map((f) => (
          <li key={f.key}>
            <strong>{f.label}</strong>
            <p class="small">{t.without(f.without)}</p>
            <Button kind="link" name={t.chooseOf(f.label)} press={() => panel.go(to('field', `${form.id} ${f.key}`))}>
              {t.choose}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
