import type { SecondReaderChange } from '#libs/api-client';
import { asked, client, take } from '../api/client.js';

export type { ModelReading, PastText, SecondReader, SecondReaderReach } from '#libs/api-client';

export const secondReaderQuery = asked('get', '/api/second-reader');

export const changeSecondReader = (body: SecondReaderChange) => take(client.PUT('/api/second-reader', { body }));

/** Sends a text to the model; nothing but the try is kept. */
export const trySecondReader = (text: string) => take(client.POST('/api/second-reader/trials', { body: { text } }));

/** The last shares, newest first. */
export const pastTextsQuery = asked('get', '/api/second-reader/past-texts');

export const readPastText = (id: string) =>
  take(client.POST('/api/second-reader/past-texts/{id}/reading', { params: { path: { id } } }));
