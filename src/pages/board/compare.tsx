/** One person beside whom they have and whom they could have, row by row; and the ways to make it so. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Change, Others } from '../../core/what-if';
import type { PossiblePartner, PossiblePartners } from '../../steps/pairing-board';
import { Button, Lines } from '../panel/buttons';
import { Radio, Radios } from '../panel/choice';
import { call } from '../server';
import type { Chosen } from './board';
import { TEXTS, TONES } from './texts';
import type { BoardState } from './use-board';
import { WhatElse } from './what-else';

/** How many are offered. */
const BEST = 6;

interface CompareProps {
  board: BoardState;
  chosen: Chosen;
  hidden: boolean;
  close(): void;
}

export function Compare({ board, chosen, hidden, close }: CompareProps) {
  const [found, setFound] = useState<PossiblePartners | null>(null);
  const [none, setNone] = useState('');
  const [key, setKey] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    void call('possiblePartners', { person: chosen.key, changes: board.changes }).then((reply) => {
      if ('trouble' in reply) setNone(`${reply.trouble.happened} ${reply.trouble.notDone}`);
      else if (reply.value) setFound(reply.value);
      else setNone(TEXTS.gone);
    });
  }, []);
  useLayoutEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [found]);
  if (none !== '')
    return (
      <section class="card" aria-label={none}>
        <p>{none}</p>
        <Button press={close}>{TEXTS.closeCompare}</Button>
      </section>
    );
  if (!found) return <p class="wait">{TEXTS.working}</p>;
  const now = found.partners.find((one) => one.key === found.now);
  const others = found.partners.filter((one) => one.key !== found.now && one.not === '').slice(0, BEST);
  const proposed = others.find((one) => one.key === key) ?? others[0];
  return (
    <section class="card" aria-labelledby="compare">
      <div class="side">
        <h2 id="compare" ref={heading} tabIndex={-1}>
          {TEXTS.compare(found.person.name)}
        </h2>
        <Button kind="link" press={close}>
          {TEXTS.closeCompare}
        </Button>
      </div>
      <div class="rooms">
        <Radios legend={TEXTS.others}>
          {others.map((one) => (
            <Radio
              key={one.key}
              name="partner"
              on={one === proposed}
              pick={() => setKey(one.key)}
              second={one.standing}
            >
              {hidden ? one.name : `${one.name} \u00b7 ${one.label}, ${one.score}`}
            </Radio>
          ))}
        </Radios>
        <div>
          <Rows now={now} proposed={proposed} about={found.person.about} hidden={hidden} />
          {!hidden && found.stake.length > 0 && <Lines lines={found.stake} class="plain small" />}
          {proposed && <Ways board={board} found={found} now={now} proposed={proposed} chosen={chosen} done={close} />}
        </div>
      </div>
      <WhatElse board={board} found={found} now={now} done={close} />
    </section>
  );
}

function Rows({
  now,
  proposed,
  about,
  hidden,
}: {
  now: PossiblePartner | undefined;
  proposed: PossiblePartner | undefined;
  about: string;
  hidden: boolean;
}) {
  const rows = (proposed ?? now)?.rows ?? [];
  return (
    <>
      {about && <p class="small">{about}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">{TEXTS.criterion}</th>
            <th scope="col">{now ? TEXTS.now(now.name) : TEXTS.nobodyNow}</th>
            {proposed && <th scope="col">{TEXTS.proposed(proposed.name)}</th>}
          </tr>
        </thead>
        <tbody>
          {!hidden && (
            <tr>
              <th scope="row">{TEXTS.match}</th>
              <td>{now && <Match one={now} />}</td>
              {proposed && (
                <td>
                  <Match one={proposed} />
                </td>
              )}
            </tr>
          )}
          {rows.map(({ title }, i) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              <td>{now?.rows[i]?.words ?? ''}</td>
              {proposed && <td>{proposed.rows[i]?.words ?? ''}</td>}
            </tr>
          ))}
          <tr>
            <th scope="row">{TEXTS.about}</th>
            <td>{now?.about ?? ''}</td>
            {proposed && <td>{proposed.about}</td>}
          </tr>
        </tbody>
      </table>
    </>
  );
}

const Match = ({ one }: { one: PossiblePartner }) => (
  <span class={`tag ${TONES[one.label]}`}>{`${one.label}, ${one.score}`}</span>
);

interface WaysProps {
  board: BoardState;
  found: PossiblePartners;
  now: PossiblePartner | undefined;
  proposed: PossiblePartner;
  chosen: Chosen;
  done(): void;
}

/** The buttons that make it so; where a mentor is full, what becomes of whoever gives up the place. */
function Ways({ board, found, now, proposed, chosen, done }: WaysProps) {
  const [leaves, setLeaves] = useState('');
  const isMentee = chosen.role === 'mentee';
  const [mentee, mentor] = isMentee ? [found.person.key, proposed.key] : [proposed.key, found.person.key];
  const menteeName = isMentee ? found.person.name : proposed.name;
  const mentorName = isMentee ? proposed.name : found.person.name;
  const { full, guests } = isMentee ? proposed : found;
  const guest = full ? (guests.find((g) => g.key === leaves) ?? guests.find((g) => !g.fixed) ?? guests[0]) : undefined;
  const give = async (others: Others) => {
    const change: Change = { do: 'give', mentee, mentor, others, ...(guest && { displaced: guest.key }) };
    if (await board.add(change)) done();
  };
  const busy = board.doing !== '';
  if (!guest)
    return (
      <Button kind="secondary" off={busy} press={() => void give('leave')}>
        {TEXTS.give(menteeName, mentorName)}
      </Button>
    );
  const has = isMentee ? now !== undefined : proposed.taken;
  return (
    <>
      {guests.length > 1 && (
        <Radios legend={TEXTS.leaves}>
          {guests.map((g) => (
            <Radio
              key={g.key}
              name="leaves"
              on={g === guest}
              pick={() => setLeaves(g.key)}
              second={g.fixed ? TEXTS.fixed : ''}
            >
              {g.name}
            </Radio>
          ))}
        </Radios>
      )}
      <p>{`${TEXTS.give(menteeName, mentorName)}. ${guest.name}:`}</p>
      {has && (
        <Button off={busy} press={() => void give('swap')}>
          {TEXTS.exchange}
        </Button>
      )}
      <Button off={busy} press={() => void give('leave')}>
        {TEXTS.move(menteeName)}
      </Button>
      <Button off={busy} press={() => void give('few')}>
        {TEXTS.few(guest.name)}
      </Button>
      <Button off={busy} press={() => void give('again')}>
        {TEXTS.around}
      </Button>
    </>
  );
}
