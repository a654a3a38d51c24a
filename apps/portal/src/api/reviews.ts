import type { Approvals, ConditionMetRequest, DecisionRequest, ReviewState, ReviewsOf } from '#libs/api-client';
import { asked, client, take } from './client.js';

export type { Approvals, ApprovalStepProgress, DecisionRequest, Review, ReviewSummary } from '#libs/api-client';

export const reviewsQuery = (state: ReviewState, cursor: string | null, of?: ReviewsOf) =>
  asked('get', '/api/reviews', { params: { query: { state, of, cursor: cursor ?? undefined, limit: 50 } } });

export const reviewQuery = (itemId: string) => asked('get', '/api/reviews/{itemId}', { params: { path: { itemId } } });

/** Whose approvals its newest version has and needs. */
export const approvalsQuery = (itemId: string) =>
  asked('get', '/api/approvals/{itemId}', { params: { path: { itemId } } });

/** The step of an approval route that a decision of yours counts for now. */
export const stepOf = (approvals: Approvals | undefined) =>
  approvals?.steps.find(({ route, yours }) => route !== null && yours !== null);

/** As what a decision of yours counts now: for a step, or to let out what has all its approvals; undefined for nothing. */
export const turnOf = (approvals: Approvals | undefined): { deputyFor: { name: string } | null } | undefined =>
  approvals?.steps.find(({ yours }) => yours !== null)?.yours ??
  (approvals?.mayRelease ? { deputyFor: null } : undefined);

export const confirmCondition = (itemId: string, body: ConditionMetRequest) =>
  take(client.POST('/api/approvals/{itemId}/conditions', { params: { path: { itemId } }, body }));

export const decide = (itemId: string, body: DecisionRequest) =>
  take(client.POST('/api/reviews/{itemId}/decision', { params: { path: { itemId } }, body }));
