import type { DecisionRequest, ReviewState } from '#libs/api-client';
import { client, take } from './client.js';

export type { DecisionRequest, Review, ReviewSummary } from '#libs/api-client';

export const fetchReviews = (state: ReviewState, cursor: string | null) =>
  take(client.GET('/api/reviews', { params: { query: { state, cursor: cursor ?? undefined, limit: 50 } } }));

export const fetchReview = (itemId: string) =>
  take(client.GET('/api/reviews/{itemId}', { params: { path: { itemId } } }));

export const decide = (itemId: string, body: DecisionRequest) =>
  take(client.POST('/api/reviews/{itemId}/decision', { params: { path: { itemId } }, body }));
