/** What counts as yes: each answer with how many people gave it. */
import { useState } from 'preact/hooks';
import type { Meaning } from '../../../core/meanings';
import type { SetUpView } from '../../../steps/set-up-view';
import { Button } from '../buttons';
import type { OwnScreenProps } from '../own-screens';
import type { PanelState } from '../use-panel';
import { SET_UP } from './texts';
import { to, useSetUp } from './view';

const { meanings: t } = SET_UP;
const WORDS: readonly Meaning[] = ['yes', 'no', 'unsure'];
/** More answers than this are folded, so that the button is not far away. */
const SHOWN = 5;

export function MeaningsOf({ panel, view, about }: OwnScreenProps) {
  const now = useSetUp(panel, view);
  return now ? <Meanings panel={panel} now={now} matter={about} /> : <p class="wait">{SET_UP.looking}</p>;
}

interface MeaningsProps {
  panel: PanelState;
  now: SetUpView;
  matter: string;
  /** Nobody's answer is known to mean yes: those that do are ticked, and the rest stays as it was read. */
  quick?: boolean;
}

export function Meanings({ panel, now, matter, quick = false }: MeaningsProps) {
  const [said, setSaid] = useState<Record<string, Meaning>>({});
  const found = now.matters.find((m) => m.key === matter);
  if (!found) return <p>{SET_UP.field.gone}</p>;
  const { key, question, answers } = found;
  // Nobody is unsure whether they promised to join.
  const words = WORDS.filter((word) => key === 'orientation' || word !== 'unsure');
  const tick = ({ answer, count, word }: (typeof answers)[number]) => (
    <label key={answer} class="pick">
      <input
        type="checkbox"
        checked={said[answer] === 'yes'}
        onChange={(event) => setSaid({ ...said, [answer]: event.currentTarget.checked ? 'yes' : word })}
      />
      <span>
        {answer} <span class="small">{t.times(count)}</span>
      </span>
    </label>
  );
  const choose = ({ answer, count, word }: (typeof answers)[number]) => (
    <fieldset key={answer}>
      <legend>
        {answer} <span class="small">({t.given(count)})</span>
      </legend>
      <div class="says">
        {words.map((one) => (
          <label key={one} class="pick">
            <input
              type="radio"
              name={answer}
              checked={(said[answer] ?? word) === one}
              onChange={() => setSaid({ ...said, [answer]: one })}
            />
            <span>{t.words[one]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
  const line = quick ? tick : choose;
  return (
    <>
      <h2 id="matter">{question}</h2>
      <p class="small">{quick ? t.tick : t[key]}</p>
      {answers.slice(0, SHOWN).map(line)}
      {answers.length > SHOWN && (
        <details>
          <summary>{t.more(answers.length - SHOWN)}</summary>
          {answers.slice(SHOWN).map(line)}
        </details>
      )}
      <Button
        kind="primary"
        off={panel.busy}
        press={() =>
          panel.press({
            call: 'sayMeanings',
            args: { matter: key, words: Object.fromEntries(answers.map((a) => [a.answer, said[a.answer] ?? a.word])) },
            working: SET_UP.saving,
            at: to(),
          })
        }
      >
        {t.save}
      </Button>
    </>
  );
}
