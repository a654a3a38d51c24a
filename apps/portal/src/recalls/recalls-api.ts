import type { NewRecall } from '#libs/api-client';
import { asked, client, take } from '../api/client.js';

export type { DeletionTask, Recall } from '#libs/api-client';

/** How far a recall would reach, as of the moment it is looked at. */
export const recallPreviewQuery = (id: string) =>
  asked('get', '/api/recalls/items/{id}/preview', { params: { path: { id } } }, { staleTime: 0 });

/** The recall of one item; asked anew until it is done with. */
export const recallOfQuery = (itemId: string) =>
  asked(
    'get',
    '/api/recalls',
    { params: { query: { itemId, limit: 1 } } },
    { refetchInterval: ({ state }) => (state.data?.items[0]?.finishedAt ? false : 3_000) },
  );

/** Those that are done with or those that are not, the newest first. */
export const recallsQuery = (finished: boolean, cursor: string | null) =>
  asked('get', '/api/recalls', { params: { query: { finished, cursor: cursor ?? undefined, limit: 20 } } });

export const deletionTasksQuery = asked('get', '/api/recalls/tasks', {});

export const recallItem = (body: NewRecall) => take(client.POST('/api/recalls', { body }));

export const confirmDeletion = (id: string) =>
  take(client.POST('/api/recalls/tasks/{id}/gone', { params: { path: { id } } }));
