import { checkTemplate, ownLinks, render } from '../../src/core/rendering';
import type { Template } from '../../src/core/templates/template';

const template = (body: string, subject = 'Hello'): Template => ({
  key: 'test-message',
  title: 'Test message',
  to: 'everyone',
  names: ['first name', 'partner name', 'partner email', 'shared topics', 'partners', 'meeting link'],
  subject,
  body,
});

test('a misspelled name is reported with the name that was probably meant', () => {
  const [issue] = checkTemplate(template('Dear {{frist name}},'));
  expect(issue.code).toBe('E-18');
  expect(issue.sentence).toContain('{{frist name}}');
  expect(issue.sentence).toContain('Did you mean {{first name}}?');
});

test('a name that exists but not in this message is told apart from a misspelled one', () => {
  expect(checkTemplate(template('{{survey link}}'))[0].sentence).toContain('this message has nothing to put there');
});

test('a name that is nothing like any other gets no suggestion', () => {
  expect(checkTemplate(template('{{score}}'))[0].sentence).not.toContain('Did you mean');
});

test.each([
  '{{constructor}}',
  '{{__proto__}}',
  '{{toString}}',
  '{{.}}',
  '{{first name.length}}',
  '{{> partial}}',
  '{{{secret}}}',
  '{{&secret}}',
  '{{=<% %>=}}<%secret%>',
  '{{#secret}}x{{/secret}}',
  '{{^secret}}x{{/secret}}',
  '{{#partners}}{{secret}}{{/partners}}',
])('%s is refused in text and subject', (words) => {
  expect(checkTemplate(template(words))[0]?.code).toBe('E-18');
  expect(checkTemplate(template('fine', words))[0]?.code).toBe('E-18');
});

test.each(['{{#partners}} never closed', 'Dear {{first name', '{{/partners}}', '{{#partners}}{{/first name}}'])(
  'braces that do not match are an issue: %s',
  (words) => {
    const [issue] = checkTemplate(template(words));
    expect(issue.sentence).toMatch(/^The text of "Test message" cannot be read: /);
  },
);

test('nothing is escaped in plain text', () => {
  expect(render(template('{{first name}} {{{first name}}}'), { 'first name': `O'Neil & <Sons>` }).text).toBe(
    `O'Neil & <Sons> O'Neil & <Sons>\n`,
  );
});

test('an answer with braces in it is text and not a template', () => {
  expect(
    render(template('Dear {{first name}}'), {
      'first name': '{{partner email}}{{#partners}}',
      'partner email': 'x@y.org',
    }).text,
  ).toBe('Dear {{partner email}}{{#partners}}\n');
});

test('a sentence about something empty is left out, and nobody is told that it was empty', () => {
  const body = 'Hello.\n{{#shared topics}}\n\n{{shared topics}}\n{{/shared topics}}\n\nBye.';
  expect(render(template(body), { 'shared topics': '' })).toEqual({
    subject: 'Hello',
    text: 'Hello.\n\nBye.\n',
    empty: [],
  });
});

test('a name that is used bare and empty is told', () => {
  expect(
    render(template('Dear {{first name}}, {{partner name}}', '{{partner name}}'), {
      'first name': '',
      'partner name': '',
    }).empty,
  ).toEqual(['partner name', 'first name']);
});

test('a partner without an email is told even if another partner has one', () => {
  const view = {
    'partner email': 'outside@x.org',
    partners: [{ 'partner email': 'a@x.org' }, { 'partner email': '' }],
  };
  const { text, empty } = render(template('{{#partners}}\n{{partner email}}\n{{/partners}}'), view);
  expect(empty).toEqual(['partner email']);
  expect(text).not.toContain('outside');
});

test('a subject stays one line whatever stands in it', () => {
  expect(render(template('x', 'Hi {{first name}}\r\nBcc: a@b.org'), { 'first name': 'D\nX' }).subject).toBe(
    'Hi D X Bcc: a@b.org',
  );
});

test('windows line ends of a pasted template do not matter', () => {
  expect(
    render(template('{{#partners}}\r\n- {{partner name}}\r\n{{/partners}}\r\nBye'), {
      partners: [{ 'partner name': 'Lee' }],
    }).text,
  ).toBe('- Lee\nBye\n');
});

test('links of the template and of the committee are ours; links in a person\u2019s answers are not', () => {
  const links = ownLinks(template('See https://core.example.org/program.'), {
    'meeting link': 'https://meet.example.org/abc',
    'partner about': 'https://mine.example.org',
    'first name': 'https://name.example.org',
  });
  expect(links).toEqual(['https://core.example.org/program', 'https://meet.example.org/abc']);
});
