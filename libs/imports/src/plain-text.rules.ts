import { decodeHTMLStrict } from 'entities';

const BLOCKS = new Set(
  'address article blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table td tr ul'.split(
    ' ',
  ),
);
const UNSEEN = ['script', 'style', 'template', 'noscript', 'iframe'];

/**
 * What a reader would see of a piece of HTML: no tags, no scripts, entities as characters, blocks on lines of their
 * own. Reads each character once, whatever the nesting: parsers that keep a tree take a minute for two hundred thousand
 * open tags, and a feed is somebody else's.
 */
export function plainText(html: string): string {
  const lower = html.toLowerCase();
  let text = '';
  for (let at = 0; at < html.length;) {
    const open = html.indexOf('<', at);
    if (open < 0 || !/[a-z/!?]/.test(lower[open + 1] ?? '')) {
      const end = open < 0 ? html.length : open + 1;
      text += html.slice(at, end);
      at = end;
      continue;
    }
    text += html.slice(at, open);
    const name = /^<\/?([a-z0-9]*)/.exec(lower.slice(open, open + 12))?.[1] ?? '';
    if (BLOCKS.has(name)) text += '\n';
    at = endOfTag(lower, open, name);
  }
  return tidy(decodeHTMLStrict(text));
}

function endOfTag(lower: string, open: number, name: string): number {
  if (lower.startsWith('<!--', open)) return after(lower, '-->', open);
  if (UNSEEN.includes(name) && lower[open + 1] !== '/') return after(lower, '>', lower.indexOf(`</${name}`, open));
  return after(lower, '>', open);
}

/** The place after the next `what`; what is never closed swallows the rest. */
function after(text: string, what: string, from: number): number {
  const found = from < 0 ? -1 : text.indexOf(what, from);
  return found < 0 ? text.length : found + what.length;
}

/** Single spaces, at most one empty line, no characters that cannot be stored. */
export function tidy(text: string): string {
  return text
    .replace(/[\p{Surrogate}\0]/gu, '\ufffd')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(/[\t\f\v\u00a0 ]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
