import type { ReviewSummary as Summary } from '#libs/content';
import type { ReviewSummary } from './reviews.dto.js';

export function presentReview(
  { languages, sentAt, decidedAt, ...summary }: Summary,
  waitsForAuthor: boolean,
): ReviewSummary {
  return {
    ...summary,
    waitsForAuthor,
    sentAt: sentAt.toISOString(),
    decidedAt: decidedAt && decidedAt.toISOString(),
    language: languages,
  };
}
