/** The result: how good the pairs are, what to look at first, who is without, and what can be done next. */
import type { PairLine } from '../../../core/pairing-view';
import type { PairingView } from '../../../steps/pairing-view';
import { Button, Lines } from '../buttons';
import type { OwnScreenProps } from '../own-screens';
import { ShowTab } from '../show-tab';
import { Onward } from '../step';
import { type PanelState, pressOf } from '../use-panel';
import { changesRemembered, rememberChanges } from './again';
import { Labels } from './bars';
import { Known, Matters } from './before';
import { PairCards } from './cards';
import { PAIRING, TONES } from './texts';
import { to } from './view';

export function Result({ panel, view, step, pairing }: OwnScreenProps & { pairing: PairingView }) {
  const { result: t } = PAIRING;
  const waiting = pairing.pairs.filter((line) => line.status !== 'Approved');
  const ready = waiting.filter((line) => !line.weak);
  const again = step.actions.find((action) => action.call === 'suggestPairs');
  const asks = pairing.questions.length > 0;
  const { approved, kept, byHand } = pairing.stays;
  const changes = changesRemembered(panel.typed);
  return (
    <>
      {asks && <PairCards panel={panel} cards={pairing.questions} leads />}
      <Lines lines={[...(pairing.seen ? [pairing.seen] : []), ...step.facts]} />
      {!asks && waiting.length > 0 && (
        <Button kind="primary" press={() => panel.go(to('approve'))}>
          {ready.length > 0 ? t.approve(ready.length) : t.approveWeak}
        </Button>
      )}
      {!asks && waiting.length === 0 && <Onward panel={panel} view={view} />}
      {pairing.own > 0 && <p>{t.own}</p>}
      {changes.length > 0 && <Changes changes={changes} />}
      {pairing.cards.length > 0 && <PairCards panel={panel} cards={pairing.cards} leads={false} />}
      <First panel={panel} first={pairing.first} />
      <Labels labels={pairing.labels} />
      <Without panel={panel} pairing={pairing} />
      {pairing.pairs.length > 0 && (
        <details>
          <summary>{t.all(pairing.pairs.length)}</summary>
          <PairList panel={panel} pairs={pairing.pairs} />
        </details>
      )}
      {again && (
        <Button
          off={panel.busy}
          press={() =>
            approved + kept + byHand > 0
              ? panel.go(to('again'))
              : panel.press({
                  ...pressOf(again, step.key),
                  after: (value) => rememberChanges(panel.typed, value),
                })
          }
        >
          {again.label}
        </Button>
      )}
      <p class="small">{PAIRING.before.same}</p>
      <Button press={() => panel.go(to('compare'))}>{t.compare}</Button>
      <Board panel={panel} words={t.board} />
      {step.tabs.map((tab) => (
        <ShowTab key={tab.key} panel={panel} tab={tab} />
      ))}
      <Known panel={panel} pairing={pairing} />
      <Matters panel={panel} pairing={pairing} />
    </>
  );
}

/** What the last pairing changed, as long as the panel is open. */
const Changes = ({ changes }: { changes: ReturnType<typeof changesRemembered> }) => (
  <details>
    <summary>{PAIRING.again.see(changes.length)}</summary>
    <ul class="rows">
      {changes.map((one) => (
        <li key={one.name}>
          <strong>{one.name}</strong>
          <br />
          {PAIRING.compare.before} {one.before}
          <br />
          {PAIRING.compare.after} {one.after}
        </li>
      ))}
    </ul>
  </details>
);

/** `at`: beside whom it opens. */
export const Board = ({ panel, words, at = '' }: { panel: PanelState; words: string; at?: string }) => (
  <Button
    off={panel.busy}
    press={() => void panel.look('showPairingBoard', { at }, () => panel.say(PAIRING.result.boardOpen))}
  >
    {words}
  </Button>
);

function First({ panel, first }: { panel: PanelState; first: readonly PairLine[] }) {
  const { result: t } = PAIRING;
  return (
    <section aria-labelledby="first">
      <h2 id="first">{t.first}</h2>
      {first.length === 0 ? (
        <p>{t.nothingFirst}</p>
      ) : (
        <>
          <PairList panel={panel} pairs={first} checks />
          <Button press={() => panel.go(to('pair', first[0]!.mentee))}>{t.look(first.length)}</Button>
        </>
      )}
    </section>
  );
}

const PairList = ({
  panel,
  pairs,
  checks = false,
}: {
  panel: PanelState;
  pairs: readonly PairLine[];
  checks?: boolean;
}) => (
  <ul class="rows">
    {pairs.map((line) => (
      <li key={line.mentee}>
        <Button kind="link" press={() => panel.go(to('pair', line.mentee))}>
          {line.names}
        </Button>{' '}
        <span class={`tag ${TONES[line.label]}`}>{`${line.label}, ${line.score}`}</span>
        {line.status === 'Changed since approval' && <span class="tag look">{line.status}</span>}
        {checks && <p class="small">{line.check || (line.choice && PAIRING.result.choice)}</p>}
      </li>
    ))}
  </ul>
);

function Without({ panel, pairing }: { panel: PanelState; pairing: PairingView }) {
  const { result: t } = PAIRING;
  return (
    <section aria-labelledby="without">
      <h2 id="without">{t.without}</h2>
      {!pairing.without.some((one) => one.role === 'mentee') && <p>{t.everyone}</p>}
      <ul class="rows">
        {pairing.without.map((one) => (
          <li key={one.key}>
            <Button kind="link" press={() => panel.go(to('without', one.key))}>
              {one.name}
            </Button>{' '}
            ({one.role})<p class="small">{one.todo || one.why}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
