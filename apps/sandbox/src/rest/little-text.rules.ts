/**
 * LinkedIn's "little text", the format of `commentary`: these 15 characters must be escaped with a backslash everywhere
 * except where they are markup: \ | { } @ [ ] ( ) < > # * _ ~
 */
const ORDINARY = /[^\\|{}@[\]()<>#＃*_~]+/uy;
const ESCAPED = /\\([\\|{}@[\]()<>#*_~])/uy;
const MENTION =
  /@\[((?:\\[\\|{}@[\]()<>#*_~]|[^\\|{}@[\]()<>#*_~])+)\]\((urn:li:(?:person|organization):[A-Za-z0-9_-]+)\)/uy;
const TEMPLATE = /\{hashtag\|\\[#＃]\|((?:\\_|[\p{L}\p{N}])+)\}/uy;
const HASHTAG = /[#＃]([\p{L}\p{N}]+)/uy;
const LETTER = /\p{L}/u;
const CONTINUES_WORD = /[\p{L}\p{N}_&/]$/u;

export type Segment =
  | { kind: 'text'; text: string }
  | { kind: 'hashtag'; text: string; tag: string }
  | { kind: 'mention'; text: string; urn: string };

export interface LittleText {
  segments: Segment[];
  /** What a reader sees. */
  text: string;
  /** True when an unescaped reserved character ended the text early. */
  truncated: boolean;
}

const unescape = (text: string) => text.replace(/\\(.)/gsu, '$1');

/** The length that counts against the limit of 3,000: UTF-16 units without the escaping backslashes. */
export const writtenLength = (commentary: string): number => unescape(commentary).length;

/**
 * Reads `commentary` as LinkedIn does, which includes its failure: at the first reserved character that is neither escaped
 * nor markup, the text ends there, and nobody is told.
 */
export function readLittleText(commentary: string): LittleText {
  const segments: Segment[] = [];
  let text = '';
  let at = 0;
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(commentary);
    if (found !== null) at = pattern.lastIndex;
    return found;
  };
  const add = (segment: Segment) => {
    const last = segments.at(-1);
    if (segment.kind === 'text' && last?.kind === 'text') last.text += segment.text;
    else segments.push(segment);
    text += segment.text;
  };

  while (at < commentary.length) {
    const plain = match(ORDINARY)?.[0] ?? match(ESCAPED)?.[1];
    if (plain !== undefined) {
      add({ kind: 'text', text: plain });
      continue;
    }
    const segment = readMarkup(match, text);
    if (segment === null) return { segments, text, truncated: true };
    add(segment);
  }
  return { segments, text, truncated: false };
}

function readMarkup(match: (pattern: RegExp) => RegExpExecArray | null, before: string): Segment | null {
  const mention = match(MENTION);
  if (mention) return { kind: 'mention', text: unescape(mention[1] ?? ''), urn: mention[2] ?? '' };
  const template = match(TEMPLATE);
  if (template) return hashtag(`#${unescape(template[1] ?? '')}`);
  if (CONTINUES_WORD.test(before)) return fullWidthSign(match);
  const word = match(HASHTAG);
  if (word && LETTER.test(word[1] ?? '')) return hashtag(word[0]);
  return word?.[0].startsWith('＃') ? { kind: 'text', text: word[0] } : fullWidthSign(match);
}

const hashtag = (text: string): Segment => ({ kind: 'hashtag', text, tag: text.slice(1) });

/** The full-width sign may begin a hashtag but is not reserved: anywhere else it is text. */
function fullWidthSign(match: (pattern: RegExp) => RegExpExecArray | null): Segment | null {
  return match(/＃/uy) ? { kind: 'text', text: '＃' } : null;
}

/** How the network gives a text back: hashtags as templates, mentions as markup, all else escaped. */
export function writeLittleText(segments: Segment[]): string {
  const escape = (text: string) => text.replace(/[\\|{}@[\]()<>#*_~]/g, '\\$&');
  return segments
    .map((segment) => {
      if (segment.kind === 'hashtag') return `{hashtag|\\#|${escape(segment.tag)}}`;
      return segment.kind === 'mention' ? `@[${escape(segment.text)}](${segment.urn})` : escape(segment.text);
    })
    .join('');
}
