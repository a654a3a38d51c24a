import { asked, client, take } from '../api/client.js';

export type { LinkedPage } from '#libs/api-client';

/** The page behind a version's link; asked again while it is being read. */
export const linkedPageQuery = (id: string, versionId: string) =>
  asked(
    'get',
    '/api/content/{id}/versions/{versionId}/page',
    { params: { path: { id, versionId } } },
    { refetchInterval: ({ state }) => (state.data?.page?.pending ? 3_000 : false) },
  );

export const lookAtPage = (id: string, versionId: string) =>
  take(client.POST('/api/content/{id}/versions/{versionId}/page/look', { params: { path: { id, versionId } } }));

export const acceptPage = (id: string, hash: string) =>
  take(client.POST('/api/content/{id}/page/accept', { params: { path: { id } }, body: { hash } }));
