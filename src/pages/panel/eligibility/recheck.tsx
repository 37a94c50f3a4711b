/** When the program starts: who promised to join, against the current list. Decisions stay; who is no member yet is named. */
import { useEffect, useState } from 'preact/hooks';
import type { Rechecked } from '../../../steps/member-list';
import { Button } from '../buttons';
import type { OwnScreenProps } from '../own-screens';
import { ShowTab } from '../show-tab';
import { Onward } from '../step';
import { DayField } from './members';
import { ELIGIBILITY } from './texts';
import { to, useEligibility } from './view';

export function Recheck({ panel, view }: OwnScreenProps) {
  const { recheck: t, main, list } = ELIGIBILITY;
  const now = useEligibility(panel, view);
  const [day, setDay] = useState('');
  const [result, setResult] = useState<Rechecked | null>(null);
  useEffect(() => {
    if (now && day === '') setDay(now.today);
  }, [now]);
  if (!now) return <p class="wait">{ELIGIBILITY.looking}</p>;
  if (result) return <Result panel={panel} view={view} result={result} />;
  const { promises } = now;
  if (!promises)
    return (
      <>
        <p>{t.nobody}</p>
        <Onward panel={panel} view={view} />
      </>
    );
  const n = promises.people.length;
  return (
    <>
      <p>
        {main.promised(n, promises.day, promises.due)} {t.old}
      </p>
      <Button
        kind="primary"
        off={panel.busy}
        press={() =>
          panel.press({
            call: 'recheckMembers',
            args: { asOf: day },
            working: t.working,
            after: (value) => setResult(value as Rechecked),
          })
        }
      >
        {t.press(n)}
      </Button>
      <DayField day={day} set={setDay} />
      <ShowTab panel={panel} tab={{ key: 'members', label: list.toTab }} />
      <Button press={() => panel.go(to('members'))}>{main.chooseList}</Button>
      <ul class="plain dots">
        {promises.people.map(({ key, name, role }) => (
          <li key={key}>{name ? `${name}, ${role}` : t.own}</li>
        ))}
      </ul>
    </>
  );
}

function Result({ panel, view, result }: Pick<OwnScreenProps, 'panel' | 'view'> & { result: Rechecked }) {
  const { recheck: t } = ELIGIBILITY;
  if (result.not.length === 0)
    return (
      <>
        <p>{t.all}</p>
        <Onward panel={panel} view={view} />
      </>
    );
  return (
    <>
      <h2>{t.not}</h2>
      <p>{t.notWhat}</p>
      <ul class="rows">
        {result.not.map(({ key, name, role }) => (
          <li key={key}>
            <Button kind="link" press={() => panel.go(to('one', key))}>
              {`${name}, ${role}`}
            </Button>
          </li>
        ))}
      </ul>
      <Onward panel={panel} view={view} />
    </>
  );
}
