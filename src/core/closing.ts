/** What people read at a form that is closed. */
import { type Instant, momentInWords } from './moments';

/** The committee may change it before closing. */
export function closedMessage(f: {
  program: string;
  deadline: Instant | null;
  zone: string;
  contacts: string;
}): string {
  const program = f.program || 'the program';
  return [
    f.deadline === null
      ? `Applications for ${program} are closed.`
      : `Applications for ${program} closed on ${momentInWords(f.deadline, f.zone)}.`,
    ...(f.contacts ? [`Questions? Please write to ${f.contacts}.`] : []),
    'Thank you for your interest.',
  ].join(' ');
}
