import type { Item } from '../api/content.js';

/** Who wrote the version and who sent it, each once, where that is not its item's author alone. */
export function versionBy({ author, version, history }: Pick<Item, 'author' | 'version' | 'history'>): string[] {
  const hands = history.flatMap(({ versionId, state, by }) =>
    versionId === version.id && by && (state === 'draft' || state === 'in_review') ? [by] : [],
  );
  if (hands.every(({ id }) => id === author.id)) return [];
  return [...new Map(hands.map(({ id, name }) => [id, name])).values()];
}
