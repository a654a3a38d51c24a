/**
 * LinkedIn's "little text": fifteen characters are markup unless a backslash stands before them, and a post is cut off
 * without a word at the first one that is neither escaped nor part of an element.
 * https://learn.microsoft.com/linkedin/marketing/community-management/shares/little-text-format
 */
const RESERVED = /[\\|{}@[\]()<>#*_~]/g;
const HASHTAG = /(?<![\p{L}\p{N}_&/#])#([\p{L}\p{N}]*\p{L}[\p{L}\p{N}]*)/gu;

/** Escapes text in which nothing is markup. */
export function escapeLittleText(text: string): string {
  return text.replace(RESERVED, '\\$&');
}

/**
 * Prose as little text: hashtags stay hashtags (letters and digits with at least one letter, not inside a word or a web
 * address), everything else reads as it was written.
 */
export function toLittleText(text: string): string {
  let result = '';
  let end = 0;
  for (const found of text.matchAll(HASHTAG)) {
    if (insideAddress(text, found.index)) continue;
    result += `${escapeLittleText(text.slice(end, found.index))}#${found[1]}`;
    end = found.index + found[0].length;
  }
  return result + escapeLittleText(text.slice(end));
}

const GIVEN_BACK = /\{hashtag\|\\[#＃]\|((?:\\.|[^|}\\])+)\}|@\[((?:\\.|[^\]\\])+)\]\([^()\s]+\)|\\([\s\S])/gu;

/** Little text as the network gives it back, in the words that readers see: tags and mentions plain, nothing escaped. */
export function fromLittleText(little: string): string {
  return little.replace(GIVEN_BACK, (_, tag?: string, mentioned?: string, escaped?: string) => {
    if (tag !== undefined) return `#${unescaped(tag)}`;
    return mentioned === undefined ? (escaped ?? '') : unescaped(mentioned);
  });
}

function unescaped(little: string): string {
  return little.replace(/\\([\s\S])/g, '$1');
}

/** Whether a position belongs to a web address, so that the `#` of `…/page?a=1#part` is no hashtag. */
function insideAddress(text: string, position: number): boolean {
  const word = /\S*$/.exec(text.slice(Math.max(0, position - 2_000), position))?.[0] ?? '';
  return /https?:\/\//i.test(word) || /^www\./i.test(word);
}
