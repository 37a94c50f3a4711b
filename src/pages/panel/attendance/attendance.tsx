/** Step 7: a list to tick during the session, with a search. Ticks are collected and recorded together, so that nobody waits for each. */
import { useState } from 'preact/hooks';
import type { PersonView } from '../../../steps/attendance';
import { Button } from '../buttons';
import type { OwnScreenProps } from '../own-screens';
import { ShowTab } from '../show-tab';
import { Onward, Step } from '../step';
import type { PanelState } from '../use-panel';
import { ATTENDANCE } from './texts';
import { to, useAttendance } from './view';
import './attendance.css';

const fold = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

export function Attendance({ panel, view, step }: OwnScreenProps) {
  const ready = step.tag !== 'Not started' || view.steps.some((s) => s.key === 'orientation' && s.tone !== 'quiet');
  if (view.example || !ready) return <Step panel={panel} view={view} step={step} />;
  return <List panel={panel} view={view} step={step} about="" />;
}

function List({ panel, view, step }: OwnScreenProps) {
  const { list: t } = ATTENDANCE;
  const { now, looking } = useAttendance(panel, view);
  const [search, setSearch] = useState('');
  const [ticked, setTicked] = useTicks(panel);
  if (!now) return <p class="wait">{ATTENDANCE.looking}</p>;
  if (now.people.length === 0)
    return (
      <>
        <p>{ATTENDANCE.nobody}</p>
        <Onward panel={panel} view={view} />
      </>
    );
  const off = panel.busy || looking;
  const came = (p: PersonView) => ticked[p.person] ?? p.came;
  const done = (p: PersonView) => came(p) || p.makeUpDone || p.exception !== '';
  const missing = now.people.filter((p) => !done(p));
  const shown = now.people.filter((p) => fold(`${p.name} ${p.address}`).includes(fold(search.trim())));
  const changed = now.people.filter((p) => came(p) !== p.came);
  const record = () =>
    panel.press({
      call: 'recordAttendance',
      args: {
        people: changed.map((p) => ({ person: p.person, minutes: null, came: came(p) })),
        came: true,
        how: 'by hand',
      },
      working: t.recording,
      at: to(undefined),
      // Whoever was ticked meanwhile stays ticked.
      after: () => setTicked((before) => without(before, changed)),
    });
  return (
    <>
      <p>
        <strong>{t.counts(now.people.length - missing.length, missing.length)}</strong>
        <br />
        {t.pairs(now.pairs, now.pairsInAll)}
      </p>
      {missing.length === now.people.length && now.when && <p>{t.before(now.when)}</p>}
      {changed.length > 0 ? (
        <div class="stick">
          <Button kind="primary" off={off} press={record}>
            {t.save(changed.filter(came).length, changed.filter((p) => !came(p)).length)}
          </Button>
        </div>
      ) : (
        <Button kind="primary" off={off} press={() => panel.go(to('list'))}>
          {t.paste}
        </Button>
      )}
      {missing.length < now.people.length && (
        <Button off={off} press={() => panel.go(to('follow'))}>
          {missing.length > 0 ? t.follow(missing.length) : t.followNobody}
        </Button>
      )}
      <label for="search">{t.search}</label>
      <input
        id="search"
        type="search"
        autocomplete="off"
        value={search}
        onInput={(event) => setSearch(event.currentTarget.value)}
      />
      {shown.length === 0 && (
        <>
          <p>{t.none(search.trim())}</p>
          <Button kind="link" press={() => setSearch('')}>
            {t.clear}
          </Button>
        </>
      )}
      <fieldset>
        <legend>{t.legend}</legend>
        <ul class="rows">
          {shown.map((p) => (
            <li key={p.person}>
              <label class="choice">
                <input
                  type="checkbox"
                  checked={came(p)}
                  onChange={() => setTicked((before) => ({ ...before, [p.person]: !came(p) }))}
                />
                <span>
                  <strong>{p.name}</strong> {p.oriented !== 'Not yet' && <Tag word={t.oriented[p.oriented]} />}
                  <br />
                  <span class="small">
                    {p.role}, with {p.partners}
                    {p.answer && ` \u00b7 ${t.answer(p.answer)}`}
                  </span>
                </span>
              </label>
              <Button kind="link" name={t.more(p.name)} press={() => panel.go(to('person', p.person))}>
                {t.moreShort}
              </Button>
            </li>
          ))}
        </ul>
      </fieldset>
      {changed.length > 0 && (
        <Button off={off} press={() => panel.go(to('list'))}>
          {t.paste}
        </Button>
      )}
      {step.tabs.map((tab) => (
        <ShowTab key={tab.key} panel={panel} tab={tab} />
      ))}
      {looking && <p class="wait small">{ATTENDANCE.looking}</p>}
    </>
  );
}

type Ticks = Record<string, boolean>;

/** Kept outside the screen: somebody looks at one person and comes back. */
const TYPED = 'attendance ticks';

/** Ticked or unticked here and not recorded yet, by person. */
function useTicks({ typed }: PanelState) {
  const [ticked, setTicked] = useState<Ticks>(() => JSON.parse(typed[TYPED] ?? '{}'));
  const set = (change: (before: Ticks) => Ticks) => {
    const after = change(JSON.parse(typed[TYPED] ?? '{}'));
    typed[TYPED] = JSON.stringify(after);
    setTicked(after);
  };
  return [ticked, set] as const;
}

const without = (ticks: Ticks, people: readonly PersonView[]): Ticks =>
  Object.fromEntries(Object.entries(ticks).filter(([person]) => !people.some((p) => p.person === person)));

const Tag = ({ word }: { word: string }) => <span class="tag good">{word}</span>;
