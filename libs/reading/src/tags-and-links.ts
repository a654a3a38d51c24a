import type { Normalised } from './normalise.js';
import type { Span } from './reading.js';

const tagBody = /[\p{L}\p{N}_][\p{L}\p{N}_.\u00b7-]*/uy;
const wordish = /[\p{L}\p{N}_&/]/u;
const linkPattern =
  /\b(?:https?:\/\/|www\.)[^\s<>"')\]]+|\b(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,4}(?:com|org|net|eu|de|fr|uk|gov|edu|io|co|info|health|pharma|ca|ch|at|it|es|nl|be|ly|me|tv)\b(?:\/[^\s<>"')\]]*)?/gi;
/** Signs of other scripts and of typesetting that end an address for a reader, though folded they might be part of it. */
const endsLink = /[“”„‟«»‹›…\u3000-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/u;
const longestLink = 2_000;

/**
 * Links in the clean text, looked for only in runs without white space that hold a dot between other characters. What
 * follows a full-width comma or a closing quotation mark is a sentence again, whatever these signs are folded to.
 */
export function linkSpans(text: string, written: Pick<Normalised, 'original' | 'starts' | 'ascii'>): Span[] {
  const found: Span[] = [];
  for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
    if (dot + 1 >= text.length || text.charCodeAt(dot + 1) <= 32) continue;
    let start = dot;
    while (start > 0 && dot - start < longestLink && text.charCodeAt(start - 1) > 32) start--;
    let end = dot;
    while (end < text.length && end - dot < longestLink && text.charCodeAt(end) > 32) end++;
    for (const match of text.slice(start, end).matchAll(linkPattern)) {
      const from = start + match.index;
      if (text[from - 1] !== '@')
        found.push({ start: from, end: from + trimmed(asRead(match[0], from, written)).length });
    }
    dot = end - 1;
  }
  return found;
}

/** The link up to where what was written ends it. */
function asRead(
  link: string,
  from: number,
  { original, starts, ascii }: Pick<Normalised, 'original' | 'starts' | 'ascii'>,
): string {
  if (ascii) return link;
  for (let at = 0; at < link.length; at++)
    if (endsLink.test(original[starts ? (starts[from + at] as number) : from + at] as string)) return link.slice(0, at);
  return link;
}

function trimmed(link: string): string {
  let end = link.length;
  while (end > 0 && '.,;:!?'.includes(link[end - 1] as string)) end--;
  return link.slice(0, end);
}

/** Hashtags and handles outside of links, in their order. */
export function tagSpans(text: string, links: Span[]): Span[] {
  const found: Span[] = [];
  let link = 0;
  for (let i = nextSign(text, 0); i >= 0; i = nextSign(text, i + 1)) {
    while (link < links.length && (links[link] as Span).end <= i) link++;
    if (link < links.length && (links[link] as Span).start <= i) continue;
    if (i > 0 && wordish.test(text[i - 1] as string)) continue;
    tagBody.lastIndex = i + 1;
    const body = tagBody.exec(text);
    if (body) found.push({ start: i, end: i + 1 + trimmed(body[0]).length });
  }
  return found;
}

const sign = /[#@]/g;

function nextSign(text: string, from: number): number {
  sign.lastIndex = from;
  return sign.test(text) ? sign.lastIndex - 1 : -1;
}

/** Where the closing run of hashtags and links begins; the end of the text if there is none. */
export function tailStart(text: string, hashtags: Span[], links: Span[]): number {
  if (hashtags.length === 0) return text.length;
  const parts = [...hashtags, ...links].sort((a, b) => b.end - a.end);
  let tail = text.length;
  let tags = 0;
  for (const part of parts) {
    if (/[\p{L}\p{N}]/u.test(text.slice(part.end, tail))) break;
    tail = part.start;
    if (text[part.start] === '#') tags++;
  }
  return tags > 0 ? tail : text.length;
}
