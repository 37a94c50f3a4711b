/** The clock on the wall of the committee's room. */
import { DateTime } from 'luxon';
import { NotDone } from './not-done';
import type { Session } from './session';

/** `wall` as a date and time field gives it, in the spreadsheet's zone. */
export function setClock({ ws }: Session, wall: string): void {
  const { timeZone } = ws.world.spreadsheets[ws.world.script.boundTo]!;
  const at = DateTime.fromISO(wall, { zone: timeZone });
  if (!at.isValid) throw new NotDone('That is no date with a time.');
  ws.world.clock = at.toMillis();
}
