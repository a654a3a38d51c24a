import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { roleValues } from '#libs/api-client';
import type { ScoredNode } from '../api/leaderboards.js';
import { fetchMe, type Me, type Role } from '../api/auth.js';

export const meQuery = queryOptions({ queryKey: ['get', '/api/auth/me'], queryFn: fetchMe, staleTime: 5 * 60_000 });

/** The signed-in member. Only for screens inside the shell, which shows nothing before it knows them. */
export function useMe(): Me {
  const { data } = useQuery(meQuery);
  if (!data) throw new Error('useMe is for screens of a signed-in member');
  return data;
}

/** Puts what the server answered about the member in place, everywhere at once. */
export function useSetMe(): (me: Me | null) => void {
  const client = useQueryClient();
  return (me) => client.setQueryData(meQuery.queryKey, me);
}

/** As what the member shares and scores. */
export const scoredNodesOf = (me: Me): ScoredNode[] =>
  me.nodes.filter((node) => node === 'advocacy' || node === 'social_selling');

export const everybody: readonly Role[] = roleValues;

export const holds = (me: Me, ...roles: readonly Role[]): boolean => me.roles.some((role) => roles.includes(role));

/** Whether the member has a role to share in: whoever had one once still has their shares. */
export const mayShare = (me: Me): boolean => holds(me, 'advocate', 'seller');

/** Where a member begins: with what their first duty is. */
export function homeOf(me: Me): '/feed' | '/dashboard' | '/review' | '/library' | '/people' | '/safety' {
  if (holds(me, 'comms_lead')) return '/dashboard';
  if (holds(me, 'reviewer')) return '/review';
  if (holds(me, 'safety_officer')) return '/safety';
  if (holds(me, 'author')) return '/library';
  if (mayShare(me)) return '/feed';
  return '/people';
}
