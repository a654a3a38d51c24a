import type { WordListsChange } from '#libs/api-client';
import { asked, client, take } from './client.js';

export type { KeptWordLists, WordListsChange } from '#libs/api-client';

export const wordsQuery = asked('get', '/api/guidelines/words');

/** Saves all lists; refused when somebody else has saved since `revision`. */
export const saveWords = (body: WordListsChange) => take(client.PUT('/api/guidelines/words', { body }));
