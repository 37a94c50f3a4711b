/** What a message would say now against what stands in Gmail, line by line, before it is written anew. */
import type { Difference as Found } from '../../../steps/redraft';
import { Button } from '../buttons';
import type { OwnScreenProps } from '../own-screens';
import { MESSAGES } from './texts';
import { to, useAnswer } from './view';
import './messages.css';

const { difference: t } = MESSAGES;

export function Difference({ panel, view, about }: OwnScreenProps) {
  const { message, address, key, name } = JSON.parse(about);
  const found = useAnswer<Found>(panel, view, 'draftDifference', { message, address });
  if (!found) return <p class="wait">{t.looking}</p>;
  const { before, after } = found.subject;
  const made = to('made');
  return (
    <>
      <p>
        <strong>{t.of(name)}</strong>
      </p>
      {found.edited && <p>{t.edited}</p>}
      {found.place !== 'here' && <p>{t[found.place]}</p>}
      {before !== '' && before !== after && <p>{t.subject(before, after)}</p>}
      <Compared lines={found.lines} />
      {found.place === 'here' && !found.edited && (
        <Button
          kind="primary"
          off={panel.busy}
          press={() =>
            panel.press({ call: 'rewriteDraft', args: { message, address }, working: t.rewriting, at: made })
          }
        >
          {t.rewrite}
        </Button>
      )}
      {found.place === 'gone' && (
        <Button
          kind="primary"
          off={panel.busy}
          press={() =>
            panel.press({
              call: 'createDrafts',
              args: { message, who: 'chosen', chosen: [address], again: [key] },
              working: t.making,
              inPortions: true,
              total: 1,
              at: made,
            })
          }
        >
          {t.more}
        </Button>
      )}
      <Button kind={found.edited || found.place === 'elsewhere' ? 'primary' : 'secondary'} press={() => panel.go(made)}>
        {t.leave}
      </Button>
    </>
  );
}

/** What is taken out and what is new also says so in words; runs of equal lines are folded. */
function Compared({ lines }: { lines: Found['lines'] }) {
  const groups: { kind: 'out' | 'in' | 'same'; texts: string[] }[] = [];
  for (const { kind, text } of lines) {
    const last = groups[groups.length - 1];
    if (last?.kind === kind) last.texts.push(text);
    else groups.push({ kind, texts: [text] });
  }
  return (
    <>
      {groups.map(({ kind, texts }, i) =>
        kind === 'same' ? (
          <details key={i}>
            <summary>{t.same(texts.length)}</summary>
            {texts.map((text, j) => (
              <p key={j} class="same">
                {text}
              </p>
            ))}
          </details>
        ) : (
          <section key={i} aria-label={t[kind]}>
            <p class="small">{t[kind]}</p>
            {texts.map((text, j) => (
              <p key={j} class={kind}>
                {kind === 'out' ? <del>{text}</del> : <ins>{text}</ins>}
              </p>
            ))}
          </section>
        ),
      )}
    </>
  );
}
