import type { Node, ReachBreakdownBy, ReachInterval } from '#libs/api-client';
import { asked } from './client.js';

export type { ReachBreakdownBy, ReachInterval, ReachPoint, ReachRow } from '#libs/api-client';

export interface ReachFilter {
  from: string;
  to: string;
  node?: string;
  teamId?: string;
  topicId?: string;
}

const queryOf = ({ node, ...rest }: ReachFilter) => ({ ...rest, node: node as Node | undefined });

export const reachSummaryQuery = (filter: ReachFilter) =>
  asked('get', '/api/reach/summary', { params: { query: queryOf(filter) } });

export const reachSeriesQuery = (filter: ReachFilter, interval: ReachInterval) =>
  asked('get', '/api/reach/series', { params: { query: { ...queryOf(filter), interval } } });

export const reachBreakdownQuery = (filter: ReachFilter, by: ReachBreakdownBy) =>
  asked('get', '/api/reach/breakdown', { params: { query: { ...queryOf(filter), by } } });
