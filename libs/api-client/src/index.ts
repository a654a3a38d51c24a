import createFetchClient, { type ClientOptions } from 'openapi-fetch';
import type { paths } from './schema.js';

export * from './lists.js';
export type * from './schemas.js';
export type { paths } from './schema.js';

/** The API, typed from its OpenAPI document. `baseUrl` is where it lives; a browser's own origin when left away. */
export function createClient(options: ClientOptions = {}) {
  return createFetchClient<paths>(options);
}

export type ApiClient = ReturnType<typeof createClient>;
