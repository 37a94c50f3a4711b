/** 2c, the answers: which of them mean yes, and which count as the same although the two forms word them differently. */
import type { SameLine } from '../../../core/set-up-view';
import { Button, Lines } from '../buttons';
import type { OwnScreenProps } from '../own-screens';
import type { PanelState } from '../use-panel';
import { SET_UP } from './texts';
import { to, useSetUp } from './view';

const { answers: t } = SET_UP;

export function Answers({ panel, view }: OwnScreenProps) {
  const now = useSetUp(panel, view);
  if (!now) return <p class="wait">{SET_UP.looking}</p>;
  const topics = [...new Set(now.same.map((row) => row.label))];
  return (
    <>
      <Button kind="primary" press={() => panel.go(to())}>
        {SET_UP.back}
      </Button>
      {now.matters.map(({ key, question, answers }) => {
        const yes = answers.filter((a) => a.word === 'yes');
        return (
          <section key={key} aria-labelledby={`matter-${key}`}>
            <h2 id={`matter-${key}`}>{question}</h2>
            <p>{t.yes(yes.length)}</p>
            <Lines lines={yes.map((a) => `\u201c${a.answer}\u201d`)} class="plain dots" />
            <Button kind="link" name={SET_UP.changeOf(question)} press={() => panel.go(to('meanings', key))}>
              {SET_UP.change}
            </Button>
          </section>
        );
      })}
      <section aria-labelledby="same">
        <h2 id="same">{t.same}</h2>
        <p>{now.same.length === 0 ? t.none : t.sameWhy}</p>
        {topics.map((topic) => (
          <Topic key={topic} panel={panel} label={topic} rows={now.same.filter((row) => row.label === topic)} />
        ))}
      </section>
    </>
  );
}

const Topic = ({ panel, label, rows }: { panel: PanelState; label: string; rows: readonly SameLine[] }) => (
  <>
    <h3>{label}</h3>
    <ul class="rows">
      {rows.map((row) => (
        <li key={row.answer}>
          {row.as ? t.countsAs(row.answer, row.as) : t.alone(row.answer)}{' '}
          <Button
            kind="link"
            name={SET_UP.changeOf(row.answer)}
            press={() => panel.go(to('same', `${row.topic} ${row.answer}`))}
          >
            {SET_UP.change}
          </Button>
        </li>
      ))}
    </ul>
  </>
);
