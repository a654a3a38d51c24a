import { Parser } from 'htmlparser2';

/** What a web page says of itself, as plain text. Empty is null. */
export interface PageHead {
  title: string | null;
  summary: string | null;
  imageUrl: string | null;
  imageAlt: string | null;
}

const LONGEST_HEAD = 400_000;
const TITLES = ['og:title', 'twitter:title'];
const SUMMARIES = ['og:description', 'twitter:description', 'description'];
const IMAGES = ['og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src'];
const ALTS = ['og:image:alt', 'twitter:image:alt'];

/**
 * Reads Open Graph (ogp.me), then Twitter's names, then `title` and `description`, the first of each that is not empty.
 * Only the page's first 400,000 characters are read. `address` is what a relative picture is resolved against.
 */
export function pageHead(html: string, address: string): PageHead {
  const metas = new Map<string, string>();
  let title = '';
  let base = address;
  let inTitle = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'title' && title === '') inTitle = true;
      if (name === 'base' && attributes.href && URL.canParse(attributes.href, address))
        base = new URL(attributes.href, address).href;
      if (name !== 'meta') return;
      const key = (attributes.property ?? attributes.name ?? '').trim().toLowerCase();
      const content = plain(attributes.content ?? '');
      if (key && content && !metas.has(key)) metas.set(key, content);
    },
    ontext(text) {
      if (inTitle) title += text;
    },
    onclosetag(name) {
      if (name === 'title') inTitle = false;
      if (name === 'head') parser.reset();
    },
  });
  parser.write(html.slice(0, LONGEST_HEAD));
  const first = (keys: string[]) => keys.map((key) => metas.get(key)).find(Boolean) ?? null;
  return {
    title: first(TITLES) ?? (plain(title) || null),
    summary: first(SUMMARIES),
    imageUrl: pictureAddress(first(IMAGES), base),
    imageAlt: first(ALTS),
  };
}

function pictureAddress(address: string | null, base: string): string | null {
  if (!address || !URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  return ['http:', 'https:'].includes(url.protocol) ? url.href : null;
}

function plain(text: string): string {
  return text
    .replace(/[\s\u00a0]+/gu, ' ')
    .replace(/[\p{Cc}\p{Surrogate}]/gu, '')
    .trim();
}
