import { Parser } from 'htmlparser2';
import { isWebAddress } from '#libs/content';

const FEED = /^application\/(rss\+xml|atom\+xml|feed\+json|rdf\+xml)\b/i;
const LONGEST_HEAD = 400_000;

/** Whether a document is a web page rather than a feed. */
export function isWebPage(document: string): boolean {
  return /^\s*(<!--[^>]*-->\s*)*<(!doctype html|html)\b/i.test(document.slice(0, 2_000));
}

/** The feeds a web page names in its head by `<link rel="alternate">`, in its order; feeds of comments come last. */
export function feedLinks(html: string, address: string): string[] {
  const found: { href: string; comments: boolean }[] = [];
  let base = address;
  const parser = new Parser({
    onopentag(name, { rel = '', type = '', href = '', title = '' }) {
      if (name === 'base' && URL.canParse(href, address)) base = new URL(href, address).href;
      if (name !== 'link' || !/(^|\s)alternate(\s|$)/i.test(rel) || !FEED.test(type.trim())) return;
      if (!URL.canParse(href, base)) return;
      const link = new URL(href, base).href;
      if (isWebAddress(link)) found.push({ href: link, comments: /comment|kommentar/i.test(`${title} ${link}`) });
    },
    onclosetag(name) {
      if (name === 'head') parser.reset();
    },
  });
  parser.write(html.slice(0, LONGEST_HEAD));
  return found.sort((one, other) => Number(one.comments) - Number(other.comments)).map(({ href }) => href);
}
