import type { NewSource, SourceEdit } from '#libs/api-client';
import { asked, client, take } from '../api/client.js';

export type { FeedPreview, Source, SourceEntry } from '#libs/api-client';

const of = (id: string) => ({ params: { path: { id } } });

export const sourcesQuery = asked('get', '/api/sources');

export const entriesQuery = (id: string) => asked('get', '/api/sources/{id}/entries', of(id));

export const originQuery = (itemId: string) => asked('get', '/api/content/{id}/origin', of(itemId));

export const checkFeed = (address: string) => take(client.POST('/api/sources/check', { body: { address } }));

export const followSource = (body: NewSource) => take(client.POST('/api/sources', { body }));

export const changeSource = (id: string, body: SourceEdit) =>
  take(client.PUT('/api/sources/{id}', { ...of(id), body }));

export const removeSource = (id: string) => take(client.DELETE('/api/sources/{id}', of(id)));

export const lookAtSource = (id: string) => take(client.POST('/api/sources/{id}/look', of(id)));
