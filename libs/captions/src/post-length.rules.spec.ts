import { excessLength, textAt, usedLength } from './post-limits.js';

describe('how long a text is at a network', () => {
  const family = '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}';

  it('counts an address as 23 at Mastodon, and a mention without its server', () => {
    expect(usedLength(`See https://example.org/${'a'.repeat(80)}.`, 'mastodon')).toBe(4 + 23 + 1);
    expect(usedLength('With {{link}}', 'mastodon')).toBe(5 + 23);
    expect(usedLength('Thanks @jane@mastodon.example!', 'mastodon')).toBe('Thanks @jane!'.length);
    expect(usedLength('Mail to a@b.example', 'mastodon')).toBe('Mail to a@b.example'.length);
  });

  it('counts an address in full at Bluesky, and what readers see as one sign as one', () => {
    expect(usedLength('https://example.org/', 'bluesky')).toBe(20);
    expect(usedLength(family, 'bluesky')).toBe(1);
    expect(usedLength(family, 'mastodon')).toBe(1);
    expect(usedLength(family, 'linkedin')).toBe(8);
  });

  it('is too long at Bluesky when its bytes are too many, though its signs are not', () => {
    expect(excessLength('a'.repeat(300), 'bluesky')).toBe(0);
    expect(excessLength('a'.repeat(301), 'bluesky')).toBe(1);
    expect(excessLength(family.repeat(166), 'bluesky')).toBeLessThanOrEqual(0);
    expect(excessLength(family.repeat(167), 'bluesky')).toBeGreaterThan(0);
  });

  it('counts the link of a card where the link has to stand in the text', () => {
    expect(excessLength('a'.repeat(475), 'mastodon', true)).toBe(0);
    expect(excessLength('a'.repeat(476), 'mastodon', true)).toBe(1);
    expect(excessLength('a'.repeat(300), 'bluesky', true)).toBe(0);
    expect(textAt('mastodon', 'Read on', 'https://l.example/x')).toBe('Read on\n\nhttps://l.example/x');
    expect(textAt('linkedin', 'Read on', 'https://l.example/x')).toBe('Read on');
  });
});
