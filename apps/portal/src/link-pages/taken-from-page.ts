import type { PagePreview } from '../api/write-content.js';
import type { ItemValues } from '../library/item-values.js';

export type TakenField = 'title' | 'summary' | 'linkTitle' | 'image';

/** Whether a text is an address that a page can be read from. */
export function isAddress(text: string): boolean {
  return URL.canParse(text.trim()) && /^https?:\/\/[^/]*\./i.test(text.trim());
}

/**
 * What a page fills in of an item: only fields that are empty, so that nothing written is lost. `standing` are the fields
 * that hold what the page says.
 */
export function takenFrom(
  page: PagePreview,
  values: ItemValues,
): { taken: Partial<ItemValues>; standing: TakenField[] } {
  const taken: Partial<ItemValues> = {};
  const standing: TakenField[] = [];
  const words = { title: page.title, summary: page.summary, linkTitle: page.title } as const;
  for (const field of ['title', 'summary', 'linkTitle'] as const) {
    const said = words[field];
    if (!said) continue;
    if (values[field].trim() === '') taken[field] = said;
    else if (values[field] === said) standing.push(field);
  }
  if (page.image && values.imageId === null)
    Object.assign(taken, { imageId: page.image.id, imageUrl: page.image.url, imageAlt: page.imageAlt ?? '' });
  else if (page.image && values.imageId === page.image.id) standing.push('image');
  return { taken, standing };
}
