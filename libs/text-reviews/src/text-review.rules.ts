import type { TextReviewDetail } from './text-review.facts.js';
import type { TextReviewRecord } from './text-review.js';

/** What every fact about a review is made of. */
export function factOf(
  { id, memberId, itemId, versionId, network, textHash }: TextReviewRecord,
  at: Date,
  actorId: string,
): { at: Date; actorId: string; subjectId: string; detail: TextReviewDetail } {
  return { at, actorId, subjectId: id, detail: { memberId, itemId, versionId, network, textHash } };
}
