/** What an interruption left open and only a person can tell. */
import type { OpenQuestion, StepView } from '../../core/home';
import { Button } from './buttons';
import { TEXTS } from './texts';
import type { PanelState } from './use-panel';

export function Questions({ panel, step }: { panel: PanelState; step: StepView }) {
  const { questions: t } = TEXTS;
  const answer = (one: OpenQuestion, word: 'make it' | 'it exists') =>
    panel.press({
      call: 'answerUncertain',
      args: { answers: [{ key: one.key, answer: word }] },
      working: t.working(one.person),
      at: { name: 'step', key: step.key },
    });
  return (
    <section class="card" aria-labelledby="questions">
      <h2 id="questions">{t.title}</h2>
      <p>{t.why}</p>
      <ul class="rows">
        {step.questions.map((one) => (
          <li key={one.key}>
            <p>
              <strong>{one.person}</strong>
              <br />
              {one.question}
            </p>
            <Button off={panel.busy} name={`${t.itExists}: ${one.person}`} press={() => answer(one, 'it exists')}>
              {t.itExists}
            </Button>
            <Button off={panel.busy} name={`${t.makeIt}: ${one.person}`} press={() => answer(one, 'make it')}>
              {t.makeIt}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
