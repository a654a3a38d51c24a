import type { NewSuggestion } from './suggestions-api.js';

/** A suggestion as it is being written; what is empty is left out. */
export interface SuggestValues {
  link: string;
  text: string;
  why: string;
  language: string;
  topicId: string;
  image: { id: string; url: string } | null;
}

/** What is sent; `anyway` when it is meant although its link is known. */
export function orderOf({ link, text, why, language, topicId, image }: SuggestValues, anyway: boolean): NewSuggestion {
  return {
    ...(link.trim() && { link: link.trim() }),
    ...(text.trim() && { text: text.trim() }),
    ...(why.trim() && { why: why.trim() }),
    ...(topicId && { topicId }),
    ...(image && { imageId: image.id }),
    ...(anyway && { anyway }),
    language,
  };
}
