import type { TextReviewView } from '#libs/text-reviews';
import { presentKeptResult } from '../guidelines/guidelines.presenter.js';
import { mediaUrl } from '../media/media.presenter.js';
import type { TextReview } from './text-reviews.dto.js';

export function presentTextReview({ item, screening, askedAt, decidedAt, ...review }: TextReviewView): TextReview {
  const { imageId, ...shown } = item;
  return {
    ...review,
    item: { ...shown, imageUrl: mediaUrl(imageId) },
    screening: presentKeptResult(screening),
    askedAt: askedAt.toISOString(),
    decidedAt: decidedAt && decidedAt.toISOString(),
  };
}
