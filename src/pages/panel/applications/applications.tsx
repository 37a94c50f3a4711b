/** Step 2: how many applied and what is new, what only a person can tell, and the doors of the forms. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ApplicationCard } from '../../../core/application-cards';
import type { ApplicationsNow } from '../../../steps/applications-now';
import { Button, Lines, Out } from '../buttons';
import { Cards } from '../cards';
import { copyFrom } from '../copy';
import type { OwnScreenProps } from '../own-screens';
import { ShowTab } from '../show-tab';
import { Onward } from '../step';
import { TEXTS } from '../texts';
import { type PanelState, pressOf } from '../use-panel';
import { APPLICATIONS } from './texts';

export function Applications({ panel, view, step }: OwnScreenProps) {
  const [cards, setCards] = useState<ApplicationCard[]>([]);
  const [now, setNow] = useState<ApplicationsNow | null>(null);
  // A new view means that something was done or looked at.
  useEffect(() => {
    if (!view.isSetUp) return undefined;
    const forget = [
      panel.look<{ cards: ApplicationCard[] }>('applicationCards', {}, (v) => setCards(v.cards)),
      panel.look<ApplicationsNow>('applicationsNow', {}, setNow),
    ];
    return () => forget.forEach((one) => void one());
  }, [view]);
  const { next } = view;
  const hasCards = cards.length > 0;
  const had = useRef(false);
  // The last card goes with the button that has the focus.
  useLayoutEffect(() => {
    if (had.current && !hasCards && document.activeElement === document.body) document.querySelector('h1')?.focus();
    had.current = hasCards;
  }, [hasCards]);
  const main = !hasCards && next.step === step.key ? step.actions[0] : undefined;
  const others = step.actions.filter((a) => a !== main);
  const to = (at: string) => () => panel.go({ name: 'step', key: step.key, at });
  const { main: t } = APPLICATIONS;
  return (
    <>
      {hasCards && <Cards panel={panel} cards={cards} step={step.key} />}
      <Lines lines={step.facts} />
      {now?.news.map(({ words, names }) => (
        <details key={words}>
          <summary>{words}</summary>
          <Lines lines={names} class="plain dots" />
        </details>
      ))}
      {main && (
        <Button kind="primary" off={panel.busy} press={() => panel.press(pressOf(main, step.key))}>
          {main.label}
        </Button>
      )}
      {!main && !hasCards && <Onward panel={panel} view={view} />}
      {now?.missing.map((one) => (
        <section key={one.words} class="note look" aria-label={one.words}>
          <p>
            <strong>{one.words}</strong>
          </p>
          <Lines lines={one.names} class="plain dots" />
          <p>{one.what}</p>
          <Out to={one.editLink}>{t.openForm}</Out>
        </section>
      ))}
      {others.map((action) => (
        <Button key={action.label} off={panel.busy} press={() => panel.press(pressOf(action, step.key))}>
          {action.label}
        </Button>
      ))}
      {view.isSetUp && (
        <>
          <Button press={to('find')}>{t.find}</Button>
          <Button press={to('add')}>{t.add}</Button>
        </>
      )}
      {step.tabs.map((tab) => (
        <ShowTab key={tab.key} panel={panel} tab={tab} />
      ))}
      {view.isSetUp && !now && <p class="wait">{t.looking}</p>}
      {now?.doors && (
        <section aria-labelledby="doors">
          <h2 id="doors">{t.deadline}</h2>
          <Lines lines={now.doors.words} />
          {now.doors.close && (
            <Button press={to('close')}>
              {now.doors.close}
              {'\u2026'}
            </Button>
          )}
          {now.doors.open && (
            <Button off={panel.busy} press={() => now.doors?.open && panel.press(pressOf(now.doors.open, step.key))}>
              {now.doors.open.label}
            </Button>
          )}
        </section>
      )}
      {now && now.links.length > 0 && (
        <section aria-labelledby="links">
          <h2 id="links">{t.links}</h2>
          {now.links.map((link) => (
            <LinkToCopy key={link.link} panel={panel} {...link} />
          ))}
        </section>
      )}
      {now?.reading && (
        <section aria-labelledby="reading">
          <h2 id="reading">{t.reading}</h2>
          <Lines lines={now.reading.words} />
          {now.reading.action && (
            <Button
              off={panel.busy}
              press={() => now.reading?.action && panel.press(pressOf(now.reading.action, step.key))}
            >
              {now.reading.action.label}
            </Button>
          )}
        </section>
      )}
    </>
  );
}

function LinkToCopy({ panel, title, link }: { panel: PanelState; title: string; link: string }) {
  const { main: t } = APPLICATIONS;
  const box = useRef<HTMLTextAreaElement>(null);
  const copy = async () => panel.say((await copyFrom(box.current!)) ? t.copied(title) : TEXTS.help.notCopied);
  return (
    <>
      <label for={`link ${link}`}>{title}</label>
      <textarea id={`link ${link}`} ref={box} readOnly rows={2} value={link} />
      <Button name={t.copyOf(title)} press={copy}>
        {t.copy}
      </Button>
    </>
  );
}
