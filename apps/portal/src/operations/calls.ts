import { asked, client, take } from '../api/client.js';

export type { FailedShare, OperationsStanding } from '#libs/api-client';

/** How publishing stands in the organisation. */
export const operationsQuery = asked('get', '/api/operations');

/** What failed for good, the latest first. */
export const failedSharesQuery = (cursor: string | null) =>
  asked('get', '/api/operations/failed', { params: { query: { cursor: cursor ?? undefined, limit: 20 } } });

export const retryFailedShare = (id: string) =>
  take(client.POST('/api/operations/failed/{id}/retry', { params: { path: { id } } }));
