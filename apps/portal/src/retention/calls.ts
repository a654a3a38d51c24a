import type { RetentionChange } from '#libs/api-client';
import { asked, client, take, type ApiPath } from '../api/client.js';

export type { Erasure, ErasureForecast, ItemHold, Retention } from '#libs/api-client';

export const retentionQuery = asked('get', '/api/retention');

export const changeRetention = (body: RetentionChange) => take(client.PUT('/api/retention', { body }));

/** What those days would erase; a class that is kept for ever is not named. */
export const forecastErasure = ({
  items,
  drafts,
  suggestions,
}: Pick<RetentionChange, 'items' | 'drafts' | 'suggestions'>) =>
  take(
    client.GET('/api/retention/forecast', {
      params: {
        query: { items: items ?? undefined, drafts: drafts ?? undefined, suggestions: suggestions ?? undefined },
      },
    }),
  );

export const keepingQuery = (id: string) => asked('get', '/api/content/{id}/keeping', { params: { path: { id } } });

/** What changes when an item is held or let go: its holds stand in its record too. */
export const keeping = ['/api/content/{id}/keeping', '/api/content/{id}/record'] as const satisfies ApiPath[];

export const holdItem = (id: string, reason: string) =>
  take(client.POST('/api/content/{id}/hold', { params: { path: { id } }, body: { reason } }));

export const releaseItem = (id: string) => take(client.DELETE('/api/content/{id}/hold', { params: { path: { id } } }));
