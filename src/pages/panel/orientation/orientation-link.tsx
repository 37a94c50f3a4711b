/** The way that needs no Calendar permission: the orientation as a link. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button, Out } from '../buttons';
import { copyFrom } from '../copy';
import type { OwnScreenProps } from '../own-screens';
import { TEXTS } from '../texts';
import { ORIENTATION } from './texts';

interface Link {
  link: string;
  words: string;
  addresses: string[];
}

export function OrientationLink({ panel }: OwnScreenProps) {
  const { link: t } = ORIENTATION;
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
