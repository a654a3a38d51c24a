import type { Pack, PackRule } from '../api/guidelines.js';

/** The rules of a pack that speak of all the words searched for; every rule when its title or owner does. */
export function matchingRules(pack: Pack, searched: string): PackRule[] {
  const words = searched.toLowerCase().split(/\s+/).filter(Boolean);
  const speaks = (...texts: string[]) => {
    const all = texts.join(' ').toLowerCase();
    return words.every((word) => all.includes(word));
  };
  if (speaks(pack.title, pack.id, pack.owner, pack.jurisdiction)) return pack.rules;
  return pack.rules.filter(({ id, title, source }) => speaks(pack.title, id, title, source.title));
}
