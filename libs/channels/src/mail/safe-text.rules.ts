import { firstOf } from '#libs/kernel';

/** Controls, and the marks by which a text turns the direction of what stands around it. */
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/g;
const HALVES = /\p{Surrogate}/gu;
const BREAKS = /\r\n?|[\u0085\u2028\u2029]/g;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const LONGEST_LINE = 300;

/** A text of several lines without anything that is not a letter, a mark or a space. Half a character is none. */
export function plainText(text: string): string {
  return text.replace(BREAKS, '\n').replace(CONTROLS, '').replace(HALVES, '');
}

/** The same in one line, as a header or a heading has it. Spaces at which no line may break stay what they are. */
export function oneLine(text: string): string {
  const line = plainText(text)
    .replace(/[^\S\u00a0\u202f]+/g, ' ')
    .trim();
  return line.length <= LONGEST_LINE ? line : `${firstOf(line, LONGEST_LINE - 1).trimEnd()}…`;
}

/** Plain text as markup, for an element's content or a quoted attribute. */
export function escapeMarkup(text: string): string {
  return plainText(text).replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

/** Plain text of several lines as markup. */
export function escapeLines(text: string): string {
  return escapeMarkup(text.trim()).replace(/\n/g, '<br />');
}

/** An address to open, in ASCII alone. @throws Error when it is none of the web. */
export function webAddress(text: string): string {
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new Error('Only addresses of the web are linked.');
  return url.href;
}
