import type { Network, Node, PostFigure, ReachBreakdownBy, ReachInterval, ReachWithout } from '#libs/api-client';
import { asked } from './client.js';

export type { PostFigure, ReachPost, ReachBreakdownBy, ReachInterval, ReachPoint, ReachRow } from '#libs/api-client';

export interface ReachFilter {
  from: string;
  to: string;
  node?: string;
  teamId?: string;
  topicId?: string;
  itemId?: string;
  memberId?: string;
  network?: string;
  without?: string;
}

const queryOf = ({ node, network, without, ...rest }: ReachFilter) => ({
  ...rest,
  node: node as Node | undefined,
  network: network as Network | undefined,
  without: without as ReachWithout | undefined,
});

export const reachSummaryQuery = (filter: ReachFilter) =>
  asked('get', '/api/reach/summary', { params: { query: queryOf(filter) } });

export const reachSeriesQuery = (filter: ReachFilter, interval: ReachInterval) =>
  asked('get', '/api/reach/series', { params: { query: { ...queryOf(filter), interval } } });

export const reachBreakdownQuery = (filter: ReachFilter, by: ReachBreakdownBy) =>
  asked('get', '/api/reach/breakdown', { params: { query: { ...queryOf(filter), by } } });

/** The posts beneath a figure; with `limit` 1 for what they add up to. */
export const reachPostsQuery = (filter: ReachFilter & { figure?: string }, cursor: string | null = null, limit = 30) =>
  asked('get', '/api/reach/posts', {
    params: {
      query: {
        ...queryOf(filter),
        figure: filter.figure as PostFigure | undefined,
        cursor: cursor ?? undefined,
        limit,
      },
    },
  });

/** The member's own last thirty days. */
export const ownReachQuery = asked('get', '/api/reach/mine');
