import fc from 'fast-check';
import { htmlOf, linksIn } from '../../src/core/html';

test('markup in an answer stays text', () => {
  const html = htmlOf('I <b>love</b> <script>alert("x")</script> & "metadata"');
  expect(html).toContain(
    'I &lt;b&gt;love&lt;/b&gt; &lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &quot;metadata&quot;',
  );
});

test('blank lines part paragraphs, single ends of line become line breaks', () => {
  expect(htmlOf('Dear Dana,\n\none\ntwo\n').match(/<p dir="auto">|<br>/g)).toHaveLength(3);
});

test('our own link is alive, also before a full stop; a link in an answer is not, nor one that only begins like ours', () => {
  const ours = 'https://survey.example.org/a?b=1&c=2';
  const html = htmlOf(`Here: ${ours}. Theirs: https://evil.example.org and ${ours}.evil.example.org`, [ours]);
  expect(html.match(/<a href="[^"]*"/g)).toEqual(['<a href="https://survey.example.org/a?b=1&amp;c=2"']);
  expect(linksIn(`See (${ours}), or http://plain.example.org.`)).toEqual([ours]);
});

test('whatever people type, the only tags are ours', () => {
  const tags = new Set(['!DOCTYPE html', 'html lang="en"', 'body', '/body', '/html', 'p dir="auto"', '/p', 'br']);
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'<>&"\'/=a \n:hrefscript'.split('')), maxLength: 80 }), (text) => {
      const html = htmlOf(text);
      for (const [, tag] of html.matchAll(/<([^>]*)>/g)) expect(tags).toContain(tag);
    }),
  );
});
