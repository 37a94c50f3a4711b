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
        {open.map((rule, i) => (
          <Line key={rule.key} rule={rule} open={!open.slice(0, i).some((before) => sameRows(before, rule))} />
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

interface LineProps {
  rule: RuleLine;
  /** The rows of the member list lie open, where they were not shown already. */
  open?: boolean;
}

function Line({ rule, open = false }: LineProps) {
  const { one: t } = ELIGIBILITY;
  const shown = open && rule.list.length > 0;
  const folded = shown ? [] : rule.list;
  return (
    <li>
      <p>
        <span class={`tag ${VERDICT_TONES[rule.verdict]}`}>
          <span aria-hidden="true">{SIGNS[rule.verdict]}</span> {rule.word}
        </span>{' '}
        <strong>{rule.title}</strong>
        <br />
        {rule.fact}
      </p>
      {shown && <ListRows rows={rule.list} />}
      {rule.said.length + folded.length > 0 && (
        <details>
          <summary aria-label={t.because2(rule.title)}>{t.because}</summary>
          {folded.length > 0 && <ListRows rows={folded} />}
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
      )}
    </li>
  );
}

const ListRows = ({ rows }: { rows: RuleLine['list'] }) => (
  <ul>
    {rows.map((row) => (
      <li key={row.row} class="evidence">
        <strong>{row.name || row.number || row.email}</strong> {'\u00b7'} {row.paid}
        {row.agrees && ` (${row.agrees})`}
        <br />
        <span class="small">
          {[ELIGIBILITY.one.listRow(row.row), row.number, row.type, row.email].filter(Boolean).join(' \u00b7 ')}
        </span>
      </li>
    ))}
  </ul>
);

const sameRows = (a: RuleLine, b: RuleLine): boolean =>
  a.list.length === b.list.length && a.list.every(({ row }, i) => row === b.list[i]!.row);
