import type { EditedItem, ItemDraft, ItemSummary } from '../api/content.js';
import { mayWrite } from '../item-reading/may-write.js';
import type { Me } from '../api/auth.js';

export type BulkAction = 'submit' | 'retire' | 'topic';

/** Why an item is left alone without asking the server. */
export type Unfit = 'movedOn' | 'notDraft';

/** Whether the member may do anything with an item of the library; the server decides by the same rule. */
export function mayChange(me: Me, item: Pick<ItemSummary, 'author' | 'state'>): boolean {
  return item.state !== 'retired' && item.state !== 'recalled' && mayWrite(me, item);
}

/** Whether an item is another by now than the row that was selected: nobody decides about what they have not seen. */
export const hasMovedOn = (
  shown: Pick<ItemSummary, 'state' | 'versionNumber' | 'title'>,
  now: Pick<EditedItem, 'state' | 'title'> & { version: Pick<EditedItem['version'], 'number'> },
): boolean => shown.state !== now.state || shown.versionNumber !== now.version.number || shown.title !== now.title;

/** The draft as it stands with one topic more; every other field goes back as it came, times to the second. */
export function withTopic(item: EditedItem, topicId: string): ItemDraft {
  const { title, summary, linkUrl, linkTitle, imageId, imageAlt, imageRights, imageRightsUntil, imagePeople } = item;
  const { audience, featured, publishFrom, expiresAt } = item;
  return {
    title,
    summary,
    linkUrl,
    linkTitle,
    imageId,
    imageAlt,
    imageRights,
    imageRightsUntil,
    imagePeople,
    audience,
    featured,
    publishFrom,
    expiresAt,
    topics: [...item.topics.map(({ id }) => id), topicId],
    captions: item.captions.map(({ id, network, language, text, slots, locked, disclosure, disclosureLanguage }) => ({
      id,
      network,
      language,
      text,
      slots,
      locked,
      // The organisation's wording is not the author's: sent back as theirs it would stay when the wording changes.
      disclosure: disclosureLanguage ? null : disclosure,
    })),
  };
}

/** The rows between two of a list, both included, whichever comes first. */
export function between(ids: readonly string[], one: string, other: string): string[] {
  const [from, to] = [ids.indexOf(one), ids.indexOf(other)].sort((a, b) => a - b) as [number, number];
  return from < 0 ? [other] : ids.slice(from, to + 1);
}
