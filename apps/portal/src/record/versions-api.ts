import { asked } from '../api/client.js';

export type { VersionOfItem } from '#libs/api-client';

export const versionsQuery = (id: string) => (cursor: string | null) =>
  asked('get', '/api/content/{id}/versions', {
    params: { path: { id }, query: { cursor: cursor ?? undefined, limit: 50 } },
  });

/** The item as it was in one of its versions. */
export const versionQuery = (id: string, versionId: string) =>
  asked('get', '/api/content/{id}/versions/{versionId}', { params: { path: { id, versionId } } });
