import { newAccount } from '../../../workspace/world-new';
import { CHAIR, run, SCOPES, smallWorld, withScript } from '../small-script';

const CO_CHAIR = 'cochair@committee.example';

/** Two people who both may edit the spreadsheet. */
function twoPeople() {
  const world = smallWorld();
  world.accounts[CO_CHAIR] = newAccount(CO_CHAIR, SCOPES);
  world.spreadsheets['spreadsheet-1']!.editors.push(CO_CHAIR);
  return world;
}

const SET_UP =
  "return ScriptApp.newTrigger('onApplication').forSpreadsheet('spreadsheet-1').onFormSubmit().create().getUniqueId();";

describe('Triggers', () => {
  test("everybody sees only their own, and cannot take away another's", () => {
    const world = twoPeople();
    run(world, SET_UP);
    const count = 'return ScriptApp.getProjectTriggers().length;';
    expect([run(world, count), run(world, count, CO_CHAIR)]).toEqual([1, 0]);
    run(world, SET_UP, CO_CHAIR);
    expect(world.triggers.map((t) => t.owner)).toEqual([CHAIR, CO_CHAIR]);
    const takeAway = `ScriptApp.deleteTrigger({ getUniqueId: () => '${world.triggers[0]!.id}' });`;
    expect(() => run(world, takeAway, CO_CHAIR)).toThrow();
    expect(world.triggers).toHaveLength(2);
  });

  test('the twenty-first is refused', () => {
    const world = smallWorld();
    for (let i = 0; i < 20; i++) run(world, SET_UP);
    expect(() => run(world, SET_UP)).toThrow('too many triggers');
  });

  test('a spreadsheet that the person cannot open takes none', () => {
    const world = twoPeople();
    world.spreadsheets['spreadsheet-1']!.editors = [];
    expect(() => run(world, SET_UP, CO_CHAIR)).toThrow('do not have permission');
  });

  test('a submission reaches the handler as whoever installed it, with range, values and mode', () => {
    const world = twoPeople();
    const script = withScript(
      `function onApplication(e) {
        const kept = PropertiesService.getDocumentProperties();
        const words = [e.values.join('|'), e.range.getRow(), e.range.getSheet().getName(), e.namedValues.Name.join('|'), String(e.authMode),
          e.authMode === ScriptApp.AuthMode.FULL, e.source.getId(), Session.getEffectiveUser().getEmail(), Session.getActiveUser().getEmail()];
        kept.setProperty('heard', JSON.stringify(words));
      }
function setUp() {
        const form = FormApp.create('Mentors');
        form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId());
        form.addTextItem().setTitle('Name');
        ScriptApp.newTrigger('onApplication').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create();
      }`,
      world,
    );
    expect(script.menu('setUp', CO_CHAIR).ok).toBe(true);
    const [form] = Object.values(world.forms);
    script.submit(form!.id, {
      email: '',
      answers: { [form!.items[0]!.id]: 'Dana' },
      at: Date.parse('2022-11-18T20:00:00Z'),
    });
    expect(JSON.parse(world.properties.document.heard!)).toEqual([
      '11/18/2022 14:00:00|Dana',
      2,
      'Form Responses 1',
      'Dana',
      'FULL',
      true,
      'spreadsheet-1',
      CO_CHAIR,
      '',
    ]);
  });
});

describe('What people have allowed', () => {
  const ask = (scope: string) =>
    `const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, ['https://www.googleapis.com/${scope}']);
     return [String(info.getAuthorizationStatus()), info.getAuthorizationUrl()];`;

  test.each([
    ['auth/gmail.compose', "Gmail.Users.Drafts.list('me')"],
    ['auth/calendar.events.owned', "Calendar.Events.list('primary')"],
    ['auth/forms', "FormApp.create('x')"],
    ['auth/script.scriptapp', 'ScriptApp.getProjectTriggers()'],
    ['auth/userinfo.email', 'Session.getActiveUser().getEmail()'],
  ])('without %s, %s is refused and the script can know before', (scope, act) => {
    const world = smallWorld();
    expect(run(world, `${act}; return true;`)).toBe(true);
    expect(run(world, ask(scope))).toEqual(['NOT_REQUIRED', null]);
    const account = world.accounts[CHAIR]!;
    account.granted = account.granted.filter((granted) => !granted.endsWith(scope));
    expect(() => run(world, act)).toThrow('Specified permissions are not sufficient');
    expect(run(world, ask(scope))).toEqual(['REQUIRED', expect.stringContaining('https://script.google.com')]);
  });
});

describe('The lock', () => {
  test('is not given to a second run while the first holds it, and waiting takes time', () => {
    const world = twoPeople();
    const script = withScript(
      `function hold() { LockService.getDocumentLock().tryLock(10); PropertiesService.getScriptProperties().getProperty('x'); }
function want() { return JSON.stringify([LockService.getDocumentLock().tryLock(5000), LockService.getDocumentLock().hasLock()]); }
function insist() { LockService.getDocumentLock().waitLock(5000); }`,
      world,
    );
    const found: unknown[] = [];
    script.hooks.before = ({ member }) => {
      if (member !== 'Properties.getProperty') return;
      const before = world.clock;
      found.push(script.menu('want', CO_CHAIR), world.clock - before >= 5000, script.menu('insist', CO_CHAIR));
    };
    script.menu('hold');
    expect(found).toEqual([
      { ok: true, value: '[false,false]' },
      true,
      expect.objectContaining({ message: 'Lock timeout: another process was holding the lock for too long.' }),
    ]);
    expect(script.menu('want', CO_CHAIR)).toEqual({ ok: true, value: '[true,true]' });
  });

  test('is free again when the run that held it was killed', () => {
    const world = smallWorld();
    const script = withScript(
      'function hold() { LockService.getDocumentLock().tryLock(10); LockService.getDocumentLock().tryLock(10); }',
      world,
    );
    script.hooks.after = ({ runId }) => script.kill(runId);
    expect(script.menu('hold').ok).toBe(false);
    expect(world.locks).toEqual({});
  });
});

describe('Properties', () => {
  test('of two users are two stores, of the document one', () => {
    const world = twoPeople();
    const set =
      "PropertiesService.getUserProperties().setProperty('a', 1); PropertiesService.getDocumentProperties().setProperty('b', 2);";
    run(world, set);
    const get =
      "return [PropertiesService.getUserProperties().getProperty('a'), PropertiesService.getDocumentProperties().getProperty('b')];";
    expect([run(world, get), run(world, get, CO_CHAIR)]).toEqual([
      ['1', '2'],
      [null, '2'],
    ]);
  });

  test('a store takes 500 KB, and what does not fit changes nothing', () => {
    const world = smallWorld();
    const fill = (keys: number) =>
      `const all = {}; for (let i = 0; i < ${keys}; i++) all['key' + i] = 'x'.repeat(9000); PropertiesService.getScriptProperties().setProperties(all);`;
    run(world, fill(50));
    expect(() => run(world, fill(60))).toThrow('property storage quota');
    expect(Object.keys(world.properties.script)).toHaveLength(50);
    expect(() => run(world, "PropertiesService.getScriptProperties().setProperty('a', '\u00e9'.repeat(5000))")).toThrow(
      'too large',
    );
  });
});

describe('When Google has a bad day', () => {
  const acts = [
    "FormApp.create('x')",
    "Gmail.Users.Drafts.list('me')",
    "Calendar.Events.list('primary')",
    "PropertiesService.getScriptProperties().getProperty('x')",
  ];

  test.each(acts)('%s throws, and works afterwards', (act) => {
    const world = smallWorld();
    world.faults.googleDoesNotAnswer = true;
    expect(() => run(world, act)).toThrow("We're sorry, a server error occurred");
    world.faults.googleDoesNotAnswer = false;
    expect(() => run(world, act)).not.toThrow();
  });

  test('a used-up day is said by each service in its own words', () => {
    const world = smallWorld();
    world.faults.quotaReached = ['Gmail', 'Calendar'];
    expect(() => run(world, acts[1]!)).toThrow('Service invoked too many times for one day: gmail.');
    expect(() => run(world, acts[2]!)).toThrow('Calendar usage limits exceeded.');
  });

  test('texts are in the language of the user', () => {
    const world = smallWorld();
    world.accounts[CHAIR]!.language = 'xx';
    expect(() => run(world, "FormApp.openById('none')")).toThrow(/^\[xx\] /);
  });
});

test('another person cannot open the form of the chair', () => {
  const world = twoPeople();
  const id = run(world, "return FormApp.create('Mentors').getId();");
  expect(() => run(world, `FormApp.openById('${id}')`, CO_CHAIR)).toThrow('you do not have permission to access it');
});

test('the active user may be blank, the effective one never is', () => {
  const world = smallWorld();
  world.switches.activeUserIsBlank = true;
  expect(run(world, 'return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()];')).toEqual([
    '',
    CHAIR,
  ]);
});

test.each([
  'FormApp.openAll()',
  "Utilities.newBlob('x')",
  "HtmlService.createTemplateFromFile('panel')",
  'Gmail.Users.Messages',
  'FormApp.ItemType.VIDEO',
])('%s is refused by name, never a silent undefined', (act) => {
  expect(() => run(smallWorld(), act)).toThrow(/ is not emulated$/);
});
