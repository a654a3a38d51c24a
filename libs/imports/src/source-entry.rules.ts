import { say, type Sentence } from '#libs/kernel';
import { excessLength, NETWORKS, type Network } from '#libs/captions';
import { isWebAddress, LIMITS } from '#libs/content';
import { tidy } from './plain-text.rules.js';

/** One post or article found in what is imported; `line` is its line in the text, or its place in the feed. */
export interface SourceEntry {
  line: number;
  /** What makes it the same entry next time. */
  key: string;
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
const TRACKING = /^(utm_.*|fbclid|gclid|mc_cid|mc_eid|igshid)$/i;

/** A post's own text as an entry: its last link becomes the item's link, the rest its caption, its first words the title. */
export function postEntry(post: {
  line: number;
  id: string;
  text: string;
  title?: string;
  link?: string;
  network: Network;
}): FoundEntry {
  const { line } = post;
  const { text, linkUrl } = post.link
    ? { text: tidy(post.text), linkUrl: post.link.trim() }
    : splitLink(tidy(post.text));
  const title = titleOf(post.title?.trim() || text);
  if (text === '') return { line, title, problem: say('There is no text besides the link.') };
  if (excessLength(text, post.network) > 0) {
    return {
      line,
      title,
      problem: say('The text has more than {most, number} characters.', { most: NETWORKS[post.network].maxLength }),
    };
  }
  if (linkUrl !== null && (!isWebAddress(linkUrl) || linkUrl.length > LIMITS.url)) {
    return { line, title, problem: say('The link is not a web address such as https://example.org/news.') };
  }
  const id = post.id.trim();
  const key = id ? `id:${id.slice(0, 500)}` : linkUrl ? `link:${canonicalLink(linkUrl)}` : `text:${text.slice(0, 500)}`;
  return { line, key, title, summary: null, caption: text, linkUrl };
}

/** Takes the last web address out of a text. Shortened addresses stay as they are. */
export function splitLink(text: string): { text: string; linkUrl: string | null } {
  const found = [...text.matchAll(/https?:\/\/[^\s<>"]+/gi)];
  for (const match of found.reverse()) {
    const linkUrl = match[0].replace(/[.,;:!?)\]}'’”…]+$/u, '');
    if (!isWebAddress(linkUrl)) continue;
    const rest = `${text.slice(0, match.index)}${text.slice(match.index + linkUrl.length)}`;
    return { text: tidy(rest.replace(/[ \t]+([.,;!?])/g, '$1')), linkUrl };
  }
  return { text, linkUrl: null };
}

/** The first words of a text's first line, up to some ninety characters. */
export function titleOf(text: string): string {
  const line = (text.split('\n').find((one) => one.trim() !== '') ?? '').trim();
  if (line.length <= LONGEST_TITLE) return line;
  const cut = line.slice(0, LONGEST_TITLE);
  const words = cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_TITLE / 2));
  return `${words.replace(/[\p{Surrogate}\s,;:–—-]+$/u, '')}…`;
}

/** One address for one page: without fragment and without what only tracks who came from where. */
export function canonicalLink(address: string): string {
  const url = new URL(address);
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  return url.href;
}
