import type { EditedItem, ItemDraft, ItemEdit } from '#libs/api-client';
import { client, repeatable, take } from './client.js';

export type { PagePreview } from '#libs/api-client';

/** `toReview`: it is sent there next, and a refusal names what that needs too. */
export const createItem = (body: ItemDraft, key: string, toReview = false) =>
  take(client.POST('/api/content', { params: { header: repeatable(key), query: { toReview } }, body }));

export const saveItem = (id: string, body: ItemEdit, toReview = false) =>
  take(client.PUT('/api/content/{id}', { params: { path: { id }, query: { toReview } }, body }));

/** Sends it to review as it was seen; refused where it is another by now. */
export const submitItem = ({ id, version, revision }: EditedItem) =>
  take(
    client.POST('/api/content/{id}/submit', { params: { path: { id } }, body: { versionId: version.id, revision } }),
  );

export const retireItem = (id: string, reason: string) =>
  take(client.POST('/api/content/{id}/retire', { params: { path: { id } }, body: { reason } }));

/** What a page says of itself; its picture is kept here. */
export const previewPage = (url: string) => take(client.POST('/api/content/pages', { body: { url } }));
