/** 2b: which form is whose, where its answers are, and what else may be a form. */
import type { FormLine } from '../../../core/set-up-view';
import { Button } from '../buttons';
import type { OwnScreenProps } from '../own-screens';
import type { PanelState } from '../use-panel';
import { SET_UP } from './texts';
import { to, useSetUp } from './view';

const { forms: t } = SET_UP;
const ROLES = ['mentor', 'mentee', 'asked'] as const;

export function Forms({ panel, view }: OwnScreenProps) {
  const now = useSetUp(panel, view);
  if (!now) return <p class="wait">{SET_UP.looking}</p>;
  const { forms } = now;
  const mentors = forms.find((f) => f.role === 'mentor');
  const isPair = forms.length === 2 && mentors !== undefined && forms.some((f) => f.role === 'mentee');
  return (
    <>
      <Button kind="primary" press={() => panel.go(to())}>
        {t.right}
      </Button>
      {isPair && (
        <Button off={panel.busy} press={() => name(panel, mentors.id, 'mentee', t.swapping)}>
          {t.swap}
        </Button>
      )}
      {forms.map((form) => (
        <OneForm key={form.id} panel={panel} form={form} alone={forms.length === 1} />
      ))}
      <Button
        off={panel.busy}
        press={() => panel.press({ call: 'setUp', args: {}, working: t.looking, at: to('forms') })}
      >
        {t.again}
      </Button>
      <Button press={() => panel.go(to('link'))}>{t.address}</Button>
      <Button press={() => panel.go(to('whose'))}>{t.which}</Button>
    </>
  );
}

const name = (panel: PanelState, form: string, role: (typeof ROLES)[number], working: string): void =>
  panel.press({ call: 'nameRole', args: { form, role }, working, at: to('forms') });

const OneForm = ({ panel, form, alone }: { panel: PanelState; form: FormLine; alone: boolean }) => (
  <section class="card" aria-label={form.title}>
    <h2>{SET_UP.formOf[form.role]}</h2>
    <p>
      <strong>{form.title}</strong>
    </p>
    <p class="small">{t.tab(form.tab, form.elsewhere, form.responses)}</p>
    {form.firstQuestion && <p class="small">{t.first(form.firstQuestion)}</p>}
    {form.headersOnly && <p>{t.headersOnly}</p>}
    {alone &&
      ROLES.filter((role) => role !== form.role).map((role) => (
        <Button key={role} off={panel.busy} press={() => name(panel, form.id, role, t.naming)}>
          {t.is[role]}
        </Button>
      ))}
    <Button kind="link" name={t.questionsOf(form.title)} press={() => panel.go(to('questions', form.id))}>
      {t.questions}
    </Button>
  </section>
);
