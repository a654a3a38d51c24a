import type { Approvals, DecisionRequest, ReviewState } from '#libs/api-client';
import { asked, client, take } from './client.js';

export type { ApprovalStepProgress, DecisionRequest, Review, ReviewSummary } from '#libs/api-client';

export const reviewsQuery = (state: ReviewState, cursor: string | null) =>
  asked('get', '/api/reviews', { params: { query: { state, cursor: cursor ?? undefined, limit: 50 } } });

export const reviewQuery = (itemId: string) => asked('get', '/api/reviews/{itemId}', { params: { path: { itemId } } });

/** Whose approvals its newest version has and needs. */
export const approvalsQuery = (itemId: string) =>
  asked('get', '/api/approvals/{itemId}', { params: { path: { itemId } } });

/** The step of an approval route that a decision of yours counts for now. */
export const stepOf = (approvals: Approvals | undefined) =>
  approvals?.steps.find(({ route, yours }) => route !== null && yours !== null);

export const decide = (itemId: string, body: DecisionRequest) =>
  take(client.POST('/api/reviews/{itemId}/decision', { params: { path: { itemId } }, body }));
