/** The possible times as choices: each with its numbers and who stays outside; one, two or three sessions. */
import { useState } from 'preact/hooks';
import type { TimeChoice } from '../../../core/time-choices';
import type { OrientationView } from '../../../steps/orientation-view';
import { Button } from '../buttons';
import type { OwnScreenProps } from '../own-screens';
import type { PanelState } from '../use-panel';
import { Names } from './names';
import { FEW, ORIENTATION } from './texts';
import { to, useOrientation } from './view';

/** More are folded. */
const SHOWN = 5;
const MOST = 3;

interface TimesProps {
  panel: PanelState;
  now: OrientationView;
  off: boolean;
  primary: boolean;
}

export function OtherTimes({ panel, view }: OwnScreenProps) {
  const { now, looking } = useOrientation(panel, view);
  if (!now) return <p class="wait">{ORIENTATION.looking}</p>;
  return <Times panel={panel} now={now} off={panel.busy || looking} primary={true} />;
}

const nameOf = (choice: TimeChoice): string => choice.walls.join('; ');

export function Times({ panel, now, off, primary }: TimesProps) {
  const { times: t } = ORIENTATION;
  const [all, setAll] = useState(false);
  const [own, setOwn] = useState<string[] | null>(null);
  const several = now.suggested.filter((c) => c.walls.length > 1);
  // The best of the single ones says why it is.
  const singles = now.singles.map((one) => now.suggested.find((s) => nameOf(s) === nameOf(one)) ?? one);
  const offered = [...singles.slice(0, 1), ...several, ...singles.slice(1, all ? undefined : SHOWN)];
  const start = now.chosen ?? now.suggested[0];
  const [picked, setPicked] = useState(start ? nameOf(start) : '');
  const picks = offered.find((choice) => nameOf(choice) === picked);
  const walls = own ?? (picked === '' ? [] : picked.split('; '));
  const best = now.suggested[0];
  const choose = () =>
    panel.press({
      call: 'chooseSessions',
      args: { walls },
      working: t.chooseWorking,
      at: to(undefined),
    });
  return (
    <>
      {!now.asked && <p>{t.nobodyAsked}</p>}
      {best && best.answered > 0 && best.reach * 2 < best.answered && <p>{t.half}</p>}
      <Button kind={primary ? 'primary' : 'secondary'} off={off || walls.length === 0} press={choose}>
        {t.choose(walls.length)}
      </Button>
      {now.asked && <Names names={now.noAnswer} few={t.noAnswer} many={t.noAnswerMany} />}
      {own ? (
        <Ticks now={now} own={own} set={setOwn} />
      ) : (
        <fieldset>
          <legend>{several.length > 0 ? t.legendSeveral : t.legend}</legend>
          {noMore(now) && <p class="small">{noMore(now)}</p>}
          {offered.some((c) => c.local.some((line) => line.includes('\u00b7'))) && <p class="small">{t.clocks}</p>}
          {offered.map((choice) => (
            <label class="choice" key={nameOf(choice)}>
              <input
                type="radio"
                name="time"
                checked={picked === nameOf(choice)}
                onChange={() => setPicked(nameOf(choice))}
              />
              <Numbers choice={choice} />
            </label>
          ))}
        </fieldset>
      )}
      {!own && picks && picks.outside.length > FEW && (
        <Names names={picks.outside} few={t.outside} many={t.allOutside} />
      )}
      {!own && !all && now.singles.length > SHOWN && (
        <Button kind="link" press={() => setAll(true)}>
          {t.all(now.singles.length)}
        </Button>
      )}
      {!own && now.singles.length > 1 && (
        <Button kind="link" press={() => setOwn([])}>
          {t.own}
        </Button>
      )}
      <Button off={off} press={() => grid(panel)}>
        {t.grid}
      </Button>
      <Button off={off} press={() => panel.go(to('possible'))}>
        {t.add}
      </Button>
      <Button off={off} press={() => panel.go(to('form'))}>
        {t.ask}
      </Button>
    </>
  );
}

/** Where more sessions would help nobody, that is said. */
function noMore({ suggested, singles }: OrientationView): string {
  const last = suggested[suggested.length - 1];
  const n = last?.walls.length ?? 0;
  return last && last.answered > 0 && n < MOST && singles.length > n ? ORIENTATION.times.noMore(n, last) : '';
}

const grid = (panel: PanelState): void =>
  panel.press({
    call: 'orientationGrid',
    args: {},
    working: ORIENTATION.times.gridWorking,
    after: () =>
      void panel.look<{ shown: boolean }>('showTab', { tab: 'orientationGrid' }, () =>
        panel.say(ORIENTATION.times.gridShown),
      ),
  });

function Numbers({ choice: c }: { choice: TimeChoice }) {
  const { times: t } = ORIENTATION;
  return (
    <span>
      {c.walls.length > 1 && (
        <>
          <strong>{t.which(c.walls.length)}</strong>
          <br />
        </>
      )}
      {c.words.map((words, i) => (
        <span key={words}>
          <strong>{words}</strong>
          <br />
          <span class="small">{c.local[i]}</span>
        </span>
      ))}
      {c.notAsked ? (
        t.notAsked
      ) : (
        <>
          {t.reach(c.reach, c.answered)}: {t.roles(c.mentors, c.mentorsAnswered, c.mentees, c.menteesAnswered)};{' '}
          {t.together(c.together, c.pairs)}
          {c.unkind > 0 && (
            <>
              <br />
              {t.unkind(c.unkind)}
            </>
          )}
          {c.why && (
            <>
              <br />
              {c.why}
            </>
          )}
          <span class="small">{c.outside.length > 0 ? t.outside(c.outside) : t.nobodyOutside}</span>
        </>
      )}
    </span>
  );
}

/** Any up to three, in the order in which they are ticked: the first is session 1. */
function Ticks({ now, own, set }: { now: OrientationView; own: string[]; set(walls: string[]): void }) {
  const { times: t } = ORIENTATION;
  return (
    <fieldset>
      <legend>{t.ownHint}</legend>
      {now.singles.map((choice) => {
        const wall = choice.walls[0]!;
        const on = own.includes(wall);
        return (
          <label class="choice" key={wall}>
            <input
              type="checkbox"
              checked={on}
              disabled={!on && own.length >= MOST}
              onChange={() => set(on ? own.filter((w) => w !== wall) : [...own, wall].sort())}
            />
            <Numbers choice={choice} />
          </label>
        );
      })}
    </fieldset>
  );
}
