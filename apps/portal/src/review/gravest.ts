import { strictest } from '#libs/screener';
import type { Item } from '../api/content.js';
import type { Verdict } from '../api/guidelines.js';

/** The strictest verdict over an item's captions and the words around them; null before it was screened. */
export function gravest(item: Pick<Item, 'captions' | 'screening'>): Verdict | null {
  const found = [...item.captions.map(({ screening }) => screening), item.screening].flatMap(
    (each) => each?.verdict ?? [],
  );
  return found.length > 0 ? strictest(found) : null;
}
