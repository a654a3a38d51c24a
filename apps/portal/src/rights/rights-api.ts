import { asked, client, take, type ApiPath } from '../api/client.js';

export type { OwnRights, Rights } from '#libs/api-client';

export const ownRightsQuery = asked('get', '/api/my-data');

export const rightsQuery = (id: string) => asked('get', '/api/people/{id}/rights', { params: { path: { id } } });

export const holdsQuery = asked('get', '/api/people/holds');

/** What changes when somebody is erased, held or let go. */
export const rights = [
  '/api/people',
  '/api/people/holds',
  '/api/people/{id}',
  '/api/people/{id}/rights',
  '/api/my-data',
] as const satisfies ApiPath[];

/** Where a browser saves everything kept of oneself, or of somebody. */
export const OWN_ARCHIVE = '/api/my-data/archive';
export const archiveOf = (id: string) => `/api/people/${id}/archive`;

export const eraseOneself = (password: string) => take(client.POST('/api/my-data/erasure', { body: { password } }));

export const eraseMember = (id: string, name: string) =>
  take(client.POST('/api/people/{id}/erase', { params: { path: { id } }, body: { name } }));

export const placeHold = (id: string, reason: string) =>
  take(client.POST('/api/people/{id}/hold', { params: { path: { id } }, body: { reason } }));

export const liftHold = (id: string) => take(client.DELETE('/api/people/{id}/hold', { params: { path: { id } } }));
