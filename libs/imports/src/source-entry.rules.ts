import { addressesIn, excessLength, NETWORKS, type Network } from '#libs/captions';
import { isWebAddress, LIMITS } from '#libs/content';
import { hiddenSignIn, say, shortenedTo, type Sentence } from '#libs/kernel';
import { textHash } from '#libs/platform';
import { tidy } from './tidy.rules.js';

/** One post or article found in what is imported; `line` is its line in the text, or its place in the feed. */
export interface SourceEntry {
  line: number;
  /** What makes it the same entry next time. */
  key: string;
  /** What it was known by before ids counted within their feed or list. */
  former: string;
  title: string;
  summary: string | null;
  caption: string;
  linkUrl: string | null;
}

/** A line that cannot become an item, and why. */
export interface RefusedEntry {
  line: number;
  title: string;
  problem: Sentence;
}

export type FoundEntry = SourceEntry | RefusedEntry;

const LONGEST_TITLE = 90;
const LONGEST_KEY = 500;
const TRACKING = /^(utm_.*|fbclid|gclid|mc_cid|mc_eid|igshid)$/i;

/**
 * A post's own text as an entry: its last link becomes the item's link, the rest its caption, its first words the title.
 * It is the same entry when text and link are; a number counts within its own list only, since every list begins with 1.
 */
export function postEntry(post: {
  line: number;
  id?: string;
  text: string;
  title?: string;
  link?: string;
  network: Network;
}): FoundEntry {
  const { line } = post;
  const { text, linkUrl } = post.link
    ? { text: tidy(post.text), linkUrl: post.link.trim() }
    : splitLink(tidy(post.text));
  const title = titleOf(tidy(post.title ?? '') || text);
  if (text === '') return { line, title, problem: say('There is no text besides the link.') };
  if (excessLength(text, post.network) > 0) {
    return {
      line,
      title,
      problem: say('The text has more than {most, number} characters.', { most: NETWORKS[post.network].maxLength }),
    };
  }
  const code = linkUrl === null ? null : hiddenSignIn(linkUrl);
  if (code) return { line, title, problem: say('The link holds a sign that cannot be seen ({code}).', { code }) };
  if (linkUrl !== null && (!isWebAddress(linkUrl) || linkUrl.length > LIMITS.url)) {
    return { line, title, problem: say('The link is not a web address such as https://example.org/news.') };
  }
  const former = formerKey(post.id?.trim() ?? '', linkUrl, text);
  return { line, key: keyOf('post', text, linkUrl ?? ''), former, title, summary: null, caption: text, linkUrl };
}

/** What an entry is known by: of the kind, and of all that makes it itself. */
export function keyOf(kind: 'post' | 'feed' | 'entry', ...parts: string[]): string {
  return `${kind}:${textHash(JSON.stringify(parts))}`;
}

/** What an item of before ids counted within their feed or list is stored under: the bare id, else the link, else the text. */
export function formerKey(id: string, linkUrl: string | null, text: string): string {
  if (id !== '') return `id:${id.slice(0, LONGEST_KEY)}`;
  return linkUrl ? `link:${canonicalLink(linkUrl)}` : `text:${text.slice(0, LONGEST_KEY)}`;
}

/** Takes the last web address out of a text. Shortened addresses stay as they are. */
export function splitLink(text: string): { text: string; linkUrl: string | null } {
  for (const { address, start, end } of addressesIn(text).reverse()) {
    if (!isWebAddress(address)) continue;
    return { text: tidy(without(text, start, end)), linkUrl: address };
  }
  return { text, linkUrl: null };
}

/** Brackets, quotation marks and emphasis by their closing sign: of an address that is taken out they go with it. */
const AROUND = new Set('() [] <> {} （） 【】 「」 『』 《》 “” „“ ‘’ «» »« "" \'\' ** __ `` ~~'.split(' '));

function without(text: string, start: number, end: number): string {
  let [from, to] = [start, end];
  while (from > 0 && AROUND.has(`${text[from - 1]}${text[to]}`)) [from, to] = [from - 1, to + 1];
  const before = text.slice(0, from);
  const after = text.slice(to);
  const closes = /^[ \t]*[.,;:!?…)\]}，。、！？；：）」』】]/u.test(after);
  return `${closes ? before.replace(/[ \t]+$/, '') : before}${closes ? after.trimStart() : after}`;
}

/** The first words of a text's first line, up to some ninety characters. */
export function titleOf(text: string): string {
  const line = (text.split('\n').find((one) => one.trim() !== '') ?? '').trim();
  return shortenedTo(line, LONGEST_TITLE);
}

/** One address for one page: without fragment and without what only tracks who came from where. */
export function canonicalLink(address: string): string {
  const url = new URL(address);
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  return url.href;
}
