/** Afterwards: where the drafts are, which were sent, which changed, and deleting the unsent ones. */
import type { DraftsMade, MadeRow } from '../../../steps/drafts-made';
import { Button, Out } from '../buttons';
import type { OwnScreenProps } from '../own-screens';
import type { PanelState } from '../use-panel';
import { OpenQuestions } from './open-questions';
import { MESSAGES } from './texts';
import { gmailDrafts, to, useAnswer } from './view';
import './messages.css';

const { made: t } = MESSAGES;

export function Made({ panel, view }: OwnScreenProps) {
  const made = useAnswer<DraftsMade>(panel, view, 'draftsMade');
  if (!made) return <p class="wait">{MESSAGES.looking}</p>;
  const open = made.rows.filter((row) => row.state === 'Draft ready');
  const mine = open.filter((row) => row.mine);
  if (made.rows.length === 0) return <p>{t.none}</p>;
  return (
    <>
      <OpenQuestions panel={panel} questions={made.questions} />
      <p>{t.ready(mine.length, made.mailbox)}</p>
      {open.length > mine.length && <p>{t.elsewhere(open.length - mine.length)}</p>}
      <Out to={gmailDrafts(made.mailbox)} kind="primary">
        {MESSAGES.main.gmail}
      </Out>
      {mine.length > 0 && (
        <Button
          off={panel.busy}
          press={() =>
            panel.press({ call: 'checkSent', args: {}, working: t.checking, inPortions: true, at: panel.screen })
          }
        >
          {t.check}
        </Button>
      )}
      {made.changed.length > 0 && (
        <section class="card" aria-labelledby="changed">
          <h2 id="changed">{t.changed}</h2>
          <ul class="rows">
            {made.changed.map((row) => (
              <li key={row.key}>
                <p>
                  <strong>{row.person}</strong>, {row.message}
                </p>
                <Button
                  kind="link"
                  name={`${t.difference}: ${row.person}`}
                  press={() =>
                    panel.go(
                      to(
                        'difference',
                        JSON.stringify({ message: row.kind, address: row.address, key: row.key, name: row.person }),
                      ),
                    )
                  }
                >
                  {t.difference}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {made.leftOver.length > 0 && (
        <section class="card" aria-labelledby="left">
          <h2 id="left">{t.leftOver}</h2>
          <p>{t.leftOverWhy}</p>
          <Rows rows={made.leftOver} />
          <Delete panel={panel} made={made} rows={made.leftOver.filter((row) => row.mine)} />
        </section>
      )}
      <Delete panel={panel} made={made} rows={mine} />
      <details>
        <summary>{t.all(made.rows.length)}</summary>
        <Rows rows={made.rows} panel={panel} />
      </details>
    </>
  );
}

function Delete({ panel, made, rows }: { panel: PanelState; made: DraftsMade; rows: readonly MadeRow[] }) {
  if (rows.length === 0) return null;
  const words = t.remove(rows.length);
  return (
    <Button
      off={panel.busy}
      press={() =>
        panel.press({
          call: 'deleteDrafts',
          args: { keys: rows.map((row) => row.key) },
          working: t.removing,
          inPortions: true,
          total: rows.length,
          at: panel.screen,
          confirm: { title: t.ask(rows.length), text: t.askText(made.mailbox), yes: words, no: t.no },
        })
      }
    >
      {words}
    </Button>
  );
}

/** `panel`: what was sent by hand can be noted. */
const Rows = ({ rows, panel }: { rows: readonly MadeRow[]; panel?: PanelState }) => (
  <ul class="rows">
    {rows.map((row) => (
      <li key={row.key}>
        <p>
          <strong>{row.person}</strong>, {row.message}
          <span class="small block">{row.words || row.state}</span>
        </p>
        {panel && row.kind && row.state === 'Draft ready' && (
          <Button
            kind="link"
            name={`${t.wasSent}: ${row.person}`}
            off={panel.busy}
            press={() =>
              panel.press({
                call: 'noteMessages',
                args: { message: row.kind, keys: [row.key], state: 'Sent' },
                working: t.noting(row.person),
                at: panel.screen,
              })
            }
          >
            {t.wasSent}
          </Button>
        )}
      </li>
    ))}
  </ul>
);
