/** Automatic reading: one form-submit trigger for each response spreadsheet. It runs as whoever installed it, and other people cannot see it. */

/** The triggers that the person at the keyboard has installed, by the spreadsheet they listen to. */
const own = (handler: string): GoogleAppsScript.Script.Trigger[] =>
  ScriptApp.getProjectTriggers().filter((t) => t.getHandlerFunction() === handler);

export interface Listener {
  id: string;
  spreadsheet: string;
}

const listener = (trigger: GoogleAppsScript.Script.Trigger): Listener => ({
  id: trigger.getUniqueId(),
  spreadsheet: trigger.getTriggerSourceId(),
});

export const ownListeners = (handler: string): Listener[] => own(handler).map(listener);

export const installTrigger = (handler: string, spreadsheetId: string): Listener =>
  listener(ScriptApp.newTrigger(handler).forSpreadsheet(spreadsheetId).onFormSubmit().create());

/** Takes away what the person at the keyboard (or whose trigger runs) installed. */
export function removeTriggers(handler: string): void {
  for (const trigger of own(handler)) ScriptApp.deleteTrigger(trigger);
}
