/** The calendar of whoever is at the keyboard: the event, its guests, what they answer. */
import { useState } from 'preact/hooks';
import type { Answer, EventView } from '../start/view-types';
import { Confirm } from './confirm';
import type { Desk } from './desk';

const ANSWERS: Record<Answer, string> = {
  needsAction: 'No answer yet',
  accepted: 'Yes',
  declined: 'No',
  tentative: 'Maybe',
};

export function CalendarPlace({ desk }: { desk: Desk }) {
  const { events, user } = desk.view;
  return (
    <section class="place" aria-labelledby="calendar">
      <h2 id="calendar">Calendar of {user}</h2>
      {events.length === 0 && <p>No events. Mentor Desk makes one when you press for it in the step Orientation.</p>}
      {events.map((event) => (
        <Event key={event.id} desk={desk} event={event} />
      ))}
    </section>
  );
}

function Event({ desk, event }: { desk: Desk; event: EventView }) {
  const [deleting, setDeleting] = useState(false);
  const { guests } = event;
  const written = guests.reduce((sum, guest) => sum + guest.written, 0);
  const counts = (Object.keys(ANSWERS) as Answer[])
    .map((answer) => ({ answer, n: guests.filter((g) => g.answer === answer).length }))
    .filter(({ n }) => n > 0)
    .map(({ answer, n }) => `${ANSWERS[answer]}: ${n}`);
  return (
    <article class="card">
      <h3>{event.title}</h3>
      <p>
        {event.deleted && <span class="tag problem">Deleted</span>} {event.when}
      </p>
      {event.meeting && <p>Video meeting: {event.meeting}</p>}
      <p class="words">{plain(event.description)}</p>
      <p>
        {guests.length === 0
          ? 'No guests yet, and nobody was written to.'
          : `${guests.length} guests (${counts.join(', ')}). The calendar wrote ${written} emails to them, inside this local Workspace only.`}
      </p>
      {!event.deleted && (
        <button type="button" onClick={() => setDeleting(true)}>
          Delete this event
        </button>
      )}
      {guests.length > 0 && (
        <table>
          <caption>Guests and their answers</caption>
          <thead>
            <tr>
              <th scope="col">Guest</th>
              <th scope="col">Coming?</th>
            </tr>
          </thead>
          <tbody>
            {guests.map(({ email, name, answer }) => (
              <tr key={email}>
                <td>
                  {name} <span class="quiet">{email}</span>
                </td>
                <td>
                  <select
                    aria-label={`Answer of ${name || email}`}
                    value={answer}
                    onChange={(e) => desk.act('answer', { id: event.id, guest: email, answer: e.currentTarget.value })}
                  >
                    {(Object.entries(ANSWERS) as [Answer, string][])
                      .filter(([key]) => key !== 'needsAction' || answer === 'needsAction')
                      .map(([key, label]) => (
                        <option key={key} value={key}>
                          {label}
                        </option>
                      ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {deleting && (
        <Confirm
          title="Delete this event?"
          yes="Delete it"
          no="Keep it"
          onAnswer={(yes) => {
            setDeleting(false);
            if (yes) void desk.act('deleteEvent', { id: event.id });
          }}
        >
          {event.title}, {event.when}. The guests are not written to.
        </Confirm>
      )}
    </article>
  );
}

/** Descriptions are HTML at Google; here their words are enough. */
function plain(html: string): string {
  const lines = html.replace(/<br\s*\/?>|<\/p>/gi, '\n');
  return new DOMParser().parseFromString(lines, 'text/html').body.textContent?.trim() ?? '';
}
