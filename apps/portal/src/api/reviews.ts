import type { DecisionRequest, ReviewState } from '#libs/api-client';
import { asked, client, take } from './client.js';

export type { DecisionRequest, Review, ReviewSummary } from '#libs/api-client';

export const reviewsQuery = (state: ReviewState, cursor: string | null) =>
  asked('get', '/api/reviews', { params: { query: { state, cursor: cursor ?? undefined, limit: 50 } } });

export const reviewQuery = (itemId: string) => asked('get', '/api/reviews/{itemId}', { params: { path: { itemId } } });

export const decide = (itemId: string, body: DecisionRequest) =>
  take(client.POST('/api/reviews/{itemId}/decision', { params: { path: { itemId } }, body }));
