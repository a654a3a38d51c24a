import { parseFeed } from 'feedsmith';
import { isWebAddress, LIMITS } from '#libs/content';
import { DomainError, say } from '#libs/kernel';
import { plainText } from './plain-text.rules.js';
import { canonicalLink, titleOf, type FoundEntry } from './source-entry.rules.js';

/** What the four formats have in common. */
interface Raw {
  id: string | undefined;
  link: string | undefined;
  title: string | undefined;
  text: string | undefined;
}

const LONGEST_SUMMARY = 600;

/**
 * Articles of an RSS, Atom, RDF or JSON feed, at most `limit`. Relative links are resolved against `base`.
 * @throws DomainError invalid naming `field` when the document is a web page or no feed.
 */
export function readFeed(
  document: string,
  { base, field, limit }: { base?: string; field: string; limit: number },
): FoundEntry[] {
  if (/^\s*(<!--[^>]*-->\s*)*<(!doctype html|html)\b/i.test(document.slice(0, 2_000))) {
    throw DomainError.invalid(
      field,
      say('This is a web page, not a feed: look for the address of its RSS, Atom or JSON feed.'),
      'not_a_feed',
    );
  }
  return rawEntries(document, field)
    .slice(0, limit)
    .map((raw, index) => toEntry(raw, index + 1, base));
}

function rawEntries(document: string, field: string): Raw[] {
  const parsed = parse(document, field);
  if (parsed.format === 'atom') {
    return (parsed.feed.entries ?? []).map((entry) => ({
      id: entry.id,
      link: (entry.links?.find((link) => !link.rel || link.rel === 'alternate') ?? entry.links?.[0])?.href,
      title: entry.title?.value,
      text: entry.summary?.value ?? entry.content?.value,
    }));
  }
  if (parsed.format === 'json') {
    return (parsed.feed.items ?? []).map((item) => ({
      id: item.id,
      link: item.url ?? item.external_url,
      title: item.title,
      text: item.summary ?? item.content_text ?? item.content_html,
    }));
  }
  if (parsed.format === 'rdf') {
    return (parsed.feed.items ?? []).map((item) => ({
      id: item.rdf?.about,
      link: item.link,
      title: item.title,
      text: item.description,
    }));
  }
  return (parsed.feed.items ?? []).map((item) => ({
    id: item.guid?.value,
    link: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
    title: item.title,
    text: item.description ?? item.content?.encoded,
  }));
}

function parse(document: string, field: string) {
  try {
    return parseFeed(document);
  } catch {
    throw DomainError.invalid(field, say('This is not an RSS, Atom or JSON feed.'), 'not_a_feed');
  }
}

function toEntry(raw: Raw, line: number, base: string | undefined): FoundEntry {
  const text = plainText(raw.text ?? '');
  const title = titleOf(plainText(raw.title ?? '') || text);
  if (title === '') return { line, title, problem: say('The entry has neither a title nor a text.') };
  const linkUrl = resolved(raw.link, base);
  if (raw.link && linkUrl === null) return { line, title, problem: say('The link of the entry is not a web address.') };
  const summary = text === '' || text === title ? null : shortened(text);
  const key = raw.id ? `id:${raw.id.slice(0, 500)}` : linkUrl ? `link:${canonicalLink(linkUrl)}` : `text:${title}`;
  return {
    line,
    key,
    title,
    summary,
    caption: summary && !summary.startsWith(title) ? `${title}\n\n${summary}` : (summary ?? title),
    linkUrl,
  };
}

function resolved(link: string | undefined, base: string | undefined): string | null {
  if (!link || !URL.canParse(link, base)) return null;
  const address = new URL(link, base).href;
  return isWebAddress(address) && address.length <= LIMITS.url ? address : null;
}

/** Whole sentences as far as they fit, else whole words. */
function shortened(text: string): string {
  if (text.length <= LONGEST_SUMMARY) return text;
  const cut = text.slice(0, LONGEST_SUMMARY);
  const sentence = Math.max(
    cut.lastIndexOf('. '),
    cut.lastIndexOf('! '),
    cut.lastIndexOf('? '),
    cut.lastIndexOf('.\n'),
  );
  if (sentence > LONGEST_SUMMARY / 2) return cut.slice(0, sentence + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_SUMMARY / 2)).replace(/[\p{Surrogate}\s]+$/u, '')}…`;
}
