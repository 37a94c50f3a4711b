/** The runs of the script, newest first, with what each cost. */
import type { Desk } from './desk';

const KINDS: Record<string, string> = {
  page: 'from the panel',
  menu: 'from the menu',
  trigger: 'by a form that was sent',
  open: 'when the file was opened',
};

export function Executions({ desk }: { desk: Desk }) {
  const { executions } = desk.view;
  return (
    <section class="place" aria-labelledby="executions">
      <h2 id="executions">Executions</h2>
      <p>
        Each run of the script, the newest first. Calls are round trips to a service. The seconds are counted by the
        clock of the local Workspace and do not depend on this computer.
      </p>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              {['Started', 'What ran', 'As', 'How it ended', 'Seconds', 'Calls'].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {executions.map((run) => (
              <tr key={run.id}>
                <td>{run.when}</td>
                <td>
                  {run.entry} <span class="quiet">{KINDS[run.kind] ?? run.kind}</span>
                </td>
                <td>{run.user}</td>
                <td>
                  <span class={`tag ${run.status === 'Completed' ? 'good' : 'problem'}`}>{run.status}</span>
                  {run.error && <p>{run.error}</p>}
                  {run.log.map((line, i) => (
                    <p key={i} class="quiet">
                      {line}
                    </p>
                  ))}
                </td>
                <td class="figure">{run.seconds.toFixed(1)}</td>
                <td>{callsInWords(run.calls)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const callsInWords = (calls: Record<string, number>): string =>
  Object.entries(calls)
    .map(([service, n]) => `${service} ${n}`)
    .join(' · ') || 'none';
