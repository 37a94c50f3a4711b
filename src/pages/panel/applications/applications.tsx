/** Step 2: how many applied, what only a person can tell, and looking for new applications. */
import { useEffect, useState } from 'preact/hooks';
import type { ApplicationCard } from '../../../core/application-cards';
import { Button, Lines } from '../buttons';
import type { OwnScreenProps } from '../own-screens';
import { ShowTab } from '../show-tab';
import { Step } from '../step';
import { pressOf } from '../use-panel';
import { Cards } from './cards';

export function Applications({ panel, view, step, about }: OwnScreenProps) {
  const [cards, setCards] = useState<ApplicationCard[]>([]);
  // A new view means that something was done or looked at.
  useEffect(
    () => void panel.look<{ cards: ApplicationCard[] }>('applicationCards', {}, (v) => setCards(v.cards)),
    [view],
  );
  if (cards.length === 0) return <Step key={about} panel={panel} view={view} step={step} />;
  return (
    <>
      <Cards panel={panel} cards={cards} />
      <Lines lines={step.facts} />
      {step.actions.map((action) => (
        <Button key={action.label} off={panel.busy} press={() => panel.press(pressOf(action, step.key))}>
          {action.label}
        </Button>
      ))}
      {step.tabs.map((tab) => (
        <ShowTab key={tab.key} panel={panel} tab={tab} />
      ))}
    </>
  );
}
