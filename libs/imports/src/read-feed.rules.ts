import { NETWORKS, type Network } from '#libs/captions';
import { isWebAddress, LIMITS } from '#libs/content';
import { say, firstOf, shortenedTo } from '#libs/kernel';
import { rawFeed, type RawEntry } from './feed-formats.rules.js';
import { canonicalLink, formerKey, keyOf, titleOf, type FoundEntry } from './source-entry.rules.js';

const LONGEST_SUMMARY = 600;

export interface FeedReading {
  /** The feed's address, when it has one: relative links are resolved against it, and its entries' ids count within it. */
  address?: string;
  /** What to blame when the document is no feed. */
  field: string;
  limit: number;
  network: Network;
}

/**
 * Articles of an RSS, Atom, RDF or JSON feed, at most `limit`, each by the type its feed says it has.
 * @throws DomainError invalid naming `field` when the document is a web page or no feed.
 */
export function readFeed(document: string, reading: FeedReading): FoundEntry[] {
  return entriesOf(rawFeed(document, reading.field).entries, reading).slice(0, reading.limit);
}

/** Each entry of a feed as it can become an item, or why it cannot. */
export function entriesOf(
  raw: RawEntry[],
  { address, network }: Pick<FeedReading, 'address' | 'network'>,
): FoundEntry[] {
  const seen = new Map<string, number>();
  for (const { id } of raw) if (id) seen.set(id, (seen.get(id) ?? 0) + 1);
  const most = NETWORKS[network].maxLength;
  return raw.map((entry, index) => {
    // An id that several entries have tells none of them.
    const id = entry.id && seen.get(entry.id) === 1 ? entry.id : null;
    return toEntry({ ...entry, id }, { line: index + 1, givenId: entry.id, address, most });
  });
}

interface Place {
  line: number;
  /** The id as the feed has it, be it the entry's alone or not. */
  givenId: string | null;
  address: string | undefined;
  most: number;
}

function toEntry(raw: RawEntry, { line, givenId, address, most }: Place): FoundEntry {
  const { id, headline, text } = raw;
  const title = titleOf(headline || text);
  if (title === '') return { line, title, problem: say('The entry has neither a title nor a text.') };
  const linkUrl = resolved(raw.link, [address, ...raw.bases]);
  if (raw.link && linkUrl === null) return { line, title, problem: say('The link of the entry is not a web address.') };
  const summary = text === '' || text === headline ? null : sentencesOf(text, LONGEST_SUMMARY);
  return {
    line,
    key: keyOfEntry(id, linkUrl, headline || text, address),
    former: formerKey(givenId ?? '', linkUrl, title),
    title,
    summary: headline ? summary : null,
    caption: captionOf(headline, text, most),
    linkUrl,
  };
}

/**
 * An id counts within its feed. Where the feed has no address, or the entry no id of its own, link and title tell it:
 * two posts may share a link, and two files an id.
 */
function keyOfEntry(id: string | null, linkUrl: string | null, title: string, address: string | undefined): string {
  if (id && address) return keyOf('feed', canonicalLink(address), id);
  return keyOf('entry', id ?? '', linkUrl ? canonicalLink(linkUrl) : '', title);
}

/** Headline and summary; of a post without a headline its whole text, as far as the network takes it. */
function captionOf(headline: string, text: string, most: number): string {
  if (headline === '') return sentencesOf(text, most);
  const summary = sentencesOf(text, LONGEST_SUMMARY);
  if (text === '' || text === headline) return shortenedTo(headline, most);
  if (text.startsWith(headline)) return sentencesOf(summary, most);
  const both = `${headline}\n\n${summary}`;
  return both.length <= most ? both : shortenedTo(headline, most);
}

/** Each base is resolved against the one before it, as `xml:base` is. */
export function resolved(link: string | null, bases: (string | undefined)[]): string | null {
  if (!link) return null;
  let base: string | undefined;
  for (const one of bases) if (one && URL.canParse(one, base)) base = new URL(one, base).href;
  if (!URL.canParse(link, base)) return null;
  const address = isWebAddress(link) && /^[\u0021-\u007e]+$/.test(link) ? link : new URL(link, base).href;
  return isWebAddress(address) && address.length <= LIMITS.url ? address : null;
}

/** Whole sentences as far as they fit, else whole words. */
function sentencesOf(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = firstOf(text, most);
  const sentence = Math.max(...['. ', '! ', '? ', '.\n', '!\n', '?\n', '。'].map((end) => cut.lastIndexOf(end)));
  return sentence > most / 2 ? cut.slice(0, sentence + 1) : shortenedTo(text, most);
}
