/** What only a person can tell: whether an interrupted draft exists, and what became of one that is gone. */
import type { OpenQuestion } from '../../../core/home';
import { Button } from '../buttons';
import { TEXTS } from '../texts';
import type { PanelState } from '../use-panel';
import { MESSAGES } from './texts';

type Word = 'make it' | 'it exists' | 'it was sent' | 'it was deleted';

export function OpenQuestions({ panel, questions }: { panel: PanelState; questions: readonly OpenQuestion[] }) {
  const gone = questions.filter((one) => one.gone);
  const cut = questions.filter((one) => !one.gone);
  const { made } = MESSAGES;
  const { questions: t } = TEXTS;
  return (
    <>
      {cut.length > 0 && (
        <Group
          panel={panel}
          title={t.title}
          why={t.why}
          questions={cut}
          words={[
            ['it exists', t.itExists],
            ['make it', t.makeIt],
          ]}
        />
      )}
      {gone.length > 0 && (
        <Group
          panel={panel}
          title={made.gone}
          questions={gone}
          words={[
            ['it was sent', made.sent],
            ['it was deleted', made.deleted],
          ]}
        />
      )}
    </>
  );
}

interface GroupProps {
  panel: PanelState;
  title: string;
  why?: string;
  questions: readonly OpenQuestion[];
  words: [Word, string][];
}

function Group({ panel, title, why, questions, words }: GroupProps) {
  const answer = (one: OpenQuestion, word: Word) =>
    panel.press({
      call: 'answerUncertain',
      args: { answers: [{ key: one.key, answer: word }] },
      working: MESSAGES.made.noting(one.person),
      at: panel.screen,
    });
  return (
    <section class="card" aria-label={title}>
      <h2>{title}</h2>
      {why && <p>{why}</p>}
      <ul class="rows">
        {questions.map((one) => (
          <li key={one.key}>
            <p>
              <strong>{one.person}</strong>
              <br />
              {one.question}
            </p>
            {words.map(([word, label]) => (
              <Button key={word} off={panel.busy} name={`${label}: ${one.person}`} press={() => answer(one, word)}>
                {label}
              </Button>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
