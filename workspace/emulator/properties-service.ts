/** PropertiesService: three stores of strings with Google's limits. */
import { googleError } from './google-error';
import { loud } from './loud';
import { call, theRun, theWorld } from './meter';

const LARGEST_VALUE = 9 * 1024;
const LARGEST_STORE = 500 * 1024;

type Store = Record<string, string>;

export function makePropertiesService(): object {
  return loud('PropertiesService', {
    getDocumentProperties: () => properties(() => theWorld().properties.document),
    getScriptProperties: () => properties(() => theWorld().properties.script),
    getUserProperties: () =>
      properties(() => {
        const { user } = theWorld().properties;
        user[theRun().user] ??= {};
        return user[theRun().user]!;
      }),
  });
}

function properties(store: () => Store): object {
  const act = <T>(member: string, change: (store: Store) => T): T =>
    call('Properties', `Properties.${member}`, [], () => change(store()));
  const view: object = loud('Properties', {
    getProperty: (key: string) => act('getProperty', (s) => s[key] ?? null),
    getProperties: () => act('getProperties', (s) => ({ ...s })),
    setProperty: (key: string, value: string) => act('setProperty', (s) => put(s, { [key]: value })),
    setProperties: (values: Record<string, string>, deleteAllOthers = false) =>
      act('setProperties', (s) => put(s, values, deleteAllOthers)),
    deleteProperty: (key: string) =>
      act('deleteProperty', (s) => {
        delete s[key];
        return view;
      }),
  });
  function put(s: Store, values: Record<string, unknown>, deleteAllOthers = false): object {
    const texts = Object.entries(values).map(([key, value]) => [key, String(value)] as const);
    if (texts.some(([, value]) => bytes(value) > LARGEST_VALUE)) throw googleError('Argument too large: value');
    const after = { ...(deleteAllOthers ? {} : s), ...Object.fromEntries(texts) };
    const size = Object.entries(after).reduce((sum, [key, value]) => sum + bytes(key) + bytes(value), 0);
    if (size > LARGEST_STORE) {
      throw googleError('You have exceeded the property storage quota. Please remove some properties and try again.');
    }
    if (deleteAllOthers) for (const key of Object.keys(s)) delete s[key];
    Object.assign(s, after);
    return view;
  }
  return view;
}

const bytes = (text: string): number =>
  encodeURIComponent(text.replace(/[\ud800-\udfff]/g, '??')).replace(/%../g, 'x').length;
