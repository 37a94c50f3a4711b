/** The committee's own texts: where they stand, what is wrong with one, and the supplied one back. */
import type { TemplatesNow } from '../../../steps/templates';
import { Button } from '../buttons';
import type { OwnScreenProps } from '../own-screens';
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
      <details>
        <summary>{t.names}</summary>
        <dl>
          {now.names.map((one) => (
            <>
              <dt>{t.use(one.name)}</dt>
              <dd>{one.what}</dd>
            </>
          ))}
        </dl>
      </details>
    </>
  );
}
