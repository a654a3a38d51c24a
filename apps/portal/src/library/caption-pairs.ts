import type { CaptionValues, ItemValues } from './item-values.js';
import { same } from '../edits/edit.rules.js';

/** One caption as two sides have it; either may lack it. */
export interface CaptionPair {
  language: string;
  in: (values: ItemValues) => CaptionValues | undefined;
  same: (one: ItemValues, other: ItemValues) => boolean;
}

const said = (caption: CaptionValues | undefined) => caption && { ...caption, key: '', id: '' };

/** Which caption of one side is which of the other: by its key, or, where a new version gave new ones, by what it is for. */
export function captionPairs(mine: ItemValues, theirs: ItemValues): CaptionPair[] {
  const left = new Set(theirs.captions);
  const take = (fits: (caption: CaptionValues) => boolean) => {
    const found = [...left].find(fits);
    if (found) left.delete(found);
    return found;
  };
  const byKey = new Map(mine.captions.map(({ key }) => [key, take((caption) => caption.key === key)]));
  const pairs = mine.captions.map((own) => {
    const other =
      byKey.get(own.key) ?? take(({ network, language }) => network === own.network && language === own.language);
    return pairOf([own.key, ...(other ? [other.key] : [])], own.language);
  });
  return [...pairs, ...[...left].map(({ key, language }) => pairOf([key], language))];
}

function pairOf(keys: string[], language: string): CaptionPair {
  const find = ({ captions }: ItemValues) => captions.find(({ key }) => keys.includes(key));
  return { language, in: find, same: (one, other) => same(said(find(one)), said(find(other))) };
}

/** The values with that caption in the pair's place, or without one. */
export function withCaption(values: ItemValues, pair: CaptionPair, caption: CaptionValues | undefined): ItemValues {
  const there = pair.in(values);
  if (!there) return caption ? { ...values, captions: [...values.captions, caption] } : values;
  // The place keeps its id: what the server has there by now is what is changed.
  const { key, id } = there;
  const captions = values.captions.flatMap((each) =>
    each !== there ? [each] : caption ? [{ ...caption, key, ...(id ? { id } : {}) }] : [],
  );
  return { ...values, captions };
}
