/** Step 6: times first, then the sessions, then the invitations; always one button that leads on. */
import type { SessionView } from '../../../steps/orientation-view';
import { Button, Lines, Out } from '../buttons';
import type { OwnScreenProps } from '../own-screens';
import { Questions } from '../questions';
import { Onward, Step } from '../step';
import type { Press } from '../use-panel';
import { Names } from './names';
import { PossibleTimes } from './possible';
import { ORIENTATION } from './texts';
import { Times } from './times';
import { to, toMessage, useOrientation } from './view';

export function Orientation(props: OwnScreenProps) {
  const { panel, view, step } = props;
  const { now, looking } = useOrientation(panel, view);
  if (view.example) return <Step panel={panel} view={view} step={step} />;
  if (!now) return <p class="wait">{ORIENTATION.looking}</p>;
  const off = panel.busy || looking;
  const begun = now.chosen !== null || now.sessions.some((s) => s.state !== 'not created' && s.state !== 'not looked');
  return (
    <>
      {step.questions.length > 0 && <Questions panel={panel} step={step} />}
      {now.issues.length > 0 && <Lines lines={now.issues} />}
      {now.singles.length === 0 && !begun ? (
        <PossibleTimes panel={panel} now={now} off={off} />
      ) : begun ? (
        <Sessions {...props} now={now} off={off} asked={step.questions.length > 0} />
      ) : (
        <Times panel={panel} now={now} off={off} primary={step.questions.length === 0} />
      )}
      {looking && <p class="wait small">{ORIENTATION.looking}</p>}
    </>
  );
}

type Shown = OwnScreenProps & {
  now: NonNullable<ReturnType<typeof useOrientation>['now']>;
  off: boolean;
  asked: boolean;
};

function Sessions({ panel, view, step, now, off, asked }: Shown) {
  const { session: t, invite } = ORIENTATION;
  const { sessions } = now;
  const missing = sessions.filter(
    (s) => s.state === 'not created' || s.state === 'deleted' || s.state === 'not looked',
  );
  const mine = sessions.some((s) => s.state === 'created');
  const isNext = view.next.step === step.key;
  const canInvite = mine && missing.length === 0 && now.toInvite > 0;
  const create: Press = {
    call: 'createOrientation',
    args: { wall: '' },
    working: t.creating,
    at: to(undefined),
  };
  const send: Press = {
    call: 'inviteGuests',
    args: {},
    working: invite.working,
    inPortions: true,
    total: now.toInvite,
    at: to(undefined),
    confirm: {
      title: invite.title(now.toInvite),
      text: invite.text(view.user, sessions.map((s) => s.words).join('; ')),
      yes: invite.button(now.toInvite),
      no: invite.no,
    },
  };
  const ready = now.guests > 0;
  const leads = !asked && ((missing.length > 0 && ready) || canInvite);
  return (
    <>
      {now.chosen && sessions.length > 1 && <p>{ORIENTATION.times.reach(now.chosen.reach, now.chosen.answered)}.</p>}
      {!ready && <p>{t.approveFirst}</p>}
      {missing.length > 0 && ready && (
        <>
          <p>{t.whose(view.user)}</p>
          <Button kind={asked ? 'secondary' : 'primary'} off={off} press={() => panel.press(create)}>
            {t.create(
              missing.length,
              missing.some((s) => s.state === 'deleted'),
            )}
          </Button>
        </>
      )}
      {sessions.some((s) => s.state === 'created' || s.state === 'elsewhere') && (
        <p>
          {invite.so(now.invited, now.guests)} {invite.how}
        </p>
      )}
      {canInvite && (
        <Button kind={asked ? 'secondary' : 'primary'} off={off} press={() => panel.press(send)}>
          {invite.button(now.toInvite)}
        </Button>
      )}
      <Names names={now.byMail} few={invite.byMail} many={invite.byMailMany} />
      {canInvite && (
        <Button off={off} press={() => panel.go(toMessage({ message: 'orientation-invitation' }))}>
          {invite.draft}
        </Button>
      )}
      {now.toTakeOff.length > 0 && mine && (
        <>
          <p>{invite.off(now.toTakeOff)}</p>
          {!canInvite && (
            <Button
              off={off}
              press={() => panel.press({ ...send, confirm: undefined, total: 0, working: invite.update })}
            >
              {invite.update}
            </Button>
          )}
        </>
      )}
      {!leads && !asked && !isNext && <Onward panel={panel} view={view} />}
      {sessions.map((one) => (
        <SessionCard
          key={one.number}
          one={one}
          of={sessions.length}
          go={(at) => panel.go(to(at, String(one.number)))}
        />
      ))}
      {now.singles.length > 0 && (
        <Button off={off} press={() => panel.go(to('times'))}>
          {ORIENTATION.times.change}
        </Button>
      )}
      <Button off={off} press={() => panel.go(to('details'))}>
        {t.details}
      </Button>
      <Button off={off} press={() => panel.go(to('link'))}>
        {invite.instead}
      </Button>
    </>
  );
}

function SessionCard({ one, of, go }: { one: SessionView; of: number; go(at: string): void }) {
  const { session: t } = ORIENTATION;
  const { answers: a } = one;
  const tone = one.state === 'created' ? 'good' : one.state === 'deleted' ? 'problem' : 'quiet';
  return (
    <section class="card" aria-labelledby={`session ${one.number}`}>
      <h2 id={`session ${one.number}`}>{t.heading(one.number, of)}</h2>
      <p>
        {one.words} <span class={`tag ${tone}`}>{t.state[one.state]}</span>
      </p>
      {one.chosen && (
        <>
          <p>{t.moved(one.chosen.words)}</p>
          <Button press={() => go('session')}>{t.toMove(one.number, of)}</Button>
        </>
      )}
      {one.state === 'deleted' && <p>{t.deleted}</p>}
      {one.state === 'elsewhere' && <p>{t.elsewhere(one.where)}</p>}
      <Names names={one.cannotCome} few={t.cannot} many={t.cannotMany} />
      {one.guests > 0 && <p>{t.answers(a.Yes.length, a.No.length, a.Maybe.length, a['No answer'].length)}</p>}
      {one.link && (
        <p>
          {t.video}: <Out to={one.link}>{one.link.replace(/^https?:\/\//, '')}</Out>
        </p>
      )}
      {one.page && <Out to={one.page}>{t.open}</Out>}
      {one.state === 'created' && <Button press={() => go('session')}>{t.look(one.number, of)}</Button>}
    </section>
  );
}
