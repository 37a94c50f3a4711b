/** Another mentor for one mentee: whom it would cost what is shown before anything is changed. */
import { useEffect, useState } from 'preact/hooks';
import type { Change, Others } from '../../../core/what-if';
import type { PossiblePartner, PossiblePartners } from '../../../steps/pairing-board';
import { Button } from '../buttons';
import { Radio, Radios } from '../choice';
import type { OwnScreenProps } from '../own-screens';
import type { PanelState } from '../use-panel';
import { CHANGE } from './change-texts';
import { Effect } from './effect';
import { TONES } from './texts';
import { useTryChange } from './try-change';

/** How many mentors are offered at first. */
const BEST = 5;

export function ChangeMentor({ panel, about }: OwnScreenProps) {
  const [found, setFound] = useState<PossiblePartners | null | undefined>(undefined);
  useEffect(
    () => panel.look<PossiblePartners | null>('possiblePartners', { person: about, changes: [] }, setFound),
    [about],
  );
  if (found === undefined) return <p class="wait">{CHANGE.looking}</p>;
  return found ? <Choose panel={panel} found={found} /> : <p>{CHANGE.gone}</p>;
}

function Choose({ panel, found }: { panel: PanelState; found: PossiblePartners }) {
  const { person: mentee, now, mark, partners } = found;
  const current = partners.find((m) => m.key === now);
  const others = partners.filter((m) => m.key !== now);
  const [all, setAll] = useState(false);
  const [chosen, setChosen] = useState('');
  const [leaves, setLeaves] = useState('');
  const [way, setWay] = useState<Others>('leave');
  const { tried, ask, anew: chosenAnew } = useTryChange(panel);
  const mentor = others.find((m) => m.key === chosen);
  const guests = mentor?.full ? mentor.guests : [];
  const guest = guests.find((g) => g.key === leaves) ?? guests.find((g) => !g.fixed) ?? guests[0];
  const change: Change | null = mentor
    ? {
        do: 'give',
        mentee: mentee.key,
        mentor: mentor.key,
        others: guest ? way : 'leave',
        ...(guest && { displaced: guest.key }),
      }
    : null;
  const anew =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      chosenAnew();
    };
  const choose = (one: PossiblePartner) => {
    setChosen(one.key);
    setLeaves('');
    setWay(one.full && current ? 'swap' : 'leave');
    chosenAnew();
  };
  const preview = () => ask(change);
  const shown = others.filter((m) => all || m.not === '').slice(0, all ? undefined : BEST);
  return (
    <>
      <p>{CHANGE.of(mentee.name, current?.name ?? '')}</p>
      <Radios legend={CHANGE.who(mentee.name)}>
        {shown.map((one) => (
          <Radio
            key={one.key}
            name="mentor"
            on={one.key === chosen}
            off={one.not !== ''}
            pick={() => choose(one)}
            second={one.not || one.standing}
          >
            {one.name} {one.not === '' && <span class={`tag ${TONES[one.label]}`}>{`${one.label}, ${one.score}`}</span>}
          </Radio>
        ))}
      </Radios>
      {others.length > shown.length || all ? (
        <Button kind="link" press={() => setAll(!all)}>
          {all ? CHANGE.best : CHANGE.all(others.length)}
        </Button>
      ) : null}
      {guests.length > 1 && (
        <Radios legend={CHANGE.leaves}>
          {guests.map((g) => (
            <Radio
              key={g.key}
              name="leaves"
              on={g === guest}
              pick={() => anew(setLeaves)(g.key)}
              second={g.fixed ? CHANGE.kept : ''}
            >
              {g.name}
            </Radio>
          ))}
        </Radios>
      )}
      {guest && (
        <Radios legend={CHANGE.whatOf(guest.name)}>
          {(['swap', 'leave', 'few', 'again'] as const)
            .filter((one) => one !== 'swap' || current)
            .map((one) => (
              <Radio key={one} name="way" on={one === way} pick={() => anew(setWay)(one)}>
                {one === 'swap' ? CHANGE.ways.swap(current?.name ?? '') : CHANGE.ways[one]}
              </Radio>
            ))}
        </Radios>
      )}
      {tried && tried !== 'asked' && <Effect tried={tried} small={CHANGE.keeps} />}
      {tried === 'asked' && <p class="wait">{CHANGE.working}</p>}
      {change && tried && tried !== 'asked' && !tried.refused ? (
        <Button
          kind="primary"
          off={panel.busy}
          press={() =>
            panel.press({
              call: 'changePairs',
              args: { changes: [change], mark },
              working: CHANGE.applying,
              at: { name: 'step', key: 'pairing' },
            })
          }
        >
          {CHANGE.apply}
        </Button>
      ) : (
        <Button kind="primary" off={!change || tried === 'asked'} press={preview}>
          {CHANGE.preview}
        </Button>
      )}
      <Button press={() => panel.go({ name: 'step', key: 'pairing' })}>{CHANGE.cancel}</Button>
    </>
  );
}
