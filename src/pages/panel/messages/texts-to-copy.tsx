/** The way that needs no Gmail permission: introductions to copy. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button, Out } from '../buttons';
import { copyFrom } from '../copy';
import type { OwnScreenProps } from '../own-screens';
import { TEXTS } from '../texts';
import type { PanelState } from '../use-panel';
import { MESSAGES } from './texts';

interface TextToCopy {
  name: string;
  address: string;
  subject: string;
  text: string;
}

const composeLink = ({ address, subject, text }: TextToCopy): string =>
  `https://mail.google.com/mail/?view=cm&fs=1&to=${encodeURIComponent(address)}&su=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;

export function TextsToCopy({ panel }: OwnScreenProps) {
  const { toCopy: t } = MESSAGES;
  const [texts, setTexts] = useState<TextToCopy[] | null>(null);
  useEffect(
    () =>
      void panel.look<{ texts: TextToCopy[] }>('messageTexts', { message: 'introduction' }, (v) => setTexts(v.texts)),
    [],
  );
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
  const { toCopy: t } = MESSAGES;
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
