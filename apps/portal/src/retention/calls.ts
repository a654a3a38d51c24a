import type { HoldsAsked, RetentionChange } from '#libs/api-client';
import { asked, client, take, type ApiPath } from '../api/client.js';

export type { Erasure, ErasureForecast, ErasureOfItem, ItemHold, Retention } from '#libs/api-client';

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
export const keeping = [
  '/api/content/{id}/keeping',
  '/api/content/{id}/record',
  '/api/holds',
] as const satisfies ApiPath[];

/** `until` is its last day on the organisation's calendar; null for a hold without an end. */
export const holdItem = (id: string, reason: string, until: string | null) =>
  take(client.POST('/api/content/{id}/hold', { params: { path: { id } }, body: { reason, until } }));

/** `before` is the last day it had when somebody looked. */
export const changeHoldEnd = (id: string, until: string | null, before: string | null) =>
  take(client.POST('/api/content/{id}/hold/end', { params: { path: { id } }, body: { until, before } }));

export const releaseItem = (id: string, reason: string) =>
  take(client.POST('/api/content/{id}/hold/lift', { params: { path: { id } }, body: { reason } }));

export const itemHoldsQuery = (state: HoldsAsked | undefined, cursor: string | null) =>
  asked('get', '/api/holds', { params: { query: { state, cursor: cursor ?? undefined } } });

/** Asked of an item that is not found, once: what was erased stays so. */
export const erasureQuery = (id: string) =>
  asked('get', '/api/content/{id}/erasure', { params: { path: { id } } }, { retry: false, staleTime: Infinity });
