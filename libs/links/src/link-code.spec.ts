import { isLinkCode, newLinkCode } from './link-code.js';

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
