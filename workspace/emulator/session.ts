/** Session: who is at the keyboard, and on whose authority the script runs. */
import { loud } from './loud';
import { call, theRun, theWorld } from './meter';

const SCOPES = ['auth/userinfo.email'];

export function makeSession(): object {
  const user = (member: string, email: () => string) => () =>
    loud('User', { getEmail: () => call('Session', `Session.${member}`, SCOPES, email) });
  return loud('Session', {
    // Blank for people outside the owner's domain: not verified, so a switch.
    getActiveUser: user('getActiveUser', () => (theWorld().switches.activeUserIsBlank ? '' : theRun().activeUser)),
    getEffectiveUser: user('getEffectiveUser', () => theRun().user),
    getScriptTimeZone: () => theWorld().script.timeZone,
  });
}
