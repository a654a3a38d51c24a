import { plainText, tidy } from './plain-text.rules.js';

describe('the text of a piece of HTML', () => {
  it.each([
    ['<p>Hello <b>world</b></p><p>Again</p>', 'Hello world\n\nAgain'],
    ['One<br>two<br/>three', 'One\ntwo\nthree'],
    ['Fish &amp; chips &#8211; &#x20AC;5 &unknown;', 'Fish & chips – €5 &unknown;'],
    ['<script>alert("<p>")</script>Seen<style>p{}</style>', 'Seen'],
    ['<!-- hidden <b> -->Seen', 'Seen'],
    ['5 < 6 and 7 > 6', '5 < 6 and 7 > 6'],
    ['<a href="https://acme.example">link</a>', 'link'],
    ['&lt;script&gt;', '<script>'],
    ['<ul><li>One</li><li>Two</li></ul>', 'One\n\nTwo'],
    ['never <closed', 'never'],
    ['a\u0000b\ud800c', 'a\ufffdb\ufffdc'],
  ])('of %j is %j', (html, text) => {
    expect(plainText(html)).toBe(text);
  });

  // Reading a character twice for each before it would outlast the runner's patience by far.
  it.each([
    ['nested markup', '<div>'.repeat(200_000), ''],
    ['scripts that never end', '<script>'.repeat(100_000), ''],
    ['a wall of brackets', '<'.repeat(1_000_000), '<'.repeat(1_000_000)],
    ['ampersands', '&'.repeat(1_000_000), '&'.repeat(1_000_000)],
  ])('is found in %s', (_what, html, text) => {
    expect(plainText(html) === text).toBe(true);
  });

  it('has single spaces and at most one empty line', () => {
    expect(tidy('  a \t b\u00a0c \r\n\r\n\r\n\r\n d ')).toBe('a b c\n\nd');
  });
});
