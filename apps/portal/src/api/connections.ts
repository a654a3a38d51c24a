import { asked, client, take } from './client.js';

export type { AvailableNetwork, Connection } from '#libs/api-client';

export const connectionsQuery = asked('get', '/api/connections');

export const disconnect = (id: string) => take(client.DELETE('/api/connections/{id}', { params: { path: { id } } }));

/** Where the browser goes to connect an account; it comes back to `returnTo`. */
export const connectAddress = (network: string, returnTo: string) =>
  `/api/connections/${network}/start?returnTo=${encodeURIComponent(returnTo)}`;
