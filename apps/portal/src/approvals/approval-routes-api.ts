import { queryOptions } from '@tanstack/react-query';
import type { ApprovalRouteDraft, ApprovalRouteEdit, ApprovalRoutePreview } from '#libs/api-client';
import { asked, client, take } from '../api/client.js';

export type { ApprovalRoute, ApprovalRouteDraft, ApprovalStep } from '#libs/api-client';

const of = (id: string) => ({ params: { path: { id } } });

export const approvalRoutesQuery = asked('get', '/api/approval-routes');

export const approvalRouteQuery = (id: string) => asked('get', '/api/approval-routes/{id}', of(id));

/** Who can be named in a step. */
export const approversQuery = asked('get', '/api/approval-routes/people');

export const createApprovalRoute = (body: ApprovalRouteDraft) => take(client.POST('/api/approval-routes', { body }));

export const changeApprovalRoute = (id: string, body: ApprovalRouteEdit) =>
  take(client.PUT('/api/approval-routes/{id}', { ...of(id), body }));

export const removeApprovalRoute = (id: string) => take(client.DELETE('/api/approval-routes/{id}', of(id)));

/** What would need more approvals, were the route saved like this. */
export const reachQuery = (body: ApprovalRoutePreview) =>
  queryOptions({
    queryKey: ['post', '/api/approval-routes/preview', { body }],
    queryFn: ({ signal }) => take(client.POST('/api/approval-routes/preview', { body, signal })),
    staleTime: 20_000,
    gcTime: 60_000,
    refetchOnWindowFocus: false,
  });
