/** Small pictures of counts; the same facts stand in words beside them. */
import type { Topic } from '../../../core/pairing-view';
import { PAIRING, TONES } from './texts';

const WIDE = 240;

/** Mentors plain, mentees striped, so that it reads without color. */
export function Topics({ topics }: { topics: readonly Topic[] }) {
  const { before: t } = PAIRING;
  if (topics.length === 0) return null;
  const most = Math.max(1, ...topics.flatMap(({ mentors, mentees }) => [mentors, mentees]));
  const [worst] = topics;
  const short = worst!.mentees - worst!.mentors;
  const width = (n: number) => (n / most) * WIDE;
  return (
    <section aria-labelledby="topics">
      <h2 id="topics">{t.topics}</h2>
      <p>{short > 0 ? t.finding(worst!.title, short) : t.enough}</p>
      <ul class="rows">
        {topics.map(({ title, mentors, mentees }) => (
          <li key={title}>
            <strong>{title}</strong>
            <br />
            {t.topic(mentors, mentees)}
            <svg class="bars" viewBox={`0 0 ${WIDE} 18`} aria-hidden="true">
              <defs>
                <pattern id="stripes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                  <rect width="3.5" height="6" fill="#b35900" />
                </pattern>
              </defs>
              <rect y="1" width={width(mentors)} height="7" fill="#0b57d0" />
              <rect y="10" width={width(mentees)} height="7" fill="url(#stripes)" stroke="#b35900" />
            </svg>
          </li>
        ))}
      </ul>
    </section>
  );
}

const FILL: Record<string, string> = {
  Strong: '#0d5c2e',
  Good: '#0842a0',
  Fair: '#5f3b00',
  Weak: '#8c1d18',
  'Your choice': '#3c4043',
};

export function Labels({ labels }: { labels: readonly { label: string; n: number }[] }) {
  const most = Math.max(1, ...labels.map(({ n }) => n));
  return (
    <section aria-labelledby="labels">
      <h2 id="labels">{PAIRING.result.labels}</h2>
      <ul>
        {labels.map(({ label, n }) => (
          <li key={label} class="labelled">
            <span class={`tag ${TONES[label]}`}>{label}</span>
            <span>{n}</span>
            <svg class="bars" viewBox="0 0 120 12" aria-hidden="true" preserveAspectRatio="none">
              <rect width={(n / most) * 120} height="12" fill={FILL[label]} />
            </svg>
          </li>
        ))}
      </ul>
    </section>
  );
}
