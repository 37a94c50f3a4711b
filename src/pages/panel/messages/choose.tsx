/** Whom of its audience a message is for, and what the committee says in it. */
import { useState } from 'preact/hooks';
import type { CheckedMessage } from '../../../steps/message-screens';
import { Button } from '../buttons';
import { Radio, Radios } from '../choice';
import type { PanelState } from '../use-panel';
import { MESSAGES } from './texts';
import type { Ask } from './view';

const { check: t } = MESSAGES;

interface ChooseProps {
  panel: PanelState;
  /** The message with nobody left out. */
  whole: CheckedMessage;
  ask: Ask;
  set(ask: Ask): void;
}

export function Choose({ panel, whole, ask, set }: ChooseProps) {
  const { who = 'everyone' } = ask;
  const have = whole.people.filter((one) => one.has !== '').length;
  const pick = (to: Partial<Ask>) => set({ ...ask, status: undefined, chosen: [], ...to });
  return (
    <details open={who === 'chosen'}>
      <summary>{t.whoGets}</summary>
      <Radios legend={t.whoGets}>
        {!whole.byHand && (
          <Radio name="who" on={who === 'everyone'} pick={() => pick({ who: 'everyone' })}>
            {t.everyone}
          </Radio>
        )}
        {!whole.byHand && have > 0 && have < whole.people.length && (
          <Radio name="who" on={who === 'new'} pick={() => pick({ who: 'new' })}>
            {t.fresh}
          </Radio>
        )}
        {whole.statuses.length > 1 &&
          whole.statuses.map(({ status, n }) => (
            <Radio
              key={status}
              name="who"
              on={who === 'status' && ask.status === status}
              pick={() => pick({ who: 'status', status })}
            >
              {t.status(status, n)}
            </Radio>
          ))}
        <Radio name="who" on={who === 'chosen'} pick={() => pick({ who: 'chosen' })}>
          {t.chosen}
        </Radio>
      </Radios>
      {who === 'chosen' && <Ticks panel={panel} whole={whole} ask={ask} set={set} />}
    </details>
  );
}

/** A long list gets a search field. */
const LONG = 12;

function Ticks({ panel, whole, ask, set }: ChooseProps) {
  const [words, setWords] = useState('');
  const chosen = ask.chosen ?? [];
  const found = whole.people.filter((one) => `${one.name} ${one.address}`.toLowerCase().includes(words.toLowerCase()));
  const tick = (address: string) =>
    set({ ...ask, chosen: chosen.includes(address) ? chosen.filter((a) => a !== address) : [...chosen, address] });
  // Whoever is selected and is not somebody this message is for stays out.
  const tickSelected = () =>
    void panel.look<{ people: string[] }>('selectedPeople', {}, ({ people }) => {
      const found = whole.people.filter(({ persons }) => persons.some((key) => people.includes(key)));
      if (found.length > 0) set({ ...ask, chosen: [...new Set([...chosen, ...found.map((one) => one.address)])] });
      panel.say(people.length === 0 ? t.noRows : t.rowsTicked(found.length, people.length));
    });
  return (
    <fieldset>
      <legend>{t.ticked(chosen.length)}</legend>
      <Button off={panel.busy} press={tickSelected}>
        {t.tickRows}
      </Button>
      {whole.people.length > LONG && (
        <label>
          {t.find}
          <input type="search" value={words} onInput={(e) => setWords(e.currentTarget.value)} />
        </label>
      )}
      {found.map((one) => (
        <label key={one.address} class="pick">
          <input type="checkbox" checked={chosen.includes(one.address)} onChange={() => tick(one.address)} />
          <span>
            {one.name || one.address}
            {one.has && <span class="small block">{one.has}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

export function Typed({ fields, ask, set }: { fields: CheckedMessage['typed']; ask: Ask; set(ask: Ask): void }) {
  if (fields.length === 0) return null;
  return (
    <fieldset>
      <legend>{t.typed}</legend>
      {fields.map((field) => (
        <label key={field.name}>
          {field.what}
          <span class="small block">{field.needed ? t.needed : t.notNeeded}</span>
          <textarea
            value={ask.typed?.[field.name] ?? ''}
            onChange={(e) => set({ ...ask, typed: { ...ask.typed, [field.name]: e.currentTarget.value } })}
          />
        </label>
      ))}
    </fieldset>
  );
}
