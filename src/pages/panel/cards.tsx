/** Cards, one at a time: a question, what speaks for either answer, and one button that leads on. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ApplicationCard } from '../../core/application-cards';
import { Button } from './buttons';
import { TEXTS } from './texts';
import { type PanelState, pressOf } from './use-panel';

interface CardsProps {
  panel: PanelState;
  cards: readonly ApplicationCard[];
  /** The step in which they are shown, and stay. */
  step: string;
  /** So many questions of another kind follow. */
  more?: number;
}

export function Cards({ panel, cards, step, more = 0 }: CardsProps) {
  const [chosen, setChosen] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const at = Math.max(
    0,
    cards.findIndex((c) => c.key === chosen),
  );
  const card = cards[at]!;
  const first = useRef(card.key);
  // Another card than before takes the focus, the first one does not.
  useLayoutEffect(() => {
    if (first.current !== card.key) heading.current?.focus();
    first.current = '';
  }, [card.key]);
  const { cards: t } = TEXTS;
  const choice = fieldAsked(card);
  return (
    <section class="card" aria-labelledby="card">
      <h2 id="card" ref={heading} tabIndex={-1}>
        {card.title}
      </h2>
      {cards.length + more > 1 && <p class="small">{t.place(at + 1, cards.length + more)}</p>}
      {card.text.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {card.compare && <Differences {...card.compare} />}
      {card.answers.map((answer, i) => (
        <Button
          key={answer.label}
          kind={i === 0 ? 'primary' : 'secondary'}
          off={panel.busy}
          press={() => panel.press(pressOf(answer, step))}
        >
          {answer.label}
        </Button>
      ))}
      {choice && (
        <Button
          kind="link"
          off={panel.busy}
          press={() => panel.go({ name: 'step', key: 'set-up', at: 'field', about: choice })}
        >
          {t.another}
        </Button>
      )}
      {cards.length > 1 && (
        <div class="side">
          <Button
            kind="link"
            off={panel.busy}
            press={() => setChosen(cards[(at + cards.length - 1) % cards.length]!.key)}
          >
            {t.previous}
          </Button>
          <Button kind="link" off={panel.busy} press={() => setChosen(cards[(at + 1) % cards.length]!.key)}>
            {t.following}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Form and field of a card that asks which question is meant: there may be more questions than the card offers. */
function fieldAsked({ answers }: ApplicationCard): string {
  const { form, field } = answers.find(({ args }) => args.answer === 'use')?.args ?? {};
  return form && field ? `${form} ${field}` : '';
}

/** In a panel this narrow two columns of answers cannot be read, so each line holds both below each other. */
function Differences({ heads, rows }: NonNullable<ApplicationCard['compare']>) {
  const { cards: t } = TEXTS;
  return (
    <>
      <h3>{t.differences(rows.length)}</h3>
      <dl>
        {rows.map((row) => (
          <div key={row.what}>
            <dt>{row.what}</dt>
            <dd>
              <span class="small">{heads[0]}</span>
              <br />
              {row.one}
            </dd>
            <dd>
              <span class="small">{heads[1]}</span>
              <br />
              {row.other}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
