import type { ItemState } from '#libs/api-client';
import { asked, client, fileBody, take } from './client.js';

export type {
  Caption,
  EditedItem,
  Item,
  ItemDraft,
  HistoryState,
  ItemState,
  ItemSummary,
  PageMark,
  PeopleShown,
} from '#libs/api-client';

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

export const topicsQuery = asked('get', '/api/topics');

export const createTopic = (name: string) => take(client.POST('/api/topics', { body: { name } }));

export const uploadMedia = (file: File) => take(client.POST('/api/media', fileBody(file)));
