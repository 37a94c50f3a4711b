/** Somebody fills in a form. What is required is asked for here, as the form itself would do it. */
import { isBlank, isGrid, isQuestion } from '../emulator/answer-cells';
import type { FormAnswer, FormData, FormItem } from '../world';
import type { Done } from './acts';
import { NotDone } from './not-done';
import type { Session } from './session';

export function fillIn(
  { ws }: Session,
  formId: string,
  response: { email: string; answers: Record<string, unknown> },
): Done {
  const form = ws.world.forms[formId];
  if (!form) throw new NotDone('That form is not there any more.');
  if (!form.accepting) throw new NotDone(form.closedMessage || 'This form is no longer accepting responses.');
  const answers = response.answers as Record<string, FormAnswer>;
  const missing = missingIn(form, { ...response, answers });
  if (missing.length > 0) throw new NotDone(`Still to answer: ${missing.join(' · ')}`);
  const before = ws.world.executions.length;
  ws.submit(formId, { email: response.email.trim(), answers });
  const runs = ws.world.executions.slice(before).filter((run) => run.kind === 'trigger');
  return { said: `The response was recorded. ${readWords(runs.map((run) => run.status))}` };
}

function readWords(statuses: readonly string[]): string {
  if (statuses.length === 0) return 'Automatic reading is off, so nothing else happened.';
  return statuses.includes('Completed')
    ? 'Automatic reading looked at it at once.'
    : 'Automatic reading was started, but it did not get through: see Executions.';
}

function missingIn(
  form: FormData,
  { email, answers }: { email: string; answers: Record<string, FormAnswer> },
): string[] {
  const asked = form.items.filter((item) => isQuestion(item) && item.required && !isAnswered(item, answers[item.id]));
  const address = form.collectsEmail && !/^[^\s@]+@[^\s@]+$/.test(email.trim()) ? ['Email'] : [];
  return [...address, ...asked.map((item) => item.title)];
}

/** A required grid wants an answer in every row. */
function isAnswered(item: FormItem, answer: FormAnswer | undefined): boolean {
  if (isBlank(answer)) return false;
  if (!isGrid(item) || typeof answer !== 'object') return true;
  return (item.rows ?? []).every((_, i) => answer[i] !== null && answer[i] !== undefined && answer[i].length > 0);
}
