import { saying } from '#testing/kernel';
import { readFeed } from './read-feed.rules.js';

const read = (document: string, address?: string) =>
  readFeed(document, { address, field: 'url', limit: 10, network: 'linkedin' });
const keysOf = (document: string, address?: string) =>
  read(document, address).map((entry) => ('key' in entry ? entry.key : null));

const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>${items}</channel></rss>`;

describe('the entries of a feed', () => {
  it('come from RSS, known by their guid', () => {
    const item = `<item><title>Fish &amp; chips</title><link>https://acme.example/a?utm_source=rss</link>
      <guid isPermaLink="false">g-1</guid><description><![CDATA[<p>A <b>good</b> plate.</p>]]></description></item>`;
    expect(read(rss(item))).toEqual([
      {
        line: 1,
        key: expect.stringMatching(/^entry:/),
        former: 'id:g-1',
        title: 'Fish & chips',
        summary: 'A good plate.',
        caption: 'Fish & chips\n\nA good plate.',
        linkUrl: 'https://acme.example/a?utm_source=rss',
      },
    ]);
  });

  it('come from RSS without guid, known by their link without what tracks', () => {
    const item = '<item><title>One</title><link>https://acme.example/a?utm_source=rss</link></item>';
    expect(read(rss(item))).toMatchObject([{ caption: 'One', summary: null }]);
    expect(keysOf(rss(item))).toEqual(keysOf(rss(item.replace('?utm_source=rss', ''))));
  });

  it('come from Atom, with relative links resolved', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><id>urn:1</id>
      <title type="html">A &lt;i&gt;title&lt;/i&gt;</title><link rel="self" href="/self"/><link href="/one"/></entry></feed>`;
    expect(read(atom, 'https://acme.example/feed.xml')).toMatchObject([
      { title: 'A title', linkUrl: 'https://acme.example/one' },
    ]);
  });

  it('come from JSON Feed', () => {
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'x',
      items: [{ id: '1', url: 'https://acme.example/j', content_html: '<p>Only a text</p>' }],
    });
    expect(read(json)).toMatchObject([{ title: 'Only a text', caption: 'Only a text' }]);
  });

  it('come from RDF', () => {
    const rdf = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://acme.example"><title>t</title>
      <link>https://acme.example</link></channel><item rdf:about="https://acme.example/1"><title>I</title>
      <link>https://acme.example/1</link></item></rdf:RDF>`;
    expect(read(rdf)).toMatchObject([{ title: 'I', linkUrl: 'https://acme.example/1' }]);
  });

  it('are known by their id within their feed, and by link and title where it has no address or the id is no one’s', () => {
    const one = (guid: string, link: string, title: string) =>
      `<item><title>${title}</title><link>${link}</link><guid isPermaLink="false">${guid}</guid></item>`;
    const feed = rss(one('1', 'https://a.example/1', 'A'));
    const moved = rss(one('1', 'https://a.example/moved', 'A, corrected'));
    const [here, there] = ['https://a.example/feed', 'https://b.example/feed'];
    expect(keysOf(feed, here)).toEqual(keysOf(moved, `${here}?utm_source=x`));
    expect(keysOf(feed, here)).not.toEqual(keysOf(feed, there));
    expect(keysOf(feed)).not.toEqual(keysOf(rss(one('1', 'https://b.example/1', 'B'))));
    const same = rss(['A', 'B'].map((title) => one('1', 'https://a.example/1', title)).join(''));
    expect(new Set(keysOf(same, here)).size).toBe(2);
  });

  it('keep what their feed calls plain text as it is', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title>
      <entry><id>1</id><title type="text">The &lt;aside&gt; element</title><summary>Plain &lt;b&gt;</summary></entry>
      <entry><id>2</id><title type="html">Bold &amp;lt;b&amp;gt; &lt;b&gt;word&lt;/b&gt;</title></entry>
      <entry><id>3</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><em>a &lt; b</em></div></title></entry></feed>`;
    expect(read(atom)).toMatchObject([
      { title: 'The <aside> element', summary: 'Plain <b>' },
      { title: 'Bold <b> word' },
      { title: 'a < b' },
    ]);
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      items: [{ id: 4711, title: 'Of <angle>', content_text: 'Low dose <five mg and more', summary: '' }],
    });
    expect(read(json)).toMatchObject([{ title: 'Of <angle>', summary: 'Low dose <five mg and more' }]);
  });

  it('link to where their feed says, by base, atom:link or an absolute guid', () => {
    const item = (inner: string) => `<item><title>T${inner.length}</title>${inner}</item>`;
    const items = [
      '<guid>tepvx-81723</guid>',
      '<guid>at://did:plc:abc/x</guid>',
      '<guid>https://n.example/g</guid>',
      '<atom:link xmlns:atom="http://www.w3.org/2005/Atom" href="https://n.example/atom"/>',
      '<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="replies" href="https://n.example/replies"/>',
      '<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="self" href="https://n.example/f"/><guid>https://n.example/g2</guid>',
      '<link>//n.example/protocol-relative</link>',
      '<link>one</link>',
      '<link>https://n.example/über uns.html</link>',
      '<link>https://n.example/a%20b?flag&amp;q=%E4</link>',
    ].map(item);
    const document = `<rss version="2.0"><channel><link>https://b.example/</link>${items.join('')}</channel></rss>`;
    expect(read(document).map((entry) => ('linkUrl' in entry ? entry.linkUrl : 'refused'))).toEqual([
      null,
      null,
      'https://n.example/g',
      'https://n.example/atom',
      null,
      'https://n.example/g2',
      'https://n.example/protocol-relative',
      'https://b.example/one',
      'https://n.example/%C3%BCber%20uns.html',
      'https://n.example/a%20b?flag&q=%E4',
    ]);
    const based = document.replace('<channel>', '<channel xml:base="https://c.example/x/">');
    expect(read(based, 'https://d.example/feed')[7]).toMatchObject({ linkUrl: 'https://c.example/x/one' });
  });

  it('have whole captions when they have no title, or one that is long', () => {
    const text = `${'Our team in Leeds planted two hundred trees beside the river. '.repeat(12)}Thank you.`;
    const [titleless] = read(rss(`<item><guid>1</guid><description>&lt;p&gt;${text}&lt;/p&gt;</description></item>`));
    expect(titleless).toMatchObject({ caption: text, summary: null, title: expect.stringMatching(/…$/) });
    const long = 'A headline of many words that says all there is to be said, and then '.repeat(3).trim();
    expect(read(rss(`<item><title>${long}</title><description>More.</description></item>`))).toMatchObject([
      { caption: `${long}\n\nMore.`, title: expect.stringMatching(/…$/) },
    ]);
  });

  it('are refused one by one', () => {
    const items =
      '<item><link>https://acme.example/1</link></item><item><title>T</title><link>javascript:x</link></item>';
    expect(read(rss(items))).toMatchObject([
      { line: 1, problem: saying('The entry has neither a title nor a text.') },
      { line: 2, problem: saying('The link of the entry is not a web address.') },
    ]);
  });

  it('are cut to whole sentences when they are long', () => {
    const item = `<item><title>T</title><link>https://acme.example/1</link><description>${'A short sentence. '.repeat(60)}</description></item>`;
    const [entry] = read(rss(item));
    expect(entry).toMatchObject({ summary: expect.stringMatching(/sentence\.$/) });
    expect((entry as { summary: string }).summary.length).toBeLessThanOrEqual(600);
  });

  it('cannot reach for files or swell', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "${'b'.repeat(100)}">]>
      <rss version="2.0"><channel><item><title>&a;&b;</title></item></channel></rss>`;
    expect(() => read(bomb)).toThrow(expect.objectContaining({ code: 'feed_defines_entities' }));
    const about = '<item><title>How to write &lt;!ENTITY&gt;</title></item>';
    expect(read(rss(about))).toMatchObject([{ title: expect.stringContaining('How to write') }]);
  });
});

describe('what is no feed', () => {
  it.each([
    ['a web page', '<!DOCTYPE html><html><head></head></html>', /web page/],
    ['a web page in capitals', '\n<HTML><body/></HTML>', /web page/],
    ['a text', 'hello', /not an RSS/],
    ['other JSON', '{"a":1}', /not an RSS/],
    ['nothing', '', /not an RSS/],
  ])('is refused as %s, naming the field', (_what, document, message) => {
    expect(() => read(document)).toThrow(
      expect.objectContaining({
        code: 'not_a_feed',
        errors: [{ field: 'url', message: saying(message) }],
      }),
    );
  });
});
