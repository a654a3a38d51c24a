/** The stop that ends a sentence: with space, a closing mark or nothing behind it, so that 2.5 is none. */
export const TERMINAL = /^[.!?…]+(?=$|[\s\p{Pe}\p{Pf}"'\p{Extended_Pictographic}])/u;

/** What may stand before the first word of a line without being part of its sentence. */
const MARKS = /(?:[\s\p{Extended_Pictographic}•·*▪►→✓✔“„«‘"'(¿¡–—-]|\p{Emoji_Modifier}|\u{FE0F}|\u{200D})+$/u;
const CLOSING = /[\p{Pe}\p{Pf}"'”“’\s]+$/u;
/** Short forms whose full stop ends no sentence. */
const SHORT =
  /(?:^|[\s(])(?:\p{L}|z\. ?B|d\. ?h|u\. ?a|e\.g|i\.e|p\. ?ex|ca|bzw|vgl|Nr|No|Dr|Prof|Mr|Mrs|Ms|St|Hr|Fr|Mme|env|vs|approx|inkl|max|min|Art|Abs)\.$/u;

const LINE_END = 10;

/** As far back as is looked: marks and short forms are few, and no text can make the look long. */
const REACH = 120;

/** Whether a sentence begins at a place: at the head of the text or a line, or behind the stop of the one before. */
export function startsSentence(text: string, at: number): boolean {
  if (isBroken(text, at)) return true;
  const before = text
    .slice(Math.max(0, at - REACH), at)
    .replace(MARKS, '')
    .replace(CLOSING, '');
  return /[.!?…]$/u.test(before) && !SHORT.test(before);
}

/** Whether nothing but marks stands between the head of the line and a place. */
export function isBroken(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && text.charCodeAt(start - 1) !== LINE_END) if (at - --start >= REACH) return false;
  return (
    text
      .slice(start, at)
      .replace(MARKS, '')
      .replace(/^\d+[.)]\s*$/u, '') === ''
  );
}

/** Where the line of a place begins. */
export function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** The first letter of a text as it is written; empty when it has none. */
export function firstLetter(text: string): string {
  return /\p{L}/u.exec(text)?.[0] ?? '';
}
