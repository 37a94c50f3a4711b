/** Gmail drafts of whoever is at the keyboard: look, change, send, delete, as a person does in Gmail. */
import { useEffect, useState } from 'preact/hooks';
import type { MailLine, MailView } from '../start/view-types';
import { Confirm } from './confirm';
import type { Desk } from './desk';

export function Drafts({ desk }: { desk: Desk }) {
  const { view, act } = desk;
  const [open, setOpen] = useState<MailView | null>(null);
  const [editing, setEditing] = useState(false);
  const [deleting, setDeleting] = useState(false);
  useEffect(() => setOpen(null), [view.user]);

  async function look(id: string): Promise<void> {
    const { done, value } = await act('openMail', { id });
    setEditing(false);
    setOpen(done ? (value as MailView) : null);
  }
  async function away(name: 'sendDraft' | 'deleteDraft', id: string): Promise<void> {
    setDeleting(false);
    if ((await act(name, { id })).done) setOpen(null);
  }
  async function change(id: string, subject: string, text: string): Promise<void> {
    if ((await act('editDraft', { id, subject, text })).done) await look(id);
  }

  return (
    <div class="two place">
      <section aria-labelledby="drafts">
        <h2 id="drafts">Gmail drafts of {view.user}</h2>
        {view.drafts.length === 0 && (
          <p>No drafts. Mentor Desk makes some when you press "Create drafts" in its panel.</p>
        )}
        <MailList lines={view.drafts} open={open?.id} look={look} />
        {view.sent.length > 0 && <h2>Sent, inside this local Workspace</h2>}
        <MailList lines={view.sent} open={open?.id} look={look} />
      </section>
      {open && (
        <section class="mail" aria-label={`Message: ${open.subject}`}>
          <h2>{open.subject}</h2>
          <dl>
            {(['from', 'to', 'cc', 'replyTo'] as const).map(
              (part) =>
                open[part] && (
                  <div key={part}>
                    <dt>{part === 'replyTo' ? 'Replies to' : part[0]!.toUpperCase() + part.slice(1)}</dt>
                    <dd>{open[part]}</dd>
                  </div>
                ),
            )}
          </dl>
          {editing ? (
            <Editor
              mail={open}
              save={(subject, text) => change(open.id, subject, text)}
              leave={() => setEditing(false)}
            />
          ) : (
            <>
              {open.isDraft && (
                <div class="row">
                  <button type="button" class="primary" onClick={() => away('sendDraft', open.id)}>
                    Send
                  </button>
                  <button type="button" onClick={() => setEditing(true)}>
                    Change the text
                  </button>
                  <button type="button" onClick={() => setDeleting(true)}>
                    Delete
                  </button>
                </div>
              )}
              <iframe key={open.frame.key} src={`frame/${open.frame.key}`} title="The message" sandbox="" />
            </>
          )}
        </section>
      )}
      {deleting && open && (
        <Confirm
          title="Delete this draft?"
          yes="Delete it"
          no="Keep it"
          onAnswer={(yes) => (yes ? void away('deleteDraft', open.id) : setDeleting(false))}
        >
          To {open.to}: {open.subject}
        </Confirm>
      )}
    </div>
  );
}

const MailList = ({ lines, open, look }: { lines: MailLine[]; open: string | undefined; look(id: string): void }) => (
  <ul class="list">
    {lines.map(({ id, to, subject, when }) => (
      <li key={id}>
        <button type="button" aria-current={open === id ? 'true' : undefined} onClick={() => look(id)}>
          <strong>{to}</strong>
          <span>{subject}</span>
          <span class="quiet">{when}</span>
        </button>
      </li>
    ))}
  </ul>
);

function Editor({ mail, save, leave }: { mail: MailView; save(subject: string, text: string): void; leave(): void }) {
  const [subject, setSubject] = useState(mail.subject);
  const [text, setText] = useState(mail.text);
  return (
    <div class="stack">
      <label>
        Subject
        <input value={subject} onInput={(e) => setSubject(e.currentTarget.value)} />
      </label>
      <label>
        Text
        <textarea rows={16} value={text} onInput={(e) => setText(e.currentTarget.value)} />
      </label>
      <div class="row">
        <button type="button" class="primary" onClick={() => save(subject, text)}>
          Save the draft
        </button>
        <button type="button" onClick={leave}>
          Leave it as it was
        </button>
      </div>
    </div>
  );
}
