import { feedLinks, isWebPage } from './feed-links.rules.js';

const found = (head: string) =>
  feedLinks(`<!doctype html><html><head>${head}</head><body></body></html>`, 'https://acme.example/news/');
const link = (rest: string) => `<link ${rest}>`;

describe('the feeds that a page names', () => {
  it.each([
    [link('rel="alternate" type="application/rss+xml" href="/feed"'), ['https://acme.example/feed']],
    [
      link('rel="ALTERNATE home" type="application/atom+xml; charset=utf-8" href="a.xml"'),
      ['https://acme.example/news/a.xml'],
    ],
    [
      `<base href="https://cdn.example/">${link('rel=alternate type=application/feed+json href=f.json')}`,
      ['https://cdn.example/f.json'],
    ],
    [link('rel="alternate" type="text/html" hreflang="de" href="/de"'), []],
    [link('rel="alternate" type="application/rss+xml" href="javascript:alert(1)"'), []],
    [link('rel="alternate" type="application/rss+xml" href="http://intranet/feed"'), []],
    [
      link('rel="alternate" type="application/rss+xml" title="Comments" href="/c"') +
        link('rel="alternate" type="application/rss+xml" href="/news"'),
      ['https://acme.example/news', 'https://acme.example/c'],
    ],
  ])('in %s', (head, links) => {
    expect(found(head)).toEqual(links);
  });

  it('are looked for in pages only', () => {
    expect(isWebPage(' <!-- x --><!DOCTYPE html>')).toBe(true);
    expect(isWebPage('<?xml version="1.0"?><rss/>')).toBe(false);
  });
});
