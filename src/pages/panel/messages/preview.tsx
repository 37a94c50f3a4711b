/** The real message of one person after the other, as plain text and as Gmail shows it. */
import { useEffect, useState } from 'preact/hooks';
import type { CheckedMessage, Preview as One } from '../../../steps/message-screens';
import { Button } from '../buttons';
import type { PanelState } from '../use-panel';
import { MESSAGES } from './texts';
import type { Ask } from './view';

const { preview: t } = MESSAGES;

interface PreviewProps {
  panel: PanelState;
  ask: Ask;
  people: CheckedMessage['people'];
  first: readonly One[];
  /** Told whose message is shown. */
  tell(address: string): void;
}

export function Preview({ panel, ask, people, first, tell }: PreviewProps) {
  const [at, setAt] = useState(0);
  const [known, setKnown] = useState<ReadonlyMap<string, One>>(new Map());
  const [looks, setLooks] = useState(false);
  const here = Math.min(at, people.length - 1);
  const { address } = people[here]!;
  const one = first.find((p) => p.address === address) ?? known.get(address);
  // Other people, or other words for them.
  useEffect(() => {
    setAt(0);
    setKnown(new Map());
  }, [first]);
  useEffect(() => tell(address), [address]);
  useEffect(() => {
    if (!one)
      void panel.look<{ previews: One[] }>('previewMessages', { ...ask, address }, ({ previews }) =>
        setKnown((now) => new Map([...now, ...previews.map((p) => [p.address, p] as const)])),
      );
  }, [address, one]);
  return (
    <section class="card" aria-labelledby="preview">
      <h2 id="preview">{t.title}</h2>
      <div class="side">
        <Button kind="link" off={here === 0} press={() => setAt(here - 1)}>
          {t.before}
        </Button>
        <span aria-live="polite">{t.of(here + 1, people.length)}</span>
        <Button kind="link" off={here === people.length - 1} press={() => setAt(here + 1)}>
          {t.after}
        </Button>
      </div>
      {one ? (
        <>
          <dl>
            <dt>{t.to}</dt>
            <dd>{one.name ? `${one.name}, ${one.address}` : one.address}</dd>
            <dt>{t.subject}</dt>
            <dd>{one.subject}</dd>
          </dl>
          {looks ? (
            // No script of a message may ever run, and nothing in it may reach the panel.
            <iframe sandbox="" class="letter" title={t.frame(one.name || one.address)} srcDoc={one.html} />
          ) : (
            <textarea readOnly class="letter" aria-label={t.frame(one.name || one.address)} value={one.text} />
          )}
          <Button kind="link" press={() => setLooks(!looks)}>
            {looks ? t.plain : t.looks}
          </Button>
        </>
      ) : (
        <p class="wait">{MESSAGES.looking}</p>
      )}
    </section>
  );
}
