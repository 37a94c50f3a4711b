/** ScriptApp: installable triggers, and what the person has allowed. */
import type { TriggerData } from '../world';
import { enumeration } from './enumeration';
import { googleError } from './google-error';
import { loud } from './loud';
import { call, newId, theRun, theWorld } from './meter';

const SCOPES = ['auth/script.scriptapp'];
const MOST_TRIGGERS = 20;

export const AUTH_MODES = enumeration('ScriptApp.AuthMode', ['NONE', 'LIMITED', 'FULL']);
const STATUSES = enumeration('ScriptApp.AuthorizationStatus', ['REQUIRED', 'NOT_REQUIRED']);
const EVENTS = enumeration('ScriptApp.EventType', ['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE']);

export function makeScriptApp(): object {
  return loud('ScriptApp', {
    AuthMode: AUTH_MODES,
    AuthorizationStatus: STATUSES,
    EventType: EVENTS,
    newTrigger: (handler: string) =>
      loud('TriggerBuilder', { forSpreadsheet: (key: unknown) => onSpreadsheet(handler, key) }),
    getProjectTriggers: () => call('Script', 'ScriptApp.getProjectTriggers', SCOPES, () => mine().map(triggerView)),
    deleteTrigger: (trigger: { getUniqueId(): string }) =>
      call('Script', 'ScriptApp.deleteTrigger', SCOPES, () => remove(trigger)),
    getAuthorizationInfo: (mode: object, scopes?: string[]) =>
      call('Script', 'ScriptApp.getAuthorizationInfo', [], () => authorization(mode, scopes)),
  });
}

const mine = (): TriggerData[] => theWorld().triggers.filter((t) => t.owner === theRun().user);

function onSpreadsheet(handler: string, key: unknown): object {
  const id = typeof key === 'string' ? key : (key as { getId(): string }).getId();
  const create = () =>
    call('Script', 'ClockTriggerBuilder.create', SCOPES, () => {
      const spreadsheet = theWorld().spreadsheets[id];
      const me = theRun().user;
      if (!spreadsheet || ![spreadsheet.owner, ...spreadsheet.editors, ...spreadsheet.viewers].includes(me)) {
        throw googleError('The item with the given ID could not be found, or you do not have permission to access it.');
      }
      if (mine().length >= MOST_TRIGGERS)
        throw googleError(
          'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
        );
      const trigger: TriggerData = {
        id: newId(19, '0123456789'),
        handler,
        owner: me,
        source: 'SPREADSHEETS',
        sourceId: id,
        event: 'ON_FORM_SUBMIT',
      };
      theWorld().triggers.push(trigger);
      return triggerView(trigger);
    });
  return loud('SpreadsheetTriggerBuilder', { onFormSubmit: () => loud('SubmitTriggerBuilder', { create }) });
}

function triggerView({ id, handler, sourceId, event }: TriggerData): object {
  return loud('Trigger', {
    getUniqueId: () => id,
    getHandlerFunction: () => handler,
    getTriggerSourceId: () => sourceId,
    getEventType: () => EVENTS[event],
  });
}

function remove(trigger: { getUniqueId(): string }): void {
  const found = mine().find((t) => t.id === trigger.getUniqueId());
  if (!found)
    throw googleError('Unexpected error while getting the method or property deleteTrigger on object ScriptApp.');
  theWorld().triggers.splice(theWorld().triggers.indexOf(found), 1);
}

/** Without `scopes`, all of the manifest's are meant. */
function authorization(mode: object, scopes: string[] = theWorld().script.scopes): object {
  if (mode !== AUTH_MODES.FULL) throw googleError('Invalid argument: authMode');
  const granted = theWorld().accounts[theRun().user]?.granted ?? [];
  const missing = scopes.filter((scope) => !granted.includes(scope));
  return loud('AuthorizationInfo', {
    getAuthorizationStatus: () => (missing.length > 0 ? STATUSES.REQUIRED : STATUSES.NOT_REQUIRED),
    getAuthorizationUrl: () =>
      missing.length > 0 ? `https://script.google.com/authorize/${theWorld().script.id}` : null,
    getAuthorizedScopes: () => theWorld().script.scopes.filter((scope) => granted.includes(scope)),
  });
}
