import { Injectable } from '@nestjs/common';
import { ItemRepository, type FormerItem } from '#libs/content';
import type { Transaction } from '#libs/platform';
import { canonicalLink, type SourceEntry } from './source-entry.rules.js';

/** Items that were imported under a former key take the one their entry has, so that it does not come in a second time. */
@Injectable()
export class AdoptFormerSources {
  constructor(private readonly items: ItemRepository) {}

  async execute(tx: Transaction, entries: SourceEntry[]): Promise<void> {
    const former = await this.items.ofFormerSources(
      tx,
      entries.map((entry) => entry.former),
    );
    if (former.length === 0) return;
    const known = await this.items.bySource(
      tx,
      entries.map((entry) => entry.key),
    );
    const byKey = new Map(former.map((item) => [item.sourceKey, item]));
    for (const entry of entries) {
      const item = byKey.get(entry.former);
      if (!item || known.has(entry.key) || !isSameEntry(entry, item)) continue;
      byKey.delete(entry.former);
      await this.items.sourceChanged(tx, item, entry.key);
    }
  }
}

/**
 * Whether an item that is stored under an entry's former key is that entry, and not another of the same bare id: a post
 * by its text and link; an article by its title, or by its link where that is not the key itself.
 */
function isSameEntry({ key, former, title, caption, linkUrl }: SourceEntry, item: FormerItem): boolean {
  const sameLink = linkUrl !== null && item.linkUrl !== null && canonicalLink(linkUrl) === canonicalLink(item.linkUrl);
  if (key.startsWith('post:')) return item.texts.includes(caption) && (sameLink || linkUrl === item.linkUrl);
  return item.title === title || (sameLink && !former.startsWith('link:'));
}
