import type { ItemDraft, ItemEdit, ItemState } from '#libs/api-client';
import { asked, client, fileBody, repeatable, take } from './client.js';

export type { Caption, EditedItem, Item, ItemDraft, ItemState, ItemSummary } from '#libs/api-client';

export interface LibraryFilter {
  search?: string;
  state?: string;
  topicId?: string;
  authorId?: string;
}

export const libraryQuery = ({ state, ...filter }: LibraryFilter, cursor: string | null) =>
  asked('get', '/api/content', {
    params: { query: { ...filter, state: state as ItemState | undefined, cursor: cursor ?? undefined, limit: 30 } },
  });

export const itemQuery = (id: string) => asked('get', '/api/content/{id}', { params: { path: { id } } });

/** `toReview`: it is sent there next, and a refusal names what that needs too. */
export const createItem = (body: ItemDraft, key: string, toReview = false) =>
  take(client.POST('/api/content', { params: { header: repeatable(key), query: { toReview } }, body }));

export const saveItem = (id: string, body: ItemEdit, toReview = false) =>
  take(client.PUT('/api/content/{id}', { params: { path: { id }, query: { toReview } }, body }));

export const submitItem = (id: string) => take(client.POST('/api/content/{id}/submit', { params: { path: { id } } }));

export const retireItem = (id: string, reason: string) =>
  take(client.POST('/api/content/{id}/retire', { params: { path: { id } }, body: { reason } }));

export const topicsQuery = asked('get', '/api/topics');

export const createTopic = (name: string) => take(client.POST('/api/topics', { body: { name } }));

export const uploadMedia = (file: File) => take(client.POST('/api/media', fileBody(file)));
