/** What only a person can tell about pairs, one question at a time. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PairCard } from '../../../core/pair-cards';
import { Button } from '../buttons';
import { TEXTS } from '../texts';
import { type PanelState, pressOf } from '../use-panel';
import { PAIRING } from './texts';

export function PairCards({ panel, cards, leads }: { panel: PanelState; cards: readonly PairCard[]; leads: boolean }) {
  const [chosen, setChosen] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const at = Math.max(
    0,
    cards.findIndex((card) => card.key === chosen),
  );
  const card = cards[at]!;
  const first = useRef(card.key);
  useLayoutEffect(() => {
    if (first.current !== card.key) heading.current?.focus();
    first.current = '';
  }, [card.key]);
  const turn = (by: number) => setChosen(cards[(at + cards.length + by) % cards.length]!.key);
  return (
    <section class="card" aria-labelledby="pair-card">
      <h2 id="pair-card" ref={heading} tabIndex={-1}>
        {card.title}
      </h2>
      {cards.length > 1 && <p class="small">{PAIRING.question(at + 1, cards.length)}</p>}
      {card.text.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {card.answers.map((answer, i) => (
        <Button
          key={answer.label}
          kind={leads && i === 0 ? 'primary' : 'secondary'}
          off={panel.busy}
          press={() => panel.press({ ...pressOf(answer, 'pairing'), working: PAIRING.answering })}
        >
          {answer.label}
        </Button>
      ))}
      {cards.length > 1 && (
        <div class="side">
          <Button kind="link" press={() => turn(-1)}>
            {TEXTS.decide.previous.replace('person', 'question')}
          </Button>
          <Button kind="link" press={() => turn(1)}>
            {TEXTS.decide.following.replace('person', 'question')}
          </Button>
        </div>
      )}
    </section>
  );
}
