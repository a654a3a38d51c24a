import { excerptOf } from './excerpt.js';

describe('showing the part of a text that matters', () => {
  const words = 'lorem ipsum dolor '.repeat(60);

  it('gives a short text whole', () => {
    const findings = [{ start: 6, end: 11 }];
    expect(excerptOf('lorem ipsum', findings)).toEqual({
      text: 'lorem ipsum',
      findings,
      cutBefore: false,
      cutAfter: false,
    });
  });

  it('cuts a long one around its first finding, and moves the spans along', () => {
    const text = `${words}miracle ${words}cure`;
    const start = text.indexOf('miracle');
    const excerpt = excerptOf(text, [
      { start: text.length - 4, end: text.length },
      { start, end: start + 7 },
    ]);
    expect(excerpt).toMatchObject({ cutBefore: true, cutAfter: true });
    expect(excerpt.text.length).toBeLessThan(460);
    expect(excerpt.findings.map((span) => excerpt.text.slice(span.start, span.end))).toEqual(['miracle']);
  });

  it('begins at the beginning when nothing has a place', () => {
    expect(excerptOf(words, [])).toMatchObject({ cutBefore: false, cutAfter: true });
    expect(excerptOf(words, [{ start: 0, end: words.length }]).text).toMatch(/^lorem/);
  });
});
