import { captionsAlike } from '#libs/captions';
import type { Quote, Where } from './comment.js';

/** The texts of a version, as comments stand at them. */
export interface Texts {
  title: string;
  summary: string | null;
  linkTitle: string | null;
  imageAlt: string | null;
  captions: readonly { network: string; language: string; text: string }[];
}

/** The text a comment is about; null where the version has none, and for the whole. */
export function textAt(texts: Texts, { field, network, language, nth }: Where): string | null {
  switch (field) {
    case 'whole':
      return null;
    case 'title':
      return texts.title;
    case 'summary':
      return texts.summary;
    case 'link_title':
      return texts.linkTitle;
    case 'image_alt':
      return texts.imageAlt;
    case 'caption':
      return captionsAlike(texts.captions, { network: network ?? '', language: language ?? '' })[nth - 1]?.text ?? null;
  }
}

/** Whether these are the words that stand there, and no character is cut in two. */
export function standsAt(text: string, { from, quote }: Quote): boolean {
  const halved = (unit: number) => /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(unit - 1, unit + 1));
  return quote !== '' && text.startsWith(quote, from) && !halved(from) && !halved(from + quote.length);
}

/** Where the same words stand in a later text: the nearest to where they stood; null when they are gone. */
export function placeIn(text: string, { from, quote }: Quote): number | null {
  let nearest: number | null = null;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    if (!standsAt(text, { from: at, quote })) continue;
    if (nearest === null || Math.abs(at - from) < Math.abs(nearest - from)) nearest = at;
  }
  return nearest;
}
