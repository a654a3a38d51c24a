import { comparedHash, comparedText } from './compared-text.rules.js';

describe('comparing what a page says', () => {
  it.each([
    ['Published 12 May 2026 by Acme', 'Published 3 June 2026 by Acme'],
    ['Stand: 01.05.2026', 'Stand: 17.11.2026'],
    ['Mis à jour le 3 mars 2026', 'Mis à jour le 4 avril 2027'],
    ['Updated 2026-05-01T10:00:00Z', 'Updated 2026-11-12T09:31:07+01:00'],
    ['Posted 3 hours ago', 'Posted 2 days ago'],
    ['vor 3 Stunden', 'vor 2 Tagen'],
    ['Last seen 10:20 pm', 'Last seen 09:05 am'],
    ['1,204 views', '1,377 views'],
    ['Kommentare (12)', 'Kommentare (13)'],
    ['5 min read', '6 min read'],
    ['Our  laboratory\n opens', 'Our laboratory opens'],
  ])('takes %j for the same as %j', (before, after) => {
    expect(comparedHash(before)).toBe(comparedHash(after));
  });

  it.each([
    ['Take 5 mg a day', 'Take 10 mg a day'],
    ['12 % of patients', '13 % of patients'],
    ['Children under 12 may take it', 'Children under 6 may take it'],
    ['Diluted 1:10', 'Diluted 1:20'],
    ['5 am Tag', '6 am Tag'],
    ['safe', 'not safe'],
    ['3 adverse reactions', '9 adverse reactions'],
  ])('takes %j for something else than %j', (before, after) => {
    expect(comparedHash(before)).not.toBe(comparedHash(after));
  });

  it('does not take long over a page that is made to', () => {
    const began = performance.now();
    comparedText('1 '.repeat(200_000));
    comparedText("1'000".repeat(80_000));
    comparedText('Mon, '.repeat(80_000));
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
