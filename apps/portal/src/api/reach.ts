import type { Node, ReachBreakdownBy, ReachInterval } from '#libs/api-client';
import { client, take } from './client.js';

export type { ReachBreakdownBy, ReachInterval, ReachPoint, ReachRow } from '#libs/api-client';

export interface ReachFilter {
  from: string;
  to: string;
  node?: string;
  teamId?: string;
  topicId?: string;
}

const queryOf = ({ node, ...rest }: ReachFilter) => ({ ...rest, node: node as Node | undefined });

export const fetchReachSummary = (filter: ReachFilter) =>
  take(client.GET('/api/reach/summary', { params: { query: queryOf(filter) } }));

export const fetchReachSeries = (filter: ReachFilter, interval: ReachInterval) =>
  take(client.GET('/api/reach/series', { params: { query: { ...queryOf(filter), interval } } }));

export const fetchReachBreakdown = (filter: ReachFilter, by: ReachBreakdownBy) =>
  take(client.GET('/api/reach/breakdown', { params: { query: { ...queryOf(filter), by } } }));
