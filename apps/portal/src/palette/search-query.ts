import { asked } from '../api/client.js';

export type { FoundKind, SearchHit } from '#libs/api-client';

export const searchQuery = (q: string) => asked('get', '/api/search', { params: { query: { q } } });
