import type { ReviewState, TextDecisionRequest, TextReviewRequest } from '#libs/api-client';
import { asked, client, take } from './client.js';

export type { TextReview } from '#libs/api-client';

/** Of colleagues, for reviewers. */
export const textReviewsQuery = (state: ReviewState, cursor: string | null) =>
  asked('get', '/api/text-reviews', { params: { query: { state, cursor: cursor ?? undefined, limit: 50 } } });

/** The member's own, of one item or of all. */
export const myTextReviewsQuery = (state: ReviewState, itemId?: string) =>
  asked('get', '/api/text-reviews', { params: { query: { state, mine: true, itemId, limit: 30 } } });

export const textReviewQuery = (id: string) => asked('get', '/api/text-reviews/{id}', { params: { path: { id } } });

export const askReviewer = (body: TextReviewRequest) => take(client.POST('/api/text-reviews', { body }));

export const decideText = (id: string, body: TextDecisionRequest) =>
  take(client.POST('/api/text-reviews/{id}/decision', { params: { path: { id } }, body }));
