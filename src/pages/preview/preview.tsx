/** On the left everybody who gets it, on the right the message of whoever is chosen: as Gmail shows it, or as plain text. */
import { useEffect, useState } from 'preact/hooks';
import type { CheckedMessage, Preview as Letter } from '../../steps/message-screens';
import { Button, Lines } from '../panel/buttons';
import { Radio, Radios } from '../panel/choice';
import { call, closePanel } from '../server';
import type { Trouble } from '../troubles';
import { TEXTS as t } from './texts';

/** What is previewed, as `checkMessage` is asked. */
export type Ask = Parameters<typeof call<'checkMessage'>>[1];

type Person = CheckedMessage['people'][number];

export function Preview({ ask }: { ask: Ask }) {
  const [checked, setChecked] = useState<CheckedMessage | null>(null);
  const [letters, setLetters] = useState<ReadonlyMap<string, Letter>>(new Map());
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [address, setAddress] = useState('');
  const keep = (more: readonly Letter[]) =>
    setLetters((now) => new Map([...now, ...more.map((one) => [one.address, one] as const)]));
  const open = async () => {
    setTrouble(null);
    const reply = await call('checkMessage', ask);
    if ('trouble' in reply) setTrouble(reply.trouble);
    else {
      setChecked(reply.value);
      keep(reply.value.first);
      setAddress(reply.value.people[0]?.address ?? '');
    }
  };
  const fetch = async (of: string) => {
    setTrouble(null);
    const reply = await call('previewMessages', { ...ask, address: of });
    if ('trouble' in reply) setTrouble(reply.trouble);
    else keep(reply.value.previews);
  };
  useEffect(() => void open(), []);
  useEffect(() => {
    if (address !== '' && !letters.has(address)) void fetch(address);
  }, [address]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && closePanel();
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  const again = () => void (checked ? fetch(address) : open());
  return (
    <>
      <header>
        <h1>{t.title}</h1>
        {checked && <p class="small">{t.of(checked.title, checked.people.length)}</p>}
      </header>
      <main>
        {trouble && <TroubleNote trouble={trouble} again={again} />}
        {!checked && !trouble && <p class="wait">{t.opening}</p>}
        {checked && <InTheWay checked={checked} />}
        {checked?.people.length === 0 && <p>{t.nobody}</p>}
        {checked && checked.people.length > 0 && (
          <div class="desk">
            <People people={checked.people} address={address} choose={setAddress} />
            <Message people={checked.people} address={address} choose={setAddress} letter={letters.get(address)} />
          </div>
        )}
      </main>
      <footer>
        <Button kind="primary" press={closePanel}>
          {t.close}
        </Button>
      </footer>
    </>
  );
}

const TroubleNote = ({ trouble, again }: { trouble: Trouble; again(): void }) => (
  <section class="note problem" role="alert">
    <h2>{trouble.happened}</h2>
    <p>{trouble.notDone}</p>
    <Button press={again}>{t.again}</Button>
  </section>
);

const InTheWay = ({ checked: { problems } }: { checked: CheckedMessage }) =>
  problems.length === 0 ? null : (
    <details class="note problem">
      <summary>{t.problems(problems.length)}</summary>
      <Lines lines={problems.map((one) => one.sentence)} />
    </details>
  );

interface Choosing {
  people: readonly Person[];
  address: string;
  choose(address: string): void;
}

function People({ people, address, choose }: Choosing) {
  const [words, setWords] = useState('');
  const found = people.filter((one) => `${one.name} ${one.address}`.toLowerCase().includes(words.trim().toLowerCase()));
  return (
    <section class="people" aria-label={t.people}>
      <label>
        {t.find}
        <input type="search" value={words} onInput={(event) => setWords(event.currentTarget.value)} />
      </label>
      {words !== '' && (
        <p class="small" role="status">
          {t.found(found.length)}
        </p>
      )}
      <ul>
        {found.map((one) => (
          <li key={one.address}>
            <button
              type="button"
              class="person"
              aria-current={one.address === address ? 'true' : undefined}
              onClick={() => choose(one.address)}
            >
              {one.name || one.address}
              {one.has && <span class="small">{t.has}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Message({ people, address, choose, letter }: Choosing & { letter: Letter | undefined }) {
  const [isPlain, setPlain] = useState(false);
  const at = people.findIndex((one) => one.address === address);
  const step = (by: number) => choose(people[at + by]!.address);
  const name = people[at]?.name || address;
  return (
    <section class="message" aria-label={t.frame(name)}>
      <div class="side">
        <Button kind="link" off={at <= 0} press={() => step(-1)}>
          {t.before}
        </Button>
        <span role="status">{t.place(at + 1, people.length)}</span>
        <Button kind="link" off={at === people.length - 1} press={() => step(1)}>
          {t.after}
        </Button>
      </div>
      {letter ? (
        <>
          <dl>
            <dt>{t.to}</dt>
            <dd>{letter.name ? `${letter.name}, ${letter.address}` : letter.address}</dd>
            <dt>{t.subject}</dt>
            <dd>{letter.subject}</dd>
          </dl>
          <Radios legend={t.shown}>
            <Radio name="shown" on={!isPlain} pick={() => setPlain(false)}>
              {t.looks}
            </Radio>
            <Radio name="shown" on={isPlain} pick={() => setPlain(true)}>
              {t.plain}
            </Radio>
          </Radios>
          {isPlain ? (
            <textarea readOnly class="letter" aria-label={t.frame(name)} value={letter.text} />
          ) : (
            // No script of a message may ever run, and nothing in it may reach this page.
            <iframe sandbox="" class="letter" title={t.frame(name)} srcDoc={letter.html} />
          )}
        </>
      ) : (
        <p class="wait">{t.opening}</p>
      )}
    </section>
  );
}
