/** Who pressed the button, and what that person allowed. */
export const who = (): string =>
  Session.getActiveUser().getEmail() || Session.getEffectiveUser().getEmail() || 'somebody';

/** Whose Gmail and calendar this run writes in. */
export const mailbox = (): string => Session.getEffectiveUser().getEmail();

export type Permission = 'gmail' | 'calendar';

const SCOPES: Record<Permission, string> = {
  gmail: 'https://www.googleapis.com/auth/gmail.compose',
  calendar: 'https://www.googleapis.com/auth/calendar.events.owned',
};

/** People may grant some permissions and refuse others. */
export const isAllowed = (permission: Permission): boolean =>
  String(authorization(permission).getAuthorizationStatus()) === String(ScriptApp.AuthorizationStatus.NOT_REQUIRED);

/** The page on which Google asks for what was refused. */
export const permissionPage = (permission: Permission): string => authorization(permission).getAuthorizationUrl() ?? '';

function authorization(permission: Permission): GoogleAppsScript.Script.AuthorizationInfo {
  // The second argument is newer than the published types.
  const ask = ScriptApp.getAuthorizationInfo as (
    mode: GoogleAppsScript.Script.AuthMode,
    scopes: string[],
  ) => GoogleAppsScript.Script.AuthorizationInfo;
  return ask.call(ScriptApp, ScriptApp.AuthMode.FULL, [SCOPES[permission]]);
}
