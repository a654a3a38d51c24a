import type { NewComment } from '#libs/api-client';
import { asked, client, take } from '../api/client.js';

export type { CommentThread, NewComment, Said } from '#libs/api-client';

export const commentsQuery = (id: string) => asked('get', '/api/content/{id}/comments', { params: { path: { id } } });

export const writeComment = (id: string, body: NewComment) =>
  take(client.POST('/api/content/{id}/comments', { params: { path: { id } }, body }));

const at = (id: string, threadId: string) => ({ params: { path: { id, threadId } } });

export const answerComment = (id: string, threadId: string, text: string) =>
  take(client.POST('/api/content/{id}/comments/{threadId}/replies', { ...at(id, threadId), body: { text } }));

export const resolveComment = (id: string, threadId: string) =>
  take(client.POST('/api/content/{id}/comments/{threadId}/resolve', at(id, threadId)));

export const reopenComment = (id: string, threadId: string) =>
  take(client.POST('/api/content/{id}/comments/{threadId}/reopen', at(id, threadId)));

export const seeComments = (id: string) =>
  take(client.POST('/api/content/{id}/comments/seen', { params: { path: { id } } }));
