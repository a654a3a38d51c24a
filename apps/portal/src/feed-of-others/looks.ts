import { asked } from '../api/client.js';

export type { FeedAbsence } from '#libs/api-client';

/** Through whose eyes: one member's, or those of somebody of a team, region and language. */
export interface Eyes {
  memberId?: string;
  teamId?: string;
  region?: string;
  language?: string;
}

const of = (eyes: Eyes, cursor: string | null) => ({
  params: { query: { ...eyes, cursor: cursor ?? undefined, limit: 20 } },
});

/** Each look is on record: one is made when somebody asks for it, and never because an answer grew old. */
export const once = { staleTime: 'static', gcTime: 0 } as const;

export const feedOfOthersQuery = (eyes: Eyes, cursor: string | null) => asked('get', '/api/feed/as', of(eyes, cursor));

export const absentQuery = (eyes: Eyes, cursor: string | null) => asked('get', '/api/feed/as/absent', of(eyes, cursor));
