import { refused, type Service, same } from './check';

const installed = (id: string): boolean =>
  ScriptApp.getProjectTriggers().some((trigger) => trigger.getUniqueId() === id);

/** Newer than the published types: asking for some scopes only. */
interface Authorization extends GoogleAppsScript.Script.AuthorizationInfo {
  getAuthorizedScopes(): string[] | null;
}
type Ask = (mode: GoogleAppsScript.Script.AuthMode, scopes: string[]) => Authorization;

const allowed = (scope: string): Authorization => {
  // Called on ScriptApp itself: a method taken off its object is not legal at Google.
  const app = ScriptApp as unknown as { getAuthorizationInfo: Ask };
  return app.getAuthorizationInfo(ScriptApp.AuthMode.FULL, [`https://www.googleapis.com/${scope}`]);
};

const triggers: Service = {
  name: 'Script',
  checks: [
    {
      says: 'a submit trigger is installed on the spreadsheet, listed and taken away again',
      check() {
        const id = SpreadsheetApp.getActive().getId();
        const trigger = ScriptApp.newTrigger('contract').forSpreadsheet(id).onFormSubmit().create();
        same([trigger.getHandlerFunction(), trigger.getTriggerSourceId()], ['contract', id]);
        same(trigger.getEventType() === ScriptApp.EventType.ON_FORM_SUBMIT, true);
        same(installed(trigger.getUniqueId()), true);
        ScriptApp.deleteTrigger(trigger);
        same(installed(trigger.getUniqueId()), false);
      },
    },
    {
      says: 'nothing more has to be allowed once everything was allowed',
      check() {
        const info = allowed('auth/spreadsheets');
        same(info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED, true);
        same(info.getAuthorizedScopes()!.indexOf('https://www.googleapis.com/auth/spreadsheets') >= 0, true);
        return String(info.getAuthorizationUrl());
      },
    },
    {
      says: 'a scope that was never asked for is still required',
      check() {
        same(String(allowed('auth/drive').getAuthorizationStatus()), 'REQUIRED');
      },
    },
    {
      says: 'the person at the keyboard has an address, and the script a zone',
      check() {
        same(Session.getEffectiveUser().getEmail().indexOf('@') > 0, true);
        same(typeof Session.getScriptTimeZone(), 'string');
        return Session.getActiveUser().getEmail() === '' ? 'the active user is blank' : 'the active user is named';
      },
    },
    {
      says: 'a page that is not in the project is refused',
      check: () => void refused(() => HtmlService.createHtmlOutputFromFile('none')),
    },
  ],
};

const locks: Service = {
  name: 'Lock',
  checks: [
    {
      says: 'a free lock is taken at once, held, and given back',
      check() {
        const lock = LockService.getDocumentLock();
        same([lock.tryLock(1000), lock.hasLock()], [true, true]);
        lock.releaseLock();
        same(lock.hasLock(), false);
        lock.waitLock(1000);
        lock.releaseLock();
      },
    },
    {
      says: 'the same run may take its lock twice',
      check() {
        same([LockService.getDocumentLock().tryLock(1000), LockService.getDocumentLock().tryLock(1000)], [true, true]);
        LockService.getDocumentLock().releaseLock();
      },
    },
  ],
};

const stores = {
  document: () => PropertiesService.getDocumentProperties(),
  script: () => PropertiesService.getScriptProperties(),
  user: () => PropertiesService.getUserProperties(),
};

const properties: Service = {
  name: 'Properties',
  checks: [
    {
      says: 'every store keeps texts, gives null for what is missing, and they know nothing of each other',
      check() {
        for (const [name, store] of Object.entries(stores)) {
          same(store().getProperty('contract'), null);
          store().setProperty('contract', name);
        }
        for (const [name, store] of Object.entries(stores)) {
          same(store().getProperty('contract'), name);
          store().deleteProperty('contract');
          same(store().getProperty('contract'), null);
        }
      },
    },
    {
      says: 'several properties are set at once and leave the others alone',
      check() {
        const store = stores.document();
        store.setProperty('contract.a', '1').setProperties({ 'contract.b': '2', 'contract.c': '3' }, false);
        const { 'contract.a': a, 'contract.b': b, 'contract.c': c } = store.getProperties();
        same([a, b, c], ['1', '2', '3']);
        for (const key of ['contract.a', 'contract.b', 'contract.c']) store.deleteProperty(key);
      },
    },
    {
      says: 'a value of 9 KB is kept, a longer one refused',
      check() {
        const store = stores.document();
        store.setProperty('contract', 'x'.repeat(9000));
        same(store.getProperty('contract')!.length, 9000);
        refused(() => store.setProperty('contract', 'x'.repeat(10_000)));
        store.deleteProperty('contract');
      },
    },
  ],
};

const utilities: Service = {
  name: 'Utilities',
  checks: [
    {
      says: 'a digest is 32 signed bytes',
      check() {
        const bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'abc', Utilities.Charset.UTF_8);
        same([bytes.length, ...bytes.slice(0, 4)], [32, -70, 120, 22, -65]);
      },
    },
    {
      says: 'text outside ASCII survives base64 where UTF-8 is asked for',
      check() {
        same(Utilities.base64EncodeWebSafe('Dvořák 😀??>', Utilities.Charset.UTF_8), 'RHZvxZnDoWsg8J-YgD8_Pg==');
        same(Utilities.base64EncodeWebSafe([-1, 0, 127]), '_wB_');
        return Utilities.base64EncodeWebSafe('ř') === 'xZk=' ? 'UTF-8 without asking' : 'question marks without asking';
      },
    },
    {
      says: 'dates are formatted in a zone',
      check() {
        const at = new Date('2022-11-19T05:59:59Z');
        same(
          Utilities.formatDate(at, 'America/Chicago', "EEE, MMM d, yyyy, h:mm a 'x'"),
          'Fri, Nov 18, 2022, 11:59 PM x',
        );
        same(Utilities.formatDate(at, 'Pacific/Honolulu', 'yyyy-MM-dd HH:mm:ss Z'), '2022-11-18 19:59:59 -1000');
      },
    },
    {
      says: 'ids are never the same twice',
      check() {
        const ids = [Utilities.getUuid(), Utilities.getUuid()];
        same(
          [ids[0] === ids[1], ids.every((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))],
          [false, true],
        );
      },
    },
    {
      says: 'sleeping takes its time',
      check() {
        const before = Date.now();
        Utilities.sleep(1500);
        same(Date.now() - before >= 1500, true);
      },
    },
  ],
};

export const script: Service[] = [triggers, locks, properties, utilities];
