/** Everything about one message before it is made: who gets it, what is in the way, how it reads. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { HomeView } from '../../../core/home';
import type { CheckedMessage } from '../../../steps/message-screens';
import { Button, Lines } from '../buttons';
import type { OwnScreenProps } from '../own-screens';
import type { PanelState } from '../use-panel';
import { Choose, Typed } from './choose';
import { Problems } from './findings';
import { Preview } from './preview';
import { MESSAGES } from './texts';
import { type Ask, asked, to, toMain, useAnswer, useAnswers } from './view';
import './messages.css';

const { check: t } = MESSAGES;

export const CheckScreen = ({ panel, view, about }: OwnScreenProps) => (
  <Check panel={panel} view={view} ask={asked(about)} leads alone />
);

interface CheckProps {
  panel: PanelState;
  view: HomeView;
  ask: Ask;
  /** It has the button that leads on. */
  leads: boolean;
  /** A screen of its own, which says what message it is. */
  alone?: boolean;
  /** The button's words where they are not its count. */
  label?: string;
}

export function Check({ panel, view, ask: begun, leads, alone = false, label }: CheckProps) {
  const [chosen, setAsk] = useState<Ask | null>(null);
  const whole = useAnswer<CheckedMessage>(panel, view, 'checkMessage', { message: begun.message });
  // Where nothing says who gets it, nobody does before somebody is ticked.
  const ask: Ask = chosen ?? (whole?.byHand ? { ...begun, who: 'chosen', chosen: [] } : begun);
  const { answer: shown, isLate } = useAnswers<CheckedMessage>(panel, view, 'checkMessage', ask);
  const [told, setTold] = useState('');
  if (!whole || !shown) return <p class="wait">{MESSAGES.looking}</p>;
  const have = shown.people.filter((one) => one.has !== '');
  const create = () =>
    panel.press({
      call: 'createDrafts',
      args: { ...ask },
      working: t.creating(shown.title),
      inPortions: true,
      total: shown.make,
      at: alone ? panel.screen : toMain,
      // What was chosen has had its turn; the next look is at everybody.
      after: () => setAsk(null),
    });
  return (
    <>
      {alone && (
        <p>
          <strong>{shown.title}</strong>: {shown.who}.
        </p>
      )}
      {isLate ? (
        <p class="wait">{MESSAGES.looking}</p>
      ) : (
        <Lead panel={panel} whole={whole} shown={shown} ask={ask} alone={alone}>
          {shown.make > 0 && (
            <Button kind={leads ? 'primary' : 'secondary'} off={panel.busy} press={create}>
              {view.example && label ? label : t.create(shown.make)}
            </Button>
          )}
        </Lead>
      )}
      {alone && shown.make === 0 && whole.people.length > 0 && ask.who !== 'chosen' && <p>{t.all}</p>}
      {shown.cautions.length > 0 ? (
        <section class="note look" aria-label={t.cautions}>
          <h2>{t.cautions}</h2>
          <Lines lines={shown.cautions} />
        </section>
      ) : (
        shown.make > 0 && shown.problems.length === 0 && <p class="small">{t.none}</p>
      )}
      {whole.people.length > 0 && !view.example && <Choose panel={panel} whole={whole} ask={ask} set={setAsk} />}
      <Typed fields={shown.typed} ask={ask} set={setAsk} />
      {shown.first.length > 0 && (
        <Preview panel={panel} ask={ask} people={shown.people} first={shown.first} tell={setTold} />
      )}
      {shown.first.length > 0 && (
        <Button
          off={panel.busy}
          press={() => void panel.look('showMessagePreview', { ...ask }, () => panel.say(MESSAGES.preview.opened))}
        >
          {MESSAGES.preview.large}
        </Button>
      )}
      {shown.people.length > 0 && !view.example && (
        <>
          <Button
            off={panel.busy}
            press={() =>
              panel.press({
                call: 'testDraft',
                args: { ...ask, address: told || shown.people[0]!.address },
                working: t.testing,
                at: panel.screen,
              })
            }
          >
            {t.test}
          </Button>
          <Button press={() => panel.go(to('texts', JSON.stringify(ask)))}>{t.copy}</Button>
        </>
      )}
      {have.length > 0 && <Have panel={panel} ask={ask} have={have} title={shown.title} />}
      {alone && (shown.make === 0 || !leads) && (
        <Button kind={leads ? 'primary' : 'secondary'} press={() => panel.go(toMain)}>
          {t.back}
        </Button>
      )}
    </>
  );
}

interface LeadProps {
  panel: PanelState;
  whole: CheckedMessage;
  shown: CheckedMessage;
  ask: Ask;
  alone: boolean;
  /** The button. */
  children: ComponentChildren;
}

/** How many people, what is in the way, in whose Gmail. */
function Lead({ panel, whole, shown, ask, alone, children }: LeadProps) {
  const have = shown.people.filter((one) => one.has !== '').length;
  const nobody = whole.people.length === 0 && whole.problems.length === 0;
  const tick = ask.who === 'chosen' && shown.people.length === 0;
  return (
    <>
      <p>{nobody ? t.nobody : tick ? t.tickSomebody : t.people(shown.people.length, have)}</p>
      {shown.problems.length > 0 && <Problems panel={panel} problems={shown.problems} />}
      {alone && shown.make > 0 && <p class="small">{t.box(shown.mailbox)}</p>}
      {children}
    </>
  );
}

/** Who is skipped, and the way for whoever really wants a second one. */
function Have({
  panel,
  ask,
  have,
  title,
}: {
  panel: PanelState;
  ask: Ask;
  have: CheckedMessage['people'];
  title: string;
}) {
  return (
    <details>
      <summary>{t.have(have.length)}</summary>
      <ul class="rows">
        {have.map((one) => (
          <li key={one.address}>
            <p>{one.has}</p>
            {one.again && (
              <Button
                kind="link"
                name={t.againName(one.name || one.address)}
                off={panel.busy}
                press={() =>
                  panel.press({
                    call: 'createDrafts',
                    args: { ...ask, who: 'chosen', chosen: [one.address], again: [one.key] },
                    working: t.creating(title),
                    inPortions: true,
                    total: 1,
                    at: panel.screen,
                    confirm: {
                      title: t.againAsk(one.name || one.address),
                      text: t.againText(one.has),
                      yes: t.yes,
                      no: t.no,
                    },
                  })
                }
              >
                {t.again}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
