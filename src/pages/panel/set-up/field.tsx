/** One thing that is needed: which question asks for it, or that none does. */
import { useState } from 'preact/hooks';
import type { Choice, FieldLine, FormLine } from '../../../core/set-up-view';
import { Button } from '../buttons';
import { Radio, Radios } from '../choice';
import type { OwnScreenProps } from '../own-screens';
import type { PanelState } from '../use-panel';
import { SET_UP } from './texts';
import { to, useSetUp } from './view';

const { field: t } = SET_UP;

/** `about`: a form's id and the key of what is needed. */
export function Field({ panel, view, about }: OwnScreenProps) {
  const now = useSetUp(panel, view);
  if (!now) return <p class="wait">{SET_UP.looking}</p>;
  const [id, key] = about.split(' ');
  const form = now.forms.find((f) => f.id === id);
  const field = form?.fields.find((f) => f.key === key);
  return form && field ? <Choose panel={panel} form={form} field={field} /> : <p>{t.gone}</p>;
}

const short = (words: string): string => (words.length > 30 ? `${words.slice(0, 29)}\u2026` : words);

function Choose({ panel, form, field }: { panel: PanelState; form: FormLine; field: FieldLine }) {
  const [chosen, setChosen] = useState<number | null>(field.id ?? (field.needed ? (field.offers[0] ?? null) : null));
  const first = new Set([...(field.id === null ? [] : [field.id]), ...field.offers]);
  const offered = form.choices.filter((c) => first.has(c.id));
  const rank = (c: Choice) => (c.id === field.id ? -1 : field.offers.indexOf(c.id));
  const others = form.choices.filter((c) => !first.has(c.id));
  const one = (choice: Choice) => {
    const other = form.fields.find((f) => f.id === choice.id && f.key !== field.key);
    const example = choice.example ? SET_UP.questions.example(short(choice.example)) : SET_UP.questions.noAnswers;
    return (
      <Radio
        key={choice.id}
        name="question"
        on={chosen === choice.id}
        pick={() => setChosen(choice.id)}
        second={other ? `${t.taken(other.label)}. ${example}` : example}
      >
        {choice.title}
      </Radio>
    );
  };
  return (
    <>
      <Radios legend={t.legend(field.label, form.role)}>
        {[...offered].sort((a, b) => rank(a) - rank(b)).map(one)}
        {!field.needed && (
          <Radio
            name="question"
            on={chosen === null}
            pick={() => setChosen(null)}
            second={SET_UP.questions.without(field.without)}
          >
            {t.notAsked}
          </Radio>
        )}
        {others.length > 0 && (
          <details>
            <summary>{t.all(others.length)}</summary>
            {others.map(one)}
          </details>
        )}
      </Radios>
      <Button
        kind="primary"
        off={panel.busy}
        press={() =>
          panel.press({
            call: 'confirmQuestions',
            args: { form: form.id, fields: { [field.key]: chosen } },
            working: SET_UP.saving,
            at: to('questions', form.id),
          })
        }
      >
        {SET_UP.save}
      </Button>
    </>
  );
}
