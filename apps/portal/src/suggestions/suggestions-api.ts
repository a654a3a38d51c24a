import type { NewSuggestion } from '#libs/api-client';
import { asked, client, repeatable, take } from '../api/client.js';

export type { NewSuggestion, Suggestion } from '#libs/api-client';

const of = (id: string) => ({ params: { path: { id } } });

export const suggestionsQuery = (state: 'waiting' | 'decided', cursor: string | null) =>
  asked('get', '/api/suggestions', { params: { query: { state, cursor: cursor ?? undefined, limit: 20 } } });

export const ownSuggestionsQuery = (cursor: string | null) =>
  asked('get', '/api/suggestions/mine', { params: { query: { cursor: cursor ?? undefined, limit: 20 } } });

export const makeSuggestion = (body: NewSuggestion, key: string) =>
  take(client.POST('/api/suggestions', { body, headers: repeatable(key) }));

export const takeSuggestionBack = (id: string) => take(client.POST('/api/suggestions/{id}/take-back', of(id)));

export const takeSuggestion = (id: string) => take(client.POST('/api/suggestions/{id}/take', of(id)));

export const declineSuggestion = (id: string, reason: string) =>
  take(client.POST('/api/suggestions/{id}/decline', { ...of(id), body: { reason } }));
