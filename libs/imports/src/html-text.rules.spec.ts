import { headlineText, htmlText } from './html-text.rules.js';
import { tidy } from './tidy.rules.js';

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
    ['never <closed', 'never <closed'],
    ['never <a href="x', 'never'],
    ['Low dose <five mg, and then the rest.', 'Low dose <five mg, and then the rest.'],
    ['between <five mg> and <b>six</b>', 'between <five mg> and six'],
    ['p<0.05, n>30, I <3 science', 'p<0.05, n>30, I <3 science'],
    ['F&uuml;r 20&deg;C &frac12; &alpha; &euro;&nbsp;5 &check; &copy 2026 AT&ampT', 'Für 20°C ½ α € 5 ✓ © 2026 AT&T'],
    ['It&#146;s done &#150; &#x85; &#x110000; &#0;', 'It’s done – … \ufffd \ufffd'],
    ['<title>Not seen</title><noscript>nor <b>this</b></noscript>seen', 'seen'],
    ['<![CDATA[words]]> and <?php echo ?>more', 'words and more'],
    ['a\u0000b\ud800c', 'a\ufffdb\ufffdc'],
  ])('of %j is %j', (html, text) => {
    expect(htmlText(html)).toBe(text);
  });

  it.each([
    ['A free guide to <head> elements', 'A free guide to <head> elements'],
    ['A guide to &lt;head&gt; elements', 'A guide to <head> elements'],
    ['How we use <i>E. coli</i> &amp; <p> tags', 'How we use E. coli & <p> tags'],
    ['Dose <five mg per day', 'Dose <five mg per day'],
    ['One<br>two', 'One\ntwo'],
  ])('of the headline %j is %j', (html, text) => {
    expect(headlineText(html)).toBe(text);
  });

  // Reading a character twice for each before it would outlast the runner's patience by far.
  it.each([
    ['nested markup', '<div>'.repeat(200_000), ''],
    ['scripts that never end', '<script>'.repeat(100_000), ''],
    ['a wall of brackets', '<'.repeat(1_000_000), '<'.repeat(1_000_000)],
    ['ampersands', '&'.repeat(1_000_000), '&'.repeat(1_000_000)],
  ])('is found in %s', (_what, html, text) => {
    expect(htmlText(html) === text).toBe(true);
  });

  it('has single spaces and at most one empty line', () => {
    expect(tidy('  a \t b\u00a0c \r\n\r\n\r\n\r\n d ')).toBe('a b c\n\nd');
  });
});
