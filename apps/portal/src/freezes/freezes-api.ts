import type { NewFreeze } from '#libs/api-client';
import { asked, client, take } from '../api/client.js';

export type { Freeze, NewFreeze, PastFreeze } from '#libs/api-client';

/** What is stopped. */
export type FreezeReach = Omit<NewFreeze, 'reason'>;

/** Asked often: what is stopped is said on every screen within seconds. */
export const freezesQuery = asked(
  'get',
  '/api/freezes',
  {},
  { refetchInterval: 10_000, refetchOnWindowFocus: 'always' },
);

/** What was lifted, the last first. */
export const pastFreezesQuery = (cursor: string | null) =>
  asked('get', '/api/freezes/past', { params: { query: { cursor: cursor ?? undefined, limit: 20 } } });

export const freezePreviewQuery = (query: FreezeReach) => asked('get', '/api/freezes/preview', { params: { query } });

export const startFreeze = (body: NewFreeze) => take(client.POST('/api/freezes', { body }));

export const liftFreeze = (id: string) => take(client.POST('/api/freezes/{id}/lift', { params: { path: { id } } }));
