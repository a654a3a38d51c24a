import fc from 'fast-check';
import { isLinkCode, linkPath, newLinkCode } from './link-code.js';

describe("a link's code", () => {
  it('is ten characters that read and spell safely, never the same twice', () => {
    const codes = Array.from({ length: 2_000 }, newLinkCode);
    expect(new Set(codes).size).toBe(2_000);
    for (const code of codes) expect(code).toMatch(/^[1-9A-HJ-NP-Za-km-z]{10}$/);
  });

  it.each(['', 'short', '0OIl0OIl0O', "a'; DROP TABLE", '../../../etc', 'x'.repeat(17)])('is not %j', (text) => {
    expect(isLinkCode(text)).toBe(false);
  });
});

describe('the path of a link', () => {
  const CODE = '7bQm3KzP9x';
  const encoded = (text: string) => encodeURIComponent(text);
  const tails = [
    '/',
    '.',
    ')',
    '"',
    "'",
    '>',
    ']',
    '}',
    ',',
    ';',
    ':',
    '!',
    '*',
    '_',
    '-',
    '~',
    '|',
    '/)',
    ').',
    '"/',
    '...',
  ];
  const typographic = [
    '”',
    '“',
    '’',
    '»',
    '›',
    '…',
    '–',
    '。',
    '、',
    '，',
    '）',
    '」',
    '』',
    '】',
    '！',
    '\u00a0',
    '\u200b',
    '。ぜひ',
    'を見て',
    '입니다',
  ];

  it.each([
    ...tails,
    ...tails.map((tail) => `%${tail.charCodeAt(0).toString(16)}`),
    ...typographic,
    ...typographic.map(encoded),
    ...['%20', '%0D%0A', '%E9', '%', '%2', '%E2%80', '%E2%8', '%2522', '%252F', '&quot;', '&gt;'],
  ])('leads to the code whatever follows it: %s', (tail) => {
    expect(linkPath(`/s/${CODE}${tail}`)).toBe(`/s/${CODE}`);
    expect(linkPath(`/s/${CODE}${tail}?utm_source=x/y`)).toBe(`/s/${CODE}?utm_source=x/y`);
  });

  it.each([
    `/s/${CODE}`,
    `/s/${CODE}?a=1`,
    `/s/${CODE}/more`,
    `/s/${CODE}//evil.example`,
    `/s/${CODE}.html`,
    `/s/${CODE}%41`,
    `/s/${CODE}%2541`,
    `/s/${CODE}%39`,
    `/s/${CODE}0/`,
    `/s//${CODE}/`,
    '/s/own/abc/',
    '/s/short/',
    '/s/',
    `/api/${CODE}/`,
    `/s/${'x'.repeat(17)}/`,
  ])('stays what it is when it is another: %s', (path) => {
    expect(linkPath(path)).toBe(path);
  });

  it('never becomes another code, and is read at once however long it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (tail) => {
        const path = linkPath(`/s/${CODE}${tail}`);
        const [longer] = /^[1-9A-HJ-NP-Za-km-z]*/.exec(tail)!;
        expect([`/s/${CODE}${tail}`, `/s/${CODE}${longer}${/[?#].*/s.exec(tail)?.[0] ?? ''}`]).toContain(path);
      }),
    );
    for (const part of ['%', '%25', '&', '&lt;', ')']) {
      const path = `/s/${CODE}${part.repeat(100_000)}x`;
      expect(linkPath(path)).toBe(path);
    }
  });
});
