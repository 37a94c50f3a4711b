/** The ways that need no permission: introductions to copy, the orientation as a link. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button, Out } from './buttons';
import { copyFrom } from './copy';
import { TEXTS } from './texts';
import type { PanelState } from './use-panel';

interface TextToCopy {
  name: string;
  address: string;
  subject: string;
  text: string;
}

const composeLink = ({ address, subject, text }: TextToCopy): string =>
  `https://mail.google.com/mail/?view=cm&fs=1&to=${encodeURIComponent(address)}&su=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;

export function TextsToCopy({ panel }: { panel: PanelState }) {
  const { texts: t } = TEXTS;
  const [texts, setTexts] = useState<TextToCopy[] | null>(null);
  useEffect(() => void panel.look<{ texts: TextToCopy[] }>('introductionTexts', {}, (v) => setTexts(v.texts)), []);
  if (texts === null) return <p class="wait">{t.looking}</p>;
  if (texts.length === 0) return <p>{t.none}</p>;
  return (
    <>
      <p>{t.why}</p>
      <ul class="rows">
        {texts.map((one) => (
          <TextRow key={one.address} panel={panel} one={one} />
        ))}
      </ul>
    </>
  );
}

function TextRow({ panel, one }: { panel: PanelState; one: TextToCopy }) {
  const { texts: t } = TEXTS;
  const box = useRef<HTMLTextAreaElement>(null);
  const copy = async () => panel.say((await copyFrom(box.current!)) ? t.copied(one.name) : TEXTS.help.notCopied);
  return (
    <li>
      <p>
        <strong>{one.name}</strong>
        <br />
        {one.address}
      </p>
      <textarea ref={box} readOnly aria-label={`${one.subject}, ${one.name}`} value={one.text} />
      <div class="side">
        <Out to={composeLink(one)}>{t.open}</Out>
        <Button kind="link" name={`${t.copy}: ${one.name}`} press={copy}>
          {t.copy}
        </Button>
      </div>
    </li>
  );
}

interface Link {
  link: string;
  words: string;
  addresses: string[];
}

export function OrientationLink({ panel }: { panel: PanelState }) {
  const { link: t } = TEXTS;
  const [value, setValue] = useState<Link | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => void panel.look<Link>('orientationLink', {}, setValue), []);
  if (value === null) return <p class="wait">{t.looking}</p>;
  const copy = async () => panel.say((await copyFrom(box.current!)) ? t.copied : TEXTS.help.notCopied);
  return (
    <>
      <p>{t.best(value.words)}</p>
      <Out to={value.link} kind="primary">
        {t.open}
      </Out>
      <p>{t.afterwards}</p>
      {value.addresses.length === 0 ? (
        <p>{t.nobody}</p>
      ) : (
        <>
          <label for="addresses">{t.addresses}</label>
          <textarea id="addresses" ref={box} readOnly value={value.addresses.join(', ')} />
          <Button press={copy}>{t.copy}</Button>
        </>
      )}
    </>
  );
}
