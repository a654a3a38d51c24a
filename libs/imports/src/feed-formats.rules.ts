import { parseFeed } from 'feedsmith';
import { DomainError, say } from '#libs/kernel';
import { headlineText, htmlText } from './html-text.rules.js';
import { tidy } from './tidy.rules.js';

/** What the four formats have in common, in plain text. */
export interface RawEntry {
  id: string | null;
  link: string | null;
  /** What relative links are resolved against, the outermost first. */
  bases: (string | undefined)[];
  headline: string;
  text: string;
  /** When it came out, as the feed writes it, and the address of its picture. */
  at?: unknown;
  picture?: string | undefined;
}

export interface RawFeed {
  title: string;
  entries: RawEntry[];
}

/** A feed by its document. @throws DomainError invalid naming `field` when it is a web page, no feed, or made to be too much. */
export function rawFeed(document: string, field: string): RawFeed {
  if (/^\s*(<!--[^>]*-->\s*)*<(!doctype html|html)\b/i.test(document.slice(0, 2_000))) {
    throw DomainError.invalid(
      field,
      say('This is a web page, not a feed: look for the address of its RSS, Atom or JSON feed.'),
      'not_a_feed',
    );
  }
  if (declaresEntities(document)) {
    throw DomainError.invalid(
      field,
      say('This feed defines entities of its own, which can be made to fill any memory; it is not read.'),
      'feed_defines_entities',
    );
  }
  const parsed = parse(document, field);
  if (parsed.format === 'atom') return { title: atomText(parsed.feed.title), entries: atomEntries(parsed.feed) };
  const title = headlineText(parsed.feed.title ?? '');
  if (parsed.format === 'json') return { title, entries: jsonEntries(parsed.feed) };
  if (parsed.format === 'rdf') return { title, entries: rdfEntries(parsed.feed) };
  const base = /<(?:rss|channel)\b[^>]*?\sxml:base\s*=\s*["']([^"']+)/i.exec(document.slice(0, 2_000))?.[1];
  return { title, entries: rssEntries(parsed.feed, base) };
}

/** Entities are defined before the first element; later the same characters are part of a text. */
function declaresEntities(document: string): boolean {
  const first = document.search(/<[a-z]/i);
  const entity = document.search(/<!ENTITY/i);
  return entity !== -1 && (first === -1 || entity < first);
}

type Parsed = ReturnType<typeof parseFeed>;
type Feed<Format extends Parsed['format']> = Extract<Parsed, { format: Format }>['feed'];

function parse(document: string, field: string): Parsed {
  try {
    return parseFeed(document);
  } catch {
    throw DomainError.invalid(field, say('This is not an RSS, Atom or JSON feed.'), 'not_a_feed');
  }
}

function atomEntries({ entries = [], ...feed }: Feed<'atom'>): RawEntry[] {
  return entries.map(({ id, links, title, summary, content, xml, published, updated, media }) => ({
    id: id || null,
    link: alternateOf(links),
    bases: [feed.xml?.base, xml?.base],
    headline: atomText(title),
    text: atomText(summary) || atomText(content),
    at: published ?? updated,
    picture: pictureOf(
      links?.filter(({ rel }) => rel === 'enclosure').map(({ href, type }) => ({ url: href, type })),
      media,
    ),
  }));
}

/** A text of Atom is plain unless its type says otherwise (RFC 4287, section 3.1.1). */
function atomText(text: { value?: string; type?: string } | undefined): string {
  const { value = '', type = 'text' } = text ?? {};
  return /html/i.test(type) ? htmlText(value) : tidy(value);
}

function jsonEntries({ items = [], ...feed }: Feed<'json'>): RawEntry[] {
  return items.map((item) => ({
    id: item.id || null,
    link: item.url || item.external_url || null,
    bases: [feed.home_page_url],
    headline: tidy(item.title ?? ''),
    text: tidy(item.summary ?? '') || tidy(item.content_text ?? '') || htmlText(item.content_html ?? ''),
    at: item.date_published ?? item.date_modified,
    picture: item.image ?? item.banner_image,
  }));
}

function rdfEntries({ items = [], ...feed }: Feed<'rdf'>): RawEntry[] {
  return items.map(({ rdf, link, title, description, dc }) => ({
    id: rdf?.about || null,
    link: link?.trim() || null,
    bases: [feed.link],
    headline: headlineText(title ?? ''),
    text: htmlText(description ?? ''),
    at: dc?.dates?.[0],
  }));
}

/** The parser leaves out the base that RSS may have. */
function rssEntries({ items = [], ...feed }: Feed<'rss'>, base: string | undefined): RawEntry[] {
  return items.map(({ guid, link, atom, title, description, content, pubDate, dc, enclosures, media }) => ({
    id: guid?.value || null,
    link: link?.trim() || alternateOf(atom?.links) || permalinkOf(guid),
    bases: [feed.link, base],
    headline: headlineText(title ?? ''),
    text: htmlText(description ?? '') || htmlText(content?.encoded ?? ''),
    at: pubDate ?? dc?.dates?.[0],
    picture: pictureOf(enclosures, media),
  }));
}

interface Attached {
  url?: string | undefined;
  type?: string | undefined;
  medium?: string | undefined;
}

/** What is attached as a picture, else the picture that media of it is shown by. */
function pictureOf(
  enclosures: Attached[] | undefined,
  media: { contents?: Attached[]; thumbnails?: Attached[]; groups?: { contents?: Attached[] }[] } | undefined,
): string | undefined {
  const attached = [...(enclosures ?? []), ...(media?.contents ?? []), ...(media?.groups?.[0]?.contents ?? [])];
  const isPicture = ({ type, medium }: Attached) => medium === 'image' || /^image\//i.test(type ?? '');
  return attached.find(isPicture)?.url ?? media?.thumbnails?.[0]?.url;
}

/** What an entry may be read at; a feed, an enclosure, replies and whatever else it is linked with are no article. */
const READABLE = ['alternate', 'canonical', 'related', 'via'];

function alternateOf(links: { href?: string; rel?: string }[] | undefined): string | null {
  for (const wanted of READABLE) {
    const link = links?.find(({ rel, href }) => (rel || 'alternate') === wanted && href?.trim());
    if (link) return link.href!.trim();
  }
  return null;
}

/** A guid is a link only if it is an absolute web address and does not say that it is none. */
function permalinkOf(guid: { value?: string; isPermaLink?: boolean } | undefined): string | null {
  const value = guid?.value?.trim() ?? '';
  return guid?.isPermaLink !== false && /^https?:\/\//i.test(value) ? value : null;
}
