/** The places of the local Workspace. */
import type { Desk, Place } from './desk';

export function Places({ desk }: { desk: Desk }) {
  const { view, place, go } = desk;
  const alive = view.events.filter((event) => !event.deleted).length;
  const places: { place: Place; label: string; count?: number }[] = [
    { place: 'sheet', label: 'Spreadsheet' },
    ...view.forms.map((form) => ({ place: `form:${form.id}` as Place, label: shortTitle(form.title) })),
    { place: 'drafts', label: 'Gmail drafts', count: view.drafts.length },
    { place: 'calendar', label: 'Calendar', count: alive },
    { place: 'executions', label: 'Executions', count: view.executions.length },
  ];
  return (
    <nav class="places" aria-label="Places">
      {places.map(({ place: to, label, count }) => (
        <button key={to} type="button" aria-current={place === to ? 'page' : undefined} onClick={() => go(to)}>
          {label}
          {count !== undefined && count > 0 && <span class="count">{count}</span>}
        </button>
      ))}
    </nav>
  );
}

/** "Mentor Application" of "Core Leadership Mentoring Program: Mentor Application (2023 cohort)". */
function shortTitle(title: string): string {
  const short = title
    .replace(/\s*\([^)]*\)\s*$/, '')
    .split(/:\s+/)
    .pop()!;
  return `Form: ${short.slice(0, 40)}`;
}
