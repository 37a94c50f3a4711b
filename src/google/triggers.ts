/** Automatic reading: the one form-submit trigger. It runs as whoever installed it, and other people cannot see it. */
import { spreadsheet } from './spreadsheet';

/** Whether the person at the keyboard has installed it already. */
export const ownTrigger = (handler: string): boolean =>
  ScriptApp.getProjectTriggers().some((t) => t.getHandlerFunction() === handler);

export function installTrigger(handler: string): void {
  ScriptApp.newTrigger(handler).forSpreadsheet(spreadsheet().getId()).onFormSubmit().create();
}
