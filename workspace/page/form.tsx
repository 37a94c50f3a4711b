/** A form, to be filled in and sent as an applicant does. */
import { useRef, useState } from 'preact/hooks';
import type { FormView } from '../start/view-types';
import type { FormAnswer } from '../world';
import type { Desk } from './desk';
import { FormQuestion } from './form-question';
import { madeUpAnswers } from './made-up-answers';

type Answers = Record<string, FormAnswer>;

export function FormPlace({ desk, form }: { desk: Desk; form: FormView }) {
  const [email, setEmail] = useState('');
  const [answers, setAnswers] = useState<Answers>({});
  const [sent, setSent] = useState(false);
  const top = useRef<HTMLHeadingElement>(null);

  const fill = (): void => {
    const made = madeUpAnswers(form);
    setEmail(made.email);
    setAnswers(made.answers);
  };
  const empty = (): void => {
    setEmail('');
    setAnswers({});
    setSent(false);
  };
  async function send(event: Event): Promise<void> {
    event.preventDefault();
    const { done } = await desk.act('submit', { formId: form.id, email, answers });
    if (!done) return;
    setSent(true);
    top.current?.focus();
  }

  return (
    <section class="place form" aria-labelledby="form-title">
      <h2 id="form-title" ref={top} tabIndex={-1}>
        {form.title}
      </h2>
      {form.description && <p class="words">{form.description}</p>}
      <p class="quiet">
        {form.responses} responses so far. New ones land in the tab {form.tab || '(none)'}.
      </p>
      {!form.accepting && <p class="card">{form.closedMessage || 'This form is no longer accepting responses.'}</p>}
      {form.accepting && sent && (
        <div class="card">
          <p>Your response was recorded.</p>
          <div class="row">
            <button type="button" class="primary" onClick={() => desk.go('sheet')}>
              See it in the spreadsheet
            </button>
            <button type="button" onClick={empty}>
              Fill in another one
            </button>
          </div>
        </div>
      )}
      {form.accepting && !sent && (
        <form onSubmit={send}>
          <div class="row">
            <button type="button" onClick={fill}>
              Fill in made-up answers
            </button>
            <span class="quiet">Then change what you like. * means an answer is required.</span>
          </div>
          {form.collectsEmail && (
            <div class="question">
              <label>
                Email *
                <input type="email" required value={email} onInput={(e) => setEmail(e.currentTarget.value)} />
              </label>
            </div>
          )}
          {form.items.map((item) => (
            <FormQuestion
              key={item.id}
              item={item}
              answer={answers[item.id]}
              set={(answer) => setAnswers((before) => ({ ...before, [item.id]: answer }))}
            />
          ))}
          <button type="submit" class="primary">
            Submit
          </button>
        </form>
      )}
    </section>
  );
}
