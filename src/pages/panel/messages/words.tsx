/** The committee's own texts: where they stand, what is wrong with one, and the supplied one back. */
import { useRef } from 'preact/hooks';
import type { TemplatesNow } from '../../../steps/templates';
import { Button } from '../buttons';
import { copyFrom } from '../copy';
import type { OwnScreenProps } from '../own-screens';
import { TEXTS } from '../texts';
import type { PanelState } from '../use-panel';
import { MESSAGES } from './texts';
import { useAnswer } from './view';

const { words: t } = MESSAGES;

export function Words({ panel, view }: OwnScreenProps) {
  const now = useAnswer<TemplatesNow>(panel, view, 'templatesNow');
  if (!now) return <p class="wait">{MESSAGES.looking}</p>;
  return (
    <>
      <p>{t.why}</p>
      <Button
        kind="primary"
        off={panel.busy}
        press={() =>
          panel.press({
            call: 'openTemplates',
            args: {},
            working: t.opening,
            at: panel.screen,
            after: () => void panel.look('showTab', { tab: 'templates' }, () => {}),
          })
        }
      >
        {t.open}
      </Button>
      <ul class="rows">
        {now.templates.map((one) => (
          <li key={one.key}>
            <p>
              {one.title} {one.own && <span class="tag info">{t.own}</span>}
            </p>
            {one.problems.map((problem, i) => (
              <p key={i} class="wrong">
                {problem}
              </p>
            ))}
            {one.misspelled.map(({ wrong, right }) => (
              <Button
                key={wrong}
                off={panel.busy}
                press={() =>
                  panel.press({
                    call: 'replaceName',
                    args: { key: one.key, wrong, right },
                    working: MESSAGES.check.replacing,
                    at: panel.screen,
                  })
                }
              >
                {MESSAGES.check.replace(right)}
              </Button>
            ))}
            {one.own && (
              <Button
                kind="link"
                name={t.backOf(one.title)}
                off={panel.busy}
                press={() =>
                  panel.press({ call: 'putBackTemplate', args: { key: one.key }, working: t.putting, at: panel.screen })
                }
              >
                {t.back}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Names panel={panel} names={now.names} />
    </>
  );
}

/** Every name with what will stand there; one press copies it, braces and all. */
function Names({ panel, names }: { panel: PanelState; names: TemplatesNow['names'] }) {
  const box = useRef<HTMLTextAreaElement>(null);
  const copy = async (name: string) => {
    box.current!.value = t.use(name);
    panel.say((await copyFrom(box.current!)) ? t.copied(name) : TEXTS.help.notCopied);
  };
  return (
    <details>
      <summary>{t.names}</summary>
      <p class="small">{t.namesWhy}</p>
      <textarea ref={box} readOnly rows={1} aria-label={t.names} />
      <ul class="rows">
        {names.map((one) => (
          <li key={one.name}>
            <Button kind="link" press={() => void copy(one.name)}>
              {t.copy(one.name)}
            </Button>
            <p class="small">{one.what}</p>
          </li>
        ))}
      </ul>
      <h2>{t.optional}</h2>
      <p class="small">{t.optionalHow}</p>
    </details>
  );
}
