import { findStatus, readOwnStatus, readStatusAddress, textOfHtml } from './mastodon-status.rules.js';

const since = new Date('2026-11-02T09:00:00Z');
const status = (content: string, created_at = '2026-11-02T09:00:03Z') => ({
  id: '7',
  content,
  url: 'https://m.example/@jane/7',
  created_at,
});
const find = (text: string, ...listed: object[]) => findStatus(JSON.stringify(listed), { key: 'k', text, since });

describe('a status among the newest of its author', () => {
  it('is found though the server writes it as HTML', () => {
    const html =
      '<p>R&amp;D &lt;open&gt; day, thanks <span class="h-card"><a href="https://m.example/@joe">@<span>joe</span></a></span>!<br />#Lab</p><p><a href="https://l.example/abc"><span class="invisible">https://</span><span>l.example/abc</span></a></p>';
    const text = 'R&D <open> day, thanks @joe@other.example!\n#Lab\n\nhttps://l.example/abc';
    expect(find(text, status('<p>Another</p>'), status(html))).toEqual({
      kind: 'there',
      externalId: '7',
      permalink: 'https://m.example/@jane/7',
    });
  });

  it('is absent only when the list reaches back to before it was sent', () => {
    expect(find('Hello')).toEqual({ kind: 'absent' });
    expect(find('Hello', status('<p>Other</p>'))).toEqual({ kind: 'absent' });
    for (const length of [40, 20]) {
      const recent = Array.from({ length }, () => status('<p>Other</p>'));
      expect(find('Hello', ...recent)).toEqual({ kind: 'untold' });
      expect(find('Hello', ...recent, status('<p>Older</p>', '2026-11-01T09:00:00Z'))).toEqual({ kind: 'absent' });
    }
    expect(findStatus('busy', { key: 'k', text: 'Hello', since })).toEqual({ kind: 'untold' });
  });

  it('is not one of the same words from long before', () => {
    expect(find('Hello', status('<p>Hello</p>', '2026-11-01T09:00:00Z'))).toEqual({ kind: 'absent' });
  });

  it('is read as plain text, signs by number too', () => {
    expect(textOfHtml('<p>a&#39;b&#x2F;c&nbsp;d</p><p>e<br>f</p>')).toBe("a'b/c d\n\ne\nf");
  });

  it('is read with its pictures, and without the card that the server makes', () => {
    const card = { url: 'https://other.example' };
    const read = (more: object) => readOwnStatus(JSON.stringify({ ...status('<p>Hello</p>'), card, ...more }), '7');
    const own = { kind: 'read', text: 'Hello', edited: false };
    expect(read({ media_attachments: [{ description: 'A door' }, { description: null }] })).toEqual({
      ...{ ...own, parts: { pictures: [{ alt: 'A door' }, { alt: '' }] } },
    });
    expect(read({ media_attachments: [] })).toEqual({ ...own, parts: { pictures: [] } });
    expect(read({ account: { id: '7' } })).toEqual({ ...own, parts: {} });
    expect(read({ account: { id: '8' } })).toMatchObject({ kind: 'refused', code: 'NOT_THEIRS' });
  });

  it('has an address on its own server', () => {
    expect(readStatusAddress('https://m.example/@jane/7?x=1')).toEqual({
      externalId: '7',
      permalink: 'https://m.example/@jane/7',
    });
    expect(readStatusAddress('ftp://m.example/@jane/7')).toBeNull();
  });
});
