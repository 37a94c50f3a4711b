/** 2e: who signs, whom people can ask, where answers go. */
import type { SetUpView } from '../../../steps/set-up-view';
import type { OwnScreenProps } from '../own-screens';
import type { PanelState } from '../use-panel';
import { Line, Save, useCard } from './lines';
import { SET_UP } from './texts';
import { boxValue, useSetUp } from './view';

const { committee: t } = SET_UP;
const BOXES = ['contacts', 'committee', 'committee members', 'reply to', 'signature'];

export function Committee({ panel, view }: OwnScreenProps) {
  const now = useSetUp(panel, view);
  return now ? <Card panel={panel} now={now} /> : <p class="wait">{SET_UP.looking}</p>;
}

function Card({ panel, now }: { panel: PanelState; now: SetUpView }) {
  const known = (name: string) => now.settings[name]!.value;
  const value = (name: string) => boxValue(panel, name, known(name)).trim();
  const card = useCard({
    panel,
    now,
    boxes: BOXES,
    check: (): Record<string, string> =>
      /^(\S+@\S+\.\S+)?$/.test(value('reply to')) ? {} : { 'reply to': t.noAddress },
    settings: () => Object.fromEntries(BOXES.map((name) => [name, value(name)])),
  });
  return (
    <>
      {card.summary}
      <Line panel={panel} name="contacts" label={t.contacts} known={known('contacts')} rows={2} hint={t.contactsHint} />
      <Line panel={panel} name="committee" label={t.signs} known={known('committee')} rows={2} />
      <Line
        panel={panel}
        name="reply to"
        label={t.reply}
        known={known('reply to')}
        type="email"
        hint={t.replyHint}
        wrong={card.wrong['reply to']}
      />
      <Line
        panel={panel}
        name="signature"
        label={t.signature}
        known={known('signature')}
        rows={3}
        hint={t.signatureHint}
      />
      <details open={known('committee members') !== ''}>
        <summary>{t.names}</summary>
        <Line
          panel={panel}
          name="committee members"
          label={t.members}
          known={known('committee members')}
          rows={2}
          hint={t.membersHint}
        />
      </details>
      <Save panel={panel} save={card.save} />
      <p class="small">
        {t.signedIn(now.user)} {t.sender}
      </p>
      <p class="small">{t.roles}</p>
    </>
  );
}
