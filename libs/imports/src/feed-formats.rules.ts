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
}

/** The entries of a document. @throws DomainError invalid naming `field` when it is a web page or no feed. */
export function rawEntries(document: string, field: string): RawEntry[] {
  if (/^\s*(<!--[^>]*-->\s*)*<(!doctype html|html)\b/i.test(document.slice(0, 2_000))) {
    throw DomainError.invalid(
      field,
      say('This is a web page, not a feed: look for the address of its RSS, Atom or JSON feed.'),
      'not_a_feed',
    );
  }
  const parsed = parse(document, field);
  if (parsed.format === 'atom') return atomEntries(parsed.feed);
  if (parsed.format === 'json') return jsonEntries(parsed.feed);
  if (parsed.format === 'rdf') return rdfEntries(parsed.feed);
  return rssEntries(
    parsed.feed,
    /<(?:rss|channel)\b[^>]*?\sxml:base\s*=\s*["']([^"']+)/i.exec(document.slice(0, 2_000))?.[1],
  );
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
  return entries.map(({ id, links, title, summary, content, xml }) => ({
    id: id || null,
    link: alternateOf(links),
    bases: [feed.xml?.base, xml?.base],
    headline: atomText(title),
    text: atomText(summary) || atomText(content),
  }));
}

/** A text of Atom is plain unless its type says otherwise (RFC 4287, section 3.1.1). */
function atomText(text: { value?: string; type?: string } | undefined): string {
  const { value = '', type = 'text' } = text ?? {};
  return /html/i.test(type) ? htmlText(value) : tidy(value);
}

function jsonEntries({ items = [], ...feed }: Feed<'json'>): RawEntry[] {
  return items.map(({ id, url, external_url: external, title, summary, content_text: plain, content_html: html }) => ({
    id: id || null,
    link: url || external || null,
    bases: [feed.home_page_url],
    headline: tidy(title ?? ''),
    text: tidy(summary ?? '') || tidy(plain ?? '') || htmlText(html ?? ''),
  }));
}

function rdfEntries({ items = [], ...feed }: Feed<'rdf'>): RawEntry[] {
  return items.map(({ rdf, link, title, description }) => ({
    id: rdf?.about || null,
    link: link?.trim() || null,
    bases: [feed.link],
    headline: headlineText(title ?? ''),
    text: htmlText(description ?? ''),
  }));
}

/** The parser leaves out the base that RSS may have. */
function rssEntries({ items = [], ...feed }: Feed<'rss'>, base: string | undefined): RawEntry[] {
  return items.map(({ guid, link, atom, title, description, content }) => ({
    id: guid?.value || null,
    link: link?.trim() || alternateOf(atom?.links) || permalinkOf(guid),
    bases: [feed.link, base],
    headline: headlineText(title ?? ''),
    text: htmlText(description ?? '') || htmlText(content?.encoded ?? ''),
  }));
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
