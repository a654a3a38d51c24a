import { saying } from '#testing/kernel';
import { readFeed } from './read-feed.rules.js';

const read = (document: string, base?: string) => readFeed(document, { base, field: 'url', limit: 10 });

const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>${items}</channel></rss>`;

describe('the entries of a feed', () => {
  it('come from RSS, known by their guid', () => {
    const item = `<item><title>Fish &amp; chips</title><link>https://acme.example/a?utm_source=rss</link>
      <guid isPermaLink="false">g-1</guid><description><![CDATA[<p>A <b>good</b> plate.</p>]]></description></item>`;
    expect(read(rss(item))).toEqual([
      {
        line: 1,
        key: 'id:g-1',
        title: 'Fish & chips',
        summary: 'A good plate.',
        caption: 'Fish & chips\n\nA good plate.',
        linkUrl: 'https://acme.example/a?utm_source=rss',
      },
    ]);
  });

  it('come from RSS without guid, known by their link without what tracks', () => {
    const item = '<item><title>One</title><link>https://acme.example/a?utm_source=rss</link></item>';
    expect(read(rss(item))).toMatchObject([{ key: 'link:https://acme.example/a', caption: 'One', summary: null }]);
  });

  it('come from Atom, with relative links resolved', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><id>urn:1</id>
      <title type="html">A &lt;i&gt;title&lt;/i&gt;</title><link rel="self" href="/self"/><link href="/one"/></entry></feed>`;
    expect(read(atom, 'https://acme.example/feed.xml')).toMatchObject([
      { key: 'id:urn:1', title: 'A title', linkUrl: 'https://acme.example/one' },
    ]);
  });

  it('come from JSON Feed', () => {
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'x',
      items: [{ id: '1', url: 'https://acme.example/j', content_html: '<p>Only a text</p>' }],
    });
    expect(read(json)).toMatchObject([{ key: 'id:1', title: 'Only a text', caption: 'Only a text' }]);
  });

  it('come from RDF', () => {
    const rdf = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://acme.example"><title>t</title>
      <link>https://acme.example</link></channel><item rdf:about="https://acme.example/1"><title>I</title>
      <link>https://acme.example/1</link></item></rdf:RDF>`;
    expect(read(rdf)).toMatchObject([{ title: 'I', linkUrl: 'https://acme.example/1' }]);
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
    try {
      expect(JSON.stringify(read(bomb))).not.toMatch(/root:|bbbb/);
    } catch (error) {
      expect(error).toMatchObject({ code: 'not_a_feed' });
    }
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
