/** What is in the way of a message, each with what can be pressed about it. */
import type { Finding } from '../../../steps/message-findings';
import { Button } from '../buttons';
import type { PanelState } from '../use-panel';
import { MESSAGES } from './texts';

const { check: t } = MESSAGES;

export const Problems = ({ panel, problems }: { panel: PanelState; problems: readonly Finding[] }) => (
  <section class="note problem" aria-label={t.problems}>
    <h2>{t.problems}</h2>
    <ul class="plain">
      {problems.map((one) => (
        <li key={one.sentence}>
          {one.sentence}
          <Ways panel={panel} finding={one} />
        </li>
      ))}
    </ul>
  </section>
);

/** Of one person the row is shown; of several first who they are. */
function Ways({ panel, finding: { people, replace } }: { panel: PanelState; finding: Finding }) {
  const show = ({ key, name }: Finding['people'][number]) =>
    void panel.look<{ shown: boolean }>('showPerson', { person: key }, ({ shown }) =>
      panel.say(shown ? t.rowShown(name) : t.noRow(name)),
    );
  const [only] = people;
  return (
    <>
      {replace && (
        <Button
          off={panel.busy}
          press={() =>
            panel.press({ call: 'replaceName', args: { ...replace }, working: t.replacing, at: panel.screen })
          }
        >
          {t.replace(replace.right)}
        </Button>
      )}
      {only && people.length === 1 && (
        <Button kind="link" press={() => show(only)}>
          {t.openRow(only.name)}
        </Button>
      )}
      {people.length > 1 && (
        <details>
          <summary>{t.showThem(people.length)}</summary>
          <ul>
            {people.map((one) => (
              <li key={one.key}>
                <Button kind="link" press={() => show(one)}>
                  {t.openRow(one.name)}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
