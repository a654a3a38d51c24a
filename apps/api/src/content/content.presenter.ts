import type { Draft, ItemDetail, ItemSummary as Summary } from '#libs/content';
import { shownText } from '#libs/kernel';
import { iso } from '../fields/iso.js';
import { presentKeptResult } from '../guidelines/guidelines.presenter.js';
import { mediaUrl } from '../media/media.presenter.js';
import type { Item, ItemSummary } from './content.dto.js';
import type { ItemDraft } from './draft.dto.js';

export function presentSummary(
  { imageId, updatedAt, publishedAt, publishFrom, expiresAt, ...summary }: Summary,
  humanClicks: number,
  waitsForAuthor: boolean,
): ItemSummary {
  return {
    ...summary,
    humanClicks,
    waitsForAuthor,
    updatedAt: updatedAt.toISOString(),
    publishedAt: iso(publishedAt),
    publishFrom: iso(publishFrom),
    expiresAt: iso(expiresAt),
    imageUrl: mediaUrl(imageId),
  };
}

export function presentItem({
  version,
  captions,
  screening,
  approvedVersion,
  review,
  history,
  ...item
}: ItemDetail): Item {
  return {
    ...item,
    title: version.title,
    summary: version.summary,
    linkUrl: version.linkUrl,
    linkTitle: version.linkTitle,
    imageId: version.imageId,
    imageUrl: mediaUrl(version.imageId),
    imageAlt: version.imageAlt,
    imageRights: version.imageRights,
    imageRightsUntil: iso(version.imageRightsUntil),
    imagePeople: version.imagePeople,
    audience: version.audience,
    featured: version.featured,
    publishFrom: iso(version.publishFrom),
    expiresAt: iso(version.expiresAt),
    version: {
      id: version.id,
      number: version.number,
      certificate: version.certificate,
      createdAt: version.createdAt.toISOString(),
    },
    approvedVersion: approvedVersion && { ...approvedVersion, approvedAt: approvedVersion.approvedAt.toISOString() },
    captions: captions.map(({ screeningId: _kept, screening: kept, ...caption }) => ({
      ...caption,
      screening: kept && presentKeptResult(kept),
    })),
    screening: screening && presentKeptResult(screening),
    review: review && { ...review, sentAt: review.sentAt.toISOString(), decidedAt: iso(review.decidedAt) },
    history: history.map((step) => ({ ...step, at: step.at.toISOString() })),
  };
}

/** What an author sent, with nothing left open: blank texts are none, no audience is everybody. */
export function draftOf(body: ItemDraft): Draft {
  return {
    title: body.title.trim(),
    summary: shownText(body.summary),
    linkUrl: shownText(body.linkUrl),
    linkTitle: shownText(body.linkTitle),
    imageId: body.imageId ?? null,
    // Of no picture there is nothing to say.
    imageAlt: body.imageId ? shownText(body.imageAlt) : null,
    imageRights: body.imageId ? shownText(body.imageRights) : null,
    imageRightsUntil: body.imageId && body.imageRightsUntil ? new Date(body.imageRightsUntil) : null,
    imagePeople: (body.imageId && body.imagePeople) || null,
    topicIds: [...new Set(body.topics ?? [])],
    audience: {
      teams: [...new Set(body.audience?.teams ?? [])],
      regions: [...new Set(body.audience?.regions ?? [])],
      languages: [...new Set(body.audience?.languages ?? [])],
      public: body.audience?.public ?? true,
    },
    featured: body.featured ?? false,
    publishFrom: body.publishFrom ? new Date(body.publishFrom) : null,
    expiresAt: body.expiresAt ? new Date(body.expiresAt) : null,
    captions: body.captions.map(({ id, network, language, text: words, slots = [], locked = false, disclosure }) => ({
      ...(id ? { id } : {}),
      network,
      language,
      text: words.replace(/\r\n?/g, '\n'),
      slots: slots.map(({ name, hint, maxLength }) => ({ name, hint, maxLength })),
      locked,
      disclosure: shownText(disclosure),
    })),
  };
}
