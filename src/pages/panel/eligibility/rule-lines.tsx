/** What the rules say about one person: first what is not met or not known, with the evidence in sight; what is met stays folded. */
import type { RuleLine } from '../../../core/eligibility-view';
import { ELIGIBILITY } from './texts';
import { SIGNS, VERDICT_TONES } from './view';

export function RuleLines({ rules }: { rules: readonly RuleLine[] }) {
  const { one: t } = ELIGIBILITY;
  const of = (...verdicts: string[]) => rules.filter((rule) => verdicts.includes(rule.verdict));
  const [open, met, unused] = [of('fail', 'ask'), of('pass'), of('notApplicable')];
  return (
    <>
      <ul class="rows">
        {open.map((rule) => (
          <Line key={rule.key} rule={rule} />
        ))}
      </ul>
      {(
        [
          [met, t.met],
          [unused, t.unused],
        ] as const
      ).map(
        ([some, words]) =>
          some.length > 0 && (
            <details key={words(1)} open={open.length === 0 && some === met}>
              <summary>{words(some.length)}</summary>
              <ul class="rows">
                {some.map((rule) => (
                  <Line key={rule.key} rule={rule} />
                ))}
              </ul>
            </details>
          ),
      )}
    </>
  );
}

const Line = ({ rule }: { rule: RuleLine }) => (
  <li>
    <p>
      <span class={`tag ${VERDICT_TONES[rule.verdict]}`}>
        <span aria-hidden="true">{SIGNS[rule.verdict]}</span> {rule.word}
      </span>{' '}
      <strong>{rule.title}</strong>
      <br />
      {rule.fact}
    </p>
    <Evidence rule={rule} />
  </li>
);

function Evidence({ rule }: { rule: RuleLine }) {
  const { one: t } = ELIGIBILITY;
  if (rule.said.length + rule.list.length === 0) return null;
  return (
    <details>
      <summary aria-label={t.because2(rule.title)}>{t.because}</summary>
      {rule.list.length > 0 && (
        <ul>
          {rule.list.map((row) => (
            <li key={row.row} class="evidence">
              <strong>{row.name || row.number || row.email}</strong> {'\u00b7'} {row.paid}
              {row.agrees && ` (${row.agrees})`}
              <br />
              <span class="small">
                {[t.listRow(row.row), row.number, row.type, row.email].filter(Boolean).join(' \u00b7 ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {rule.said.length > 0 && (
        <dl>
          {rule.said.map(({ label, words }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      )}
    </details>
  );
}
