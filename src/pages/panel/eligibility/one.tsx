/** One person at a time: what every rule says and on what it rests, a committee member's word, and on to the next. Follows the tab People. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ApplicantNow, Review } from '../../../steps/eligibility-view';
import { Button, Out } from '../buttons';
import { useSelectedRow } from '../follow';
import type { OwnScreenProps } from '../own-screens';
import { Onward } from '../step';
import { TEXTS } from '../texts';
import { Decide } from './decide';
import { RuleLines } from './rule-lines';
import { ELIGIBILITY } from './texts';
import { HIDE, STATUS_TONES } from './view';

export function OnePerson({ panel, view, about }: OwnScreenProps) {
  const { one: t } = ELIGIBILITY;
  const follow = useSelectedRow('people', panel.busy);
  const [key, setKey] = useState(about);
  const [hide, setHide] = useState(panel.typed[HIDE] === 'yes');
  const [review, setReview] = useState<(Review & { asked: string }) | null>(null);
  const [said, setSaid] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  /** The heading takes the focus when the next person is there; following leaves it where it is. */
  const moves = useRef(false);
  /** Who comes after the decision that is being recorded. */
  const following = useRef<string | null>(null);
  /** Whoever was decided about last: waits again where that was taken back. */
  const last = useRef('');
  const { row } = follow;

  useEffect(() => {
    const wanted = following.current ?? key;
    following.current = null;
    setKey(wanted);
    if (!view.isSetUp) return undefined;
    return panel.look<Review>('applicantView', { person: wanted, hide }, (found) =>
      setReview({ ...found, asked: wanted }),
    );
  }, [view, key, hide]);
  useEffect(() => {
    if (row?.isNew) setKey(row.key);
  }, [row]);
  useEffect(() => {
    if (!review?.queue.includes(last.current)) return;
    moves.current = true;
    setKey(last.current);
    last.current = '';
  }, [review]);
  const person = review?.one ?? null;
  const shown = person !== null && person !== 'own' ? person : null;
  useLayoutEffect(() => {
    if (!moves.current || !review || panel.busy) return;
    moves.current = false;
    heading.current?.focus();
  }, [review, panel.busy]);
  // Announced once.
  useEffect(() => {
    if (row?.isNew && shown?.key === row.key) setSaid(t.announce(row.row, shown.name, shown.role));
  }, [shown?.key, row]);

  if (!review) return <p class="wait">{ELIGIBILITY.looking}</p>;
  const { queue } = review;
  const at = shown ? queue.indexOf(shown.key) : -1;
  const turn = (by: number) => {
    moves.current = true;
    setKey(queue[(Math.max(at, by < 0 ? 0 : -1) + queue.length + by) % queue.length]!);
  };
  const late = review.asked !== key;
  return (
    <>
      <div role="log" class="small">
        {said}
      </div>
      {person === 'own' ? (
        <p class="note info">{t.own}</p>
      ) : shown ? (
        <section class="card" aria-labelledby="person" aria-busy={late}>
          <h2 id="person" ref={heading} tabIndex={-1}>
            {shown.name || t.hidden(shown.role)}
          </h2>
          <p class="small">
            {t.place(shown.role, at + 1, queue.length)} {'\u00b7'}{' '}
            <span class={`tag ${STATUS_TONES[shown.status]}`}>{shown.status}</span>
          </p>
          <Standing person={shown} />
          <h3>{t.rules}</h3>
          <RuleLines rules={shown.rules} />
          <Decide
            panel={panel}
            person={shown}
            leads={at >= 0}
            off={panel.busy || late}
            decided={(word) => {
              const others = queue.filter((k) => k !== shown.key);
              following.current = others[Math.max(0, at) % Math.max(1, others.length)] ?? '';
              moves.current = true;
              last.current = word === '' ? '' : shown.key;
            }}
          />
          {queue.length > (at < 0 ? 0 : 1) && (
            <div class="side">
              <Button kind="link" off={panel.busy || late} press={() => turn(-1)}>
                {TEXTS.decide.previous}
              </Button>
              <Button kind="link" off={panel.busy || late} press={() => turn(1)}>
                {TEXTS.decide.following}
              </Button>
            </div>
          )}
        </section>
      ) : (
        <p>{key === '' || queue.length === 0 ? t.nobody : t.gone}</p>
      )}
      {at < 0 &&
        (queue.length > 0 ? (
          <Button kind="primary" off={panel.busy} press={() => turn(1)}>
            {t.toQueue(queue.length)}
          </Button>
        ) : (
          <Onward panel={panel} view={view} />
        ))}
      <label class="pick">
        <input
          type="checkbox"
          checked={hide}
          onChange={(event) => {
            panel.typed[HIDE] = event.currentTarget.checked ? 'yes' : '';
            setHide(event.currentTarget.checked);
          }}
        />
        <span>{t.hide}</span>
      </label>
      {hide && <p class="small">{t.hideWhat}</p>}
      {shown && shown.row > 0 && !hide && (
        <Button
          off={panel.busy}
          press={() => void panel.look('showTab', { tab: 'people', row: shown.row, column: 3 }, () => {})}
        >
          {t.toRow}
        </Button>
      )}
      {shown?.answers && (
        <p>
          <Out to={shown.answers}>{t.answers}</Out>
        </p>
      )}
      <p class="small">
        {follow.mode === 'following' ? t.following : follow.mode === 'paused' ? t.paused : ''}{' '}
        <Button kind="link" press={follow.mode === 'paused' ? follow.goOn : follow.toggle}>
          {follow.mode === 'following' ? t.stop : t.follow}
        </Button>
      </p>
    </>
  );
}

/** What was decided, by whom and when; and what somebody should know of before they decide again. */
function Standing({ person }: { person: ApplicantNow }) {
  const { one: t } = ELIGIBILITY;
  const { decision } = person;
  return (
    <>
      {decision && (
        <p>
          <strong>{t.decided(decision.word, decision.by, decision.when)}</strong>
          {decision.note && (
            <>
              <br />
              {t.noteWas(decision.note)}
            </>
          )}
          <br />
          {t.byRules(person.byRules)}
        </p>
      )}
      {person.noteMissing && <p class="note look">{t.noNote}</p>}
      {person.cautions.map((caution) => (
        <p key={caution} class="note look">
          {caution}
        </p>
      ))}
      {person.earlier.length > 0 && (
        <details>
          <summary>{t.earlier}</summary>
          <ul class="plain">
            {person.earlier.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
