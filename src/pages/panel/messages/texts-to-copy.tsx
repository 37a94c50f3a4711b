/** The way that needs no Gmail permission: the messages to copy, and what was sent noted by hand. */
import { useRef } from 'preact/hooks';
import { Button, Out } from '../buttons';
import { copyFrom } from '../copy';
import type { OwnScreenProps } from '../own-screens';
import { TEXTS } from '../texts';
import type { PanelState } from '../use-panel';
import { MESSAGES } from './texts';
import { type Ask, asked, useAnswer } from './view';

const { toCopy: t } = MESSAGES;

interface TextToCopy {
  key: string;
  name: string;
  address: string;
  subject: string;
  text: string;
  /** That they have it, or ''. */
  has: string;
}

/** Gmail refuses an address that is longer than about eight thousand characters. */
const LONGEST = 7500;

/** A text that is too long for the link is left out of it, and copied. */
function composeLink({ address, subject, text }: TextToCopy): { link: string; isWhole: boolean } {
  const head = `https://mail.google.com/mail/?view=cm&fs=1&to=${encodeURIComponent(address)}&su=${encodeURIComponent(subject)}`;
  const whole = `${head}&body=${encodeURIComponent(text)}`;
  return whole.length <= LONGEST ? { link: whole, isWhole: true } : { link: head, isWhole: false };
}

export function TextsToCopy({ panel, view, about }: OwnScreenProps) {
  const ask = asked(about);
  const found = useAnswer<{ texts: TextToCopy[] }>(panel, view, 'messageTexts', ask);
  if (found === null) return <p class="wait">{t.looking}</p>;
  if (found.texts.length === 0) return <p>{t.none}</p>;
  return (
    <>
      <p>{t.why}</p>
      <ul class="rows">
        {found.texts.map((one) => (
          <TextRow key={one.address} panel={panel} ask={ask} one={one} />
        ))}
      </ul>
    </>
  );
}

function TextRow({ panel, ask, one }: { panel: PanelState; ask: Ask; one: TextToCopy }) {
  const box = useRef<HTMLTextAreaElement>(null);
  const copy = async () => panel.say((await copyFrom(box.current!)) ? t.copied(one.name) : TEXTS.help.notCopied);
  const { link, isWhole } = composeLink(one);
  return (
    <li>
      <p>
        <strong>{one.name}</strong>
        <br />
        {one.address}
        {one.has && <span class="small block">{one.has}</span>}
        {!isWhole && <span class="small block">{t.tooLong}</span>}
      </p>
      <textarea ref={box} readOnly aria-label={`${one.subject}, ${one.name}`} value={one.text} />
      <div class="side">
        <Out to={link}>{t.open}</Out>
        <Button kind="link" name={`${t.copy}: ${one.name}`} press={copy}>
          {t.copy}
        </Button>
        {!one.has && (
          <Button
            kind="link"
            name={`${t.sent}: ${one.name}`}
            off={panel.busy}
            press={() =>
              panel.press({
                call: 'noteMessages',
                args: { ...ask, keys: [one.key], state: 'Sent' },
                working: t.noting,
                at: panel.screen,
              })
            }
          >
            {t.sent}
          </Button>
        )}
      </div>
    </li>
  );
}
