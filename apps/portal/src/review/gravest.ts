import type { Item } from '../api/content.js';
import type { Verdict } from '../api/guidelines.js';

const verdicts: Verdict[] = ['pass', 'warn', 'review', 'block'];

/** The strictest verdict over an item's captions and the words around them; null before it was screened. */
export function gravest(item: Pick<Item, 'captions' | 'screening'>): Verdict | null {
  const found = [...item.captions.map(({ screening }) => screening), item.screening].flatMap(
    (each) => each?.verdict ?? [],
  );
  return found.reduce<Verdict | null>(
    (worst, each) => (worst && verdicts.indexOf(worst) >= verdicts.indexOf(each) ? worst : each),
    null,
  );
}
