import { pageHead } from './page-head.rules.js';

const ADDRESS = 'https://acme.example/news/one';
const head = (inner: string) => pageHead(`<!doctype html><html><head>${inner}</head><body>Text</body></html>`, ADDRESS);

describe('what a page says of itself', () => {
  it.each([
    ['<title>Caf&eacute; &amp; more\n news</title>', { title: 'Café & more news', summary: null, imageUrl: null }],
    [
      '<title>T</title><meta property="og:title" content="Open &quot;Graph&quot;"><meta name="description" content=" D ">',
      { title: 'Open "Graph"', summary: 'D' },
    ],
    ['<meta property="og:title" content=""><meta name="twitter:title" content="Tw"><title>T</title>', { title: 'Tw' }],
    [
      '<meta property="og:image" content="/a b.png"><meta property="og:image:alt" content="A bridge">',
      {
        imageUrl: 'https://acme.example/a%20b.png',
        imageAlt: 'A bridge',
      },
    ],
    [
      '<base href="https://cdn.example/x/"><meta name="twitter:image" content="p.png">',
      { imageUrl: 'https://cdn.example/x/p.png' },
    ],
    ['<meta property="og:image" content="javascript:alert(1)">', { imageUrl: null }],
    ['<meta property="og:title" content="First"><meta property="og:title" content="Second">', { title: 'First' }],
    ['<script>"<title>no</title>"</script><title>Yes</title>', { title: 'Yes' }],
  ])('in %j', (inner, found) => {
    expect(head(inner)).toMatchObject(found);
  });

  it('is read from its head only', () => {
    const html =
      '<html><head><title>T</title></head><body><meta property="og:title" content="Of a comment"></body></html>';
    expect(pageHead(html, ADDRESS).title).toBe('T');
    expect(pageHead('no page at all', ADDRESS)).toEqual({ title: null, summary: null, imageUrl: null, imageAlt: null });
  });
});
