/** Step 5: the introductions where they are due, every other message, and what became of the drafts. */
import type { MessageLine, MessagesNow } from '../../../steps/message-screens';
import { Button, Lines, Out } from '../buttons';
import type { OwnScreenProps } from '../own-screens';
import { ShowTab } from '../show-tab';
import { Onward } from '../step';
import type { PanelState } from '../use-panel';
import { Check } from './check';
import { OpenQuestions } from './open-questions';
import { MESSAGES } from './texts';
import { gmailDrafts, to, useAnswer } from './view';
import './messages.css';

export function Messages({ panel, view, step }: OwnScreenProps) {
  const now = useAnswer<MessagesNow>(panel, view, 'messagesNow');
  const { main: t } = MESSAGES;
  if (!now) return <p class="wait">{MESSAGES.looking}</p>;
  const due = step.actions.length > 0;
  const asks = now.questions.length > 0;
  const live = now.lines.filter((line) => line.people > 0);
  const idle = now.lines.filter((line) => line.people === 0);
  return (
    <>
      {asks && <OpenQuestions panel={panel} questions={now.questions} />}
      <Lines lines={step.facts} />
      {due ? (
        <Check
          panel={panel}
          view={view}
          ask={{ message: 'introduction' }}
          leads={!asks}
          label={step.actions[0]!.label}
        />
      ) : (
        !asks && <Onward panel={panel} view={view} />
      )}
      {step.tabs.length > 0 && (
        <Out to={gmailDrafts(now.mailbox)} kind="secondary">
          {t.gmail}
        </Out>
      )}
      {step.tabs.length > 0 && <Button press={() => panel.go(to('made'))}>{t.made}</Button>}
      <section aria-labelledby="all">
        <h2 id="all">{t.all}</h2>
        <Kinds panel={panel} lines={live} />
        {idle.length > 0 && (
          <details>
            <summary>{t.nobody(idle.length)}</summary>
            <Kinds panel={panel} lines={idle} />
          </details>
        )}
      </section>
      <Asking panel={panel} now={now} />
      <Button press={() => panel.go(to('words'))}>{t.words}</Button>
      {step.tabs.map((tab) => (
        <ShowTab key={tab.key} panel={panel} tab={tab} />
      ))}
    </>
  );
}

const Kinds = ({ panel, lines }: { panel: PanelState; lines: readonly MessageLine[] }) => (
  <ul class="rows">
    {lines.map((line) => (
      <li key={line.key}>
        <Button kind="link" press={() => panel.go(to('check', line.key))}>
          {line.title}
        </Button>
        <p class="small">
          {line.who}:{' '}
          {line.byHand && line.people > 0 ? MESSAGES.main.byHand : MESSAGES.main.line(line.people, line.have)}
        </p>
      </li>
    ))}
  </ul>
);

function Asking({ panel, now: { agreement } }: { panel: PanelState; now: MessagesNow }) {
  const { main: t } = MESSAGES;
  return (
    <section aria-labelledby="asking">
      <h2 id="asking">{t.agreement}</h2>
      {agreement ? (
        <>
          <p>{t.asked(agreement.mentors, agreement.mentees)}</p>
          <Button press={() => panel.go(to('agreement'))}>{t.answers}</Button>
        </>
      ) : (
        <>
          <p class="small">{t.notAsked}</p>
          <ShowTab panel={panel} tab={{ key: 'settings', label: t.settings }} />
        </>
      )}
    </section>
  );
}
